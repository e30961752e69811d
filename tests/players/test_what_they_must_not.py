"""What no player does, whatever the moment: table what it would itself refuse, ask what it knows, argue or do what is not its own."""

from __future__ import annotations

import copy
import random
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.acts import Act, Argue, Declare, End, Gesture, Sound, Table
from game.model.package import Package
from game.model.scenario import names
from game.players import make, negotiator, propaganda
from game.players.prospects import Prospect, search
from game.rules.knowledge import combinations, stance_issues
from game.rules.soundings import frankness
from game.rules.state import Offer, State
from game.rules.turn import may_act, start
from game.view import View, view_of
from tests import tiny

SEEKERS = ("negotiator", "unsounding", "tabling", "propagandist", "quick", "random", "arithmetician", "trader", "strategist")
"""Those that choose for themselves what to table, among the record's."""
SEATS = (tiny.NORTH, tiny.SOUTH, tiny.EAST)


def anywhere(rng: random.Random) -> State:
    """A moment at which nearly anything may be so: views, what they weigh, what each can live with, trust, words, courses."""
    state = tiny.opening()
    compiled = tiny.compiled()
    count, issues = state.ideal.shape
    state.turn, state.actor, state.acts_left, state.awaiting = rng.randrange(5), rng.choice(SEATS), rng.randint(1, 3), -1
    for a in range(count):
        for i in range(issues):
            if compiled.has_stance[a, i]:
                state.ideal[a, i] = rng.choice([state.ideal[a, i], rng.uniform(0, 100)])
                state.salience[a, i] = rng.choice([0.5, 1, 2, 3])
                state.accepts[a, i, : compiled.sizes[i]] = [rng.random() < 0.7 for _ in range(compiled.sizes[i])]
        state.trust[a] = [rng.random() for _ in state.trust[a]]
    state.course[:] = [rng.randrange(n) for n in compiled.sizes]
    state.standing[:] = [rng.uniform(0, 100) for _ in state.standing]
    for a in SEATS:
        if rng.random() < 0.5:
            state.declared[a, 0] = compiled.places[0, rng.randrange(compiled.sizes[0])]
    state.tabled = frozenset(a for a in SEATS if rng.random() < 0.2)
    state.used_ambiguity = frozenset(a for a in SEATS if rng.random() < 0.3)
    state.occurred = tuple(g.id for g in compiled.scenario.gestures if rng.random() < 0.3)
    state.offers = tuple(Offer(by, package(rng), to, state.turn + 1, 0) for by in SEATS for to in SEATS if by != to and rng.random() < 0.5)
    for observer in SEATS:
        for actor in range(compiled.deciders):
            fits = np.array([rng.random() < 0.3 for _ in combinations(len(stance_issues(compiled, actor)))])
            if fits.any() and rng.random() < 0.5:
                state.possible_priorities[observer, actor] = fits
    return state.freeze()


def package(rng: random.Random) -> Package:
    sizes = tiny.compiled().sizes
    chosen = rng.sample(range(len(sizes)), rng.randint(1, len(sizes)))
    return Package.of({i: rng.randrange(sizes[i]) for i in chosen}, rng.random() < 0.5)


def view_at(state: State, rng: random.Random) -> View:
    compiled = tiny.compiled()
    secrets = np.zeros((len(compiled.ids), len(compiled.issues)), dtype=np.int64)
    secrets[compiled.has_stance] = [rng.choice([-1, 0, 1]) for _ in range(int(compiled.has_stance.sum()))]
    return view_of(compiled, state, secrets, state.actor)


def signs(view: View, package: Package) -> bool:
    """Whether the seat would itself accept the package, were it put to it."""
    return view.evaluator.verdict(view.seat, package, view.seat).accepts(view.priorities)


def assert_its_own(view: View, act: Act) -> None:
    """The rules allow it, and it is this seat's to do."""
    compiled, seat = view.compiled, view.compiled.ids[view.seat]
    may_act(compiled, view.state, view.seat, act)
    match act:
        case Sound(asked, issue):
            i, a = compiled.issue_index[issue], compiled.index[asked]
            assert a != view.seat and compiled.has_stance[a, i]
        case Argue(argument, target):
            found = next(a for a in view.scenario.arguments if a.id == argument)
            assert target != seat and {seat, "anyone"} & set(names(found.by)) and found.plausible[target]
        case Gesture(gesture):
            assert gesture not in view.state.occurred
        case Declare(issue, position):
            assert view.state.declared[view.seat, compiled.issue_index[issue]] != compiled.places[compiled.issue_index[issue], position]
        case _:
            pass


@settings(max_examples=60)
@given(st.integers(0, 10**9))
def test_none_tables_what_it_would_itself_refuse_whatever_the_moment(seed: int) -> None:
    """Nor anything that the rules refuse, or that is not its to do. Historical packages are the record's, and no choice."""
    rng = random.Random(seed)
    state = anywhere(rng)
    view = view_at(state, rng)
    for kind in SEEKERS:
        act = make(kind, seed).choose(view)
        assert_its_own(view, act)
        if isinstance(act, Table):
            recorded = kind in ("arithmetician", "trader", "strategist")
            assert recorded or signs(view, act.package), kind
            assert kind != "random" or view.chance(act.package) > 0


@settings(max_examples=25)
@given(st.integers(0, 10**9))
def test_what_it_hopes_for_and_what_it_shouts_it_would_sign(seed: int) -> None:
    """Every prospect of a search, the loudest package and what propaganda chooses from: not only those that come first."""
    rng = random.Random(seed)
    view = view_at(anywhere(rng), rng)
    for prospect in search(view).prospects:
        assert signs(view, prospect.package)
        assert any(c.low != view.state.course[c.issue] for c in prospect.package.clauses)
        assert 0 <= prospect.chance <= 1
    for candidate in propaganda._signed(view):
        assert signs(view, candidate)
    if (loud := propaganda.loudest(view)) is not None:
        assert signs(view, loud) and loud.public


@settings(max_examples=25)
@given(st.integers(0, 10**9))
def test_the_best_to_table_is_never_a_counter_offer_that_it_would_refuse(seed: int) -> None:
    """Every package there is, as an offer to the seat: what is best to table is one it signs, or nothing."""
    rng = random.Random(seed)
    state = anywhere(rng).copy()
    state.tabled = frozenset()
    base = view_at(state, rng)
    refused = [p for p in (package(rng) for _ in range(60)) if not signs(base, p)]
    state.offers = tuple(Offer(by, p, base.seat, state.turn + 1, 0) for by in SEATS if by != base.seat for p in refused[:20])
    view = View(base.compiled, base.seat, state, base.priorities)
    nothing = SimpleNamespace(prospects=())
    stakes = SimpleNamespace(worth=lambda state: 0.0)
    best = negotiator.best_to_table(view, nothing, stakes)  # type: ignore[arg-type]
    assert best is None or signs(view, best.package)


def test_a_counter_offer_that_serves_it_is_taken_up_and_one_that_does_not_is_left() -> None:
    """South offers North what North would refuse for all that it would win: North leaves it, and takes one that it would sign."""
    state = tiny.opening()
    state.actor, state.acts_left, state.awaiting = tiny.NORTH, 1, -1
    state.accepts[tiny.NORTH, tiny.TRADE, 2] = False
    state.salience[tiny.NORTH] = (1, 3, 1)
    bad, good = Package.of({tiny.TRADE: 2}, public=False), Package.of({tiny.BORDER: 2}, public=False)
    for offered, priorities in ((bad, (0, -1, 0)), (good, (1, 0, 0))):
        state.offers = (Offer(tiny.SOUTH, offered, tiny.NORTH, 1, 0),)
        view = View(tiny.compiled(), tiny.NORTH, state.copy().freeze(), np.array(priorities))
        nothing, stakes = SimpleNamespace(prospects=()), SimpleNamespace(worth=lambda state: 0.0)
        best = negotiator.best_to_table(view, nothing, stakes)  # type: ignore[arg-type]
        assert (best is not None and best.package == offered) <= signs(view, offered)


def test_a_search_leaves_out_what_the_seat_has_sworn_never_to_sign() -> None:
    """South would win much by the near hills and has enough for them, but a line is hard."""
    compiled = copy.copy(tiny.compiled())
    compiled.ideal = compiled.ideal.copy()
    compiled.ideal[tiny.SOUTH, tiny.BORDER] = 100.0
    state = start(compiled).copy()
    state.actor, state.acts_left, state.turn = tiny.SOUTH, 3, 0
    state.accepts[tiny.SOUTH, tiny.BORDER] = True
    view = View(compiled, tiny.SOUTH, state.freeze(), np.zeros(len(compiled.issues), dtype=np.int64))
    near = Package.of({tiny.BORDER: 4}, public=False)
    assert view.wins(near) > 10 and view.evaluator.verdict(tiny.SOUTH, near, tiny.SOUTH).hard
    assert all(signs(view, p.package) for p in search(view).prospects)
    assert all(p.package != near for p in search(view).prospects)


def test_it_does_not_choose_what_is_worth_less_than_nothing() -> None:
    """A prospect below the least is left, and a refused one gives way to the next."""
    view = view_at(tiny.opening().freeze(), random.Random(1))
    small, stakes = Prospect(Package.of({0: 2}, public=False), 0.9, 0.2, negotiator.LEAST - 0.01), SimpleNamespace(worth=lambda state: 0.0)
    enough = replace(small, worth=negotiator.LEAST + 0.01)
    course = Prospect(Package.of({0: int(view.state.course[0])}, public=False), 1.0, 9.0, 9.0)
    for prospects, chosen in (((small,), None), ((course, enough), enough)):
        result = SimpleNamespace(prospects=prospects)
        best = negotiator.best_to_table(view, result, stakes)  # type: ignore[arg-type]
        assert best == chosen or (best is not None and best.package.public)


@settings(max_examples=25)
@given(st.integers(0, 10**9))
def test_a_question_is_put_to_one_who_would_tell_and_whose_answer_is_open(seed: int) -> None:
    """Nobody asks itself, nor where only silence could come of it."""
    rng = random.Random(seed)
    view = view_at(anywhere(rng), rng)
    act = make("negotiator").choose(view)
    if isinstance(act, Sound):
        compiled = view.compiled
        asked, issue = compiled.index[act.actor], compiled.issue_index[act.issue]
        assert frankness(compiled, view.state, view.seat, asked, issue) > 1
        assert view.state.serving[asked] and asked < compiled.delegations


@pytest.mark.parametrize("kind", [*SEEKERS, "historical", "silent", "arguing"])
def test_with_nothing_left_to_spend_the_turn_ends(kind: str) -> None:
    state = tiny.opening()
    state.acts_left = 0
    view = view_at(state.freeze(), random.Random(2))
    assert make(kind).choose(view) == End()
