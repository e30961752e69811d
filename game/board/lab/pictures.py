"""The screens of the laboratory, from a fixed question, for pictures of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.board.context import Context
from game.board.lab.keep import KeepQuestionScreen
from game.board.lab.questions import QuestionsScreen
from game.board.lab.screen import LaboratoryScreen
from game.board.screen import Screen
from game.scenario.library import Loaded, load
from game.scenario.questions import questions_of

GAMES = 1_000


def pictures(scenario: str | Loaded) -> dict[str, Callable[[Context], Screen]]:
    """How to come to each screen of the laboratory."""
    return {
        "lab": partial(asked, scenario=scenario),
        "lab-views": partial(untouched, scenario=scenario),
        "lab-happens": partial(untouched, scenario=scenario, page=2),
        "lab-chairs": partial(untouched, scenario=scenario, page=3),
        "questions": lambda ctx: QuestionsScreen(ctx, load(scenario)),
        "keep": lambda ctx: KeepQuestionScreen(ctx, asked(ctx, scenario).case),
    }


def untouched(ctx: Context, scenario: str | Loaded, page: int = 0) -> LaboratoryScreen:
    """As it opens, on one of its pages."""
    screen = LaboratoryScreen(ctx, load(scenario))
    screen.case.games, screen.chosen.page = GAMES, page
    return screen


def asked(ctx: Context, scenario: str | Loaded) -> LaboratoryScreen:
    """With the first question of the scenario, if there is one, answered."""
    screen = untouched(ctx, scenario)
    questions = questions_of(screen.loaded)
    if questions:
        screen.open(questions[0])
        screen.case.games = GAMES
    return screen
