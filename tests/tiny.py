"""The tiny scenario of tests/data/tiny, under parameters that stay what they are while the game is tuned."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

from game.model.package import Package
from game.negotiation import Negotiation
from game.notation import parse_package
from game.rules.clause_terms import clause_terms
from game.rules.compiled import CompiledScenario, Ints
from game.rules.parameters import Parameters
from game.rules.state import ARRAYS, State, Verdict
from game.rules.turn import start
from game.rules.verdict import Evaluator
from game.scenario.library import Loaded, load

FOLDER = Path(__file__).parent / "data" / "tiny"
ROUND = Parameters(
    scale=50.0, red_line=0.5, trust_discount=0.6, public_word=0.5, vagueness=1.0, company=0.5, public=1.0, clock=1.0,
    rho_sourced=0.75, rho_inferred=1.0, firmness=0.5, argument_step=0.2, argument_wear=0.5, trust_share=0.2, kept_word=0.8,
    misread_cost=0.8, refusal_cost=2.0, turn_cost=3.0, turn_gain=1.0, turn_step=0.25, give_away=0.5, override_cost=4.0, rally=1.0,
    counter_margin=500, acts_per_turn=3, initiatives=3, span_turns=2,
)  # fmt: skip
NORTH, SOUTH, EAST, OLD, NEW, SENATE, PEOPLE, ADVISER = range(8)
BORDER, TRADE, ARMS = range(3)


@cache
def loaded() -> Loaded:
    """The scenario as it is on disk."""
    return load(str(FOLDER))


@cache
def compiled() -> CompiledScenario:
    """Its frame under the round parameters."""
    return CompiledScenario(loaded().scenario, ROUND)


@cache
def dated() -> Loaded:
    """The same scenario, but nobody thinks of the near hills before March, nor of open trade before April."""
    days = {"near": dt.date(2000, 3, 5), "open": dt.date(2000, 4, 1)}
    scenario = loaded().scenario
    issues = [replace(i, positions=[replace(p, from_=days.get(p.id)) for p in i.positions]) for i in scenario.issues]
    return replace(loaded(), scenario=replace(scenario, issues=issues))


def opening(*people: int) -> State:
    """The state at the first act, to be changed at will."""
    return start(compiled(), frozenset(people)).copy()


def thawed(negotiation: Negotiation) -> State:
    """The state at the head, for a test to change behind the game's back."""
    for name in ARRAYS:
        getattr(negotiation.state, name).setflags(write=True)
    return negotiation.state


def package(words: str) -> Package:
    """A package from the words of an act."""
    return parse_package(loaded().scenario, words.split())


def verdict(state: State, actor: int, words: str, author: int = NORTH) -> Verdict:
    """What an actor makes of a package now."""
    return Evaluator(compiled(), state).verdict(actor, package(words), author)


def rows(found: Verdict) -> dict[tuple[str, str], int]:
    """A verdict's terms by kind and issue (or nothing, for company and public)."""
    return {(t.kind, compiled().issues[t.issue] if t.issue >= 0 else ""): t.amount for t in found.open_terms}


def terms_of_clause(state: State, actor: int, issue: int, position: int) -> dict[str, int]:
    """An actor's own terms for one clause."""
    own = clause_terms(compiled(), state)
    return {kind: int(part[actor, issue, position]) for kind, part in own.parts.items() if part[actor, issue, position]}


def secrets(**by_actor: dict[str, int]) -> Ints:
    """Hidden priorities: zero but for those named, as in secrets(south={'arms': -1})."""
    found = np.zeros((len(compiled().actors), len(compiled().issues)), dtype=np.int64)
    for actor, given in by_actor.items():
        for issue, value in given.items():
            found[compiled().index[actor], compiled().issue_index[issue]] = value
    return found


def game(seed: int = 1, hidden: Ints | None = None, **seats: str) -> Negotiation:
    """A negotiation on the tiny scenario, at the first act of a person; `hidden` priorities instead of those drawn."""
    negotiation = Negotiation(loaded(), seats, seed, compiled=compiled())
    if hidden is not None:
        negotiation.secrets[:] = hidden
    negotiation.advance()
    return negotiation
