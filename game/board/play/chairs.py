"""A table with its chairs, where a negotiation has no map: who sits there, filled and hatched as the map would be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pygame

from game.board.context import Context
from game.board.kit.look import Look
from game.board.kit.text import Laid
from game.board.map.legend import swatch
from game.board.map.scale import OWN, UNKNOWN, Shade, key
from game.board.play.actors import ActorsPart, Tell
from game.board.play.stances import YesChance
from game.i18n import _
from game.view import View

FEW = 6
"""So few have plates with room for long names."""
LONG_SIDE = 5
"""Up to so many sit opposite before others take their places beside you."""


class Chairs(ActorsPart):
    """Plates with names round a table, your own in front."""

    def __init__(self, ctx: Context, stances: Sequence[YesChance], tell: Tell) -> None:
        super().__init__(ctx.playing().view, tell)
        self.over = -1
        self.shades = {s.actor: s.shade for s in stances} | {self.view.seat: OWN}
        self.order = seated(self.view)
        self.plates: dict[int, pygame.Rect] = {}

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self.plates = dict(zip(self.order, plates(len(self.order), rect, look), strict=True))

    def move(self, dx: int, dy: int) -> None:
        super().move(dx, dy)
        self.plates = {actor: plate.move(dx, dy) for actor, plate in self.plates.items()}

    def actor_at(self, pos: tuple[int, int]) -> int:
        """Whose plate is there; -1 for nobody's."""
        return next((actor for actor, plate in self.plates.items() if plate.collidepoint(pos)), -1)

    def in_turn(self) -> Sequence[int]:
        """Round the table."""
        return self.order

    def pointed(self, actor: int) -> None:
        """Its name, and what its shade means."""
        self.over = actor
        self.tip = self._told(actor) if actor >= 0 else ""

    def _told(self, actor: int) -> str:
        return f"{self.view.compiled.actors[actor].name}: {self._word(actor)}"

    def _word(self, actor: int) -> str:
        """What the shade of a plate means."""
        shade = self._shade(actor)
        return _("you") if shade is OWN else next(words for look, words in key() if look == shade)

    def _shade(self, actor: int) -> Shade:
        return self.shades.get(actor, UNKNOWN)

    def draw(self, surface: pygame.Surface) -> None:
        look, theme = self.look, self.look.theme
        look.paint.box(surface, self.rect, theme.panel, theme.edge, radius=look.radius, width=look.hair)
        top = self._top()
        look.paint.shadow(surface, top, top.height // 2, look.u(1), theme.shadow)
        look.paint.box(surface, top, theme.well, theme.edge, radius=min(top.width, top.height) // 3, width=look.hair)
        self._key(surface, top)
        for actor, plate in self.plates.items():
            self._plate(surface, actor, plate)

    def _top(self) -> pygame.Rect:
        """The table itself: what the plates leave free, and a little under them."""
        plate = next(iter(self.plates.values()))
        ends = any(p.centery == self.rect.centery for p in self.plates.values())
        return self.rect.inflate(-(plate.width * 2 if ends else self.look.u(8)), -plate.height * 2)

    def _plate(self, surface: pygame.Surface, actor: int, plate: pygame.Rect) -> None:
        look, shade = self.look, self._shade(actor)
        look.paint.shadow(surface, plate, look.radius, look.u(0.6), look.theme.shadow)
        surface.blit(_field(shade, plate.size, look.theme.edge), plate)
        name, word = self._name(actor, plate.width), self._said(actor, plate.width)
        box = plate.inflate(-2 * look.u(0.6), 0)
        box.y += (plate.height - name.height - word.height) // 2
        look.types.draw(surface, name, box, shade.ink, "centre")
        look.types.draw(surface, word, box.move(0, name.height), shade.ink, "centre")
        if actor == self.over or (self.focused and actor == self.here):
            heavy = look.u(0.4) if actor == self.here else look.u(0.25)
            pygame.draw.rect(surface, look.theme.accent, plate.inflate(heavy * 2, heavy * 2), max(2, heavy))

    def _name(self, actor: int, width: int) -> Laid:
        face = self.look.face("small", weight="bold")
        return self.look.types.lay(
            self.view.compiled.actors[actor].name, face, width - 2 * self.look.u(0.6), _lines(len(self.order)) - 1, rich=False
        )

    def _said(self, actor: int, width: int) -> Laid:
        return self.look.types.lay(self._word(actor), self.look.face("small"), width - 2 * self.look.u(0.6), 1, rich=False)

    def _key(self, surface: pygame.Surface, top: pygame.Rect) -> None:
        """What the fills mean, in the middle of the table, as far as there is room; every plate says it in words as well."""
        look, face = self.look, self.look.face("small")
        entries = [(shade, look.types.lay(words, face, top.width, 1)) for shade, words in key()]
        line, gap = look.fonts.line(face), look.u(0.8)
        field = pygame.Rect(0, 0, round(line * 1.2), round(line * 0.7))
        wide = max(laid.width for _shade, laid in entries) + field.width + gap
        columns = next((c for c in (1, 2, 3) if -(-len(entries) // c) * line < top.height - 2 * gap and c * (wide + gap) < top.width), 0)
        rows = -(-len(entries) // columns) if columns else 0
        box = pygame.Rect(0, 0, columns * (wide + gap) - gap, rows * line)
        box.center = top.center
        for n, (shade, laid) in enumerate(entries if columns else ()):
            x, y = box.x + (n // rows) * (wide + gap), box.y + (n % rows) * line
            at = field.move(x, y + (line - field.height) // 2)
            surface.blit(_field(shade, at.size, look.theme.edge), at)
            look.types.draw(surface, laid, pygame.Rect(at.right + gap, y, laid.width, line), look.theme.ink)


@lru_cache(maxsize=64)
def _field(shade: Shade, size: tuple[int, int], frame: tuple[int, int, int]) -> pygame.Surface:
    """A field filled and hatched as the map fills a country."""
    surface = pygame.Surface(size)
    swatch(surface, surface.get_rect(), shade, frame)
    return surface


def seated(view: View) -> list[int]:
    """Who sits there, clockwise from your own chair: the delegations in office, in protocol order."""
    there = [n for n in range(len(view.scenario.delegations)) if view.state.serving[n]]
    me = there.index(view.seat) if view.seat in there else 0
    return there[me:] + there[:me]


def plates(count: int, rect: pygame.Rect, look: Look) -> list[pygame.Rect]:
    """The places of so many, clockwise from the middle of the near side: one at each end where there are four or more."""
    if not count:
        return []
    ends = 2 if count >= 4 else 0
    rest = count - ends
    near = 1 if rest <= LONG_SIDE + 1 else (rest // 2) | 1
    far = rest - near
    gap = look.u(1.2)
    wide = min(look.text(24), rect.width // max(near, far, 3) - gap)
    high = min(look.fonts.line(look.face("small")) * _lines(count) + look.u(1.4), (rect.height - 4 * gap) // 3)
    side = near // 2
    top, middle, bottom = rect.top + gap, rect.centery - high // 2, rect.bottom - gap - high
    row = [_across(rect, wide, high, near, n, bottom) for n in range(near)]
    rects = [row[n] for n in range(side, -1, -1)]  # from the middle of the near side to its left
    rects += [pygame.Rect(rect.left + gap, middle, wide, high)] * (ends > 0)
    rects += [_across(rect, wide, high, far, n, top) for n in range(far)]
    rects += [pygame.Rect(rect.right - gap - wide, middle, wide, high)] * (ends > 0)
    return rects + [row[n] for n in range(near - 1, side, -1)]


def _lines(count: int) -> int:
    """Lines on the plates of so many: the name and what its owner would say."""
    return 4 if count <= FEW else 3


def _across(rect: pygame.Rect, wide: int, high: int, count: int, n: int, y: int) -> pygame.Rect:
    """The nth of some plates spread over a long side."""
    return pygame.Rect(rect.left + round(rect.width * (n + 0.5) / count) - wide // 2, y, wide, high)
