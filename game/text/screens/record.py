"""The advisers' record: their models' forecasts beside history, and what following them is worth."""

from __future__ import annotations

from typing import Any

from game.advisers.catalogue import BAND, models
from game.advisers.record import PERSONS, STANDSTILL, Record, together
from game.i18n import _
from game.model.scenario import Scenario
from game.text.blocks import Block, Heading, Para, Screen, Table, items
from game.wording.advice import adviser
from game.wording.numbers import listed, points


def title(name: str) -> str:
    """A model's or a yardstick's name."""
    return _("standstill") if name == STANDSTILL else models()[name].title


def advisers_record(records: list[Record], followed: dict[str, list[dict[str, Any]]]) -> Screen:
    """All scenarios: errors by model, what is worthless where, and what following an adviser came to."""
    total = together(records)
    several = len(records) > 1
    rows = tuple(
        (title(name), *(f"{r.errors[name]:.1f}" for r in records), *([f"{error:.1f}"] if several else []))
        for name, error in sorted(total.items(), key=lambda item: item[1])
    )
    heads = (_("Model"), *(r.scenario for r in records), *([_("All")] if several else []))
    found: list[Block] = [
        Heading(_("The advisers' record"), 1),
        Para(
            _("Mean absolute error in points of 100: each model's forecast from the opening, issue by issue, against where history ended.")
        ),
        Table(heads, rows, frozenset(range(1, len(heads)))),
        *meaning(),
    ]
    for r in records:
        found += [Heading(r.scenario), *_verdicts(r)]
        for chair in followed.get(r.scenario, []):
            found += _followed(chair)
    return found


def shelf(scenario: Scenario, told: Record | None) -> Screen:
    """One scenario's record, for the library."""
    if told is None:
        return [Para(_("No delegation of this scenario has a capability: the models cannot be run."))]
    rows = tuple(
        (
            scenario.issue[issue].name,
            f"{told.outcome[n]:.0f}",
            *(f"{told.forecasts[m][n]:.0f}" for m in ("compromise", "median", "nash", "exchange", "challenge", "spatial")),
        )
        for n, issue in enumerate(told.issues)
    )
    heads = (_("Issue"), _("History"), _("Compromise"), _("Median"), _("Nash"), _("Exchange"), _("Challenge"), _("Spatial"))
    ranked = sorted(told.errors.items(), key=lambda item: item[1])
    errors = Table((_("Model"), _("Mean error")), tuple((title(name), f"{e:.1f}") for name, e in ranked), frozenset({1}))
    return [
        Para(
            _(
                "What each model would have forecast at the opening, and where history ended, on the 0-100 scale of each issue. Every "
                "forecast is to be read with {band:.0f} points either way."
            ).format(band=BAND)
        ),
        Table(heads, rows, frozenset(range(1, 8))),
        errors,
        *_verdicts(told),
        *meaning(),
    ]


def _verdicts(told: Record) -> Screen:
    """By adviser: which of its models beat the yardsticks here, and which are worthless."""
    lines = []
    for person, voices in PERSONS.items():
        for voice in voices:
            beaten_by = told.worthless(voice)
            said = (
                _("{adviser}'s {model} is worthless here: {yardsticks} did as well or better.")
                if beaten_by
                else _("{adviser}'s {model} beat every yardstick here.")
            )
            worse = listed([title(y) for y in beaten_by])
            lines.append(said.format(adviser=adviser(person), model=title(voice), yardsticks=worse))
    return [items(lines)]


def meaning() -> Screen:
    """What the figures mean, and what they do not."""
    return [
        Para(
            _(
                "What this means: the plain mean counts everybody the same, the coin says 50 for everything, and standstill says that "
                "all stays as it is heading. A model that does not beat them has told nothing."
            )
        ),
        Para(
            _(
                "What it does not mean: seven or eight issues are few, and their stances were written down by people who knew the outcome, "
                "so that the errors flatter. Over 353 decisions of the European Union, coded beforehand, the compromise mean erred by 23 "
                "points of 100, the best of ten models by 22.8, the plain mean by 23.7 and a coin by 28.0."
            )
        ),
    ]


def _followed(chair: dict[str, Any]) -> Screen:
    """What following each adviser came to in one chair."""
    results, over = chair["results"], chair["over"]
    rows = []
    for name, against in over.items():
        cells = [_("{mean} ({low} to {high})").format(**{k: points(v) for k, v in d.items()}) for d in against.values()]
        rows.append((adviser(name), f"{results[name]:.1f}", *cells, _worth(against)))
    heads = (_("Following"), _("Result"), _("Over history"), _("Over silence"), _("Verdict"))
    said = _("{seat}, {games} games: history {history:.1f}, silence {silence:.1f}")
    return [
        Para(said.format(seat=chair["seat"], games=chair["games"], history=results["historical"], silence=results["silent"])),
        Table(heads, tuple(rows), frozenset({1, 2, 3})),
    ]


def _worth(against: dict[str, dict[str, float]]) -> str:
    """In a word, from the intervals (95 %)."""
    history, silence = against["historical"], against["silent"]
    if silence["low"] > 0 and history["low"] > 0:
        return _("worth following")
    if history["high"] < 0:
        return _("worthless: worse than history")
    if history["low"] <= 0:
        return _("worthless: no better than history")
    return _("better than history, no better than silence")
