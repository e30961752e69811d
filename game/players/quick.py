"""The quick negotiator: each turn the best package by a rule of thumb, without questions and arguments. Made for many games.

It looks at every package with the eyes of a government of no particular priorities, keeps 32 that promise most, and tables the one
that is best by its own. What it knows is open to all, save its priorities and what it has itself been refused: it tables nothing
twice, and lets a turn pass after a refusal. So the same open state serves many games.
"""

from __future__ import annotations

import copy

import numpy as np

from game.model.acts import Act
from game.players.many import Choices, best_to_table, nothing
from game.players.prospects import LEAST_WIN, best_numbers, home_rows, hoped_rows, nearer_rows, outer_float, rough_chances, spared_rows
from game.rules.compiled import Floats, Ints
from game.rules.grid import Grid
from game.rules.settlement import MOST_AT_HOME
from game.rules.weighing import true_weights
from game.view import View

SHORT_LIST = 32
PAUSE = 1
"""Turns that it lets pass after a refusal: until then counter-offers to it stand, of which it takes no notice."""
MOST_LISTS = 1_000


class Quick:
    """One package a turn, never one that it would itself refuse, nor one that was refused to it."""

    def __init__(self) -> None:
        self._lists: dict[tuple[object, ...], tuple[Ints, Floats]] = {}
        """Short lists by all that they hang on, so that states which differ in nothing else share one."""

    def choose(self, view: View) -> Act:
        """The best package of the list, else the end of the turn."""
        return self.choose_for(view, view.priorities[None, :])[0][0]

    def choose_for(self, view: View, rows: Ints) -> Choices:
        """The same for many combinations of the seat's own priorities, one a row: everything but these is the same for all."""
        seat, turn = view.seat, view.state.turn
        refused = [p for p in view.state.proposals if p.by == seat and not p.passed]
        if view.state.acts_left <= 0 or seat in view.state.tabled or any(p.turn >= turn - PAUSE for p in refused):
            return nothing(rows)
        open_view = _open(view)
        grid = Grid(view.compiled, open_view.state, view.clause_terms, seat, public=False)
        numbers, chance = self._listed(open_view, grid)
        refused_before = {grid.number(p.package) for p in refused}
        fresh = np.array([n not in refused_before for n in numbers.tolist()], dtype=np.bool_)
        numbers, chance = numbers[fresh], chance[fresh]
        if not len(numbers):
            return nothing(rows)
        places = np.array(np.unravel_index(numbers, grid.sizes))
        return best_to_table(view, places.T, _worth(view, rows, grid, places, chance))

    def _listed(self, view: View, grid: Grid) -> tuple[Ints, Floats]:
        state, own = view.state, view.clause_terms
        terms = (own.sums, *own.parts.values(), own.hard, own.weights)
        key = (view.seat, state.turn, state.course.tobytes(), state.serving.tobytes(), *(table.tobytes() for table in terms))
        if key not in self._lists:
            if len(self._lists) >= MOST_LISTS:
                self._lists.clear()
            self._lists[key] = _short_list(view, grid)
        return self._lists[key]


def _open(view: View) -> View:
    """What anybody might see from this chair: no priorities of its own, nothing learnt of others."""
    state = copy.copy(view.state)
    state.possible_priorities = {}
    return View(view.compiled, view.seat, state, np.zeros_like(view.priorities))


def _short_list(view: View, grid: Grid) -> tuple[Ints, Floats]:
    """The packages that promise most to a government of no particular priorities, and their rough chances."""
    win = outer_float(hoped_rows(view)) + np.clip(outer_float(home_rows(view)), -MOST_AT_HOME, MOST_AT_HOME)
    possible = (win > LEAST_WIN) & ~grid.hard(view.seat)
    possible[grid.course] = False
    numbers, chance = rough_chances(grid, np.flatnonzero(possible))
    kept = best_numbers(numbers, chance, win[numbers], view.compiled.parameters.refusal_cost, SHORT_LIST // 2)
    return numbers[kept], chance[kept]


def _worth(view: View, rows: Ints, grid: Grid, places: Ints, chance: Floats) -> Floats:
    """Expected points, rows × packages; minus infinity for what the seat would itself refuse."""
    compiled, seat = view.compiled, view.seat
    weights = true_weights(compiled, seat, rows)
    totals = np.tile(grid.open_sums_at(seat, places), (len(rows), 1))
    win = np.zeros(totals.shape)
    home = np.zeros(places.shape[1])
    swings, at_home = grid.swings(seat), home_rows(view)
    for i, row in enumerate(_points(view)):  # one after the other, so that it comes out the same everywhere
        totals += rows[:, i, None] * swings[i, places[i]][None, :]
        win += weights[:, i, None] * row[places[i]][None, :]
        home += at_home[i][places[i]]
    win += np.clip(home, -MOST_AT_HOME, MOST_AT_HOME)[None, :]
    worth: Floats = chance[None, :] * win - (1 - chance[None, :]) * compiled.parameters.refusal_cost
    worth[totals < 0] = -np.inf
    return worth


def _points(view: View) -> list[Floats]:
    """What each position would win and spare the seat if it cared about nothing else, one row an issue."""
    return [near + spared for near, spared in zip(nearer_rows(view, view.state.course), spared_rows(view), strict=True)]
