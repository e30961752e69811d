"""D026: every key of a source is listed under `sources`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import Any

from game.i18n import _
from game.model.history import Recorded
from game.model.scenario import Scenario
from game.scenario.checks.report import Named, Report
from game.scenario.checks.rule import Rule
from game.scenario.reader import Path

JUDGEMENT = "judgement"


def check(scenario: Scenario, report: Report) -> None:
    """Whatever is called `rests` or `sources`, anywhere, names known keys."""
    known = [*scenario.sources, JUDGEMENT]
    for path, thing in report.things:
        if not isinstance(thing, Scenario):
            for at, key in keys_in(path, thing):
                report.known(Named(at, key, known, _("source")))


def keys_in(path: Path, thing: Any) -> Iterator[tuple[Path, str]]:
    """The keys of sources that one thing names itself, each with its place."""
    if not is_dataclass(thing):
        return
    lists: dict[Path, Any] = {(name,): getattr(thing, name, None) for name in ("rests", "sources")}
    if isinstance(thing, Recorded):
        lists |= {(name, actor): keys for name in ("accepted_by", "refused_by") for actor, keys in getattr(thing, name).items()}
    for where, keys in lists.items():
        if isinstance(keys, list):
            for n, key in enumerate(keys):
                yield (*path, *where, n), key


RULE = Rule(
    "D026",
    _("a source that is not listed"),
    _(
        "rests and sources name documents by short keys, and the section sources says which document each key is, with its address where "
        "there is one. Where no document says so, write rests: judgement. That is no shame: it tells the reader that the author decided."
    ),
    check,
)
