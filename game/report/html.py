"""A report as one HTML file: one game or question told in full, several side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from game.i18n import _, ngettext
from game.lab.shifts import WhatIf
from game.model.history import Contested, Source
from game.report import charts, effects
from game.report.beside import beside
from game.report.game_record import GameRecord
from game.report.gather import Gathered
from game.report.names import letters
from game.report.page import render
from game.report.result import Result
from game.report.returned import result_of
from game.wording.numbers import day, listed
from game.wording.settled import position

IN_FULL = 6
"""More games than these are told by their line in the table."""

JUDGEMENT = "judgement"
"""What stands in place of a source where there is none."""


@dataclass(frozen=True)
class IssueRow:
    """An issue: where it ended in history, and where which groups ended."""

    issue: str
    history: str
    ends: list[tuple[str, list[str]]]


@dataclass(frozen=True)
class Block:
    """The games of one scenario beside each other."""

    title: str
    chart: Markup
    rows: list[IssueRow]


def whatif_report(results: Sequence[WhatIf | Mapping[str, Any]]) -> str:
    """The page that tells what-if questions, one in full or several side by side.

    Each result is what `game.lab.WhatIf.as_json()` gives, or the `data` of what `demarche whatif --json` prints. ResultError for
    anything else.
    """
    return report(Gathered((), (), tuple(Result(r) if isinstance(r, WhatIf) else result_of(r) for r in results)))


def report(gathered: Gathered) -> str:
    """The page."""
    records, results = gathered.records, gathered.results
    scenarios = list(dict.fromkeys(r.scenario for r in records))
    numbers = {id(one): letters(n) for n, one in enumerate((*records, *results))}
    few = gathered.count <= IN_FULL
    return render(
        "report.html",
        heading=_heading(gathered),
        lead=_lead(gathered),
        by=gathered.by,
        file=records[0].group if gathered.count == len(records) == 1 else "",
        records=records,
        results=results,
        alone=gathered.count == 1,
        told=records if few else (),
        asked=[(r, numbers[id(r)], Markup(effects.shifts(r)), Markup(effects.gains(r))) for r in results] if few else [],
        left_out=gathered.left_out,
        several_scenarios=len({*scenarios, *(r.scenario for r in results)}) > 1,
        letter=lambda r: numbers[id(r)],
        blocks=[_block(s, records, numbers) for s in scenarios] if len(records) > 1 else [],
        besides=beside([(r, numbers[id(r)]) for r in results]) if gathered.count > 1 else [],
        charts={records[0].group: Markup(charts.settlement(records))} if gathered.count == len(records) == 1 else {},
        contested=(contested := records[0].debrief.contested if len(scenarios) == 1 else ()),
        cited=_cited(records[0], contested) if contested else [],
        judged=any(JUDGEMENT in a.sources for c in contested for a in c.accounts),
        language=records[0].view.scenario.about.language if len(scenarios) == 1 and not results else "en",
    )


def _cited(record: GameRecord, contested: Sequence[Contested]) -> list[tuple[str, Source]]:
    """The sources that accounts are told from, by their keys, in the order in which they are first named."""
    keys = dict.fromkeys(key for c in contested for a in c.accounts for key in a.sources)
    known = record.view.scenario.sources
    return [(key, known[key]) for key in keys if key in known]


def _heading(gathered: Gathered) -> str:
    records, results = gathered.records, gathered.results
    if gathered.count == 1:
        return results[0].title if results else records[0].heading
    if not gathered.count:
        return _("Nothing to report")
    titles = list(dict.fromkeys([*(r.title for r in records), *(r.answer.title for r in results)]))
    parts = [ngettext("{n} game", "{n} games", len(records)).format(n=len(records))] if records else []
    parts += [ngettext("{n} question", "{n} questions", len(results)).format(n=len(results))] if results else []
    return _("{titles}: {what}").format(titles=", ".join(titles), what=listed(parts))


def _lead(gathered: Gathered) -> str:
    records, results = gathered.records, gathered.results
    if not gathered.count:
        return _("None of the files could be read.")
    if results and gathered.count == 1:
        return ""
    if results and records:
        return _("What was played, and what was changed and played both ways, beside each other.")
    if results:
        return _("One thing changed, and the same games played both ways.")
    if len(records) > 1:
        over = sum(r.over for r in records)
        return ngettext("{n} of {of} was played to its end.", "{n} of {of} were played to their end.", over).format(n=over, of=len(records))
    r = records[0]
    about = r.view.scenario.about
    who = "; ".join(t.called for t in r.teams)
    return _("{subtitle}. {first} to {last}. At the table: {who}.").format(
        subtitle=about.subtitle or about.title, first=day(about.dates.from_), last=day(about.dates.to), who=who
    )


def _block(scenario: str, records: Sequence[GameRecord], numbers: dict[int, str]) -> Block:
    mine = [r for r in records if r.scenario == scenario]
    rows = []
    for n, end in enumerate(mine[0].debrief.settlement):
        ends: dict[str, list[str]] = {}
        for r in sorted(mine, key=lambda r: r.view.scenario.issues[n].number(r.debrief.settlement[n].yours)):
            ends.setdefault(position(r.view, end.issue, r.debrief.settlement[n].yours), []).append(numbers[id(r)])
        rows.append(IssueRow(end.name, position(mine[0].view, end.issue, end.history), list(ends.items())))
    together: Any = charts.settlement(mine) if len(mine) == len(records) else ""
    return Block(mine[0].title, Markup(together), rows)
