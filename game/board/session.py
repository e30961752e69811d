"""A negotiation at the board: who is in view, what is drafted, what each has been shown. No pygame, no rules."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from game.errors import ActError
from game.i18n import _
from game.lesson import Lesson, called, close_after_act, has_acted
from game.model.acts import Act
from game.model.package import Clause, Package
from game.model.scenario import Scenario
from game.negotiation import Negotiation
from game.notation import format_package
from game.players.kinds import PlayerKind
from game.rules.chronicle import LogLine
from game.rules.state import Offer
from game.rules.turn import to_act
from game.saves import Journal, Opened, SaveError, autosave_path
from game.saves import save as write_save
from game.scenario.library import Loaded
from game.view import View

"""Who can sit in the chairs that no person takes."""


@dataclass
class Draft:
    """A package in the making."""

    clauses: dict[int, Clause] = field(default_factory=dict)
    public: bool = True

    @property
    def package(self) -> Package:
        """The draft as a package."""
        return Package(tuple(self.clauses[i] for i in sorted(self.clauses)), self.public)

    def set(self, issue: int, span: tuple[int, int] | None) -> None:
        """A clause of the draft, or none on that issue."""
        if span is None:
            self.clauses.pop(issue, None)
        else:
            self.clauses[issue] = Clause(issue, *span)

    def fill(self, package: Package) -> None:
        """Replace the draft by a whole package."""
        self.clauses = {c.issue: c for c in package.clauses}
        self.public = package.public


@dataclass
class Shown:
    """What a seat has been shown so far: the chronicle's lines and the courses."""

    log: tuple[LogLine, ...] = ()
    course: tuple[int, ...] = ()


class Session:
    """One negotiation with its journal. What cannot be done returns its reason as text; nothing raises but a fault."""

    def __init__(self, negotiation: Negotiation, journal: Journal | None, seat: str, notes: Iterable[str] = ()) -> None:
        self.negotiation, self.journal = negotiation, journal
        self.seat = seat
        """Whose view is on the screen."""
        self.notes = list(notes)
        """What there was to say about the file it came from."""
        self.briefed: set[str] = set()
        self.shown: dict[str, Shown] = {}
        self.acting = False
        """Whether an act runs aside; until it has come back, the view stays as it was."""
        self.lesson: Lesson | None = None
        """A class at this screen, with its clock and its poll."""
        self.curtain = False
        """Whether the curtain is down: then the view on the screen is what the whole room may see."""
        self.now: Callable[[], float] = time.monotonic
        """What the clock of a round goes by, in seconds."""
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
        """What the seat on the screen can see now, or the room where the curtain is down; kept while nothing changes."""
        key = (self.negotiation.head, "" if self.curtain else self.seat)
        if self._view is None or (self._view[0] != key and not self.acting):
            self._view = (key, self.negotiation.public_view() if self.curtain else self.negotiation.view(self.seat))
        return self._view[1]

    @property
    def draft(self) -> Draft:
        """The draft of the seat on the screen."""
        return self._drafts.setdefault(self.seat, Draft())

    @property
    def offers(self) -> list[Offer]:
        """The counter-offers made to the seat on the screen that can still be taken."""
        return [o for o in self.view.state.offers if o.to == self.view.seat]

    @property
    def people(self) -> list[str]:
        """The seats that persons hold now, in protocol order."""
        return [self.negotiation.compiled.ids[a] for a in sorted(self.negotiation.state.people)]

    @property
    def over(self) -> bool:
        """Whether the last turn has ended."""
        return self.negotiation.over

    @property
    def my_turn(self) -> bool:
        """Whether the seat on the screen must act or answer."""
        return not self.acting and self.negotiation.to_act == self.seat

    @property
    def problem(self) -> str:
        """Why the game is not being kept, if it is not."""
        return (self.journal.problem or "") if self.journal is not None else ""

    def new_lines(self) -> list[LogLine]:
        """What the seat on the screen has not been shown of the chronicle; `mark_shown` says that it has."""
        seen = self.shown.get(self.seat, Shown()).log
        log = self.view.state.log
        return list(log[len(seen) :]) if log[: len(seen)] == seen else [e for e in log if e not in seen]

    def mark_shown(self) -> None:
        """The seat on the screen has now been shown everything."""
        state = self.view.state
        self.shown[self.seat] = Shown(state.log, tuple(int(p) for p in state.course))

    # hands: who sits at the screen

    def next_person(self) -> str:
        """Whom to pass the screen to: the person who must act, if it is not the seat in view; empty if nobody."""
        seat = self.negotiation.to_act
        return seat if seat and seat != self.seat and self.negotiation.is_person(seat) else ""

    def take_seat(self, seat: str) -> None:
        """Show another seat. A successor knows what was shown to the chair, and has its draft."""
        before = self.seat
        if before not in self.people and before in self.shown:
            self.shown.setdefault(seat, self.shown[before])
            self.briefed |= {seat} if before in self.briefed and len(self.people) == 1 else set()
        self.seat, self.curtain = seat, False

    def lower(self) -> None:
        """Let the curtain down: nobody's view but the room's."""
        self.curtain = True

    @property
    def hot_seat(self) -> bool:
        """Whether several persons share the screen, so that a curtain must part them."""
        return len(self.people) > 1 or self.lesson is not None

    def called(self, seat: str) -> str:
        """A seat as a class knows it: with the name of its team, where it has one."""
        return called(self.negotiation, seat)

    def reseat(self, seat: str, kind: str) -> None:
        """Somebody else sits in a seat from now on."""
        self.negotiation.reseat(seat, kind)
        self.reseated()

    def reseated(self) -> None:
        """What was seen of the table is out of date: others sit at it."""
        self._view = None
        self.mark_head()

    # what can be done; each returns why it could not be, or nothing

    def act(self, act: Act | str) -> str:
        """An act of the seat on the screen, and then everybody else's until a person must act again."""
        return self.act_as(self.seat, act)

    def act_as(self, seat: str, act: Act | str) -> str:
        """The same for a seat that is named."""
        try:
            self.negotiation.act(seat, act)
        except ActError as error:
            return str(error)
        if self._one_act:
            close_after_act(self.negotiation)
        self._follow()
        return ""

    @property
    def _one_act(self) -> bool:
        return self.lesson is not None and self.lesson.one_act

    def table_draft(self) -> str:
        """Table the draft."""
        draft = self.draft
        if not draft.clauses:
            return _("Nothing is drafted yet. Choose a position on some issue first.")
        return self.act(f"table {format_package(self.scenario, draft.package)}")

    def why_not_undo(self) -> str:
        """Why nothing can be taken back; empty if something can."""
        return _("There is nothing to take back.") if self.negotiation.last_of_a_person is None else ""

    def why_not_redo(self) -> str:
        """Why nothing can be restored; empty if something can."""
        return "" if self.negotiation.undone else _("There is nothing to restore.")

    def undo(self) -> str:
        """Take back the last act of a person. It costs nothing, and nothing is lost."""
        if not self.negotiation.undo():
            return self.why_not_undo()
        if self._one_act and has_acted(self.negotiation):  # the turn had ended by itself
            self.negotiation.undo()
        return self._moved()

    def redo(self) -> str:
        """Restore what was taken back."""
        return self._moved() if self.negotiation.redo() else self.why_not_redo()

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
        if self.seat not in negotiation.compiled.index or (not self.hot_seat and self.seat not in self.people):
            self.seat = _first(negotiation, self.people or list(negotiation.seats))
        for seat in self.people:
            state = negotiation.view(seat).state
            self.shown[seat] = Shown(state.log, tuple(int(p) for p in state.course))
        if self.lesson is not None:
            self.lesson.catch_up(negotiation)

    def close(self) -> None:
        """Leave the table; the journal has everything."""
        if self.journal is not None:
            self.journal.close()

    def mark_head(self) -> None:
        """Tell the journal of what is no act: where the table stands, names, chairs, notes."""
        if self.journal is not None:
            self.journal.mark_head()

    def _moved(self) -> str:
        self.mark_head()
        self._follow()
        return ""

    def _follow(self) -> None:
        """Alone at the table, one follows the chair: a successor takes it over."""
        people = self.people
        if self.seat not in people and len(people) == 1:
            self.take_seat(people[0])

    def _settled(self, node: int) -> int:
        """The point itself, or the next on its way where a person is asked."""
        negotiation = self.negotiation
        children = {n.parent: n.id for n in negotiation.nodes.values()}
        state = negotiation.state_at(node)
        while not state.over and node in children and to_act(state) not in state.people:
            node = children[node]
            state = negotiation.state_at(node)
        return node


def begin(loaded: Loaded, seats: list[str], seed: int, others: str = PlayerKind.HISTORICAL, *, keep: bool = True) -> Session:
    """A new game with persons in some seats. It plays up to the first question; a slow table runs aside."""
    chairs = {d.id: others for d in loaded.scenario.delegations} if others != PlayerKind.HISTORICAL else {}
    negotiation = Negotiation(loaded, {**chairs, **dict.fromkeys(seats, PlayerKind.PERSON)}, seed)
    journal = Journal.start(negotiation, autosave_path(loaded.scenario.id)) if keep else None
    negotiation.advance()
    return Session(negotiation, journal, _first(negotiation, seats))


def go_on(opened: Opened, *, keep: bool = True) -> Session:
    """A game that goes on from its file."""
    negotiation = opened.negotiation
    journal = Journal.resume(opened) if keep else None
    negotiation.advance()
    people = [s for s, kind in negotiation.seats.items() if kind == PlayerKind.PERSON]
    session = Session(negotiation, journal, _first(negotiation, people or list(negotiation.seats)), opened.notes)
    session.briefed = set(people)
    session.lesson = Lesson.kept(negotiation)
    return session


def _first(negotiation: Negotiation, people: list[str]) -> str:
    """Whose turn it is, if a person's; else whoever of them still holds a chair."""
    if negotiation.to_act and negotiation.is_person(negotiation.to_act):
        return negotiation.to_act
    held = [negotiation.compiled.ids[a] for a in sorted(negotiation.state.people)]
    return held[0] if held else people[0]
