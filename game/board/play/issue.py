"""One issue: its question, its positions, who decides each, what each is worth, who stands where."""

from __future__ import annotations

from collections.abc import Callable

from game.board.context import Context
from game.board.kit.button import Button
from game.board.kit.widget import Widget
from game.board.play.parts import close, sheet
from game.board.play.reading import page
from game.board.screen import Change, Pop, Screen
from game.i18n import _
from game.text.blocks import Heading
from game.text.screens.issue import issue


class IssueScreen(Screen):
    """A sheet above the table."""

    name = "issue"
    overlay = True

    def __init__(self, ctx: Context, number: int, shade_by: Callable[[], None]) -> None:
        super().__init__(ctx)
        self.number, self.shade_by = number, shade_by

    def build(self) -> Widget:
        head, *rest = issue(self.ctx.playing().view, self.number)
        title = head.text if isinstance(head, Heading) else ""
        return sheet(title, [page(rest)], [close(), Button(_("Shade the map by it"), self.shade).named("shade")], 124)

    def shade(self) -> Change:
        """Back to the map, shaded by this issue."""
        self.shade_by()
        return Pop()

    def first_focus(self) -> str:
        return "close"
