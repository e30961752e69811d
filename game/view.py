"""What one seat can see of a negotiation: all that players, advisers, terminal and board ever get."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from game.errors import NotPossibleError
from game.model.acts import Act, Argue
from game.model.happening import Argument
from game.model.package import Package
from game.model.scenario import Scenario, names
from game.rules import offers, tabling
from game.rules.chronicle import Audience
from game.rules.clause_terms import ClauseTerms, clause_terms
from game.rules.compiled import CompiledScenario, Floats, Ints
from game.rules.offers import PassingPackage
from game.rules.state import Proposal, State
from game.rules.turn import may_act, to_act
from game.rules.verdict import Evaluator
from game.rules.weighing import true_weights

NOBODY = -1
"""The seat of a view that is no delegation's."""


@dataclass(frozen=True)
class View:
    """One seat's view: the open state, its own priorities, and nothing that only another seat knows."""

    compiled: CompiledScenario
    seat: int
    state: State
    priorities: Ints
    """The seat's own hidden priorities, by issue."""

    @cached_property
    def own_value(self) -> float:
        """What the present courses are worth to the seat, 0-100."""
        return value(self.compiled, self.seat, self.priorities, self.state.course)

    @property
    def scenario(self) -> Scenario:
        """The scenario that is played."""
        return self.compiled.scenario

    @cached_property
    def clause_terms(self) -> ClauseTerms:
        """Everybody's own terms at this moment; they are open."""
        return clause_terms(self.compiled, self.state)

    @property
    def true_weights(self) -> Floats:
        """How the seat truly weighs the issues, its own priorities included; they add up to 1."""
        return true_weights(self.compiled, self.seat, self.priorities)

    @cached_property
    def evaluator(self) -> Evaluator:
        """Verdicts at this moment."""
        return Evaluator(self.compiled, self.state, self.clause_terms)

    @property
    def my_turn(self) -> bool:
        """Whether the seat has the floor, or an answer to give."""
        return not self.state.over and to_act(self.state) == self.seat

    def proposal(self, number: int) -> Proposal | None:
        """A proposal this seat knows of, by its number."""
        return next((p for p in self.state.proposals if p.number == number), None)

    def forecasts(self, package: Package) -> dict[int, float]:
        """Each decider's chance of accepting the package from this seat, exactly as far as it knows."""
        return offers.forecasts(self.evaluator, self.seat, package, self.seat)

    def chance(self, package: Package) -> float:
        """The chance that the package passes, as far as this seat knows."""
        return offers.pass_forecast(self.evaluator, self.seat, package, self.seat)

    def wins(self, package: Package) -> float:
        """Points of settlement that the package's adoption would bring this seat; a span counts at its worse end."""
        course = self.state.course.copy()
        for c in package.clauses:
            away = abs(self.compiled.places[c.issue] - self.compiled.ideal[self.seat, c.issue])
            course[c.issue] = c.low if away[c.low] >= away[c.high] else c.high
        return value(self.compiled, self.seat, self.priorities, course) - self.own_value

    def suggest_passing(self, package: Package) -> PassingPackage | None:
        """The nearest package that might carry the table, and costs this seat least."""
        return offers.suggest_passing(self.compiled, self.state, self.clause_terms, self.seat, self.priorities, package)

    def may_table(self, package: Package) -> None:
        """NotPossibleError, with the reason, if this seat may not table the package now."""
        tabling.may_table(self.compiled, self.state, self.seat, package)

    def can(self, act: Act) -> bool:
        """Whether the seat, which has the floor, can do this now."""
        try:
            may_act(self.compiled, self.state, self.seat, act)
        except NotPossibleError:
            return False
        return True

    def arguments(self) -> Iterator[tuple[Argument, str]]:
        """The seat's arguments, each with every actor to whom it can be put now."""
        mine = {self.compiled.ids[self.seat], "anyone"}
        for argument in (a for a in self.scenario.arguments if mine & set(names(a.by))):
            yield from ((argument, target) for target in argument.plausible if self.can(Argue(argument.id, target)))

    def would_sign(self, package: Package) -> bool:
        """Whether the seat would accept the package if it tabled it itself."""
        return self.evaluator.verdict(self.seat, package, self.seat).accepts(self.priorities)

    def advice(self, proposal: Proposal) -> bool:
        """What the seat's own government would answer; its own offer, taken up unchanged, binds it."""
        bound = any(o.by == self.seat and o.to == proposal.by and o.package == proposal.package for o in self.state.offers)
        return bound or self.evaluator.verdict(self.seat, proposal.package, proposal.by).accepts(self.priorities)

    def as_json(self) -> dict[str, Any]:
        """The view as plain data, ready for JSON."""
        s, compiled = self.state, self.compiled
        issues, actors = compiled.issues, compiled.ids
        return {
            "scenario": self.scenario.id,
            "seat": actors[self.seat],
            "turn": s.turn,
            "date": str(self.scenario.turns[s.turn].date),
            "over": s.over,
            "to_act": actors[to_act(s)] if to_act(s) >= 0 else None,
            "acts_left": s.acts_left if self.my_turn else 0,
            "course": {issues[i]: self._position(i, int(p)) for i, p in enumerate(s.course)},
            "standing": round(float(s.standing[self.seat]), 3),
            "priorities": {issues[i]: int(z) for i, z in enumerate(self.priorities) if compiled.has_stance[self.seat, i]},
            "value": round(self.own_value, 3),
            "trust": {a: [round(float(x), 4) for x in s.trust[n]] for n, a in enumerate(actors)},
            "ideals": {a: _by_issue(compiled, s.ideal, n) for n, a in enumerate(actors)},
            "saliences": {a: _by_issue(compiled, s.salience, n) for n, a in enumerate(actors)},
            "known": {f"{actors[a]}": int(np.count_nonzero(k)) for (o, a), k in sorted(s.possible_priorities.items()) if o == self.seat},
            "proposals": [self._proposal(p) for p in s.proposals],
            "offers": [{"by": actors[o.by], "to": actors[o.to], "package": self._words(o.package)} for o in s.offers],
            "chronicle": [line.as_json() for line in s.log],
        }

    def _position(self, issue: int, position: int) -> str:
        return self.scenario.issues[issue].positions[position].id

    def _words(self, package: Package) -> str:
        from game.notation import format_package

        return format_package(self.scenario, package)

    def _proposal(self, p: Proposal) -> dict[str, Any]:
        actors = self.compiled.ids
        return {
            "number": p.number,
            "turn": p.turn,
            "by": actors[p.by],
            "package": self._words(p.package),
            "waiting": [actors[a] for a in p.waiting],
            "passed": p.passed,
            "answers": [{"actor": actors[a.actor], "yes": a.yes, "leading": a.leading, "open_sum": a.verdict.open_sum} for a in p.answers],
        }


def view_of(compiled: CompiledScenario, state: State, priorities: Ints, seat: int) -> View:
    """Cut one seat's view out of the whole."""
    seen = copy.copy(state)
    seen.possible_priorities = {key: fits for key, fits in state.possible_priorities.items() if key[0] == seat}
    seen.standing = np.full_like(state.standing, np.nan)
    seen.standing[seat] = state.standing[seat]
    seen.tabled, seen.used_ambiguity = state.tabled & {seat}, state.used_ambiguity & {seat}
    seen.log = tuple(e for e in state.log if _hears(e.audience, seat))
    seen.proposals = tuple(_redacted(p, seat) for p in state.proposals if _at_table(p, seat))
    if all(p.number != state.awaiting for p in seen.proposals):
        seen.awaiting = -1  # who is asked in private is not for others to see; its author has the floor
    seen.offers = tuple(o for o in state.offers if seat in (o.by, o.to))
    return View(compiled, seat, seen, priorities[seat].copy())


def public_view(compiled: CompiledScenario, state: State) -> View:
    """What anybody in the room may see, whoever they sit for: a seat of its own, which is nobody's."""
    nobody = np.zeros(len(compiled.issues), dtype=np.int64)
    seen = view_of(compiled, state, np.stack([nobody]), NOBODY).state
    seen.standing = np.full_like(state.standing, np.nan)
    return View(compiled, NOBODY, seen, nobody)


def _at_table(proposal: Proposal, seat: int) -> bool:
    return proposal.package.public or seat == proposal.by or seat in proposal.asked


def _hears(audience: Audience, seat: int) -> bool:
    return audience is None or seat in audience


def _redacted(proposal: Proposal, seat: int) -> Proposal:
    """Without what another government alone knows: whether a person departed from its judgement, or how it will answer."""
    if not proposal.given and not any(a.overrode_advice for a in proposal.answers):
        return proposal
    answers = tuple(a if a.actor == seat else replace(a, overrode_advice=False) for a in proposal.answers)
    return replace(proposal, answers=answers, given=tuple(g for g in proposal.given if g[0] == seat))


def value(compiled: CompiledScenario, actor: int, priorities: Ints, course: Ints) -> float:
    """What a settlement is worth to an actor, 0-100: 100 less the mean distance to its first ideals, weighed as it truly weighs them."""
    places: Floats = compiled.places[np.arange(len(course)), course]
    return float(100 - (true_weights(compiled, actor, priorities) * np.abs(places - compiled.ideal[actor])).sum())


def _by_issue(compiled: CompiledScenario, table: Floats, actor: int) -> dict[str, float]:
    return {compiled.issues[i]: round(float(table[actor, i]), 4) for i in compiled.has_stance[actor].nonzero()[0]}
