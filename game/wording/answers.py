"""Answers to a package, told as a scene: one reason a group, who decides last, and in whose words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.i18n import _
from game.model.actor import Chamber, Delegation
from game.model.happening import Scene
from game.model.issue import Body
from game.model.package import Package
from game.model.term import TermKind
from game.rules import bodies
from game.rules.state import Answered, Proposal, Term
from game.view import View
from game.wording import names, terms
from game.wording.numbers import capital, listed
from game.wording.terms import Untold

UNWEIGHED = (TermKind.PRIORITY, TermKind.OFFER)
"""What an answer may be given for without its standing among the open terms."""
FEW = 4
"""So many are named one by one."""


@dataclass(frozen=True)
class Reason:
    """A kind of term for which an answer was given, with its issue where it has one."""

    kind: TermKind | Untold
    issue: int = -1


@dataclass(frozen=True)
class Group:
    """Everybody who gave the same answer for the same reason."""

    reason: Reason
    answers: tuple[Answered, ...]


def reason_of(answer: Answered) -> Reason:
    """Why somebody answered so: the issue, or the company or public, whose terms together speak most for that answer."""
    if answer.overrode_advice:
        return Reason(Untold.FREE)
    if answer.leading is TermKind.RED_LINE and answer.verdict.hard:
        return Reason(TermKind.RED_LINE, answer.verdict.hard[0])
    if answer.leading in UNWEIGHED:
        return Reason(answer.leading)
    return subject(answer.verdict.open_terms, answer.yes) or Reason(answer.leading)


def subject(open_terms: Sequence[Term], yes: bool) -> Reason | None:
    """What the terms that point one way are about, all terms on one issue taken together, and the largest of them; None without terms."""
    sign = 1 if yes else -1
    about: dict[tuple[TermKind | None, int], int] = {}
    for term in open_terms:
        key = (term.kind if term.issue < 0 else None, term.issue)
        about[key] = about.get(key, 0) + sign * term.amount
    if not about:
        return None
    kind, issue = max(about, key=lambda key: about[key])
    kinds: dict[TermKind, int] = {kind: 0} if kind else {}
    for term in open_terms:
        if term.issue == issue >= 0:
            kinds[term.kind] = kinds.get(term.kind, 0) + sign * term.amount
    return Reason(max(kinds, key=lambda k: kinds[k]), issue)


def groups(proposal: Proposal, yes: bool) -> list[Group]:
    """Those who answered so, by reason, the largest group first."""
    by_reason: dict[Reason, list[Answered]] = {}
    for answer in proposal.answers:
        if answer.yes == yes:
            by_reason.setdefault(reason_of(answer), []).append(answer)
    ordered = sorted(by_reason.items(), key=lambda item: -len(item[1]))
    return [Group(reason, tuple(answers)) for reason, answers in ordered]


def say_reason(view: View, reason: Reason, yes: bool) -> str:
    """A reason as what follows "because of"."""
    issue = names.the_issue(view.compiled, reason.issue) if reason.issue >= 0 else ""
    return terms.reason(reason.kind, issue, yes)


def closest(proposal: Proposal) -> Answered | None:
    """Of those who refused, the one that is least short; None where all refuse whatever the rest."""
    near = [a for a in proposal.answers if not a.yes and not a.verdict.hard]
    return max(near, key=lambda a: a.verdict.open_sum) if near else None


def narrowest(proposal: Proposal) -> Answered | None:
    """Of those who consented, the one with the least to spare."""
    near = [a for a in proposal.answers if a.yes and a.leading is not TermKind.OFFER]
    return min(near, key=lambda a: a.verdict.open_sum) if near else None


def line(view: View, answer: Answered) -> str:
    """The actor's own sentence for the reason of its answer, on its issue if there is one; empty if its author wrote none."""
    actor = view.compiled.actors[answer.actor]
    if not isinstance(actor, Delegation | Chamber):
        return ""
    lines, reason = actor.lines.yes if answer.yes else actor.lines.no, reason_of(answer)
    kind = answer.leading if answer.overrode_advice else reason.kind
    on_issue = lines.get(f"{kind} {view.compiled.issues[reason.issue]}") if reason.issue >= 0 else None
    return on_issue or lines.get(kind) or lines.get(TermKind.GAIN, "")


def words(view: View, answer: Answered) -> str:
    """What is read for an answer: the actor's own sentence or, where its author wrote none, the reason."""
    return line(view, answer) or capital(say_reason(view, reason_of(answer), answer.yes)) + "."


def failing(view: View, proposal: Proposal) -> list[str]:
    """The names of the bodies and chambers that did not consent."""
    failed, chambers = _without_consent(view, proposal)
    return [names.within(name) for name in (*(b.name for b in failed), *(names.actor(view.compiled, c) for c in chambers))]


def missing(view: View, proposal: Proposal) -> str:
    """Whose consent is missing, and which bodies wait for it."""
    who, waiting = withheld(view, proposal), [names.within(b.name) for b in _without_consent(view, proposal)[0]]
    if not who:
        return _("Consent is missing: {bodies}.").format(bodies=listed(failing(view, proposal)))
    if not waiting:
        return _("What is missing is the consent of {who}.").format(who=names.all_of(view, who))
    template = _("What is missing is the consent of {who}; without it there is none from {bodies}.")
    return template.format(who=names.all_of(view, who), bodies=listed(waiting))


def withheld(view: View, proposal: Proposal) -> list[int]:
    """Those without whom it could not pass; nobody where they are many, or where a body counts votes and no one of them decides."""
    failed, chambers = _without_consent(view, proposal)
    if any(b.rule != "unanimity" for b in failed):
        return []
    needed = {a for b in failed for a in bodies.seated(view.compiled, view.state, b)} | set(chambers)
    refusers = [a.actor for a in proposal.answers if not a.yes and a.actor in needed]
    return refusers if len(refusers) <= FEW else []


def _without_consent(view: View, proposal: Proposal) -> tuple[list[Body], list[int]]:
    """The bodies that did not consent, and the chambers that said no."""
    votes = {a.actor: a.yes for a in proposal.answers}
    touched = bodies.touched(view.compiled, proposal.package)
    failed = [b for b in touched if not bodies.consents(view.compiled, view.state, b, proposal.by, votes)]
    return failed, [c for c in bodies.chambers(view.compiled, view.state, touched) if votes.get(c) is False]


def scenes(view: View, proposal: Proposal) -> list[Scene]:
    """The scenes that a proposal earns for the first time in this negotiation."""
    earlier = [p for p in view.state.proposals if p.number < proposal.number]
    return [s for s in view.scenario.scenes if _earns(view, s, proposal) and not any(_earns(view, s, p) for p in earlier)]


def _earns(view: View, scene: Scene, proposal: Proposal) -> bool:
    day = view.scenario.turns[proposal.turn].date
    if (scene.from_ and day < scene.from_) or (scene.until and day > scene.until):
        return False
    if scene.by and view.compiled.ids[proposal.by] not in scene.by:
        return False
    if scene.on != "tabled" and proposal.passed is not (scene.on == "adopted"):
        return False
    answers = {view.compiled.ids[a.actor]: a.yes for a in proposal.answers}
    if not all(answers.get(a) is True for a in scene.accepted_by) or not all(answers.get(a) is False for a in scene.refused_by):
        return False
    return holds_clauses(view, proposal.package, scene.clauses)


def holds_clauses(view: View, package: Package, wanted: dict[str, str]) -> bool:
    """Whether a package says everything that is wanted: issue to position or to span."""
    words_of: dict[str, set[str]] = {}
    for clause in package.clauses:
        issue = view.scenario.issues[clause.issue]
        low, high = issue.positions[clause.low].id, issue.positions[clause.high].id
        words_of[issue.id] = {low} if low == high else {f"{low}..{high}"}
    return all(word in words_of.get(issue, ()) for issue, word in wanted.items())


def latest_answer(view: View, actor: int, number: int | None = None) -> tuple[Proposal, Answered] | None:
    """An actor's answer to a proposal, or to the latest that it answered."""
    for proposal in reversed(view.state.proposals):
        if number is not None and proposal.number != number:
            continue
        for answer in proposal.answers:
            if answer.actor == actor:
                return proposal, answer
    return None
