"""`demarche class`: a class at one screen."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli.app import Plain, app
from game.cli.output import MISUSE, reporting, stop
from game.i18n import _


@app.command(
    "class",
    short_help=_("A class at one screen, in teams."),
    help=_("A class at one screen, in teams: a curtain between them, what everybody may see, a clock that never forces, a poll."),
)
def class_room(
    scenario: Annotated[str | None, typer.Argument(help=_("A scenario by its id, or the folder of one."))] = None,
    *,
    seat: Annotated[list[str] | None, typer.Option(metavar="ID", help=_("A chair for a team; repeat for each."))] = None,
    teams: Annotated[int, typer.Option(min=1, max=12, help=_("So many teams, in the scenario's own order, if no chair is named."))] = 4,
    team: Annotated[list[str] | None, typer.Option(metavar="ID=NAME", help=_("A name for a team; else it is given one."))] = None,
    minutes: Annotated[int, typer.Option(min=0, max=90, help=_("A clock for each round; 0 for none. It never forces."))] = 3,
    poll: Annotated[bool, typer.Option("--poll/--no-poll", help=_("Ask what is expected before answers are shown."))] = True,
    history: Annotated[bool, typer.Option("--history/--no-history", help=_("The recorded answers beside each answer."))] = False,
    seed: Annotated[int | None, typer.Option(metavar="N", min=0, max=2**63 - 1, help=_("The same seed, the same game."))] = None,
    resume: Annotated[str | None, typer.Option(metavar="SAVE", help=_("Go on where the last lesson ended; last means the newest."))] = None,
    begin: Annotated[str | None, typer.Option("--from", metavar="DAY", help=_("Let history pass until this day."))] = None,
    plain: Plain = False,
) -> None:
    """A class at one screen, in teams."""
    with reporting():
        from game.model.acts import ActError
        from game.text import school
        from game.text.loop import play
        from game.text.start import Options

        if scenario is None and resume is None:
            stop(_("Which scenario? As in: demarche class 1954. demarche scenarios lists them."), MISUSE)
        options = Options(scenario, tuple(seat or ()), seed, history=history, plain=plain, resume=resume)
        try:
            sitting = school.sit_down(options, teams, team or [], minutes, poll, begin)
        except ActError as error:
            stop(str(error), MISUSE)
        raise typer.Exit(play(sitting))
