"""The lines of the tree of branches: worked examples, and what must hold of any tree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.board.play.lanes import Rails, rails


def test_one_line() -> None:
    assert rails({0: None, 1: 0, 2: 1}, [0, 1, 2]) == [Rails(0, False, True), Rails(0, True, True), Rails(0, True, False)]


def test_a_second_child_leaves_where_it_was_played_and_passes_what_came_between() -> None:
    #  0 ─┐      0 has the children 1 and 3; 1 has 2
    #  1  │
    #  2  │
    #     3
    found = rails({0: None, 1: 0, 2: 1, 3: 0}, [0, 1, 2, 3])
    assert [r.lane for r in found] == [0, 0, 0, 1]
    assert found[0].leaving == {1} and found[0].below
    assert [r.through for r in found] == [set(), {1}, {1}, set()]
    assert found[3] == Rails(1, True, False)


@given(st.lists(st.integers(0, 10**6), max_size=40))
def test_every_point_hangs_together_with_its_parent_and_no_two_lines_lie_on_each_other(draws: list[int]) -> None:
    parents: dict[int, int | None] = {0: None} | {n: draw % n for n, draw in enumerate(draws, start=1)}
    order = list(parents)
    found = rails(parents, order)
    for n, parent in parents.items():
        one = found[n]
        assert one.lane not in one.through
        if parent is None:
            continue
        assert one.above
        assert one.lane in found[parent].leaving or (one.lane == found[parent].lane and found[parent].below)
        assert all(one.lane in found[between].through for between in range(parent + 1, n))
    assert sum(len(r.leaving) for r in found) == max(r.lane for r in found)
