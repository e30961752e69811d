"""Trust between two delegations moves toward the signal of each deed by a fixed share (a linear simplification)."""

from game.rules.state import State


def signal(state: State, of: int, in_: int, value: float, share: float) -> None:
    """`of` sees a deed of `in_` whose signal is `value` (0-1)."""
    if of != in_:
        state.trust[of, in_] += share * (value - state.trust[of, in_])
