"""What has been: the chronicle, the proposals, the record of history."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from game.i18n import _
from game.model.history import Recorded
from game.notation import parse_clause
from game.pages.content import Block, Heading, Hint, Para, Section, Table, Titled, hint, items, section
from game.rules.chronicle import TurnBegan
from game.rules.state import Proposal
from game.view import View
from game.wording import names
from game.wording.chronicle import tell
from game.wording.numbers import day


@dataclass(frozen=True)
class ChroniclePage(Titled):
    """All that a seat knows to have happened, turn by turn."""

    turns: tuple[Block, ...]


@dataclass(frozen=True)
class ProposalsPage(Titled):
    """Every package a seat knows of."""

    proposals: Table
    more: Hint


@dataclass(frozen=True)
class RecordPage(Titled):
    """What was proposed in history, and who answered what."""

    nothing: Para | None
    proposals: tuple[Section, ...]


@dataclass(frozen=True)
class ShelfPage(Titled):
    """Historical drafts of a seat, to start a package from."""

    drafts: Table
    more: Hint


def chronicle(view: View) -> ChroniclePage:
    """All that this seat knows to have happened."""
    parts: list[Block] = []
    for begins, lines in groupby(view.state.log, lambda line: isinstance(line, TurnBegan)):
        sentences = [sentence for line in lines if (sentence := tell(view, line))]
        if begins:
            parts += [Heading(sentence) for sentence in sentences]
        elif sentences:
            parts.append(items(sentences))
    return ChroniclePage(Heading(_("Chronicle"), 1), tuple(parts))


def proposals(view: View) -> ProposalsPage | Para:
    """Every package this seat knows of."""
    if not view.state.proposals:
        return Para(_("Nothing has been tabled yet."))
    return ProposalsPage(
        Heading(_("Proposals"), 1),
        Table((_("Number"), _("By"), _("Package"), _("Outcome")), tuple(_row(view, p) for p in view.state.proposals)),
        hint(_("**proposal** and a number shows the answers again; **why ACTOR NUMBER** opens one.")),
    )


def _row(view: View, proposal: Proposal) -> tuple[str, str, str, str]:
    outcome = {True: _("adopted"), False: _("refused"), None: _("waits for an answer")}[proposal.passed]
    package = "; ".join(names.clauses(view.compiled, proposal.package)) + f" ({names.openness(proposal.package)})"
    return str(proposal.number), names.actor(view.compiled, proposal.by), package, outcome


def record(view: View) -> RecordPage:
    """What was proposed in history up to this date, and who answered what."""
    today = view.scenario.turns[view.state.turn].date
    known = [r for r in view.scenario.record if r.date <= today]
    return RecordPage(
        Heading(_("The record, up to {date}").format(date=day(today)), 1),
        None if known else Para(_("Nothing is on record yet.")),
        tuple(_recorded(view, r) for r in known),
    )


def _recorded(view: View, recorded: Recorded) -> Section:
    by = names.actor(view.compiled, view.compiled.index[recorded.by])
    clauses = "; ".join(names.clause(view.compiled, parse_clause(view.scenario, f"{i}={w}")) for i, w in recorded.clauses.items())
    answers = [
        f"{head}: {'; '.join(_answered(view, who, rests) for who, rests in answered.items())}"
        for head, answered in ((_("Yes"), recorded.accepted_by), (_("No"), recorded.refused_by))
        if answered
    ]
    lines = [clauses, *answers, *([recorded.note] if recorded.note else [])]
    return section(f"{day(recorded.date)}, {by}: {recorded.title}", items(lines))


def _answered(view: View, who: str, rests: list[str] | str) -> str:
    on = _("our judgement") if rests == "judgement" else ", ".join(rests)
    return f"{names.within(names.actor(view.compiled, view.compiled.index[who]))} ({on})"


def shelf(view: View) -> ShelfPage | Para:
    """Historical drafts of this seat, to start a package from."""
    mine = drafts(view)
    if not mine:
        return Para(_("History has no draft of yours to start from."))
    rows = tuple(
        (r.id, day(r.date), r.title, "; ".join(f"{i}={w}" for i, w in r.clauses.items()), _("in public") if r.public else _("in private"))
        for r in mine
    )
    heads = (_("Draft"), _("Date"), _("Title"), _("Clauses"), _("Tabled"))
    return ShelfPage(Heading(_("Drafts on record"), 1), Table(heads, rows), hint(_("**draft ID** fills your draft with one.")))


def drafts(view: View) -> list[Recorded]:
    """The recorded proposals of this seat that are offered as drafts."""
    return [r for r in view.scenario.record if r.shelf and r.by == view.compiled.ids[view.seat]]
