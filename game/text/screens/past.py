"""What has been: the chronicle, the proposals, the record of history."""

from __future__ import annotations

from game.i18n import _
from game.model.history import Recorded
from game.notation import parse_clause
from game.pages.content import Block, Heading, Hint, Para, Screen, Table, items
from game.rules.chronicle import TurnBegan
from game.rules.state import Proposal
from game.view import View
from game.wording import names
from game.wording.chronicle import tell
from game.wording.numbers import day


def chronicle(view: View) -> Screen:
    """All that this seat knows to have happened."""
    found: list[Block] = [Heading(_("Chronicle"), 1)]
    lines: list[str] = []
    for entry in view.state.log:
        said = tell(view, entry)
        if isinstance(entry, TurnBegan):
            found += [items(lines)] if lines else []
            found.append(Heading(said))
            lines = []
        elif said:
            lines.append(said)
    return [*found, *([items(lines)] if lines else [])]


def proposals(view: View) -> Screen:
    """Every package this seat knows of."""
    rows = tuple(_row(view, p) for p in view.state.proposals)
    if not rows:
        return [Para(_("Nothing has been tabled yet."))]
    return [
        Heading(_("Proposals"), 1),
        Table((_("Number"), _("By"), _("Package"), _("Outcome")), rows),
        Hint(_("**proposal** and a number shows the answers again; **why ACTOR NUMBER** opens one.")),
    ]


def _row(view: View, proposal: Proposal) -> tuple[str, str, str, str]:
    outcome = {True: _("adopted"), False: _("refused"), None: _("waits for an answer")}[proposal.passed]
    package = "; ".join(names.clauses(view.compiled, proposal.package)) + f" ({names.openness(proposal.package)})"
    return str(proposal.number), names.actor(view.compiled, proposal.by), package, outcome


def record(view: View) -> Screen:
    """What was proposed in history up to this date, and who answered what."""
    today = view.scenario.turns[view.state.turn].date
    known = [r for r in view.scenario.record if r.date <= today]
    found: list[Block] = [Heading(_("The record, up to {date}").format(date=day(today)), 1)]
    if not known:
        found.append(Para(_("Nothing is on record yet.")))
    for recorded in known:
        found += _recorded(view, recorded)
    return found


def _recorded(view: View, recorded: Recorded) -> Screen:
    by = names.actor(view.compiled, view.compiled.index[recorded.by])
    clauses = "; ".join(names.clause(view.compiled, parse_clause(view.scenario, f"{i}={w}")) for i, w in recorded.clauses.items())
    lines = [clauses]
    for head, answered in ((_("Yes"), recorded.accepted_by), (_("No"), recorded.refused_by)):
        if answered:
            said = [_answered(view, who, rests) for who, rests in answered.items()]
            lines.append(f"{head}: {'; '.join(said)}")
    if recorded.note:
        lines.append(recorded.note)
    return [Heading(f"{day(recorded.date)}, {by}: {recorded.title}"), items(lines)]


def _answered(view: View, who: str, rests: list[str] | str) -> str:
    on = _("our judgement") if rests == "judgement" else ", ".join(rests)
    return f"{names.within(names.actor(view.compiled, view.compiled.index[who]))} ({on})"


def shelf(view: View) -> Screen:
    """Historical drafts of this seat, to start a package from."""
    mine = drafts(view)
    if not mine:
        return [Para(_("History has no draft of yours to start from."))]
    rows = tuple(
        (r.id, day(r.date), r.title, "; ".join(f"{i}={w}" for i, w in r.clauses.items()), _("in public") if r.public else _("in private"))
        for r in mine
    )
    heads = (_("Draft"), _("Date"), _("Title"), _("Clauses"), _("Tabled"))
    return [Heading(_("Drafts on record"), 1), Table(heads, rows), Hint(_("**draft ID** fills your draft with one."))]


def drafts(view: View) -> list[Recorded]:
    """The recorded proposals of this seat that are offered as drafts."""
    return [r for r in view.scenario.record if r.shelf and r.by == view.compiled.ids[view.seat]]
