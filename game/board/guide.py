"""The guided first game on the board: how each step is done here, as a strip below whatever screen is open, and what it points to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.board.kit import Button, Widget
from game.board.kit.around import Measured
from game.board.kit.label import Label, note
from game.board.kit.layout import Column, Row
from game.board.kit.strip import Strip
from game.i18n import _
from game.play.guide import DRAFT, SAYS, Guide, Opened, Topic

if TYPE_CHECKING:
    from game.play.session import Session


@dataclass(frozen=True)
class Pointer:
    """What the board says of a step, and the widgets it points to: the first that is there."""

    text: str
    widgets: tuple[str, ...]


POINTERS: dict[Topic, Pointer] = {
    "brief": Pointer(f"{SAYS['brief']} {_('Read it, then go to the table.')}", ("table",)),
    "courses": Pointer(
        _(
            "The table. At the right, each question with its **course** (the dark dot): where it is heading if nobody agrees "
            "on anything. The ring is what you want. You change a course by a package that those who decide it accept. "
            "Compose one."
        ),
        ("continue", "compose"),
    ),
    "package": Pointer(
        f"{SAYS['package']} {_('Click a point, or drag along a line to leave it open between two.')} {SAYS['archive']}",
        (f"draft:{DRAFT}",),
    ),
    "forecast": Pointer(
        _(
            "Now every government’s chance stands at the right, and changes with every point you move. Below: what you get if "
            "they accept, and what a refusal costs you, or, in public, some of them."
        )
        + f" {SAYS['forecast']}",
        ("table",),
    ),
    "answers": Pointer(f"{SAYS['answers']} {_('Then continue.')}", ("answer:france",)),
    "sound": Pointer(f"{SAYS['sound']} {_('The button is **Sound out**.')}", ("continue", "close", "sound", "ask:german_question")),
    "argue": Pointer(f"{SAYS['argue']} {_('The buttons say by how much.')}", ("continue", "argue", "argue:german_danger:french_assembly")),
    "end": Pointer(SAYS["end"], ("continue", "end", "no")),
    "winning": Pointer(SAYS["winning"], ()),
}


class BoardGuide(Guide):
    """The guide with its strip."""

    def __init__(self, at: int = 0) -> None:
        super().__init__(POINTERS, at)

    @property
    def pointer(self) -> Pointer:
        """What is said of the step that is due."""
        return POINTERS[self.topic]

    def follow_screen(self, screen: str, session: Session | None) -> bool:
        """Go on where a step has been done, the screen on top being open; whether one has."""
        before = self.at
        while session is not None and self.follow(session, _opened(screen)):
            pass
        return self.at != before

    def strip(self, leave: Callable[[], None]) -> Widget:
        """The step that is due, with the way out."""
        count = note(_("Guide, {n} of {all}").format(n=self.at + 1, all=len(self.steps)))
        text = Column([count, Measured(Label(self.pointer.text), 160)], 0.3).growing()
        last = self.is_last
        way = Button(_("I shall manage") if last else _("Leave the guide"), leave, "leading" if last else "quiet").named("guide:leave")
        return Strip(Row([text, way], 3, fold=False))


def _opened(screen: str) -> set[Opened]:
    """What it means for the guide that a screen is on top."""
    opened = {Opened.TABLE} if screen in ("table", "news", "composer", "answers", "conduct") else set()
    if screen == "composer":
        opened.add(Opened.COURSE)
    if screen not in ("answers", "composer"):
        opened.add(Opened.REASONS)
    return opened
