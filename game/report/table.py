"""The same for marking: one row a chair, as CSV; and everything as JSON."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from game.report.gather import Gathered
from game.report.record import Record, Team, as_json

HEADS = (
    "group", "scenario", "seat", "delegation", "team", "seed", "over", "turn", "turns", "issues_as_in_history", "issues",
    "settlement", "standing", "result", "history_settlement", "tabled", "adopted", "soundings", "arguments", "gestures",
    "declarations", "predictions_right", "predictions", "branches", "problem",
)  # fmt: skip


def as_csv(gathered: Gathered) -> str:
    """One row for each chair that people held, then one for each file that could not be read."""
    issues = list(dict.fromkeys(e.issue for r in gathered.records for e in r.told.settlement))
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([*HEADS, *(f"ended_{i}" for i in issues)])
    for r in gathered.records:
        ended = {e.issue: e.yours for e in r.told.settlement}
        for team in r.teams:
            writer.writerow([*map(_safe, _row(r, team)), *(ended.get(i, "") for i in issues)])
    for one in gathered.left_out:
        writer.writerow([_safe(one.name), *[""] * (len(HEADS) - 2), _safe(one.why), *[""] * len(issues)])
    return buffer.getvalue()


def _row(r: Record, team: Team) -> list[Any]:
    told, (right, of) = team.debrief, r.foreseen
    return [
        r.group, r.scenario, team.seat, team.delegation, team.name, r.seed, "yes" if r.over else "no", r.turn, r.turns,
        r.as_history, len(told.settlement), told.value, told.standing, told.result, told.history_value, team.tabled, team.adopted,
        *(team.acts.get(verb, 0) for verb in ("sound", "argue", "gesture", "declare")), right, of, r.branches, " ".join(r.notes),
    ]  # fmt: skip


def _safe(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def data(gathered: Gathered) -> dict[str, Any]:
    """Plain data."""
    return {
        "games": [as_json(r) for r in gathered.records],
        "left_out": [{"file": one.name, "why": one.why} for one in gathered.left_out],
    }


def as_document(gathered: Gathered) -> str:
    """The document that --json prints, for a file."""
    return json.dumps({"format": 1, "command": "report", "data": data(gathered)}, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
