"""The advisers: help only for what the seat wants, no moves of a point, what can be tabled first, and the reason where nothing can."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from game.advisers.advice import Moves, Trade
from game.advisers.staff import advise
from game.negotiation import Negotiation
from game.rules.compiled import CompiledScenario
from game.scenario.library import load, shipped
from game.view import View
from game.wording.advice import sentence, sentences


@cache
def views(scenario: str) -> list[View]:
    """Every main seat's view at the first turns of a game that history plays."""
    loaded = load(scenario)
    game = Negotiation(loaded, {}, 3, compiled=CompiledScenario(loaded.scenario))
    found = []
    for turn in range(4):
        while not game.over and game.state.turn < turn:
            game.step()
        found += [game.view(d.id) for d in loaded.scenario.seats if game.state.serving[game.compiled.index[d.id]]]
    return found


def words(kind: type, scenario: str) -> Iterator[tuple[View, object]]:
    for view in views(scenario):
        for counsel in advise(view):
            yield from ((view, w) for w in (*counsel.words, *counsel.moves) if isinstance(w, kind))


@pytest.mark.parametrize("scenario", shipped())
def test_help_is_offered_only_for_what_the_seat_wants(scenario: str) -> None:
    tones = set()
    for view, move in words(Moves, scenario):
        assert isinstance(move, Moves)
        said = sentence(view, move)
        wish = float(view.state.ideal[view.seat, move.issue])
        nearer = abs(move.before - wish) - abs(move.after - wish)
        held = bool(view.compiled.has_stance[view.seat, move.issue])
        if "Help it along" in said:
            assert held and nearer > 0
        if "Beware" in said:
            assert held and nearer < 0
        tones.add("Beware" in said)
        first, last = map(int, re.search(r"from (\d+) to (\d+) of 100", said).groups())  # type: ignore[union-attr]
        assert abs(first - last) >= 1 and "toward near" not in said and abs(move.before - move.after) >= 2
    assert tones == {True, False}


@pytest.mark.parametrize("scenario", shipped())
def test_the_trader_names_first_what_can_be_tabled_and_else_why_not(scenario: str) -> None:
    for view in views(scenario):
        trader = next(c for c in advise(view) if c.adviser == "trader")
        ready = [t for t in trader.trades if t.draft is not None]
        assert list(trader.trades[: len(ready)]) == ready
        first = trader.words[0] if trader.words else None
        if ready:
            assert isinstance(first, Trade) and first.draft is not None
        for said, word in zip(sentences(view, trader), trader.words, strict=bool(trader.words)):
            assert isinstance(word, Trade)
            assert "No such package can be tabled now" not in said and "could trade: the first" not in said
            if word.gives.actor == view.seat and word.draft is None:
                assert word.why is not None and " But " in said


def test_names_with_and_in_them_are_kept_apart() -> None:
    for view, trade in words(Trade, "1993"):
        assert isinstance(trade, Trade)
        if view.seat not in (trade.gives.actor, trade.takes.actor):
            move = r"(to “.+”|a little way on .+)"
            assert re.search(rf"without you\. .+: {move}.*\. In return, .+: {move}", sentence(view, trade))
