"""What is known of one actor: stances, ties, fears, priorities, sources. And of all, a line each."""

from __future__ import annotations

from dataclasses import dataclass

from game.i18n import _
from game.model.actor import Chamber, Delegation, Voice
from game.model.happening import Condition
from game.pages import refs
from game.pages.content import Block, Content, Heading, Hint, Items, Para, Section, Table, Titled, compose, hint, items, section
from game.pages.issue import can_live_with
from game.rules.conditions import evaluate
from game.view import View
from game.wording import names, priorities
from game.wording.numbers import capital, listed


@dataclass(frozen=True)
class EverybodyPage(Titled):
    """A line for each actor."""

    actors: Table
    typing: Hint


@dataclass(frozen=True)
class DossierPage(Titled):
    """Everything a seat may know of one actor."""

    facts: tuple[Para, ...]
    stances: Section
    limits: Items | None
    """Why it cannot yet live with what it wants most; gone when it can."""
    ties: Section | None
    fears: Section | None
    untold: Section | None
    """What is known of its hidden priorities."""
    sources: Section


def everybody(view: View) -> EverybodyPage:
    """Who is who."""
    rows = tuple(
        (refs.actor(view.compiled, n, typed=True), kind(view, n), a.wants or _of(view, n))
        for n, a in enumerate(view.compiled.actors)
        if view.state.serving[n]
    )
    return EverybodyPage(Heading(_("Who is who"), 1), Table((_("Who"), "", ""), rows), hint(_("**dossier** and a name opens one.")))


def kind(view: View, n: int) -> str:
    """What somebody is at this table."""
    actor = view.compiled.actors[n]
    if n == view.seat:
        return _("you")
    if isinstance(actor, Delegation):
        return _("delegation") if actor.initiative else _("delegation, only answers")
    if isinstance(actor, Chamber):
        return _("chamber, ratifies")
    kinds = {
        "person": _("voice, a person"),
        "public": _("voice, a public"),
        "lobby": _("voice, a lobby"),
        "institution": _("voice, an institution"),
    }
    return kinds[actor.kind] if isinstance(actor, Voice) else ""


def _of(view: View, n: int) -> str:
    """Whom a voice speaks to."""
    listeners = [a for a in range(len(view.compiled.actors)) if view.state.pull[a, n] > 0]
    return _("pulls on {actors}").format(actors=names.actors(view.compiled, listeners)) if listeners else ""


def dossier(view: View, n: int) -> DossierPage:
    """One actor as a seat knows it."""
    actor = view.compiled.actors[n]
    facts: list[Content] = []
    if actor.wants:
        facts.append(compose(_("**Wants:** {wants}."), wants=actor.wants.rstrip(".")))
    if actor.red_line:
        facts.append(compose(_("**Cannot live with:** {line}."), line=actor.red_line.rstrip(".")))
    if actor.note:
        facts.append(actor.note)
    keys = list(dict.fromkeys(k for s in actor.stances.values() if s.rests != "judgement" for k in s.rests))
    return DossierPage(
        Heading(f"{actor.name}, {kind(view, n)}", 1),
        tuple(Para(fact) for fact in facts),
        _stances(view, n),
        _limits(view, n),
        _ties(view, n),
        _fears(view, n),
        _untold(view, n),
        section(_("Sources"), refs.sources(view.scenario, keys or "judgement")),
    )


def _stances(view: View, n: int) -> Section:
    compiled, actor = view.compiled, view.compiled.actors[n]
    rows = []
    for i in compiled.has_stance[n].nonzero()[0]:
        stance = actor.stances[compiled.issues[i]]
        rows.append(
            (
                names.issue(compiled, i),
                names.numbered_place(compiled, i, float(view.state.ideal[n, i])),
                can_live_with(view, n, i),
                priorities.salience(float(view.state.salience[n, i])),
                _("judgement") if stance.rests == "judgement" else ", ".join(stance.rests),
            )
        )
    heads = (_("Issue"), _("Wants now"), _("Can live with"), _("Weight"), _("Rests on"))
    return section(_("Stances"), Table(heads, tuple(rows)))


def _limits(view: View, n: int) -> Items | None:
    compiled, actor = view.compiled, view.compiled.actors[n]
    lines = []
    for i in compiled.has_stance[n].nonzero()[0]:
        stance, known = actor.stances[compiled.issues[i]], [p.id for p in compiled.scenario.issues[i].positions]
        if stance.note and stance.ideal in known and not view.state.accepts[n, i, known.index(stance.ideal)]:
            lines.append(f"{names.issue(compiled, i)}: {stance.note}")
    return items(lines) if lines else None


def _ties(view: View, n: int) -> Section | None:
    """Trust, company, public, voices."""
    compiled, state = view.compiled, view.state
    lines = []
    if n != view.seat and n < compiled.delegations:
        trust = _("Trust in you: {theirs:.0f} of 100. Your trust: {yours:.0f}.")
        lines.append(trust.format(theirs=100 * state.trust[n, view.seat], yours=100 * state.trust[view.seat, n]))
    friends = [int(b) for b in compiled.company[n].nonzero()[0]]
    if friends:
        lines.append(_("Company: {actors}. What they make of a package counts.").format(actors=names.actors(compiled, friends)))
    if compiled.public[n] >= 0:
        lines.append(_("Public: {public}.").format(public=names.within(names.actor(compiled, compiled.public[n]))))
    voices = [int(b) for b in state.pull[n].argsort()[::-1] if state.pull[n, b] > 0 and state.serving[b]]
    if voices:
        lines.append(_("Listens to: {actors}.").format(actors=names.actors(compiled, voices)))
    if pulls := _of(view, n):
        lines.append(f"{capital(pulls)}.")
    if compiled.chambers_of.get(n):
        lines.append(_("Ratified by: {chambers}.").format(chambers=names.actors(compiled, compiled.chambers_of[n])))
    return section(_("Ties"), items(lines)) if lines else None


def _fears(view: View, n: int) -> Section | None:
    """What it fears comes if nothing is agreed, and whether it is felt yet; nothing of what a later day or event will bring."""
    lines = []
    for fear in view.compiled.actors[n].fears:
        if not _foreseeable(view, fear.when):
            continue
        felt = _("felt now") if evaluate(view.compiled, view.state, fear.when) else _("not felt yet")
        issue = names.issue(view.compiled, view.compiled.issue_index[fear.issue])
        lines.append(f"{issue}: {fear.text or fear.place} ({felt}).")
    return section(_("Fears if nothing is agreed"), items(lines)) if lines else None


def _foreseeable(view: View, when: Condition | None) -> bool:
    """Whether a condition waits for nothing that nobody can know of: a day to come, or news that has not been."""
    if when is None or evaluate(view.compiled, view.state, when):
        return True
    if when.from_ or when.event:
        return False
    return all(_foreseeable(view, part) for part in when.all or ()) and (not when.any or any(_foreseeable(view, p) for p in when.any))


def _untold(view: View, n: int) -> Section | None:
    if n == view.seat or n >= view.compiled.deciders:
        return None
    body: list[Block] = [Para(priorities.how_much_is_known(view, n))]
    known = {i: v for i, v in priorities.what_fits(view, n).items() if len(v) < 3}
    if known:
        cares = _("{issue}: cares {how}.")
        body.append(items(cares.format(issue=names.issue(view.compiled, i), how=priorities.known(v)) for i, v in known.items()))
    turned = [names.the_issue(view.compiled, i) for i in range(len(view.compiled.issues)) if view.state.turned[n, i]]
    if turned:
        body.append(Para(_("The public at home has turned, over {issues}.").format(issues=listed(turned))))
    return section(_("What has not been told"), *body)
