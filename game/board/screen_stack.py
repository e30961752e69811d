"""The stack of screens: events go to the one on top, and one `match` does what comes of them. It needs no window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import assert_never

import pygame

from game.board.context import Context
from game.board.kit import HANDLED, Button, Message, TextField, Widget
from game.board.kit.router import Router
from game.board.kit.strip import Docked
from game.board.kit.theme import Colour
from game.board.kit.toast import Toast, draw_toast
from game.board.kit.tooltip import draw_tooltip
from game.board.routes import Change, Pop, Push, Quit, Reset, Result, Route, Shortcuts, Swap, Title
from game.board.screen import Screen

TIP_AFTER = 450
"""Milliseconds that one must rest on something before its tooltip comes."""


Build = Callable[[Context, Route], Screen]
"""Makes the screen to which a route leads."""


@dataclass
class Level:
    """A screen of the stack with its widgets."""

    screen: Screen
    router: Router


class ScreenStack:
    """Screens, focus, tooltips and toasts; time is passed in."""

    def __init__(self, ctx: Context, first: Screen, build: Build) -> None:
        self.ctx, self.build = ctx, build
        self.levels: list[Level] = []
        self.closed = False
        self.dirty = True
        self.now = 0
        self.toasts: list[Toast] = []
        self._tip: tuple[Widget | None, int] = (None, 0)
        self._tip_shown = False
        self._refreshed = -1
        self._spent = ""
        """The letter of a key that no field was there to take."""
        self._push(first)

    @property
    def top(self) -> Level:
        """The screen that gets the events."""
        return self.levels[-1]

    @property
    def animating(self) -> bool:
        """Whether frames must follow each other."""
        return self.top.screen.animating and not self.ctx.look.reduced_motion

    # events

    def handle(self, event: pygame.event.Event) -> None:
        """One event, and whatever follows from it."""
        if self.closed:
            return
        if event.type == pygame.QUIT:
            self.closed = True
            return
        if self._is_spent(event):
            return
        if event.type in (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN):
            self._dismiss()
        self._take(self._routed(event))
        self.dirty = self.dirty or self.top.router.dirty
        self._settle()

    def _is_spent(self, event: pygame.event.Event) -> bool:
        """Whether a text belongs to a key that has done something else: the field which a letter opens does not get the letter."""
        spent = self._spent
        if event.type == pygame.KEYDOWN:
            self._spent = "" if isinstance(self.top.router.focus.at, TextField) else event.unicode
        elif event.type in (pygame.TEXTINPUT, pygame.KEYUP, pygame.MOUSEBUTTONDOWN):
            self._spent = ""
        return bool(event.type == pygame.TEXTINPUT and spent and event.text == spent)

    def _routed(self, event: pygame.event.Event) -> Message | None:
        message = self.top.router.handle(event)
        if message is None and event.type == pygame.KEYDOWN:
            return self._key(event)
        return message

    def _key(self, event: pygame.event.Event) -> Message | None:
        """Keys that no widget has used."""
        message = self.top.screen.key(event)
        if message is not None:
            return message
        if event.key == pygame.K_F1:
            return self._help()
        if event.key == pygame.K_ESCAPE:
            return self.top.screen.leave() or HANDLED
        return None

    def _help(self) -> Message:
        return Push(Shortcuts(tuple(self.top.screen.shortcuts())))

    def _dismiss(self) -> None:
        """Whatever stays until something is pressed goes."""
        if self.toasts:
            self.toasts, self.dirty = [t for t in self.toasts if t.until is not None], True

    def _take(self, message: Message | None) -> None:
        """Do what a message asks for, and show what has changed."""
        if message is None or message is HANDLED:
            return
        self._apply(self._answered(message))
        if not self.closed:
            self.rebuild()

    def _answered(self, message: Message) -> Change | None:
        if isinstance(message, Change):
            return message
        if callable(message):
            answer = message()  # what a handler has begun, and hands back, is nobody else's affair
            return answer if isinstance(answer, Change) else None
        return self.top.screen.update(message)

    def _apply(self, change: Change | None) -> None:
        match change:
            case Push(route):
                self._push(self.build(self.ctx, route))
            case Pop(result):
                self._pop(result)
            case Swap(route):
                screen = self.build(self.ctx, route)
                pointer = self.levels.pop().router.pointer
                self._push(screen)
                self.top.router.pointer = pointer
            case Reset(route):
                screen = self.build(self.ctx, route)
                self.levels.clear()
                self._push(screen)
            case Quit():
                self.closed = True
            case None:
                pass
            case _:
                assert_never(change)

    def _push(self, screen: Screen) -> None:
        self.ctx.play_sound(screen.sound)
        screen.entered()
        self.levels.append(Level(screen, Router(Widget())))
        root = self._placed(screen)
        self.top.router = Router(root)
        if self.levels[:-1]:
            before = self.levels[-2].router
            self.top.router.pointer, self.top.router.focus.visible = before.pointer, before.focus.visible
        self._focus_first()
        self.dirty = True

    def _focus_first(self) -> None:
        """Where the keyboard begins, once that is there."""
        router, name = self.top.router, self.top.screen.first_focus
        wanted = router.root.find(name) if name else None
        if wanted is not None and wanted.focusable:
            router.focus.go(wanted, visible=router.focus.visible, reveal=False)

    def _pop(self, result: Result | None) -> None:
        """Go back; from the only screen, to the title."""
        pointer = self.levels.pop().router.pointer
        if self.levels:
            self.top.router.pointer = pointer
            if result is not None:
                self.top.screen.resumed(result)
            self.top.screen.entered()
            return
        self._push(self.build(self.ctx, Title()))

    def _placed(self, screen: Screen) -> Widget:
        root = screen.build()
        strip = self.ctx.guide.strip(self._unguided) if self.ctx.guide is not None else None
        if strip is not None:
            root = Docked(root, strip)
        root.place(self.ctx.look, pygame.Rect((0, 0), self.ctx.size))
        return root

    def _unguided(self) -> None:
        """No more guide."""
        self.ctx.guide = None
        self.resized(self.ctx.size)

    def rebuild(self) -> None:
        """Build the screen on top anew; focus and scrolling stay."""
        self.top.router = self.top.router.rebuilt(self._placed(self.top.screen))
        if self.top.router.focus.at is None:
            self._focus_first()
        self.dirty = True

    def resized(self, size: tuple[int, int]) -> None:
        """Everything for a window of another size."""
        self.ctx.resized(size)
        for level in self.levels:
            level.router = level.router.rebuilt(self._placed(level.screen))
        self.dirty = True

    def _settle(self) -> None:
        """What was said and posted meanwhile; a look that has changed."""
        while self.ctx.posted and not self.closed:
            self._take(self.ctx.posted.pop(0))
        for text, tone in self.ctx.said:
            self.toasts = [*(t for t in self.toasts if t.text != text), Toast.said(text, self.now, tone)][-1:]
            self.dirty = True
        self.ctx.said.clear()
        guide = self.ctx.guide
        if not self.closed and guide is not None and guide.follow_screen(self.top.screen.name, self.ctx.session):
            self.resized(self.ctx.size)
        if not self.closed and any(level.router.root.look != self.ctx.look for level in self.levels):
            self.resized(self.ctx.size)

    # time

    def news(self) -> None:
        """What runs in the background has something to tell."""
        if self.closed:
            return
        self.ctx.worker.deliver()
        self.rebuild()
        self._settle()

    def tick(self, now: int) -> int | None:
        """Let time pass; returns the milliseconds until something is due, None if nothing is."""
        if self.animating:
            self.top.screen.frame(now - self.now)
            self.dirty = True
            if not self.animating:  # what has come to rest may have other words and ways
                self.rebuild()
        self.now = now
        left = [t for t in self.toasts if t.until is None or t.until > now]
        if len(left) != len(self.toasts):
            self.toasts, self.dirty = left, True
        due = [t.until - now for t in self.toasts if t.until is not None]
        due += [rest for rest in (self._tip_rest(now), self._beat_rest(now)) if rest]
        return min(due) if due else None

    def _beat_rest(self, now: int) -> int:
        """Milliseconds until the screen on top must be drawn again by itself; 0 if it need not be."""
        refresh_ms = self.top.screen.refresh_ms
        if refresh_ms and now // refresh_ms != self._refreshed:
            self._refreshed, self.dirty = now // refresh_ms, True
        return refresh_ms - now % refresh_ms if refresh_ms else 0

    def _tip_rest(self, now: int) -> int:
        """Milliseconds until the tooltip of what one rests on is due; 0 if none is."""
        wanted = self._tip_subject()
        if wanted is not self._tip[0]:
            self.dirty = self.dirty or self._tip_shown
            self._tip, self._tip_shown = (wanted, now), False
        rest = TIP_AFTER - (now - self._tip[1])
        if wanted is None or self._tip_shown:
            return 0
        if rest <= 0:
            self._tip_shown = self.dirty = True
        return max(0, rest)

    def _tip_subject(self) -> Widget | None:
        router = self.top.router
        way = router.root.way_to(router.hovered) if router.hovered is not None else []
        over = next((w for w in reversed(way) if w.tip), None)
        if over is not None:
            return over
        at = router.focus.at
        return at if at is not None and router.focus.visible and at.tip else None

    # drawing

    def draw(self, surface: pygame.Surface) -> None:
        """The whole picture."""
        look = self.ctx.look
        surface.set_clip(None)
        surface.fill(look.theme.ground)
        start = next((n for n in range(len(self.levels) - 1, -1, -1) if not self.levels[n].screen.overlay), 0)
        for level in self.levels[start:]:
            level.router.root.draw(surface)
        self._point(surface)
        self._ring(surface)
        subject = self._tip_subject()
        if subject is not None and self._tip_shown and subject is self._tip[0]:
            draw_tooltip(surface, look, subject.tip, subject.focus_rect)
        for toast in self.toasts:
            draw_toast(surface, look, toast, self._pressables())
        self.dirty = self.top.router.dirty = False

    def _pressables(self) -> list[pygame.Rect]:
        """Where there is something small to press or to type into, which nothing may cover."""
        return [w.rect for w in self.top.router.root.walk() if isinstance(w, Button | TextField) and w.rect.width]

    def _point(self, surface: pygame.Surface) -> None:
        """Around what the guide speaks of."""
        root = self.top.router.root
        names = self.ctx.guide.pointer.widgets if self.ctx.guide is not None else ()
        widget = next((w for name in names if (w := root.find(name)) is not None), None)
        if widget is not None:
            self._around(surface, widget, root.way_to(widget), self.ctx.look.theme.news, 0.5)

    def _ring(self, surface: pygame.Surface) -> None:
        """Around what has the focus, once the keyboard is used."""
        focus = self.top.router.focus
        if focus.at is not None and focus.visible:
            self._around(surface, focus.at, focus.way(), self.ctx.look.theme.focus, 0.35)

    def _around(self, surface: pygame.Surface, widget: Widget, way: Sequence[Widget], colour: Colour, thick: float) -> None:
        """A ring around a widget, as far as it is in sight."""
        look, clip = self.ctx.look, surface.get_rect()
        for outer in way:
            if outer.clips and outer is not widget:
                clip = clip.clip(outer.rect.inflate(look.u(1), look.u(1)))
        surface.set_clip(clip)
        width = max(2, look.u(thick))
        ring = widget.focus_rect.inflate(2 * width + 2, 2 * width + 2).clamp(surface.get_rect())
        look.paint.box(surface, ring.clip(surface.get_rect()), None, colour, radius=look.radius + width, width=width)
        surface.set_clip(None)
