"""Swatches: the key to the scale, and the delegations that the map has no place for."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.board.map.scale import FALLING, RISING, Colour, Shade


@dataclass(frozen=True)
class Entry:
    """A swatch with its words; a code if it stands for a delegation."""

    shade: Shade
    words: str
    code: str = ""


def swatch(surface: pygame.Surface, rect: pygame.Rect, shade: Shade, frame: Colour, period: int = 8) -> None:
    """A small field filled as the map fills a unit; for the key here and for lists elsewhere."""
    field = pygame.Surface((rect.width * 2, rect.height * 2))
    field.fill(shade.fill)
    if shade.hatched:
        for x in range(field.get_width()):
            for y in range(field.get_height()):
                ways = RISING * ((x + y) % period < 3) | FALLING * ((x - y) % period < 3)
                if shade.ways & ways:
                    field.set_at((x, y), shade.stripe)
    surface.blit(pygame.transform.smoothscale(field, rect.size), rect)
    pygame.draw.rect(surface, frame, rect, 1)


def measure(entries: list[Entry], font: pygame.font.Font, width: int) -> tuple[int, int, list[tuple[int, int]]]:
    """Size of a panel for these entries in rows no wider than a width, and where each entry stands in it."""
    high, gap = font.get_linesize(), round(font.get_linesize() * 0.5)
    x, y, widest, places = gap, gap // 2, 0, []
    for entry in entries:
        wide = round(high * 1.1) + gap // 2 + font.size(entry.words)[0]
        if x > gap and x + wide + gap > width:
            x, y = gap, y + high + gap // 3
        places.append((x, y))
        x += wide + gap + gap // 2
        widest = max(widest, x - gap // 2)
    return widest, y + high + gap // 2, places


def panel(
    surface: pygame.Surface,
    rect: pygame.Rect,
    entries: list[Entry],
    places: list[tuple[int, int]],
    font: pygame.font.Font,
    colours: tuple[Colour, Colour],
) -> dict[str, pygame.Rect]:
    """Draw a panel of entries; returns the rectangle of each that stands for a delegation."""
    high, (ink, paper) = font.get_linesize(), colours
    pygame.draw.rect(surface, paper, rect, border_radius=max(3, high // 4))
    rects = {}
    for entry, (x, y) in zip(entries, places, strict=True):
        field = pygame.Rect(rect.x + x, rect.y + y + round(high * 0.18), round(high * 1.1), round(high * 0.64))
        swatch(surface, field, entry.shade, ink)
        words = font.render(entry.words, True, ink)
        surface.blit(words, (field.right + high // 4, rect.y + y))
        if entry.code:
            rects[entry.code] = field.union(words.get_rect(topleft=(field.right + high // 4, rect.y + y)))
    return rects
