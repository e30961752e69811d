"""How well the rules tell the record: answers right, Brier score, base rate, every miss with its terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from game.i18n import _
from game.lab.coding import CodedAnswer, HistoricalStates, Unplaced, rows_of
from game.lab.ensemble import EnsembleOutcomes, outcomes
from game.lab.intervals import Share
from game.model.package import Clause, Package
from game.model.term import TermKind
from game.plain import by_fields, pick
from game.rules.compiled import CompiledScenario
from game.rules.knowledge import combinations, stance_issues, totals
from game.rules.parameters import DEFAULT, Parameters
from game.rules.state import State, Verdict
from game.rules.terms import share
from game.rules.verdict import Evaluator
from game.scenario.library import Loaded

BARE = (TermKind.GAIN, TermKind.RED_LINE)


@dataclass(frozen=True)
class Scored:
    """One recorded answer and what the rules, and the bare model, make of it."""

    row: CodedAnswer
    chance: float
    bare: float
    verdict: Verdict
    terms: tuple[tuple[TermKind, str, int], ...]

    @property
    def right(self) -> bool:
        """Whether the likelier answer is the recorded one."""
        return (self.chance >= 0.5) == self.row.yes

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {
            **pick(self.row, "proposal", "date", "actor"),
            "recorded": "yes" if self.row.yes else "no",
            "chance": round(self.chance, 4),
            "open_sum": self.verdict.open_sum,
            "sourced": self.row.sourced,
            "terms": [{"term": kind, "about": about, "amount": amount} for kind, about, amount in self.terms],
        }


@dataclass(frozen=True)
class Score:
    """Answers, how many right, and the mean squared error of the chances."""

    answers: int
    right: int
    brier: float


@dataclass(frozen=True)
class Tenth:
    """Of the answers forecast between two chances: the mean chance, and the share that said yes."""

    begin: float
    end: float
    forecast: float
    yes: Share

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {"from": self.begin, "to": self.end, "answers": self.yes.games, "forecast": self.forecast, **self.yes.as_json()}


@dataclass(frozen=True)
class ScenarioScore:
    """The figures of one scenario, or of all of them."""

    id: str
    answers: int
    right: int
    brier: float
    base_rate: float
    bare_model: Score
    sourced: Score | None
    """Answers that a source gives; None where nobody says which those are, as in a coding that is not ours."""
    inferred: Score | None
    misses: tuple[Scored, ...]
    calibration: tuple[Tenth, ...] = ()
    outcomes: EnsembleOutcomes | None = None
    unplaced: tuple[Unplaced, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {**by_fields(self), "outcomes": self.outcomes.as_json() if self.outcomes else []}


@dataclass(frozen=True)
class Backtest:
    """How well the rules tell the records of scenarios: each of them, and all together."""

    scenarios: tuple[ScenarioScore, ...]
    all: ScenarioScore

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return by_fields(self)


def score_rows(yardstick: HistoricalStates, rows: Iterable[CodedAnswer]) -> tuple[list[Scored], list[Unplaced]]:
    """Score what can be placed in historical play; say what cannot."""
    scored: list[Scored] = []
    unplaced: list[Unplaced] = []
    for row in rows:
        state = yardstick.state(row)
        clauses = tuple(c for c in row.package.clauses if c not in idle_clauses(state, row.package))
        if clauses:
            scored.append(_scored(yardstick.compiled, state, replace(row, package=replace(row.package, clauses=clauses))))
        else:
            unplaced.append(Unplaced(f"{row.proposal}: {row.actor}", _("every clause is the course already")))
    return scored, unplaced


def idle_clauses(state: State, package: Package) -> list[Clause]:
    """The clauses that are the course already and settle nothing: as the historical player does, the record is read without them."""
    return [c for c in package.clauses if not c.is_span and c.low == int(state.course[c.issue])]


def _scored(compiled: CompiledScenario, state: State, row: CodedAnswer) -> Scored:
    evaluator = Evaluator(compiled, state)
    actor = compiled.index[row.actor]
    verdict = evaluator.verdict(actor, row.package, compiled.index.get(row.by, actor))
    terms = tuple((t.kind, _about(compiled, t.issue, t.about), t.amount) for t in verdict.open_terms)
    return Scored(row, _chance(compiled, verdict), _bare(compiled, verdict), verdict, terms)


def _about(compiled: CompiledScenario, issue: int, about: int) -> str:
    return compiled.issues[issue] if issue >= 0 else compiled.ids[about] if about >= 0 else ""


def _chance(compiled: CompiledScenario, verdict: Verdict) -> float:
    """The share of all combinations of priorities that would accept: nothing has been learnt yet."""
    return 0.0 if verdict.hard else float((totals(compiled, verdict) >= 0).mean())


def _bare(compiled: CompiledScenario, verdict: Verdict) -> float:
    """The same with gain and red line only."""
    if verdict.hard:
        return 0.0
    actor = verdict.actor
    by_issue = np.zeros(len(compiled.issues), dtype=np.int64)
    for t in verdict.open_terms:
        if t.kind in BARE:
            by_issue[t.issue] += t.amount
    issues = stance_issues(compiled, actor)
    swing = share(by_issue, compiled.rho[actor])[issues]
    return float((by_issue.sum() + combinations(len(issues)) @ swing >= 0).mean())


def summary(name: str, scored: Sequence[Scored], lost: Sequence[Unplaced] = (), ends: EnsembleOutcomes | None = None) -> ScenarioScore:
    """The figures of a set of scored answers."""
    whole = _score(scored, [s.chance for s in scored])
    bare = _score(scored, [s.bare for s in scored])
    return ScenarioScore(
        id=name,
        answers=whole.answers,
        right=whole.right,
        brier=whole.brier,
        base_rate=round(float(np.mean([s.row.yes for s in scored])), 4) if scored else 0.0,
        bare_model=bare,
        sourced=_apart(scored, True),
        inferred=_apart(scored, False),
        misses=tuple(s for s in scored if not s.right),
        calibration=tuple(calibration([s.chance for s in scored], [s.row.yes for s in scored])),
        outcomes=ends,
        unplaced=tuple(lost),
    )


def _apart(scored: Sequence[Scored], sourced: bool) -> Score | None:
    """The score of those that a source gives, or of the others."""
    if scored and all(s.row.sourced is None for s in scored):
        return None
    those = [s for s in scored if s.row.sourced is sourced]
    return _score(those, [s.chance for s in those])


def _score(scored: Sequence[Scored], chances: Sequence[float]) -> Score:
    if not scored:
        return Score(0, 0, 0.0)
    yes = np.array([s.row.yes for s in scored])
    p = np.array(chances)
    return Score(len(scored), int(((p >= 0.5) == yes).sum()), round(float(((p - yes) ** 2).mean()), 4))


def calibration(chances: Sequence[float], yes: Sequence[bool], bins: int = 10) -> list[Tenth]:
    """The calibration curve: of the answers forecast at about p, how many were yes. Tenths with no answers are left out."""
    curve: list[Tenth] = []
    tenth = [min(bins - 1, int(c * bins)) for c in chances]
    for n in range(bins):
        here = [k for k, t in enumerate(tenth) if t == n]
        if here:
            mean = float(np.mean([chances[k] for k in here]))
            curve.append(Tenth(n / bins, (n + 1) / bins, round(mean, 4), Share(sum(yes[k] for k in here), len(here))))
    return curve


def run(loaded: Sequence[Loaded], games: int = 100, seed: int = 1, parameters: Parameters = DEFAULT) -> Backtest:
    """Backtest of the scenarios' own records."""
    parts: list[_Part] = []
    for one in loaded:
        states = HistoricalStates(one, CompiledScenario(one.scenario, parameters))
        ends = outcomes(one, games, seed, parameters=parameters) if games else None
        parts.append((one.scenario.id, *score_rows(states, rows_of(one.scenario)), ends))
    return _together(parts)


def run_coding(loaded: Sequence[Loaded], rows: Sequence[CodedAnswer], lost: Sequence[Unplaced]) -> Backtest:
    """The same for a coding that is not ours."""
    parts: list[_Part] = []
    for one in loaded:
        if mine := [r for r in rows if r.scenario == one.scenario.id]:
            parts.append((one.scenario.id, *score_rows(HistoricalStates(one, CompiledScenario(one.scenario)), mine), None))
    return _together(parts, [*lost, *(u for _id, _scored, apart, _ends in parts for u in apart)])


_Part = tuple[str, list[Scored], list[Unplaced], EnsembleOutcomes | None]
"""What `summary` says of one scenario."""


def _together(parts: Sequence[_Part], unplaced: Sequence[Unplaced] = ()) -> Backtest:
    everything = [answer for _id, scored, _apart, _ends in parts for answer in scored]
    return Backtest(tuple(summary(*part) for part in parts), summary("all", everything, unplaced))
