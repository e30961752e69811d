"""The positions of an issue as steps on a line: one is chosen, or a span of neighbours by dragging or Shift and arrows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pygame

from game.board.kit.look import Look
from game.board.kit.text import Laid
from game.board.kit.widget import HANDLED, Message, Widget, pressed, released, shifted
from game.i18n import _

Span = tuple[int, int]


@dataclass(frozen=True)
class Steps:
    """What a stepper shows: names, where the issue is heading, where history put it, and what is barred for which reason."""

    names: Sequence[str]
    course: int
    chosen: Span | None = None
    history: int | None = None
    barred: Mapping[int, str] = field(default_factory=dict)
    spans: bool = True
    idle: str = ""
    """What is said while nothing is chosen; without it, that the issue is not in the package."""


class Stepper(Widget):
    """Tells a new span, or None once it is cleared (Delete, the right button, or a click on the step that is chosen)."""

    focusable = True

    def __init__(self, steps: Steps, choose: Callable[[Span | None], Message]) -> None:
        super().__init__()
        self.steps, self.choose = steps, choose
        self.chosen = steps.chosen
        self.over = -1
        self._from: int | None = None
        self._again = False
        """Whether the step that is held down was chosen already, so that letting it go takes it out."""

    def adopt(self, old: Widget) -> None:
        if isinstance(old, Stepper):
            self._from, self._again = old._from, old._again
            self._point_at(old.over)

    def unhovered(self) -> None:
        self._point_at(-1)

    def _point_at(self, n: int) -> None:
        self.over = n
        self.tip = _("A click takes it out again.") if n >= 0 and self.chosen == (n, n) else ""

    # measures

    def _caption(self, look: Look, width: int) -> Laid:
        return look.types.lay(self.said(), look.face("small"), width, rich=False)

    def _tallest(self, look: Look, width: int) -> int:
        """Room for the longest name, so that nothing jumps when another is chosen."""
        names = [*self.steps.names, self._course_said(self.steps.course)]
        high = max(look.types.lay(n, look.face("small"), width, rich=False).height for n in names)
        return max(high, self._caption(look, width).height)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return width, look.u(5) + self._tallest(look, width)

    def _node(self, n: int) -> tuple[int, int]:
        look = self.look
        reach = self.rect.width - 2 * look.u(2)
        last = max(1, len(self.steps.names) - 1)
        return self.rect.x + look.u(2) + reach * n // last, self.rect.y + look.u(2.2)

    def _near(self, x: int) -> int:
        return min(range(len(self.steps.names)), key=lambda n: abs(self._node(n)[0] - x))

    # words

    def said(self) -> str:
        """The line below the steps: what is pointed at, chosen, or stands as it is."""
        if 0 <= self.over < len(self.steps.names):
            why = self.steps.barred.get(self.over, "")
            return f"{self.steps.names[self.over]} – {why}" if why else self.steps.names[self.over]
        if self.chosen is None:
            return self._course_said(self.steps.course)
        low, high = self.chosen
        if low == high:
            return self.steps.names[low]
        return _("left open between “{low}” and “{high}”").format(low=self.steps.names[low], high=self.steps.names[high])

    def _course_said(self, course: int) -> str:
        if self.steps.idle:
            return self.steps.idle
        return _("not in the package; the course is “{course}”").format(course=self.steps.names[course])

    # events

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Click, drag, arrows, digits, Delete."""
        if event.type == pygame.KEYDOWN:
            return self._key(event)
        if pressed(event):
            return self._pressed(event.pos)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 3:
            return self._take(None)
        if event.type == pygame.MOUSEMOTION:
            return self._moved(event.pos)
        if released(event) and self._from is not None:
            self._from, again, self._again = None, self._again, False
            return self._take(None) if again else HANDLED
        return None

    def _pressed(self, pos: tuple[int, int]) -> Message:
        n = self._near(pos[0])
        self._from, self._again = n, self.chosen == (n, n) and self._on_the_line(pos)
        self._point_at(-1)
        return self._take((n, n))

    def _on_the_line(self, pos: tuple[int, int]) -> bool:
        return self.rect.collidepoint(pos) and pos[1] < self.rect.y + self.look.u(4.4)

    def _moved(self, pos: tuple[int, int]) -> Message | None:
        n = self._near(pos[0])
        if self._from is not None:
            self._point_at(-1)
            self._again = self._again and n == self._from
            low, high = sorted((self._from, n))
            return self._take((low, high) if self.steps.spans else (n, n))
        before = self.over
        self._point_at(n if self._on_the_line(pos) else -1)
        return HANDLED if self.over != before else None

    def _key(self, event: pygame.event.Event) -> Message | None:
        last = len(self.steps.names) - 1
        pointed = self.over
        self._point_at(-1)
        if event.key in (pygame.K_DELETE, pygame.K_BACKSPACE):
            return self._take(None)
        if event.key in (pygame.K_LEFT, pygame.K_RIGHT):
            return self._step(-1 if event.key == pygame.K_LEFT else 1, shifted(event) and self.steps.spans)
        if event.key in (pygame.K_HOME, pygame.K_END):
            return self._take((0, 0) if event.key == pygame.K_HOME else (last, last))
        if event.unicode.isdecimal() and event.unicode.isascii() and int(event.unicode) <= last:
            return self._take((int(event.unicode), int(event.unicode)))
        self._point_at(pointed)
        return None

    def _step(self, by: int, span: bool) -> Message:
        last = len(self.steps.names) - 1
        low, high = self.chosen if self.chosen is not None else (self.steps.course, self.steps.course)
        if not span:
            start = high if by > 0 else low
            ahead = range(start + by, last + 1 if by > 0 else -1, by)
            n = next((n for n in ahead if n not in self.steps.barred), max(0, min(last, start + by)))  # what is barred is stepped over
            return self._take((n, n))
        # A span grows at the end the arrow points to; grown over its beginning, it shrinks again.
        if by > 0:
            high = min(last, high + 1)
        else:
            low = max(0, low - 1)
        return self._take((low, high))

    def _take(self, span: Span | None) -> Message:
        if span == self.chosen:
            return HANDLED
        if span is not None and any(n in self.steps.barred for n in range(span[0], span[1] + 1)):
            self.over = next(n for n in range(span[0], span[1] + 1) if n in self.steps.barred)
            return HANDLED
        self.chosen = span
        return self.choose(span)

    # drawing

    def draw(self, surface: pygame.Surface) -> None:
        look, theme = self.look, self.look.theme
        first, last = self._node(0), self._node(len(self.steps.names) - 1)
        thick = max(2, look.u(0.5))
        look.paint.box(
            surface, pygame.Rect(first[0], first[1] - thick // 2, last[0] - first[0], thick), theme.well, None, radius=thick // 2
        )
        if self.chosen is not None and self.chosen[0] != self.chosen[1]:
            a, b = self._node(self.chosen[0]), self._node(self.chosen[1])
            wide = look.u(1)
            look.paint.box(surface, pygame.Rect(a[0], a[1] - wide // 2, b[0] - a[0], wide), theme.accent, None, radius=wide // 2)
        for n in range(len(self.steps.names)):
            self._draw_node(surface, n)
        self._draw_course(surface)
        if self.steps.history is not None:
            x, y = self._node(self.steps.history)
            look.paint.diamond(surface, (x, y - look.u(1.6)), look.u(0.6), theme.news)
        box = pygame.Rect(self.rect.x, self.rect.y + look.u(4.6), self.rect.width, self.rect.height - look.u(4.6))
        ink = theme.muted if self.chosen is None and self.over < 0 else theme.ink
        look.types.draw(surface, self._caption(look, self.rect.width), box, ink)

    def _draw_node(self, surface: pygame.Surface, n: int) -> None:
        look, theme, centre = self.look, self.look.theme, self._node(n)
        inside = self.chosen is not None and self.chosen[0] <= n <= self.chosen[1]
        if n in self.steps.barred:
            look.paint.disc(surface, centre, look.u(0.6), theme.well, edge=theme.edge, width=look.hair)
            return
        radius = look.u(1.15 if inside else 0.85)
        if n == self.over:
            look.paint.disc(surface, centre, radius + look.u(0.5), theme.hover, edge=theme.accent, width=look.hair)
        look.paint.disc(
            surface,
            centre,
            radius,
            theme.accent if inside else theme.panel,
            edge=theme.accent if inside else theme.edge,
            width=2 * look.hair,
        )

    def _draw_course(self, surface: pygame.Surface) -> None:
        """A small wedge below the step where the issue is heading."""
        look = self.look
        x, y = self._node(self.steps.course)
        top, half = y + look.u(1.4), look.u(0.7)
        points = [(x, top), (x - half, top + half), (x + half, top + half)]
        pygame.draw.polygon(surface, look.theme.ink, points)
        pygame.draw.aalines(surface, look.theme.ink, True, points)
