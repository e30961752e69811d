"""The trader: exchange. Who would swap what with whom, and which swap is ready for the table?"""

from __future__ import annotations

from game.advisers.advice import Counsel, Trade, TradeSide, Word
from game.advisers.exchange import Exchange, exchange
from game.advisers.files import Files, ReadyPackage, Why, files, tried
from game.model.package import Package
from game.view import View


def counsel(view: View) -> Counsel:
    """The seat's own best swap that can be tabled, and the largest of the others; without one, the others' first and the reason."""
    known = files(view)
    trades = [_trade(known, e) for e in exchange(known.position, known.salience, known.capability).exchanges]
    mine = [t for t in trades if view.seat in (t.gives.actor, t.takes.actor)]
    ready = sorted((t for t in mine if t.draft is not None), key=lambda t: -t.draft.worth if t.draft else 0.0)
    others = [t for t in trades if view.seat not in (t.gives.actor, t.takes.actor)]
    words: list[Word] = [*ready[:1], *others[:1]] if ready else [*others[:1], *mine[:1]]
    return Counsel("trader", tuple(words), trades=tuple(sorted(trades, key=lambda t: t.draft is None)))


def _trade(known: Files, e: Exchange) -> Trade:
    """An exchange in positions; the seat, where it is a side, is the one who gives."""
    sides = [_swap(known, e.first, e.first_issue, e.first_to), _swap(known, e.second, e.second_issue, e.second_to)]
    if sides[1].actor == known.view.seat:
        sides.reverse()
    made = _package(known, sides[0], sides[1]) if sides[0].actor == known.view.seat else None
    drafted, why = (made, None) if isinstance(made, ReadyPackage) else (None, made)
    return Trade(sides[0], sides[1], e.gain, drafted, why)


def _swap(known: Files, row: int, issue: int, to: float) -> TradeSide:
    """One side's move, in positions."""
    return TradeSide(int(known.actors[row]), issue, known.nearest(issue, to), known.nearest(issue, float(known.position[row, issue])))


def _package(known: Files, gives: TradeSide, takes: TradeSide) -> ReadyPackage | Why:
    """What the seat gives and what it takes, as clauses; or why that is nothing to table."""
    course = known.view.state.course
    if takes.position == course[takes.issue] or known.gains(known.me, takes.issue)[takes.position] <= 0:
        return "nothing"
    clauses = {s.issue: s.position for s in (gives, takes) if s.position != course[s.issue]}
    return tried(known.view, Package.of(clauses, public=False))
