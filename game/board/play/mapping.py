"""The map as a widget: pointed at, clicked, and walked with the arrows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.board.context import Context
from game.board.kit.look import Look
from game.board.kit.widget import HANDLED, Message, Widget, chosen, pressed
from game.board.map import MapView, borders_for
from game.board.map.scale import Shade
from game.i18n import _
from game.view import View

AT_ONCE = 1_200_000
"""Pixels: a map up to this size is drawn within a tenth of a second, and not aside."""
LEAST_HIGH = 46
"""In units of text, where the map lies in a column that scrolls."""


def map_of(view: View) -> MapView:
    """The map of a scenario; it is kept as long as the game is on the table."""
    about = view.scenario.map
    found = MapView(pygame.Rect(0, 0, 64, 64), borders_for(about.borders), about.inset)
    found.set_groups([d.countries for d in view.scenario.delegations if len(d.countries) > 1])
    return found


class MapPart(Widget):
    """The map with its shades. Left and right go from one delegation to the next; Enter opens what is chosen."""

    def __init__(self, ctx: Context, chart: MapView, shades: dict[str, Shade], tell: Tell) -> None:
        super().__init__()
        self.ctx, self.chart, self.view, self.tell, self.here = ctx, chart, ctx.playing().view, tell, -1
        self._ready = True
        self.grow = 1.0
        chart.set_shades(shades)

    @property
    def focusable(self) -> bool:
        return True

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return width, min(round(width * 0.72), look.text(LEAST_HIGH))

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self.chart.set_text_px(look.face("small").size)
        self.chart.set_rect(rect)
        self._lay()

    def _lay(self) -> None:
        """A large map is drawn aside: until it is there, the sea."""
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

    def adopt(self, old: Widget) -> None:
        if isinstance(old, MapPart):
            self.here = old.here

    def cut_off(self) -> bool:
        """A map can be smaller than it would like to be."""
        return self.rect.height < self.look.text(LEAST_HIGH / 2)

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

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Point, click, arrows, Enter."""
        if event.type == pygame.MOUSEMOTION:
            return self._point(self.actor_at(event.pos))
        if pressed(event):
            actor = self.actor_at(event.pos)
            self.here = actor if actor >= 0 else self.here
            return self.tell(actor) if actor >= 0 else HANDLED
        if chosen(event):
            return self.tell(self.here) if self.here >= 0 else None
        if event.type == pygame.KEYDOWN and event.key in (pygame.K_LEFT, pygame.K_RIGHT):
            return self._walk(1 if event.key == pygame.K_RIGHT else -1)
        return None

    def _point(self, actor: int) -> Message | None:
        self.tip = self.view.scenario.delegations[actor].name if actor >= 0 else ""
        self.chart.set_hover(self._countries(actor))
        return HANDLED

    def _walk(self, by: int) -> Message:
        order = [n for n, d in enumerate(self.view.scenario.delegations) if self.view.state.serving[n] and d.countries]
        at = order.index(self.here) + by if self.here in order else 0
        self.here = order[at % len(order)] if order else -1
        return HANDLED

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


Tell = Callable[[int], Message]
