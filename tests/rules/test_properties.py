"""What must always hold, one to four and seven: terms add up and decide, answers do not wander, offers bind, forecasts are fair."""

from __future__ import annotations

from collections import defaultdict
from math import sqrt

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from game.errors import NotPossibleError
from game.model.acts import Answer, End, Table
from game.model.package import Clause, Package
from game.negotiation import Negotiation
from game.notation import parse_act
from game.rules import knowledge
from game.rules.compiled import CompiledScenario, Ints
from game.rules.state import State, Verdict
from game.rules.tabling import may_table
from game.rules.turn import perform
from game.rules.verdict import Evaluator
from game.scenario.library import load, shipped
from tests import tiny
from tests.rules.drawn import play

NUMBERS = st.lists(st.integers(0, 10**9), max_size=40)
SEEDS = st.integers(0, 2**64 - 1)
SCENARIOS = ["tiny", *shipped()]


def somewhere(name: str, seed: int, numbers: list[int]) -> Negotiation:
    """A game in its course."""
    loaded = tiny.loaded() if name == "tiny" else load(name)
    chairs = [d.id for d in loaded.scenario.delegations]
    negotiation = Negotiation(loaded, {c: ("person", "silent")[n % 2] for n, c in enumerate(chairs)}, seed, compiled=frame_of(name))
    play(negotiation, numbers, finish=False)
    return negotiation


FRAMES: dict[str, CompiledScenario] = {}


def frame_of(name: str) -> CompiledScenario:
    if name not in FRAMES:
        FRAMES[name] = tiny.compiled() if name == "tiny" else CompiledScenario(load(name).scenario)
    return FRAMES[name]


@st.composite
def packages(draw: st.DrawFn, sizes: tuple[int, ...], spans: bool = True) -> Package:
    """Any package, sensible or not."""
    issues = draw(st.lists(st.integers(0, len(sizes) - 1), min_size=1, max_size=4, unique=True))
    clauses = []
    for i in sorted(issues):
        low = draw(st.integers(0, sizes[i] - 1))
        high = min(low + draw(st.integers(0, 1)), sizes[i] - 1) if spans else low
        clauses.append(Clause(i, low, high))
    return Package(tuple(clauses), draw(st.booleans()))


def every_answer(negotiation: Negotiation, package: Package, author: int) -> list[Verdict]:
    compiled = negotiation.compiled
    evaluator = Evaluator(compiled, negotiation.state)
    return [evaluator.verdict(a, package, author) for a in range(compiled.deciders)]


# One: terms add up, and with the priorities they decide.


@pytest.mark.parametrize("name", SCENARIOS)
@given(data=st.data(), seed=SEEDS, numbers=NUMBERS)
def test_terms_add_up_and_with_the_priorities_they_decide(name: str, data: st.DataObject, seed: int, numbers: list[int]) -> None:
    """The total is the open terms and, issue by issue, priority × what it swings; the answer is its sign, unless a line is hard."""
    negotiation = somewhere(name, seed, numbers)
    compiled = negotiation.compiled
    package = data.draw(packages(compiled.sizes))
    author = data.draw(st.integers(0, compiled.delegations - 1))
    for verdict in every_answer(negotiation, package, author):
        by_issue: dict[int, int] = defaultdict(int)
        for term in verdict.open_terms:
            assert isinstance(term.amount, int)
            assert term.amount != 0
            by_issue[term.issue] += term.amount
        assert verdict.open_sum == sum(by_issue.values())
        secrets = negotiation.secrets[verdict.actor]
        total = verdict.open_sum
        for i, z in enumerate(secrets):
            rho = int(compiled.rho[verdict.actor, i])
            swing = (abs(by_issue[i]) * rho + 500) // 1000 * (1 if by_issue[i] >= 0 else -1)
            assert verdict.swing[i] == swing
            total += int(z) * swing
        assert verdict.total(secrets) == total
        assert verdict.accepts(secrets) == (total >= 0 and not verdict.hard)


@given(SEEDS, NUMBERS)
def test_nothing_else_decides(seed: int, numbers: list[int]) -> None:
    """Every answer of a played game is its verdict's, or binds by an offer, or is a person's own."""
    negotiation = somewhere("tiny", seed, numbers)
    for p in negotiation.state.proposals:
        free = {a for a, _ in p.given}
        for a in p.answers:
            if a.actor not in free and a.leading != "offer":
                assert a.yes == a.verdict.accepts(negotiation.secrets[a.actor])


# Two: the same question gets the same answer, and a better one no worse answer.


@pytest.mark.parametrize("name", SCENARIOS)
@given(data=st.data(), seed=SEEDS, numbers=NUMBERS)
def test_same_state_same_package_same_answer(name: str, data: st.DataObject, seed: int, numbers: list[int]) -> None:
    """Asked twice, from the state and from a copy; and asking changes nothing."""
    negotiation = somewhere(name, seed, numbers)
    package = data.draw(packages(negotiation.compiled.sizes))
    before = negotiation.state.copy()
    first, second = every_answer(negotiation, package, 0), every_answer(negotiation, package, 0)
    assert first == second
    assert [Evaluator(negotiation.compiled, before).verdict(a, package, 0) for a in range(negotiation.compiled.deciders)] == first


def terms_of(verdict: Verdict) -> dict[tuple[str, int], int]:
    return {(t.kind, t.issue): t.amount for t in verdict.open_terms}


@pytest.mark.parametrize("name", SCENARIOS)
@given(data=st.data(), seed=SEEDS, numbers=NUMBERS)
def test_better_on_one_term_and_worse_on_none_is_never_answered_worse(
    name: str, data: st.DataObject, seed: int, numbers: list[int]
) -> None:
    """For every decider and every combination of priorities, not only the true one."""
    negotiation = somewhere(name, seed, numbers)
    compiled = negotiation.compiled
    one, other = data.draw(packages(compiled.sizes)), data.draw(packages(compiled.sizes))
    for a, b in zip(every_answer(negotiation, one, 0), every_answer(negotiation, other, 0), strict=True):
        first, second = terms_of(a), terms_of(b)
        keys = first.keys() | second.keys()
        if all(first.get(k, 0) <= second.get(k, 0) for k in keys) and not b.hard:
            assert (knowledge.totals(compiled, a) <= knowledge.totals(compiled, b)).all()


@given(st.integers(-10_000, 10_000), st.integers(1, 5_000), st.sampled_from([0, 500, 750, 999, 1000]))
def test_a_subtotal_weighed_by_a_priority_never_falls_as_it_grows(amount: int, more: int, rho: int) -> None:
    """Rounding included: s − share(s, ρ) rises with s as long as ρ is at most 1."""
    from game.rules.terms import share

    for z in (-1, 0, 1):
        assert amount + z * int(share(amount, rho)) <= amount + more + z * int(share(amount + more, rho))


# Three: a counter-offer, tabled unchanged at once, is accepted by its author.


def taken_up(compiled: CompiledScenario, secrets: Ints, state: State) -> int:
    """Table every offer of the newest proposal at once, as its recipient; returns how many were answered by verdict."""
    count = 0
    for offer in state.proposals[-1].offers:
        at_once = state.copy()
        at_once.actor, at_once.acts_left, at_once.awaiting = offer.to, 1, -1
        try:
            after = perform(compiled, secrets, at_once, offer.to, Table(offer.package))
        except NotPossibleError as full:
            assert "agenda" in str(full)
            continue
        proposal = after.proposals[-1]
        assert offer.by in proposal.asked, "an offer asks its author"
        if not proposal.waiting:
            answer = next(a for a in proposal.answers if a.actor == offer.by)
            assert answer.yes
            assert answer.verdict.accepts(secrets[offer.by]), "and not only because it is bound: nothing has changed yet"
            count += 1
    return count


@pytest.mark.parametrize("name", SCENARIOS)
@given(seed=SEEDS, numbers=NUMBERS)
def test_a_counter_offer_taken_up_at_once_is_accepted_by_its_author(name: str, seed: int, numbers: list[int]) -> None:
    """After every refusal of a drawn game."""
    negotiation = somewhere(name, seed, numbers)
    for node in negotiation.path():
        state = negotiation.state_at(node.id)
        if isinstance(node.act, Table | Answer) and state.proposals and state.proposals[-1].passed is False and not state.over:
            taken_up(negotiation.compiled, negotiation.secrets, state)


# Four: forecasts are calibrated.


def forecasts_and_answers(name: str, games: range, seats: dict[str, str] | None = None) -> list[tuple[float, bool]]:
    """Of every package tabled: each decider's forecast from its author's seat, and the answer. Random play, unless seats say otherwise."""
    loaded = tiny.loaded() if name == "tiny" else load(name)
    compiled, found = frame_of(name), []
    for game in games:
        chairs = dict.fromkeys((d.id for d in loaded.scenario.delegations), "random") if seats is None else seats
        negotiation = Negotiation(loaded, chairs, 7, game, compiled=compiled)
        while not negotiation.over:
            seat, view = negotiation.to_act, negotiation.view(negotiation.to_act)
            act = negotiation.players[seat].choose(view)
            if isinstance(act, Table):
                may_table(compiled, negotiation.state, view.seat, act.package)
                forecast = view.forecasts(act.package)
                node = negotiation.step()
                assert node.act == act == parse_act(loaded.scenario, negotiation.words_of(node))
                found += [(forecast[a.actor], a.yes) for a in negotiation.state.proposals[-1].answers]
            else:
                negotiation.step()
    return found


def assert_calibrated(found: list[tuple[float, bool]]) -> None:
    """In each tenth, the share of yes is the mean forecast, give or take four standard errors and a point."""
    assert all(yes for p, yes in found if p == 1.0), "a certainty is certain"
    assert not any(yes for p, yes in found if p == 0.0)
    tenths: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for p, yes in found:
        if 0 < p < 1:
            tenths[min(9, int(10 * p))].append((p, yes))
    assert sum(map(len, tenths.values())) > 50, "enough doubt to judge by"
    for tenth, pairs in sorted(tenths.items()):
        mean = sum(p for p, _ in pairs) / len(pairs)
        share = sum(yes for _, yes in pairs) / len(pairs)
        error = sqrt(sum(p * (1 - p) for p, _ in pairs)) / len(pairs)
        assert abs(share - mean) <= 4 * error + 0.01, f"tenth {tenth}: forecast {mean:.3f}, yes {share:.3f} of {len(pairs)}"


def test_forecasts_are_calibrated() -> None:
    """Random play on the tiny scenario."""
    assert_calibrated(forecasts_and_answers("tiny", range(150)))


@pytest.mark.long
@pytest.mark.parametrize("name", SCENARIOS)
def test_forecasts_are_calibrated_over_many_games(name: str) -> None:
    """Random play on all of them."""
    assert_calibrated(forecasts_and_answers(name, range(2000 if name == "tiny" else 40)))


@pytest.mark.long
def test_forecasts_are_calibrated_for_one_who_chooses_by_them() -> None:
    """A negotiator asks where the forecast is good; were anything heard and not reckoned with, it would be disappointed."""
    assert_calibrated(forecasts_and_answers("1993", range(40), {"yeltsin": "negotiator"}))


@pytest.mark.parametrize("name", SCENARIOS)
@given(seed=SEEDS, numbers=NUMBERS)
def test_the_truth_is_never_struck_out(name: str, seed: int, numbers: list[int]) -> None:
    """Whatever was said to whom, the true combination is among those everybody still considers."""
    negotiation = somewhere(name, seed, numbers)
    compiled = negotiation.compiled
    for (_, actor), fits in negotiation.state.possible_priorities.items():
        issues = knowledge.stance_issues(compiled, actor)
        true = (knowledge.combinations(len(issues)) == negotiation.secrets[actor][issues]).all(axis=1)
        assert fits[np.flatnonzero(true)[0]]


@given(seed=SEEDS, numbers=NUMBERS)
def test_nothing_restores_a_combination(seed: int, numbers: list[int]) -> None:
    """From act to act, what is known to fit only shrinks."""
    negotiation = somewhere("tiny", seed, numbers)
    for node in negotiation.path():
        before, after = negotiation.state_at(node.parent), negotiation.state_at(node.id)
        for key, fits in before.possible_priorities.items():
            assert not (after.possible_priorities[key] & ~fits).any()


# Seven: what cannot be done stays possible to ask for, with a reason.


@pytest.mark.parametrize("name", SCENARIOS)
@settings(max_examples=20)
@given(seed=SEEDS, numbers=st.lists(st.integers(0, 10**9), min_size=30, max_size=120))
def test_mashing_never_crashes_and_every_refusal_has_a_reason(name: str, seed: int, numbers: list[int]) -> None:
    """Drawn acts in every chair raise ActError at worst, which leaves the state as it was (`play` checks it)."""
    loaded = tiny.loaded() if name == "tiny" else load(name)
    negotiation = Negotiation(loaded, dict.fromkeys((d.id for d in loaded.scenario.delegations), "person"), seed, compiled=frame_of(name))
    play(negotiation, numbers)
    assert negotiation.over


@pytest.mark.parametrize("name", SCENARIOS)
@given(data=st.data(), seed=SEEDS, numbers=NUMBERS)
def test_a_package_that_may_not_be_tabled_is_refused_in_words(name: str, data: st.DataObject, seed: int, numbers: list[int]) -> None:
    """`may_table` and `perform` agree, and the reason is a sentence."""
    negotiation = somewhere(name, seed, numbers)
    assume(not negotiation.over and negotiation.state.awaiting < 0 and negotiation.state.acts_left > 0)
    compiled, state, actor = negotiation.compiled, negotiation.state, negotiation.state.actor
    package = data.draw(packages(compiled.sizes))
    try:
        may_table(compiled, state, actor, package)
    except NotPossibleError as reason:
        assert str(reason).endswith(".")
        with pytest.raises(NotPossibleError):
            perform(compiled, negotiation.secrets, state, actor, Table(package))
    else:
        assert perform(compiled, negotiation.secrets, state, actor, Table(package)).proposals


def test_the_end_is_always_possible() -> None:
    """Whoever has the floor may pass it on, whatever has happened."""
    state = tiny.opening()
    while not state.over:
        state = perform(tiny.compiled(), tiny.secrets(), state, state.actor, End())


@pytest.mark.parametrize("name", SCENARIOS)
def test_historical_refusals_end_in_offers_that_hold(name: str) -> None:
    """The same in a game of record, where offers are many."""
    loaded = tiny.loaded() if name == "tiny" else load(name)
    negotiation = Negotiation(loaded, {}, 5, compiled=frame_of(name))
    negotiation.advance()
    held = sum(
        taken_up(negotiation.compiled, negotiation.secrets, negotiation.state_at(n.id))
        for n in negotiation.path()
        if isinstance(n.act, Table)
    )
    assert held > 0
