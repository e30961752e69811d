"""A published model's forecast for a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from game.advisers.catalogue import BAND, Model, models
from game.advisers.table import PositionTable
from game.i18n import _, ngettext
from game.pages.content import Block, Heading, Para, Screen, items
from game.pages.content import Table as Grid

SHOWN = 12
"""Exchanges, options and rounds are told so far; --json has them all."""


def listed(known: Iterable[Model]) -> Screen:
    """All models."""
    rows = tuple((m.name, m.says, m.source or "–") for m in known)
    return [
        Heading(_("Models"), 1),
        Grid((_("Name"), _("What it says"), _("Published")), rows),
        Para(_("To run one: demarche model compromise TABLE.csv"), "quiet"),
    ]


def forecast(model: Model, table: PositionTable, data: dict[str, Any]) -> Screen:
    """One model on one table."""
    head = ngettext("{model} on {n} actor", "{model} on {n} actors", len(table.actors))
    found: list[Block] = [Heading(head.format(model=model.title, n=len(table.actors)), 1), Para(model.says)]
    if model.source:
        found.append(Para(_("Published: {source}.").format(source=model.source), "quiet"))
    found += [Para(note) for note in table.notes]
    found += [_places(data), Para(_meant())]
    if data["mean_absolute_error"] is not None:
        found.append(Para(_errors(data)))
    return [*found, *_details(data)]


def _places(data: dict[str, Any]) -> Grid:
    """Issue by issue."""
    known = any(row["outcome"] is not None for row in data["issues"])
    heads = (_("Issue"), _("Forecast"), _("Give or take"), *((_("Outcome"), _("Error")) if known else ()))
    rows = []
    for row in data["issues"]:
        band = "" if row["forecast"] is None else f"{row['low']:.4g} – {row['high']:.4g}"
        cells = [row["issue"], _figure(row["forecast"]), band]
        rows.append(tuple([*cells, _figure(row["outcome"]), _figure(row["error"])] if known else cells))
    return Grid(heads, tuple(rows), frozenset(range(1, len(heads))))


def _meant() -> str:
    return _(
        "The band is {n:.0f} points of 100 either way: so far off were the best such models, on average, "
        "over 353 decisions of the European Union."
    ).format(n=BAND)


def _errors(data: dict[str, Any]) -> str:
    """The mean error beside the yardsticks'."""
    known = models()
    others = ", ".join(f"{known[name].title} {value:.1f}" for name, value in data["yardsticks"].items() if value is not None)
    said = _("Mean absolute error: {error:.1f} points of 100. Beside it: {others}.")
    return said.format(error=data["mean_absolute_error"], others=others)


def _details(data: dict[str, Any]) -> Screen:
    details = data["details"]
    if "exchanges" in details:
        return _exchanges(details["exchanges"])
    if "options" in details:
        return _options(details)
    if "rounds" in details:
        return _rounds(details)
    if "utility" in details:
        rows = tuple((actor, f"{value:.3f}") for actor, value in details["utility"].items())
        return [Heading(_("What each makes of it (0-1)")), Grid((_("Actor"), _("Utility")), rows, frozenset({1}))]
    return []


def _exchanges(exchanges: list[dict[str, Any]]) -> Screen:
    count = len(exchanges)
    told = [
        _("{a} moves on {p} from {p0:.4g} to {p1:.4g}; {b} moves on {q} from {q0:.4g} to {q1:.4g}. Each gains {gain:.4g}.").format(
            a=e["first"]["actor"], p=e["first"]["issue"], p0=e["first"]["from"], p1=e["first"]["to"],
            b=e["second"]["actor"], q=e["second"]["issue"], q0=e["second"]["from"], q1=e["second"]["to"], gain=e["gain"],
        )
        for e in exchanges[:SHOWN]
    ]  # fmt: skip
    head = Heading(ngettext("{n} exchange", "{n} exchanges", count).format(n=count))
    return [head, items(told, 1), *_more(count)] if told else [head]


def _options(details: dict[str, Any]) -> Screen:
    rows = tuple((", ".join(o["package_of"]), f"{100 * o['share']:.1f} %") for o in details["options"][:SHOWN])
    return [
        Heading(_("Whose package wins ({election}, power {power:g})").format(election=details["election"], power=details["power"])),
        Grid((_("Package of"), _("Share")), rows, frozenset({1})),
        *_more(len(details["options"])),
    ]


def _rounds(details: dict[str, Any]) -> Screen:
    reading = _("P divided by {sums}, Q = {q:g}, compromises chosen as {choose}").format(**{k: details[k] for k in ("sums", "q", "choose")})
    found: list[Block] = [Heading(_("Rounds")), Para(reading, "quiet")]
    for issue, rounds in list(details["rounds"].items())[:SHOWN]:
        rows = tuple((str(n), f"{r['median']:.4g}", f"{r['mean']:.4g}", _who(r["gives_way"])) for n, r in enumerate(rounds, 1))
        found.append(Grid((issue, _("Median"), _("Mean"), _("Who gives way")), rows, frozenset({0, 1, 2})))
    return [*found, *_more(len(details["rounds"]))]


def _who(offers: list[dict[str, Any]]) -> str:
    return "; ".join(_("{actor} to {to} ({position:.4g})").format(**{k: o[k] for k in ("actor", "to", "position")}) for o in offers) or "–"


def _more(count: int) -> Screen:
    return [Para(_("{n} more: --json has them all.").format(n=count - SHOWN), "quiet")] if count > SHOWN else []


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.4g}"
