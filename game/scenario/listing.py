"""Every scenario that there is, with what is wrong with those that cannot be read: one that is broken keeps no other from being listed."""

from __future__ import annotations

from dataclasses import dataclass

from game.i18n import _
from game.scenario.errors import Problem, ScenarioError
from game.scenario.library import Loaded, UnknownScenarioError, load
from game.scenario.places import Found, Search, everywhere


@dataclass(frozen=True)
class Listed:
    """A scenario that can be played, or what is wrong with it."""

    found: Found
    loaded: Loaded | None
    problem: str = ""
    """The first thing wrong, in one line."""
    error: ScenarioError | None = None

    @property
    def id(self) -> str:
        """The name of its folder."""
        return self.found.id


def listed(located: Found, search: Search | None = None) -> Listed:
    """One scenario, read. Raises nothing."""
    try:
        return Listed(located, load(str(located.path), search))
    except ScenarioError as error:
        return Listed(located, None, _first(error.problems), error)
    except (UnknownScenarioError, OSError) as error:
        return Listed(located, None, str(error))


def everything(search: Search | None = None) -> list[Listed]:
    """Every scenario that there is."""
    return [listed(located, search) for located in everywhere(search)]


def _first(problems: list[Problem]) -> str:
    first = problems[0]
    message = _("line {line}: {message} [{code}]").format(line=first.place.line, message=first.message, code=first.code)
    more = len(problems) - 1
    return message + (_(" and {n} more").format(n=more) if more else "")
