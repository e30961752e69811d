"""One issue: its question, its positions, who decides each, what each is worth, who stands where."""

from __future__ import annotations

from game.board.context import Context
from game.board.kit import Button, Widget
from game.board.kit.label import heading, note
from game.board.kit.prose import markup
from game.board.play.parts import close, sheet
from game.board.play.reading import page
from game.board.play.standing import by_actor
from game.board.routes import Pop, ShadeBy
from game.board.screen import Screen
from game.i18n import _
from game.pages.content import Section, text_of
from game.pages.issue import issue
from game.view import View


class IssueScreen(Screen):
    """A sheet above the table."""

    name = "issue"
    overlay = True
    first_focus = "close"

    def __init__(self, ctx: Context, number: int) -> None:
        super().__init__(ctx)
        self.number = number

    def build(self) -> Widget:
        view = self.ctx.playing().view
        about = issue(view, self.number)
        body: list[Widget] = [
            page(about.question, about.positions),
            page(about.decides),
            *self._stands(view, about.stands, range(view.compiled.deciders)),
            *self._stands(view, about.voices, range(view.compiled.deciders, len(view.compiled.actors))),
            *([note(markup(about.note.text))] if about.note else []),
        ]
        return sheet(about.title, body, [close(), Button(_("Shade the map by it"), Pop(ShadeBy(self.number))).named("shade")], 128)

    def _stands(self, view: View, about: Section | None, among: range) -> list[Widget]:
        """Where these stand, as lines; nothing if none of them has a view of it."""
        return [heading(text_of(about.heading.text)), by_actor(view, self.number, among)] if about else []
