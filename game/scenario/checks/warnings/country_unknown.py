"""W109: borders or countries that the map does not have."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.report import Named, Report
from game.scenario.checks.rule import Rule

PACKAGE = Path(__file__).resolve().parents[3]


@cache
def maps() -> dict[str, dict[str, Any]]:
    """The borders that are shipped, by their names: the years they hold for, windows, and the countries in them."""
    folder = next(f for f in (PACKAGE / "_assets" / "map", PACKAGE.parent / "assets" / "map") if f.is_dir())
    return {f.stem.removeprefix("borders-"): json.loads(f.read_text(encoding="utf-8")) for f in sorted(folder.glob("borders-*.json"))}


def check(scenario: Scenario, report: Report) -> None:
    """The map has the borders (by a name or a year), the inset and every country."""
    name = scenario.map.borders
    if name not in maps() and not name.isdecimal():
        report.known(Named(("map", "borders"), name, maps(), _("map with the borders of")))
        return
    here = _nearest(name)
    if scenario.map.inset:
        report.known(Named(("map", "inset"), scenario.map.inset, here["windows"], _("inset called")))
    for n, d in enumerate(scenario.delegations):
        for m, code in enumerate(d.countries):
            report.known(
                Named(("delegations", n, "countries", m), code, [*here["names"], *here["aliases"]], _("country on the map called"))
            )


def _nearest(name: str) -> dict[str, Any]:
    """The borders of that name, or of the years nearest to that year: what the board will draw."""
    if name in maps():
        return maps()[name]
    year = int(name[:4])
    return min(maps().values(), key=lambda m: max(m["from"] - year, year - m["to"], 0))


RULE = Rule(
    "W109",
    _("a country that the map does not have"),
    _(
        "countries are the codes of the map, mostly the three letters of ISO 3166 (NOR, ISL); a map of other borders has others (FRG, "
        "GDR). A delegation without a country on the map is shown in the list beside it. Leave countries out if your negotiation has "
        "none."
    ),
    check,
)
