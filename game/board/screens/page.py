"""What the pages share: a bar at the head, room around the rest, and the ways out."""

from __future__ import annotations

from collections.abc import Sequence

from game.board.kit import Bar, Button, Message, Panel, Widget
from game.board.kit.label import Label, note
from game.board.kit.layout import Column, Padded
from game.board.routes import Pop
from game.i18n import _


def page(name: str, body: Widget, *, about: str = "", buttons: Sequence[Button] = (), home: str | None = None) -> Widget:
    """A whole page: its name and a way back in the bar, and the body below, which gets the rest of the height."""
    ways = [*buttons, Button(home or _("Back"), Pop(), "bar", hint="Esc").named("back")]
    return Column([Bar(name, about, ways), Padded(body, 4, 3).growing()], 0)


def choice(name: str, detail: str, message: Message, key: str, role: str = "lead") -> Widget:
    """Something to choose, as a card that is pressed as a whole."""
    lines: list[Widget] = [Label(name, role, family="serif", weight="bold")]
    if detail:
        lines.append(note(detail))
    return Panel(Column(lines, 0.5), padding=2, message=message).named(key)


def pair(name: str, text: str) -> Widget:
    """A name in small letters, and below it what it is."""
    return Column([Label(name, "small", weight="bold", colour="muted"), Label(text)], 0.3)
