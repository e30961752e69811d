"""How to play: what a turn is, what an answer is made of, and the keys."""

from __future__ import annotations

from game.board.context import Context
from game.board.kit import Panel, ScrollView, Widget
from game.board.kit.layout import Column, Padded, Top
from game.board.kit.prose import Prose
from game.board.kit.tabs import Tabs
from game.board.screen import Screen
from game.board.screens.page import page
from game.board.screens.shortcuts import keys_table
from game.i18n import _
from game.wording import terms


class HelpScreen(Screen):
    """Three short pages."""

    name = "help"
    first_focus = "pages"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.opened = 0

    def build(self) -> Widget:
        """The open page."""
        names = [_("A turn"), _("An answer"), _("Keys")]
        bodies: list[Widget] = [Prose(_turn()), Prose(_answer()), keys_table([])]
        tabs = Tabs(names, self.opened, lambda n: lambda: self._open(n)).named("pages")
        column = Column([tabs, ScrollView(Top(Panel(bodies[self.opened], padding=4)))], 2).growing()
        return page(_("How to play"), Padded(column, 0, 0, 112).growing())

    def _open(self, n: int) -> None:
        self.opened = n


def _turn() -> str:
    return "\n\n".join(
        [
            _(
                "You sit at the table of a real negotiation. On every question there is a *course*: where it is "
                "heading if nobody agrees on anything."
            ),
            _(
                "In a turn you have about three acts. You may **table** a package, which names a position on some "
                "questions, in public or in private; **sound out** a delegation about what a question is worth to it; "
                "put an **argument** to somebody; make a **gesture**; **declare** in public where you stand; or wait."
            ),
            _(
                "A package passes when everybody whose consent it needs says yes. What passes becomes the new course. "
                "The others table packages too, and ask for your answer."
            ),
            _("Nothing is thrown by dice. What is uncertain is what the others have not told you, and every answer tells something of it."),
            _(
                "Three **advisers** of your ministry, each with a published theory, say on every turn what they expect and would do (V). "
                "They are no oracles: the debrief marks them."
            ),
            _("You can go back at any time, and try something else. Nothing is ever lost."),
            _("At the end you see each question beside history: what was settled, what it was worth to each, and which answers turned it."),
            _(
                "**What if …?** on the first page opens the laboratory: change one thing, play thousands of games, and see how "
                "far history bends."
            ),
        ]
    )


def _answer() -> str:
    answer = _(
        "An answer is a sum of named terms. The delegation says yes if the sum is at least zero. The open "
        "terms are known to everybody; the priorities are its own secret."
    )
    return "\n\n".join([answer, *(f"- {name}: {text}" for name, text in terms.explanations())])
