"""One evening at the terminal: a negotiation, who is at the prompt, what is drafted, what each has heard."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.lesson import close_after_act
from game.model.package import Clause, Package
from game.negotiation import Negotiation, Node
from game.rules.chronicle import LogLine
from game.rules.offers import Carrying
from game.text.terminal import Terminal
from game.view import View
from game.wording.offered import Offered, offered_to

if TYPE_CHECKING:
    from game.saves import Journal
    from game.text.guide import Guide
    from game.text.lesson import Lesson


@dataclass
class Draft:
    """A package in the making."""

    clauses: dict[int, Clause] = field(default_factory=dict)
    public: bool = True

    @property
    def package(self) -> Package:
        """The draft as a package."""
        return Package(tuple(self.clauses[i] for i in sorted(self.clauses)), self.public)

    def fill(self, package: Package) -> None:
        """Replace the draft by a whole package."""
        self.clauses = {c.issue: c for c in package.clauses}
        self.public = package.public


@dataclass
class Heard:
    """What a seat has been shown so far: the chronicle's lines and the courses."""

    log: tuple[LogLine, ...] = ()
    course: tuple[int, ...] = ()
    standing: float | None = None
    """Standing at home; None where nothing has been shown of it."""

    @classmethod
    def all_of(cls, view: View) -> Heard:
        """Everything that a view shows."""
        return cls(view.state.log, tuple(int(p) for p in view.state.course), float(view.state.standing[view.seat]))


@dataclass
class Sitting:
    """Everything the commands work on. A seat's own things are kept apart, for others may sit at the same screen."""

    negotiation: Negotiation
    terminal: Terminal
    history: bool
    seat: str
    journal: Journal | None = None
    drafts: dict[str, Draft] = field(default_factory=dict)
    carrying: dict[str, Carrying] = field(default_factory=dict)
    heard: dict[str, Heard] = field(default_factory=dict)
    briefed: set[str] = field(default_factory=set)
    goes_on: bool = False
    """Whether it was begun another day: then nobody needs the briefing again."""
    shown: tuple[int, str] = (-1, "")
    """The point and the seat for which it has been said what is to be done."""
    lesson: Lesson | None = None
    """A class at this screen, with its clock and its poll."""
    guide: Guide | None = None
    """The guided first game, while somebody wants it."""
    problem_told: str | None = None
    _views: dict[tuple[int, str], View] = field(default_factory=dict)

    @property
    def view(self) -> View:
        """What the seat at the prompt can see; kept while nothing changes."""
        key = (self.negotiation.head, self.seat)
        if key not in self._views:
            self._views = {key: self.negotiation.view(self.seat)}
        return self._views[key]

    @property
    def draft(self) -> Draft:
        """The draft of the seat at the prompt."""
        return self.drafts.setdefault(self.seat, Draft())

    @property
    def offers(self) -> list[Offered]:
        """The counter-offers made to the seat at the prompt that can still be taken."""
        return offered_to(self.view)

    @property
    def people(self) -> list[str]:
        """The seats that persons hold now, in protocol order."""
        negotiation = self.negotiation
        return [negotiation.compiled.ids[a] for a in sorted(negotiation.state.people)]

    def act(self, words: str) -> Node:
        """An act of the seat at the prompt; ActError changes nothing."""
        node = self.negotiation.act(self.seat, words)
        if self.lesson is not None and self.lesson.one_act:
            close_after_act(self.negotiation)
        return node

    def mark_head(self) -> None:
        """Tell the journal that the head has moved without an act."""
        if self.journal is not None:
            self.journal.mark_head()
