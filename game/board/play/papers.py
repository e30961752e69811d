"""The morning after: the same answers on the front pages of the scenario's newspapers."""

from __future__ import annotations

from game.board.context import Context
from game.board.kit import Bar, Button, Divider, Panel, ScrollView, Widget
from game.board.kit.columns import TwoColumns
from game.board.kit.label import Label, note
from game.board.kit.layout import Column, Padded, Row, Split
from game.board.play.parts import PageFrame
from game.board.routes import Change, Pop, Route, Swap
from game.board.screen import Screen
from game.i18n import _
from game.wording.numbers import day
from game.wording.papers import FrontPage, front_pages, invented, sides

LONG_NAME = 12
"""A newspaper with a longer name has it in smaller letters."""


class PapersScreen(Screen):
    """Two front pages side by side. `after` is what comes next."""

    name = "papers"
    sound = "page"
    first_focus = "continue"

    def __init__(self, ctx: Context, proposal: int, after: Route | None = None) -> None:
        super().__init__(ctx)
        self.after = after
        view = ctx.playing().view
        tabled = view.proposal(proposal)
        assert tabled is not None
        self.pages = front_pages(view, tabled)

    def build(self) -> Widget:
        sheets = [ScrollView(Padded(self._sheet(p), 0.5, 1)).named(f"paper:{p.paper.id}") for p in self.pages]
        body: Widget = sheets[0]
        for n, sheet in enumerate(sheets[1:], start=2):
            body = Split(body, sheet, 1 - 1 / n, gap=2.5, least=100)
        body.grow = 1.0
        foot: list[Widget] = [note(invented()).growing()]
        foot.append(Button(_("No more papers"), self.no_more, "quiet").named("no_more").tipped(_("Settings brings them back.")))
        foot.append(Button(_("Continue"), self.go_on, "leading", hint=_("Enter")).named("continue"))
        return PageFrame(Bar(_("The morning papers"), day(self.pages[0].date)), Padded(body, 3, 1), Padded(Row(foot, 2), 3, 1.5))

    def _sheet(self, page: FrontPage) -> Widget:
        paper = page.paper
        name = paper.script or paper.name
        role = "title" if len(name) > LONG_NAME else "masthead"
        stands = note(f"{paper.name}, {sides(self.ctx.playing().view, paper)}")
        head = Row([note(paper.city), note(day(page.date)).growing(), stands], 1.5)
        text: list[Widget] = [
            Label(name, role, family="serif", weight="bold", align="centre"),
            Column([Divider(), head, Divider()], 0.5),
            Label(page.headline, "title", family="serif", weight="bold"),
        ]
        if page.deck:
            text.append(Label(page.deck, "lead", family="serif", weight="italic", colour="muted"))
        text += [Divider(), TwoColumns([Label(p, family="serif") for p in page.paragraphs])]
        return Panel(Column(text, 1.4), padding=3)

    # what can be done

    def go_on(self) -> Change:
        """What comes next."""
        return Swap(self.after) if self.after is not None else Pop()

    def no_more(self) -> Change:
        """Never again, until the settings say otherwise."""
        self.ctx.set(papers=False)
        return self.go_on()

    def leave(self) -> Change | None:
        return self.go_on()
