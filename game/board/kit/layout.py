"""Rows, columns, grids and splits. They fold when there is no room; nothing is placed by pixels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import pygame

from game.board.kit.around import Around
from game.board.kit.look import Look
from game.board.kit.scroll import ScrollView
from game.board.kit.widget import Widget

Across = Literal["stretch", "start", "centre", "end"]


class Box(Widget):
    """Several widgets with gaps between them."""

    def __init__(self, children: Iterable[Widget], gap: float = 1.5) -> None:
        super().__init__()
        self._children = list(children)
        self.gap = gap

    @property
    def children(self) -> Sequence[Widget]:
        return self._children


class Column(Box):
    """One below the other. Those that grow share the height that is left."""

    def __init__(self, children: Iterable[Widget], gap: float = 1.5, across: Across = "stretch") -> None:
        super().__init__(children, gap)
        self.across = across

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        sizes = [c.wanted(look, width) for c in self._children]
        gaps = look.u(self.gap) * max(0, len(sizes) - 1)
        return max((w for w, _h in sizes), default=0), sum(h for _w, h in sizes) + gaps

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        sizes = [c.wanted(look, rect.width) for c in self._children]
        gap, y = look.u(self.gap), rect.y
        spare = rect.height - gap * max(0, len(sizes) - 1)
        wanted = [(h, c.grow) for c, (_w, h) in zip(self._children, sizes, strict=True)]
        heights = _stretched(wanted, spare)
        for child, (wide, _h), high in zip(self._children, sizes, heights, strict=True):
            x, w = _across(self.across, rect.x, rect.width, wide)
            child.place(look, pygame.Rect(x, y, w, high))
            y += high + gap


class Row(Box):
    """Side by side. If what they want does not fit, they fold into a column, unless they must not."""

    def __init__(self, children: Iterable[Widget], gap: float = 1.5, across: Across = "centre", fold: bool = True) -> None:
        super().__init__(children, gap)
        self.across = across
        self.fold = fold

    def _widths(self, look: Look, width: int) -> list[int] | None:
        """The width of each; None if they must fold."""
        gaps = look.u(self.gap) * max(0, len(self._children) - 1)
        wanted = [c.wanted(look, width)[0] for c in self._children]
        fixed = sum(w for c, w in zip(self._children, wanted, strict=True) if not c.grow)
        least = sum(min(w, look.text(14)) for c, w in zip(self._children, wanted, strict=True) if c.grow)
        if fixed + least + gaps > width:
            if self.fold:
                return None
            return _squeezed(wanted, max(0, width - gaps))
        return _shared([(w, c.grow) for c, w in zip(self._children, wanted, strict=True)], width - gaps)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        widths = self._widths(look, width)
        if widths is None:
            return Column(self._children, self.gap).wanted(look, width)
        high = max((c.wanted(look, w)[1] for c, w in zip(self._children, widths, strict=True)), default=0)
        if any(c.grow for c in self._children):
            wanted = sum(c.wanted(look, width)[0] for c in self._children) + look.u(self.gap) * max(0, len(self._children) - 1)
            return min(width, wanted), high
        return sum(widths) + look.u(self.gap) * max(0, len(widths) - 1), high

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        widths = self._widths(look, rect.width)
        if widths is None:
            Column(self._children, self.gap).place(look, rect)
            return
        x = rect.x
        for child, wide in zip(self._children, widths, strict=True):
            y, high = _across(self.across, rect.y, rect.height, child.wanted(look, wide)[1])
            child.place(look, pygame.Rect(x, y, wide, high))
            x += wide + look.u(self.gap)


class Flow(Box):
    """As many as fit side by side, at their own widths, then the next line: chips, buttons."""

    def _lines(self, look: Look, width: int) -> list[list[tuple[Widget, int, int]]]:
        lines: list[list[tuple[Widget, int, int]]] = []
        x = 0
        for child in self._children:
            w, h = child.wanted(look, width)
            if not lines or x + w > width:
                lines.append([])
                x = 0
            lines[-1].append((child, w, h))
            x += w + look.u(self.gap)
        return lines

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        lines = self._lines(look, width)
        gap = look.u(self.gap)
        wide = max((sum(w + gap for _c, w, _h in line) - gap for line in lines), default=0)
        return wide, sum(max(h for _c, _w, h in line) + gap for line in lines) - gap if lines else 0

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        y, gap = rect.y, look.u(self.gap)
        for line in self._lines(look, rect.width):
            x, high = rect.x, max(h for _c, _w, h in line)
            for child, w, h in line:
                child.place(look, pygame.Rect(x, y + (high - h) // 2, min(w, rect.width), h))
                x += w + gap
            y += high + gap


class TileGrid(Box):
    """Columns of one width, as many as fit at a least width (in units of text); the cells of a line are equally high."""

    def __init__(self, children: Iterable[Widget], least: float = 40, gap: float = 2) -> None:
        super().__init__(children, gap)
        self.least = least

    def _cells(self, look: Look, width: int) -> tuple[int, list[list[Widget]], list[int]]:
        gap = look.u(self.gap)
        count = max(1, min(len(self._children), (width + gap) // max(1, look.text(self.least) + gap)))
        wide = (width - gap * (count - 1)) // count
        lines = [self._children[n : n + count] for n in range(0, len(self._children), count)]
        return wide, lines, [max(c.wanted(look, wide)[1] for c in line) for line in lines]

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        _wide, lines, heights = self._cells(look, width)
        return width, sum(heights) + look.u(self.gap) * max(0, len(lines) - 1)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        wide, lines, heights = self._cells(look, rect.width)
        y, gap = rect.y, look.u(self.gap)
        for line, high in zip(lines, heights, strict=True):
            for n, child in enumerate(line):
                child.place(look, pygame.Rect(rect.x + n * (wide + gap), y, wide, high))
            y += high + gap


class Split(Widget):
    """Two parts side by side; one above the other, scrolled together, where the window is narrow for the text.

    With `apart` they then scroll each for itself: a list and what is chosen in it.
    """

    def __init__(
        self, first: Widget, second: Widget, share: float = 0.5, *, gap: float = 3, least: float = 90, apart: bool = False
    ) -> None:
        super().__init__()
        self.first, self.second = first, second
        self.share, self.gap, self.least = share, gap, least
        self.apart = apart
        self.grow = 1.0
        self._folded = ScrollView(Column([first, second], gap))
        self._is_folded = False

    @property
    def children(self) -> Sequence[Widget]:
        return (self._folded,) if self._is_folded and not self.apart else (self.first, self.second)

    def folds(self, look: Look, width: int) -> bool:
        """Whether there is too little room to stand side by side."""
        return width < look.text(self.least)

    def _widths(self, look: Look, width: int) -> tuple[int, int]:
        left = round((width - look.u(self.gap)) * self.share)
        return left, width - look.u(self.gap) - left

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        if self.folds(look, width):
            return self._folded.wanted(look, width)
        left, right = self._widths(look, width)
        return width, max(self.first.wanted(look, left)[1], self.second.wanted(look, right)[1])

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self._is_folded = self.folds(look, rect.width)
        if self._is_folded:
            self._place_folded(look, rect)
            return
        left, right = self._widths(look, rect.width)
        self.first.place(look, pygame.Rect(rect.x, rect.y, left, rect.height))
        self.second.place(look, pygame.Rect(rect.right - right, rect.y, right, rect.height))

    def _place_folded(self, look: Look, rect: pygame.Rect) -> None:
        if not self.apart:
            self._folded.place(look, rect)
            return
        gap = look.u(self.gap)
        high = min(round((rect.height - gap) * 0.42), self.first.wanted(look, rect.width)[1])
        self.first.place(look, pygame.Rect(rect.x, rect.y, rect.width, high))
        self.second.place(look, pygame.Rect(rect.x, rect.y + high + gap, rect.width, max(0, rect.height - high - gap)))


class Padded(Around):
    """A child with room around it, in units; no wider than a measure (in units of text) if one is given."""

    def __init__(self, child: Widget, across: float = 3, down: float = 3, widest: float = 0) -> None:
        super().__init__(child)
        self.across, self.down, self.widest = across, down, widest
        self.grow = child.grow

    def _width(self, look: Look, width: int) -> int:
        inner = max(1, width - 2 * look.u(self.across))
        return min(inner, look.text(self.widest)) if self.widest else inner

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        w, h = self.child.wanted(look, self._width(look, width))
        return w + 2 * look.u(self.across), h + 2 * look.u(self.down)

    def inner(self, look: Look) -> pygame.Rect:
        rect, wide, down = self.rect, self._width(look, self.rect.width), look.u(self.down)
        return pygame.Rect(rect.x + (rect.width - wide) // 2, rect.y + down, wide, max(0, rect.height - 2 * down))


class Middle(Around):
    """A child in the middle of the height it is given."""

    def __init__(self, child: Widget) -> None:
        super().__init__(child)
        self.grow = 1.0

    def inner(self, look: Look) -> pygame.Rect:
        rect = self.rect
        high = min(rect.height, self.child.wanted(look, rect.width)[1])
        return pygame.Rect(rect.x, rect.y + (rect.height - high) // 2, rect.width, high)


class Top(Around):
    """A child as high as it wants to be, at the top of the height it is given."""

    def inner(self, look: Look) -> pygame.Rect:
        rect = self.rect
        return pygame.Rect(rect.x, rect.y, rect.width, min(rect.height, self.child.wanted(look, rect.width)[1]))


def _across(how: Across, start: int, room: int, wanted: int) -> tuple[int, int]:
    """Start and length across the direction of a box."""
    if how == "stretch":
        return start, room
    length = min(wanted, room)
    return start + {"start": 0, "centre": (room - length) // 2, "end": room - length}[how], length


def _shared(wanted: list[tuple[int, float]], room: int) -> list[int]:
    """Lengths: what each wants, and for those that grow their share of what is left."""
    shares = sum(grow for _w, grow in wanted)
    if not shares:
        return [w for w, _grow in wanted]
    left = max(0, room - sum(w for w, grow in wanted if not grow))
    lengths, given, seen = [], 0, 0.0
    for length, grow in wanted:
        if grow:
            seen += grow
            upto = round(left * seen / shares)
            lengths.append(upto - given)
            given = upto
        else:
            lengths.append(length)
    return lengths


def _stretched(wanted: list[tuple[int, float]], room: int) -> list[int]:
    """Where there is room for all that is wanted, that and a share of the rest; else those that grow share what there is."""
    rest = room - sum(length for length, _grow in wanted)
    if rest < 0:
        return _shared(wanted, room)
    extra = _shared([(0, grow) for _length, grow in wanted], rest)
    return [length + more for (length, _grow), more in zip(wanted, extra, strict=True)]


def _squeezed(wanted: list[int], room: int) -> list[int]:
    """Everything in proportion, where there is too little room."""
    whole = max(1, sum(wanted))
    return [w * room // whole for w in wanted]
