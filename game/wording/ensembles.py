"""What many games came to, in words: shares, means, decisions that turned. Reads the plain data that the lab gives."""

from __future__ import annotations

import datetime as dt
from typing import Any

from game.i18n import _
from game.wording.names import within
from game.wording.numbers import day, points

BAND = 23
"""Points of 100 by which the best of such models erred on average."""


def band() -> str:
    """What is said beside every forecast."""
    return _(
        "The intervals say how sure the counting is, not how good the model: over 353 decisions of the European Union the best of ten "
        "published models erred by about {band} points of 100 on average. Read every place on a scale as plus or minus {band}."
    ).format(band=BAND)


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


def ends(m: dict[str, Any], signs: bool = False) -> str:
    """The ends of a mean's interval."""
    if m["low"] is None or m["high"] is None:
        return _("unknown")
    say = points if signs else "{:.1f}".format
    return _("{low} to {high}").format(low=say(m["low"]), high=say(m["high"]))


def hundredfold(m: dict[str, Any]) -> dict[str, Any]:
    """A difference of shares in points of 100."""
    return {key: None if value is None else 100 * value for key, value in m.items()}


def players(seats: dict[str, str]) -> str:
    """Who sits where, if not all are historical."""
    others = {seat: kind for seat, kind in seats.items() if kind != "historical"}
    if not others:
        return _("Historical players sit in every chair.")
    return _("{others}; historical players in all other chairs.").format(others=", ".join(f"{s}: {k}" for s, k in others.items()))


def change(c: dict[str, str]) -> str:
    """One thing that a question changes."""
    return (_("{what}: {after} (was: {before})") if c["before"] else _("{what}: {after}")).format(**c)


def package(clauses: list[str]) -> str:
    """A package clause by clause, as it stands in a sentence."""
    return _("“{clauses}”").format(clauses="; ".join(clauses))


def turned(t: dict[str, Any]) -> str:
    """One first decision that turned, in a sentence."""
    base, other = t["base_clauses"], t["changed_clauses"]
    if base and not other:
        what = _("{by} does not table {package}")
    elif not base:
        what = _("{by} tables {package}, which was not tabled")
    elif t["base_package"] != t["changed_package"]:
        what = _("{by} tables {other} instead of {package}")
    else:
        what = _("on {package}, tabled by {by}, {flips}")
    told = what.format(by=within(t["by_name"]), package=package(base or other), other=package(other), flips=_flips(t))
    said = _("{date}: {told}. In {share} of the games, of which {otherwise} then end otherwise.")
    date = day(dt.date.fromisoformat(t["date"]))
    return said.format(date=date, told=told, share=share(t["games"]), otherwise=share(t["ended_otherwise"]))


def _flips(t: dict[str, Any]) -> str:
    found = ", ".join(_flip(f) for f in t["flips"])
    if t["base_passed"] is not None and t["changed_passed"] is not None and t["base_passed"] != t["changed_passed"]:
        found += _("; it passes") if t["changed_passed"] else _("; it fails")
    return found


def _flip(f: dict[str, Any]) -> str:
    words = {True: _("yes"), False: _("no"), None: _("not asked")}
    if f["changed"] is None:
        return _("{name} is not asked; it had said {then}").format(name=within(f["name"]), then=words[f["base"]])
    if f["base"] is None:
        return _("{name}, which was not asked, says {now}").format(name=within(f["name"]), now=words[f["changed"]])
    return _("{name} says {now} instead of {then}").format(name=within(f["name"]), now=words[f["changed"]], then=words[f["base"]])
