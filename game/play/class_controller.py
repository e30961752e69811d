"""What the teacher of a class does: seat teams, name them, let days pass; and what the class is asked and told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.debrief.chair import holders
from game.debrief.poll import KIND, Expectation, tabled_at
from game.i18n import _
from game.model.players import PlayerKind
from game.play.class_poll import next_to_announce, next_to_ask
from game.play.classroom import MINUTES, ClassOptions, Classroom
from game.play.opening import begin
from game.play.passing import meanwhile, pass_until
from game.play.session import Session
from game.play.teams import name_team
from game.play.turns import silent_act
from game.rules.chronicle import LogLine
from game.rules.state import Proposal
from game.scenario.library import Loaded


@dataclass
class ClassPlan:
    """How a class is to begin: who sits where under which name, how it plays, and on which turn."""

    seats: Sequence[str]
    names: Mapping[str, str] = field(default_factory=dict)
    classroom: Classroom = field(default_factory=lambda: Classroom(MINUTES))
    turn: int = 0


@dataclass(frozen=True)
class ClassController:
    """Whatever a class does beside its acts, on a session."""

    session: Session

    @classmethod
    def open(cls, loaded: Loaded, plan: ClassPlan, seed: int, *, keep: bool = True) -> tuple[Session, list[str]]:
        """A new class with everybody in place and the curtain down, and what has happened before it begins, in a line each."""
        session = begin(loaded, plan.seats, seed, keep=keep)
        controller = cls(session)
        controller.take_up(plan.classroom, plan.names, plan.seats)
        lines = controller.let_pass(plan.turn) if plan.turn > session.negotiation.state.turn else []
        session.lower()
        return session, lines

    def resume(self, options: ClassOptions | None) -> None:
        """A class that goes on from its file, as it is now to play; or a game that a class takes up."""
        if options is not None:
            self.take_up(options.over(self.session.classroom))

    def take_up(self, classroom: Classroom, names: Mapping[str, str] | None = None, seats: Sequence[str] = ()) -> list[str]:
        """Play as a class from now on; teams without a name get one, in the order of `seats`. Returns remarks on names."""
        negotiation = self.session.negotiation
        self.session.classroom = classroom
        classroom.keep(negotiation)
        unnamed = [seat for seat in seats or self.session.person_seats if not negotiation.team(seat)]
        remarks = [name_team(negotiation, seat, (names or {}).get(seat, "")) for seat in unnamed]
        self.session.mark_head()
        return [remark for remark in remarks if remark]

    def keep(self) -> None:
        """Write down how the class plays from now on."""
        if self.session.classroom is not None:
            self.session.classroom.keep(self.session.negotiation)
        self.session.mark_head()

    # chairs

    def sit(self, seat: str, name: str = "") -> str:
        """A team that comes late takes a chair that the program has played; returns a remark on its name, if there is one."""
        self.session.reseat(seat, PlayerKind.PERSON)
        return self.rename(seat, name)

    def leave(self, seat: str) -> None:
        """A team goes; the program plays its chair."""
        self.session.reseat(seat, PlayerKind.HISTORICAL)
        self.session.negotiation.advance()

    def rename(self, seat: str, name: str) -> str:
        """Name a team; returns a remark if it is not the name that was typed."""
        remark = name_team(self.session.negotiation, seat, name)
        self.session.mark_head()
        return remark

    # the course of a lesson

    def say_nothing(self) -> str:
        """Silence of the team that has the floor: it waits, or its government answers. Returns why that cannot be, or nothing."""
        negotiation = self.session.negotiation
        return self.session.act_as(negotiation.to_act, silent_act(negotiation))

    def let_pass(self, turn: int) -> list[str]:
        """History passes until a turn; returns what everybody has heard of meanwhile, in a line each."""
        before = self.session.negotiation.state.log
        self.play_on(turn)
        return self.sit_down_again(before)

    def play_on(self, turn: int) -> str:
        """The part of it that takes a moment: the program plays. Returns the name of the point before it."""
        return pass_until(self.session.negotiation, turn, self.session.mark_head)

    def sit_down_again(self, before: tuple[LogLine, ...]) -> list[str]:
        """The teams have heard what everybody has heard since, which is returned."""
        negotiation = self.session.negotiation
        self.session.reseated()
        self.session.mark_all_viewed()
        if self.session.classroom is not None:
            self.session.classroom.catch_up(negotiation)
        return meanwhile(negotiation.public_view(), before)

    def why_not_undo_own(self) -> str:
        """Why a team cannot take its last act back: what others have done since is for the teacher to take back."""
        negotiation = self.session.negotiation
        last = negotiation.last_of_a_person
        if last is not None and self.session.seat not in holders(negotiation.compiled, negotiation.state, last.seat):
            return _("Another team has acted since. The teacher takes that back, in the room.")
        return self.session.why_not_undo()

    # what the class expects

    def to_ask(self) -> Proposal | None:
        """The package about which the class, or the team behind the curtain, is to say what it expects."""
        classroom, negotiation = self.session.classroom, self.session.negotiation
        if classroom is None or not classroom.poll:
            return None
        if self.session.curtain:
            return next_to_ask(negotiation, classroom)
        acts = tabled_at(negotiation)
        own = negotiation.compiled.index[self.session.seat]
        private = (p for p in negotiation.state.proposals if p.by == own and not p.package.public and p.asked)
        return next((p for p in private if acts[p.number] not in classroom.asked), None)

    def to_announce(self) -> Proposal | None:
        """The package whose answers the room is to hear next."""
        classroom = self.session.classroom
        return next_to_announce(self.session.negotiation, classroom) if classroom is not None else None

    def waits_for_the_room(self) -> bool:
        """Whether there is something that the whole class is to say or to hear before anybody plays on."""
        classroom, negotiation = self.session.classroom, self.session.negotiation
        return classroom is not None and (next_to_ask(negotiation, classroom) or next_to_announce(negotiation, classroom)) is not None

    def mark_announced(self, proposal: Proposal) -> None:
        """The room has heard the answers."""
        if self.session.classroom is not None:
            self.session.classroom.announced.add(tabled_at(self.session.negotiation)[proposal.number])

    def expect(self, node: int, expected: Expectation) -> None:
        """Keep what is expected of the package that an act has tabled, if anything is; it is not asked again."""
        negotiation = self.session.negotiation
        if self.session.classroom is not None:
            self.session.classroom.asked.add(node)
        if text := expected.said():
            negotiation.write_down(KIND, negotiation.nodes[node].seat, text, node)
            self.session.mark_head()
