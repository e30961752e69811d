"""A negotiation as people play it: whose view is shown, drafts, what each seat has been shown, acts, going back."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from game.debrief.chair import holders
from game.errors import ActError
from game.i18n import _
from game.model.acts import Act, Table
from game.model.players import PlayerKind
from game.model.scenario import Scenario
from game.negotiation import Negotiation, Node
from game.play.classroom import Classroom
from game.play.draft import Draft
from game.play.teams import seat_name
from game.play.turns import close_after_act, has_acted
from game.play.viewed import Viewed
from game.rules.chronicle import LogLine
from game.rules.state import Offer, Proposal
from game.rules.turn import to_act
from game.saves import Journal, SaveError, autosave_path
from game.saves import save as write_save
from game.scenario.library import Loaded
from game.view import View


class Session:
    """One negotiation with its journal, for any face. What cannot be done returns its reason as text; only `perform` raises."""

    def __init__(self, negotiation: Negotiation, journal: Journal | None, seat: str, notes: Iterable[str] = ()) -> None:
        self.negotiation, self.journal = negotiation, journal
        self.seat = seat
        """Whose view is shown."""
        self.notes = list(notes)
        """Remarks on the file it came from."""
        self.resumed = False
        """Whether it was begun another day."""
        self.briefed: set[str] = set()
        """The seats that have seen their brief."""
        self.successors: set[str] = set()
        """The seats whose person has come into them from another one, and has been shown nothing since."""
        self.acting = False
        """Whether an act runs in the background; until it has come back, the view stays as it was."""
        self.classroom: Classroom | None = None
        """A class at this screen, with its clock and its poll."""
        self.curtain = False
        """Whether the curtain is down: then the view is what the whole room may see."""
        self.now: Callable[[], float] = time.monotonic
        """The clock of a round, in seconds."""
        self._viewed: dict[str, Viewed] = {}
        self._drafts: dict[str, Draft] = {}
        self._view: tuple[tuple[int, str], View] | None = None

    # what there is to see

    @property
    def loaded(self) -> Loaded:
        """The scenario with its briefs."""
        return self.negotiation.loaded

    @property
    def scenario(self) -> Scenario:
        """The scenario."""
        return self.negotiation.loaded.scenario

    @property
    def view(self) -> View:
        """What the seat can see now, or the room where the curtain is down; kept while nothing changes."""
        key = (self.negotiation.head, "" if self.curtain else self.seat)
        if self._view is None or (self._view[0] != key and not self.acting):
            self._view = (key, self.negotiation.public_view() if self.curtain else self.negotiation.view(self.seat))
        return self._view[1]

    @property
    def draft(self) -> Draft:
        """The draft of the seat."""
        return self._drafts.setdefault(self.seat, Draft())

    @property
    def offers(self) -> list[Offer]:
        """The counter-offers made to the seat that can still be taken."""
        return [o for o in self.view.state.offers if o.to == self.view.seat]

    @property
    def person_seats(self) -> list[str]:
        """The seats that persons hold now, in protocol order."""
        return self.negotiation.person_seats

    @property
    def over(self) -> bool:
        """Whether the last turn has ended."""
        return self.negotiation.over

    @property
    def my_turn(self) -> bool:
        """Whether the seat must act or answer."""
        return not self.acting and self.negotiation.to_act == self.seat

    @property
    def problem(self) -> str:
        """Why the game is not being kept, if it is not."""
        return (self.journal.problem or "") if self.journal is not None else ""

    @property
    def viewed(self) -> Viewed | None:
        """What the seat has been shown; None before it was shown anything."""
        return self._viewed.get(self.seat)

    def new_lines(self) -> list[LogLine]:
        """The lines of the chronicle that the seat has not been shown; `mark_viewed` says that it has."""
        return (self.viewed or Viewed()).new_lines(self.view.state.log)

    def mark_viewed(self, log: tuple[LogLine, ...] | None = None) -> None:
        """The seat has now been shown everything; of the chronicle only `log`, if that is given."""
        now = Viewed.all_of(self.view)
        self._viewed[self.seat] = now if log is None else replace(now, log=log)
        self.successors.discard(self.seat)

    def mark_all_viewed(self) -> None:
        """Every person has now been shown everything that its seat may see."""
        for seat in self.person_seats:
            self._inherit(seat)
            self._viewed[seat] = Viewed.all_of(self.negotiation.view(seat))
        self.successors.clear()

    def time_left(self) -> float | None:
        """Seconds left of a class's round, below zero when it is over; None where no clock runs."""
        return self.classroom.left(self.negotiation.state.turn, self.now()) if self.classroom is not None else None

    # who sits at the screen

    def next_person(self) -> str:
        """Whom to pass the screen to: the person who must act, if it is not the seat in view; empty if nobody."""
        seat = self.negotiation.to_act
        return seat if seat and seat != self.seat and self.negotiation.is_person(seat) else ""

    def take_seat(self, seat: str) -> None:
        """Show another seat, with the curtain up."""
        self.seat, self.curtain = seat, False
        self._inherit(seat)

    def lower(self) -> None:
        """Let the curtain down: nobody's view but the room's."""
        self.curtain = True

    @property
    def hot_seat(self) -> bool:
        """Whether several persons share the screen, so that a curtain must part them."""
        return len(self.person_seats) > 1 or self.classroom is not None

    def seat_name(self, seat: str) -> str:
        """A seat as a class knows it: with the name of its team, where it has one."""
        return seat_name(self.negotiation, seat)

    def reseat(self, seat: str, kind: str) -> None:
        """Somebody else sits in a seat from now on."""
        self.negotiation.reseat(seat, kind)
        self.reseated()

    def reseated(self) -> None:
        """What was seen of the table is out of date: others sit at it."""
        self._view = None
        self.mark_head()

    # what can be done; each returns why it could not be, or nothing

    def perform(self, act: Act | str, seat: str = "") -> Node:
        """An act, of the seat in view if none is named, and then everybody else's until a person must act. ActError changes nothing."""
        node = self.negotiation.act(seat or self.seat, act)
        if self._one_act:
            close_after_act(self.negotiation)
        self._follow()
        return node

    def act(self, act: Act | str) -> str:
        """An act of the seat in view, and then everybody else's until a person must act again."""
        return self.act_as(self.seat, act)

    def act_as(self, seat: str, act: Act | str) -> str:
        """The same for a seat that is named."""
        try:
            self.perform(act, seat)
        except ActError as error:
            return str(error)
        return ""

    @property
    def awaited(self) -> Proposal | None:
        """The package that waits for the seat's answer."""
        if self.over or not self.negotiation.is_answer_due(self.seat):
            return None
        return self.view.proposal(self.view.state.awaiting)

    def why_not_now(self) -> str:
        """Why the seat can do nothing of its own now; empty if it can."""
        if self.over:
            return _("The negotiation is over.")
        if not self.my_turn:
            return _("It is not your turn.")
        if self.awaited is not None:
            return _("A package waits for your answer first.")
        return "" if self.view.state.acts_left > 0 else _("Your means for this turn are spent: end the turn.")

    def table_draft(self) -> str:
        """Table the draft."""
        draft = self.draft
        if not draft.clauses:
            return _("Nothing is drafted yet. Choose a position on some issue first.")
        return self.act(Table(draft.package))

    def why_not_undo(self) -> str:
        """Why nothing can be taken back; empty if something can."""
        return _("There is nothing to take back.") if self.negotiation.last_of_a_person is None else ""

    def why_not_redo(self) -> str:
        """Why nothing can be restored; empty if something can."""
        return "" if self.negotiation.undone else _("There is nothing to restore.")

    def undo(self) -> str:
        """Take back the last act of a person; where a team has one act a turn, with the end that came of itself."""
        if not self.negotiation.undo():
            return self.why_not_undo()
        if self._acted():
            self.negotiation.undo()
        return self._moved()

    def redo(self) -> str:
        """Restore what the last undo took back."""
        if not self.negotiation.redo():
            return self.why_not_redo()
        if self._acted():
            self.negotiation.redo()
        return self._moved()

    def go_to(self, node: int) -> str:
        """Move to a point in the tree, or to the next on its way at which a person is asked."""
        try:
            self.negotiation.go_to(self._settled(node))
        except KeyError:
            return _("There is no such point.")
        return self._moved()

    def fork(self, label: str) -> str:
        """Name this point, to come back to it."""
        if not label.strip():
            return _("A point needs a name.")
        self.negotiation.fork(label.strip())
        return self._moved()

    def save(self, path: Path) -> str:
        """A copy of the whole game, besides its journal."""
        try:
            write_save(self.negotiation, path)
        except SaveError as error:
            return str(error)
        return ""

    def adopt(self, negotiation: Negotiation) -> None:
        """Go on with the same game on a scenario that has been edited: a new journal, and nothing of it is news."""
        before = self.negotiation.compiled
        if self.journal is not None:
            self.journal.close()
            self.journal = Journal.start(negotiation, autosave_path(negotiation.loaded.scenario.id))
        negotiation.advance()
        self.negotiation, self._view = negotiation, None
        if (before.issues, before.sizes) != (negotiation.compiled.issues, negotiation.compiled.sizes):
            self._drafts.clear()
        if self.seat not in negotiation.compiled.index or (not self.hot_seat and self.seat not in self.person_seats):
            self.seat = seat_to_show(negotiation)
        self.mark_all_viewed()
        if self.classroom is not None:
            self.classroom.catch_up(negotiation)

    def close(self) -> None:
        """Leave the table; the journal has everything."""
        if self.journal is not None:
            self.journal.close()

    def mark_head(self) -> None:
        """Tell the journal of what is no act: where the table stands, names, chairs, notes."""
        if self.journal is not None:
            self.journal.mark_head()

    # how it goes on

    @property
    def _one_act(self) -> bool:
        return self.classroom is not None and self.classroom.one_act

    def _acted(self, node: int | None = None) -> bool:
        """Whether a team that has one act a turn has made it at a node, so that its turn must end there."""
        return self._one_act and has_acted(self.negotiation, node)

    def _moved(self) -> str:
        self.mark_head()
        self._follow()
        return ""

    def _follow(self) -> None:
        """Alone at the table, one follows the chair: a successor takes it over."""
        people = self.person_seats
        if self.seat not in people and len(people) == 1:
            self.take_seat(people[0])

    def _inherit(self, seat: str) -> None:
        """A successor has its predecessor's draft, and knows what its predecessor was shown, of standing at home apart."""
        if seat in self._viewed:
            return
        negotiation = self.negotiation
        left = (s for s in self._viewed if s not in self.person_seats)
        chains = [c for s in left if seat in (c := holders(negotiation.compiled, negotiation.state, s))]
        if chains:
            before = min(chains, key=len)[0]
            self._viewed[seat] = replace(self._viewed[before], standing=None)
            self._drafts.setdefault(seat, self._drafts.get(before, Draft()))
            self.successors.add(seat)

    def _settled(self, node: int) -> int:
        """The point itself, or the next on its way where a person is asked; KeyError if there is no such point."""
        negotiation = self.negotiation
        children = {n.parent: n.id for n in negotiation.nodes.values()}
        while node in children and not self._asks_a_person(node):
            node = children[node]
        return node

    def _asks_a_person(self, node: int) -> bool:
        state = self.negotiation.state_at(node)
        return state.over or (to_act(state) in state.people and not self._acted(node))


def seat_to_show(negotiation: Negotiation) -> str:
    """Whose turn it is, if a person's; else whoever of them still holds a chair."""
    if negotiation.to_act and negotiation.is_person(negotiation.to_act):
        return negotiation.to_act
    started = [s for s, kind in negotiation.seating.items() if kind == PlayerKind.PERSON]
    return next(iter([*negotiation.person_seats, *started, *negotiation.seating]))
