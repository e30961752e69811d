"""The arithmetician: compromise and Nash. Where will it settle, and which package serves all who must sign?"""

from __future__ import annotations

import numpy as np

from game.advisers.advice import Bargain, Counsel, Settles, Word
from game.advisers.arrays import Bools, Floats, Ints
from game.advisers.files import Files, ReadyPackage, draft, files
from game.advisers.means import compromise
from game.rules.grid import Grid
from game.view import View

LOOKED_AT = 12
"""Packages, the best by the product first, that are held against the ministry's forecasts."""


def counsel(view: View) -> Counsel:
    """The issue whose settlement matters most, and the best package."""
    known = files(view)
    places = compromise(known.position, known.salience, known.capability)
    words: list[Word] = []
    if (issue := _telling(known, places)) is not None:
        words.append(Settles(issue, {i: float(p) for i, p in enumerate(places) if not np.isnan(p)}))
    if (best := _bargain(known)) is not None:
        words.append(Bargain(best))
    return Counsel("arithmetician", tuple(words))


def _telling(known: Files, places: Floats) -> int | None:
    """The issue on which the forecast lies farthest from the course, by what it means to the seat."""
    means = known.share[known.me] * np.abs(np.nan_to_num(places - known.course))
    return int(means.argmax()) if means.max() > 0 else None


def _bargain(known: Files) -> ReadyPackage | None:
    """Of the best packages by the product, the one that the ministry's own forecast expects most of."""
    view = known.view
    grid = Grid(view.compiled, view.state, view.clause_terms, view.seat, public=False)
    drafts = [d for n in best_products(known, grid) if (d := draft(view, grid.package(int(n)))) is not None]
    return max(drafts, key=lambda d: d.worth, default=None)


def best_products(known: Files, grid: Grid) -> Ints:
    """Numbers of the packages with the largest weighted Nash product of gains over the course, the largest first.

    The product is taken over the author and those whose consent a package needs, as a weighted geometric mean, so that packages
    that need different governments can be compared (our reading; with all at the table it is the textbook's). All of them must gain.
    """
    own = _gains(known, grid, known.me)
    able = np.flatnonzero((own > 0) & ~grid.hard(known.view.seat))
    log, weight = np.zeros(len(able)), np.zeros(len(able))
    for row, actor in enumerate(known.actors):
        asked = np.ones(len(able), dtype=np.bool_) if row == known.me else _asked(grid, int(actor))[able]
        gain = (own if row == known.me else _gains(known, grid, row))[able]
        w = float((known.capability[row] * known.salience[row]).mean())
        log += np.where(asked, w * np.log(np.maximum(gain, 1e-12)), 0.0)
        weight += np.where(asked, w, 0.0)
        keep = ~asked | (gain > 0)
        able, log, weight = able[keep], log[keep], weight[keep]
    product = log / np.maximum(weight, 1e-12)
    return able[np.lexsort((able, -product))[:LOOKED_AT]]


def _gains(known: Files, grid: Grid, row: int) -> Floats:
    """What every package would bring a delegation, in points."""
    total = np.zeros(1)
    for issue in range(len(grid.sizes)):
        total = (total[:, None] + known.gains(row, issue)[None, :]).ravel()
    return total


def _asked(grid: Grid, actor: int) -> Bools:
    """Which packages need a delegation's consent."""
    bodies, bits = grid.bodies_touched
    mine = sum(1 << n for n, body in enumerate(bodies) if grid.compiled.ids[actor] in body.members)
    needed: Bools = (bits & mine) != 0
    return needed
