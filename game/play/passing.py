"""Let history pass: the program plays every chair until a day, and then the teams sit down again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from game.debrief.chair import holders
from game.errors import NotUnderstoodError
from game.i18n import _
from game.model.players import PlayerKind
from game.model.scenario import Scenario
from game.negotiation import Negotiation
from game.play.viewed import Viewed
from game.rules.chronicle import AmbiguityReckoned, EventOccurred, LogLine, PackageAnswered
from game.view import View
from game.wording.chronicle import tell
from game.wording.numbers import day


def turn_of(scenario: Scenario, words: list[str]) -> int:
    """The turn that is named by its number, from 1, or by a day; one more than there are for the end; else NotUnderstoodError."""
    turns = scenario.turns
    if words == [_("end")] or words == ["end"]:
        return len(turns)
    example = turns[-1].date
    if len(words) != 1:
        raise NotUnderstoodError(_("Until when? A day, as in {day}, the number of a turn, or end.").format(day=example))
    if words[0].isdecimal() and len(words[0]) <= 2:
        number = int(words[0])
        if not 1 <= number <= len(turns):
            raise NotUnderstoodError(_("Turns go from 1 to {n}.").format(n=len(turns)))
        return number - 1
    try:
        return scenario.turn_of(dt.date.fromisoformat(words[0]))
    except ValueError:
        raise NotUnderstoodError(_("“{word}” is no day. As in {day}.").format(word=words[0][:20], day=example)) from None


def why_not_pass(negotiation: Negotiation, turn: int) -> str:
    """Why history cannot pass until a turn; empty if it can."""
    state = negotiation.state
    if state.over:
        return _("It is over. Undo goes back.")
    if turn <= state.turn:
        today = day(negotiation.loaded.scenario.turns[state.turn].date)
        return _("It is {day} already. Undo goes back.").format(day=today)
    return _("A package waits for an answer. Answer it first.") if state.awaiting >= 0 else ""


def pass_until(negotiation: Negotiation, turn: int, mark: Callable[[], None]) -> str:
    """Play every chair as history had it until a turn, or to the end; then the teams sit down again.

    `mark` keeps what is no act. Returns the name of the point before it.
    """
    turns = negotiation.loaded.scenario.turns
    name = point_before(turns[turn].date) if turn < len(turns) else _("before the end")
    negotiation.fork(name)
    mark()
    teams = negotiation.person_seats
    _reseat(negotiation, teams, PlayerKind.HISTORICAL, mark)
    while not negotiation.over and negotiation.state.turn < turn:
        negotiation.step()
    _reseat(negotiation, [holders(negotiation.compiled, negotiation.state, s)[-1] for s in teams], PlayerKind.PERSON, mark)
    negotiation.advance()
    return name


def point_before(date: dt.date) -> str:
    """The name of the point from which history passed until a day."""
    return _("before {day}").format(day=date)


def _reseat(negotiation: Negotiation, seats: list[str], kind: str, mark: Callable[[], None]) -> None:
    for seat in seats:
        negotiation.reseat(seat, kind)
    mark()


def meanwhile(view: View, before: tuple[LogLine, ...]) -> list[str]:
    """What everybody has heard of since: news, reckonings, and packages that passed, in a line each."""
    return [tell(view, e) for e in Viewed(before).new_lines(view.state.log) if _matters(view, e)]


def _matters(view: View, line: LogLine) -> bool:
    if isinstance(line, PackageAnswered):
        proposal = view.proposal(line.proposal)
        return proposal is not None and bool(proposal.passed)
    return isinstance(line, EventOccurred | AmbiguityReckoned)
