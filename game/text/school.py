"""From what was asked for on the command line to a class with everybody in teams."""

from __future__ import annotations

from dataclasses import replace

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.library import load
from game.text import start
from game.text.blocks import Para
from game.text.commands.ahead import ahead
from game.text.lesson import Lesson, given_name
from game.text.screens.room import teams as show_teams
from game.text.sitting import Sitting


def sit_down(options: start.Options, teams: int, named: list[str], minutes: float, poll: bool, begin: str | None) -> Sitting:
    """A new lesson, or one that goes on. UnknownScenario, ScenarioError, UnknownSeat, SaveError or ActError say why not."""
    if options.resume is None and not options.seats:
        options = replace(options, seats=tuple(chairs(load(options.scenario or "").scenario, teams)))
    wanted = _wanted(load(options.scenario or "").scenario, named) if options.resume is None else {}
    sitting = start.sit_down(options)
    sitting.lesson = Lesson(minutes, poll)
    for seat in sitting.people:
        if sitting.negotiation.team(seat):
            continue
        name, said = given_name(wanted.get(seat, ""), [sitting.negotiation.team(s) for s in sitting.people])
        sitting.negotiation.write_down("team", seat, name)
        if said:
            sitting.terminal.show([Para(said, "bad")])
    sitting.mark_head()
    sitting.terminal.show(show_teams(sitting))
    if begin:
        sitting.negotiation.advance()
        sitting.terminal.show(ahead(sitting, [begin]))
    return sitting


def chairs(scenario: Scenario, count: int) -> list[str]:
    """The chairs to give to so many teams: as the author would, else the main one and then in protocol order."""
    wanted = scenario.classroom.teams if scenario.classroom else []
    order = [*wanted, scenario.about.main_seat, *(d.id for d in scenario.seats)]
    return list(dict.fromkeys(order))[:count]


def _wanted(scenario: Scenario, named: list[str]) -> dict[str, str]:
    """Names for teams by their chair; UnknownSeat if there is no such chair."""
    found = {}
    for pair in named:
        word, mark, name = pair.partition("=")
        if not mark:
            said = _("{pair} is no name for a team. As in: --team {seat}=Falcons")
            raise start.UnknownSeat(said.format(pair=pair, seat=scenario.about.main_seat))
        found[start.seats_of(scenario, (word,))[0]] = name
    return found
