"""A verdict opened: its terms as bars that add up, the largest first, and on what they rest."""

from __future__ import annotations

from game.board.context import Context
from game.board.kit.widget import Widget
from game.board.play.parts import close, sheet
from game.board.play.reading import page
from game.board.screen import Screen
from game.model.package import Package
from game.pages.content import Heading, text_of
from game.pages.content import Screen as Blocks
from game.rules.state import Answered, Proposal
from game.text.screens.verdict import foreseen, why


class TermsScreen(Screen):
    """A sheet with one verdict."""

    name = "terms"
    overlay = True

    def __init__(self, ctx: Context, blocks: Blocks) -> None:
        super().__init__(ctx)
        self.blocks = blocks

    def build(self) -> Widget:
        head, *rest = self.blocks
        return sheet(text_of(head.text) if isinstance(head, Heading) else "", [page(rest)], [close()], 112)

    def first_focus(self) -> str:
        return "close"


def why_screen(ctx: Context, proposal: Proposal, answer: Answered) -> Screen:
    """One answer that was given."""
    return TermsScreen(ctx, why(ctx.playing().view, proposal, answer))


def foreseen_screen(ctx: Context, actor: int, package: Package) -> Screen:
    """What somebody would make of a package."""
    return TermsScreen(ctx, foreseen(ctx.playing().view, actor, package))
