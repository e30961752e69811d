"""Answers to what-if questions as plain data, from this computer or from a returned file: read with care before anything is told."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from game.errors import DemarcheError
from game.i18n import _
from game.report.result import Result
from game.report.shape import ShapeError, fit

MOST_BYTES = 5_000_000
ROUNDING = 0.0002
"""What figures may be off by because they were rounded."""
POINTS = 100.0
"""What a settlement is worth, how a government stands at home and where a public stands all lie between 0 and this."""
SHARE = {"count": int, "share": float, "low": float, "high": float}
MEAN = {"mean": float, "low": (float, None), "high": (float, None)}
ISSUE = {
    "id": str, "name": str, "different": SHARE,
    "positions": [{"id": str, "name": str, "historical": bool, "base": SHARE, "changed": SHARE, "difference": MEAN}],
}  # fmt: skip
TURNED = {
    "turn": int, "date": str, "by": str, "by_name": str, "base_package": str, "changed_package": str, "base_clauses": [str],
    "changed_clauses": [str], "base_passed": (bool, None), "changed_passed": (bool, None),
    "flips": [{"actor": str, "name": str, "base": (bool, None), "changed": (bool, None)}], "games": SHARE, "ended_otherwise": SHARE,
}  # fmt: skip
PUBLIC = {
    "id": str, "name": str, "issue": str, "issue_name": str, "base": float, "changed": float, "difference": MEAN,
    "base_near": str, "changed_near": str,
}  # fmt: skip
QUESTION = {
    "id": str, "title": str, "question": str, "expect": str, "argument": str, "teacher": str, "limits": str, "seat": str,
    "set": {str: str}, "without": [str], "players": {str: str},
}  # fmt: skip
PROPOSAL = {
    "turn": int, "date": str, "by": str, "by_name": str, "package": str, "clauses": [str], "tabled": SHARE, "passed": SHARE,
    "answers": [{"name": str, "refused": SHARE}],
}  # fmt: skip
DATA = {
    "version": str, "question": QUESTION, "scenario": str, "digest": str, "title": str, "seed": int, "games": int, "wanted": int,
    "why": str, "vary": {str: float}, "changes": [{"at": str, "what": str, "before": str, "after": str}],
    "different": SHARE, "issues": [ISSUE], "seats": [{"id": str, "name": str, "worth": MEAN, "home": MEAN}],
    "turned": [TURNED], "publics": [PUBLIC], "sources": [{"key": str, "title": str, "url": str}],
    "base": {"players": {str: str}}, "changed": {"players": {str: str}},
}  # fmt: skip


class ResultError(DemarcheError, ValueError):
    """A file that holds no answer to a question; the message says why."""


def result_of(data: Any, group: str = "") -> Result:
    """Plain data as a result; ResultError if it is none."""
    if isinstance(data, dict):
        data = {"publics": [], "digest": "", **data}  # answers of older versions have none
    try:
        fit(data, DATA)
        consistent(data)
    except ShapeError as error:
        raise ResultError(_("The answer is damaged: {what}.").format(what=error)) from None
    return Result(_tellable(data), group)


def consistent(data: Mapping[str, Any]) -> None:
    """ShapeError where figures cannot be: shares that are not their games, positions that do not add up, days that are none."""
    if (games := data["games"]) < 1:
        raise ShapeError(_("no game was played"))
    _share(data["different"], games)
    if not data["issues"] or not all(issue["positions"] for issue in data["issues"]):
        raise ShapeError(_("there are no issues with positions"))
    for issue in data["issues"]:
        _issue(issue, games)
    for seat in data["seats"]:
        _mean(seat["worth"], games, POINTS)
        _mean(seat["home"], games, POINTS)
    for public in data["publics"]:
        _mean(public["difference"], games, POINTS)
        for side in ("base", "changed"):
            if not 0 <= public[side] <= POINTS:
                raise ShapeError(_("{place:g} is no place of a public").format(place=public[side]))
    for t in data["turned"]:
        _share(t["games"], games)
        _share(t["ended_otherwise"], t["games"]["count"])
        _day(t["date"])


def _issue(issue: Mapping[str, Any], games: int) -> None:
    _share(issue["different"], games)
    for p in issue["positions"]:
        _share(p["base"], games)
        _share(p["changed"], games)
        _mean(p["difference"], games, 1)
        if abs(p["difference"]["mean"] - (p["changed"]["count"] - p["base"]["count"]) / games) > ROUNDING:
            raise ShapeError(_("the difference at {issue}={position} is another").format(issue=issue["id"], position=p["id"]))
    for side in ("base", "changed"):
        if sum(p[side]["count"] for p in issue["positions"]) != games:
            raise ShapeError(_("the games at the positions of {issue} are not {games}").format(issue=issue["id"], games=games))


def _share(s: Mapping[str, Any], games: int) -> None:
    possible = 0 <= s["count"] <= games and 0 <= s["low"] <= s["share"] + ROUNDING and s["share"] - ROUNDING <= s["high"] <= 1
    if games < 1 or not possible or abs(s["share"] - s["count"] / games) > ROUNDING:
        raise ShapeError(_("{count} of {games} games are no share of {share:g}").format(count=s["count"], games=games, share=s["share"]))


def _mean(m: Mapping[str, Any], games: int, most: float) -> None:
    """A mean of differences of at most `most` lies within its interval, and that is no wider than so many games can make it."""
    mean, widest = m["mean"], 2 * most / max(1, games - 1) ** 0.5
    low, high = (mean if m[end] is None else m[end] for end in ("low", "high"))
    ordered = low - ROUNDING <= mean <= high + ROUNDING
    if abs(mean) > most + ROUNDING or not ordered or max(mean - low, high - mean) > widest + ROUNDING:
        raise ShapeError(_("{mean:g} from {low:g} to {high:g} is no difference").format(mean=mean, low=low, high=high))


def _day(date: str) -> None:
    try:
        dt.date.fromisoformat(date)
    except ValueError:
        raise ShapeError(_("{date} is no day").format(date=date[:40])) from None


def _tellable(data: dict[str, Any]) -> dict[str, Any]:
    """Without what became of each package, where that cannot be told: older versions wrote less of it, and the rest stands without."""
    try:
        for side in ("base", "changed"):
            fit(data[side], {"proposals": [PROPOSAL]})
            for p in data[side]["proposals"]:
                _proposal(p, data["games"])
    except ShapeError:
        return {**data, **{side: {k: v for k, v in data[side].items() if k != "proposals"} for side in ("base", "changed")}}
    return data


def _proposal(p: Mapping[str, Any], games: int) -> None:
    _share(p["tabled"], games)
    _share(p["passed"], p["tabled"]["count"])
    if any(not 0 <= a["refused"]["count"] <= p["tabled"]["count"] for a in p["answers"]):
        raise ShapeError(_("more games than there are refuse a package"))
    _day(p["date"])


def read_result(path: Path) -> Any:
    """The data of a file that `demarche whatif --json` wrote; ResultError if it is no such file."""
    try:
        if path.exists() and not path.is_file():
            raise ResultError(_("This is not a file."))
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except ResultError:
        raise
    except (OSError, ValueError) as error:
        raise ResultError(_("It cannot be read: {reason}.").format(reason=getattr(error, "strerror", "") or error)) from None
    if len(raw) > MOST_BYTES:
        raise ResultError(_("It is too large for an answer (more than {most} MB).").format(most=MOST_BYTES // 1_000_000))
    try:
        document = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise ResultError(_("This is no JSON text that can be read.")) from None
    if not isinstance(document, dict) or document.get("command") != "whatif" or not isinstance(document.get("data"), dict):
        raise ResultError(_("This is not the answer to a question; demarche whatif … --json writes one."))
    if document.get("format") != 1:
        raise ResultError(_("Its format is {format!r}; this version reads format 1.").format(format=document.get("format")))
    return document["data"]


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)
