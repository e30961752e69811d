"""The game and the oracle side by side: the same acts, and after each the same state."""

from __future__ import annotations

import numpy as np

from game.model.acts import Answer, Sound, Table
from game.model.package import Package
from game.negotiation import Negotiation
from game.rules import offers
from game.rules.compiled import CompiledScenario, Ints
from game.rules.knowledge import combinations, stance_issues
from game.rules.state import State
from game.rules.verdict import Evaluator
from tests.oracle import Draft, World

CLOSE = 1e-12 * 100
"""Places and standing run to 100, so this is a relative 1e-12."""


def oracle_for(compiled: CompiledScenario, secrets: Ints, people: frozenset[int] = frozenset()) -> World:
    """The oracle at the opening of the same game."""
    told = {a: {i: int(secrets[n, m]) for m, i in enumerate(compiled.issues)} for n, a in enumerate(compiled.ids)}
    return World(compiled.scenario, compiled.parameters, told, frozenset(compiled.ids[a] for a in people))


def follow(negotiation: Negotiation, world: World) -> None:
    """Play a recorded game again with the oracle and compare after every act; knowledge where an act can have changed it."""
    compiled = negotiation.compiled
    same_state(compiled, negotiation.state_at(0), world)
    for node in negotiation.path():
        act = node.act
        if isinstance(act, Table):
            same_forecasts(compiled, negotiation.state_at(node.parent), world, compiled.index[node.seat], act.package)
        world.act(node.seat, act)
        try:
            same_state(compiled, negotiation.state_at(node.id), world, knowledge=isinstance(act, Table | Sound | Answer))
        except AssertionError as error:
            raise AssertionError(f"after act {node.id}, {node.seat}: {node.act}\n{error}") from None


def same_state(compiled: CompiledScenario, state: State, world: World, *, knowledge: bool = True) -> None:
    """Courses, views, trust, standing, proposals, offers, spans and knowledge are the same."""
    assert [world.course[i] for i in compiled.issues] == list(state.course), "course"
    assert state.over == world.over
    if not state.over:
        assert (compiled.ids[state.actor], state.acts_left, state.turn) == (world.floor, world.acts_left, world.turn)
    assert list(state.occurred) == world.occurred
    assert {compiled.ids[a] for a in np.flatnonzero(state.serving)} == world.serving
    for (a, i), value in world.ideal.items():
        where = compiled.index[a], compiled.issue_index[i]
        assert abs(float(state.ideal[where]) - value) <= CLOSE, ("ideal", a, i)
        assert abs(float(state.anchor[where]) - world.anchor[a, i]) <= CLOSE, ("anchor", a, i)
        assert abs(float(state.salience[where]) - world.salience[a, i]) <= CLOSE, ("salience", a, i)
        assert set(np.flatnonzero(state.accepts[where][: world.size(i)])) == world.accepts[a, i], ("accepts", a, i)
    for (a, b), value in world.trust.items():
        assert abs(float(state.trust[compiled.index[a], compiled.index[b]]) - value) <= CLOSE, ("trust", a, b)
    for a, value in world.standing.items():
        assert abs(float(state.standing[compiled.index[a]]) - value) <= CLOSE, ("standing", a)
    turned = {(compiled.ids[a], compiled.issues[i]) for a, i in np.argwhere(state.turned)}
    assert turned == world.turned
    _same_papers(compiled, state, world)
    _same_spans(compiled, state, world)
    if knowledge:
        _same_knowledge(compiled, state, world)


def _same_papers(compiled: CompiledScenario, state: State, world: World) -> None:
    assert len(state.proposals) == len(world.papers)
    for p, paper in list(zip(state.proposals, world.papers, strict=True))[-2:]:
        assert [compiled.ids[a] for a in p.asked] == paper.asked
        assert p.passed == paper.passed
        assert [(compiled.ids[a.actor], a.yes) for a in p.answers] == [(a, yes) for a, yes, _, _ in paper.answers], "answers"
        for a, (actor, _, judgement, why) in zip(p.answers, paper.answers, strict=True):
            assert _rows(compiled, a) == sorted((kind, "" if kind in ("company", "public") else i, n) for kind, i, n in judgement.rows), (
                actor
            )
            assert bool(a.verdict.hard) == judgement.hard
            assert {i: n for i, n in zip(compiled.issues, a.verdict.swing, strict=True) if n} == {
                i: n for i, n in judgement.swing.items() if n
            }
            assert (a.leading == "offer") == (why == "offer")
        assert [(compiled.ids[o.by], draft_of(compiled, o.package).key()) for o in p.offers] == [(a, d.key()) for a, d in paper.offers], (
            "offers"
        )
        assert [compiled.ids[a] for a in p.no_offer] == paper.no_offer
        assert sorted((compiled.ids[a], compiled.issues[i]) for a, i in p.turned) == sorted(paper.turned)
        assert p.waived == paper.waived
        assert list(p.records) == paper.records
    live = [(compiled.ids[o.by], compiled.ids[o.to], draft_of(compiled, o.package).key(), o.until) for o in state.offers]
    assert live == [(o["by"], o["to"], o["draft"].key(), o["until"]) for o in world.offers], "live offers"


def _rows(compiled: CompiledScenario, answered: object) -> list[tuple[str, str, int]]:
    terms = answered.verdict.open_terms  # type: ignore[attr-defined]
    return sorted((t.kind, compiled.issues[t.issue] if t.issue >= 0 else "", t.amount) for t in terms)


def _same_spans(compiled: CompiledScenario, state: State, world: World) -> None:
    ours = [(compiled.issues[s.issue], compiled.ids[s.author], s.due, {compiled.ids[a]: p for a, p in s.readings}) for s in state.spans]
    assert ours == [(s["issue"], s["author"], s["due"], s["read"]) for s in world.spans], "spans"


def _same_knowledge(compiled: CompiledScenario, state: State, world: World) -> None:
    done: set[tuple[int, int]] = set()
    for (observer, actor), fits in state.possible_priorities.items():
        left = world.known(compiled.ids[observer], compiled.ids[actor])
        if (id(fits), id(left)) in done:
            continue
        done.add((id(fits), id(left)))
        rows = combinations(len(stance_issues(compiled, actor)))[fits]
        assert len(rows) == len(left), ("knowledge", compiled.ids[observer], compiled.ids[actor])
        assert len(rows) == 3 ** len(stance_issues(compiled, actor)) or set(map(tuple, rows.tolist())) == left


def draft_of(compiled: CompiledScenario, package: Package) -> Draft:
    """A package in the oracle's words."""
    return Draft({compiled.issues[c.issue]: (c.low, c.high) for c in package.clauses}, package.public)


def same_forecasts(compiled: CompiledScenario, state: State, world: World, observer: int, package: Package) -> None:
    """The forecast of each decider, and of the whole package."""
    evaluator, draft, me = Evaluator(compiled, state), draft_of(compiled, package), compiled.ids[observer]
    for a, share in offers.forecasts(evaluator, observer, package, observer).items():
        assert share == world.forecast(me, compiled.ids[a], draft, me), compiled.ids[a]
    assert abs(offers.pass_forecast(evaluator, observer, package, observer) - world.chance(me, draft, me)) <= CLOSE
