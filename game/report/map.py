"""The map of a scenario for paper: who sits at the table, by tint, hatching and number, on the borders of the day."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from game.atlas.borders import Borders, BordersError, Window, borders_for
from game.atlas.casting import Casting, cast
from game.atlas.projection import Fit, fit
from game.i18n import _
from game.model.scenario import Scenario

SIZE = (1000, 640)
FRAME = f"M0 0H{SIZE[0]}V{SIZE[1]}H0Z"
EUROPE = "europe"
TINTS = (
    "#c4553b", "#3b6ea5", "#e0b04a", "#5b8f6a", "#8a6fa8", "#d98fa0", "#6fb1b8", "#a3834f", "#b9c26b", "#7d8794", "#e29a5b", "#9cc3e0",
)  # fmt: skip


@dataclass(frozen=True)
class KeyLine:
    """A line of the key."""

    number: int
    name: str
    tint: str
    hatched: bool
    seat: bool


def key(scenario: Scenario) -> list[KeyLine]:
    """Every delegation that covers some land, numbered; those without a chair for a person are hatched."""
    return [
        KeyLine(n, d.name, TINTS[(n - 1) % len(TINTS)], not d.seat, d.seat)
        for n, d in enumerate((d for d in scenario.delegations if d.countries), start=1)
    ]


def drawn(scenario: Scenario) -> Markup:
    """The map as SVG; empty where there are no borders to draw."""
    if not scenario.mapped:
        return Markup("")
    try:
        borders = borders_for(scenario.map.borders)
    except BordersError:
        return Markup("")
    window = borders.windows[EUROPE]
    holders = [d for d in scenario.delegations if d.countries]
    casting = cast(borders, [code for d in holders for code in d.countries])
    number = {code: n for n, d in enumerate(holders, start=1) for code in d.countries}
    place = fit(window.core, window.clip, (0, 0, *SIZE))
    parts = [_unit(borders, window, place, casting, code, number, key(scenario)) for code in window.units]
    lakes = "".join(f'<path d="{_path([_run(place, lake)])}" fill="#f2f6f8"/>' for lake in window.lakes)
    marks = [_mark(window, place, casting, code, number) for code in window.units]
    named = escape(_("Map: {title}. The key names who is who by number.").format(title=scenario.about.title))
    return Markup(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE[0]} {SIZE[1]}" role="img" aria-label="{named}">'
        f'<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<path d="M0 0V6" stroke="#fff" stroke-width="2.4"/></pattern><clipPath id="frame"><path d="{FRAME}"/></clipPath></defs>'
        f'<g clip-path="url(#frame)"><path d="{FRAME}" fill="#f2f6f8"/>{"".join(parts)}{lakes}{"".join(marks)}</g>'
        f'<path d="{FRAME}" fill="none" stroke="#18202a" stroke-width="1.5"/></svg>'
    )


def _unit(borders: Borders, window: Window, place: Fit, casting: Casting, code: str, number: dict[str, int], entries: list[KeyLine]) -> str:
    """A country: its tint, and hatching over it where nobody can sit for it."""
    path = _path([_run(place, window.ring(ring)) for polygon in window.units[code].polygons for ring in polygon])
    if not path:
        return ""
    given = casting.given.get(code, "")
    entry = entries[number[given] - 1] if given in number else None
    fill = entry.tint if entry else "#fbf9f3"
    shown = f'<path d="{path}" fill="{fill}" fill-rule="evenodd" stroke="#4a5462" stroke-width=".7"/>'
    return shown + (f'<path d="{path}" fill="url(#hatch)" fill-rule="evenodd"/>' if entry and entry.hatched else "")


def _mark(window: Window, place: Fit, casting: Casting, code: str, number: dict[str, int]) -> str:
    """The number of whoever speaks for a country, where there is room for it."""
    given = casting.given.get(code, "")
    unit = window.units[code]
    x, y = place.pixel(unit.anchor)
    if given not in number or unit.area < 6000 or not (8 < x < SIZE[0] - 8 and 8 < y < SIZE[1] - 8):
        return ""
    return (
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="10" fill="#fff" stroke="#18202a" stroke-width="1"/>'
        f'<text x="{x:.0f}" y="{y + 4.5:.0f}" text-anchor="middle" font-size="13" font-weight="600" fill="#18202a">{number[given]}</text>'
    )


def _run(place: Fit, points) -> list[tuple[int, int]]:  # type: ignore[no-untyped-def]
    """Points in whole pixels, without repetitions; empty for what is smaller than a pixel or out of sight."""
    pixels = place.to_pixels(points).round().astype(int)
    if pixels[:, 0].max() < 0 or pixels[:, 0].min() > SIZE[0] or pixels[:, 1].max() < 0 or pixels[:, 1].min() > SIZE[1]:
        return []
    kept: list[tuple[int, int]] = []
    for x, y in pixels.tolist():
        if not kept or kept[-1] != (x, y):
            kept.append((x, y))
    return kept if len(kept) > 2 else []


def _path(runs: list[list[tuple[int, int]]]) -> str:
    """Rings as one path."""
    return "".join("M" + "L".join(f"{x} {y}" for x, y in run) + "Z" for run in runs if run)
