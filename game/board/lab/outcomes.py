"""Where one issue ended how often: for every position a bar for the base and one for what is changed, with their intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.board.kit import HANDLED, Message, Widget
from game.board.kit.layout import Column
from game.board.kit.look import Look
from game.board.kit.text import Laid
from game.board.kit.theme import Colour
from game.i18n import _

SIDE_BY_SIDE = 56
"""In units of text: with less width, the bars go below the names."""


@dataclass(frozen=True)
class Ends:
    """A share of the games with its interval, each from 0 to 1, and as it is said."""

    share: float
    low: float
    high: float
    said: str


@dataclass(frozen=True)
class PositionOutcome:
    """One position: its name, how often the issue ended there in either, and the figures in full."""

    name: str
    base: Ends | None
    changed: Ends | None
    told: str


class OutcomeBars(Widget):
    """One position."""

    def __init__(self, outcome: PositionOutcome) -> None:
        super().__init__()
        self.outcome = outcome
        self.tip = outcome.told

    def _figure(self, look: Look) -> int:
        widest = _("under {share}").format(share="0.1 %")
        was = _("was {share}").format(share=widest)
        return max(look.fonts.width(look.face("body", weight="bold"), widest), look.fonts.width(look.face("small"), was)) + look.u(1)

    def _columns(self, look: Look, width: int) -> tuple[int, int]:
        """Widths of the name and of the bars; no bars beside the name where it is narrow."""
        figure = self._figure(look)
        if width < look.text(SIDE_BY_SIDE):
            return max(1, width - figure - look.u(1.5)), 0
        name = round((width - figure) * 0.46)
        return name, width - figure - name - 2 * look.u(1.5)

    def _name(self, look: Look, width: int) -> Laid:
        return look.types.lay(self.outcome.name, look.face("small"), self._columns(look, width)[0], rich=False)

    @property
    def _both(self) -> bool:
        return self.outcome.base is not None and self.outcome.changed is not None

    def _bars(self, look: Look) -> int:
        """The height of the bars."""
        return look.u(1.5) + (look.u(0.4) + look.u(1.1) if self._both else 0)

    def _figures(self, look: Look) -> int:
        """The height of the figures: how it is, and in smaller type how it was."""
        return look.fonts.line(look.face("body")) + (look.fonts.line(look.face("small")) if self._both else 0)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        name, bars, figures = self._name(look, width).height, self._bars(look), self._figures(look)
        if self._columns(look, width)[1]:
            return width, max(name, bars, figures) + look.u(0.8)
        return width, max(name, figures) + bars + look.u(1)

    def draw(self, surface: pygame.Surface) -> None:
        look, theme, rect = self.look, self.look.theme, self.rect
        name_wide, bars_wide = self._columns(look, rect.width)
        name = self._name(look, rect.width)
        high = rect.height - look.u(0.8)
        top = rect.y + (high - name.height) // 2 if bars_wide else rect.y
        look.types.draw(surface, name, pygame.Rect(rect.x, top, name_wide, name.height), theme.ink)
        self._draw_figures(surface, rect.y + (high - self._figures(look)) // 2 if bars_wide else rect.y)
        if bars_wide:
            track = pygame.Rect(rect.x + name_wide + look.u(1.5), rect.y + (high - self._bars(look)) // 2, bars_wide, look.u(1.5))
        else:
            track = pygame.Rect(rect.x, rect.bottom - self._bars(look) - look.u(0.5), rect.width, look.u(1.5))
        self._draw_bars(surface, track)

    def _draw_figures(self, surface: pygame.Surface, y: int) -> None:
        look, wide = self.look, self._figure(self.look)
        shown = self.outcome.changed or self.outcome.base
        if shown is None:
            return
        now = look.types.lay(shown.said, look.face("body", weight="bold"), wide)
        look.types.draw(surface, now, pygame.Rect(self.rect.right - wide, y, wide, now.height), look.theme.ink, "right")
        if self._both and self.outcome.base is not None:
            was = look.types.lay(_("was {share}").format(share=self.outcome.base.said), look.face("small"), wide)
            look.types.draw(surface, was, pygame.Rect(self.rect.right - wide, y + now.height, wide, was.height), look.theme.muted, "right")

    def _draw_bars(self, surface: pygame.Surface, track: pygame.Rect) -> None:
        """What is changed filled; the base, smaller and hollow, below it, or alone."""
        look, theme, one = self.look, self.look.theme, self.outcome
        if one.changed is not None:
            self._bar(surface, track, one.changed, theme.accent, None)
            track = pygame.Rect(track.x, track.bottom + look.u(0.4), track.width, look.u(1.1))
        if one.base is not None:
            self._bar(surface, track, one.base, theme.line, theme.edge)

    def _bar(self, surface: pygame.Surface, track: pygame.Rect, ends: Ends, fill: Colour, edge: Colour | None) -> None:
        look = self.look
        look.paint.box(surface, track, look.theme.well, None, radius=track.height // 3)
        bar = pygame.Rect(track.x, track.y, round(track.width * ends.share), track.height)
        look.paint.box(surface, bar, fill, edge, radius=track.height // 3, width=look.hair)
        low, high = (track.x + round(track.width * end) for end in (ends.low, ends.high))
        self._whisker(surface, low, high, track)

    def _whisker(self, surface: pygame.Surface, low: int, high: int, track: pygame.Rect) -> None:
        """The interval: a line with ends, light around it so that it is seen on any ground."""
        look, y, half = self.look, track.centery, track.height // 3
        for colour, more in ((look.theme.panel, look.hair), (look.theme.ink, 0)):
            thick = look.hair + 2 * more
            surface.fill(colour, (low - more, y - thick // 2, high - low + 2 * more + 1, thick))
            for x in (low, high):
                surface.fill(colour, (x - thick // 2, y - half - more, thick, 2 * half + 2 * more))


class Outcomes(Column):
    """The positions of one issue. One stop for the keyboard; up and down walk the positions, whose figures are then told."""

    def __init__(self, outcomes: Sequence[PositionOutcome]) -> None:
        super().__init__([OutcomeBars(o) for o in outcomes], 0)
        self.here = 0
        self._point(0)

    @property
    def focusable(self) -> bool:
        return bool(self.children)

    @property
    def focus_rect(self) -> pygame.Rect:
        return self.children[self.here].rect if self.children else self.rect

    def adopt(self, old: Widget) -> None:
        if isinstance(old, Outcomes):
            self._point(min(old.here, len(self.children) - 1))

    def _point(self, n: int) -> None:
        self.here = max(0, n)
        self.tip = self.children[self.here].tip if self.children else ""

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Up and down."""
        if event.type == pygame.KEYDOWN and event.key in (pygame.K_UP, pygame.K_DOWN):
            new = self.here + (1 if event.key == pygame.K_DOWN else -1)
            if 0 <= new < len(self.children):
                self._point(new)
                return HANDLED
        return None
