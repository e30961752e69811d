"""What is known of one actor: stances, ties, fears, priorities, sources. And of all, a line each."""

from __future__ import annotations

from game.i18n import _
from game.model.actor import Chamber, Delegation, Voice
from game.model.happening import Condition
from game.pages.content import Block, Heading, Hint, Para, Screen, Table, items
from game.rules.conditions import evaluate
from game.text.screens.issue import living
from game.view import View
from game.wording import names, priorities
from game.wording.numbers import capital, listed


def everybody(view: View) -> Screen:
    """A line for each actor."""
    compiled = view.compiled
    rows = [(f"{a.name} ({a.id})", kind(view, n), a.wants or _of(view, n)) for n, a in enumerate(compiled.actors) if view.state.serving[n]]
    return [
        Heading(_("Who is who"), 1),
        Table((_("Who"), "", ""), tuple(rows)),
        Hint(_("**dossier** and a name opens one.")),
    ]


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
    hearers = [a for a in range(len(view.compiled.actors)) if view.state.pull[a, n] > 0]
    return _("pulls on {actors}").format(actors=names.actors(view.compiled, hearers)) if hearers else ""


def dossier(view: View, n: int) -> Screen:
    """Everything this seat may know of one actor."""
    actor = view.compiled.actors[n]
    found: list[Block] = [Heading(f"{actor.name}, {kind(view, n)}", 1)]
    if actor.wants:
        found.append(Para(_("**Wants:** {wants}.").format(wants=actor.wants.rstrip("."))))
    if actor.red_line:
        found.append(Para(_("**Cannot live with:** {line}.").format(line=actor.red_line.rstrip("."))))
    if actor.note:
        found.append(Para(actor.note))
    found += _stances(view, n)
    found += _ties(view, n)
    found += _fears(view, n)
    found += _known(view, n)
    keys = list(dict.fromkeys(k for s in actor.stances.values() if s.rests != "judgement" for k in s.rests))
    return [*found, Heading(_("Sources")), items(names.sources(view.scenario, keys or "judgement"))]


def _stances(view: View, n: int) -> Screen:
    compiled, actor = view.compiled, view.compiled.actors[n]
    rows = []
    for i in compiled.has_stance[n].nonzero()[0]:
        stance = actor.stances[compiled.issues[i]]
        rests = _("judgement") if stance.rests == "judgement" else ", ".join(stance.rests)
        rows.append(
            (
                names.issue(compiled, i),
                names.numbered_place(compiled, i, float(view.state.ideal[n, i])),
                living(view, n, i),
                priorities.salience(float(view.state.salience[n, i])),
                rests,
            )
        )
    heads = (_("Issue"), _("Wants now"), _("Can live with"), _("Weight"), _("Rests on"))
    return [Heading(_("Stances")), Table(heads, tuple(rows)), *_limits(view, n)]


def _limits(view: View, n: int) -> Screen:
    """Why somebody cannot yet live with what it wants most; gone when it can."""
    compiled, actor = view.compiled, view.compiled.actors[n]
    lines = []
    for i in compiled.has_stance[n].nonzero()[0]:
        stance, known = actor.stances[compiled.issues[i]], [p.id for p in compiled.scenario.issues[i].positions]
        if stance.note and stance.ideal in known and not view.state.accepts[n, i, known.index(stance.ideal)]:
            lines.append(f"{names.issue(compiled, i)}: {stance.note}")
    return [items(lines)] if lines else []


def _ties(view: View, n: int) -> Screen:
    """Trust, company, public, voices."""
    compiled, state = view.compiled, view.state
    lines = []
    if n != view.seat and n < compiled.delegations:
        lines.append(_("Trust in you: {theirs:.0f} of 100. Your trust: {yours:.0f}.").format(
            theirs=100 * state.trust[n, view.seat], yours=100 * state.trust[view.seat, n]
        ))  # fmt: skip
    friends = [int(b) for b in compiled.company[n].nonzero()[0]]
    if friends:
        lines.append(_("Company: {actors}. What they make of a package counts.").format(actors=names.actors(compiled, friends)))
    if compiled.public[n] >= 0:
        lines.append(_("Public: {public}.").format(public=names.within(names.actor(compiled, compiled.public[n]))))
    heard = [b for b in state.pull[n].argsort()[::-1] if state.pull[n, b] > 0 and state.serving[b]]
    if heard:
        lines.append(_("Listens to: {actors}.").format(actors=names.actors(compiled, [int(b) for b in heard])))
    if pulls := _of(view, n):
        lines.append(f"{capital(pulls)}.")
    if compiled.chambers_of.get(n):
        lines.append(_("Ratified by: {chambers}.").format(chambers=names.actors(compiled, compiled.chambers_of[n])))
    return [Heading(_("Ties")), items(lines)] if lines else []


def _fears(view: View, n: int) -> Screen:
    """What it fears comes if nothing is agreed, and whether it is felt yet; nothing of what a later day or event will bring."""
    lines = []
    for fear in view.compiled.actors[n].fears:
        if not _foreseeable(view, fear.when):
            continue
        felt = _("felt now") if evaluate(view.compiled, view.state, fear.when) else _("not felt yet")
        issue = names.issue(view.compiled, view.compiled.issue_index[fear.issue])
        lines.append(f"{issue}: {fear.text or fear.place} ({felt}).")
    return [Heading(_("Fears if nothing is agreed")), items(lines)] if lines else []


def _foreseeable(view: View, when: Condition | None) -> bool:
    """Whether a condition waits for nothing that nobody can know of: a day to come, or news that has not been."""
    if when is None or evaluate(view.compiled, view.state, when):
        return True
    if when.from_ or when.event:
        return False
    return all(_foreseeable(view, part) for part in when.all or ()) and (not when.any or any(_foreseeable(view, p) for p in when.any))


def _known(view: View, n: int) -> Screen:
    """What is known of its hidden priorities."""
    if n == view.seat or n >= view.compiled.deciders:
        return []
    found: list[Block] = [Heading(_("What has not been told")), Para(priorities.how_much_is_known(view, n))]
    known = {i: v for i, v in priorities.what_fits(view, n).items() if len(v) < 3}
    if known:
        found.append(items(
            _("{issue}: cares {how}.").format(issue=names.issue(view.compiled, i), how=priorities.known(v)) for i, v in known.items()
        ))  # fmt: skip
    turned = [i for i in range(len(view.compiled.issues)) if view.state.turned[n, i]]
    if turned:
        issues = listed([names.the_issue(view.compiled, i) for i in turned])
        found.append(Para(_("The public at home has turned, over {issues}.").format(issues=issues)))
    return found
