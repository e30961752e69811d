"""Who held a chair, from the first to the last: a leader may fall, and the person in the chair stays."""

from __future__ import annotations

from collections.abc import Container

from game.negotiation import Negotiation
from game.rules.compiled import CompiledScenario
from game.rules.state import State


def holders(compiled: CompiledScenario, state: State, seat: str, given: Container[str] = ()) -> list[str]:
    """The delegations that held the seat's chair one after the other. `given` are seats that somebody took at the start."""
    into, out_of = _successions(compiled, state)
    chain = [seat]
    while chain[0] not in given and out_of.get(chain[0]) in given:
        chain.insert(0, out_of[chain[0]])
    while chain[-1] in into and into[chain[-1]] not in chain:
        chain.append(into[chain[-1]])
    return chain


def team_of(negotiation: Negotiation, seat: str) -> str:
    """The name of the team that holds a seat, whoever held it when the name was given; empty if it has none."""
    chain = holders(negotiation.compiled, negotiation.state, seat, negotiation.assigned)
    return next((name for s in reversed(chain) if (name := negotiation.team(s))), "")


def _successions(compiled: CompiledScenario, state: State) -> tuple[dict[str, str], dict[str, str]]:
    """Those that came to pass: who was followed by whom, and who followed whom."""
    scenario = compiled.scenario
    effects = [e for event in scenario.events if event.id in state.occurred for e in event.effects]
    effects += [e for gesture in scenario.gestures if gesture.id in state.occurred for e in gesture.effects]
    happened = [e.succession for e in effects if e.succession]
    return {s.out: s.in_ for s in happened}, {s.in_: s.out for s in happened}


def standing_change(compiled: CompiledScenario, state: State, chain: list[str]) -> float:
    """Standing at home won or lost by all who held the chair."""
    return float(sum(state.standing[compiled.index[a]] - compiled.standing[compiled.index[a]] for a in chain))
