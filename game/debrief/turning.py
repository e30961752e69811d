"""Turning points: the answers that, had they been the other, would have changed the settlement."""

from __future__ import annotations

from game.debrief.model import TurningPoint
from game.debrief.settlement import moves
from game.debrief.worth import tenths
from game.model.package import Clause
from game.model.term import TermKind
from game.negotiation import Negotiation
from game.notation import format_package
from game.rules import bodies
from game.rules.compiled import CompiledScenario, Ints
from game.rules.state import Answered, Proposal, State
from game.rules.verdict import Evaluator, leading_term
from game.view import value


def turning_points(negotiation: Negotiation, seat: int) -> tuple[TurningPoint, ...]:
    """All of them, those that hung by least first; of the same package refused again and again, the closest."""
    closest: dict[tuple[tuple[Clause, ...], bool | None], TurningPoint] = {}
    for proposal, before in _resolved(negotiation):
        votes = _votes(negotiation, before, proposal)
        pivot = _pivot(negotiation, before, proposal, votes)
        course = _otherwise(negotiation, before, proposal, votes)
        if pivot is None or (course == negotiation.state.course).all():
            continue
        point = _point(negotiation, seat, proposal, pivot, course)
        key = (proposal.package.clauses, proposal.passed)
        if key not in closest or point.margin < closest[key].margin:
            closest[key] = point
    return tuple(sorted(closest.values(), key=lambda p: (p.margin, p.proposal)))


def _resolved(negotiation: Negotiation) -> list[tuple[Proposal, State]]:
    """Every answered proposal with the state in which it was answered."""
    before: dict[int, State] = {}
    for node in negotiation.path():
        for proposal in negotiation.state_at(node.id).proposals:
            if not proposal.open:
                before.setdefault(proposal.number, negotiation.state_at(node.parent))
    return [(p, before[p.number]) for p in negotiation.state.proposals if not p.open]


def _votes(negotiation: Negotiation, before: State, proposal: Proposal) -> list[Answered]:
    """The answers given, and those of the chambers that would have been asked next."""
    compiled, secrets = negotiation.compiled, negotiation.secrets
    votes = list(proposal.answers)
    evaluator, answered = Evaluator(compiled, before), {a.actor for a in votes}
    for chamber in bodies.chambers(compiled, before, bodies.touched(compiled, proposal.package)):
        if chamber not in answered:
            verdict = evaluator.verdict(chamber, proposal.package, proposal.by)
            yes = verdict.accepts(secrets[chamber])
            votes.append(Answered(chamber, yes, verdict, leading_term(verdict, yes)))
    return votes


def _pivot(negotiation: Negotiation, before: State, proposal: Proposal, votes: list[Answered]) -> Answered | None:
    """The one whose other answer, alone, would have turned the result, and that came nearest to giving it.

    A line that is never crossed is no close call, and a counter-offer that is taken up binds.
    """
    answers = {v.actor: v.yes for v in votes}
    pivots = []
    for vote in votes:
        if vote.yes != proposal.passed or vote.leading is TermKind.OFFER or (vote.verdict.hard and not vote.yes):
            continue
        other = {**answers, vote.actor: not vote.yes}
        if bodies.passes(negotiation.compiled, before, proposal.package, proposal.by, other) != proposal.passed:
            pivots.append(vote)
    return min(pivots, key=lambda v: (_margin(negotiation, v), v.actor), default=None)


def _margin(negotiation: Negotiation, vote: Answered) -> int:
    """By how much an answer hung, in thousandths of log-odds."""
    return abs(vote.verdict.total(negotiation.secrets[vote.actor]))


def _otherwise(negotiation: Negotiation, before: State, proposal: Proposal, votes: list[Answered]) -> Ints:
    """The settlement had the proposal come out the other way, everything else as it was."""
    compiled, state = negotiation.compiled, negotiation.state
    course = state.course.copy()
    if proposal.passed:
        for i, moved in enumerate(moves(compiled, state)):
            if moved and moved[-1].proposal == proposal.number:
                course[i] = before.course[i]
        return course
    for clause in proposal.package.clauses:
        if int(state.course[clause.issue]) not in clause.positions:
            course[clause.issue] = _meaning(compiled, before, clause, votes)
    return course


def _meaning(compiled: CompiledScenario, before: State, clause: Clause, votes: list[Answered]) -> int:
    """What a clause would have come to mean: a span settles at the reading nearest the old course."""
    if not clause.is_span:
        return clause.low
    places = compiled.places[clause.issue]
    read = {dict(v.verdict.readings).get(clause.issue, clause.low) for v in votes}
    return min(sorted(read), key=lambda p: abs(places[p] - places[before.course[clause.issue]]))


def _point(negotiation: Negotiation, seat: int, proposal: Proposal, pivot: Answered, course: Ints) -> TurningPoint:
    compiled, final, mine = negotiation.compiled, negotiation.state.course, negotiation.secrets[seat]
    scenario = compiled.scenario
    changed = [i for i in range(len(course)) if course[i] != final[i]]
    return TurningPoint(
        proposal=proposal.number,
        turn=proposal.turn,
        date=scenario.turns[proposal.turn].date,
        author=compiled.ids[proposal.by],
        package=format_package(scenario, proposal.package),
        passed=bool(proposal.passed),
        decider=compiled.ids[pivot.actor],
        yes=pivot.yes,
        leading=pivot.leading,
        overrode_advice=pivot.overrode_advice,
        margin=_margin(negotiation, pivot) / 1000,
        instead={compiled.issues[i]: scenario.issues[i].positions[int(course[i])].id for i in changed},
        worth=tenths(value(compiled, seat, mine, course) - value(compiled, seat, mine, final)),
    )
