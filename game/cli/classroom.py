"""`demarche class`: a class at one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.app import Plain, Scenario, ScenarioDir, app
from game.cli.output import MISUSE, playing, reporting, stop
from game.i18n import _

if TYPE_CHECKING:
    from game.play.classroom import ClassOptions
    from game.text.start import Options


@app.command("class", short_help=_("A class at one screen, in teams."))
def classroom(
    scenario: Scenario = None,
    *,
    text: Annotated[bool, typer.Option("--text", help=_("In the terminal, not on the board."))] = False,
    plain: Plain = False,
    seat: Annotated[list[str] | None, typer.Option(metavar="ID", help=_("A chair for a team; repeat for each."))] = None,
    teams: Annotated[int, typer.Option(min=1, max=12, help=_("So many teams, in the scenario's own order, if no chair is named."))] = 4,
    team: Annotated[list[str] | None, typer.Option(metavar="ID=NAME", help=_("A name for a team; else it is given one."))] = None,
    minutes: Annotated[
        int | None, typer.Option(min=0, max=90, help=_("A clock for each round, 3 minutes as a rule; 0 for none. It never forces."))
    ] = None,
    poll: Annotated[bool | None, typer.Option("--poll/--no-poll", help=_("Ask what is expected before answers are shown."))] = None,
    poll_all: Annotated[
        bool | None, typer.Option("--poll-all/--poll-teams", help=_("Ask of every public package, not only of those of teams."))
    ] = None,
    one_act: Annotated[
        bool | None, typer.Option("--one-act/--all-acts", help=_("One act at a time: a team's turn ends when it has made one."))
    ] = None,
    history: Annotated[bool, typer.Option("--history/--no-history", help=_("The recorded answers beside each answer."))] = False,
    seed: Annotated[int | None, typer.Option(metavar="N", min=0, max=2**63 - 1, help=_("The same seed, the same game."))] = None,
    resume: Annotated[str | None, typer.Option(metavar="SAVE", help=_("Go on where a lesson ended; last means the one held last."))] = None,
    begin: Annotated[str | None, typer.Option("--from", metavar="DAY", help=_("Let history pass until this day."))] = None,
    scenario_dir: ScenarioDir = None,
) -> None:
    """A class at one screen, in teams: a curtain between them, what everybody may see, a clock that never forces, a poll."""
    with reporting():
        from game.play.classroom import ClassOptions
        from game.scenario.library import load
        from game.text.classroom import named_teams
        from game.text.start import Options

        if scenario is None and resume is None:
            stop(_("Which scenario? As in: demarche class 1954. demarche scenarios lists them."), MISUSE)
        names = named_teams(load(scenario, scenario_dir).scenario, team or ()) if scenario is not None and resume is None else {}
        options = ClassOptions(teams, names, minutes, poll, poll_all, one_act, begin)
        asked = Options(scenario, tuple(seat or ()), seed, history=history, plain=plain, resume=resume, search=scenario_dir)
        code = None if text or plain else _at_the_board(asked, options)
        raise typer.Exit(_in_the_terminal(asked, options) if code is None else code)


def _at_the_board(asked: Options, options: ClassOptions) -> int | None:
    """The board with the class as it was asked for; seats and days that nobody knows are reported before a window opens."""
    from game.cli.play import known_seats, on_the_board
    from game.play.passing import turn_of
    from game.scenario.library import load

    seats = known_seats(asked)
    if asked.scenario is not None and asked.resume is None and options.begin:
        turn_of(load(asked.scenario, asked.search).scenario, [options.begin])
    return on_the_board(
        scenario=asked.scenario, seats=seats, seed=asked.seed, resume=asked.resume, search=asked.search, class_options=options
    )


def _in_the_terminal(asked: Options, options: ClassOptions) -> int:
    from game.text.classroom import open_class
    from game.text.loop import play

    prompt = open_class(asked, options)
    with playing():
        return play(prompt)
