"""D026: every key of a source is listed under `sources`."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from game.model.issue import key_of
from game.model.scenario import Scenario
from game.scenario.checks.report import Report
from game.scenario.reader import Path


def check(scenario: Scenario, report: Report) -> None:
    """Whatever is called `rests` or `sources`, anywhere, names known keys."""
    _walk(scenario, (), scenario, report)


def _walk(thing: Any, path: Path, scenario: Scenario, report: Report) -> None:
    if is_dataclass(thing):
        for f in fields(thing):
            value = getattr(thing, f.name)
            if f.name == "rests" and value == []:
                report.add("D026", (*path, f.name), "rests names a source, or says judgement")
            elif f.name in ("rests", "sources") and isinstance(value, list):
                _known(value, (*path, f.name), scenario, report)
            elif f.name in ("accepted_by", "refused_by") and hasattr(thing, "title"):
                for actor, keys in value.items():
                    if keys != "judgement":
                        _known(keys, (*path, f.name, actor), scenario, report)
            else:
                _walk(value, (*path, key_of(f.name)), scenario, report)
    elif isinstance(thing, dict):
        for key, value in thing.items():
            _walk(value, (*path, key), scenario, report)
    elif isinstance(thing, list):
        for n, value in enumerate(thing):
            _walk(value, (*path, n), scenario, report)


def _known(keys: list[str], path: Path, scenario: Scenario, report: Report) -> None:
    report.all_known("D026", path, keys, [*scenario.sources, "judgement"], "source")
