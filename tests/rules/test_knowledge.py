"""What a seat can still believe of another."""

from __future__ import annotations

from game.rules.knowledge import combinations


def test_combinations_of_priorities_are_three_to_the_number_of_issues():
    """Whoever holds no stance at all has one combination, and it says nothing."""
    assert combinations(0).shape == (1, 0)
    assert combinations(1).tolist() == [[-1], [0], [1]]
    assert {tuple(row) for row in combinations(2)} == {(a, b) for a in (-1, 0, 1) for b in (-1, 0, 1)}
