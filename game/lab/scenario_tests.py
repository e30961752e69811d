"""A scenario's own tests: if this is tabled on that date, these accept, and these refuse because of that."""

from __future__ import annotations

from dataclasses import dataclass

from game.lab.backtest import score_rows
from game.lab.record import Row, Yardstick
from game.model.acts import parse_package
from game.model.history import ScenarioTest
from game.model.scenario import Scenario
from game.rules.frame import Frame
from game.rules.verdict import leading_term
from game.scenario.library import Loaded


@dataclass(frozen=True)
class Finding:
    """One answer of one test: what was expected, what came, and the terms."""

    test: str
    actor: str
    wanted: str
    came: str
    terms: tuple[tuple[str, str, int], ...]

    @property
    def passed(self) -> bool:
        """Whether it came as expected."""
        return self.wanted == self.came


def run(loaded: Loaded) -> list[Finding]:
    """Every answer that a scenario's tests speak of, in the state that historical play reaches on the date."""
    yardstick = Yardstick(loaded, Frame(loaded.scenario))
    return [finding for test in loaded.scenario.tests for finding in _one(yardstick, loaded.scenario, test)]


def _one(yardstick: Yardstick, scenario: Scenario, test: ScenarioTest) -> list[Finding]:
    name = f"{test.on}, {test.by}: {test.table}"
    package = parse_package(scenario, test.table.split())
    found = []
    for yes, answers in ((True, test.accepted_by), (False, test.refused_by)):
        for actor, because in answers.items():
            wanted = f"{_word(yes)}: {because}" if because != "any" else _word(yes)
            row = Row(scenario.id, name, test.on, test.by, package, {}, actor, yes, False)
            scored, lost = score_rows(yardstick, [row])
            if lost:
                found.append(Finding(name, actor, wanted, lost[0].why, ()))
                continue
            said = scored[0].chance >= 0.5
            leading = leading_term(scored[0].verdict, said)
            came = f"{_word(said)}: {leading}" if because != "any" else _word(said)
            found.append(Finding(name, actor, wanted, came, scored[0].terms))
    return found


def _word(yes: bool) -> str:
    return "accepts" if yes else "refuses"
