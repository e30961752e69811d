"""The game and the oracle side by side: the same acts, and after each the same state."""

from __future__ import annotations

import numpy as np

from game.model.acts import Answer, Sound, Table, parse
from game.model.package import Package
from game.negotiation import Negotiation
from game.rules import offers
from game.rules.frame import Frame, Ints
from game.rules.knowledge import combinations, held
from game.rules.state import State
from game.rules.verdict import Bench
from tests.oracle import Draft, World

CLOSE = 1e-12 * 100
"""Places and standing run to 100, so this is a relative 1e-12."""


def oracle_for(frame: Frame, secrets: Ints, people: frozenset[int] = frozenset()) -> World:
    """The oracle at the opening of the same game."""
    told = {a: {i: int(secrets[n, m]) for m, i in enumerate(frame.issues)} for n, a in enumerate(frame.ids)}
    return World(frame.scenario, frame.parameters, told, frozenset(frame.ids[a] for a in people))


def follow(negotiation: Negotiation, world: World) -> None:
    """Play a recorded game again with the oracle and compare after every act; knowledge where an act can have changed it."""
    frame = negotiation.frame
    same_state(frame, negotiation.state_at(0), world)
    for node in negotiation.path():
        act = parse(frame.scenario, node.act)
        if isinstance(act, Table):
            same_forecasts(frame, negotiation.state_at(node.parent), world, frame.index[node.seat], act.package)
        world.act(node.seat, act)
        try:
            same_state(frame, negotiation.state_at(node.id), world, knowledge=isinstance(act, Table | Sound | Answer))
        except AssertionError as error:
            raise AssertionError(f"after act {node.id}, {node.seat}: {node.act}\n{error}") from None


def same_state(frame: Frame, state: State, world: World, *, knowledge: bool = True) -> None:
    """Courses, views, trust, standing, proposals, offers, spans and knowledge are the same."""
    assert [world.course[i] for i in frame.issues] == list(state.course), "course"
    assert state.over == world.over
    if not state.over:
        assert (frame.ids[state.actor], state.acts_left, state.turn) == (world.floor, world.acts_left, world.turn)
    assert list(state.fired) == world.fired
    assert {frame.ids[a] for a in np.flatnonzero(state.serving)} == world.serving
    for (a, i), value in world.ideal.items():
        where = frame.index[a], frame.issue_index[i]
        assert abs(float(state.ideal[where]) - value) <= CLOSE, ("ideal", a, i)
        assert abs(float(state.anchor[where]) - world.anchor[a, i]) <= CLOSE, ("anchor", a, i)
        assert abs(float(state.salience[where]) - world.salience[a, i]) <= CLOSE, ("salience", a, i)
        assert set(np.flatnonzero(state.accepts[where][: world.size(i)])) == world.accepts[a, i], ("accepts", a, i)
    for (a, b), value in world.trust.items():
        assert abs(float(state.trust[frame.index[a], frame.index[b]]) - value) <= CLOSE, ("trust", a, b)
    for a, value in world.standing.items():
        assert abs(float(state.standing[frame.index[a]]) - value) <= CLOSE, ("standing", a)
    turned = {(frame.ids[a], frame.issues[i]) for a, i in np.argwhere(state.turned)}
    assert turned == world.turned
    _same_papers(frame, state, world)
    _same_spans(frame, state, world)
    if knowledge:
        _same_knowledge(frame, state, world)


def _same_papers(frame: Frame, state: State, world: World) -> None:
    assert len(state.proposals) == len(world.papers)
    for p, paper in list(zip(state.proposals, world.papers, strict=True))[-2:]:
        assert [frame.ids[a] for a in p.asked] == paper.asked
        assert p.passed == paper.passed
        assert [(frame.ids[a.actor], a.yes) for a in p.answers] == [(a, yes) for a, yes, _, _ in paper.answers], "answers"
        for a, (actor, _, judgement, why) in zip(p.answers, paper.answers, strict=True):
            assert _rows(frame, a) == sorted((kind, "" if kind in ("company", "public") else i, n) for kind, i, n in judgement.rows), actor
            assert bool(a.verdict.hard) == judgement.hard
            assert {i: n for i, n in zip(frame.issues, a.verdict.swing, strict=True) if n} == {
                i: n for i, n in judgement.swing.items() if n
            }
            assert (a.leading == "offer") == (why == "offer")
        assert [(frame.ids[o.by], draft_of(frame, o.package).key()) for o in p.offers] == [(a, d.key()) for a, d in paper.offers], "offers"
        assert [frame.ids[a] for a in p.no_offer] == paper.no_offer
        assert sorted((frame.ids[a], frame.issues[i]) for a, i in p.turned) == sorted(paper.turned)
        assert p.waived == paper.waived
        assert list(p.records) == paper.records
    live = [(frame.ids[o.by], frame.ids[o.to], draft_of(frame, o.package).key(), o.until) for o in state.offers]
    assert live == [(o["by"], o["to"], o["draft"].key(), o["until"]) for o in world.offers], "live offers"


def _rows(frame: Frame, answered: object) -> list[tuple[str, str, int]]:
    terms = answered.verdict.open_terms  # type: ignore[attr-defined]
    return sorted((t.kind, frame.issues[t.issue] if t.issue >= 0 else "", t.amount) for t in terms)


def _same_spans(frame: Frame, state: State, world: World) -> None:
    ours = [(frame.issues[s.issue], frame.ids[s.author], s.due, {frame.ids[a]: p for a, p in s.readings}) for s in state.spans]
    assert ours == [(s["issue"], s["author"], s["due"], s["read"]) for s in world.spans], "spans"


def _same_knowledge(frame: Frame, state: State, world: World) -> None:
    done: set[tuple[int, int]] = set()
    for (observer, actor), fits in state.alive.items():
        left = world.known(frame.ids[observer], frame.ids[actor])
        if (id(fits), id(left)) in done:
            continue
        done.add((id(fits), id(left)))
        rows = combinations(len(held(frame, actor)))[fits]
        assert len(rows) == len(left), ("knowledge", frame.ids[observer], frame.ids[actor])
        assert len(rows) == 3 ** len(held(frame, actor)) or set(map(tuple, rows.tolist())) == left


def draft_of(frame: Frame, package: Package) -> Draft:
    """A package in the oracle's words."""
    return Draft({frame.issues[c.issue]: (c.low, c.high) for c in package.clauses}, package.public)


def same_forecasts(frame: Frame, state: State, world: World, observer: int, package: Package) -> None:
    """The forecast of each decider, and of the whole package."""
    bench, draft, me = Bench(frame, state), draft_of(frame, package), frame.ids[observer]
    for a, share in offers.forecasts(bench, observer, package, observer).items():
        assert share == world.forecast(me, frame.ids[a], draft, me), frame.ids[a]
    assert abs(offers.pass_forecast(bench, observer, package, observer) - world.chance(me, draft, me)) <= CLOSE
