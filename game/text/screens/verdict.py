"""A verdict opened: its terms, largest first, which add up; what is hidden; on what it rests."""

from __future__ import annotations

import numpy as np

from game.i18n import _
from game.model.package import Package
from game.pages.content import Block, Figure, Heading, Para, Quote, Screen, Sum, Summand, items
from game.rules.knowledge import forecast, possible_priorities, totals
from game.rules.state import Answered, Proposal, Term, Verdict
from game.view import View
from game.wording import names, priorities, terms
from game.wording.answers import line
from game.wording.ideas import since
from game.wording.numbers import apportion, percent, signed


def why(view: View, proposal: Proposal, answer: Answered) -> Screen:
    """One answer, term by term."""
    who = names.actor(view.compiled, answer.actor)
    said = _("yes") if answer.yes else _("no")
    own = answer.actor == view.seat
    found: list[Block] = [
        Heading(_("{actor} on proposal {number}: {said}").format(actor=who, number=proposal.number, said=said), 1),
        items(names.clauses(view.compiled, proposal.package)),
    ]
    if spoken := line(view, answer):
        found.append(Quote(who, spoken))
    found += opened(view, answer.verdict, proposal.package, own)
    if not own:
        found.append(Para(_hidden(view, answer)))
    if answer.overrode_advice:
        found.append(Para(_("You answered otherwise than your own side would have.")))
    return [*found, *rests(view, answer.actor, proposal.package, answer.verdict)]


def foreseen(view: View, actor: int, package: Package) -> Screen:
    """What an actor would make of a package, before it is tabled."""
    verdict = view.evaluator.verdict(actor, package, view.seat)
    own = actor == view.seat
    who = _("your own side") if own else names.within(names.actor(view.compiled, actor))
    found: list[Block] = [
        Heading(_("What {actor} would make of your draft").format(actor=who), 1),
        items(names.clauses(view.compiled, package)),
        *opened(view, verdict, package, own),
    ]
    if not own and actor < view.compiled.deciders:
        chance = percent(forecast(view.compiled, view.state, view.seat, verdict))
        found.append(Para(_("Chance of a yes: {chance}. {hidden}").format(chance=chance, hidden=_margin(view, verdict))))
    return [*found, *rests(view, actor, package, verdict)]


def opened(view: View, verdict: Verdict, package: Package, own: bool) -> Screen:
    """The terms as a sum, largest first; with the hidden share where they are the seat's own."""
    found = list(verdict.open_terms)
    if own:
        found += [Term("priority", int(z) * s, i) for i, (z, s) in enumerate(zip(view.priorities, verdict.swing, strict=True)) if z * s]
    found.sort(key=lambda t: -abs(t.amount))
    shown = apportion([t.amount for t in found])
    notes = (terms.note(view.compiled, view.state, verdict.actor, t, package) for t in found)
    rows = tuple(Summand(_hundredths(n), _label(view, t), note) for n, t, note in zip(shown, found, notes, strict=True))
    name = _("sum; at least 0 is a yes") if own else _("sum of the open terms")
    blocks: list[Block] = [Sum(rows, _hundredths(sum(shown)), name)]
    if not rows:
        blocks = [Para(_("It touches nothing that matters here: the sum is 0, and that is a yes."))]
    for issue in verdict.hard:
        if any(since(view, issue, p) for c in package.clauses if c.issue == issue for p in c.positions):
            continue
        said = _("Whatever the sum: {issue} is refused in this form, always.")
        blocks.append(Para(said.format(issue=names.the_issue(view.compiled, issue)), "bad"))
    for issue, position in verdict.readings:
        said = _("The open clause on {issue} is read as “{position}”.")
        blocks.append(
            Para(said.format(issue=names.the_issue(view.compiled, issue), position=names.position(view.compiled, issue, position)))
        )
    return blocks


def _hundredths(amount: int) -> Figure:
    return Figure(amount / 100, 2, signed=True)


def _label(view: View, term: Term) -> str:
    if term.kind == "priority":
        more = view.priorities[term.issue] > 0
        said = _("you care more for {issue} than you say") if more else _("you care less for {issue} than you say")
        return said.format(issue=names.the_issue(view.compiled, term.issue))
    return terms.label(view.compiled, term)


def _hidden(view: View, answer: Answered) -> str:
    """What the hidden priorities can have done, as far as the seat knows now."""
    if answer.leading == "offer":
        return _("It was an offer of its own, and that binds.")
    if answer.verdict.hard:
        return _("No priority could have changed that.")
    said = _margin(view, answer.verdict)
    if (answer.verdict.open_sum >= 0) == answer.yes:
        return said
    return _("The open terms point the other way: what has not been told decided.") + " " + said


def _margin(view: View, verdict: Verdict) -> str:
    """Between what and what the hidden priorities can lie, as far as the seat knows now."""
    if verdict.hard or not any(verdict.swing):
        return ""
    hidden = totals(view.compiled, verdict)[possible_priorities(view.compiled, view.state, view.seat, verdict.actor)] - verdict.open_sum
    low, high = int(np.min(hidden)), int(np.max(hidden))
    if low == high:
        return _("Hidden priorities add {low}: you know enough of them to say.").format(low=signed(low))
    said = _("What it has told nobody adds between {low} and {high}.").format(low=signed(low), high=signed(high))
    return f"{said} {priorities.how_much_is_known(view, verdict.actor)}"


def rests(view: View, actor: int, package: Package, verdict: Verdict) -> Screen:
    """The sources behind the stances that the package touches."""
    lines = []
    touched = {t.issue for t in verdict.open_terms if t.issue >= 0} | set(verdict.hard)
    for clause in package.clauses:
        stance = view.compiled.actors[actor].stances.get(view.compiled.issues[clause.issue])
        if stance is None or clause.issue not in touched:
            continue
        said = "; ".join(names.sources(view.scenario, stance.rests))
        note = f" ({stance.note})" if stance.note else ""
        lines.append(f"{names.issue(view.compiled, clause.issue)}: {said}.{note}")
    return [Heading(_("On what this rests")), items(lines)] if lines else []
