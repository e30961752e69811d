"""What following each adviser came to in the shipped scenarios: measured once, kept in `followed.json` beside this file.

`python -m tests.bench.followers` measures it anew; `demarche backtest --advisers --follow N` measures it for anybody.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_suffix(".json")


def measured(scenario: str) -> list[dict[str, Any]]:
    """By chair, as `game.lab.advised.followed` tells it; empty for a scenario that has not been measured."""
    return _all().get(scenario, [])


@cache
def _all() -> dict[str, list[dict[str, Any]]]:
    by_scenario: dict[str, list[dict[str, Any]]] = json.loads(FILE.read_text(encoding="utf-8"))
    return by_scenario
