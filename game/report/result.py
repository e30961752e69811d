"""What a what-if question came to, as a report tells it: the plain data of the lab, from this computer or from a returned file."""

from __future__ import annotations

import datetime as dt
import json
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NoReturn

from game import __version__
from game.i18n import _
from game.report.shape import ShapeError, fit
from game.wording import ensembles
from game.wording.names import within
from game.wording.numbers import listed

MOST_BYTES = 5_000_000
ROUNDING = 0.0002
"""What figures may be off by because they were rounded."""
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
    "version": str, "question": QUESTION, "scenario": str, "title": str, "seed": int, "games": int, "wanted": int, "why": str,
    "vary": {str: float}, "changes": [{"at": str, "what": str, "before": str, "after": str}], "different": SHARE, "issues": [ISSUE],
    "seats": [{"id": str, "name": str, "worth": MEAN, "home": MEAN}], "turned": [TURNED], "publics": [PUBLIC],
    "sources": [{"key": str, "title": str, "url": str}], "base": {"players": {str: str}}, "changed": {"players": {str: str}},
}  # fmt: skip


class ResultError(ValueError):
    """A file that holds no answer to a question; the message says why."""


@dataclass(frozen=True)
class Result:
    """One answered question. `group` is what a report calls whoever handed it in; empty where nobody did."""

    data: Mapping[str, Any]
    group: str = ""

    @property
    def question(self) -> Mapping[str, Any]:
        """The question."""
        found: Mapping[str, Any] = self.data["question"]
        return found

    @property
    def title(self) -> str:
        """The question in a line."""
        return str(self.question["title"])

    @property
    def scenario(self) -> str:
        """The scenario's id."""
        return str(self.data["scenario"])

    @property
    def games(self) -> int:
        """How many games were played both ways."""
        return int(self.data["games"])

    @property
    def changes(self) -> list[str]:
        """What is changed, a line each."""
        return [ensembles.change(c) for c in self.data["changes"]]

    @cached_property
    def moved(self) -> list[dict[str, Any]]:
        """The issues that ended otherwise in some game, those of most games first."""
        return sorted((i for i in self.data["issues"] if i["different"]["count"]), key=lambda i: -i["different"]["count"])

    @property
    def unmoved(self) -> str:
        """The issues that ended as before in every game, as a list in a sentence; empty if there are none."""
        return listed([within(i["name"]) for i in self.data["issues"] if not i["different"]["count"]])

    @staticmethod
    def reached(issue: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The positions at which an issue ended in some game, either way, and that of history."""
        return [p for p in issue["positions"] if p["base"]["count"] or p["changed"]["count"] or p["historical"]]

    @cached_property
    def turned(self) -> list[dict[str, Any]]:
        """First decisions that turned; the first in this list is told first of all."""
        return sorted(self.data["turned"], key=lambda t: (-t["ended_otherwise"]["count"], -t["games"]["count"], t["turn"]))

    @property
    def first_turned(self) -> str:
        """The first decision that turned in most games, in a sentence."""
        return ensembles.turned(self.turned[0]) if self.turned else _("No decision turned.")

    @cached_property
    def seats(self) -> list[dict[str, Any]]:
        """The delegations, that of the question first, the others in protocol order."""
        return sorted(self.data["seats"], key=lambda s: s["id"] != self.question["seat"])

    @property
    def publics(self) -> list[dict[str, Any]]:
        """The publics that end up thinking otherwise."""
        return ensembles.turned_publics(self.data["publics"])

    @property
    def gaining(self) -> bool:
        """Whether anybody gains or loses by it."""
        return ensembles.gaining(self.seats)

    @cached_property
    def refused(self) -> list[str]:
        """Who refused what did not come about; nothing where a returned file does not tell."""
        try:
            for side in ("base", "changed"):
                fit(self.data[side], {"proposals": [PROPOSAL]})
            return ensembles.short_of(dict(self.data))
        except (ShapeError, ValueError):
            return []

    @property
    def headline(self) -> str:
        """What came of it, in a sentence."""
        d = self.data["different"]
        if not d["count"]:
            return _("None of the games ends otherwise.")
        said = _("{share} of the games end otherwise (95 % interval {interval}).")
        return said.format(share=ensembles.share(d), interval=ensembles.interval(d))

    @property
    def played(self) -> str:
        """How it was found out."""
        said = _("{games} games, each played both ways with the same hidden priorities (seed {seed}). {players}")
        return said.format(games=f"{self.games:,}", seed=self.data["seed"], players=ensembles.players(self.data["base"]["players"]))

    @property
    def notes(self) -> list[str]:
        """What a reader must know beforehand."""
        found = []
        if self.data["why"]:
            said = _("{why} What is told are the {games} games of {wanted} that were done.")
            found.append(said.format(why=self.data["why"], games=f"{self.games:,}", wanted=f"{self.data['wanted']:,}"))
        if self.data["version"] != __version__:
            found.append(
                _("This was found with version {theirs} of the game; this is {ours}.").format(theirs=self.data["version"], ours=__version__)
            )
        return found

    @property
    def command(self) -> str:
        """What to type to find the same again."""
        q, d = self.question, self.data
        words = ["demarche", "whatif", self.scenario]
        for option, given in (("--set", q["set"]), ("--swap-player", q["players"])):
            words += [w for key, value in given.items() for w in (option, f"{key}={value}")]
        words += [w for name in q["without"] for w in ("--without", name)]
        vary = {"ideal": "stances", "salience": "saliences", "trust": "trust"}
        words += [w for key, value in d["vary"].items() if value and key in vary for w in ("--vary", f"{vary[key]}={value:g}")]
        return shlex.join([*words, "--games", str(d["wanted"]), "--seed", str(d["seed"])])


def result_of(data: Any, group: str = "") -> Result:
    """Plain data as a result; ResultError if it is none."""
    try:
        fit(data, DATA)
        consistent(data)
    except ShapeError as error:
        raise ResultError(_("The answer is damaged: {what}.").format(what=error)) from None
    return Result(data, group)


def consistent(data: Mapping[str, Any]) -> None:
    """ShapeError where figures cannot be: shares that are not their games, positions that do not add up, days that are none."""
    if (games := data["games"]) < 1:
        raise ShapeError(_("no game was played"))
    _share(data["different"], games)
    if not data["issues"] or not all(issue["positions"] for issue in data["issues"]):
        raise ShapeError(_("there are no issues with positions"))
    for issue in data["issues"]:
        _share(issue["different"], games)
        for p in issue["positions"]:
            _share(p["base"], games)
            _share(p["changed"], games)
            if abs(p["difference"]["mean"] - (p["changed"]["count"] - p["base"]["count"]) / games) > ROUNDING:
                raise ShapeError(_("the difference at {issue}={position} is another").format(issue=issue["id"], position=p["id"]))
        for side in ("base", "changed"):
            if sum(p[side]["count"] for p in issue["positions"]) != games:
                raise ShapeError(_("the games at the positions of {issue} are not {games}").format(issue=issue["id"], games=games))
    for t in data["turned"]:
        _share(t["games"], games)
        try:
            dt.date.fromisoformat(t["date"])
        except ValueError:
            raise ShapeError(_("{date} is no day").format(date=t["date"][:40])) from None


def _share(s: Mapping[str, Any], games: int) -> None:
    if not 0 <= s["count"] <= games or abs(s["share"] - s["count"] / games) > ROUNDING or not 0 <= s["low"] <= s["high"] <= 1:
        raise ShapeError(_("{count} of {games} games are no share of {share:g}").format(count=s["count"], games=games, share=s["share"]))


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
    return {"publics": [], **document["data"]}  # answers of older versions have none


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)
