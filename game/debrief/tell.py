"""A debrief, put together."""

from __future__ import annotations

from game.debrief.chair import holders, standing_change
from game.debrief.marks import marks
from game.debrief.model import AdviceMarks, Debrief, EpilogueText
from game.debrief.publics import publics
from game.debrief.secrets import priorities
from game.debrief.settlement import settlement
from game.debrief.turning import turning_points
from game.debrief.worth import tenths, worths
from game.debrief.yardsticks import end_of, played_by_others, stand_ins
from game.negotiation import Negotiation
from game.rules.compiled import CompiledScenario
from game.rules.conditions import evaluate
from game.rules.state import State


def debrief(negotiation: Negotiation, seat: str, yardsticks: bool = True) -> Debrief:
    """The debrief of a game, at its head, for a seat; with yardsticks, three more games are played and advisers are marked."""
    compiled, state = negotiation.compiled, negotiation.state
    chain = holders(compiled, state, seat, negotiation.assigned)
    holder = compiled.index[chain[-1]]
    worth = worths(negotiation)
    standing = tenths(standing_change(compiled, state, chain))
    return Debrief(
        scenario=compiled.scenario.id,
        seat=chain[0],
        holder=chain[-1],
        seed=negotiation.seed,
        game=negotiation.game,
        over=state.over,
        turn=state.turn,
        date=compiled.scenario.turns[state.turn].date,
        settlement=settlement(compiled, state),
        worth=worth,
        value=worth[holder].yours.value,
        standing=standing,
        result=tenths(worth[holder].yours.value + standing),
        history_value=worth[holder].history.value,
        publics=publics(compiled, state, end_of(negotiation, {}), holder),
        turning_points=turning_points(negotiation, holder),
        priorities=priorities(negotiation, compiled.numbers(chain)),
        epilogue=epilogue(compiled, state),
        contested=tuple(compiled.scenario.contested),
        yardsticks=played_by_others(negotiation, chain[0]) if yardsticks else (),
        stand_ins=stand_ins(negotiation, chain[0]),
        advice=marks(negotiation, compiled.numbers(chain)) if yardsticks else AdviceMarks(),
    )


def epilogue(compiled: CompiledScenario, state: State) -> EpilogueText:
    """The first epilogue whose condition is true; a scenario's last has none."""
    ending = next(e for e in compiled.scenario.epilogues if evaluate(compiled, state, e.when))
    return EpilogueText(ending.id, ending.title, ending.text, tuple(ending.sources))
