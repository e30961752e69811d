"""Which screen the board opens with, and how one comes to the table."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, cast

from game.board.context import Context
from game.board.screen import Screen
from game.i18n import _

if TYPE_CHECKING:
    from game.board.app import Start


def first_screen(ctx: Context, start: Start) -> Screen:
    """The title; or what was asked for by name."""
    from game.board.screens.title import Title

    if start.resume is not None:
        from game.board.screens.loading import Resuming

        return Resuming(ctx, start.resume, start.scenario, start.salvage, start.class_options)
    if start.scenario is not None:
        from game.board.screens.loading import Starting

        return Starting(ctx, start)
    return Title(ctx)


def at_the_table(ctx: Context) -> Screen:
    """The play screens' own first screen, `game.board.screens.play.enter`; until there is one, a note."""
    try:
        play = importlib.import_module("game.board.screens.play")
    except ModuleNotFoundError as error:
        if error.name != "game.board.screens.play":
            raise
        from game.board.screens.ask import Tell

        return Tell(ctx, _("The table"), _("The table is still being laid. Your game is kept, and **Continue** on the first page goes on."))
    return cast(Screen, play.enter(ctx))
