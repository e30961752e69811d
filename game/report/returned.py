"""Answers to what-if questions from returned files: read with care before anything is told."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache
from math import inf
from pathlib import Path
from typing import Any, NoReturn

from pydantic import TypeAdapter, ValidationError

from game.errors import DemarcheError
from game.i18n import _
from game.lab.shifts import WhatIf
from game.model.question import Question
from game.report.result import Result

MOST_BYTES, MOST_LETTERS, MOST_ITEMS = 5_000_000, 20_000, 2_000
ROUNDING = 0.0002
"""What figures may be off by because they were rounded."""
POINTS = 100.0
"""What a settlement is worth, how a government stands at home and where a public stands all lie between 0 and this."""
SIDES = ("base", "changed")


class ResultError(DemarcheError, ValueError):
    """A file that holds no answer to a question; the message says why."""


class DamagedError(DemarcheError, ValueError):
    """Figures that cannot be, or that are none."""


def result_of(data: Any, group: str = "") -> Result:
    """What `WhatIf.as_json()` gave, as a result; ResultError if it is no such thing."""
    try:
        json.dumps(data, allow_nan=False)
        _check_size(data)
        return Result(_reader().validate_json(json.dumps(_as_fields(data)), strict=True), group, str(data["version"]), data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        what = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    except KeyError as error:
        what = _("{key} is missing").format(key=error.args[0])
    except (TypeError, AttributeError, RecursionError):
        what = _("it has another shape")
    except ValueError as error:
        what = str(error)
    raise ResultError(_("The answer is damaged: {what}.").format(what=what))


@lru_cache(maxsize=1)
def _reader() -> TypeAdapter[WhatIf]:
    return TypeAdapter(WhatIf)


def _check_size(value: Any) -> None:
    if isinstance(value, str) and len(value) > MOST_LETTERS:
        raise DamagedError(_("a text has more than {most} letters").format(most=MOST_LETTERS))
    if isinstance(value, dict | list):
        if len(value) > MOST_ITEMS:
            raise DamagedError(_("a list has more than {most} entries").format(most=MOST_ITEMS))
        for item in value.values() if isinstance(value, dict) else value:
            _check_size(item)


def _as_fields(data: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a WhatIf; DamagedError where figures cannot be: shares that are not their games, positions that do not add up."""
    if (games := data["games"]) < 1:
        raise DamagedError(_("no game was played"))
    if not data["issues"] or not all(issue["positions"] for issue in data["issues"]):
        raise DamagedError(_("there are no issues with positions"))
    proposals = _proposals(data, games)
    return {
        **_of(WhatIf, data),
        "question": _of(Question, {"scenario": data["scenario"], **data["question"]}),
        "different": _share(data["different"], games),
        "issues": [_issue(issue, games) for issue in data["issues"]],
        "seats": [{**seat, **{kind: _mean(seat[kind], games, POINTS) for kind in ("worth", "home")}} for seat in data["seats"]],
        "publics": [_public(public, games) for public in data.get("publics", ())],  # answers of older versions have none
        "turned": [_turned(t, games) for t in data["turned"]],
        "sources": [[s["key"], {"title": s["title"], "url": s["url"]}] for s in data["sources"]],
        **{side: _side(data, side, games, proposals.get(side, [])) for side in SIDES},
    }


def _of(kind: type[WhatIf | Question], data: Mapping[str, Any]) -> dict[str, Any]:
    """What a class has fields for; a newer version may have written more."""
    return {field.name: data[field.name] for field in fields(kind) if field.name in data}


def _side(data: Mapping[str, Any], side: str, games: int, proposals: list[dict[str, Any]]) -> dict[str, Any]:
    """Of an ensemble as much as a report tells."""
    return {
        **{key: data[key] for key in ("scenario", "title", "seed", "games", "wanted")}, "players": data[side]["players"], "issues": [],
        "settlements": [], "history": {"count": 0, "games": games}, "rank": 0, "seats": [], "proposals": proposals,
    }  # fmt: skip


def _issue(issue: Mapping[str, Any], games: int) -> dict[str, Any]:
    for p in issue["positions"]:
        if abs(p["difference"]["mean"] - (p["changed"]["count"] - p["base"]["count"]) / games) > ROUNDING:
            raise DamagedError(_("the difference at {issue}={position} is another").format(issue=issue["id"], position=p["id"]))
    for side in SIDES:
        if sum(p[side]["count"] for p in issue["positions"]) != games:
            raise DamagedError(_("the games at the positions of {issue} are not {games}").format(issue=issue["id"], games=games))
    positions = [
        {**p, **{side: _share(p[side], games) for side in SIDES}, "difference": _mean(p["difference"], games, 1)}
        for p in issue["positions"]
    ]
    return {**issue, "positions": positions, "different": _share(issue["different"], games)}


def _share(s: Mapping[str, Any], games: int) -> dict[str, int]:
    count, share = s["count"], s["share"]
    possible = 0 <= count <= games and 0 <= s["low"] <= share + ROUNDING and share - ROUNDING <= s["high"] <= 1
    if games < 1 or not possible or abs(share - count / games) > ROUNDING:
        raise DamagedError(_("{count} of {games} games are no share of {share:g}").format(count=count, games=games, share=share))
    return {"count": count, "games": games}


def _mean(m: Mapping[str, Any], games: int, most: float) -> dict[str, float]:
    """A mean of differences of at most `most` lies within its interval, and that is no wider than so many games can make it."""
    mean, widest = m["mean"], 2 * most / max(1, games - 1) ** 0.5
    low, high = (mean if m[end] is None else m[end] for end in ("low", "high"))
    ordered = low - ROUNDING <= mean <= high + ROUNDING
    if abs(mean) > most + ROUNDING or not ordered or max(mean - low, high - mean) > widest + ROUNDING:
        raise DamagedError(_("{mean:g} from {low:g} to {high:g} is no difference").format(mean=mean, low=low, high=high))
    return {"mean": mean, "low": -inf if m["low"] is None else low, "high": inf if m["high"] is None else high}


def _public(public: Mapping[str, Any], games: int) -> dict[str, Any]:
    for side in SIDES:
        if not 0 <= public[side] <= POINTS:
            raise DamagedError(_("{place:g} is no place of a public").format(place=public[side]))
    return {**public, "difference": _mean(public["difference"], games, POINTS)}


def _turned(t: Mapping[str, Any], games: int) -> dict[str, Any]:
    _day(t["date"])
    titles = {"base_title": "", "changed_title": ""}  # answers of older versions have none
    return {**titles, **t, "games": _share(t["games"], games), "ended_otherwise": _share(t["ended_otherwise"], t["games"]["count"])}


def _day(date: str) -> None:
    try:
        dt.date.fromisoformat(date)
    except ValueError:
        raise DamagedError(_("{date} is no day").format(date=date[:40])) from None


def _proposals(data: Mapping[str, Any], games: int) -> dict[str, list[dict[str, Any]]]:
    """What became of each package, both ways; nothing where that cannot be told: older versions wrote less of it."""
    try:
        return {side: [_proposal(p, games) for p in data[side]["proposals"]] for side in SIDES}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def _proposal(p: Mapping[str, Any], games: int) -> dict[str, Any]:
    tabled = _share(p["tabled"], games)
    passed = _share(p["passed"], tabled["count"])
    _day(p["date"])
    answers = []
    for a in p["answers"]:
        count, asked = a["refused"]["count"], a.get("asked", tabled["count"])
        if not 0 <= count <= tabled["count"]:
            raise DamagedError(_("more games than there are refuse a package"))
        answers.append({"actor": a.get("actor", ""), "name": a["name"], "asked": asked, "refused": {"count": count, "games": asked}})
    words = {key: str(p[key]) for key in ("date", "by", "by_name", "package")}
    clauses = [str(clause) for clause in p["clauses"]]
    return {"turn": int(p["turn"]), **words, "clauses": clauses, "records": [], "tabled": tabled, "passed": passed, "answers": answers}


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
