"""What a command is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.errors import NotPossibleError
from game.pages.content import Screen
from game.text.prompt import Prompt

Run = Callable[[Prompt, list[str]], Screen]


@dataclass(frozen=True)
class Command:
    """A word at the prompt: its form, which begins with the word, what it does in a line, and its help in place."""

    form: str
    summary: str
    help: str
    run: Run
    aliases: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The word itself."""
        return self.form.split()[0]


def require(reason: str) -> None:
    """Stop where there is a reason against it: in words, where the rules would speak in ids."""
    if reason:
        raise NotPossibleError(reason)


class Leave(Exception):  # noqa: N818 - a way out, no error
    """The person leaves the table; the game is kept."""


class Instead(Exception):  # noqa: N818 - a way out, no error
    """Something else was typed where the class was asked what it expects: the package is not tabled, and this line is done."""

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self.line = line
