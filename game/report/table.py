"""The same for marking: one row a chair or a question, as CSV; and everything as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

from game.notation import ActKind
from game.report.game_record import GameRecord, Team, as_json
from game.report.gather import Gathered
from game.report.result import Result

HEADS = (
    "group", "scenario", "seat", "delegation", "team", "seed", "over", "turn", "turns", "issues_as_in_history", "issues",
    "settlement", "standing", "result", "history_settlement", "tabled", "adopted", "soundings", "arguments", "gestures",
    "declarations", "predictions_right", "predictions", "branches", "problem",
    "kind", "question", "changes", "expected", "games", "otherwise", "otherwise_low", "otherwise_high", "first_decision_turned",
    "argument_words",
)  # fmt: skip
COUNTED = (ActKind.SOUND, ActKind.ARGUE, ActKind.GESTURE, ActKind.DECLARE)
"""Acts of which each row has the number."""


def as_csv(gathered: Gathered) -> str:
    """One row for each chair that people held, one for each question, then one for each file that could not be read.

    In the row of a question, an issue's column has the position at which it ends most often when that is changed.
    """
    issues = list(
        dict.fromkeys(
            [*(e.issue for r in gathered.records for e in r.debrief.settlement), *(i.id for r in gathered.results for i in r.answer.issues)]
        )
    )
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([*HEADS, *(f"ended_{i}" for i in issues)])
    for r in gathered.records:
        ended = {e.issue: e.yours for e in r.debrief.settlement}
        for team in r.teams:
            writer.writerow([*map(_safe, _row(r, team)), *(ended.get(i, "") for i in issues)])
    for result in gathered.results:
        writer.writerow(_cells(_question(result), _modal(result), issues))
    for one in gathered.left_out:
        writer.writerow(_cells({"group": one.name, "kind": "left out", "problem": one.why}, {}, issues))
    return buffer.getvalue()


def _row(r: GameRecord, team: Team) -> list[Any]:
    debrief, (right, of) = team.debrief, r.foreseen
    return [
        r.group, r.scenario, team.seat, team.delegation, team.name, r.seed, "yes" if r.over else "no", r.turn, r.turns,
        r.as_history, len(debrief.settlement), debrief.value, debrief.standing, debrief.result, debrief.history_value,
        team.tabled, team.adopted, *(team.acts.get(kind, 0) for kind in COUNTED), right, of,
        r.branches, " ".join(r.notes), "game", *[""] * 9,
    ]  # fmt: skip


def _cells(row: Mapping[str, Any], ended: Mapping[str, str], issues: Sequence[str]) -> list[Any]:
    return [*(_safe(row.get(head, "")) for head in HEADS), *(_safe(ended.get(i, "")) for i in issues)]


def _question(r: Result) -> dict[str, Any]:
    q, different = r.question, r.answer.different.as_json()
    return {
        "group": r.group, "scenario": r.scenario, "seat": q.seat, "seed": r.answer.seed, "issues": len(r.answer.issues),
        "problem": " ".join(r.notes), "kind": "question", "question": r.title, "changes": "; ".join(r.changes), "expected": q.expect,
        "games": r.games, "otherwise": different["share"], "otherwise_low": different["low"], "otherwise_high": different["high"],
        "first_decision_turned": r.first_turned, "argument_words": len(q.argument.split()),
    }  # fmt: skip


def _modal(r: Result) -> dict[str, str]:
    """Where each issue ends most often with the change."""
    return {i.id: max(i.positions, key=lambda p: p.changed.count).id for i in r.answer.issues if i.positions}


def _safe(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def data(gathered: Gathered) -> dict[str, Any]:
    """Plain data."""
    return {
        "by": gathered.by,
        "games": [as_json(r) for r in gathered.records],
        "questions": [{"group": r.group, **r.as_json()} for r in gathered.results],
        "left_out": [{"file": one.name, "why": one.why} for one in gathered.left_out],
    }


def as_document(gathered: Gathered) -> str:
    """The document that --json prints, for a file."""
    return json.dumps({"format": 1, "command": "report", "data": data(gathered)}, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
