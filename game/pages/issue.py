"""One issue: its positions by number, who decides each, what each is worth, and who stands where."""

from __future__ import annotations

from dataclasses import dataclass

from game.i18n import _
from game.pages import refs
from game.pages.content import Content, Figure, Heading, Hint, Para, Section, Table, Titled, hint, items, section
from game.players.prospects import worth_rows
from game.rules import bodies
from game.view import View
from game.wording import names, priorities, votes
from game.wording.ideas import since
from game.wording.numbers import capital
from game.wording.wishes import nearest_position


@dataclass(frozen=True)
class IssuePage(Titled):
    """Everything about one issue."""

    question: Para
    positions: Table
    typing: Hint
    decides: Section
    stands: Section
    voices: Section | None
    """Those without a vote who have a view of it."""
    note: Para | None


def issue(view: View, i: int) -> IssuePage:
    """The issue as a seat sees it."""
    about, compiled = view.scenario.issues[i], view.compiled
    other = 1 if int(view.state.course[i]) == 0 else 0
    example = _("draft {n}={p} or draft {issue}={position}").format(n=i + 1, p=other, issue=about.id, position=about.positions[other].id)
    voices = _stands(view, i, range(compiled.deciders, len(compiled.actors)))
    return IssuePage(
        Heading(refs.issue(compiled, i), 1),
        Para(about.question),
        Table(
            (_("Position"), _("Note"), _("Points to you"), _("Decided by")),
            tuple(_position(view, i, p) for p in range(len(about.positions))),
            frozenset({2}),
        ),
        hint(_("A clause names an issue and a position by their numbers or ids, as in: {example}."), example=example),
        _decides(view, i),
        section(_("Where those who answer stand"), _stands(view, i, range(compiled.deciders))),
        section(_("Voices that pull on them"), voices) if voices.rows else None,
        Para(about.note, "quiet") if about.note else None,
    )


def _position(view: View, i: int, p: int) -> tuple[Content, Content, Content, Content]:
    position, own = view.scenario.issues[i].positions[p], bool(view.compiled.has_stance[view.seat, i])
    marks = [when] if (when := since(view, i, p)) else []
    if p == int(view.state.course[i]):
        marks.append(_("the course"))
    if own:
        if p == nearest_position(view, i):
            marks.append(_("your wish"))
        elif view.compiled.never[view.seat, i, p]:
            marks.append(_("never"))
        elif not view.state.accepts[view.seat, i, p]:
            marks.append(_("red line"))
    worth = Figure(float(worth_rows(view, view.state.course)[i][p]), signed=True) if own else ""
    decided = " + ".join(names.within(b.name) for b in bodies.simple(view.compiled, position.body))
    return refs.position(view.compiled, i, p, with_id=True), ", ".join(marks), worth, decided


def _decides(view: View, i: int) -> Section:
    """The bodies that decide the issue's positions, with their members and rules."""
    every = {b.id: b for p in view.scenario.issues[i].positions for b in bodies.simple(view.compiled, p.body)}
    lines = []
    for body in every.values():
        line = f"{capital(body.name)}: {votes.members(view, body)}; {votes.rule(view, body)}"
        if body.ratified_by:
            ratified = names.actors(view.compiled, view.compiled.numbers(body.ratified_by))
            line += "; " + _("ratified by {chambers}").format(chambers=ratified)
        if enough := votes.ways(view, body):
            line += ". " + _("Enough together: {ways}").format(ways="; ".join(enough))
        lines.append(f"{line}. {body.note}" if body.note else f"{line}.")
    return section(_("Who decides"), items(lines))


def _stands(view: View, i: int, among: range) -> Table:
    """Everybody of these in office who holds a stance on the issue."""
    compiled, state = view.compiled, view.state
    rows: list[tuple[Content, ...]] = []
    for a in among:
        if not compiled.has_stance[a, i] or not state.serving[a] or a == view.seat:
            continue
        sourced = compiled.actors[a].stances[compiled.issues[i]].sourced
        wish = names.numbered_place(compiled, i, float(state.ideal[a, i]))
        weight = priorities.salience(float(state.salience[a, i])) + ("" if sourced else _(", inferred"))
        rows.append((refs.actor(compiled, a, typed=True), wish, can_live_with(view, a, i), weight))
    return Table((_("Who"), _("Wants"), _("Can live with"), _("Weight")), tuple(rows))


def can_live_with(view: View, actor: int, i: int) -> str:
    """The positions an actor can live with, by number; never is marked."""
    size = view.compiled.sizes[i]
    fine = [str(p) for p in range(size) if view.state.accepts[actor, i, p]]
    never = [str(p) for p in range(size) if view.compiled.never[actor, i, p]]
    numbers = _("all") if len(fine) == size else ", ".join(fine) or _("none")
    return f"{numbers} ({_('never')} {', '.join(never)})" if never else numbers
