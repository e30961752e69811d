"""A class at one screen, whichever screen that is: its clock and its poll, teams with names, chairs taken and left, days let pass."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Self

from game.debrief.chair import holders, team_of
from game.debrief.poll import KIND as POLL
from game.debrief.poll import tabled_at
from game.i18n import _
from game.model.acts import Answer, End
from game.model.scenario import Scenario
from game.negotiation import Negotiation
from game.players.kinds import PlayerKind
from game.rules import bodies
from game.rules.state import Proposal
from game.wording import names
from game.wording.numbers import day

NAMES = (
    _("Amber"), _("Birch"), _("Cobalt"), _("Dune"), _("Ember"), _("Fjord"),
    _("Granite"), _("Harbour"), _("Indigo"), _("Juniper"), _("Kestrel"), _("Linden"),
)  # fmt: skip
LONGEST = 40
MINUTES, MOST_MINUTES = 3, 90
KIND = "lesson"
"""The note that keeps how a class plays."""
_KEPT = re.compile(r"minutes (\d{1,2}); poll (none|teams|all)(; one act)?")


@dataclass
class Lesson:
    """How a class plays: minutes a round (0: no clock), what it is asked beforehand, and whether a team has one act a turn."""

    minutes: int = 0
    poll: bool = True
    poll_others: bool = False
    """Whether it is asked of every public package, and not only of those that a team tables or answers."""
    one_act: bool = False
    asked: set[int] = field(default_factory=set)
    """The acts of tabling about which it has been asked, whether or not anybody said anything."""
    told: set[int] = field(default_factory=set)
    """The acts of tabling of which it has been told what came of them."""
    turn: int = -1
    began: float = 0.0

    def left(self, turn: int, now: float) -> float | None:
        """Seconds left of the round, below zero when it is over; None where no clock runs. A new turn starts it anew."""
        if turn != self.turn:
            self.turn, self.began = turn, now
        return self.began + 60 * self.minutes - now if self.minutes else None

    def keep(self, negotiation: Negotiation) -> None:
        """Write down how the class plays, for the next lesson; and that what has been played needs no telling."""
        asks = ("all" if self.poll_others else "teams") if self.poll else "none"
        said = f"minutes {self.minutes}; poll {asks}{'; one act' if self.one_act else ''}"
        if next((n.text for n in reversed(negotiation.notes) if n.note == KIND), "") != said:
            negotiation.write_down(KIND, "", said, 0)
        self.catch_up(negotiation)

    @classmethod
    def kept(cls, negotiation: Negotiation) -> Self | None:
        """How the class played that made a save; None if no class did."""
        found = next((m for n in reversed(negotiation.notes) if n.note == KIND and (m := _KEPT.fullmatch(n.text))), None)
        if found is None:
            return cls() if any(n.note == "team" for n in negotiation.notes) else None
        lesson = cls(min(int(found[1]), MOST_MINUTES), found[2] != "none", found[2] == "all", bool(found[3]))
        lesson.catch_up(negotiation)
        return lesson

    def catch_up(self, negotiation: Negotiation) -> None:
        """What has been answered by now is neither asked about nor told."""
        closed = {p.number for p in negotiation.state.proposals if not p.open}
        self.told |= {node for number, node in tabled_at(negotiation).items() if number in closed}
        self.asked |= self.told | {n.node for n in negotiation.notes if n.note == POLL}


def said_time(left: float | None) -> str:
    """What is left of a round; empty where no clock runs."""
    if left is None:
        return ""
    return _("{minutes}:{seconds:02}").format(minutes=int(left) // 60, seconds=int(left) % 60) if left > 0 else _("time is up")


# what the class is asked


def unasked(negotiation: Negotiation, lesson: Lesson) -> Proposal | None:
    """The next public package of which the class is to say what it expects, before it is shown what comes of it."""
    if not lesson.poll:
        return None
    return next((p for p in _public(negotiation, lesson.asked) if concerns(negotiation, lesson, p) and p.asked), None)


def untold(negotiation: Negotiation, lesson: Lesson) -> Proposal | None:
    """The next public package with its answers, of which the class has not been told and which concerns it."""
    return next((p for p in _public(negotiation, lesson.told) if not p.open and concerns(negotiation, lesson, p)), None)


def deciders(negotiation: Negotiation, proposal: Proposal) -> list[int]:
    """Everybody whose consent a proposal needed when it was tabled, chambers included."""
    compiled = negotiation.compiled
    before = negotiation.state_at(negotiation.nodes[tabled_at(negotiation)[proposal.number]].parent)
    touched = bodies.touched(compiled, proposal.package)
    return bodies.members(compiled, before, touched, proposal.by) + bodies.chambers(compiled, before, touched)


def concerns(negotiation: Negotiation, lesson: Lesson, proposal: Proposal) -> bool:
    """Whether a team has tabled or must answer it; or the class wants to hear of all."""
    people = negotiation.state.people
    return lesson.poll_others or proposal.by in people or bool(people & set(proposal.asked))


def _public(negotiation: Negotiation, known: set[int]) -> list[Proposal]:
    by_number = tabled_at(negotiation)
    return [p for p in negotiation.state.proposals if p.package.public and by_number[p.number] not in known]


# names


def new_name(taken: Iterable[str]) -> str:
    """A name that no team has yet."""
    known = {name.casefold() for name in taken}
    return next((name for name in NAMES if name.casefold() not in known), _("Team {n}").format(n=len(known) + 1))


def given_name(wanted: str, taken: Iterable[str]) -> tuple[str, str]:
    """The name a team gets, and what there is to say if it is not the one that was typed."""
    known = {name.casefold() for name in taken}
    name = " ".join("".join(c if c.isprintable() else " " for c in wanted).split())[:LONGEST]
    if not name:
        return new_name(known), ""
    if name.casefold() not in known:
        return name, ""
    other = next(f"{name} {n}" for n in range(2, 100) if f"{name} {n}".casefold() not in known)
    return other, _("There is a team called {name} already. This one goes by {other}.").format(name=name, other=other)


def called(negotiation: Negotiation, seat: str) -> str:
    """A seat with the name of its team, where it has one."""
    name = names.actor(negotiation.compiled, negotiation.compiled.index[seat])
    team = team_of(negotiation, seat)
    return f"{name} ({team})" if team else name


def name_team(negotiation: Negotiation, seat: str, wanted: str) -> str:
    """Give the team in a seat its name; what there is to say if it is not the one that was typed."""
    name, said = given_name(wanted, [negotiation.team(s) for s in people(negotiation) if s != seat])
    negotiation.write_down("team", seat, name)
    return said


# chairs


def chairs(scenario: Scenario, count: int) -> list[str]:
    """The chairs to give to so many teams: as the author would, else the main one and then in protocol order."""
    wanted = scenario.classroom.teams if scenario.classroom else []
    order = [*wanted, scenario.about.main_seat, *(d.id for d in scenario.seats)]
    return list(dict.fromkeys(order))[:count]


def people(negotiation: Negotiation) -> list[str]:
    """The seats that teams hold now, in protocol order."""
    return [negotiation.compiled.ids[a] for a in sorted(negotiation.state.people)]


def why_not_sit(negotiation: Negotiation, seat: str) -> str:
    """Why a team cannot take a chair now; empty if it can."""
    if seat in people(negotiation):
        return _("{who} sits there already.").format(who=called(negotiation, seat))
    if not negotiation.state.serving[negotiation.compiled.index[seat]]:
        return _("{who} is not in office on this day.").format(who=called(negotiation, seat))
    return ""


def why_not_leave(negotiation: Negotiation, seat: str) -> str:
    """Why a team cannot leave its chair to the program; empty if it can."""
    if seat not in people(negotiation):
        return _("Nobody sits for {seat}.").format(seat=seat)
    return _("The last team cannot leave: end the lesson instead, the game is kept.") if len(people(negotiation)) == 1 else ""


# acts


def close_after_act(negotiation: Negotiation) -> None:
    """Where a team has one act a turn: end its turn once it has made one and nobody's answer is awaited."""
    while not negotiation.over and negotiation.is_person(negotiation.to_act) and has_acted(negotiation):
        negotiation.act(negotiation.to_act, "end")


def has_acted(negotiation: Negotiation) -> bool:
    """Whether the seat that has the floor has made an act in this turn of its own."""
    seat = negotiation.to_act
    if negotiation.is_answer_due(seat):
        return False
    own = (n.act for n in reversed(negotiation.path()) if n.seat == seat and not isinstance(n.act, Answer))
    return next(own, End()) != End()


def pass_until(negotiation: Negotiation, turn: int, mark: Callable[[], None]) -> str:
    """Play every chair as history had it until a turn, or to the end; then the teams sit down again.

    `mark` keeps what is no act. Returns the name of the point before it.
    """
    turns = negotiation.loaded.scenario.turns
    name = before(turns[turn].date) if turn < len(turns) else _("before the end")
    negotiation.fork(name)
    mark()
    teams = people(negotiation)
    _seat(negotiation, teams, PlayerKind.HISTORICAL, mark)
    while not negotiation.over and negotiation.state.turn < turn:
        negotiation.step()
    _seat(negotiation, [holders(negotiation.compiled, negotiation.state, s)[-1] for s in teams], PlayerKind.PERSON, mark)
    negotiation.advance()
    return name


def before(date: dt.date) -> str:
    """What the point is called from which history passed until a day."""
    return _("before {day}").format(day=date)


def why_not_pass(negotiation: Negotiation, turn: int) -> str:
    """Why history cannot pass until a turn; empty if it can."""
    state = negotiation.state
    if state.over:
        return _("It is over. Undo goes back.")
    if turn <= state.turn:
        today = day(negotiation.loaded.scenario.turns[state.turn].date)
        return _("It is {day} already. Undo goes back.").format(day=today)
    return _("A package waits for an answer. Answer it first.") if state.awaiting >= 0 else ""


def _seat(negotiation: Negotiation, seats: list[str], kind: str, mark: Callable[[], None]) -> None:
    for seat in seats:
        negotiation.reseat(seat, kind)
    mark()


def silent_act(negotiation: Negotiation) -> str:
    """What silence means for the team that has the floor: to wait; where an answer is due, what its government advises."""
    seat = negotiation.to_act
    if not negotiation.is_answer_due(seat):
        return "end"
    awaiting = negotiation.state.awaiting
    waiting = next(p for p in negotiation.state.proposals if p.number == awaiting)
    return f"answer {awaiting} {'yes' if negotiation.view(seat).advice(waiting) else 'no'}"
