"""The map as a widget: pointed at, clicked, and walked with the arrows."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.board.context import Context
from game.board.kit.look import Look
from game.board.map import MapCanvas, borders_for
from game.board.map.scale import Shade
from game.board.play.actors import ActorsPart, Tell
from game.i18n import _
from game.view import View

AT_ONCE = 1_200_000
"""Pixels: a map up to this size is drawn within a tenth of a second, and not aside."""


def map_of(view: View) -> MapCanvas:
    """The map of a scenario; it is kept as long as the game is on the table."""
    about = view.scenario.map
    chart = MapCanvas(pygame.Rect(0, 0, 64, 64), borders_for(about.borders), about.inset)
    chart.set_groups([d.countries for d in view.scenario.delegations if len(d.countries) > 1])
    return chart


class MapPart(ActorsPart):
    """The map with its shades: the delegations lie where their countries do."""

    def __init__(self, ctx: Context, chart: MapCanvas, shades: dict[str, Shade], tell: Tell) -> None:
        super().__init__(ctx.playing().view, tell)
        self.ctx, self.chart = ctx, chart
        self._ready = True
        chart.set_shades(shades)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self.chart.set_text_px(look.face("small").size)
        self.chart.set_rect(rect)
        self._lay()

    def _lay(self) -> None:
        """A large map is drawn in the background: until it is there, the sea."""
        laying = self.chart.laying
        self._ready = laying is None or self.rect.width * self.rect.height < AT_ONCE
        if laying is None or self._ready:
            return
        key = self.chart.ground_key
        laid = self.ctx.drawn(key, laying)
        if laid is not None:
            self.chart.lay(laid)
            self._ready = True
            del self.ctx.pictures[key]

    def move(self, dx: int, dy: int) -> None:
        super().move(dx, dy)
        self.chart.set_rect(self.rect)

    def _countries(self, actor: int) -> Sequence[str]:
        delegations = self.view.scenario.delegations
        return delegations[actor].countries if 0 <= actor < len(delegations) else ()

    def actor_at(self, pos: tuple[int, int]) -> int:
        """The delegation whose country is there; -1 for none."""
        code = self.chart.unit_at(pos) if self._ready else None
        if code is None:
            return -1
        serving = self.view.state.serving
        return next((n for n, d in enumerate(self.view.scenario.delegations) if code in d.countries and serving[n]), -1)

    def in_turn(self) -> Sequence[int]:
        """In protocol order, those that have a country."""
        return [n for n, d in enumerate(self.view.scenario.delegations) if self.view.state.serving[n] and d.countries]

    def pointed(self, actor: int) -> None:
        """Its name, and its countries lit."""
        self.tip = self.view.scenario.delegations[actor].name if actor >= 0 else ""
        self.chart.set_hover(self._countries(actor))

    def draw(self, surface: pygame.Surface) -> None:
        look = self.look
        if not self._ready:
            surface.fill(self.chart.style.sea, self.rect)
            laid = look.types.lay(_("Drawing the map"), look.face("small"), self.rect.width)
            look.types.draw(surface, laid, self.rect.move(0, self.rect.height // 2), self.chart.style.ink, "centre")
            return
        self.chart.select(self._countries(self.here) if self.focused else ())
        if not self.hovered:
            self.chart.set_hover(())
        look.paint.shadow(surface, self.rect, look.radius, look.u(0.9), look.theme.shadow)
        self.chart.draw(surface)
        pygame.draw.rect(surface, look.theme.edge, self.rect, look.hair)
