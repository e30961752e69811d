"""A scenario as small arrays: what the rules compute on. Built once for each scenario, never changed.

Numbers: A actors (delegations, then chambers, then voices), I issues, P the most positions an issue has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from game.model.actor import Actor, Chamber, Delegation, Fear, Stance
from game.model.issue import Body, Issue
from game.model.package import Clause
from game.model.scenario import Scenario, names
from game.notation import parse_clause
from game.rules.parameters import DEFAULT, Parameters

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

DEFAULT_TRUST = 0.5


def place_of(issue: Issue, word: str) -> float:
    """A place on the scale from a position's id or from a number."""
    for n, p in enumerate(issue.positions):
        if p.id == word:
            return issue.places[n]
    return float(word)


@dataclass(frozen=True)
class FearRow:
    """A feared fallback, with its numbers looked up."""

    actor: int
    issue: int
    place: float
    weight: float
    fear: Fear


class CompiledScenario:
    """Arrays and look-ups for one scenario under one set of parameters."""

    def __init__(self, scenario: Scenario, parameters: Parameters = DEFAULT) -> None:
        self.scenario = scenario
        self.parameters = parameters
        self.actors: list[Actor] = list(scenario.actors.values())
        self.ids: list[str] = [a.id for a in self.actors]
        self.index: dict[str, int] = {a: n for n, a in enumerate(self.ids)}
        self.delegations = len(scenario.delegations)
        self.deciders = self.delegations + len(scenario.chambers)
        self.issues: list[str] = [i.id for i in scenario.issues]
        self.issue_index: dict[str, int] = {i: n for n, i in enumerate(self.issues)}
        self.sizes: tuple[int, ...] = tuple(len(i.positions) for i in scenario.issues)
        self._places()
        self._stances()
        self._ties()

    def _places(self) -> None:
        issues = self.scenario.issues
        shape = (len(issues), max(self.sizes))
        self.places: Floats = np.zeros(shape)
        self.rests_on: list[list[list[int]]] = []
        self.body_of: list[list[str]] = []
        for n, issue in enumerate(issues):
            self.places[n, : len(issue.places)] = issue.places
            self.rests_on.append([[self.index[a] for a in p.rests_on] for p in issue.positions])
            self.body_of.append([p.body for p in issue.positions])
        self.start: Ints = np.array([i.start for i in issues], dtype=np.int64)
        self.unthought: Bools = np.zeros((len(self.scenario.turns), *shape), dtype=np.bool_)
        """By turn: positions that nobody has thought of yet."""
        for n, issue in enumerate(issues):
            for m, position in enumerate(issue.positions):
                if position.from_ is not None:
                    self.unthought[: self.scenario.turn_of(position.from_), n, m] = True

    def _stances(self) -> None:
        shape = (len(self.actors), len(self.issues))
        self.ideal: Floats = np.zeros(shape)
        self.salience: Floats = np.zeros(shape)
        self.rho: Ints = np.zeros(shape, dtype=np.int64)
        self.has_stance: Bools = np.zeros(shape, dtype=np.bool_)
        self.accepts: Bools = np.ones((*shape, max(self.sizes)), dtype=np.bool_)
        self.never: Bools = np.zeros((*shape, max(self.sizes)), dtype=np.bool_)
        for a, actor in enumerate(self.actors):
            for key, stance in actor.stances.items():
                self._stance(a, self.issue_index[key], stance)
        default = self.parameters.firmness
        self.firmness: Floats = np.array([default if a.firmness is None else a.firmness for a in self.actors])

    def _stance(self, a: int, i: int, stance: Stance) -> None:
        issue, p = self.scenario.issues[i], self.parameters
        self.has_stance[a, i] = True
        self.ideal[a, i] = place_of(issue, stance.ideal)
        self.salience[a, i] = stance.salience
        self.rho[a, i] = round(1000 * (p.rho_sourced if stance.sourced else p.rho_inferred))
        for n, position in enumerate(issue.positions):
            self.accepts[a, i, n] = position.id in stance.accepts
            self.never[a, i, n] = position.id in stance.never

    def _ties(self) -> None:
        count = len(self.actors)
        self.trust: Floats = np.full((count, count), DEFAULT_TRUST)
        np.fill_diagonal(self.trust, 1.0)
        for line in self.scenario.trust:
            for a in self.numbers(names(line.of)):
                for b in self.numbers(names(line.in_)):
                    self.trust[a, b] = line.value
        self.company: Ints = np.zeros((count, count), dtype=np.int64)
        self.pull: Floats = np.zeros((count, count))
        self.public: list[int] = [-1] * count
        self.pressure: list[int] = [0] * count
        self.standing: Floats = np.zeros(count)
        self.fears: list[FearRow] = []
        for a, actor in enumerate(self.actors):
            self._tie(a, actor)

    def _tie(self, a: int, actor: Actor) -> None:
        if isinstance(actor, Delegation | Chamber):
            for friend, weight in actor.company.items():
                self.company[a, self.index[friend]] = round(1000 * weight)
            for voice, weight in actor.hears.items():
                self.pull[a, self.index[voice]] = weight
            if actor.public is not None:
                self.public[a] = self.index[actor.public.voice]
                self.pressure[a] = round(1000 * self.parameters.public * actor.public.pressure)
        self.standing[a] = actor.standing if isinstance(actor, Delegation) else 50.0
        for fear in actor.fears:
            i = self.issue_index[fear.issue]
            place = place_of(self.scenario.issues[i], fear.place)
            self.fears.append(FearRow(a, i, place, fear.weight * self.parameters.clock, fear))

    @cached_property
    def fear_of(self) -> tuple[Ints, Ints]:
        """By fear: whose, and about which issue."""
        return np.array([f.actor for f in self.fears], dtype=np.int64), np.array([f.issue for f in self.fears], dtype=np.int64)

    @cached_property
    def fear_weight(self) -> Floats:
        """By fear: how heavily it weighs."""
        return np.array([f.weight for f in self.fears])

    @property
    def promises(self) -> list[tuple[int, int, list[int]]]:
        """(issue, position, those whose word it rests on), where it rests on anybody's."""
        return [(i, n, who) for i, rows in enumerate(self.rests_on) for n, who in enumerate(rows) if who]

    def numbers(self, ids: Iterable[str]) -> list[int]:
        """Actors' numbers from their ids."""
        return [self.index[a] for a in ids]

    @cached_property
    def chambers_of(self) -> dict[int, list[int]]:
        """Chambers by the government they belong to."""
        by_government: dict[int, list[int]] = {}
        for chamber in self.scenario.chambers:
            for government in names(chamber.of):
                by_government.setdefault(self.index[government], []).append(self.index[chamber.id])
        return by_government

    @cached_property
    def says(self) -> Bools:
        """Which delegations sit in a body that decides a position: actors × issues × positions."""
        return self._of_bodies(lambda body: body.members)

    @cached_property
    def ratifies(self) -> Bools:
        """Which chambers ratify a position once the members of its body have consented: actors × issues × positions."""
        return self._of_bodies(lambda body: body.ratified_by)

    def _of_bodies(self, whom: Callable[[Body], list[str]]) -> Bools:
        mask: Bools = np.zeros(self.accepts.shape, dtype=np.bool_)
        for i, row in enumerate(self.body_of):
            for n, name in enumerate(row):
                for body in self.bodies[name]:
                    mask[self.numbers(whom(body)), i, n] = True
        return mask

    @cached_property
    def bodies(self) -> dict[str, list[Body]]:
        """The simple bodies that each body is made of; one that also needs ratification itself stands among its parts."""
        return {name: self._simple(body) for name, body in self.scenario.body.items()}

    def _simple(self, body: Body) -> list[Body]:
        parts = [part for inner in body.all_of for part in self._simple(self.scenario.body[inner])]
        return parts if body.all_of and not body.ratified_by else [*parts, body]

    @cached_property
    def recorded(self) -> dict[str, list[Clause]]:
        """The clauses of each recorded proposal."""
        return {p.id: [parse_clause(self.scenario, f"{i}={word}") for i, word in p.clauses.items()] for p in self.scenario.record}

    @cached_property
    def initiative(self) -> list[int]:
        """Delegations that may act in a turn, in protocol order."""
        return [self.index[d.id] for d in self.scenario.delegations if d.initiative]

    def in_office(self, actor: int, turn: int) -> bool:
        """Whether an actor serves on a turn's date."""
        day, office = self.scenario.turns[turn].date, self.actors[actor].in_office
        return (office.from_ is None or day >= office.from_) and (office.until is None or day <= office.until)
