"""Answers as a scene: what was tabled, who refused for which reason, who decides last, what is offered instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.i18n import _
from game.pages.content import Block, Content, Heading, Hint, Items, Page, Para, Quote, Titled, compose, hint, items
from game.rules.state import Answered, Proposal
from game.view import View
from game.wording import names
from game.wording.answers import closest, groups, missing, narrowest, say_reason, scenes, words
from game.wording.beside import describe_parallel, parallel_of, recorded_answer
from game.wording.chronicle import turned_publics
from game.wording.nearest import Parallel
from game.wording.numbers import capital, counted, listed, percent, signed
from game.wording.offered import Offered, offered_to
from game.wording.votes import tally


@dataclass(frozen=True)
class Answer(Page):
    """One answer in its author's own words."""

    given: Answered
    name: str
    words: str
    recorded: str
    """What the record has beside it; empty if nothing."""

    def blocks(self) -> list[Block]:
        """A quotation, with what the record has."""
        yes = _("yes") if self.given.yes else _("no")
        return [Quote(f"{self.name}, {yes}" + (f" ({self.recorded})" if self.recorded else ""), self.words)]


@dataclass(frozen=True)
class Refusers(Page):
    """Those who refuse for one reason."""

    reason: Para
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class InFavour(Page):
    """Those who would have consented."""

    names: Para
    answers: tuple[Answer, ...]

    def blocks(self) -> list[Block]:
        """The names alone."""
        return [self.names]


@dataclass(frozen=True)
class Consent(Page):
    """It was adopted."""

    unasked: Para | None
    """That nobody had to be asked."""
    answers: tuple[Answer, ...]
    narrowest: Para | None
    votes: tuple[Para, ...]


@dataclass(frozen=True)
class Offers(Page):
    """Counter-offers that can be taken, numbered as `take` numbers them, and who makes none."""

    offers: tuple[Offered, ...]
    heading: Heading | None
    items: Items | None
    take: Hint | None
    none: Para | None


@dataclass(frozen=True)
class Refusal(Page):
    """It was refused: by whom and why, who was nearest, what it costs, what is offered instead."""

    groups: tuple[Refusers, ...]
    in_favour: InFavour | None
    decides: Para
    votes: tuple[Para, ...]
    turned: tuple[Para, ...]
    """The publics that turn on their own governments."""
    cost: Para | None
    offers: Offers | None
    """These two for the author alone."""


@dataclass(frozen=True)
class AnswersPage(Titled):
    """The whole scene."""

    clauses: Items
    scenes: tuple[Para, ...]
    parallel: Para | None
    """What the record has beside it."""
    outcome: Consent | Refusal


def answers(view: View, proposal: Proposal, history: bool) -> AnswersPage:
    """A proposal that has been answered; with history's answers beside each."""
    head = _("Proposal {number}, tabled {openness} by {actor}: {outcome}").format(
        number=proposal.number,
        openness=names.openness(proposal.package),
        actor=names.you_or(view, proposal.by),
        outcome=_("adopted") if proposal.passed else _("refused"),
    )
    beside = parallel_of(view, proposal) if history else None
    return AnswersPage(
        Heading(head, 1),
        items(names.clauses(view.compiled, proposal.package)),
        tuple(Para(s.text, "news") for s in scenes(view, proposal)),
        Para(describe_parallel(view, beside), "quiet") if history else None,
        _consent(view, proposal, beside) if proposal.passed else _refusal(view, proposal, beside),
    )


def _consent(view: View, proposal: Proposal, beside: Parallel | None) -> Consent:
    given = proposal.answers
    near = narrowest(proposal) if len(given) > 1 else None
    narrow = _("The narrowest consent: {actor}, {margin} on the open terms.")
    return Consent(
        None if given else Para(_("Nobody else had to be asked."), "good"),
        _answers(view, given, beside),
        Para(narrow.format(actor=names.you_or(view, near.actor), margin=signed(near.verdict.open_sum))) if near is not None else None,
        tuple(Para(line) for line in tally(view, proposal)) if given else (),
    )


def _refusal(view: View, proposal: Proposal, beside: Parallel | None) -> Refusal:
    favour = _answers(view, [a for a in proposal.answers if a.yes], beside)
    named = [names.you_or(view, a.given.actor) + (f" ({a.recorded})" if a.recorded else "") for a in favour]
    own = proposal.by == view.seat
    theirs = {o.package for o in proposal.offers}
    return Refusal(
        tuple(
            Refusers(_one_reason(len(g.answers), say_reason(view, g.reason, False)), _answers(view, g.answers, beside))
            for g in groups(proposal, False)
        ),
        InFavour(Para(_("In favour: {actors}.").format(actors=listed(named)), "good"), favour) if favour else None,
        Para(_decides(view, proposal)),
        tuple(Para(line) for line in tally(view, proposal)),
        tuple(Para(line, "good") for line in turned_publics(view, proposal)),
        _cost(view, proposal) if own else None,
        offers(view, [o for o in offered_to(view) if o.package in theirs], proposal.no_offer) if own else None,
    )


def _answers(view: View, given: Sequence[Answered], beside: Parallel | None) -> tuple[Answer, ...]:
    """Answers in their authors' own words, with the recorded ones."""
    return tuple(Answer(a, names.actor(view.compiled, a.actor), words(view, a), recorded_answer(view, beside, a.actor)) for a in given)


def _one_reason(count: int, reason: str) -> Para:
    """Eleven, one reason."""
    head = _("**{count} refuse for one reason**: {reason}.") if count > 1 else _("**{count} refuses** for this reason: {reason}.")
    return Para(compose(head, count=capital(counted(count)), reason=reason), "bad")


def _decides(view: View, proposal: Proposal) -> str:
    """Who would have had to be won, and how far it is short."""
    stuck = missing(view, proposal)
    near = closest(proposal)
    if near is None:
        return f"{stuck} {_('All who refuse would refuse whatever the rest.')}"
    margin = near.verdict.open_sum
    if margin >= 0:
        nearest = _(
            "Nearest to a yes: {actor}. What is known of it comes to {margin}, which would be a yes; what it has told nobody decided."
        )
    elif sum(not a.yes for a in proposal.answers) == 1:
        nearest = _("It hangs on one: {actor}, short by {short} on the open terms.")
    else:
        nearest = _("Nearest to a yes: {actor}, short by {short} on the open terms.")
    return f"{stuck} {nearest.format(actor=names.you_or(view, near.actor), margin=signed(margin), short=signed(-margin)[1:])}"


def _cost(view: View, proposal: Proposal) -> Para:
    """What the refusal costs, or why it costs nothing."""
    if proposal.waived:
        return Para(_("The refusal costs you nothing: a public would have said yes to what its own side refused."), "good")
    cost = _("The refusal costs you {cost:g} points of standing at home.")
    return Para(cost.format(cost=view.compiled.parameters.refusal_cost), "bad")


def offers(view: View, offered: Sequence[Offered], none: Sequence[int] = ()) -> Offers:
    """Counter-offers that can be taken, and those who make none."""
    take = _("**take {n}** tables that offer unchanged: those who made it then say yes, the others answer for themselves.")
    return Offers(
        tuple(offered),
        Heading(_("What they offer instead")) if offered else None,
        items((_offer(view, o) for o in offered), start=offered[0].number) if offered else None,
        hint(take, n=offered[0].number) if offered else None,
        Para(_("No offer from {actors}.").format(actors=names.actors(view.compiled, none)), "quiet") if none else None,
    )


def _offer(view: View, offer: Offered) -> Content:
    """An offer with its chance at the whole table."""
    return compose(
        _("**{actors}**: {clauses}. Chance at the whole table {chance}."),
        actors=capital(names.actors(view.compiled, offer.by)),
        clauses="; ".join(names.clauses(view.compiled, offer.package)),
        chance=percent(view.chance(offer.package)),
    )
