"""Lines of the chronicle in words."""

from __future__ import annotations

from collections.abc import Callable

from game.i18n import _
from game.model.happening import Argument
from game.rules.state import Entry, Proposal
from game.view import View
from game.wording import names, priorities
from game.wording.answers import groups, say_reason
from game.wording.conduct import argument_goal
from game.wording.numbers import day, listed, percent


def tell(view: View, entry: Entry) -> str:
    """One entry of the chronicle as a sentence; empty where another entry tells it."""
    teller = _TELLERS.get(entry.kind)
    return teller(view, entry) if teller else ""


def _turn(view: View, entry: Entry) -> str:
    turn = view.scenario.turns[entry.turn]
    return f"{day(turn.date)}. {turn.title}" if turn.title else day(turn.date)


def _news(view: View, entry: Entry) -> str:
    event = next(e for e in view.scenario.events if e.id == entry.data["event"])
    return f"{event.title}. {event.news}"


def _tabled(view: View, entry: Entry) -> str:
    proposal = view.proposal(entry.data["proposal"])
    if proposal is None or not proposal.open or view.seat in proposal.waiting:  # answers tell it, or the question does
        return ""
    return said_proposal(view, proposal)


def said_proposal(view: View, proposal: Proposal) -> str:
    """Who tables what, and whether in public."""
    return _("Proposal {number}, tabled {openness} by {actor}: {clauses}.").format(
        actor=names.you_or(view, proposal.by),
        openness=names.openness(proposal.package),
        number=proposal.number,
        clauses="; ".join(names.clauses(view.compiled, proposal.package)),
    )


def _answered(view: View, entry: Entry) -> str:
    proposal = view.proposal(entry.data["proposal"])
    if proposal is None:
        return ""
    return f"{said_proposal(view, proposal)} {said_outcome(view, proposal)}"


def said_outcome(view: View, proposal: Proposal) -> str:
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


def _left_open(view: View, entry: Entry) -> str:
    i = entry.data["issue"]
    return _("{issue} is left open between “{low}” and “{high}”. Everybody reads it as he likes until the reckoning.").format(
        issue=names.issue(view.compiled, i),
        low=names.position(view.compiled, i, entry.data["low"]),
        high=names.position(view.compiled, i, entry.data["high"]),
    )


def _reckoning(view: View, entry: Entry) -> str:
    i = entry.data["issue"]
    words = _("The reckoning on {issue}: what was left open turns out to mean “{position}”.").format(
        issue=names.the_issue(view.compiled, i), position=names.position(view.compiled, i, entry.data["position"])
    )
    if entry.data["otherwise"]:
        who = names.all_of(view, entry.data["otherwise"])
        author = names.you_or(view, entry.data["author"])
        words += " " + _("Trust in {author} falls among those who had read it otherwise: {actors}.").format(author=author, actors=who)
    return words


def _sounded(view: View, entry: Entry) -> str:
    by, asked = entry.data["by"], entry.data["asked"]
    if by == view.seat:
        return priorities.sounding(view.compiled, asked, entry.data["issue"], entry.data["cell"])
    return _("A question in private from {actor}: how much does it weigh with you, {issue}?").format(
        actor=names.within(names.actor(view.compiled, by)), issue=names.the_issue(view.compiled, entry.data["issue"])
    )


def _argued(view: View, entry: Entry) -> str:
    argument = next(a for a in view.scenario.arguments if a.id == entry.data["argument"])
    who, target = names.you_or(view, entry.data["by"]), names.you_or(view, entry.data["target"])
    words = _("Argument by {actor}, put to {target}: “{argument}”.").format(actor=who, target=target, argument=argument.name)
    return f"{words} {_effect(view, entry, argument)}"


def _effect(view: View, entry: Entry, argument: Argument) -> str:
    """Whose wish, fear or concern moves, which way, and how far."""
    about = {
        "issue": names.the_issue(view.compiled, view.compiled.issue_index[argument.issue]),
        "goal": argument_goal(view, argument),
        "share": percent(entry.data["share"]),
    }
    if argument.moves == "salience":
        return _("How much {issue} matters there moves {share} of the way toward {goal} of 3.").format(**about)
    if argument.moves == "fear":
        return _("What is feared there on {issue} moves {share} of the way toward {goal}.").format(**about)
    moved = abs(entry.data["after"] - entry.data["before"])
    if moved < 0.05:
        return _("No effect: they think so already.")
    return _("The view there on {issue} moves {points:.1f} points of 100 toward {goal}.").format(points=moved, **about)


def _gesture(view: View, entry: Entry) -> str:
    """A deed; its price, which is written for whoever pays it, is told to its author alone."""
    gesture, by = next(g for g in view.scenario.gestures if g.id == entry.data["gesture"]), entry.data["by"]
    words = _("Gesture by {actor}: “{gesture}”.").format(actor=names.you_or(view, by), gesture=gesture.name)
    return f"{words} {_('Its price: {price}.').format(price=gesture.price.rstrip('.'))}" if by == view.seat else words


def _declared(view: View, entry: Entry) -> str:
    i, by = entry.data["issue"], entry.data["by"]
    yours, theirs = _("You declare in public on {issue}: “{position}”."), _("Public word of {actor} on {issue}: “{position}”.")
    return (yours if by == view.seat else theirs).format(
        actor=names.you_or(view, by),
        issue=names.the_issue(view.compiled, i),
        position=names.position(view.compiled, i, entry.data["position"]),
    )


def _waited(view: View, entry: Entry) -> str:
    return _("You let an act pass.")


def _over(view: View, entry: Entry) -> str:
    return _("The negotiation is over.")


_TELLERS: dict[str, Callable[[View, Entry], str]] = {
    "turn": _turn,
    "news": _news,
    "tabled": _tabled,
    "answered": _answered,
    "left_open": _left_open,
    "reckoning": _reckoning,
    "sounded": _sounded,
    "argued": _argued,
    "gesture": _gesture,
    "declared": _declared,
    "waited": _waited,
    "over": _over,
}


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
