"""Answers to a package, told as a scene: one reason a group, who decides last, and in whose words."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.actor import Chamber, Delegation
from game.model.happening import Scene
from game.model.package import Package
from game.rules import bodies
from game.rules.state import Answered, Proposal
from game.view import View
from game.wording import names, terms
from game.wording.numbers import capital


@dataclass(frozen=True)
class Reason:
    """The leading term of an answer, with its issue where it has one."""

    kind: str
    issue: int = -1


@dataclass(frozen=True)
class Group:
    """Everybody who gave the same answer for the same reason."""

    reason: Reason
    answers: tuple[Answered, ...]


def reason_of(answer: Answered) -> Reason:
    """Why somebody answered so: its leading term, and the issue on which that term is largest."""
    if answer.departed:
        return Reason("free")
    sign = 1 if answer.yes else -1
    if answer.leading == "red_line" and answer.verdict.hard:
        return Reason("red_line", answer.verdict.hard[0])
    about = [t for t in answer.verdict.open_terms if t.kind == answer.leading and t.issue >= 0]
    if not about:
        return Reason(answer.leading)
    return Reason(answer.leading, max(about, key=lambda t: sign * t.amount).issue)


def groups(proposal: Proposal, yes: bool) -> list[Group]:
    """Those who answered so, by reason, the largest group first."""
    found: dict[Reason, list[Answered]] = {}
    for answer in proposal.answers:
        if answer.yes == yes:
            found.setdefault(reason_of(answer), []).append(answer)
    ordered = sorted(found.items(), key=lambda item: -len(item[1]))
    return [Group(reason, tuple(answers)) for reason, answers in ordered]


def say_reason(view: View, reason: Reason, yes: bool) -> str:
    """A reason as what follows "because of"."""
    issue = names.the_issue(view.frame, reason.issue) if reason.issue >= 0 else ""
    return terms.reason(reason.kind, issue, yes)


def closest(proposal: Proposal) -> Answered | None:
    """Of those who refused, the one that is least short; None where all refuse whatever the rest."""
    near = [a for a in proposal.answers if not a.yes and not a.verdict.hard]
    return max(near, key=lambda a: a.verdict.open_sum) if near else None


def narrowest(proposal: Proposal) -> Answered | None:
    """Of those who consented, the one with the least to spare."""
    near = [a for a in proposal.answers if a.yes and a.leading != "offer"]
    return min(near, key=lambda a: a.verdict.open_sum) if near else None


def line(view: View, answer: Answered) -> str:
    """The actor's own sentence for the leading term of its answer, on its issue if there is one; empty if its author wrote none."""
    actor = view.frame.actors[answer.actor]
    if not isinstance(actor, Delegation | Chamber):
        return ""
    said, reason = actor.lines.yes if answer.yes else actor.lines.no, reason_of(answer)
    on_issue = said.get(f"{answer.leading} {view.frame.issues[reason.issue]}") if reason.issue >= 0 else None
    return on_issue or said.get(answer.leading) or said.get("gain", "")


def words(view: View, answer: Answered) -> str:
    """What is read for an answer: the actor's own sentence or, where its author wrote none, the reason."""
    return line(view, answer) or capital(say_reason(view, reason_of(answer), answer.yes)) + "."


def failing(view: View, proposal: Proposal) -> list[str]:
    """The names of the bodies and chambers that did not consent."""
    frame, state = view.frame, view.state
    votes = {a.actor: a.yes for a in proposal.answers}
    touched = bodies.touched(frame, proposal.package)
    governments = [names.within(b.name) for b in touched if not bodies.consents(frame, state, b, proposal.by, votes)]
    chambers = [names.within(names.actor(frame, c)) for c in bodies.chambers(frame, state, touched) if votes.get(c) is False]
    return governments + chambers


def scenes(view: View, proposal: Proposal) -> list[Scene]:
    """The scenes that a proposal earns for the first time in this negotiation."""
    earlier = [p for p in view.state.proposals if p.number < proposal.number]
    return [s for s in view.scenario.scenes if _earns(view, s, proposal) and not any(_earns(view, s, p) for p in earlier)]


def _earns(view: View, scene: Scene, proposal: Proposal) -> bool:
    day = view.scenario.turns[proposal.turn].date
    if (scene.from_ and day < scene.from_) or (scene.until and day > scene.until):
        return False
    if scene.by and view.frame.ids[proposal.by] not in scene.by:
        return False
    if scene.on != "tabled" and proposal.passed is not (scene.on == "adopted"):
        return False
    said = {view.frame.ids[a.actor]: a.yes for a in proposal.answers}
    if not all(said.get(a) is True for a in scene.accepted_by) or not all(said.get(a) is False for a in scene.refused_by):
        return False
    return holds_clauses(view, proposal.package, scene.clauses)


def holds_clauses(view: View, package: Package, wanted: dict[str, str]) -> bool:
    """Whether a package says everything that is wanted: issue to position or to span."""
    said: dict[str, set[str]] = {}
    for clause in package.clauses:
        issue = view.scenario.issues[clause.issue]
        low, high = issue.positions[clause.low].id, issue.positions[clause.high].id
        said[issue.id] = {low} if low == high else {f"{low}..{high}"}
    return all(word in said.get(issue, ()) for issue, word in wanted.items())


def latest_answer(view: View, actor: int, number: int | None = None) -> tuple[Proposal, Answered] | None:
    """An actor's answer to a proposal, or to the latest that it answered."""
    for proposal in reversed(view.state.proposals):
        if number is not None and proposal.number != number:
            continue
        for answer in proposal.answers:
            if answer.actor == actor:
                return proposal, answer
    return None
