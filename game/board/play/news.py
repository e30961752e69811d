"""The news of a turn as a card: what has happened since one last looked, and the courses that moved."""

from __future__ import annotations

from game.board.context import Context
from game.board.kit import Button, Widget
from game.board.kit.label import Label, heading
from game.board.kit.layout import Column
from game.board.kit.prose import Marked, markup
from game.board.play.parts import sheet
from game.board.play.reading import measured, page
from game.board.play.telling import card_lines
from game.board.routes import Change, News, Pop
from game.board.screen import Screen
from game.i18n import _, ngettext
from game.pages.news import NewsLine, moved
from game.wording import names


class NewsScreen(Screen):
    """A card above the table."""

    name = "news"
    sound = "wire"
    overlay = True
    first_focus = "continue"

    def __init__(self, ctx: Context, news: News) -> None:
        super().__init__(ctx)
        view = ctx.playing().view
        self._lines = card_lines(view, news.lines)
        self._moved = moved(view, news.course)
        self.opening = news.opening

    def build(self) -> Widget:
        turns = [n.sentence for n in self._lines if n.begins_turn]
        body: list[Widget] = []
        shown = False
        for line in self._lines:
            if line.begins_turn:
                if shown or len(turns) > 1:
                    body.append(heading(line.sentence))
                shown = True
            else:
                body.append(_item(line))
        if self.opening:
            body += self._how_to_begin()
        body += [page(self._moved)] if self._moved else []
        title = turns[-1] if len(turns) == 1 and self._lines[0].begins_turn else _("News") if turns else _("What came of it")
        return sheet(title, body, [Button(_("To the table") if self.opening else _("Continue"), Pop(), "leading").named("continue")])

    def _how_to_begin(self) -> list[Widget]:
        """What can be done, and what winning can mean."""
        view = self.ctx.playing().view
        acts = ngettext("You have {n} act in a turn.", "You have {n} acts in a turn.", view.state.acts_left).format(n=view.state.acts_left)
        ways = [
            _("Your chair: {seat}.").format(seat=names.actor(view.compiled, view.seat))
            + " "
            + acts
            + " "
            + _("Compose a package, and see beforehand who would say yes to it, and why not; every no opens into its reasons."),
            _("What the others have not told you can be sounded out in private. Arguments and gestures move views, each at its price."),
            _(
                "There is more than one way to win: a settlement nearer to what you want; a front that comes apart over what you propose; "
                "or a no in public that costs those who say it, because their own people would have said yes."
            ),
        ]
        return [measured(Label(text, "lead", family="serif")) for text in ways]

    def leave(self) -> Change | None:
        return Pop()


def _item(line: NewsLine) -> Widget:
    """News in the serif of a front page; what others did as a note with its mark."""
    if line.event is not None:
        title = Label(line.event.title, "lead", family="serif", weight="bold")
        return measured(Column([title, Label(line.event.news, "lead", family="serif")], 0.3))
    scenes = [Label(markup(scene.text), "body", family="serif", weight="italic") for scene in line.scenes]
    return measured(Column([Marked("–", Label(line.sentence, "body", family="serif"), "body"), *scenes], 0.6))
