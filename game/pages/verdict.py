"""A verdict opened: its terms, largest first, which add up; what is hidden; on what it rests."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.i18n import _
from game.model.package import Package
from game.model.term import TermKind
from game.pages.content import Figure, Heading, Items, Page, Para, Quote, Section, Sum, Summand, Titled, items, section
from game.rules.knowledge import forecast, possible_priorities, totals
from game.rules.state import Answered, Proposal, Term, Verdict
from game.view import View
from game.wording import names, priorities, terms
from game.wording.answers import line
from game.wording.ideas import since
from game.wording.numbers import apportion, percent, signed


@dataclass(frozen=True)
class Terms(Page):
    """The terms as a sum, and what decides besides it."""

    sum: Sum | Para
    """A paragraph where the package touches nothing that matters."""
    hard: tuple[Para, ...]
    readings: tuple[Para, ...]


@dataclass(frozen=True)
class VerdictPage(Titled):
    """What somebody makes of a package, or made of it."""

    clauses: Items
    words: Quote | None
    terms: Terms
    remarks: tuple[Para, ...]
    grounds: Section | None
    """The sources behind the stances that the package touches."""


def why(view: View, proposal: Proposal, answer: Answered) -> VerdictPage:
    """One answer, term by term."""
    who = names.actor(view.compiled, answer.actor)
    own = answer.actor == view.seat
    words = line(view, answer)
    head = _("{actor} on proposal {number}: {said}")
    hidden = [] if own else [_hidden(view, answer)]
    overrode = [_("You answered otherwise than your own side would have.")] if answer.overrode_advice else []
    return VerdictPage(
        Heading(head.format(actor=who, number=proposal.number, said=_("yes") if answer.yes else _("no")), 1),
        items(names.clauses(view.compiled, proposal.package)),
        Quote(who, words) if words else None,
        opened(view, answer.verdict, proposal.package, own),
        tuple(Para(text) for text in (*hidden, *overrode)),
        grounds(view, answer.actor, proposal.package, answer.verdict),
    )


def foreseen(view: View, actor: int, package: Package) -> VerdictPage:
    """What an actor would make of a package, before it is tabled."""
    verdict = view.evaluator.verdict(actor, package, view.seat)
    own = actor == view.seat
    remarks: tuple[Para, ...] = ()
    if not own and actor < view.compiled.deciders:
        chance = percent(forecast(view.compiled, view.state, view.seat, verdict))
        remarks = (Para(_("Chance of a yes: {chance}. {hidden}").format(chance=chance, hidden=_margin(view, verdict))),)
    who = _("your own side") if own else names.within(names.actor(view.compiled, actor))
    return VerdictPage(
        Heading(_("What {actor} would make of your draft").format(actor=who), 1),
        items(names.clauses(view.compiled, package)),
        None,
        opened(view, verdict, package, own),
        remarks,
        grounds(view, actor, package, verdict),
    )


def opened(view: View, verdict: Verdict, package: Package, own: bool) -> Terms:
    """The terms as a sum, largest first; with the hidden share where they are the seat's own."""
    shown = list(verdict.open_terms)
    if own:
        shown += [
            Term(TermKind.PRIORITY, int(z) * s, i) for i, (z, s) in enumerate(zip(view.priorities, verdict.swing, strict=True)) if z * s
        ]
    shown.sort(key=lambda t: -abs(t.amount))
    amounts = apportion([t.amount for t in shown])
    rows = tuple(
        Summand(_hundredths(amount), _label(view, t), terms.note(view.compiled, view.state, verdict.actor, t, package))
        for amount, t in zip(amounts, shown, strict=True)
    )
    name = _("sum; at least 0 is a yes") if own else _("sum of the open terms")
    nothing = _("It touches nothing that matters here: the sum is 0, and that is a yes.")
    refused = _("Whatever the sum: {issue} is refused in this form, always.")
    read = _("The open clause on {issue} is read as “{position}”.")
    return Terms(
        Sum(rows, _hundredths(sum(amounts)), name) if rows else Para(nothing),
        tuple(
            Para(refused.format(issue=names.the_issue(view.compiled, i)), "bad") for i in verdict.hard if not _is_early(view, package, i)
        ),
        tuple(
            Para(read.format(issue=names.the_issue(view.compiled, i), position=names.position(view.compiled, i, p)))
            for i, p in verdict.readings
        ),
    )


def _is_early(view: View, package: Package, issue: int) -> bool:
    """Whether a clause on the issue names a position that nobody has thought of yet."""
    return any(since(view, issue, p) for c in package.clauses if c.issue == issue for p in c.positions)


def _hundredths(amount: int) -> Figure:
    return Figure(amount / 100, 2, signed=True)


def _label(view: View, term: Term) -> str:
    if term.kind is not TermKind.PRIORITY:
        return terms.label(view.compiled, term)
    more = view.priorities[term.issue] > 0
    label = _("you care more for {issue} than you say") if more else _("you care less for {issue} than you say")
    return label.format(issue=names.the_issue(view.compiled, term.issue))


def _hidden(view: View, answer: Answered) -> str:
    """What the hidden priorities can have done, as far as the seat knows now."""
    if answer.leading is TermKind.OFFER:
        return _("It was an offer of its own, and that binds.")
    if answer.verdict.hard:
        return _("No priority could have changed that.")
    margin = _margin(view, answer.verdict)
    if (answer.verdict.open_sum >= 0) == answer.yes:
        return margin
    return _("The open terms point the other way: what has not been told decided.") + " " + margin


def _margin(view: View, verdict: Verdict) -> str:
    """Between what and what the hidden priorities can lie, as far as the seat knows now."""
    if verdict.hard or not any(verdict.swing):
        return ""
    possible = possible_priorities(view.compiled, view.state, view.seat, verdict.actor)
    hidden = totals(view.compiled, verdict)[possible] - verdict.open_sum
    low, high = int(np.min(hidden)), int(np.max(hidden))
    if low == high:
        return _("Hidden priorities add {low}: you know enough of them to say.").format(low=signed(low))
    between = _("What it has told nobody adds between {low} and {high}.").format(low=signed(low), high=signed(high))
    return f"{between} {priorities.how_much_is_known(view, verdict.actor)}"


def grounds(view: View, actor: int, package: Package, verdict: Verdict) -> Section | None:
    """The sources behind the stances that the package touches; None if it touches none."""
    lines = []
    touched = {t.issue for t in verdict.open_terms if t.issue >= 0} | set(verdict.hard)
    for clause in package.clauses:
        stance = view.compiled.actors[actor].stances.get(view.compiled.issues[clause.issue])
        if stance is None or clause.issue not in touched:
            continue
        sources = "; ".join(names.sources(view.scenario, stance.rests))
        note = f" ({stance.note})" if stance.note else ""
        lines.append(f"{names.issue(view.compiled, clause.issue)}: {sources}.{note}")
    return section(_("On what this rests"), items(lines)) if lines else None
