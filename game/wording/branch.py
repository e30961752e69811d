"""Which branch of a save is told, and where the others end, in words."""

from __future__ import annotations

from game.debrief.branch import ChosenBranch
from game.i18n import _, ngettext
from game.negotiation import Negotiation
from game.wording.numbers import day, listed

SHOWN = 4
"""Other branches are named so far."""


def which_branch(negotiation: Negotiation, chosen: ChosenBranch) -> str:
    """Which branch is told and how to ask for another; empty where there is only one."""
    others = chosen.others
    if not others:
        return ""
    which = _("the one on which it was left") if chosen.latest else _("not the one on which it was left, but one played farther")
    if not chosen.latest and not _farther(negotiation, chosen):
        which = _("the one that was asked for")
    sentence = ngettext(
        "This save has {n} branch besides. Told is {which}, to {here}. The other goes to {there}.",
        "This save has {n} branches besides. Told is {which}, to {here}. The others go to {there}.",
        len(others),
    ).format(n=len(others), which=which, here=_where(negotiation, chosen.end), there=_ends(negotiation, others))
    return sentence + " " + _("Another is told with --branch and the number of its point.")


def _ends(negotiation: Negotiation, others: tuple[int, ...]) -> str:
    shown = [_("{where} (point {n})").format(where=_where(negotiation, n), n=n) for n in others[:SHOWN]]
    if len(others) > SHOWN:
        shown.append(_("{n} more").format(n=len(others) - SHOWN))
    return listed(shown)


def _where(negotiation: Negotiation, node: int) -> str:
    """The end, or the turn with its day."""
    state = negotiation.state_at(node)
    if state.over:
        return _("the end")
    turns = negotiation.loaded.scenario.turns
    return _("turn {turn} of {turns}, {date}").format(turn=state.turn + 1, turns=len(turns), date=day(turns[state.turn].date))


def _farther(negotiation: Negotiation, chosen: ChosenBranch) -> bool:
    end, head = negotiation.state_at(chosen.end), negotiation.state_at(negotiation.head)
    return (end.over, end.turn) > (head.over, head.turn)
