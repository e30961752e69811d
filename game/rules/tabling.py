"""A package on the table: whether it may be tabled, who is asked, what comes of it."""

from __future__ import annotations

from dataclasses import replace

from game.errors import NotPossibleError
from game.i18n import _, day
from game.model.package import Clause, Package
from game.model.term import TermKind
from game.rules import bodies, opinion
from game.rules.chronicle import Audience, PackageAnswered, PackageTabled
from game.rules.clause_terms import clause_terms
from game.rules.compiled import CompiledScenario, Ints
from game.rules.effects import change_standing
from game.rules.knowledge import considered, hearers, learn_answer, learn_offer
from game.rules.neighbourhood import Neighbourhood
from game.rules.offers import counter_offer
from game.rules.settlement import adopt
from game.rules.state import Answered, Offer, Proposal, State
from game.rules.verdict import Evaluator, leading_term


def may_table(compiled: CompiledScenario, state: State, author: int, package: Package) -> None:
    """NotPossibleError, with the reason, if the author may not table the package now."""
    issues = compiled.scenario.issues
    for clause in package.clauses:
        issue, course = issues[clause.issue], int(state.course[clause.issue])
        if not clause.is_span and clause.low == course:
            problem = _("{issue}: “{position}” is the course already and settles nothing; leave it out.")
            raise NotPossibleError(problem.format(issue=issue.name, position=issue.positions[course].name))
        if unthought := [p for p in clause.positions if compiled.unthought[state.turn, clause.issue, p]]:
            idea = issue.positions[unthought[0]]
            problem = _("{issue}: “{position}” is an idea of {day}; nobody has thought of it yet.")
            raise NotPossibleError(problem.format(issue=issue.name, position=idea.name, day=day(idea.from_) if idea.from_ else ""))
    spans = [c for c in package.clauses if c.is_span]
    if len(spans) > 1:
        raise NotPossibleError(_("Only one clause of a package can be left open."))
    if spans and author in state.used_ambiguity:
        raise NotPossibleError(_("You have used your deliberate ambiguity: one a negotiation."))
    if not package.clauses:
        raise NotPossibleError(_("The package is empty."))
    if author in state.tabled and not is_offer_to(state, author, package):
        raise NotPossibleError(_("You have tabled a package this turn; only a counter-offer made to you can still be taken up."))
    if author not in state.people and state.initiatives >= compiled.parameters.initiatives:
        raise NotPossibleError(_("The agenda of this turn is full."))


def is_offer_to(state: State, author: int, package: Package) -> bool:
    """Whether somebody's live counter-offer to the author says just this."""
    return any(o.to == author and o.package == package for o in state.offers)


def table(compiled: CompiledScenario, priorities: Ints, state: State, author: int, package: Package) -> None:
    """Table a package. It is answered at once, unless a person has to answer first."""
    may_table(compiled, state, author, package)
    asked = bodies.members(compiled, state, bodies.touched(compiled, package), author)
    waiting = tuple(a for a in asked if a in state.people)
    number = len(state.proposals)
    state.proposals = (*state.proposals, Proposal(number, state.turn, author, package, tuple(asked), waiting))
    state.tabled |= {author}
    if author not in state.people:
        state.initiatives += 1
    if package.span is not None:
        state.used_ambiguity |= {author}
    state.note(PackageTabled(state.turn, author, number, audience=audience(state.proposals[number])))
    if waiting:
        state.awaiting = number
    else:
        resolve(compiled, priorities, state, number)


def audience(proposal: Proposal) -> Audience:
    """Who hears of a proposal and its answers: all of a public one, those at the table of a private one."""
    if proposal.package.public:
        return None
    return frozenset((proposal.by, *proposal.asked))


def answer(compiled: CompiledScenario, priorities: Ints, state: State, actor: int, number: int, yes: bool) -> None:
    """A person answers; when the last one has, the proposal is resolved."""
    if not 0 <= number < len(state.proposals) or actor not in state.proposals[number].waiting:
        raise NotPossibleError(_("That proposal does not wait for your answer."))
    proposal = state.proposals[number]
    given = (*proposal.given, (actor, yes))
    waiting = tuple(a for a in proposal.waiting if a != actor)
    _put(state, replace(proposal, given=given, waiting=waiting))
    if not waiting:
        state.awaiting = -1
        resolve(compiled, priorities, state, number)


def resolve(compiled: CompiledScenario, priorities: Ints, state: State, number: int) -> None:
    """Everybody answers; then adoption or refusal, with their effects."""
    proposal = state.proposals[number]
    package, author = proposal.package, proposal.by
    evaluator = Evaluator(compiled, state)
    touched = bodies.touched(compiled, package)
    given = dict(proposal.given)
    answers = [_answer(evaluator, priorities, proposal, a, given.get(a)) for a in proposal.asked]
    votes = {a.actor: a.yes for a in answers}
    if all(bodies.consents(compiled, state, b, author, votes) for b in touched):
        ratifying = bodies.chambers(compiled, state, touched)
        answers += [_answer(evaluator, priorities, proposal, c, None) for c in ratifying]
        votes.update({a.actor: a.yes for a in answers})
    passed = bodies.passes(compiled, state, package, author, votes)
    heard = audience(proposal)
    for a in answers:
        if a.overrode_advice:
            change_standing(state, a.actor, -compiled.parameters.override_cost)
        if a.actor not in given and a.leading is not TermKind.OFFER:
            learn_answer(compiled, state, a.verdict, a.yes, heard)
    records = tuple(p for p, clauses in compiled.recorded.items() if repeats(state, package, clauses))
    noes = noted_noes(compiled, records, [a.actor for a in answers if not a.yes])
    _put(state, replace(proposal, answers=tuple(answers), passed=passed, records=records, noes=noes))
    state.offers = tuple(o for o in state.offers if not (o.to == author and o.package == package))
    state.note(PackageAnswered(state.turn, number, passed, audience=heard))
    if passed:
        adopt(compiled, state, evaluator, state.proposals[number])
    else:
        _refuse(compiled, priorities, state, evaluator, number, heard)


def _answer(evaluator: Evaluator, priorities: Ints, proposal: Proposal, actor: int, given: bool | None) -> Answered:
    """One answer: a person's own, or the verdict; a counter-offer that is taken up binds its author."""
    verdict = evaluator.verdict(actor, proposal.package, proposal.by)
    advised = verdict.accepts(priorities[actor])
    bound = any(o.by == actor and o.to == proposal.by and o.package == proposal.package for o in evaluator.state.offers)
    if given is not None:
        overrode_advice = given != (advised or bound)
        return Answered(actor, given, verdict, leading_term(verdict, given), overrode_advice)
    if bound:
        return Answered(actor, True, verdict, TermKind.OFFER)
    return Answered(actor, advised, verdict, leading_term(verdict, advised))


def _refuse(compiled: CompiledScenario, priorities: Ints, state: State, evaluator: Evaluator, number: int, heard: Audience) -> None:
    """What a refusal costs, whom it turns, and what the refusers offer instead."""
    proposal = state.proposals[number]
    refusers = [a.actor for a in proposal.answers if not a.yes]
    turned = _publics_turn(compiled, state, evaluator, proposal, refusers)
    waived = any(public_would(compiled, evaluator, proposal.package, proposal.by, a) for a in refusers)
    if not waived:
        change_standing(state, proposal.by, -compiled.parameters.refusal_cost)
    state.offers = tuple(o for o in state.offers if o.to != proposal.by)
    offers, none = _counter_offers(compiled, priorities, state, proposal, refusers, heard)
    state.offers = (*state.offers, *offers)
    _put(state, replace(proposal, offers=tuple(offers), no_offer=tuple(none), turned=tuple(turned), waived=waived))


def public_would(compiled: CompiledScenario, evaluator: Evaluator, package: Package, author: int, government: int) -> bool:
    """Whether a government's own public would have accepted what it refused in public."""
    public = compiled.public[government]
    return public >= 0 and package.public and evaluator.clause_score(public, package, author) > 0


def newly_wanted(evaluator: Evaluator, package: Package, government: int) -> list[Clause]:
    """The clauses that a government's public wants, and over which it has not turned yet."""
    public, turned = evaluator.compiled.public[government], evaluator.state.turned[government]
    wanted = (c for c in package.clauses if evaluator.own.sums[public, c.issue, evaluator.reading(public, c)] > 0)
    return [c for c in wanted if not turned[c.issue]]


def _publics_turn(
    compiled: CompiledScenario, state: State, evaluator: Evaluator, proposal: Proposal, refusers: list[int]
) -> list[tuple[int, int]]:
    """Publics turn once for each government and issue, on the issues where they wanted what was refused."""
    p, turned = compiled.parameters, []
    for a in refusers:
        if not public_would(compiled, evaluator, proposal.package, proposal.by, a) or a >= compiled.delegations:
            continue
        fresh = newly_wanted(evaluator, proposal.package, a)
        for clause in fresh:
            places = [float(compiled.places[clause.issue, q]) for q in clause.positions]
            opinion.public_turns(compiled, state, a, compiled.public[a], clause.issue, places)
        if fresh:
            change_standing(state, a, -p.turn_cost)
            change_standing(state, proposal.by, p.turn_gain)
            turned += [(a, clause.issue) for clause in fresh]
    return turned


def _counter_offers(
    compiled: CompiledScenario, priorities: Ints, state: State, proposal: Proposal, refusers: list[int], heard: Audience
) -> tuple[list[Offer], list[int]]:
    """Each refusing government's offer, after the refusal has had its effects; and those that have none to make."""
    offers: list[Offer] = []
    none: list[int] = []
    if not hearers(compiled, state, heard):
        return offers, none
    near = Neighbourhood(compiled, state, clause_terms(compiled, state), proposal.by, proposal.package)
    for a in refusers:
        if a >= compiled.delegations or a in state.people:
            continue
        some, combinations = considered(compiled, state, a, heard)
        package, same = counter_offer(near, a, priorities[a], combinations)
        learn_offer(compiled, state, a, some, same, heard)
        if package is None:
            none.append(a)
        else:
            offers.append(Offer(a, package, proposal.by, state.turn + 1, proposal.number))
    return offers, none


def repeats(state: State, package: Package, recorded: list[Clause]) -> bool:
    """Whether a package holds every recorded clause, or says nothing where that has become the course; at least one it holds."""
    held = [c for c in recorded if c in package.clauses]
    silent = {c.issue for c in package.clauses}.isdisjoint
    done = [c for c in recorded if not c.is_span and c.low == state.course[c.issue] and silent({c.issue})]
    return bool(held) and len(held) + len(done) == len(recorded)


def noted_noes(compiled: CompiledScenario, records: tuple[str, ...], refusers: list[int]) -> tuple[int, ...]:
    """Those who said no to a package that repeats these records, of whom a condition asks."""
    return tuple(a for a in refusers if any((compiled.ids[a], record) in compiled.scenario.noes for record in records))


def _put(state: State, proposal: Proposal) -> None:
    """Replace a proposal by its newer version."""
    state.proposals = tuple(proposal if p.number == proposal.number else p for p in state.proposals)
