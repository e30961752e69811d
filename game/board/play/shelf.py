"""Drafts on record: each takes a historical package in hand."""

from __future__ import annotations

from collections.abc import Callable

from game.board.kit import Panel, Widget
from game.board.kit.label import Label, note
from game.board.kit.layout import Column, Row
from game.board.play.parts import close, sheet
from game.board.routes import Pop
from game.board.screen import Screen
from game.i18n import _
from game.model.history import Recorded
from game.model.package import Package
from game.notation import parse_clause
from game.pages.past import drafts
from game.view import View
from game.wording import names
from game.wording.ideas import not_yet
from game.wording.numbers import day

Fill = Callable[[Package], object]


def archived(view: View, recorded: Recorded) -> Package:
    """A recorded proposal without the clauses that have become the course."""
    clauses = [parse_clause(view.scenario, f"{issue}={word}") for issue, word in recorded.clauses.items()]
    left = [c for c in clauses if c.is_span or c.low != int(view.state.course[c.issue])]
    return Package(tuple(sorted(left)), recorded.public)


def shelf_cards(view: View, fill: Fill) -> Widget:
    """The whole shelf: pressed, a card fills the composer."""
    parts: list[Widget] = [
        note(_("Choose a position at the left, or start from what was tabled in history. A draft can be changed at will.")),
    ]
    parts += [_card(view, r, fill) for r in drafts(view)]
    if len(parts) == 1:
        parts[0] = note(_("History has no draft of yours to start from. Choose a position at the left."))
    return Column(parts, 1.4)


def _card(view: View, recorded: Recorded, fill: Fill) -> Widget:
    package = archived(view, recorded)
    head = Row([Label(recorded.title, weight="bold").growing(), note(day(recorded.date))], 1.5)
    lines: list[Widget] = [head, *(note(f"– {line}") for line in names.clauses(view.compiled, package))]
    if early := not_yet(view, package):
        lines.append(Label(early, "small", colour="news"))
    if not package.clauses:
        return Panel(Column([head, note(_("All of it has become the course."))], 0.3), padding=1.6, tone="flat")
    return Panel(Column(lines, 0.3), padding=1.6, tone="flat", message=lambda: fill(package)).named(f"draft:{recorded.id}")


class ShelfScreen(Screen):
    """The shelf as a sheet, where something is in hand already."""

    name = "shelf"
    overlay = True
    first_focus = "close"

    def build(self) -> Widget:
        return sheet(_("Drafts on record"), [shelf_cards(self.ctx.playing().view, Pop)], [close()])
