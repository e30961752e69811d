"""The terminal itself: showing screens, asking for a line, waiting, clearing."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from game.i18n import _
from game.pages import plain
from game.pages.content import Para, Part, Tone, blocks, message

if TYPE_CHECKING:
    from rich.console import Console


class Terminal:
    """One person's terminal, or a pipe. Raises EOFError where the input ends."""

    def __init__(self, plainly: bool) -> None:
        self.plainly = plainly
        self.live = sys.stdin.isatty() and sys.stdout.isatty()
        self._console: Console | None = None
        for stream in (sys.stdin, sys.stdout):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure and stream.errors != "replace":  # bytes that are no text, and signs a terminal lacks, must not end a game
                reconfigure(errors="replace")

    def show(self, *parts: Part) -> None:
        """Paint a screen."""
        screen = blocks(*parts)
        if not screen:
            return
        if self.plainly:
            print(plain.paint(screen, shutil.get_terminal_size().columns - 1 if sys.stdout.isatty() else None), flush=True)
            return
        from game.text import colour

        colour.paint(self._rich(), screen)

    def say(self, text: str, tone: Tone = "plain") -> None:
        """Show one paragraph of the program's own."""
        self.show(Para(message(text), tone))

    def ask(self, prompt: str) -> str:
        """One line from the person; a line from a pipe is repeated, so that the transcript can be read."""
        if self.live:
            return input(f"{prompt}> ").strip()
        print(f"{prompt}> ", end="", flush=True)
        line = sys.stdin.readline()
        if not line:
            print()
            raise EOFError
        print(line.strip(), flush=True)
        return line.strip()

    def pause(self, prompt: str | None = None) -> None:
        """Wait for Enter; a pipe does not wait."""
        if self.live:
            input(prompt or _("Press Enter to go on. "))

    def clear(self) -> None:
        """Clear the screen and what was on it; a pipe gets an empty line."""
        if self.live:
            print("\033[2J\033[3J\033[H", end="", flush=True)
        else:
            print()

    def _rich(self) -> Console:
        if self._console is None:
            from rich.console import Console

            self._console = Console(highlight=False, soft_wrap=False)
        return self._console
