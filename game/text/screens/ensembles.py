"""Ensembles and what-if questions as screens."""

from __future__ import annotations

from typing import Any

from game.i18n import _
from game.text.blocks import Block, Heading, Para, Screen, Table, items
from game.wording.numbers import points

SHOWN = 8
"""Rows of a long table that are shown; --json has them all."""
BAND = 23
"""Points of 100 by which the best of such models erred on average."""


def band() -> Para:
    """What is said beside every forecast."""
    said = _(
        "The intervals say how sure the counting is, not how good the model: over 353 decisions of the European Union the best of ten "
        "published models erred by about {band} points of 100 on average. Read every place on a scale as plus or minus {band}."
    )
    return Para(said.format(band=BAND), "quiet")


def simulation(data: dict[str, Any]) -> Screen:
    """How often each issue ended where, history's place, settlements, seats, and who refused what."""
    games = f"{data['games']:,}"
    found: list[Block] = [
        Heading(_("{title}: {games} games, seed {seed}").format(title=data["title"], games=games, seed=data["seed"]), 1),
        Para(_players(data["players"])),
        Para(_history(data)),
    ]
    for issue in data["issues"]:
        rows = tuple(_position(p) for p in issue["positions"] if p["count"] or p["historical"])
        found += [Heading(issue["name"]), Table(_heads(), rows, frozenset({1, 2}))]
    found += [Heading(_("Settlements, the most frequent first")), _settlements(data)]
    found += [Heading(_("What it was worth")), _seats(data["seats"])]
    found += [Heading(_("Who refused what")), _refusals(data["proposals"]), band()]
    return found


def _heads() -> tuple[str, ...]:
    return _("Position"), _("Share"), _("95 % interval")


def _position(p: dict[str, Any]) -> tuple[str, ...]:
    name = _("{name} (history)").format(name=p["name"]) if p["historical"] else p["name"]
    return name, share(p), interval(p)


def share(s: dict[str, Any]) -> str:
    """A share with a decimal; never 0 % for what came about, nor 100 % for what did not always."""
    if s["count"] and s["share"] < 0.001:
        return _("under 0.1 %")
    if s["share"] > 0.999 and s["share"] < 1:
        return _("over 99.9 %")
    return f"{100 * s['share']:.1f} %"


def interval(s: dict[str, Any]) -> str:
    """The ends of a share's interval."""
    return _("{low:.1f} to {high:.1f}").format(low=100 * s["low"], high=100 * s["high"])


def _players(players: dict[str, str]) -> str:
    """Who sits where, if not all are historical."""
    others = {seat: kind for seat, kind in players.items() if kind != "historical"}
    if not others:
        return _("Historical players sit in every chair.")
    return _("{others}; historical players in all other chairs.").format(others=", ".join(f"{s}: {k}" for s, k in others.items()))


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


def ends(m: dict[str, Any], signs: bool = False) -> str:
    """The ends of a mean's interval."""
    if m["low"] is None:
        return _("unknown")
    say = points if signs else "{:.1f}".format
    return _("{low} to {high}").format(low=say(m["low"]), high=say(m["high"]))


def _refusals(proposals: list[dict[str, Any]]) -> Table:
    heads = (_("Tabled"), _("By"), _("Package"), _("In games"), _("Passed"), _("Refused by"))
    rows = []
    for p in sorted(proposals, key=lambda p: -p["tabled"]["count"])[: 4 * SHOWN]:
        said = ", ".join(f"{a['actor']} {share(a['refused'])}" for a in p["answers"] if a["refused"]["count"]) or _("nobody")
        rows.append((p["date"], p["by"], p["package"], share(p["tabled"]), share(p["passed"]), said))
    rows.sort(key=lambda r: r[0])
    return Table(heads, tuple(rows), frozenset({3, 4}))


# -- what if -------------------------------------------------------------------------------------------------------


def questions(rows: list[dict[str, str]]) -> Screen:
    """The questions that come with scenarios."""
    if not rows:
        return [Para(_("No questions come with this scenario. Ask one of your own: --set, --without, --swap-player."))]
    told = tuple((r["scenario"], r["id"], r["title"]) for r in rows)
    return [
        Heading(_("What if …?"), 1),
        Table((_("Scenario"), _("Question"), _("What it asks")), told),
        Para(_("Ask one with: demarche whatif {scenario} {id}").format(scenario=rows[0]["scenario"], id=rows[0]["id"])),
    ]


def answer(data: dict[str, Any]) -> Screen:
    """How often games end otherwise, the shares side by side, the first decision that turned, gains and losses, and what to make of it."""
    q = data["question"]
    found: list[Block] = [Heading(q["title"], 1)]
    if q["question"] and q["question"] != q["title"]:
        found.append(Para(q["question"]))
    found.append(items(_("{what}: {after} (was: {before})").format(**c) for c in data["changes"]))
    said = _("{games} games, each played both ways with the same hidden priorities. {share} end otherwise ({interval}).")
    found.append(Para(said.format(games=f"{data['games']:,}", share=share(data["different"]), interval=interval(data["different"]))))
    moved = [i for i in data["issues"] if i["different"]["count"]]
    for issue in moved:
        found += [Heading(issue["name"]), _shifts(issue)]
    if not moved:
        found.append(Para(_("No issue ends otherwise in any of the games.")))
    found += _turning(data)
    found += [Heading(_("What it is worth")), _gains(data["seats"])]
    for head, text in ((_("For the teacher"), q["teacher"]), (_("What the model cannot say"), q["limits"])):
        if text:
            found += [Heading(head), Para(text)]
    return [*found, band()]


def _shifts(issue: dict[str, Any]) -> Table:
    heads = (_("Position"), _("As it was"), _("Changed"), _("Difference"), _("95 % interval"))
    rows = []
    for p in issue["positions"]:
        if not p["base"]["count"] and not p["changed"]["count"]:
            continue
        d = p["difference"]
        name = _("{name} (history)").format(name=p["name"]) if p["historical"] else p["name"]
        scaled = {k: None if v is None else 100 * v for k, v in d.items()}
        rows.append((name, share(p["base"]), share(p["changed"]), points(scaled["mean"] or 0.0), ends(scaled, signs=True)))
    return Table(heads, tuple(rows), frozenset({1, 2, 3, 4}))


def _turning(data: dict[str, Any]) -> Screen:
    """The first decisions that turned, in most games first."""
    if not data["turned"]:
        return [Para(_("No decision turns: everything that is tabled is answered as before."))]
    rows = [turned(t) for t in data["turned"][:SHOWN]]
    found: list[Block] = [Heading(_("The first decision that turned")), items(rows)]
    if (more := len(data["turned"]) - SHOWN) > 0:
        found.append(Para(_("And {more} rarer ones.").format(more=more), "quiet"))
    return found


def turned(t: dict[str, Any]) -> str:
    """One first decision that turned, in a sentence."""
    package = t["base_package"] or t["changed_package"]
    if t["base_package"] and not t["changed_package"]:
        what = _("{by} does not table {package}")
    elif not t["base_package"]:
        what = _("{by} tables {package}, which was not tabled")
    elif t["base_package"] != t["changed_package"]:
        what = _("{by} tables {other} instead of {package}")
    else:
        what = _("on {package}, tabled by {by}, {flips}")
    flips = ", ".join(_flip(f) for f in t["flips"])
    if t["base_passed"] is not None and t["changed_passed"] is not None and t["base_passed"] != t["changed_passed"]:
        flips += _("; it passes") if t["changed_passed"] else _("; it fails")
    told = what.format(by=t["by"], package=package, other=t["changed_package"], flips=flips)
    said = _("{date}: {told}. In {share} of the games, of which {otherwise} then end otherwise.")
    return said.format(date=t["date"], told=told, share=share(t["games"]), otherwise=share(t["ended_otherwise"]))


def _flip(f: dict[str, Any]) -> str:
    words = {True: _("yes"), False: _("no"), None: _("not asked")}
    return _("{name} says {now} instead of {then}").format(name=f["name"], now=words[f["changed"]], then=words[f["base"]])


def _gains(seats: list[dict[str, Any]]) -> Table:
    heads = (_("Delegation"), _("Points gained"), _("95 % interval"), _("At home"))
    rows = tuple((s["name"], points(s["worth"]["mean"]), ends(s["worth"], signs=True), points(s["home"]["mean"])) for s in seats)
    return Table(heads, rows, frozenset({1, 2, 3}))


# -- sensitivity ---------------------------------------------------------------------------------------------------

WIDTH = 24
"""Signs of the longest bar."""


def sensitivity(data: dict[str, Any]) -> Screen:
    """The tornado, the flips, and the restrained counterfactual."""
    games = f"{data['games']:,}"
    said = _("The outcome {outcome} comes about in {share} of {games} games as the scenario has it. Each assumption is moved by itself.")
    found: list[Block] = [
        Heading(_("{title}: what the outcome hangs on").format(title=data["title"]), 1),
        Para(said.format(outcome=", ".join(data["outcome"]), share=share(data["base"]), games=games)),
        Para(_restrained(data["restrained"]), "news"),
        Heading(_("How often the outcome still comes about, by the assumption that moves it most")),
        _tornado(data["bars"][: 2 * SHOWN]),
        Heading(_("How far an assumption must move for another outcome to be the most frequent")),
        _flips(data["flips"], data["outcome"]),
        band(),
    ]
    return found


def _restrained(flip: dict[str, Any] | None) -> str:
    if flip is None:
        return _("No single stance, moved anywhere on its scale, makes another outcome the most frequent.")
    said = _(
        "The smallest change of one stance that changes the outcome: {name}, from {base:g} to {value:g} on the scale of 100 "
        "({distance:g} points). Try it: --set {path}={value:g}."
    )
    return said.format(**flip)


def _tornado(bars: list[dict[str, Any]]) -> Table:
    heads = (_("Assumption"), _("Moved from … to"), _("Outcome kept"), _("At its low and high"))
    rows = []
    for b in bars:
        low, high = sorted((b["low"]["share"], b["high"]["share"]))
        drawn = " " * round(WIDTH * low) + "█" * max(1, round(WIDTH * (high - low)))
        moved = _("{low:g} … {high:g} (is {base:g})").format(low=b["low"]["value"], high=b["high"]["value"], base=b["base"])
        flips = [end for end, t in ((_("low"), b["low"]), (_("high"), b["high"])) if t["flips"]]
        kept = _("{low}, {high}").format(low=share(b["low"]), high=share(b["high"]))
        rows.append((b["name"], moved, drawn, kept + (_("; flips at its {ends}").format(ends=", ".join(flips)) if flips else "")))
    return Table(heads, tuple(rows))


def _flips(flips: list[dict[str, Any]], outcome: list[str]) -> Table:
    heads = (_("Assumption"), _("From"), _("To"), _("Way"), _("What then comes about most often"))
    rows = []
    for f in flips[: 3 * SHOWN]:
        differ = ", ".join(there for here, there in zip(outcome, f["outcome"], strict=True) if here != there)
        rows.append((f["name"], f"{f['base']:g}", f"{f['value']:g}", f"{f['distance']:g}", differ))
    return Table(heads, tuple(rows), frozenset({1, 2, 3}))
