"""Who decides a package, and whether it passes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.model.issue import Body
from game.model.package import Package
from game.rules.compiled import CompiledScenario
from game.rules.state import State

Share = Any
"""A chance, or an array of chances."""
ENOUGH = 1e-9
"""Weights that fall short of a threshold by no more than this have only been rounded."""


def touched(compiled: CompiledScenario, package: Package) -> list[Body]:
    """The simple bodies that a package touches, each once; a span touches those of all its positions."""
    by_id: dict[str, Body] = {}
    for clause in package.clauses:
        for position in clause.positions:
            for body in simple(compiled, compiled.body_of[clause.issue][position]):
                by_id[body.id] = body
    return list(by_id.values())


def simple(compiled: CompiledScenario, name: str) -> list[Body]:
    """A body, or the bodies that it is made of."""
    return compiled.bodies[name]


def members(compiled: CompiledScenario, state: State, bodies: list[Body], author: int) -> list[int]:
    """The delegations in office that are asked, in protocol order; the author consents anyway."""
    asked = {compiled.index[m] for body in bodies for m in body.members}
    return [a for a in sorted(asked) if a != author and state.serving[a]]


def chambers(compiled: CompiledScenario, state: State, bodies: list[Body]) -> list[int]:
    """The chambers in office that ratify once the members have consented."""
    asked = {compiled.index[c] for body in bodies for c in body.ratified_by}
    return [a for a in sorted(asked) if state.serving[a]]


def consents(compiled: CompiledScenario, state: State, body: Body, author: int, answers: Mapping[int, bool]) -> bool:
    """Whether a body's members consent; whoever has not answered counts as no, the author as yes."""
    yes = sum(weight(compiled, body, a) for a in seated(compiled, state, body) if a == author or answers.get(a, False))
    return _enough(compiled, state, body, yes)


def seated(compiled: CompiledScenario, state: State, body: Body) -> list[int]:
    """The members in office."""
    return [a for a in compiled.numbers(body.members) if state.serving[a]]


def weight(compiled: CompiledScenario, body: Body, member: int) -> float:
    """What one yes counts."""
    return body.weights.get(compiled.ids[member], 1.0) if body.rule == "threshold" else 1.0


def _enough(compiled: CompiledScenario, state: State, body: Body, yes: float) -> bool:
    """Whether so much consent is enough under the body's rule."""
    return yes >= needed(compiled, state, body) - ENOUGH


def needed(compiled: CompiledScenario, state: State, body: Body) -> float:
    """The sum of weights that is enough: that of the body, more than half of the members in office, or all of them."""
    if body.rule == "threshold":
        return body.needs or 0.0
    there = len(seated(compiled, state, body))
    return there // 2 + 1 if body.rule == "majority" else there


def passes(compiled: CompiledScenario, state: State, package: Package, author: int, answers: Mapping[int, bool]) -> bool:
    """Whether every body that a package touches consents, ratification included."""
    bodies = touched(compiled, package)
    governments = all(consents(compiled, state, b, author, answers) for b in bodies)
    return governments and all(answers.get(c, False) for c in chambers(compiled, state, bodies))


def pass_chance(compiled: CompiledScenario, state: State, package: Package, author: int, shares: Mapping[int, float]) -> float:
    """The exact chance that a package passes if each decider says yes with its own share, independently."""
    return float(chance_of(compiled, state, touched(compiled, package), author, shares))


def chance_of(compiled: CompiledScenario, state: State, bodies: list[Body], author: int, shares: Mapping[int, Share]) -> Share:
    """The chance that some bodies all consent; of many packages at once, if the shares are arrays.

    Counts consent body by body, so that a council of twenty is no harder than one of three.
    """
    counted = [b for b in bodies if b.rule != "unanimity"]
    must = {a for b in bodies if b.rule == "unanimity" for a in seated(compiled, state, b)}
    seats = [set(seated(compiled, state, b)) for b in counted]

    def adds(member: int) -> tuple[float, ...]:
        return tuple(weight(compiled, b, member) if member in seat else 0.0 for b, seat in zip(counted, seats, strict=True))

    ways: dict[tuple[float, ...], Share] = {adds(author): 1.0}
    for a in members(compiled, state, bodies, author):
        after: dict[tuple[float, ...], Share] = {}
        for yes, chance in ways.items():
            more = tuple(x + y for x, y in zip(yes, adds(a), strict=True))
            after[more] = after.get(more, 0.0) + chance * shares[a]
            if a not in must:
                after[yes] = after.get(yes, 0.0) + chance * (1 - shares[a])
        ways = after
    total: Share = 0.0
    for yes, chance in ways.items():
        if all(_enough(compiled, state, b, n) for b, n in zip(counted, yes, strict=True)):
            total = total + chance
    for c in chambers(compiled, state, bodies):
        total = total * shares[c]
    return total
