"""W109: borders or countries that the map does not have."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path as FilePath
from typing import Any

from game.i18n import _
from game.model.scenario import NO_MAP, Scenario
from game.scenario.checks.rule import Report, rule
from game.scenario.errors import closest
from game.scenario.walk import Path

PACKAGE = FilePath(__file__).resolve().parents[3]

CODE = 3
"""The letters of a code."""
MAIN = "europe"
"""The window that is always shown: no inset."""


@cache
def maps() -> dict[str, dict[str, Any]]:
    """The borders that are shipped, by their names: the years they hold for, windows, and the countries in them."""
    folder = next(f for f in (PACKAGE / "_assets" / "map", PACKAGE.parent / "assets" / "map") if f.is_dir())
    return {f.stem.removeprefix("borders-"): json.loads(f.read_text(encoding="utf-8")) for f in sorted(folder.glob("borders-*.json"))}


@rule("W109", _("a country that the map does not have"))
def country_unknown(scenario: Scenario, report: Report) -> None:
    """countries are the codes of the map, mostly the three letters of ISO 3166 (NOR, ISL); a map of other borders has others (FRG,
    GDR). A delegation without a country on the map is shown in the list beside it. Leave countries out everywhere if your negotiation
    has no map (parties, firms, towns), or write map: {borders: none}: then the board shows a table with its chairs.
    """
    name = scenario.map.borders
    if name == NO_MAP:
        return
    if name not in maps() and not name.isdecimal():
        report.known(("map", "borders"), name, [*maps(), NO_MAP], _("map with the borders of"))
        return
    here = _nearest(name)
    if scenario.map.inset:
        report.known(("map", "inset"), scenario.map.inset, [w for w in here["windows"] if w != MAIN], _("inset called"))
    for n, d in enumerate(scenario.delegations):
        for m, code in enumerate(d.countries):
            _country(code, ("delegations", n, "countries", m), here, report)


def _country(code: str, path: Path, here: dict[str, Any], report: Report) -> None:
    """A code of the map; a country written by its name is told its code."""
    known = {*here["names"], *here["aliases"]}
    by_name = {words.lower(): of for of, names in here["names"].items() for words in names}
    meant = by_name.get(closest(code.lower(), by_name)) if len(code) > CODE else code.upper()
    if code not in known and meant in known:
        report.add(path, _("countries are named by codes: {code} instead of {word}"), code=meant, word=code)
        return
    report.known(path, code, known, _("country on the map called"))


def _nearest(name: str) -> dict[str, Any]:
    """The borders of that name, or of the years nearest to that year: what the board will draw."""
    if name in maps():
        return maps()[name]
    year = int(name[:4])
    return min(maps().values(), key=lambda m: max(m["from"] - year, year - m["to"], 0))
