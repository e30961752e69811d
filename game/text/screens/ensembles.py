"""Ensembles and what-if questions as screens."""

from __future__ import annotations

import datetime as dt
from typing import Any

from game.i18n import _, ngettext
from game.pages.content import Block, Heading, Para, Screen, Table, items
from game.wording.ensembles import (
    band,
    change,
    ends,
    gaining,
    hundredfold,
    interval,
    limits,
    players,
    publics_means,
    share,
    short_of,
    source,
    stands,
    turned,
    turned_publics,
    unknown_keys,
    worth_means,
)  # fmt: skip
from game.wording.names import within
from game.wording.numbers import day, points

SHOWN = 8
"""Rows of a long table that are shown; --json has them all."""


def simulation(data: dict[str, Any]) -> Screen:
    """How often each issue ended where, history's place, settlements, seats, and who refused what."""
    head = ngettext("{title}: {games} game, seed {seed}", "{title}: {games} games, seed {seed}", data["games"])
    found: list[Block] = [
        Heading(head.format(title=data["title"], games=f"{data['games']:,}", seed=data["seed"]), 1),
        Para(players(data["players"])),
        Para(_history(data)),
    ]
    for issue in data["issues"]:
        rows = tuple(_position(p) for p in issue["positions"] if p["count"] or p["historical"])
        found += [Heading(issue["name"]), Table(_heads(), rows, frozenset({1, 2}))]
    found += [Heading(_("Settlements, the most frequent first")), _settlements(data)]
    found += [Heading(_("What it was worth")), _seats(data["seats"]), *_publics(data["publics"])]
    found += [Heading(_("Who refused what")), _refusals(data["proposals"]), Para(band(), "quiet")]
    return found


def _heads() -> tuple[str, ...]:
    return _("Position"), _("Share"), _("95 % interval")


def _position(p: dict[str, Any]) -> tuple[str, ...]:
    name = _("{name} (history)").format(name=p["name"]) if p["historical"] else p["name"]
    return name, share(p), interval(p)


def _history(data: dict[str, Any]) -> str:
    h = data["history"]
    if not h["rank"]:
        return _("The settlement of history never came about.")
    said = _("The whole settlement of history came about in {share} of the games ({interval}); by frequency it is number {rank} of {of}.")
    return said.format(share=share(h), interval=interval(h), rank=h["rank"], of=len(data["settlements"]))


def _settlements(data: dict[str, Any]) -> Table:
    names = [{p["id"]: p["name"] for p in i["positions"]} for i in data["issues"]]
    rows = []
    for s in data["settlements"][:SHOWN]:
        if s["historical"]:
            told = _("as in history")
        else:
            differ = [
                f"{i['name']}: {names[n][s['positions'][n]]}" for n, i in enumerate(data["issues"]) if s["positions"][n] != i["historical"]
            ]
            told = _("as in history but for {differ}").format(differ="; ".join(differ))
        rows.append((told, share(s), interval(s)))
    return Table((_("Settlement"), _("Share"), _("95 % interval")), tuple(rows), frozenset({1, 2}))


def _seats(seats: list[dict[str, Any]]) -> Table:
    heads = (_("Delegation"), _("Settlement, 0 to 100"), _("95 % interval"), _("Standing at home"))
    rows = tuple((s["name"], f"{s['worth']['mean']:.1f}", ends(s["worth"]), points(s["home"]["mean"])) for s in seats)
    return Table(heads, rows, frozenset({1, 2, 3}))


def _publics(publics: list[dict[str, Any]]) -> Screen:
    """Where publics stood at the start and on average at the end, if any has moved."""
    moved = [p for p in publics if p["end"]["mean"] is not None and abs(p["end"]["mean"] - p["start"]) >= 0.05]
    if not moved:
        return []
    heads = (_("Public"), _("On"), _("At the start"), _("At the end"), _("95 % interval"))
    rows = tuple((p["name"], p["issue_name"], f"{p['start']:.1f}", stands(p["end"]["mean"], p["near"]), ends(p["end"])) for p in moved)
    return [Heading(_("What publics came to think")), Table(heads, rows, frozenset({2, 4})), Para(publics_means(), "quiet")]


def _refusals(proposals: list[dict[str, Any]]) -> Table:
    heads = (_("Tabled"), _("By"), _("Package"), _("In games"), _("Passed"), _("Refused by"))
    rows = []
    for p in sorted(proposals, key=lambda p: -p["tabled"]["count"])[: 4 * SHOWN]:
        said = "; ".join(f"{within(a['name'])} {share(a['refused'])}" for a in p["answers"] if a["refused"]["count"]) or _("nobody")
        said = said if p["answers"] else _("nobody was asked")
        rows.append((p["date"], p["by_name"], "; ".join(p["clauses"]), share(p["tabled"]), share(p["passed"]), said))
    rows.sort(key=lambda r: r[0])
    return Table(heads, tuple((day(dt.date.fromisoformat(date)), *rest) for date, *rest in rows), frozenset({3, 4}))


# -- what if -------------------------------------------------------------------------------------------------------


def questions(rows: list[dict[str, Any]]) -> Screen:
    """The questions that come with scenarios, and the user's own."""
    if not rows:
        return [Para(_("No questions come with this scenario. Ask one of your own: --set, --without, --swap-player."))]
    told = tuple((r["scenario"], r["id"], _("{title} (yours)").format(**r) if r["own"] else r["title"]) for r in rows)
    return [
        Heading(_("What if …?"), 1),
        Table((_("Scenario"), _("Question"), _("What it asks")), told),
        Para(_("Ask one with: demarche whatif {scenario} {id}").format(scenario=rows[0]["scenario"], id=rows[0]["id"])),
        Para(_("Ask one of your own: demarche whatif {scenario} --ids lists what can be changed.").format(scenario=rows[0]["scenario"])),
    ]


def answer(data: dict[str, Any]) -> Screen:
    """How often games end otherwise, the shares side by side, the first decision that turned, gains and losses, and what to make of it."""
    q = data["question"]
    found: list[Block] = [Heading(q["title"], 1)]
    if q["question"] and q["question"] != q["title"]:
        found.append(Para(q["question"]))
    found.append(items(change(c) for c in data["changes"]))
    said = ngettext(
        "{games} game, played both ways with the same hidden priorities. {share} ends otherwise ({interval}).",
        "{games} games, each played both ways with the same hidden priorities. {share} end otherwise ({interval}).",
        data["games"],
    )
    found.append(Para(said.format(games=f"{data['games']:,}", share=share(data["different"]), interval=interval(data["different"]))))
    moved = [i for i in data["issues"] if i["different"]["count"]]
    for issue in moved:
        found += [Heading(issue["name"]), _shifts(issue)]
    if not moved:
        found.append(Para(_("No issue ends otherwise in any of the games.")))
    found += _turning(data)
    if short := short_of(data):
        found += [Heading(_("Who refused what did not come about")), items(short)]
    found += [Heading(_("What it is worth")), *_worth(data["seats"])]
    found += _turned_publics(data["publics"])
    for head, text in (
        (_("What was expected"), q["expect"]),
        (_("The argument"), q["argument"]),
        (_("For the teacher"), q["teacher"]),
        (_("What the model cannot say"), " ".join(limits(data))),
    ):
        if text:
            found += [Heading(head), Para(text)]
    return [*found, *_sources(data["sources"]), Para(band(), "quiet")]


def _sources(sources: list[dict[str, str]]) -> Screen:
    """On what a question rests, and which of it is no source of the scenario though it looks like one."""
    if not sources:
        return []
    return [Heading(_("Sources")), items(source(s) for s in sources), *(Para(said, "bad") for said in unknown_keys(sources))]


def _shifts(issue: dict[str, Any]) -> Table:
    heads = (_("Position"), _("As it was"), _("Changed"), _("Difference"), _("95 % interval"))
    rows = []
    for p in issue["positions"]:
        if not p["base"]["count"] and not p["changed"]["count"]:
            continue
        name = _("{name} (history)").format(name=p["name"]) if p["historical"] else p["name"]
        d = hundredfold(p["difference"])
        rows.append((name, share(p["base"]), share(p["changed"]), points(d["mean"]), ends(d, signs=True)))
    return Table(heads, tuple(rows), frozenset({1, 2, 3, 4}))


def _turning(data: dict[str, Any]) -> Screen:
    """The first decisions that turned, in most games first."""
    if not data["turned"]:
        return [Para(_("No decision turns: everything that is tabled is answered as before."))]
    rows = [turned(t) for t in data["turned"][:SHOWN]]
    found: list[Block] = [Heading(_("The first decision that turned")), items(rows)]
    if (more := len(data["turned"]) - SHOWN) > 0:
        found.append(Para(ngettext("And {more} rarer one.", "And {more} rarer ones.", more).format(more=more), "quiet"))
    return found


def _worth(seats: list[dict[str, Any]]) -> Screen:
    """Who gains and who loses, if anybody does."""
    if not gaining(seats):
        return [Para(_("Nobody gains or loses anything by it, in the settlement or at home."))]
    return [_gains(seats), Para(worth_means(), "quiet")]


def _gains(seats: list[dict[str, Any]]) -> Table:
    heads = (_("Delegation"), _("Points gained"), _("95 % interval"), _("At home"))
    rows = tuple((s["name"], points(s["worth"]["mean"]), ends(s["worth"], signs=True), points(s["home"]["mean"])) for s in seats)
    return Table(heads, rows, frozenset({1, 2, 3}))


def _turned_publics(publics: list[dict[str, Any]]) -> Screen:
    """Which publics end up thinking otherwise, if there are any."""
    if not publics:
        return []
    head, moved = Heading(_("What publics think of it")), turned_publics(publics)
    if not moved:
        return [head, Para(_("No public ends up thinking otherwise."))]
    heads = (_("Public"), _("On"), _("As it was"), _("Changed"), _("Difference"), _("95 % interval"))
    rows = []
    for p in moved:
        here, there = stands(p["base"], p["base_near"]), stands(p["changed"], p["changed_near"])
        rows.append((p["name"], p["issue_name"], here, there, points(p["difference"]["mean"]), ends(p["difference"], signs=True)))
    return [head, Table(heads, tuple(rows), frozenset({4, 5})), Para(publics_means(), "quiet")]


# -- sensitivity ---------------------------------------------------------------------------------------------------

WIDTH = 24
"""Signs of the longest bar."""


def sensitivity(data: dict[str, Any]) -> Screen:
    """The tornado, the flips, and the restrained counterfactual."""
    said = ngettext(
        "This outcome comes about in {share} of {games} game as the scenario has it. Each assumption is moved by itself.",
        "This outcome comes about in {share} of {games} games as the scenario has it. Each assumption is moved by itself.",
        data["games"],
    )
    return [
        Heading(_("{title}: what the outcome hangs on").format(title=data["title"]), 1),
        items(data["said"]),
        Para(said.format(share=share(data["base"]), games=f"{data['games']:,}")),
        *_restrained(data),
        Heading(_("How often the outcome still comes about, by the assumption that moves it most")),
        _tornado(data["bars"][: 2 * SHOWN]),
        Heading(_("How far an assumption must move for another outcome to be the most frequent")),
        _flips(data["flips"]),
        Para(band(), "quiet"),
    ]


def _restrained(data: dict[str, Any]) -> Screen:
    """The smallest change of a stance that does it; that there is none is said only where all was tried."""
    flip, early = data["restrained"], bool(data["why"])
    found: list[Block] = []
    if early:
        said = _("Of {planned} values {tried} have been tried; what follows is of these alone.")
        found.append(Para(said.format(planned=data["planned"], tried=data["tried"])))
    if flip is None:
        if early:
            return found
        return [Para(_("No single stance, moved anywhere on its scale, makes another outcome the most frequent."), "news")]
    said = _(
        "The smallest change of one stance that changes the outcome: {name}, from {base:.4g} to {value:.4g} on the scale of 100 "
        "({distance:.3g} points). Try it: --set {path}={value:g}."
    )
    return [*found, Para(said.format(**flip), "news")]


def _tornado(bars: list[dict[str, Any]]) -> Table:
    heads = (_("Assumption"), _("It is"), _("Outcome kept, 0 to 100 %"), _("Outcome kept in"))
    rows = []
    for b in bars:
        low, high = sorted((b["low"]["share"], b["high"]["share"]))
        drawn = " " * round(WIDTH * low) + "█" * max(1, round(WIDTH * (high - low)))
        ends = [_("{share} at {value:.4g}").format(share=share(t), value=t["value"]) for t in (b["low"], b["high"])]
        flips = [_("at {value:.4g} another outcome leads").format(value=t["value"]) for t in (b["low"], b["high"]) if t["flips"]]
        rows.append((b["name"], f"{b['base']:.4g}", drawn, "; ".join([", ".join(ends), *flips])))
    return Table(heads, tuple(rows), frozenset({1}))


def _flips(flips: list[dict[str, Any]]) -> Table:
    heads = (_("Assumption"), _("From"), _("To"), _("What then comes about most often"))
    rows = tuple((f["name"], f"{f['base']:.4g}", f"{f['value']:.4g}", "; ".join(f["said"])) for f in flips[: 3 * SHOWN])
    return Table(heads, rows, frozenset({1, 2}))
