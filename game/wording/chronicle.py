"""Acts, and the lines of the chronicle, in words."""

from __future__ import annotations

from typing import assert_never

from game.i18n import _
from game.model.acts import Act, Answer, Argue, Declare, End, Gesture, Sound, Table, Wait
from game.model.happening import Argument
from game.rules import chronicle as lines
from game.rules.state import Proposal
from game.view import View
from game.wording import names, priorities
from game.wording.answers import groups, say_reason
from game.wording.conduct import argument_goal
from game.wording.numbers import day, listed, percent


def tell(view: View, line: lines.LogLine) -> str:
    """A line of the chronicle as a sentence; empty where another line tells it."""
    match line:
        case lines.TurnBegan():
            turn = view.scenario.turns[line.turn]
            return f"{day(turn.date)}. {turn.title}" if turn.title else day(turn.date)
        case lines.EventOccurred():
            event = next(e for e in view.scenario.events if e.id == line.event)
            return f"{event.title}. {event.news}"
        case lines.PackageTabled():
            return _tabled(view, view.proposal(line.proposal))
        case lines.PackageAnswered():
            proposal = view.proposal(line.proposal)
            return f"{describe_proposal(view, proposal)} {describe_outcome(view, proposal)}" if proposal else ""
        case lines.CourseSettled():
            return ""
        case lines.ClauseLeftOpen():
            return _left_open(view, line)
        case lines.AmbiguityReckoned():
            return _reckoned(view, line)
        case lines.Sounded():
            return _sounded(view, line)
        case lines.Argued():
            return _argued(view, line)
        case lines.GestureMade():
            return _gesture(view, line)
        case lines.Declared():
            return _declared(view, line)
        case lines.Waited():
            return _("You let an act pass.")
        case lines.NegotiationEnded():
            return _("The negotiation is over.")
        case _:
            assert_never(line)


def _tabled(view: View, proposal: Proposal | None) -> str:
    if proposal is None or not proposal.open or view.seat in proposal.waiting:  # answers tell it, or the question does
        return ""
    return describe_proposal(view, proposal)


def describe_proposal(view: View, proposal: Proposal) -> str:
    """Who tables what, and whether in public."""
    return _("Proposal {number}, tabled {openness} by {actor}: {clauses}.").format(
        actor=names.you_or(view, proposal.by),
        openness=names.openness(proposal.package),
        number=proposal.number,
        clauses="; ".join(names.clauses(view.compiled, proposal.package)),
    )


def describe_outcome(view: View, proposal: Proposal) -> str:
    """Adopted, or refused by whom and for what."""
    yes = [a.actor for a in proposal.answers if a.yes]
    if proposal.passed and not yes:
        return _("It needs nobody else, and is done.")
    if proposal.passed:
        return _("Adopted. In favour: {actors}.").format(actors=names.all_of(view, yes))
    refusals = [
        _("{actors}, because of {reason}").format(
            actors=names.all_of(view, [a.actor for a in g.answers]), reason=say_reason(view, g.reason, False)
        )
        for g in groups(proposal, False)
    ]
    return _("Refused by {groups}.").format(groups="; ".join(refusals))


def _left_open(view: View, line: lines.ClauseLeftOpen) -> str:
    i = line.issue
    return _("{issue} is left open between “{low}” and “{high}”. Everybody reads it as he likes until the reckoning.").format(
        issue=names.issue(view.compiled, i),
        low=names.position(view.compiled, i, line.low),
        high=names.position(view.compiled, i, line.high),
    )


def _reckoned(view: View, line: lines.AmbiguityReckoned) -> str:
    i = line.issue
    words = _("The reckoning on {issue}: what was left open turns out to mean “{position}”.").format(
        issue=names.the_issue(view.compiled, i), position=names.position(view.compiled, i, line.position)
    )
    if line.otherwise:
        who = names.all_of(view, line.otherwise)
        author = names.you_or(view, line.author)
        words += " " + _("Trust in {author} falls among those who had read it otherwise: {actors}.").format(author=author, actors=who)
    return words


def _sounded(view: View, line: lines.Sounded) -> str:
    by, asked = line.by, line.asked
    if by == view.seat:
        return priorities.sounding(view.compiled, asked, line.issue, line.cell)
    return _("A question in private from {actor}: how much does it weigh with you, {issue}?").format(
        actor=names.within(names.actor(view.compiled, by)), issue=names.the_issue(view.compiled, line.issue)
    )


def _argued(view: View, line: lines.Argued) -> str:
    argument = next(a for a in view.scenario.arguments if a.id == line.argument)
    who, target = names.you_or(view, line.by), names.you_or(view, line.target)
    words = _("Argument by {actor}, put to {target}: “{argument}”.").format(actor=who, target=target, argument=argument.name)
    return f"{words} {_effect(view, line, argument)}"


def _effect(view: View, line: lines.Argued, argument: Argument) -> str:
    """Whose wish, fear or concern moves, which way, and how far."""
    about = {
        "issue": names.the_issue(view.compiled, view.compiled.issue_index[argument.issue]),
        "goal": argument_goal(view, argument),
        "share": percent(line.share),
    }
    if argument.moves == "salience":
        return _("How much {issue} matters there moves {share} of the way toward {goal} of 3.").format(**about)
    if argument.moves == "fear":
        return _("What is feared there on {issue} moves {share} of the way toward {goal}.").format(**about)
    moved = abs(line.after - line.before)
    if moved < 0.05:
        return _("No effect: they think so already.")
    return _("The view there on {issue} moves {points:.1f} points of 100 toward {goal}.").format(points=moved, **about)


def _gesture(view: View, line: lines.GestureMade) -> str:
    """A deed; its price, which is written for whoever pays it, is told to its author alone."""
    gesture, by = next(g for g in view.scenario.gestures if g.id == line.gesture), line.by
    words = _("Gesture by {actor}: “{gesture}”.").format(actor=names.you_or(view, by), gesture=gesture.name)
    return f"{words} {_('Its price: {price}.').format(price=gesture.price.rstrip('.'))}" if by == view.seat else words


def _declared(view: View, line: lines.Declared) -> str:
    i, by = line.issue, line.by
    yours, theirs = _("You declare in public on {issue}: “{position}”."), _("Public word of {actor} on {issue}: “{position}”.")
    return (yours if by == view.seat else theirs).format(
        actor=names.you_or(view, by),
        issue=names.the_issue(view.compiled, i),
        position=names.position(view.compiled, i, line.position),
    )


def turned_publics(view: View, proposal: Proposal) -> list[str]:
    """The governments whose publics turned on them over a refusal, a sentence each."""
    issues_of: dict[int, list[int]] = {}
    for government, issue in proposal.turned:
        issues_of.setdefault(government, []).append(issue)
    return [
        _("A public turns: {public} against {government}, over {issues}.").format(
            public=names.within(names.actor(view.compiled, view.compiled.public[a])),
            government=names.you_or(view, a),
            issues=listed([names.the_issue(view.compiled, i) for i in issues]),
        )
        for a, issues in issues_of.items()
    ]


def describe_act(view: View, act: Act) -> str:
    """What somebody did, as a line of a list."""
    compiled, scenario = view.compiled, view.scenario
    match act:
        case Table(package):
            return _("tabled {openness}: {clauses}").format(
                openness=names.openness(package), clauses="; ".join(names.clauses(compiled, package))
            )
        case Sound(actor, issue, _position):
            who, about = names.within(names.actor(compiled, compiled.index[actor])), names.the_issue(compiled, compiled.issue_index[issue])
            return _("sounded out {actor} on {issue}").format(actor=who, issue=about)
        case Argue(argument, actor):
            words = next(a.name for a in scenario.arguments if a.id == argument)
            return _("put “{argument}” to {actor}").format(argument=words, actor=names.within(names.actor(compiled, compiled.index[actor])))
        case Gesture(gesture):
            return _("gesture: {gesture}").format(gesture=next(g.name for g in scenario.gestures if g.id == gesture))
        case Declare(issue, position):
            i = compiled.issue_index[issue]
            return _("declared on {issue}: {position}").format(
                issue=names.the_issue(compiled, i), position=names.position(compiled, i, position)
            )
        case Answer(number, yes):
            return (_("said yes to proposal {number}") if yes else _("said no to proposal {number}")).format(number=number)
        case Wait():
            return _("let an act pass")
        case End():
            return _("ended the turn")
        case _:
            assert_never(act)
