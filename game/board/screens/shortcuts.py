"""The keys, over whatever screen one is on."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.board.context import Context
from game.board.kit import Button, Message, Modal, Widget
from game.board.kit.label import heading
from game.board.kit.layout import Column, Flow
from game.board.kit.table import TextTable
from game.board.routes import Pop
from game.board.screen import Screen, Shortcut
from game.i18n import _


def everywhere() -> list[Shortcut]:
    """The keys that work on every screen."""
    return [
        (_("Tab, Shift and Tab"), _("the next thing, the one before")),
        (_("Arrows"), _("what lies nearest that way; within a list, a line or a row of tabs, its parts")),
        (_("Enter, Space"), _("press")),
        (_("Page Up, Page Down, Home, End"), _("scroll")),
        (_("Shift and arrows"), _("on a line of positions: leave it open between neighbours")),
        (_("Delete"), _("on a line of positions: take it out of the package, as a click on the chosen one does")),
        ("Esc", _("back")),
        ("F1", _("this list")),
    ]


def keys_table(own: Sequence[Shortcut]) -> TextTable:
    """Keys and what they do: a screen's own first."""
    return TextTable((_("Key"), _("What it does")), [*own, *everywhere()], (2, 5))


class ShortcutsScreen(Screen):
    """The list under F1."""

    name = "shortcuts"
    overlay = True
    first_focus = "back"

    def __init__(self, ctx: Context, keys: Sequence[Shortcut]) -> None:
        super().__init__(ctx)
        self.keys = keys

    def build(self) -> Widget:
        """The screen's own keys, then those that work everywhere."""
        close = Button(_("Back"), Pop(), "leading", hint="Esc").named("back")
        return Modal(Column([heading(_("Keys")), keys_table(self.keys), Flow([close])], 2), 100, outside=Pop())

    def key(self, event: pygame.event.Event) -> Message | None:
        """F1 closes what it opened."""
        return Pop() if event.key == pygame.K_F1 else None
