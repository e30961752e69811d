"""The bar at the head of a screen: its name, what it is about, and the ways out."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.board.kit.button import Button
from game.board.kit.label import Label
from game.board.kit.layout import Row
from game.board.kit.look import Look
from game.board.kit.widget import Widget


class Bar(Widget):
    """Name at the left, buttons at the right."""

    def __init__(self, name: str, about: str = "", buttons: Sequence[Button] = (), state: str = "") -> None:
        super().__init__()
        left: list[Widget] = [Label(name, "heading", family="serif", weight="bold", colour="on_bar")]
        if about:
            left.append(Label(about, "body", colour="muted_on_bar"))
        right: list[Widget] = [Label(state, "body", colour="on_bar")] if state else []
        ways: list[Widget] = [Row(left, 2).growing(), *right, Row(list(buttons), 1)]
        self.row = Row(ways, 3)

    @property
    def children(self) -> Sequence[Widget]:
        return (self.row,)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        _w, h = self.row.wanted(look, width - 2 * look.u(3))
        return width, h + 2 * look.u(1.2)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self.row.place(look, rect.inflate(-2 * look.u(3), -2 * look.u(1.2)))

    def draw(self, surface: pygame.Surface) -> None:
        surface.fill(self.look.theme.bar, self.rect)
        super().draw(surface)
