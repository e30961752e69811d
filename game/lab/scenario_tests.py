"""A scenario's own tests: if this is tabled on that date, these accept, and these refuse because of that."""

from __future__ import annotations

from dataclasses import dataclass

from game.i18n import _
from game.lab.backtest import idle_clauses, score_rows
from game.lab.coding import CodedAnswer, HistoricalStates
from game.model.history import ScenarioTest
from game.model.package import Package
from game.model.scenario import Scenario
from game.model.term import TermKind
from game.notation import parse_package
from game.rules.compiled import CompiledScenario
from game.rules.verdict import leading_term
from game.scenario.errors import Place
from game.scenario.library import Loaded, document_of


@dataclass(frozen=True)
class Finding:
    """One answer of one test: what was expected, what came, and the terms; or why the package cannot be tabled at all."""

    test: str
    place: Place
    actor: str = ""
    wanted: str = ""
    came: str = ""
    terms: tuple[tuple[TermKind, str, int], ...] = ()
    impossible: str = ""

    @property
    def passed(self) -> bool:
        """Whether it came as expected."""
        return self.wanted == self.came and not self.impossible


def run(loaded: Loaded) -> list[Finding]:
    """Every answer that a scenario's tests speak of, in the state that historical play reaches on the date."""
    if not loaded.scenario.tests:
        return []
    yardstick = HistoricalStates(loaded, CompiledScenario(loaded.scenario))
    document = document_of(loaded)
    return [
        finding
        for n, test in enumerate(loaded.scenario.tests)
        for finding in _one(yardstick, loaded.scenario, test, document.place(("tests", n)))
    ]


def _one(yardstick: HistoricalStates, scenario: Scenario, test: ScenarioTest, place: Place) -> list[Finding]:
    name = f"{test.on}, {test.by}: {test.table}"
    package = parse_package(scenario, test.table.split())
    if idle := _idle(yardstick, scenario, test, package):
        return [Finding(name, place, impossible=idle)]
    findings = []
    for yes, answers in ((True, test.accepted_by), (False, test.refused_by)):
        for actor, because in answers.items():
            wanted = f"{_word(yes)}: {because}" if because != "any" else _word(yes)
            scored, _lost = score_rows(yardstick, [_row(scenario, test, package, actor, yes)])
            accepts = scored[0].chance >= 0.5
            leading = leading_term(scored[0].verdict, accepts)
            came = f"{_word(accepts)}: {leading}" if because != "any" else _word(accepts)
            findings.append(Finding(name, place, actor, wanted, came, scored[0].terms))
    return findings


def _row(scenario: Scenario, test: ScenarioTest, package: Package, actor: str, yes: bool) -> CodedAnswer:
    return CodedAnswer(scenario.id, f"{test.on}", test.on, test.by, package, {}, actor, yes, False)


def _idle(yardstick: HistoricalStates, scenario: Scenario, test: ScenarioTest, package: Package) -> str:
    """Why the table would not take the package: a clause that is the course already on that day."""
    state = yardstick.state(_row(scenario, test, package, test.by, True))
    idle = [scenario.issues[c.issue].id + "=" + scenario.issues[c.issue].positions[c.low].id for c in idle_clauses(state, package)]
    if not idle:
        return ""
    return _("on that day {clauses} is the course already and settles nothing; leave it out").format(clauses=_(" and ").join(idle))


def _word(yes: bool) -> str:
    return "accepts" if yes else "refuses"
