"""The figures of the lab as screens: backtest and skill."""

from __future__ import annotations

from typing import Any

from game.advisers.catalogue import BAND
from game.i18n import _
from game.pages.content import Block, Heading, Para, Screen, Table, items
from game.wording.numbers import hundredths, percent


def backtest(data: dict[str, Any]) -> Screen:
    """Answers, right, Brier and base rate of each scenario and of all, beside the bare model; every miss with its terms."""
    every = [*data["scenarios"], data["all"]]
    heads = (_("Scenario"), _("Answers"), _("Right"), _("Share"), _("Brier"), _("Said yes"), _("Bare model right"), _("Bare Brier"))
    blocks: list[Block] = [
        Heading(_("How well the rules tell the record"), 1),
        Table(heads, tuple(_score(s) for s in every), frozenset(range(1, 8))),
        Para(
            _("The bare model knows gain and red line only. The Brier score is the mean squared error of the chances; lower is better."),
            "quiet",
        ),
        _by_source(every),
    ]
    blocks += _calibration(data["all"]["calibration"])
    for scenario in data["scenarios"]:
        blocks += _misses(scenario)
        blocks += _outcomes(scenario)
        if scenario["unplaced"]:
            blocks.append(Heading(_("{id}: rows that could not be placed").format(id=scenario["id"])))
            blocks.append(items(_unplaced(scenario["unplaced"])))
    return blocks + _unread(data) + _left_out(data.get("leave_one_out", []))


def _left_out(rows: list[dict[str, Any]]) -> Screen:
    """Each scenario with the parameters that fit the others best."""
    if not rows:
        return []
    heads = (_("Left out"), _("Answers"), _("Right"), _("Brier"), _("Right as shipped"), _("Brier as shipped"), _("Fitted to the others"))
    table_rows = []
    for r in rows:
        fitted = ", ".join(f"{name} {value:g}" for name, value in r["fitted"].items()) or _("as shipped")
        shipped = r["shipped"]
        table_rows.append(
            (
                r["left_out"],
                str(r["answers"]),
                str(r["right"]),
                f"{r['brier']:.3f}",
                str(shipped["right"]),
                f"{shipped['brier']:.3f}",
                fitted,
            )
        )
    return [Heading(_("Each scenario left out of the fit")), Table(heads, tuple(table_rows), frozenset(range(1, 6)))]


def _score(s: dict[str, Any]) -> tuple[str, ...]:
    bare = s["bare_model"]
    share = percent(s["right"] / s["answers"]) if s["answers"] else ""
    said_yes = percent(s["base_rate"])
    return (
        s["id"], str(s["answers"]), str(s["right"]), share, f"{s['brier']:.3f}", said_yes, str(bare["right"]), f"{bare['brier']:.3f}",
    )  # fmt: skip


def _unplaced(rows: list[dict[str, str]]) -> list[str]:
    return [f"{u['where']}: {u['why']}" for u in rows]


def _unread(data: dict[str, Any]) -> Screen:
    """The rows of a coding that belong to no scenario, or could not be understood."""
    shown = {line for scenario in data["scenarios"] for line in _unplaced(scenario["unplaced"])}
    rest = [line for line in _unplaced(data["all"]["unplaced"]) if line not in shown]
    return [Heading(_("Rows that could not be placed")), items(rest)] if rest else []


def _by_source(every: list[dict[str, Any]]) -> Block:
    """Answers that a source gives beside those inferred, where it is known which those are."""
    known = [s for s in every if s["sourced"] is not None]
    if not known:
        return Para(_("Which of these answers a source gives, and which are inferred, the coding does not say."), "quiet")
    heads = (_("Scenario"), _("Sourced"), _("Right"), _("Brier"), _("Inferred"), _("Right"), _("Brier"))
    return Table(heads, tuple(_apart(s) for s in known), frozenset(range(1, 7)))


def _apart(s: dict[str, Any]) -> tuple[str, ...]:
    a, b = s["sourced"], s["inferred"]
    return s["id"], str(a["answers"]), str(a["right"]), f"{a['brier']:.3f}", str(b["answers"]), str(b["right"]), f"{b['brier']:.3f}"


def _misses(scenario: dict[str, Any]) -> Screen:
    """Every answer that came out wrong, with its terms."""
    if not scenario["misses"]:
        return []
    lines = []
    for m in scenario["misses"]:
        terms = ", ".join(f"{t['term']} {t['about']} {hundredths(round(t['amount'] / 10))}".replace("  ", " ") for t in m["terms"])
        template = _("{proposal}, {date}, {actor}: recorded {recorded}, chance of a yes {chance}; {terms}")
        lines.append(
            template.format(
                proposal=m["proposal"],
                date=m["date"],
                actor=m["actor"],
                recorded=_("yes") if m["recorded"] == "yes" else _("no"),
                chance=percent(m["chance"]),
                terms=terms,
            )
        )
    return [Heading(_("{id}: answers that come out wrong").format(id=scenario["id"])), items(lines)]


def _calibration(rows: list[dict[str, Any]]) -> Screen:
    """Of the answers forecast at about p, how many were yes."""
    if not rows:
        return []
    heads = (_("Forecast between"), _("Answers"), _("Mean forecast"), _("Said yes"), _("95 % interval"))
    table_rows = tuple(
        (
            _("{low} and {high}").format(low=percent(r["from"]), high=percent(r["to"])),
            str(r["answers"]),
            percent(r["forecast"]),
            percent(r["share"]),
            _("{low} to {high}").format(low=percent(r["low"]), high=percent(r["high"])),
        )
        for r in rows
    )
    return [Heading(_("Calibration: what was forecast, and what was said")), Table(heads, table_rows, frozenset(range(1, 5)))]


def _outcomes(scenario: dict[str, Any]) -> Screen:
    """How often each issue ends as it did, and the expected place with its band beside history's."""
    if not scenario["outcomes"]:
        return []
    *issues, whole = scenario["outcomes"]
    rows = tuple(
        (o["issue"], str(o["historical"]), str(o["modal"]), ", ".join(f"{p} {percent(s)}" for p, s in o["shares"].items()), *_band(o))
        for o in issues
    )
    heads = (_("Issue"), _("In history"), _("Most often here"), _("Shares"), _("Place, with its band"), _("History's place"))
    template = _(
        "The band is the {band:.0f} points of 100 by which the best of ten published models erred on average over 353 decisions of the "
        "European Union: no place is forecast more exactly than that."
    )
    return [
        Heading(_("{id}: how it ends when history plays").format(id=scenario["id"])),
        Table(heads, rows),
        Para(_("All of them together end as in history in {share} of the games.").format(share=percent(whole["shares"]["history"]))),
        Para(template.format(band=BAND), "quiet"),
    ]


def _band(o: dict[str, Any]) -> tuple[str, str]:
    f = o.get("forecast")
    if f is None:
        return "", ""
    place = _("{place:.0f} ({low:.0f} to {high:.0f})").format(**f)
    return place, f"{f['history']:.0f}" if f["inside"] else _("{place:.0f}, outside").format(place=f["history"])


def skill(data: list[dict[str, Any]]) -> Screen:
    """What each kind of player makes of one chair, and the differences with their intervals."""
    blocks: list[Block] = [Heading(_("Do choices matter?"), 1)]
    for s in data:
        blocks.append(Heading(_("{scenario}, {seat}: {games} games").format(scenario=s["scenario"], seat=s["seat"], games=s["games"])))
        rows = tuple((name, f"{p['value']:.1f}", f"{p['standing']:+.1f}", f"{p['result']:.1f}") for name, p in s["players"].items())
        blocks.append(Table((_("Player"), _("Settlement"), _("Standing"), _("Together")), rows, frozenset({1, 2, 3})))
        gaps = tuple((pair, f"{d['mean']:+.1f}", f"{d['low']:+.1f}", f"{d['high']:+.1f}") for pair, d in s["differences"].items())
        blocks.append(Table((_("Difference"), _("Mean"), _("Low"), _("High")), gaps, frozenset({1, 2, 3})))
        blocks += _why_silence(s)
        acts = ", ".join(f"{kind} {percent(share)}" for kind, share in s["acts"].items())
        blocks.append(Para(_("The negotiator's kinds of act: {acts}.").format(acts=acts)))
        blocks += _openings(s)
        blocks.append(Para(_reach(s)))
    return blocks


def _openings(s: dict[str, Any]) -> Screen:
    """What is tabled first, in ignorance and by somebody who knows every priority."""
    guessed = _("The commonest first package, {package}, opens {share} of the negotiator's games; {different} differ.")
    best = _("With every priority known (the clairvoyant, a yardstick) the commonest is best in {share}: {package}; {different} differ.")
    openings = (guessed, s["opening"]), (best, s["best_opening"])
    return [Para(template.format(**{**o, "package": o["package"] or _("none"), "share": percent(o["share"])})) for template, o in openings]


def _why_silence(s: dict[str, Any]) -> Screen:
    """Where saying nothing beats history, what that comes from."""
    history, silent = s["players"]["historical"], s["players"]["silent"]
    if history["result"] >= silent["result"]:
        return []
    template = _(
        "Here history does worse than silence: its settlement is worth {value:+.1f} points against it, and {standing:+.1f} at home, "
        "where most of what it tabled was refused."
    )
    return [Para(template.format(value=history["value"] - silent["value"], standing=history["standing"] - silent["standing"]), "quiet")]


def _reach(s: dict[str, Any]) -> str:
    """How many settlements a good player reaches, and how far publics can be moved."""
    ends, loud = s["settlements"], s["publics"].get("propagandist", {})
    words = _("It reaches {different} settlements, {main} different ends of the main issue, {spread} points apart.").format(
        different=ends["different"], main=ends["on_the_main_issue"], spread=ends["spread"]
    )
    if not loud:
        return words
    moved = _("The propagandist moves {public} {mean:+.1f} points beyond history ({low:+.1f} to {high:+.1f}).")
    return f"{words} {moved.format(public=loud['on'], mean=loud['mean'], low=loud['low'], high=loud['high'])}"
