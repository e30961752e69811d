"""Acts drawn by number: any list of whole numbers is a game, most of it sensible and some of it not allowed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from game.errors import ActError
from game.model.acts import Act, Answer, Argue, Declare, End, Gesture, Sound, Table, Wait
from game.model.package import Clause, Package
from game.model.scenario import names
from game.negotiation import Negotiation


def drawn_act(negotiation: Negotiation, number: int) -> Act:
    """The act that a number stands for, for whoever must act now."""
    scenario, me = negotiation.loaded.scenario, negotiation.to_act
    if negotiation.state.awaiting >= 0:
        return Answer(negotiation.state.awaiting, number % 2 == 0)
    kind, rest = number % 9, number // 9
    if kind < 3:
        return Table(drawn_package(negotiation, rest))
    if kind == 3:
        return _one(rest, [Sound(d.id, i.id) for d in scenario.delegations for i in scenario.issues])
    if kind == 4:
        mine = [a for a in scenario.arguments if me in names(a.by) or "anyone" in names(a.by)]
        return _one(rest, [Argue(a.id, who) for a in mine or scenario.arguments for who in a.plausible])
    if kind == 5:
        return _one(rest, [Gesture(g.id) for g in scenario.gestures if me in g.by] or [Wait()])
    if kind == 6:
        return _one(rest, [Declare(i.id, p) for i in scenario.issues for p in range(len(i.positions))])
    if kind == 7:
        offers = [o.package for o in negotiation.state.offers if negotiation.compiled.ids[o.to] == me]
        return Table(offers[rest % len(offers)]) if offers else Wait()
    return End()


def _one(number: int, choices: list[Act]) -> Act:
    return choices[number % len(choices)]


def drawn_package(negotiation: Negotiation, number: int) -> Package:
    """A package of one to three clauses, one of which may be a span."""
    sizes, clauses = negotiation.compiled.sizes, {}
    public, number = number % 2 == 0, number // 2
    count, number = number % 3 + 1, number // 3
    for _ in range(count):
        issue, number = number % len(sizes), number // len(sizes)
        low, number = number % sizes[issue], number // sizes[issue]
        wide, number = number % 4 == 0, number // 4
        clauses[issue] = Clause(issue, low, min(low + wide, sizes[issue] - 1))
    return Package(tuple(clauses[i] for i in sorted(clauses)), public)


def play(negotiation: Negotiation, numbers: Iterable[int], *, finish: bool = True) -> int:
    """Act by the numbers, then pass to the end; returns how many acts were refused, each of which changed nothing."""
    refused = 0
    negotiation.advance()
    for number in numbers:
        if negotiation.over:
            return refused
        before, head = negotiation.state, negotiation.head
        try:
            negotiation.act(negotiation.to_act, drawn_act(negotiation, number))
        except ActError:
            refused += 1
            assert negotiation.state is before
            assert negotiation.head == head
    while finish and not negotiation.over:
        state = negotiation.state
        negotiation.act(negotiation.to_act, Answer(state.awaiting, True) if state.awaiting >= 0 else End())
    return refused


def every_package(sizes: tuple[int, ...], course: tuple[int, ...], public: bool) -> list[Package]:
    """Every package without a span."""
    found = [
        Package.of({i: p for i, p in enumerate(ps) if p != course[i]}, public) for ps in product(*(range(n) for n in sizes)) if ps != course
    ]
    return found
