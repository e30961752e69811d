"""The historical player: tables what the record says was tabled, on its date, and makes the deeds of the record."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.acts import Act, Argue, End, Table
from game.model.history import Recorded
from game.model.package import Clause, Package
from game.model.scenario import Scenario
from game.notation import parse_act, parse_clause
from game.rules.chronicle import Argued
from game.rules.conditions import evaluate
from game.view import View


class Historical:
    """Acts as the record says; what no longer makes sense in this game is left out."""

    def choose(self, view: View) -> Act:
        """The next act of the record that can still be made this turn, else the end of the turn."""
        if view.state.acts_left <= 0:
            return End()
        return next((act for act in planned(view) if possible(view, act)), End())


class Silent:
    """Sits there and says nothing: the yardstick of what happens without you."""

    def choose(self, view: View) -> Act:
        """Always the end of the turn."""
        return End()


def busy_turns(scenario: Scenario, seat: str) -> frozenset[int]:
    """The turns in which the record has anything for a seat to do, if things stand so."""
    dates = [p.date for p in scenario.record if p.played and p.by == seat] + [d.date for d in scenario.deeds if d.by == seat]
    return frozenset(scenario.turn_of(date) for date in dates)


def planned(view: View) -> Iterator[Act]:
    """What the record has the seat do in this turn, in the order of the dates."""
    scenario, turn, seat = view.scenario, view.state.turn, view.compiled.ids[view.seat]
    acts: list[tuple[object, int, Act]] = []
    for n, p in enumerate(scenario.record):
        if p.played and p.by == seat and scenario.turn_of(p.date) == turn and evaluate(view.compiled, view.state, p.when):
            package = package_of(view, p)
            if package is not None:
                acts.append((p.date, n, Table(package)))
    for n, d in enumerate(scenario.deeds):
        if d.by == seat and scenario.turn_of(d.date) == turn and evaluate(view.compiled, view.state, d.when):
            acts.append((d.date, -1000 + n, parse_act(scenario, d.act)))
    for _, _, act in sorted(acts, key=lambda f: (str(f[0]), f[1])):
        yield act


def package_of(view: View, recorded: Recorded) -> Package | None:
    """A recorded package without the clauses that have become the course; None if nothing is left."""
    clauses: list[Clause] = []
    for issue, word in recorded.clauses.items():
        clause = parse_clause(view.scenario, f"{issue}={word}")
        if clause.is_span and view.seat in view.state.used_ambiguity:
            clause = Clause(clause.issue, clause.high, clause.high)
        if clause.is_span or clause.low != int(view.state.course[clause.issue]):
            clauses.append(clause)
    return Package(tuple(sorted(clauses)), recorded.public) if clauses else None


def possible(view: View, act: Act) -> bool:
    """Whether an act can be made now and has not been made this turn."""
    state = view.state
    if isinstance(act, Table) and view.seat in state.tabled:
        return False
    if isinstance(act, Argue) and any(isinstance(e, Argued) and e.turn == state.turn and e.argument == act.argument for e in state.log):
        return False
    return view.can(act)
