"""What a report tells of one game, as plain frozen data in the words of a reader who was not at the table."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.debrief import Debrief, debrief
from game.debrief.chair import holders, team_of
from game.debrief.poll import Foretold, foretold
from game.i18n import _
from game.model.players import PlayerKind
from game.negotiation import Negotiation
from game.notation import ActKind, kind_of
from game.plain import pick
from game.rules.compiled import CompiledScenario
from game.rules.state import Proposal
from game.view import NOBODY, View
from game.wording import names
from game.wording.answers import line
from game.wording.beside import describe_parallel, parallel_of, recorded_answer
from game.wording.chronicle import describe_outcome, turned_publics
from game.wording.numbers import capital, listed


@dataclass(frozen=True)
class TeamAnswer:
    """One answer to a package, in its author's words, with the recorded one beside it."""

    actor: str
    name: str
    yes: bool
    words: str
    recorded: str
    foreseen: bool | None


@dataclass(frozen=True)
class TabledPackage:
    """A package that a team tabled, and what came of it."""

    number: int
    turn: int
    date: dt.date
    seat: str
    by: str
    public: bool
    clauses: tuple[str, ...]
    passed: bool
    outcome: str
    beside: str
    answers: tuple[TeamAnswer, ...]
    offers: tuple[str, ...]
    turned: tuple[str, ...]
    foretold: Foretold | None


@dataclass(frozen=True)
class Team:
    """A chair that people held: its name, what it did, what it came to."""

    seat: str
    delegation: str
    name: str
    debrief: Debrief
    acts: dict[ActKind, int]
    tabled: int
    adopted: int

    @property
    def called(self) -> str:
        """The team with its delegation."""
        return f"{self.delegation} ({self.name})" if self.name else self.delegation


@dataclass(frozen=True)
class GameRecord:
    """One game, told to a reader."""

    group: str
    scenario: str
    title: str
    seed: int
    game: int
    over: bool
    turn: int
    turns: int
    date: dt.date
    notes: tuple[str, ...]
    branches: int
    branch: str
    """Which of them is told, where there are several."""
    teams: tuple[Team, ...]
    tabled: tuple[TabledPackage, ...]
    others_adopted: tuple[TabledPackage, ...]
    asked_of_others: tuple[TabledPackage, ...]
    """Packages of the program of which the class had said what it expects."""
    predictions: tuple[Foretold, ...]
    """What was said beforehand of packages, whoever tabled them."""
    view: View

    @property
    def heading(self) -> str:
        """What was played, and in which chairs."""
        return _("{title}: {chairs}").format(title=self.title, chairs=listed([t.delegation for t in self.teams]))

    @property
    def debrief(self) -> Debrief:
        """The debrief of the first team; what it says of the settlement holds for all."""
        return self.teams[0].debrief

    @property
    def as_history(self) -> int:
        """On how many issues it ended as in history."""
        return sum(e.as_in_history for e in self.debrief.settlement)

    @property
    def foreseen(self) -> tuple[int, int]:
        """How many answers were foreseen rightly, and of how many."""
        return sum(f.right for f in self.predictions), sum(f.of for f in self.predictions)


def record(
    negotiation: Negotiation, group: str, notes: tuple[str, ...] = (), *, branch: str = "", anonymous: bool = False, yardsticks: bool = True
) -> GameRecord:
    """Everything a report says of a game at its head."""
    compiled, state, scenario = negotiation.compiled, negotiation.state, negotiation.loaded.scenario
    view = View(compiled, NOBODY, state, np.zeros(len(compiled.issues), dtype=np.int64))
    seats = seats_of(negotiation)
    polls = {f.proposal: f for f in foretold(negotiation)}
    closed = [p for p in state.proposals if p.passed is not None]
    held = {compiled.index[h]: seat for seat in seats for h in holders(compiled, state, seat, negotiation.assigned)}
    return GameRecord(
        group=group,
        scenario=scenario.id,
        title=scenario.about.title,
        seed=negotiation.seed,
        game=negotiation.game,
        over=state.over,
        turn=state.turn + 1,
        turns=len(scenario.turns),
        date=scenario.turns[state.turn].date,
        notes=notes,
        branches=len(negotiation.leaves()),
        branch=branch,
        teams=tuple(_team(negotiation, seat, closed, anonymous, yardsticks) for seat in seats),
        tabled=tuple(_tabled(view, p, held[p.by], polls.get(p.number)) for p in closed if p.by in held),
        others_adopted=tuple(_tabled(view, p, "", None) for p in closed if p.by not in held and p.passed),
        asked_of_others=tuple(_tabled(view, p, "", polls[p.number]) for p in closed if p.by not in held and p.number in polls),
        predictions=tuple(polls.values()),
        view=view,
    )


def seats_of(negotiation: Negotiation) -> list[str]:
    """The seats that people held, in protocol order; the main one if none did."""
    held = (*negotiation.assigned_at_start.items(), *negotiation.assigned.items(), *((c.chair, c.kind) for c in negotiation.chairs))
    people = {seat for seat, kind in held if kind == PlayerKind.PERSON}
    first = {holders(negotiation.compiled, negotiation.state, s, negotiation.assigned)[0] for s in people}
    return [d.id for d in negotiation.loaded.scenario.delegations if d.id in first] or [negotiation.loaded.scenario.about.main_seat]


def _team(negotiation: Negotiation, seat: str, closed: list[Proposal], anonymous: bool, yardsticks: bool) -> Team:
    compiled = negotiation.compiled
    chain = holders(compiled, negotiation.state, seat, negotiation.assigned)
    numbers = compiled.numbers(chain)
    mine = [p for p in closed if p.by in numbers]
    acts = Counter(kind_of(compiled.scenario, n.act) for n in negotiation.path() if n.seat in chain)
    return Team(
        seat=seat,
        delegation=names.actor(compiled, numbers[0]),
        name="" if anonymous else team_of(negotiation, seat),
        debrief=debrief(negotiation, seat, yardsticks and negotiation.over),
        acts=dict(acts),
        tabled=len(mine),
        adopted=sum(bool(p.passed) for p in mine),
    )


def _tabled(view: View, proposal: Proposal, seat: str, poll: Foretold | None) -> TabledPackage:
    compiled = view.compiled
    beside = parallel_of(view, proposal)
    refusers = poll.expected.refusers if poll else None
    return TabledPackage(
        number=proposal.number,
        turn=proposal.turn,
        date=view.scenario.turns[proposal.turn].date,
        seat=seat or compiled.ids[proposal.by],
        by=names.actor(compiled, proposal.by),
        public=proposal.package.public,
        clauses=tuple(names.clauses(compiled, proposal.package)),
        passed=bool(proposal.passed),
        outcome=describe_outcome(view, proposal),
        beside=describe_parallel(view, beside),
        answers=tuple(
            TeamAnswer(
                compiled.ids[a.actor],
                names.actor(compiled, a.actor),
                a.yes,
                line(view, a),
                recorded_answer(view, beside, a.actor),
                None if refusers is None else a.yes != (compiled.ids[a.actor] in refusers),
            )
            for a in proposal.answers
        ),
        offers=tuple(_offer(compiled, o.by, names.clauses(compiled, o.package)) for o in proposal.offers),
        turned=tuple(turned_publics(view, proposal)),
        foretold=poll,
    )


def _offer(compiled: CompiledScenario, by: int, clauses: list[str]) -> str:
    return _("{actor} offered instead: {clauses}.").format(actor=capital(names.actor(compiled, by)), clauses="; ".join(clauses))


def as_json(record: GameRecord) -> dict[str, Any]:
    """Plain data, ready for JSON."""
    right, of = record.foreseen
    return {
        **pick(record, "group", "scenario", "seed", "game", "over", "turn", "turns", "date", "notes", "branches", "branch"),
        "issues_as_in_history": record.as_history,
        "predictions": {"right": right, "of": of},
        "teams": [
            {**pick(t, "seat", "delegation"), "team": t.name, **pick(t, "acts", "tabled", "adopted", "debrief")} for t in record.teams
        ],
        "tabled": [_tabled_json(t) for t in record.tabled],
        "adopted_by_others": [_tabled_json(t) for t in record.others_adopted],
    }


def _tabled_json(t: TabledPackage) -> dict[str, Any]:
    return {
        "number": t.number,
        "turn": t.turn + 1,
        **pick(t, "date", "seat", "public", "clauses", "passed", "outcome"),
        "answers": [pick(a, "actor", "yes", "words", "recorded", "foreseen") for a in t.answers],
        "offers": list(t.offers),
        "expected": _expected_json(t.foretold) if t.foretold else None,
    }


def _expected_json(f: Foretold) -> dict[str, Any]:
    hands = {"hands_for_a_pass": f.expected.passes, "hands_for_a_failure": f.expected.fails}
    return {**hands, **pick(f.expected, "refusers"), **pick(f, "right", "of")}
