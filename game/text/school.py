"""From what was asked for on the command line to a class with everybody in teams."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, TypeVar

from game import lesson as lessons
from game.i18n import _
from game.lesson import MINUTES, chairs, name_team
from game.model.scenario import Scenario
from game.pages.content import Para
from game.scenario.library import load
from game.text import start
from game.text.commands.ahead import ahead
from game.text.lesson import Lesson
from game.text.screens.room import teams as show_teams
from game.text.sitting import Sitting

Kind = TypeVar("Kind", bound=lessons.Lesson)


@dataclass(frozen=True)
class Wish:
    """How a class is to play, as far as somebody has said so; what is None stays as the last lesson had it."""

    teams: int = 4
    named: tuple[str, ...] = ()
    minutes: int | None = None
    poll: bool | None = None
    poll_others: bool | None = None
    one_act: bool | None = None
    begin: str | None = None

    def over(self, kept: Kind) -> Kind:
        """The lesson as it is to be now."""
        wished: dict[str, Any] = {"minutes": self.minutes, "poll": self.poll, "poll_others": self.poll_others, "one_act": self.one_act}
        return replace(kept, **{name: value for name, value in wished.items() if value is not None})


def sit_down(options: start.Options, wish: Wish) -> Sitting:
    """A new lesson, or one that goes on. UnknownScenarioError, ScenarioError, UnknownSeatError, SaveError or ActError say why not."""
    if options.resume is None and not options.seats:
        options = replace(options, seats=tuple(chairs(load(options.scenario or "").scenario, wish.teams)))
    wanted = named_teams(load(options.scenario or "").scenario, wish.named) if options.resume is None else {}
    sitting = start.sit_down(options)
    sitting.lesson = wish.over(Lesson.kept(sitting.negotiation) or Lesson(MINUTES))
    sitting.lesson.keep(sitting.negotiation)
    for seat in sitting.people:
        if not sitting.negotiation.team(seat) and (said := name_team(sitting.negotiation, seat, wanted.get(seat, ""))):
            sitting.terminal.show([Para(said, "bad")])
    sitting.mark_head()
    sitting.terminal.show(show_teams(sitting))
    if wish.begin:
        sitting.negotiation.advance()
        sitting.terminal.show(ahead(sitting, [wish.begin]))
    return sitting


def named_teams(scenario: Scenario, named: tuple[str, ...]) -> dict[str, str]:
    """Names for teams by their chair; UnknownSeatError if there is no such chair."""
    found = {}
    for pair in named:
        word, mark, name = pair.partition("=")
        if not mark:
            said = _("{pair} is no name for a team. As in: --team {seat}=Falcons")
            raise start.UnknownSeatError(said.format(pair=pair, seat=scenario.about.main_seat))
        found[start.seats_of(scenario, (word,))[0]] = name
    return found
