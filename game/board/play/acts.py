"""An act in words a person reads, from the words it is kept in."""

from __future__ import annotations

from game.i18n import _
from game.model.acts import Act, Answer, Argue, Declare, End, Gesture, Sound, Table, Wait, parse
from game.view import View
from game.wording import names


def told(view: View, words: str) -> str:
    """What somebody did, as a line of a list."""
    return _told(view, parse(view.scenario, words))


def _told(view: View, act: Act) -> str:
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
            said = next(a.name for a in scenario.arguments if a.id == argument)
            return _("put “{argument}” to {actor}").format(argument=said, actor=names.within(names.actor(compiled, compiled.index[actor])))
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
