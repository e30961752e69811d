"""A desk for the text tests: run a command with typed lines, or sit down at a table without a terminal."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import Result
from typer.testing import CliRunner

from game.cli import app
from game.negotiation import Negotiation
from game.pages.plain import paint
from game.play.session import Session
from game.rules.compiled import CompiledScenario
from game.scenario import library
from game.text.commands.registry import by_name
from game.text.loop import take_seats
from game.text.prompt import Prompt
from game.text.terminal import Terminal

TINY = str(Path(__file__).parent.parent / "data" / "tiny")
BOXES = re.compile("[\u2500-\u257f\x1b]")


def typed(*arguments: str, lines: str = "") -> Result:
    """A command with these lines on its standard input."""
    return CliRunner().invoke(app, list(arguments), input=lines)


def play(*arguments: str, lines: str = "") -> Result:
    """The tiny scenario, plainly, seed 7."""
    return typed("play", TINY, "--text", "--plain", "--seed", "7", *arguments, lines=lines)


def sit_down(seed: int = 7, scenario: str = TINY, **seats: str) -> Prompt:
    """A table at its first prompt, without a journal; nothing is shown."""
    loaded = library.load(scenario)
    people = seats or {loaded.scenario.about.main_seat: "person"}
    game = Negotiation(loaded, people, seed, compiled=CompiledScenario(loaded.scenario))
    prompt = Prompt(Session(game, None, next(iter(people))), Silence(), True, frozenset(by_name()))
    take_seats(prompt)
    return prompt


class Silence(Terminal):
    """A terminal that shows nothing and keeps what it would have shown."""

    def __init__(self) -> None:
        self.plainly, self.live, self.shown = True, False, ""

    def show(self, *parts) -> None:  # type: ignore[no-untyped-def]
        self.shown += paint(parts) + "\n"

    def clear(self) -> None:
        self.shown += "\f"
