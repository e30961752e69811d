"""The models on drawn tables: bounds, symmetries, and second, slow and obvious ways to the same numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.advisers import challenge, spatial
from game.advisers.exchange import LEAST, Market, exchange
from game.advisers.means import compromise, plain_mean, weighted_median
from game.advisers.nash import bargain, best_package

Arrays = tuple[np.ndarray, np.ndarray, np.ndarray]


@st.composite
def drawn(draw: st.DrawFn, most_actors: int = 6, most_issues: int = 4) -> Arrays:
    """Positions (some missing), saliences and capabilities of a few actors on a few issues."""
    shape = draw(st.integers(2, most_actors)), draw(st.integers(1, most_issues))
    random = np.random.default_rng(draw(st.integers(0, 2**32)))
    x = random.choice([0.0, 10.0, 25.0, 50.0, 60.0, 100.0, np.nan], shape, p=[0.15] * 6 + [0.1])
    return x, random.choice([0.0, 0.3, 0.5, 1.0], shape, p=[0.05, 0.25, 0.3, 0.4]), random.choice([0.1, 0.5, 2.0], shape)


@given(drawn())
def test_forecasts_lie_among_the_positions(table: Arrays) -> None:
    """And say nothing where nobody has a position that counts."""
    x, s, c = table
    counts = ~np.isnan(x) & (s * c > 0)
    for found in (compromise(x, s, c), weighted_median(x, s, c)):
        for i, place in enumerate(found):
            there = x[counts[:, i], i]
            assert np.isnan(place) if not len(there) else there.min() - 1e-9 <= place <= there.max() + 1e-9
    assert (np.isnan(plain_mean(x)) == np.isnan(x).all(axis=0)).all()


@given(drawn())
def test_the_median_splits_the_weight(table: Arrays) -> None:
    """At most half of the weight lies to either side of it."""
    x, s, c = table
    w = np.where(np.isnan(x), 0.0, s * c)
    for i, place in enumerate(weighted_median(x, s, c)):
        if w[:, i].sum() > 0:
            below, above = w[x[:, i] < place - 1e-9, i].sum(), w[x[:, i] > place + 1e-9, i].sum()
            assert max(below, above) <= w[:, i].sum() / 2 + 1e-9


def test_the_median_between_two_equals() -> None:
    """Halfway."""
    assert weighted_median(np.array([[20.0], [70.0]]), np.ones((2, 1)), np.ones((2, 1)))[0] == 45.0


@pytest.mark.parametrize("bad", [np.array([[-1.0]]), np.array([[np.nan]]), np.array([[np.inf]]), np.ones((2, 1))])
def test_weights_that_make_no_sense_are_refused(bad: np.ndarray) -> None:
    """ValueError, before anything is computed."""
    with pytest.raises(ValueError, match=r"saliences|together"):
        compromise(np.array([[50.0]]), bad, np.array([[1.0]]))


@settings(max_examples=6)
@given(drawn(4, 2))
def test_the_nash_bargain_is_the_best_of_a_grid(table: Arrays) -> None:
    """No place on a grid of every fifth point has a larger product; the gap that is told is true."""
    x, s, c = table
    found = bargain(x, s, c)
    w = np.where(np.isnan(x), 0.0, s * c)
    weight = w.mean(axis=1)
    if weight.sum() == 0:
        return
    weight = weight / weight.sum()
    share = np.where(w > 0, s, 0.0)
    share = share / np.where(share.sum(axis=1) > 0, share.sum(axis=1), 1)[:, None]
    grid = np.stack(np.meshgrid(*[np.arange(0, 101, 5.0)] * x.shape[1]), axis=-1).reshape(-1, x.shape[1])
    utility = (share[None] * (1 - np.abs(grid[:, None, :] - np.nan_to_num(x)[None]) / 100)).sum(axis=2)
    with np.errstate(divide="ignore"):
        values = (weight[weight > 0] * np.log(utility[:, weight > 0])).sum(axis=1)
        mine = (weight[weight > 0] * np.log(found.utility[weight > 0])).sum()
    assert mine >= values.max() - found.gap - 1e-9
    assert found.gap < 0.01


def test_two_bargainers_of_different_strength() -> None:
    """On one issue between 0 and 100 the product u^w (1-u)^v is largest at w / (w + v) of the way: 25 against three times the weight."""
    found = bargain(np.array([[0.0], [100.0]]), np.ones((2, 1)), np.array([[3.0], [1.0]]))
    assert found.outcome[0] == pytest.approx(25.0, abs=1e-3)


def test_the_best_package_leaves_nobody_worse_off() -> None:
    """The largest product among those that all prefer to no agreement; None where there is none."""
    utility = np.array([[0.9, 0.1], [0.6, 0.5], [0.5, 0.9], [0.0, 1.0]])
    assert best_package(utility, np.array([0.2, 0.2]), np.ones(2)) == 2
    assert best_package(utility, np.array([0.55, 0.2]), np.ones(2)) == 1
    assert best_package(utility, np.array([0.95, 0.2]), np.ones(2)) is None
    assert best_package(utility, np.array([0.95, 0.2]), np.array([0.0, 1.0])) == 3


def slow_best(x: np.ndarray, vote: np.ndarray, s: np.ndarray, c: np.ndarray) -> float:
    """The largest gain, looked for among all pairs and issues by the formulas as they are published."""
    held = ~np.isnan(x) & (s * c > 0)
    w = np.where(held, s * c, 0.0)
    total = w.sum(axis=0)
    start, now = ((w * np.nan_to_num(v)).sum(axis=0) / np.where(total > 0, total, 1) for v in (x, vote))
    best = 0.0
    count, issues = x.shape
    for i, j, p, q in np.ndindex(count, count, issues, issues):
        if i == j or p == q or not all(held[a, k] for a in (i, j) for k in (p, q)):
            continue
        if any((x[i, k] < start[k] - 1e-9) == (x[j, k] < start[k] - 1e-9) for k in (p, q)) or s[i, p] * s[j, q] <= s[j, p] * s[i, q]:
            continue

        def way(mover: int, partner: int, k: int) -> float:
            """How far the outcome shifts if the mover goes all the way, and no farther than to the partner's position."""
            toward = np.sign(x[partner, k] - x[mover, k])
            return float(
                max(0.0, min((x[partner, k] - vote[mover, k]) * toward * w[mover, k] / total[k], (x[partner, k] - now[k]) * toward))
            )

        dp = way(j, i, p)
        dq = dp * (s[i, p] + s[j, p]) / (s[i, q] + s[j, q])
        if dq > way(i, j, q):
            dq = way(i, j, q)
            dp = dq * (s[i, q] + s[j, q]) / (s[i, p] + s[j, p])
        best = max(best, s[i, p] * dp - s[i, q] * dq)
    return best


@given(drawn())
def test_every_exchange_is_the_best_there_is(table: Arrays) -> None:
    """Against the slow way, exchange by exchange; votes stay between their owner and its partners, and both sides gain the same."""
    x, s, c = table
    market = Market(x, s, c)
    for _ in range(100):
        vote, before = market.vote.copy(), market.outcome.copy()
        wanted = slow_best(x, vote, s, c)
        made = market.realise()
        if made is None:
            assert wanted <= 10 * LEAST
            return
        assert made.gain == pytest.approx(wanted, abs=1e-9)
        shift = np.abs(market.outcome - before)
        for actor, gives, takes in ((made.first, made.first_issue, made.second_issue), (made.second, made.second_issue, made.first_issue)):
            assert s[actor, takes] * shift[takes] - s[actor, gives] * shift[gives] == pytest.approx(made.gain, abs=1e-7)
        assert (market.vote >= 0).all()
        assert (market.vote <= 100).all()
    raise AssertionError("exchanges do not come to an end")


def test_nobody_trades_where_all_agree_or_care_alike() -> None:
    """Equal ratios of saliences leave nothing to gain; nor do equal positions."""
    x = np.array([[0.0, 100.0], [100.0, 0.0]])
    assert exchange(x, np.ones((2, 2)), np.ones((2, 2))).exchanges == ()
    assert exchange(np.full((2, 2), 30.0), np.array([[1, 0.2], [0.2, 1]]), np.ones((2, 2))).exchanges == ()


@given(st.integers(1, 6), st.integers(0, 2**32), st.sampled_from(["markov", "conditional"]))
def test_shares_of_an_election_add_up(count: int, seed: int, reading: spatial.Election) -> None:
    """None negative; a fixed point in the one reading; the option that surely beats all others gets everything in both."""
    strengths = np.random.default_rng(seed).random((count, count))
    chances = spatial.victory(strengths)
    shares = spatial.election(chances, reading)
    assert shares.sum() == pytest.approx(1)
    assert (shares >= 0).all()
    if reading == "markov":
        again = (chances * (shares[:, None] + shares[None, :])).sum(axis=1) / count
        assert again == pytest.approx(shares, abs=1e-9)
    strengths[:, 0] = 0
    strengths[0, 1:] = 1
    assert spatial.election(spatial.victory(strengths), reading)[0] == pytest.approx(1)


def test_utilities_of_a_line() -> None:
    """One issue: 1 - distance; with risk R, (1 - d)(1 + R d)."""
    options, ideal, s = np.array([[0.0], [50.0], [100.0]]), np.array([[0.0]]), np.array([[1.0]])
    assert spatial.utilities(options, ideal, s)[0].tolist() == [1.0, 0.5, 0.0]
    assert spatial.utilities(options, ideal, s, 1.0)[0].tolist() == [1.0, 0.75, 0.0]


def test_bilateral_packages_weigh_salience_and_chance_squared() -> None:
    """(4·0 + 1·100) / 5 = 20: twice the salience pulls four times as hard; indifference meets halfway."""
    one, two = np.array([0.0, 0.0]), np.array([100.0, 100.0])
    found = spatial.bilateral(one, two, np.array([1.0, 0.0]), np.array([0.5, 0.0]), 0.5, 0.5)
    assert found.tolist() == [20.0, 50.0]


@given(drawn(6, 1), st.sampled_from(challenge.SUMS), st.sampled_from([1.0, 0.5]), st.sampled_from(challenge.CHOICES))
def test_challenges_stay_on_the_scale(table: Arrays, sums: challenge.Sums, q: float, choose: challenge.Choice) -> None:
    """Risk exponents lie between a half and two, chances between 0 and 1, and nobody leaves the span of the positions."""
    x, s, c = (np.nan_to_num(a[:, 0], nan=50.0) for a in table)
    if np.ptp(x) == 0:
        with pytest.raises(ValueError, match="no width"):
            challenge.play_round(x, s, c, 0.0)
        return
    width = float(np.ptp(x))
    played = challenge.play_round(x, s, c, width, challenge.ChallengeReading(sums, q, 0.5, choose))
    assert ((played.risk >= 0.5 - 1e-9) & (played.risk <= 2 + 1e-9)).all()
    assert x.min() - 1e-9 <= played.position.min()
    assert played.position.max() <= x.max() + 1e-9
    chance = challenge.probability(x, s * c, width, played.risk, sums)
    assert ((chance >= 0) & (chance <= 1)).all()
