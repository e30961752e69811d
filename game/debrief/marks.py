"""The advisers marked afterwards: what each predicted on each turn, and what came."""

from __future__ import annotations

import numpy as np

from game.advisers.advice import Counsel, Moves, Settles, draft_of
from game.advisers.catalogue import BAND
from game.advisers.staff import advise
from game.debrief.model import AdviceMarks, ForecastMark, MoveMark, PackageMark
from game.debrief.worth import tenths
from game.model.package import Package
from game.negotiation import Negotiation
from game.notation import format_package
from game.rules import bodies
from game.rules.clause_terms import clause_terms
from game.rules.compiled import CompiledScenario, Ints
from game.rules.state import State
from game.rules.verdict import Evaluator
from game.view import view_of

MOVED = 2.0
"""Points of 100 that a view must have moved to count as moved."""


def marks(negotiation: Negotiation, chain: list[int]) -> AdviceMarks:
    """What the advisers of a chair said at the opening of each of its turns, beside what came; `chain` are those who held it."""
    compiled, end = negotiation.compiled, negotiation.state
    forecasts: list[ForecastMark] = []
    packages: dict[tuple[str, str], PackageMark] = {}
    moves: dict[tuple[str, str, bool], MoveMark] = {}
    for state, seat in _openings(negotiation, chain):
        for counsel in advise(view_of(compiled, state, negotiation.secrets, seat)):
            forecasts += _forecast(counsel, compiled, state, end)
            for mark in _packages(counsel, negotiation, state, seat):
                packages.setdefault((mark.adviser, mark.package), mark)
            for move in _moves(counsel, compiled, state, end):
                moves.setdefault((move.issue, move.actor, move.predicted > move.before), move)
    return AdviceMarks(tuple(forecasts), tuple(packages.values()), tuple(moves.values()))


def _openings(negotiation: Negotiation, chain: list[int]) -> list[tuple[State, int]]:
    """The state in which the chair was given the floor, once a turn, and who held it."""
    openings: dict[int, tuple[State, int]] = {}
    for node in negotiation.path():
        state, seat = negotiation.state_at(node.parent), negotiation.compiled.index[node.seat]
        if seat in chain and state.awaiting < 0:
            openings.setdefault(state.turn, (state, seat))
    return list(openings.values())


def _forecast(counsel: Counsel, compiled: CompiledScenario, state: State, end: State) -> list[ForecastMark]:
    """The arithmetician's forecasts of one turn: mean error over the issues, beside that of saying that all stays as it is heading."""
    settles = next((word for word in counsel.words if isinstance(word, Settles)), None)
    if settles is None:
        return []
    came = {i: float(compiled.places[i, end.course[i]]) for i in settles.places}
    errors = [abs(place - came[i]) for i, place in settles.places.items()]
    standstill = [abs(float(compiled.places[i, state.course[i]]) - came[i]) for i in settles.places]
    issue = compiled.issues[settles.issue]
    return [
        ForecastMark(
            turn=state.turn,
            date=compiled.scenario.turns[state.turn].date,
            issue=issue,
            predicted=tenths(settles.places[settles.issue]),
            came=tenths(came[settles.issue]),
            error=tenths(float(np.mean(errors))),
            standstill_error=tenths(float(np.mean(standstill))),
            within=sum(e <= BAND for e in errors),
            issues=len(errors),
        )
    ]


def _packages(counsel: Counsel, negotiation: Negotiation, state: State, seat: int) -> list[PackageMark]:
    """Packages that an adviser had ready: whether they were tabled, and whether they passed or would have passed."""
    compiled, marks = negotiation.compiled, []
    date = compiled.scenario.turns[state.turn].date
    mine = [p for p in negotiation.state.proposals if p.by == seat and p.turn == state.turn]
    for draft in filter(None, map(draft_of, counsel.words)):
        tabled = next((p for p in mine if p.package.same_clauses(draft.package)), None)
        passed = would_pass(compiled, state, negotiation.secrets, seat, draft.package) if tabled is None else bool(tabled.passed)
        words, chance = format_package(compiled.scenario, draft.package), round(draft.chance, 4)
        marks.append(PackageMark(counsel.adviser, state.turn, date, words, draft.advised, chance, tabled is not None, passed))
    return marks


def would_pass(compiled: CompiledScenario, state: State, priorities: Ints, author: int, package: Package) -> bool:
    """Whether a package would have been adopted if it had been tabled in that state: every answer by its true priorities."""
    evaluator = Evaluator(compiled, state, clause_terms(compiled, state))
    asked = bodies.touched(compiled, package)
    deciders = [*bodies.members(compiled, state, asked, author), *bodies.chambers(compiled, state, asked)]
    answers = {a: evaluator.verdict(a, package, author).accepts(priorities[a]) for a in deciders}
    return bodies.passes(compiled, state, package, author, answers)


def _moves(counsel: Counsel, compiled: CompiledScenario, state: State, end: State) -> list[MoveMark]:
    """Whom the strategist saw giving way, and whether the view had moved that way in the end."""
    marks = []
    for word in counsel.words:
        if isinstance(word, Moves):
            now = float(end.ideal[word.actor, word.issue])
            way = (now - word.before) * np.sign(word.after - word.before)
            marks.append(
                MoveMark(
                    turn=state.turn,
                    date=compiled.scenario.turns[state.turn].date,
                    issue=compiled.issues[word.issue],
                    actor=compiled.ids[word.actor],
                    by=compiled.ids[word.by],
                    before=tenths(word.before),
                    predicted=tenths(word.after),
                    came=tenths(now),
                    right=bool(way >= MOVED),
                )
            )
    return marks
