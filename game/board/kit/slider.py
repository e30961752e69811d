"""A value on a line, by dragging or by arrows, told once it has changed."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.board.kit.look import Look
from game.board.kit.widget import HANDLED, Message, Widget, pressed, released


class Slider(Widget):
    """A name, the value in words, and a line with a knob; where it was meant to be (`usual`), and a line of words below, if given.

    While it is dragged only `live` sliders tell.
    """

    focusable = True

    def __init__(
        self,
        name: str,
        value: int,
        bounds: tuple[int, int],
        step: int,
        *,
        change: Callable[[int], Message],
        say: Callable[[int], str] = str,
        live: bool = True,
        usual: int | None = None,
        below: Callable[[int], str] | None = None,
    ) -> None:
        super().__init__()
        self.name, self.value, self.bounds, self.step = name, value, bounds, step
        self.change, self.say, self.live = change, say, live
        self.usual, self.below = usual, below
        self._dragged = False
        self._told = value

    def adopt(self, old: Widget) -> None:
        if isinstance(old, Slider):
            self._dragged = old._dragged
            self.value = old.value if old._dragged else self.value

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        label = look.types.lay(self.name, look.face("body", weight="bold"), self._room(look, width))
        return width, label.height + look.u(5) + self._tallest(look, width)

    def _room(self, look: Look, width: int) -> int:
        return max(1, width - look.fonts.width(look.face("body"), self.say(self.bounds[1])) - look.u(3))

    def _tallest(self, look: Look, width: int) -> int:
        """Room for the longest of the words below, so that nothing jumps when the value changes."""
        if self.below is None:
            return 0
        values = range(self.bounds[0], self.bounds[1] + 1, self.step)
        return max(look.types.lay(self.below(v), look.face("small"), width, rich=False).height for v in values)

    def _line(self) -> pygame.Rect:
        look = self.look
        thick = max(4, look.u(0.8))
        y = self.rect.bottom - self._tallest(look, self.rect.width) - look.u(2.5) - thick // 2
        return pygame.Rect(self.rect.x + look.u(1.5), y, self.rect.width - 2 * look.u(1.5), thick)

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Press and drag, arrows, Home and End."""
        if event.type == pygame.KEYDOWN:
            return self._key(event.key)
        if pressed(event):
            self._dragged = True
            return self._to(self._value_at(event.pos[0]))
        if event.type == pygame.MOUSEMOTION and self._dragged:
            return self._to(self._value_at(event.pos[0]))
        if released(event) and self._dragged:
            self._dragged = False
            return self._tell()
        return None

    def _value_at(self, x: int) -> int:
        line, (low, high) = self._line(), self.bounds
        share = (x - line.x) / max(1, line.width)
        return low + round(share * (high - low) / self.step) * self.step

    def _key(self, key: int) -> Message | None:
        low, high = self.bounds
        steps = {pygame.K_LEFT: self.value - self.step, pygame.K_RIGHT: self.value + self.step, pygame.K_HOME: low, pygame.K_END: high}
        return self._to(steps[key]) if key in steps else None

    def _to(self, value: int) -> Message:
        self.value = max(self.bounds[0], min(self.bounds[1], value))
        return HANDLED if self._dragged and not self.live else self._tell()

    def _tell(self) -> Message:
        if self.value == self._told:
            return HANDLED
        self._told = self.value
        return self.change(self.value)

    def draw(self, surface: pygame.Surface) -> None:
        look, theme, line = self.look, self.look.theme, self._line()
        name = look.types.lay(self.name, look.face("body", weight="bold"), self._room(look, self.rect.width))
        look.types.draw(surface, name, self.rect, theme.ink)
        value = look.types.lay(self.say(self.value), look.face("body"), self.rect.width)
        look.types.draw(surface, value, self.rect, theme.ink, "right")
        share = self._share(self.value)
        look.paint.box(surface, line, theme.well, theme.edge, radius=line.height // 2, width=look.hair)
        done = pygame.Rect(line.x, line.y, round(line.width * share), line.height)
        look.paint.box(surface, done, theme.accent, None, radius=line.height // 2)
        look.paint.disc(surface, (done.right, line.centery), look.u(1.2), theme.panel, edge=theme.accent, width=max(2, look.u(0.35)))
        if self.usual is not None:
            self._draw_usual(surface, line)
        if self.below is not None:
            below = look.types.lay(self.below(self.value), look.face("small"), self.rect.width, rich=False)
            room = self._tallest(look, self.rect.width)
            look.types.draw(surface, below, pygame.Rect(self.rect.x, self.rect.bottom - room, self.rect.width, room), theme.muted)

    def _share(self, value: int) -> float:
        return (value - self.bounds[0]) / max(1, self.bounds[1] - self.bounds[0])

    def _draw_usual(self, surface: pygame.Surface, line: pygame.Rect) -> None:
        """A small wedge below the line."""
        look, x = self.look, line.x + round(line.width * self._share(self.usual or 0))
        top, half = line.bottom + look.u(0.5), look.u(0.7)
        points = [(x, top), (x - half, top + half), (x + half, top + half)]
        pygame.draw.polygon(surface, look.theme.ink, points)
        pygame.draw.aalines(surface, look.theme.ink, True, points)
