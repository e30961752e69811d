"""The turns on a line: where one stands, and what history had on the days between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.board.kit import HANDLED, Message, Widget, chosen, pressed
from game.board.kit.look import Look
from game.i18n import _
from game.wording.numbers import day


@dataclass(frozen=True)
class Stop:
    """One turn: its date, its name, and how many marks stand on it."""

    date: dt.date
    title: str = ""
    marks: int = 0


class Timeline(Widget):
    """Dots on a line, with dates where there is room. A turn can be chosen by a click or by arrows and Enter, if that means something."""

    def __init__(self, stops: Sequence[Stop], here: int, choose: Callable[[int], Message] | None = None, chosen_stop: int = -1) -> None:
        super().__init__()
        self.stops, self.here, self.choose = list(stops), here, choose
        self.picked = chosen_stop if chosen_stop >= 0 else here

    @property
    def focusable(self) -> bool:
        return self.choose is not None

    def adopt(self, old: Widget) -> None:
        if isinstance(old, Timeline) and old.here == self.here:
            self.picked = old.picked

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return width, look.u(3.2) + look.fonts.line(look.face("small"))

    def _x(self, n: int) -> int:
        edge = self._edge()
        return self.rect.x + edge + (self.rect.width - 2 * edge) * n // max(1, len(self.stops) - 1)

    def _edge(self) -> int:
        look = self.look
        return min(self.rect.width // 4, look.fonts.width(look.face("small", weight="bold"), short(self.stops[-1].date)) // 2 + look.u(1))

    def _near(self, x: int) -> int:
        return min(range(len(self.stops)), key=lambda n: abs(self._x(n) - x))

    def _said(self, n: int) -> str:
        stop = self.stops[n]
        return f"{day(stop.date)}. {stop.title}" if stop.title else day(stop.date)

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Point, click, arrows, Enter."""
        if event.type == pygame.MOUSEMOTION:
            self.tip = self._said(self._near(event.pos[0]))
            return HANDLED
        if self.choose is None:
            return None
        if pressed(event):
            self.picked = self._near(event.pos[0])
            return self.choose(self.picked)
        if chosen(event):
            return self.choose(self.picked)
        if event.type == pygame.KEYDOWN and event.key in (pygame.K_LEFT, pygame.K_RIGHT):
            self.picked = max(0, min(len(self.stops) - 1, self.picked + (1 if event.key == pygame.K_RIGHT else -1)))
            self.tip = self._said(self.picked)
            return HANDLED
        return None

    @property
    def focus_rect(self) -> pygame.Rect:
        side = self.look.u(3)
        rect = pygame.Rect(0, 0, side, side)
        rect.center = (self._x(self.picked), self.rect.y + self.look.u(1.6))
        return rect

    def draw(self, surface: pygame.Surface) -> None:
        look, theme = self.look, self.look.theme
        y, thick = self.rect.y + look.u(1.6), max(2, look.u(0.3))
        surface.fill(theme.line, (self._x(0), y - thick // 2, self._x(len(self.stops) - 1) - self._x(0), thick))
        surface.fill(theme.accent, (self._x(0), y - thick // 2, self._x(self.here) - self._x(0), thick))
        for n, stop in enumerate(self.stops):
            now, past = n == self.here, n < self.here
            fill = theme.news if now else theme.accent if past else theme.panel
            edge = fill if now or past else theme.edge
            look.paint.disc(surface, (self._x(n), y), look.u(1.15 if now else 0.8), fill, edge=edge, width=max(2, look.u(0.2)))
            if stop.marks:
                look.paint.diamond(surface, (self._x(n), y - look.u(1.5)), look.u(0.45), theme.news)
        self._draw_dates(surface)

    def _draw_dates(self, surface: pygame.Surface) -> None:
        """The present one first, then first and last, then the others as far as they fit."""
        look, theme = self.look, self.look.theme
        taken: list[pygame.Rect] = []
        order = [self.here, 0, len(self.stops) - 1, *range(1, len(self.stops) - 1)]
        for n in dict.fromkeys(order):
            now = n == self.here
            laid = look.types.lay(
                short(self.stops[n].date), look.face("small", weight="bold" if now else "regular"), self.rect.width, rich=False
            )
            box = pygame.Rect(0, self.rect.y + look.u(3.2), laid.width, laid.height)
            box.centerx = self._x(n)
            box.clamp_ip(pygame.Rect(self.rect.x, box.y, self.rect.width, box.height))
            if box.inflate(look.u(1.5), 0).collidelist(taken) < 0:
                look.types.draw(surface, laid, box, theme.ink if now else theme.muted)
                taken.append(box)


def short(date: dt.date) -> str:
    """A date in little: 31 Mar."""
    months = (
        _("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun"), _("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec"),
    )  # fmt: skip
    return _("{day} {month} {year}").format(day=date.day, month=months[date.month - 1], year=f"’{date.year % 100:02}")
