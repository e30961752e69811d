"""One issue: its positions by number, who decides each, what each is worth, and who stands where."""

from __future__ import annotations

from game.i18n import _
from game.pages.content import Heading, Para, Screen, Table, items
from game.players.prospects import worth_rows
from game.rules import bodies
from game.view import View
from game.wording import names, priorities, votes
from game.wording.ideas import since
from game.wording.numbers import capital, points
from game.wording.wishes import nearest_position


def issue(view: View, i: int) -> Screen:
    """Everything about one issue."""
    found = view.scenario.issues[i]
    rows = tuple(_position(view, i, p) for p in range(len(found.positions)))
    other = 1 if int(view.state.course[i]) == 0 else 0
    example = _("draft {n}={p} or draft {issue}={position}").format(n=i + 1, p=other, issue=found.id, position=found.positions[other].id)
    return [
        Heading(names.numbered_issue(view.compiled, i), 1),
        Para(found.question),
        Table((_("Position"), _("Note"), _("Points to you"), _("Decided by")), rows, frozenset({2})),
        Para(_("A clause names an issue and a position by their numbers or ids, as in: {example}.").format(example=example), "quiet"),
        *_who_decides(view, i),
        Heading(_("Where those who answer stand")),
        Table((_("Who"), _("Wants"), _("Can live with"), _("Weight")), _stands(view, i, range(view.compiled.deciders))),
        *_voices(view, i),
        *([Para(found.note, "quiet")] if found.note else []),
    ]


def _voices(view: View, i: int) -> Screen:
    """Those without a vote who have a view of it, where there are any."""
    rows = _stands(view, i, range(view.compiled.deciders, len(view.compiled.actors)))
    if not rows:
        return []
    return [Heading(_("Voices that pull on them")), Table((_("Who"), _("Wants"), _("Can live with"), _("Weight")), rows)]


def _position(view: View, i: int, p: int) -> tuple[str, str, str, str]:
    position = view.scenario.issues[i].positions[p]
    marks = [when] if (when := since(view, i, p)) else []
    if p == int(view.state.course[i]):
        marks.append(_("the course"))
    if view.compiled.has_stance[view.seat, i]:
        if p == nearest_position(view, i):
            marks.append(_("your wish"))
        elif view.compiled.never[view.seat, i, p]:
            marks.append(_("never"))
        elif not view.state.accepts[view.seat, i, p]:
            marks.append(_("red line"))
    worth = points(float(worth_rows(view, view.state.course)[i][p])) if view.compiled.has_stance[view.seat, i] else ""
    return f"{p}: {position.name} ({position.id})", ", ".join(marks), worth, _bodies(view, position.body)


def _bodies(view: View, name: str) -> str:
    return " + ".join(names.within(b.name) for b in bodies.simple(view.compiled, name))


def _who_decides(view: View, i: int) -> Screen:
    """The bodies that decide the issue's positions, with their members and rules."""
    found = {b.id: b for p in view.scenario.issues[i].positions for b in bodies.simple(view.compiled, p.body)}
    lines = []
    for body in found.values():
        line = f"{capital(body.name)}: {votes.members(view, body)}; {votes.rule(view, body)}"
        if body.ratified_by:
            line += "; " + _("ratified by {chambers}").format(chambers=names.actors(view.compiled, view.compiled.numbers(body.ratified_by)))
        if enough := votes.ways(view, body):
            line += ". " + _("Enough together: {ways}").format(ways="; ".join(enough))
        lines.append(f"{line}. {body.note}" if body.note else f"{line}.")
    return [Heading(_("Who decides")), items(lines)]


def _stands(view: View, i: int, among: range) -> tuple[tuple[str, ...], ...]:
    """Everybody of these in office who holds a stance on the issue."""
    compiled, state = view.compiled, view.state
    rows = []
    for a in among:
        if not compiled.has_stance[a, i] or not state.serving[a] or a == view.seat:
            continue
        sourced = compiled.actors[a].stances[compiled.issues[i]].sourced
        rows.append(
            (
                f"{names.actor(compiled, a)} ({compiled.ids[a]})",
                names.numbered_place(compiled, i, float(state.ideal[a, i])),
                living(view, a, i),
                priorities.salience(float(state.salience[a, i])) + ("" if sourced else _(", inferred")),
            )
        )
    return tuple(rows)


def living(view: View, actor: int, i: int) -> str:
    """The positions an actor can live with, by number; never is marked."""
    size = view.compiled.sizes[i]
    fine = [str(p) for p in range(size) if view.state.accepts[actor, i, p]]
    never = [str(p) for p in range(size) if view.compiled.never[actor, i, p]]
    said = _("all") if len(fine) == size else ", ".join(fine) or _("none")
    return f"{said} ({_('never')} {', '.join(never)})" if never else said
