"""How a class plays: the clock, what it is asked, one act at a time, type for a projector."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.board.context import Context
from game.board.kit import Widget
from game.board.kit.slider import Slider
from game.board.kit.toggle import Toggle
from game.board.screen import Handler
from game.i18n import _, ngettext
from game.play.classroom import Classroom

MOST_ON_THE_LINE = 15
"""Minutes of a round that the line goes up to."""


def how_to_play(ctx: Context, classroom: Classroom, changed: Callable[[], None]) -> list[Widget]:
    """Switches for a class that is being planned or played; `changed` is called after each change."""

    def setting(name: str) -> Callable[[Any], Handler]:
        def change(value: Any) -> Handler:
            def do() -> None:
                setattr(classroom, name, value)
                if name == "minutes":
                    classroom.turn = -1  # the clock starts anew
                changed()

            return do

        return change

    clock = Slider(
        _("A clock for each round, which never forces"),
        min(classroom.minutes, MOST_ON_THE_LINE),
        (0, MOST_ON_THE_LINE),
        1,
        change=setting("minutes"),
        say=lambda n: ngettext("{n} minute", "{n} minutes", n).format(n=n) if n else _("no clock"),
        live=False,
    ).named("minutes")
    asked = Toggle(
        _("“What do you expect?”"), classroom.poll, setting("poll"), _("Asked before answers are shown, and kept for the debrief.")
    ).named("poll")
    others = Toggle(
        _("Asked of every public package"),
        classroom.poll_others,
        setting("poll_others"),
        _("Not only of those that a team tables or must answer."),
    ).named("poll_others")
    one = Toggle(_("One act at a time"), classroom.one_act, setting("one_act"), _("A team’s turn ends when it has made one act.")).named(
        "one_act"
    )
    projector = Toggle(
        _("For a projector"),
        ctx.settings.projector,
        lambda on: lambda: ctx.set(projector=on),
        _("Type that reads from the last row, and high contrast."),
    ).named("projector")
    return [clock, asked, *([others] if classroom.poll else []), one, projector]
