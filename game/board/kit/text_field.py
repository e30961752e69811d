"""One line of text to type in."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.board.kit.look import Look
from game.board.kit.widget import HANDLED, Message, Widget, control, pressed

LONGEST = 200


class TextField(Widget):
    """Tells `changed` with every change and `entered` with Enter."""

    focusable = True

    def __init__(
        self,
        text: str,
        changed: Callable[[str], Message],
        entered: Callable[[str], Message] | None = None,
        *,
        blank: str = "",
        longest: int = LONGEST,
    ) -> None:
        super().__init__()
        self.text, self.changed, self.entered = text, changed, entered
        self.blank, self.longest = blank, longest
        self.caret = len(text)
        self.all = False
        """Whether all of it is marked, to be typed over."""

    def adopt(self, old: Widget) -> None:
        if isinstance(old, TextField):
            self.caret, self.all = min(len(self.text), old.caret), old.all

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return width, look.fonts.line(look.face("body")) + 2 * look.u(1.3)

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Letters, and the keys that edit."""
        if event.type == pygame.TEXTINPUT:
            return self._insert(event.text)
        if event.type == pygame.KEYDOWN:
            return self._key(event)
        if pressed(event):
            self.caret, self.all = self._near(event.pos[0]), False
            return HANDLED
        return None

    def _insert(self, typed: str) -> Message:
        typed = "".join(c for c in typed if c.isprintable())
        if typed and self.all:
            self.text, self.caret, self.all = "", 0, False
        typed = typed[: self.longest - len(self.text)]
        if not typed:
            return HANDLED
        self.text = self.text[: self.caret] + typed + self.text[self.caret :]
        self.caret += len(typed)
        return self.changed(self.text)

    def _key(self, event: pygame.event.Event) -> Message | None:
        if event.key == pygame.K_a and control(event):
            self.caret, self.all = len(self.text), bool(self.text)
            return HANDLED
        if self.all and event.key in (pygame.K_BACKSPACE, pygame.K_DELETE):
            return self._cut(0, len(self.text))
        match event.key:
            case pygame.K_RETURN | pygame.K_KP_ENTER:
                return self.entered(self.text) if self.entered is not None else None
            case pygame.K_BACKSPACE:
                start = 0 if control(event) else max(0, self.caret - 1)
                return self._cut(start, self.caret)
            case pygame.K_DELETE:
                return self._cut(self.caret, min(len(self.text), self.caret + 1))
            case pygame.K_LEFT | pygame.K_RIGHT | pygame.K_HOME | pygame.K_END:
                steps = {pygame.K_LEFT: self.caret - 1, pygame.K_RIGHT: self.caret + 1, pygame.K_HOME: 0, pygame.K_END: len(self.text)}
                self.caret, self.all = max(0, min(len(self.text), steps[event.key])), False
                return HANDLED
            case _:
                # Letters come as text; their keys must not do anything else meanwhile.
                return HANDLED if event.unicode and event.unicode.isprintable() and not control(event) else None

    def _cut(self, start: int, end: int) -> Message:
        if start == end:
            return HANDLED
        self.text, self.caret, self.all = self.text[:start] + self.text[end:], start, False
        return self.changed(self.text)

    def _shift(self) -> int:
        """How far the text is pushed to the left so that the caret is in sight."""
        look = self.look
        room = self.rect.width - 2 * look.u(1.5)
        return max(0, look.fonts.width(look.face("body"), self.text[: self.caret]) - room + look.u(1))

    def _near(self, x: int) -> int:
        fonts, face, start = self.look.fonts, self.look.face("body"), self.rect.x + self.look.u(1.5) - self._shift()
        return min(range(len(self.text) + 1), key=lambda n: abs(start + fonts.width(face, self.text[:n]) - x))

    def draw(self, surface: pygame.Surface) -> None:
        look, theme = self.look, self.look.theme
        look.paint.box(
            surface,
            self.rect,
            theme.panel,
            theme.accent if self.focused else theme.edge,
            radius=look.radius,
            width=look.hair * (2 if self.focused else 1),
        )
        inner = self.rect.inflate(-2 * look.u(1.5), -2 * look.u(1.3))
        clip = surface.get_clip()
        surface.set_clip(clip.clip(self.rect.inflate(-2 * look.u(1), 0)))
        shown, ink = (self.text, theme.ink) if self.text else (self.blank, theme.muted)
        laid = look.types.lay(shown, look.face("body"), 10**6, rich=False)
        if self.all and self.focused:
            surface.fill(theme.well, (inner.x - self._shift(), inner.y, laid.width, inner.height))
        look.types.draw(surface, laid, inner.move(-self._shift(), 0), ink)
        if self.focused:
            x = inner.x - self._shift() + look.fonts.width(look.face("body"), self.text[: self.caret])
            surface.fill(theme.ink, (x, inner.y, max(2, look.hair), inner.height))
        surface.set_clip(clip)
