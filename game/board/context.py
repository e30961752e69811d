"""What every screen gets: settings, look, worker, the game in progress, and a way to speak to the person."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from game.board import settings as kept
from game.board.kit import Message
from game.board.kit.look import Look, scale_for
from game.board.kit.paint import Paint
from game.board.kit.text import Typesetter
from game.board.kit.theme import theme_of
from game.board.kit.toast import Tone
from game.board.settings import Settings
from game.board.worker import Report, Task, Worker
from game.i18n import _

if TYPE_CHECKING:
    from game.board.guide import BoardGuide
    from game.board.lab_case import Case
    from game.play.session import Session
    from game.scenario.places import Search

Result = TypeVar("Result")
MOST_PICTURES = 3


@dataclass
class Context:
    """Shared by all screens of one window."""

    settings: Settings = field(default_factory=Settings)
    worker: Worker = field(default_factory=Worker)
    session: Session | None = None
    pictures: dict[Hashable, Any] = field(default_factory=dict)
    """What was drawn in the background, by what it is of; None while it is being drawn."""
    guide: BoardGuide | None = None
    """The guided first game, while somebody wants it."""
    cases: dict[str, Case] = field(default_factory=dict)
    """What was last changed in the laboratory, by the digest of the scenario."""
    added: list[str] = field(default_factory=list)
    """The scenarios that have been added by their folders since the window was opened."""
    keep: bool = True
    """Whether games and settings are kept; pictures and tests keep nothing."""
    chair: str = ""
    """The chair from which pictures are drawn; the scenario's main one, if it is empty."""
    search: Search | None = None
    """Where scenarios are looked for, and in which language they are read; None if the environment says so."""
    seed: int | None = None
    """The seed of the next game; drawn if there is none."""
    size: tuple[int, int] = (1280, 720)
    said: list[tuple[str, Tone]] = field(default_factory=list)
    posted: list[Message] = field(default_factory=list)
    due_sounds: list[str] = field(default_factory=list)
    """The sounds that are due, by name."""
    look: Look = field(init=False)
    types: Typesetter = field(default_factory=Typesetter)
    _paint: Paint = field(default_factory=Paint)

    def __post_init__(self) -> None:
        self.resized(self.size)

    def resized(self, size: tuple[int, int]) -> None:
        """The look for a window of that size and the settings."""
        self.size, s = size, self.settings
        self.look = Look(theme_of(s.wants_high_contrast), scale_for(size), s.text_scale, s.reduced_motion, self.types, self._paint)

    def set(self, **changes: Any) -> None:
        """Change settings, keep them, and look accordingly."""
        self.settings = replace(self.settings, **changes).clamped()
        self.resized(self.size)
        if self.keep and (problem := kept.store(self.settings)):
            self.say(problem, "bad")

    def say(self, text: str, tone: Tone = "plain") -> None:
        """A line at the foot of the window. An empty text says nothing, so that reasons can be passed as they are."""
        if text:
            self.said.append((text, tone))

    def play_sound(self, name: str) -> None:
        """A sound, if any is wanted; without a name, none."""
        if name and self.settings.loudness:
            self.due_sounds.append(name)

    def post(self, message: Message) -> None:
        """A message to the screen on top, as if a widget had told it."""
        self.posted.append(message)

    def run_in_background(self, doing: str, function: Callable[[Report], Result], then: Callable[[Task], None], queue: str = "") -> Task:
        """Run something in the background; `then` gets the finished task, and the screen is built anew. No queue waits for another."""
        return self.worker.run(doing, function, then, queue)

    def playing(self) -> Session:
        """The game in progress, where a screen is only reached within one."""
        assert self.session is not None
        return self.session

    def drawn(self, key: Hashable, make: Callable[[], Result]) -> Result | None:
        """Something that takes a while to draw: made in the background, None until it is there. The last few are kept."""
        if key not in self.pictures:
            while len(self.pictures) >= MOST_PICTURES:
                del self.pictures[next(iter(self.pictures))]
            self.pictures[key] = None
            self.run_in_background(_("Drawing"), lambda report: make(), lambda task: self._keep(key, task))
        return cast("Result | None", self.pictures.get(key))

    def _keep(self, key: Hashable, task: Task) -> None:
        if task.error is not None:
            self.say(str(task.error), "bad")
        elif key in self.pictures:
            self.pictures[key] = task.result
