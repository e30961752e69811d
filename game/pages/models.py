"""A published model's forecast for a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from game.advisers.catalogue import BAND, Model, models
from game.advisers.scoring import IssueScore, ModelScore
from game.i18n import _, ngettext
from game.pages.content import Block, Figure, Heading, Para, Table, Titled, items

SHOWN = 12
"""Exchanges, options and rounds are told so far; --json has them all."""


@dataclass(frozen=True)
class ModelsPage(Titled):
    """All models."""

    models: Table
    run: Para


@dataclass(frozen=True)
class ForecastPage(Titled):
    """One model on one table."""

    says: Para
    published: Para | None
    notes: tuple[Para, ...]
    places: Table
    band: Para
    error: Para | None
    details: tuple[Block, ...]


def listed(known: Iterable[Model]) -> ModelsPage:
    """The models by name."""
    rows = tuple((m.name, m.says, m.source or "–") for m in known)
    return ModelsPage(
        Heading(_("Models"), 1),
        Table((_("Name"), _("What it says"), _("Published")), rows),
        Para(_("To run one: demarche model compromise TABLE.csv"), "quiet"),
    )


def forecast(score: ModelScore) -> ForecastPage:
    """What a model says of a table."""
    model, table = score.model, score.table
    band = _(
        "The band is {n:.0f} points of 100 either way: so far off were the best such models, on average, "
        "over 353 decisions of the European Union."
    )
    head = ngettext("{model} on {n} actor", "{model} on {n} actors", len(table.actors))
    return ForecastPage(
        Heading(head.format(model=model.title, n=len(table.actors)), 1),
        Para(model.says),
        Para(_("Published: {source}.").format(source=model.source), "quiet") if model.source else None,
        tuple(Para(note) for note in table.notes),
        _places(score.issues),
        Para(band.format(n=BAND)),
        Para(_errors(score)) if score.mean_absolute_error is not None else None,
        tuple(_details(score.details)),
    )


def _places(issues: Sequence[IssueScore]) -> Table:
    """Issue by issue."""
    known = any(row.outcome is not None for row in issues)
    heads = (_("Issue"), _("Forecast"), _("Give or take"), *((_("Outcome"), _("Error")) if known else ()))
    rows = []
    for row in issues:
        cells = [row.issue, _figure(row.forecast), "" if row.forecast is None else f"{row.low:.4g} – {row.high:.4g}"]
        rows.append(tuple([*cells, _figure(row.outcome), _figure(row.error)] if known else cells))
    return Table(heads, tuple(rows), frozenset(range(1, len(heads))))


def _errors(score: ModelScore) -> str:
    """The mean error beside the yardsticks'."""
    known = models()
    others = ", ".join(f"{known[name].title} {value:.1f}" for name, value in score.yardsticks.items() if value is not None)
    mean = _("Mean absolute error: {error:.1f} points of 100. Beside it: {others}.")
    return mean.format(error=score.mean_absolute_error, others=others)


def _details(details: dict[str, Any]) -> list[Block]:
    if "exchanges" in details:
        return _exchanges(details["exchanges"])
    if "options" in details:
        return _options(details)
    if "rounds" in details:
        return _rounds(details)
    if "utility" in details:
        rows = tuple((actor, Figure(value, 3)) for actor, value in details["utility"].items())
        return [Heading(_("What each makes of it (0-1)")), Table((_("Actor"), _("Utility")), rows)]
    return []


def _exchanges(exchanges: list[dict[str, Any]]) -> list[Block]:
    count = len(exchanges)
    lines = [
        _("{a} moves on {p} from {p0:.4g} to {p1:.4g}; {b} moves on {q} from {q0:.4g} to {q1:.4g}. Each gains {gain:.4g}.").format(
            a=e["first"]["actor"], p=e["first"]["issue"], p0=e["first"]["from"], p1=e["first"]["to"],
            b=e["second"]["actor"], q=e["second"]["issue"], q0=e["second"]["from"], q1=e["second"]["to"], gain=e["gain"],
        )
        for e in exchanges[:SHOWN]
    ]  # fmt: skip
    head = Heading(ngettext("{n} exchange", "{n} exchanges", count).format(n=count))
    return [head, items(lines, 1), *_more(count)] if lines else [head]


def _options(details: dict[str, Any]) -> list[Block]:
    rows = tuple((", ".join(o["package_of"]), f"{100 * o['share']:.1f} %") for o in details["options"][:SHOWN])
    return [
        Heading(_("Whose package wins ({election}, power {power:g})").format(election=details["election"], power=details["power"])),
        Table((_("Package of"), _("Share")), rows, frozenset({1})),
        *_more(len(details["options"])),
    ]


def _rounds(details: dict[str, Any]) -> list[Block]:
    reading = _("P divided by {sums}, Q = {q:g}, compromises chosen as {choose}").format(**{k: details[k] for k in ("sums", "q", "choose")})
    parts: list[Block] = [Heading(_("Rounds")), Para(reading, "quiet")]
    for issue, rounds in list(details["rounds"].items())[:SHOWN]:
        rows = tuple((str(n), f"{r['median']:.4g}", f"{r['mean']:.4g}", _who(r["gives_way"])) for n, r in enumerate(rounds, 1))
        parts.append(Table((issue, _("Median"), _("Mean"), _("Who gives way")), rows, frozenset({0, 1, 2})))
    return [*parts, *_more(len(details["rounds"]))]


def _who(offers: list[dict[str, Any]]) -> str:
    return "; ".join(_("{actor} to {to} ({position:.4g})").format(**{k: o[k] for k in ("actor", "to", "position")}) for o in offers) or "–"


def _more(count: int) -> list[Block]:
    return [Para(_("{n} more: --json has them all.").format(n=count - SHOWN), "quiet")] if count > SHOWN else []


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.4g}"
