"""Brings every event to the widget it concerns, from the innermost outwards."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.board.kit.button import Button
from game.board.kit.focus import Focus
from game.board.kit.scroll import ScrollView
from game.board.kit.text_field import TextField
from game.board.kit.widget import HANDLED, Message, Widget

ENTERS = (pygame.K_RETURN, pygame.K_KP_ENTER)
Address = tuple[int, ...] | str


class Router:
    """A tree of widgets with its focus and its pointer. It reads event data only."""

    def __init__(self, root: Widget) -> None:
        self.root = root
        self.focus = Focus(root)
        self.pointer: tuple[int, int] | None = None
        self.hovered: Widget | None = None
        self.captured: Widget | None = None
        self.dirty = True

    def handle(self, event: pygame.event.Event) -> Message | None:
        """What the widgets have to say to an event; None if it concerns none of them."""
        match event.type:
            case pygame.MOUSEMOTION:
                message = self._moved(event)
            case pygame.MOUSEBUTTONDOWN:
                message = self._down(event)
            case pygame.MOUSEBUTTONUP:
                message = self._up(event)
            case pygame.MOUSEWHEEL:
                message = self._bubble(self.root.at(self.pointer) if self.pointer else [], event)
                self._point_again()
            case pygame.KEYDOWN:
                message = self._key(event)
            case pygame.TEXTINPUT:
                message = self.focus.at.handle(event) if self.focus.at is not None else None
            case pygame.WINDOWLEAVE:
                self.pointer = None
                self._hover(None)
                message = None
            case _:
                return None
        self.dirty = self.dirty or message is not None
        return message

    def _bubble(self, way: Sequence[Widget], event: pygame.event.Event) -> Message | None:
        for widget in reversed(way):
            message = widget.handle(event)
            if message is not None:
                return message
        return None

    def _moved(self, event: pygame.event.Event) -> Message | None:
        self.pointer = event.pos
        if self.captured is not None:
            return self.captured.handle(event)
        way = self.root.at(event.pos)
        self._hover(way[-1] if way else None)
        return self._bubble(way, event)

    def _hover(self, widget: Widget | None) -> None:
        if widget is self.hovered:
            return
        for old in self.root.way_to(self.hovered) if self.hovered is not None else ():
            old.hovered = False
        for new in self.root.way_to(widget) if widget is not None else ():
            new.hovered = True
        for old in self.root.way_to(self.hovered) if self.hovered is not None else ():
            if not old.hovered:
                old.unhovered()
        self.hovered = widget
        self.dirty = True

    def _point_again(self) -> None:
        """The mouse has stayed, and what is under it may have moved."""
        if self.pointer is not None and self.captured is None:
            way = self.root.at(self.pointer)
            self._hover(way[-1] if way else None)

    def _down(self, event: pygame.event.Event) -> Message | None:
        self.pointer = event.pos
        way = self.root.at(event.pos)
        if event.button == 1:
            stop = next((w for w in reversed(way) if w.focusable and not isinstance(w, ScrollView)), None)
            if stop is not None:
                self.focus.go(stop, visible=False, reveal=False)  # what is pressed must stay under the mouse until it is let go
                self.dirty = True
        for widget in reversed(way):
            message = widget.handle(event)
            if message is not None:
                self.captured = widget if event.button == 1 else None
                return message
        return None

    def _up(self, event: pygame.event.Event) -> Message | None:
        captured, self.captured = self.captured, None
        if captured is None:
            return None
        message = captured.handle(event)
        way = self.root.at(event.pos)
        self._hover(way[-1] if way else None)
        return message

    def _key(self, event: pygame.event.Event) -> Message | None:
        default = self._default(event)
        if default is not None:
            return default.told()
        message = self._bubble(self.focus.way(), event)
        if message is not None:
            self.focus.visible = True
            self.focus.reveal()
            return message
        if self.focus.key(event):
            return HANDLED
        if event.key in (pygame.K_PAGEUP, pygame.K_PAGEDOWN, pygame.K_HOME, pygame.K_END):
            return self._bubble([v for v in self.root.walk() if isinstance(v, ScrollView) and v.focusable][:1], event)
        return None

    def _default(self, event: pygame.event.Event) -> Button | None:
        """The button that says that it takes Enter, where only a click has brought the focus elsewhere. A field has an Enter of its own."""
        if event.key not in ENTERS or self.focus.visible or isinstance(self.focus.at, TextField):
            return None
        return next((w for w in self.root.walk() if isinstance(w, Button) and w.takes_enter), None)

    def rebuilt(self, root: Widget) -> Router:
        """The same for a tree built anew and placed: focus and scrolling stay where they were."""
        new = Router(root)
        new.pointer = self.pointer
        old = addressed(self.root)
        now = addressed(root)
        heirs: dict[int, Widget] = {}
        for where, widget in now.items():
            before = old.get(where)
            if before is not None and type(before) is type(widget):
                widget.adopt(before)
                heirs[id(before)] = widget
        new.captured = heirs.get(id(self.captured))
        same = heirs.get(id(self.focus.at))
        if same is not None and same.focusable:
            same.focused, new.focus.at, new.focus.visible = True, same, self.focus.visible
            if self.focus.visible and self.focus.in_sight():  # with the mouse, what it points at stays where it is
                new.focus.reveal()
        if self.pointer is not None:
            way = root.at(self.pointer)
            new._hover(way[-1] if way else None)
        for before in old.values():
            heir = heirs.get(id(before))
            if heir is not None and before.hovered and not heir.hovered:
                heir.unhovered()
        return new


def addressed(root: Widget, at: tuple[int, ...] = ()) -> dict[Address, Widget]:
    """Every widget of a tree by its name; without one, by the way to it in numbers."""
    widgets: dict[Address, Widget] = {root.key or at: root}
    for n, child in enumerate(root.children):
        widgets |= addressed(child, (*at, n))
    return widgets
