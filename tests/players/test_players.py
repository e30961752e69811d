"""Who sits in a chair: the record's player, the silent, the random one, the negotiator."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.acts import Act, Argue, Declare, End, Gesture, Sound, Table
from game.negotiation import Negotiation
from game.notation import parse_act
from game.players import make
from game.players.historical import package_of
from game.rules.turn import perform
from game.scenario.library import Loaded, load, shipped
from game.view import View
from tests import tiny
from tests.rules.test_properties import frame_of

NAMES = ["tiny", *shipped()]
PRUDENT = ("random", "negotiator", "unsounding", "arguing", "tabling", "propagandist", "arithmetician", "trader", "strategist")


def loaded(name: str) -> Loaded:
    return tiny.loaded() if name == "tiny" else load(name)


def acted(name: str, seats: dict[str, str], seed: int = 3, game: int = 0) -> list[tuple[str, View, Act]]:
    """Every act of a game with the view it was chosen from; none of them is refused by the rules."""
    negotiation = Negotiation(loaded(name), seats, seed, game, compiled=frame_of(name))
    found: list[tuple[str, View, Act]] = []
    while not negotiation.over:
        seat = negotiation.to_act
        view = negotiation.view(seat)
        act = negotiation.players[seat].choose(view)
        perform(negotiation.compiled, negotiation.secrets, negotiation.state, view.seat, act)
        negotiation.step()
        assert parse_act(negotiation.loaded.scenario, negotiation.words_of(negotiation.nodes[negotiation.head])) == act
        found.append((seat, view, act))
    return found


def assert_prudent(view: View, act: Act) -> None:
    """It would itself sign what it tables, and asks for no certain refusal, save once in public for what the publics make of it."""
    if isinstance(act, Table):
        assert view.evaluator.verdict(view.seat, act.package, view.seat).accepts(view.priorities)
        before = [p.package for p in view.state.proposals if p.by == view.seat]
        assert view.chance(act.package) > 0 or (act.package.public and act.package not in before)


@pytest.mark.parametrize("name", NAMES)
def test_the_historical_player_tables_what_the_record_says_in_its_turn(name: str) -> None:
    """And nothing else, and no proposal twice."""
    scenario, tabled = loaded(name).scenario, Counter[str]()
    for seat, view, act in acted(name, {}):
        if not isinstance(act, Table):
            continue
        same = [
            p.id
            for p in scenario.record
            if p.played and p.by == seat and scenario.turn_of(p.date) == view.state.turn and package_of(view, p) == act.package
        ]
        assert same, act
        tabled.update(same[:1])
    assert tabled
    assert max(tabled.values()) == 1


@pytest.mark.parametrize("name", NAMES)
def test_silence_is_silence(name: str) -> None:
    """Only the end of each turn; with nobody saying anything the record's courses do not come about by themselves."""
    seats = {d.id: "silent" for d in loaded(name).scenario.delegations}
    assert all(act == End() for _, _, act in acted(name, seats))


@pytest.mark.parametrize("name", NAMES)
def test_the_random_player_is_prudent_and_another_in_another_game(name: str) -> None:
    """Any act that the rules allow, drawn anew for each game number, the same for the same."""
    seats = {d.id: "random" for d in loaded(name).scenario.delegations}
    games = [acted(name, seats, game=g) for g in (0, 0, 1)]
    for _, view, act in games[0]:
        assert_prudent(view, act)
    told = [[(seat, act) for seat, _, act in g] for g in games]
    assert told[0] == told[1]
    assert told[0] != told[2]


@pytest.mark.parametrize("name", shipped())
def test_the_random_player_does_everything_that_there_is_to_do(name: str) -> None:
    """Also where one package stands against a hundred arguments: some of every kind, and of no kind most."""
    seats = {d.id: "random" for d in loaded(name).scenario.delegations}
    kinds = Counter(type(act) for game in range(3) for _, _, act in acted(name, seats, game=game))
    assert {Argue, Declare, End, Gesture, Sound, Table} == set(kinds)
    assert max(kinds[kind] for kind in (Argue, Declare, Gesture, Sound)) < (sum(kinds.values()) - kinds[End]) / 2
    assert kinds[Table] > 2 * 3


@settings(max_examples=12)
@given(st.integers(0, 10**6), st.sampled_from(PRUDENT))
def test_ais_are_prudent_on_the_tiny_scenario(seed: int, kind: str) -> None:
    """In every chair but the second, which plays the record."""
    for seat, view, act in acted("tiny", {"north": kind, "south": "historical", "east": kind, "old": kind}, seed):
        if seat != "south":
            assert_prudent(view, act)


@pytest.mark.parametrize("name", ["1993", pytest.param("1954", marks=pytest.mark.long), pytest.param("2000", marks=pytest.mark.long)])
@pytest.mark.parametrize("kind", ["negotiator", pytest.param("propagandist", marks=pytest.mark.long)])
def test_ais_are_prudent_at_the_main_seat(name: str, kind: str) -> None:
    """Against historical chairs."""
    seat = loaded(name).scenario.about.main_seat
    for who, view, act in acted(name, {seat: kind}):
        if who == seat:
            assert_prudent(view, act)


def test_an_unknown_player_is_named_with_the_known() -> None:
    """KeyError, with all kinds."""
    with pytest.raises(KeyError, match=r"There is no player 'clever'\. Known: historical, silent"):
        make("clever")
