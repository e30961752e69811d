"""A list of which one item is chosen: by a click, by arrows, by its first letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.board.kit.look import Look
from game.board.kit.scroll import ScrollView
from game.board.kit.text import Laid
from game.board.kit.widget import HANDLED, Message, Widget, chosen, control, pressed


@dataclass(frozen=True)
class Item:
    """One line of a list: its name, what is to be said of it, and a word at the right."""

    name: str
    detail: str = ""
    tag: str = ""
    tone: str = "ink"


class Listing(Widget):
    """The items one below the other. `choose` makes the message for a new choice, `opened` for Enter or a second click."""

    def __init__(
        self,
        items: Sequence[Item],
        chosen_item: int,
        choose: Callable[[int], Message],
        opened: Callable[[int], Message] | None = None,
    ) -> None:
        super().__init__()
        self.items, self.chosen = list(items), chosen_item
        self.choose, self.opened = choose, opened
        self.letters = True
        """Whether a first letter chooses; not where letters are the keys of the screen."""
        self.over = -1

    @property
    def focusable(self) -> bool:
        return bool(self.items)

    def _laid(self, look: Look, width: int) -> list[tuple[Laid, Laid | None, Laid | None]]:
        rows = []
        inner = max(1, width - 2 * look.u(1.5))
        for item in self.items:
            tag = look.types.lay(item.tag, look.face("small"), inner // 2, 1) if item.tag else None
            room = inner - (tag.width + look.u(1.5) if tag else 0)
            name = look.types.lay(item.name, look.face("body", weight="bold"), room, rich=False)
            detail = look.types.lay(item.detail, look.face("small"), inner) if item.detail else None
            rows.append((name, detail, tag))
        return rows

    def _high(self, look: Look, laid: tuple[Laid, Laid | None, Laid | None]) -> int:
        return laid[0].height + (laid[1].height if laid[1] else 0) + 2 * look.u(1.1)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return width, sum(self._high(look, one) for one in self._laid(look, width))

    def rows(self) -> list[pygame.Rect]:
        """Where each item lies."""
        rects, y = [], self.rect.y
        for laid in self._laid(self.look, self.rect.width):
            high = self._high(self.look, laid)
            rects.append(pygame.Rect(self.rect.x, y, self.rect.width, high))
            y += high
        return rects

    @property
    def focus_rect(self) -> pygame.Rect:
        rows = self.rows()
        return rows[self.chosen] if 0 <= self.chosen < len(rows) else self.rect

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Click, arrows, Home and End, Enter, letters."""
        if event.type == pygame.MOUSEMOTION:
            over = self._at(event.pos)
            changed, self.over = over != self.over, over
            return HANDLED if changed else None
        if pressed(event):
            return self._clicked(self._at(event.pos))
        if chosen(event) and self.opened is not None and self.chosen >= 0:
            return self.opened(self.chosen)
        if event.type == pygame.KEYDOWN:
            return self._key(event)
        return None

    def _at(self, pos: tuple[int, int]) -> int:
        return next((n for n, row in enumerate(self.rows()) if row.collidepoint(pos)), -1)

    def _clicked(self, n: int) -> Message | None:
        if n < 0:
            return None
        if n == self.chosen and self.opened is not None:
            return self.opened(n)
        return self._take(n)

    def _take(self, n: int) -> Message:
        self.chosen = n
        return self.choose(n)

    def _key(self, event: pygame.event.Event) -> Message | None:
        last = len(self.items) - 1
        steps = {pygame.K_DOWN: self.chosen + 1, pygame.K_UP: self.chosen - 1, pygame.K_HOME: 0, pygame.K_END: last}
        if event.key in steps:
            n = steps[event.key]
            return self._take(n) if 0 <= n <= last and n != self.chosen else None
        letter = event.unicode.lower() if self.letters and event.unicode and not control(event) else ""
        if not letter.isalnum():
            return None
        order = [*range(self.chosen + 1, last + 1), *range(self.chosen + 1)]
        n = next((n for n in order if self.items[n].name.lower().startswith(letter)), self.chosen)
        return self._take(n) if n != self.chosen else None

    def draw(self, surface: pygame.Surface) -> None:
        look, theme = self.look, self.look.theme
        clip = surface.get_clip()
        for n, (row, laid) in enumerate(zip(self.rows(), self._laid(look, self.rect.width), strict=True)):
            if not row.colliderect(clip):
                continue
            here = n == self.chosen
            if here or (n == self.over and self.hovered):
                look.paint.box(surface, row, theme.well if here else theme.hover, None, radius=look.radius)
            if here:
                mark = pygame.Rect(row.x, row.y + look.u(0.8), max(3, look.u(0.5)), row.height - 2 * look.u(0.8))
                look.paint.box(surface, mark, theme.accent, None, radius=mark.width // 2)
            self._draw_item(surface, row.inflate(-2 * look.u(1.5), -2 * look.u(1.1)), self.items[n], laid)

    def _draw_item(self, surface: pygame.Surface, box: pygame.Rect, item: Item, laid: tuple[Laid, Laid | None, Laid | None]) -> None:
        look, theme = self.look, self.look.theme
        name, detail, tag = laid
        look.types.draw(surface, name, box, getattr(theme, item.tone))
        if tag is not None:
            look.types.draw(surface, tag, box, theme.muted, "right")
        if detail is not None:
            look.types.draw(surface, detail, box.move(0, name.height), theme.muted)


class ScrolledListing(ScrollView):
    """A list that scrolls by itself, no higher than so many units of text; the chosen item comes into sight when another is chosen."""

    def __init__(self, listing: Listing, highest: float = 34) -> None:
        super().__init__(listing)
        self.listing, self.highest = listing, highest

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        wide, high = super().measure(look, width)
        return wide, min(high, look.text(self.highest))

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self.reveal(self.listing.focus_rect)

    def adopt(self, old: Widget) -> None:
        super().adopt(old)
        if isinstance(old, ScrolledListing) and old.listing.chosen != self.listing.chosen:
            self.reveal(self.listing.focus_rect)
