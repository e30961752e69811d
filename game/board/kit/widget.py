"""What every widget is: a place, a drawing, and an answer to events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Self

import pygame

from game.board.kit.look import Look

Message = object
"""What a widget has to tell: whatever its maker gave it to tell."""


class _Handled:
    """The event was used, and there is nothing to tell."""

    def __repr__(self) -> str:
        return "HANDLED"


HANDLED: Final = _Handled()


class Widget:
    """A thing on the screen. It is measured, placed and drawn with a look, and knows only its own events."""

    def __init__(self) -> None:
        self.rect = pygame.Rect(0, 0, 0, 0)
        self.look: Look = None  # type: ignore[assignment]  # set when it is placed, before anything is drawn or handled
        self.key = ""
        self.tip = ""
        self.grow = 0.0
        self.hovered = False
        self.focused = False
        self._sizes: tuple[Look | None, dict[int, tuple[int, int]]] = (None, {})
        """What it wanted, by the width that it was offered, in the look that it was measured with last."""

    # what a maker says of it

    def named(self, key: str) -> Self:
        """With a name, by which focus and scrolling survive when the screen is built anew, and tests find it."""
        self.key = key
        return self

    def tipped(self, text: str) -> Self:
        """With a text that appears beside it."""
        self.tip = text
        return self

    def growing(self, share: float = 1.0) -> Self:
        """Taking a share of the room that is left over."""
        self.grow = share
        return self

    # what a kind of widget says of itself

    @property
    def children(self) -> Sequence[Widget]:
        """The widgets inside it, in the order in which they are read."""
        return ()

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can reach it."""
        return False

    @property
    def clips(self) -> bool:
        """Whether what is inside may reach beyond it, unseen."""
        return False

    @property
    def focus_rect(self) -> pygame.Rect:
        """Where the ring goes, and what must be in sight."""
        return self.rect

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        """How wide and high it wants to be, given no more than a width."""
        return 0, 0

    def wanted(self, look: Look, width: int) -> tuple[int, int]:
        """The same, remembered: whatever holds others asks several times."""
        if self._sizes[0] is not look:
            self._sizes = look, {}
        sizes = self._sizes[1]
        if width not in sizes:
            sizes[width] = self.measure(look, width)
        return sizes[width]

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Give it its place, and with it its children."""
        self.look, self.rect = look, pygame.Rect(rect)

    def adopt(self, old: Widget) -> None:
        """Take over what lasts from the widget of its kind and place in the tree before it was built anew."""

    def unhovered(self) -> None:
        """The mouse is not over it any more."""

    def move(self, dx: int, dy: int) -> None:
        """Shift it with everything inside."""
        self.rect.move_ip(dx, dy)
        for child in self.children:
            child.move(dx, dy)

    def handle(self, event: pygame.event.Event) -> Message | None:
        """A message, HANDLED, or None where the event means nothing to it."""
        return None

    def draw(self, surface: pygame.Surface) -> None:
        """Draw it and what is inside."""
        for child in self.children:
            if child.rect.colliderect(surface.get_clip()):
                child.draw(surface)

    def cut_off(self) -> bool:
        """Whether it has less room than it needs; for tests. What holds others shows it by what they do."""
        if self.children:
            return False
        wide, high = self.measure(self.look, self.rect.width)
        return wide > self.rect.width or high > self.rect.height

    # walking

    def walk(self) -> Iterator[Widget]:
        """Itself and everything inside, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def at(self, pos: tuple[int, int]) -> list[Widget]:
        """The widgets under a point, the outermost first."""
        for child in reversed(self.children):
            if self.clips and not self.rect.collidepoint(pos):
                continue
            inside = child.at(pos)
            if inside:
                return [self, *inside]
        return [self] if self.rect.collidepoint(pos) else []

    def way_to(self, widget: Widget) -> list[Widget]:
        """The widgets from itself down to one inside; empty if it is not inside."""
        if widget is self:
            return [self]
        for child in self.children:
            way = child.way_to(widget)
            if way:
                return [self, *way]
        return []

    def find(self, key: str) -> Widget | None:
        """A widget inside by its name."""
        return next((w for w in self.walk() if w.key == key), None)


class Space(Widget):
    """Nothing, of a size in units; or whatever is left over, if it grows."""

    def __init__(self, units: float = 0) -> None:
        super().__init__()
        self.units = units

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        """A square of nothing."""
        return look.u(self.units), look.u(self.units)


def pressed(event: pygame.event.Event) -> bool:
    """Whether the main button went down."""
    return bool(event.type == pygame.MOUSEBUTTONDOWN and event.button == 1)


def released(event: pygame.event.Event) -> bool:
    """Whether the main button came up."""
    return bool(event.type == pygame.MOUSEBUTTONUP and event.button == 1)


def chosen(event: pygame.event.Event) -> bool:
    """Whether Enter or Space was pressed."""
    return event.type == pygame.KEYDOWN and event.key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)


def shifted(event: pygame.event.Event) -> bool:
    """Whether Shift was held with the key."""
    return bool(getattr(event, "mod", 0) & pygame.KMOD_SHIFT)


def control(event: pygame.event.Event) -> bool:
    """Whether Control (or Command) was held with the key."""
    return bool(getattr(event, "mod", 0) & (pygame.KMOD_CTRL | pygame.KMOD_META))
