"""The pictures of scenarios on the board: unpacked in the background, and only in the size in which they are shown."""

from __future__ import annotations

import io

import pygame

from game.board.context import Context
from game.board.kit import Widget
from game.board.kit.framed import Framed
from game.i18n import _
from game.scenario.library import Loaded
from game.scenario.pictures import COVER, Picture, picture


def pictured(ctx: Context, loaded: Loaded, name: str = COVER, highest: float = 36) -> list[Widget]:
    """The picture of that name in a frame; nothing where there is none."""
    shown = picture(loaded, name)
    if shown is None:
        return []

    def drawn(size: tuple[int, int]) -> pygame.Surface | None:
        return ctx.drawn(("picture", str(shown.path), size), lambda: unpacked(shown, size))

    return [Framed(shown.size, drawn, highest)]


def unpacked(picture: Picture, size: tuple[int, int]) -> pygame.Surface:
    """The picture in a size; a ValueError says which picture cannot be shown."""
    try:
        whole = pygame.image.load(io.BytesIO(picture.bytes()), picture.path.name)
        if whole.get_size() != picture.size:
            raise pygame.error(picture.path.name)
        plain = pygame.Surface(picture.size, pygame.SRCALPHA)
        plain.blit(whole, (0, 0))
        return pygame.transform.smoothscale(plain, size)
    except (OSError, pygame.error, ValueError, MemoryError):
        raise ValueError(_("The picture {name} cannot be shown.").format(name=picture.path.name)) from None
