"""Terms as bars to both sides of a middle line, the largest first, and the sum to which they add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.board.kit.look import Look
from game.board.kit.text import Laid
from game.board.kit.theme import Colour
from game.board.kit.widget import HANDLED, Message, Widget


@dataclass(frozen=True)
class BarRow:
    """One term: what it is, its amount, the figure as it is shown, and what lies behind it."""

    name: str
    amount: float
    figure: str
    note: str = ""


class BarChart(Widget):
    """Bars for and against with a sum below. Up and down walk the rows, whose notes stand below their names."""

    def __init__(self, rows: Sequence[BarRow], total: BarRow) -> None:
        super().__init__()
        self.rows = sorted(rows, key=lambda r: -abs(r.amount))
        self.total = total
        self.here = 0

    @property
    def focusable(self) -> bool:
        return bool(self.rows)

    def adopt(self, old: Widget) -> None:
        if isinstance(old, BarChart) and old.here <= len(self.rows):
            self.here = old.here

    def _columns(self, look: Look, width: int) -> tuple[int, int, int]:
        """Widths of name, bars and figure. In a narrow place the bars go below the names (bars = 0)."""
        figure = max(look.fonts.width(look.face("body", weight="bold"), r.figure) for r in (*self.rows, self.total)) + look.u(1)
        bars = look.text(22)
        name = width - bars - figure - 2 * look.u(2)
        return (name, bars, figure) if name >= look.text(22) else (max(1, width - figure - look.u(2)), 0, figure)

    def _laid(self, look: Look, width: int, row: BarRow) -> tuple[Laid, Laid | None, int]:
        name_wide, bars, _figure = self._columns(look, width)
        name = look.types.lay(row.name, look.face("body", weight="bold" if row is self.total else "regular"), name_wide)
        note = look.types.lay(row.note, look.face("small"), name_wide) if row.note else None
        high = name.height + (note.height if note else 0) + (0 if bars else look.u(2)) + 2 * look.u(0.6)
        return name, note, high

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return width, sum(self._laid(look, width, r)[2] for r in (*self.rows, self.total)) + look.u(1)

    def boxes(self) -> list[pygame.Rect]:
        """Where each row lies; the sum is the last."""
        rects, y = [], self.rect.y
        for row in (*self.rows, self.total):
            y += self.look.u(1) if row is self.total else 0
            high = self._laid(self.look, self.rect.width, row)[2]
            rects.append(pygame.Rect(self.rect.x, y, self.rect.width, high))
            y += high
        return rects

    @property
    def focus_rect(self) -> pygame.Rect:
        return self.boxes()[self.here]

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Up and down."""
        if event.type == pygame.KEYDOWN and event.key in (pygame.K_UP, pygame.K_DOWN):
            new = self.here + (1 if event.key == pygame.K_DOWN else -1)
            if 0 <= new <= len(self.rows):
                self.here = new
                return HANDLED
        return None

    def draw(self, surface: pygame.Surface) -> None:
        look, theme = self.look, self.look.theme
        most = max((abs(r.amount) for r in (*self.rows, self.total)), default=1) or 1
        for row, box in zip((*self.rows, self.total), self.boxes(), strict=True):
            if row is self.total:
                surface.fill(theme.line, (box.x, box.y - look.u(0.5), box.width, look.hair))
            self._draw_row(surface, row, box, most)

    def _draw_row(self, surface: pygame.Surface, row: BarRow, box: pygame.Rect, most: float) -> None:
        look, theme = self.look, self.look.theme
        name_wide, bars, figure = self._columns(look, box.width)
        name, note, high = self._laid(look, box.width, row)
        top = box.y + look.u(0.6)
        look.types.draw(surface, name, pygame.Rect(box.x, top, name_wide, name.height), theme.ink)
        if note is not None:
            look.types.draw(surface, note, pygame.Rect(box.x, top + name.height, name_wide, note.height), theme.muted)
        colour = theme.good if row.amount > 0 else theme.bad if row.amount < 0 else theme.muted
        shown = look.types.lay(row.figure, look.face("body", weight="bold"), figure)
        look.types.draw(surface, shown, pygame.Rect(box.right - figure, top, figure, shown.height), colour, "right")
        if bars:
            track = pygame.Rect(box.x + name_wide + look.u(2), top + (name.line - look.u(1.2)) // 2, bars, look.u(1.2))
        else:
            track = pygame.Rect(box.x, box.y + high - look.u(2), box.width, look.u(1.2))
        self._draw_bar(surface, track, row.amount / most, colour)

    def _draw_bar(self, surface: pygame.Surface, track: pygame.Rect, share: float, colour: Colour) -> None:
        look, theme = self.look, self.look.theme
        look.paint.box(surface, track, theme.well, None, radius=track.height // 2)
        long = round(abs(share) * track.width / 2)
        bar = pygame.Rect(track.centerx if share > 0 else track.centerx - long, track.y, long, track.height)
        look.paint.box(surface, bar, colour, None, radius=track.height // 2)
        if share < 0 and long > look.u(1):
            look.paint.hatch(surface, bar.inflate(-look.u(0.8), -2), theme.soft_bad, look.u(1), look.hair)
        surface.fill(theme.ink, (track.centerx, track.y - look.u(0.3), max(1, look.hair), track.height + 2 * look.u(0.3)))
