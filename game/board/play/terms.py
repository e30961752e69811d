"""A verdict opened: its terms as bars that add up, the largest first, and on what they rest."""

from __future__ import annotations

from game.board.context import Context
from game.board.kit import Widget
from game.board.play.parts import close, sheet
from game.board.play.reading import page
from game.board.screen import Screen
from game.pages.content import Block, Heading, Titled, blocks, text_of


class ReadingScreen(Screen):
    """A sheet with one page: a verdict, or something else that is read and put away."""

    name = "terms"
    overlay = True
    first_focus = "close"

    def __init__(self, ctx: Context, page: Titled | list[Block]) -> None:
        super().__init__(ctx)
        self.page = page

    def build(self) -> Widget:
        head, *rest = blocks(self.page)
        return sheet(text_of(head.text) if isinstance(head, Heading) else "", [page(rest)], [close()], 112)
