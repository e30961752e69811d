"""What the laboratory comes to, as blocks to read: ensembles, what-if questions, sensitivity."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from game.i18n import _, ngettext
from game.lab import wording
from game.lab.figures import PositionShare, PublicView, SeatWorth, Simulation, TabledShare
from game.lab.shifts import IssueShift, PublicShift, SeatShift, WhatIf
from game.lab.tipping import Sensitivity, TippingPoint, TornadoBar
from game.model.history import Source
from game.pages.content import Block, Heading, Para, Screen, Table, items
from game.wording.names import within
from game.wording.numbers import day, points

SHOWN = 8
"""Rows of a long table that are shown; --json has them all."""


def simulation(result: Simulation) -> Screen:
    """How often each issue ended where, history's place, settlements, seats, and who refused what."""
    head = ngettext("{title}: {games} game, seed {seed}", "{title}: {games} games, seed {seed}", result.games)
    blocks: list[Block] = [
        Heading(head.format(title=result.title, games=f"{result.games:,}", seed=result.seed), 1),
        Para(wording.players(result.players)),
        Para(_history(result)),
    ]
    for issue in result.issues:
        rows = tuple(_position(p) for p in issue.positions if p.ended.count or p.historical)
        blocks += [Heading(issue.name), Table((_("Position"), _("Share"), _("95 % interval")), rows, frozenset({1, 2}))]
    blocks += [Heading(_("Settlements, the most frequent first")), _settlements(result)]
    blocks += [Heading(_("What it was worth")), _seats(result.seats), *_publics(result.publics)]
    blocks += [Heading(_("Who refused what")), _refusals(result.proposals), Para(wording.band(), "quiet")]
    return blocks


def _position(p: PositionShare) -> tuple[str, ...]:
    return wording.named(p), wording.share(p.ended), wording.interval(p.ended)


def _history(result: Simulation) -> str:
    if not result.rank:
        return _("The settlement of history never came about.")
    template = _(
        "The whole settlement of history came about in {share} of the games ({interval}); by frequency it is number {rank} of {of}."
    )
    return template.format(
        share=wording.share(result.history), interval=wording.interval(result.history), rank=result.rank, of=len(result.settlements)
    )


def _settlements(result: Simulation) -> Table:
    names = [{p.id: p.name for p in i.positions} for i in result.issues]
    rows = []
    for s in result.settlements[:SHOWN]:
        if s.historical:
            words = _("as in history")
        else:
            differ = [
                f"{i.name}: {names[n][s.positions[n]]}"
                for n, i in enumerate(result.issues)
                if i.historical is None or s.positions[n] != i.historical.id
            ]
            words = _("as in history but for {differ}").format(differ="; ".join(differ))
        rows.append((words, wording.share(s.ended), wording.interval(s.ended)))
    return Table((_("Settlement"), _("Share"), _("95 % interval")), tuple(rows), frozenset({1, 2}))


def _seats(seats: Iterable[SeatWorth]) -> Table:
    heads = (_("Delegation"), _("Settlement, 0 to 100"), _("95 % interval"), _("Standing at home"))
    rows = tuple((s.name, f"{s.worth.mean:.1f}", wording.ends(s.worth), points(s.home.mean)) for s in seats)
    return Table(heads, rows, frozenset({1, 2, 3}))


def _publics(publics: Iterable[PublicView]) -> Screen:
    """Where publics stood at the start and on average at the end, if any has moved."""
    moved = [p for p in publics if abs(p.end.mean - p.start) >= 0.05]
    if not moved:
        return []
    heads = (_("Public"), _("On"), _("At the start"), _("At the end"), _("95 % interval"))
    rows = tuple((p.name, p.issue_name, f"{p.start:.1f}", wording.stands(p.end.mean, p.near), wording.ends(p.end)) for p in moved)
    return [Heading(_("What publics came to think")), Table(heads, rows, frozenset({2, 4})), Para(wording.publics_means(), "quiet")]


def _refusals(proposals: Iterable[TabledShare]) -> Table:
    heads = (_("Tabled"), _("By"), _("Package"), _("In games"), _("Passed"), _("Refused by"))
    rows = []
    for p in sorted(proposals, key=lambda p: -p.tabled.count)[: 4 * SHOWN]:
        refusals = "; ".join(f"{within(a.name)} {wording.share(a.refused)}" for a in p.answers if a.refused.count) or _("nobody")
        refusals = refusals if p.answers else _("nobody was asked")
        rows.append((p.date, p.by_name, "; ".join(p.clauses), wording.share(p.tabled), wording.share(p.passed), refusals))
    rows.sort(key=lambda r: r[0])
    return Table(heads, tuple((day(dt.date.fromisoformat(date)), *rest) for date, *rest in rows), frozenset({3, 4}))


# -- what if -------------------------------------------------------------------------------------------------------


def questions(rows: list[dict[str, Any]]) -> Screen:
    """The questions that come with scenarios, and the user's own."""
    if not rows:
        return [Para(_("No questions come with this scenario. Ask one of your own: --set, --without, --swap-player."))]
    listed = tuple((r["scenario"], r["id"], _("{title} (yours)").format(**r) if r["own"] else r["title"]) for r in rows)
    return [
        Heading(_("What if …?"), 1),
        Table((_("Scenario"), _("Question"), _("What it asks")), listed),
        Para(_("Ask one with: demarche whatif {scenario} {id}").format(scenario=rows[0]["scenario"], id=rows[0]["id"])),
        Para(_("Ask one of your own: demarche whatif {scenario} --ids lists what can be changed.").format(scenario=rows[0]["scenario"])),
    ]


def answer(result: WhatIf) -> Screen:
    """How often games end otherwise, the shares side by side, the first decision that turned, gains and losses, and what to make of it."""
    q = result.question
    blocks: list[Block] = [Heading(q.title, 1)]
    if q.question and q.question != q.title:
        blocks.append(Para(q.question))
    blocks.append(items(wording.change(c) for c in result.changes))
    template = ngettext(
        "{games} game, played both ways with the same hidden priorities. {share} ends otherwise ({interval}).",
        "{games} games, each played both ways with the same hidden priorities. {share} end otherwise ({interval}).",
        result.games,
    )
    different = result.different
    blocks.append(Para(template.format(games=f"{result.games:,}", share=wording.share(different), interval=wording.interval(different))))
    moved = [i for i in result.issues if i.different.count]
    for issue in moved:
        blocks += [Heading(issue.name), _shifts(issue)]
    if not moved:
        blocks.append(Para(_("No issue ends otherwise in any of the games.")))
    blocks += _turning(result)
    if short := wording.short_of(result):
        blocks += [Heading(_("Who refused what did not come about")), items(short)]
    blocks += [Heading(_("What it is worth")), *_worth(result.seats)]
    blocks += _turned_publics(result.publics)
    for head, text in (
        (_("What was expected"), q.expect),
        (_("The argument"), q.argument),
        (_("For the teacher"), q.teacher),
        (_("What the model cannot say"), " ".join(wording.limits(result))),
    ):
        if text:
            blocks += [Heading(head), Para(text)]
    return [*blocks, *_sources(result.sources), Para(wording.band(), "quiet")]


def _sources(sources: Sequence[tuple[str, Source]]) -> Screen:
    """On what a question rests, and which of it is no source of the scenario though it looks like one."""
    if not sources:
        return []
    return [
        Heading(_("Sources")),
        items(wording.source(*s) for s in sources),
        *(Para(text, "bad") for text in wording.unknown_keys(sources)),
    ]


def _shifts(issue: IssueShift) -> Table:
    heads = (_("Position"), _("As it was"), _("Changed"), _("Difference"), _("95 % interval"))
    rows = []
    for p in issue.positions:
        if p.base.count or p.changed.count:
            d = wording.hundredfold(p.difference)
            rows.append((wording.named(p), wording.share(p.base), wording.share(p.changed), points(d.mean), wording.ends(d, signs=True)))
    return Table(heads, tuple(rows), frozenset({1, 2, 3, 4}))


def _turning(result: WhatIf) -> Screen:
    """The first decisions that turned, in most games first."""
    if not result.turned:
        return [Para(_("No decision turns: everything that is tabled is answered as before."))]
    blocks: list[Block] = [Heading(_("The first decision that turned")), items(wording.turned(t) for t in result.turned[:SHOWN])]
    if (more := len(result.turned) - SHOWN) > 0:
        blocks.append(Para(ngettext("And {more} rarer one.", "And {more} rarer ones.", more).format(more=more), "quiet"))
    return blocks


def _worth(seats: Sequence[SeatShift]) -> Screen:
    """Who gains and who loses, if anybody does."""
    if not wording.gaining(seats):
        return [Para(_("Nobody gains or loses anything by it, in the settlement or at home."))]
    heads = (_("Delegation"), _("Points gained"), _("95 % interval"), _("At home"))
    rows = tuple((s.name, points(s.worth.mean), wording.ends(s.worth, signs=True), points(s.home.mean)) for s in seats)
    return [Table(heads, rows, frozenset({1, 2, 3})), Para(wording.worth_means(), "quiet")]


def _turned_publics(publics: Sequence[PublicShift]) -> Screen:
    """Which publics end up thinking otherwise, if there are any."""
    if not publics:
        return []
    head, moved = Heading(_("What publics think of it")), wording.turned_publics(publics)
    if not moved:
        return [head, Para(_("No public ends up thinking otherwise."))]
    heads = (_("Public"), _("On"), _("As it was"), _("Changed"), _("Difference"), _("95 % interval"))
    rows = []
    for p in moved:
        here, there = wording.stands(p.base, p.base_near), wording.stands(p.changed, p.changed_near)
        rows.append((p.name, p.issue_name, here, there, points(p.difference.mean), wording.ends(p.difference, signs=True)))
    return [head, Table(heads, tuple(rows), frozenset({4, 5})), Para(wording.publics_means(), "quiet")]


# -- sensitivity ---------------------------------------------------------------------------------------------------

WIDTH = 24
"""Signs of the longest bar."""


def sensitivity(result: Sensitivity) -> Screen:
    """The tornado, the flips, and the restrained counterfactual."""
    template = ngettext(
        "This outcome comes about in {share} of {games} game as the scenario has it. Each assumption is moved by itself.",
        "This outcome comes about in {share} of {games} games as the scenario has it. Each assumption is moved by itself.",
        result.games,
    )
    return [
        Heading(_("{title}: what the outcome hangs on").format(title=result.title), 1),
        items(result.said),
        Para(template.format(share=wording.share(result.base), games=f"{result.games:,}")),
        *_restrained(result),
        Heading(_("How often the outcome still comes about, by the assumption that moves it most")),
        _tornado(result.bars[: 2 * SHOWN]),
        Heading(_("How far an assumption must move for another outcome to be the most frequent")),
        _flips(result.flips[: 3 * SHOWN]),
        Para(wording.band(), "quiet"),
    ]


def _restrained(result: Sensitivity) -> Screen:
    """The smallest change of a stance that does it; that there is none is said only where all was tried."""
    flip, blocks = result.restrained, list[Block]()
    if result.why:
        template = _("Of {planned} values {tried} have been tried; what follows is of these alone.")
        blocks.append(Para(template.format(planned=result.planned, tried=result.tried)))
    if flip is None:
        if result.why:
            return blocks
        return [Para(_("No single stance, moved anywhere on its scale, makes another outcome the most frequent."), "news")]
    template = _(
        "The smallest change of one stance that changes the outcome: {name}, from {base:.4g} to {value:.4g} on the scale of 100 "
        "({distance:.3g} points). Try it: --set {path}={value:g}."
    )
    value, distance = round(flip.value, 4), round(flip.distance, 4)
    return [*blocks, Para(template.format(name=flip.name, base=flip.base, value=value, distance=distance, path=flip.path), "news")]


def _tornado(bars: Iterable[TornadoBar]) -> Table:
    heads = (_("Assumption"), _("It is"), _("Outcome kept, 0 to 100 %"), _("Outcome kept in"))
    rows = []
    for b in bars:
        low, high = sorted((b.low.kept.share, b.high.kept.share))
        drawn = " " * round(WIDTH * low) + "█" * max(1, round(WIDTH * (high - low)))
        both = [_("{share} at {value:.4g}").format(share=wording.share(t.kept), value=t.value) for t in (b.low, b.high)]
        flips = [_("at {value:.4g} another outcome leads").format(value=t.value) for t in (b.low, b.high) if t.flips]
        rows.append((b.name, f"{b.base:.4g}", drawn, "; ".join([", ".join(both), *flips])))
    return Table(heads, tuple(rows), frozenset({1}))


def _flips(flips: Iterable[TippingPoint]) -> Table:
    heads = (_("Assumption"), _("From"), _("To"), _("What then comes about most often"))
    rows = tuple((f.name, f"{f.base:.4g}", f"{round(f.value, 4):.4g}", "; ".join(f.said)) for f in flips)
    return Table(heads, rows, frozenset({1, 2}))
