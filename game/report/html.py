"""A report as one HTML file: one game told in full, several side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from game.i18n import _, ngettext
from game.report import charts
from game.report.gather import Gathered
from game.report.moments import Card, cards, turning_point
from game.report.names import letters
from game.report.page import render
from game.report.phases import phase_name
from game.report.record import Record
from game.wording.numbers import day
from game.wording.settled import in_history, moves, position

IN_FULL = 6
"""More games than these are told by their line in the table."""


@dataclass(frozen=True)
class Row:
    """An issue: where it ended in history, and where which groups ended."""

    issue: str
    history: str
    ends: list[tuple[str, list[str]]]


@dataclass(frozen=True)
class Block:
    """The games of one scenario beside each other."""

    title: str
    chart: Markup
    rows: list[Row]


def report(gathered: Gathered) -> str:
    """The page."""
    records = gathered.records
    told = records if len(records) <= IN_FULL else ()
    scenarios = list(dict.fromkeys(r.scenario for r in records))
    numbers = {id(r): letters(n) for n, r in enumerate(records)}
    return render(
        "report.html",
        heading=_heading(records),
        lead=_lead(records),
        records=records,
        told=told,
        left_out=gathered.left_out,
        several_scenarios=len(scenarios) > 1,
        letter=lambda r: numbers[id(r)],
        blocks=[_block(s, records, numbers) for s in scenarios] if len(records) > 1 else [],
        charts={records[0].group: Markup(charts.settlement(records))} if len(records) == 1 else {},
        cards=cards,
        turning_point=turning_point,
        position=position,
        in_history=in_history,
        moves=moves,
        number_of=_phase,
        contested=records[0].told.contested if len(scenarios) == 1 else (),
        language=records[0].view.scenario.about.language if len(scenarios) == 1 else "en",
    )


def _phase(card: Card) -> str:
    return phase_name(card.phase)


def _heading(records: Sequence[Record]) -> str:
    if len(records) == 1:
        return _("{title}: {group}").format(title=records[0].title, group=records[0].group)
    titles = list(dict.fromkeys(r.title for r in records))
    return _("{titles}: {n} games").format(titles=", ".join(titles), n=len(records)) if records else _("Nothing to report")


def _lead(records: Sequence[Record]) -> str:
    if not records:
        return _("None of the files could be read.")
    if len(records) > 1:
        over = sum(r.over for r in records)
        return ngettext("{n} of {of} was played to its end.", "{n} of {of} were played to their end.", over).format(n=over, of=len(records))
    r = records[0]
    about = r.view.scenario.about
    who = "; ".join(t.called for t in r.teams)
    return _("{subtitle}. {first} to {last}. At the table: {who}.").format(
        subtitle=about.subtitle or about.title, first=day(about.dates.from_), last=day(about.dates.to), who=who
    )


def _block(scenario: str, records: Sequence[Record], numbers: dict[int, str]) -> Block:
    mine = [r for r in records if r.scenario == scenario]
    rows = []
    for n, end in enumerate(mine[0].told.settlement):
        ends: dict[str, list[str]] = {}
        for r in sorted(mine, key=lambda r: r.view.scenario.issues[n].number(r.told.settlement[n].yours)):
            ends.setdefault(position(r.view, end.issue, r.told.settlement[n].yours), []).append(numbers[id(r)])
        rows.append(Row(end.name, position(mine[0].view, end.issue, end.history), list(ends.items())))
    together: Any = charts.settlement(mine) if len(mine) == len(records) else ""
    return Block(mine[0].title, Markup(together), rows)
