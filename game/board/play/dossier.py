"""The dossier of one actor: stances, ties, fears, what is known of its priorities, sources."""

from __future__ import annotations

from game.board import routes
from game.board.context import Context
from game.board.kit import Button, Widget
from game.board.pictured import pictured
from game.board.play.parts import close, sheet
from game.board.play.reading import page
from game.board.play.standing import by_issue
from game.board.routes import Change, Push
from game.board.screen import Screen
from game.i18n import _
from game.pages.dossier import dossier
from game.pages.verdict import foreseen


class DossierScreen(Screen):
    """A sheet above the table."""

    name = "dossier"
    overlay = True
    first_focus = "close"

    def __init__(self, ctx: Context, actor: int) -> None:
        super().__init__(ctx)
        self.actor = actor

    def build(self) -> Widget:
        view = self.ctx.playing().view
        known = dossier(view, self.actor)
        ways: list[Widget] = [close()]
        package = self.ctx.playing().draft.package
        if package.clauses:
            ways.append(Button(_("What it makes of the package in hand"), self.foreseen).named("foreseen"))
        if self.actor < view.compiled.delegations and self.actor != view.seat:
            ways.append(Button(_("Sound out"), Push(routes.Conduct(0, self.actor))).named("sound"))
        face = pictured(self.ctx, self.ctx.playing().loaded, view.compiled.ids[self.actor], 24)
        above = page(known.facts, known.stances.heading)
        below = page(known.limits, known.ties, known.fears, known.untold, known.sources)
        return sheet(known.title, [*face, above, by_issue(view, self.actor), below], ways, 120)

    def foreseen(self) -> Change:
        """Its terms on the package in hand."""
        return Push(routes.Reading(foreseen(self.ctx.playing().view, self.actor, self.ctx.playing().draft.package)))
