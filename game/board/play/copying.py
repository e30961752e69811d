"""A copy of the game in one file, under a name of one's own choice: to take home, or to hand in."""

from __future__ import annotations

from pathlib import Path

from game.board.context import Context
from game.board.kit import Button, TextField, Widget
from game.board.kit.label import note
from game.board.play.parts import close, sheet
from game.board.play.reporting import documents
from game.board.routes import Change, Pop
from game.board.screen import Screen
from game.i18n import _
from game.saves.durable import free

LONGEST = 80
SUFFIX = ".demarche"


class CopyScreen(Screen):
    """A sheet with a name to type. Where the file lies is said once it is there."""

    name = "copy"
    overlay = True
    first_focus = "name"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        session = ctx.playing()
        self.typed = f"{session.scenario.id}-{session.negotiation.seed}"

    @property
    def path(self) -> Path:
        """Where the copy will lie: where nothing lies yet. What is only tried out is told without a look at the disk."""
        name = "".join(c if c.isalnum() or c in " -_." else "-" for c in self.typed.strip()).strip(" .")
        path = documents(self.ctx) / f"{name.removesuffix(SUFFIX)}{SUFFIX}"
        return free(path) if self.ctx.keep else path

    def build(self) -> Widget:
        named = self.typed.strip(" .")
        entry = TextField(self.typed, lambda text: lambda: self._type(text), lambda text: self.save, blank=_("A name"), longest=LONGEST)
        body: list[Widget] = [
            note(_("The whole game in one file, with every branch. Whoever opens it goes on from here. Please no names of persons.")),
            entry.named("name"),
            note(_("In your documents: {file}").format(file=self.path.name) if named else _("A copy needs a name.")),
        ]
        way = Button(_("Save"), self.save, "leading", why_not="" if named else _("A copy needs a name.")).named("save")
        return sheet(_("Save a copy"), body, [way, close()], 80)

    def _type(self, text: str) -> None:
        self.typed = text

    def save(self) -> Change | None:
        """Whole or not at all; nobody's other file is overwritten."""
        if not self.typed.strip(" ."):
            return None
        path = free(self.path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self.ctx.say(_("It cannot be saved in {path}: {reason}.").format(path=path, reason=error.strerror or str(error)), "bad")
            return None
        problem = self.ctx.playing().save(path)
        self.ctx.say(problem or _("Saved in {path}.").format(path=path), "bad" if problem else "good")
        return None if problem else Pop()
