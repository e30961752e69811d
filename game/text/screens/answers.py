"""Answers as a scene: what was tabled, who refused for which reason, who decides last, what is offered instead."""

from __future__ import annotations

from game.i18n import _
from game.pages.content import Block, Heading, Hint, Para, Quote, Screen, items
from game.rules.state import Answered, Proposal
from game.view import View
from game.wording import names
from game.wording.answers import closest, groups, missing, narrowest, say_reason, scenes, words
from game.wording.beside import parallel_of, recorded_answer, said_parallel
from game.wording.chronicle import turned_publics
from game.wording.nearest import Parallel
from game.wording.numbers import capital, counted, listed, percent, signed
from game.wording.offered import Offered, offered_to
from game.wording.votes import tally


def answers(view: View, proposal: Proposal, history: bool) -> Screen:
    """The whole scene, for a proposal that has been answered."""
    head = _("Proposal {number}, tabled {openness} by {actor}: {outcome}").format(
        number=proposal.number,
        openness=names.openness(proposal.package),
        actor=names.you_or(view, proposal.by),
        outcome=_("adopted") if proposal.passed else _("refused"),
    )
    beside = parallel_of(view, proposal) if history else None
    found: list[Block] = [Heading(head, 1), items(names.clauses(view.compiled, proposal.package))]
    found += [Para(s.text, "news") for s in scenes(view, proposal)]
    if history:
        found.append(Para(said_parallel(view, beside), "quiet"))
    found += _consent(view, proposal, beside) if proposal.passed else _refusal(view, proposal, beside)
    return found


def _consent(view: View, proposal: Proposal, beside: Parallel | None) -> Screen:
    if not proposal.answers:
        return [Para(_("Nobody else had to be asked."), "good")]
    found: list[Block] = [_spoken(view, a, beside) for a in proposal.answers]
    near = narrowest(proposal)
    if near is not None and len(proposal.answers) > 1:
        said = _("The narrowest consent: {actor}, {margin} on the open terms.")
        found.append(Para(said.format(actor=names.you_or(view, near.actor), margin=signed(near.verdict.open_sum))))
    return found + [Para(said) for said in tally(view, proposal)]


def _refusal(view: View, proposal: Proposal, beside: Parallel | None) -> Screen:
    found: list[Block] = []
    for group in groups(proposal, False):
        found.append(group_head(len(group.answers), say_reason(view, group.reason, False)))
        found += [_spoken(view, a, beside) for a in group.answers]
    yes = [_favours(view, a, beside) for a in proposal.answers if a.yes]
    if yes:
        found.append(Para(_("In favour: {actors}.").format(actors=listed(yes)), "good"))
    found.append(Para(decides(view, proposal)))
    found += [Para(said) for said in tally(view, proposal)]
    found += [Para(said, "good") for said in turned_publics(view, proposal)]
    if proposal.by == view.seat:
        found.append(cost(view, proposal))
        theirs = {o.package for o in proposal.offers}
        found += offered(view, [o for o in offered_to(view) if o.package in theirs], list(proposal.no_offer))
    return found


def _spoken(view: View, answer: Answered, beside: Parallel | None) -> Quote:
    """One answer in its author's own words, with the recorded one beside it."""
    said = _("yes") if answer.yes else _("no")
    then = recorded_answer(view, beside, answer.actor)
    who = f"{names.actor(view.compiled, answer.actor)}, {said}" + (f" ({then})" if then else "")
    return Quote(who, words(view, answer))


def _favours(view: View, answer: Answered, beside: Parallel | None) -> str:
    then = recorded_answer(view, beside, answer.actor)
    return names.you_or(view, answer.actor) + (f" ({then})" if then else "")


def group_head(count: int, reason: str) -> Para:
    """Eleven, one reason."""
    said = _("**{count} refuse for one reason**: {reason}.") if count > 1 else _("**{count} refuses** for this reason: {reason}.")
    return Para(said.format(count=capital(counted(count)), reason=reason), "bad")


def decides(view: View, proposal: Proposal) -> str:
    """Who would have had to be won, and how far it is short."""
    stuck = missing(view, proposal)
    near = closest(proposal)
    if near is None:
        return f"{stuck} {_('All who refuse would refuse whatever the rest.')}"
    who = names.you_or(view, near.actor)
    if near.verdict.open_sum >= 0:
        said = _("Nearest to a yes: {actor}. What is known of it comes to {margin}, which would be a yes; what it has told nobody decided.")
        return f"{stuck} {said.format(actor=who, margin=signed(near.verdict.open_sum))}"
    alone = sum(not a.yes for a in proposal.answers) == 1
    said = (
        _("It hangs on one: {actor}, short by {short} on the open terms.")
        if alone
        else _("Nearest to a yes: {actor}, short by {short} on the open terms.")
    )
    return f"{stuck} {said.format(actor=who, short=signed(-near.verdict.open_sum)[1:])}"


def cost(view: View, proposal: Proposal) -> Para:
    """What the refusal costs, or why it costs nothing."""
    if proposal.waived:
        return Para(_("The refusal costs you nothing: a public would have said yes to what its own side refused."), "good")
    said = _("The refusal costs you {cost:g} points of standing at home.")
    return Para(said.format(cost=view.compiled.parameters.refusal_cost), "bad")


def offered(view: View, offers: list[Offered], none: list[int]) -> Screen:
    """The counter-offers that can be taken, numbered as `take` numbers them."""
    found: list[Block] = []
    if offers:
        found.append(Heading(_("What they offer instead")))
        found.append(items((_offer(view, o) for o in offers), start=offers[0].number))
        take = _("**take {n}** tables that offer unchanged: those who made it then say yes, the others answer for themselves.")
        found.append(Hint(take.format(n=offers[0].number)))
    if none:
        found.append(Para(_("No offer from {actors}.").format(actors=names.actors(view.compiled, none)), "quiet"))
    return found


def _offer(view: View, offer: Offered) -> str:
    """An offer with its chance at the whole table."""
    clauses = "; ".join(names.clauses(view.compiled, offer.package))
    authors = capital(names.actors(view.compiled, offer.by))
    return _("**{actors}**: {clauses}. Chance at the whole table {chance}.").format(
        actors=authors, clauses=clauses, chance=percent(view.chance(offer.package))
    )
