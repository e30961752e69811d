"""One issue: its question, its positions, who decides each, what each is worth, who stands where."""

from __future__ import annotations

from game.board.context import Context
from game.board.kit.button import Button
from game.board.kit.label import heading, note
from game.board.kit.widget import Widget
from game.board.play.parts import close, sheet
from game.board.play.reading import page
from game.board.play.standing import by_actor
from game.board.routes import Pop, ShadeBy
from game.board.screen import Screen
from game.i18n import _
from game.pages.content import Items, Para, Table
from game.text.screens.issue import issue
from game.view import View


class IssueScreen(Screen):
    """A sheet above the table."""

    name = "issue"
    overlay = True

    def __init__(self, ctx: Context, number: int) -> None:
        super().__init__(ctx)
        self.number = number

    def build(self) -> Widget:
        view = self.ctx.playing().view
        found = view.scenario.issues[self.number]
        told = issue(view, self.number)
        positions, *_stands = [block for block in told if isinstance(block, Table)]
        # Ids and numbers are for typing; here positions go by their names.
        rows = tuple((p.name, *row[1:]) for p, row in zip(found.positions, positions.rows, strict=True))
        decides = [(block, told[n - 1]) for n, block in enumerate(told) if isinstance(block, Items)]
        body: list[Widget] = [
            page([Para(found.question), Table(positions.heads, rows, positions.right)]),
            *(page([head, items]) for items, head in decides),
            heading(_("Where those who answer stand")),
            by_actor(view, self.number, range(view.compiled.deciders)),
            *self._voices(view),
            *([note(found.note)] if found.note else []),
        ]
        return sheet(found.name, body, [close(), Button(_("Shade the map by it"), Pop(ShadeBy(self.number))).named("shade")], 128)

    def _voices(self, view: View) -> list[Widget]:
        """Those without a vote who have a view of it, where there are any."""
        voices = range(view.compiled.deciders, len(view.compiled.actors))
        if not any(view.compiled.has_stance[a, self.number] and view.state.serving[a] for a in voices):
            return []
        return [heading(_("Voices that pull on them")), by_actor(view, self.number, voices)]

    def first_focus(self) -> str:
        return "close"
