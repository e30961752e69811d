"""D028: the record, the deeds and the outcome speak of this scenario, in its own dates."""

from __future__ import annotations

from game.model.scenario import Scenario
from game.scenario.checks.report import Report


def check(s: Scenario, report: Report) -> None:
    """Dates lie in the window, every issue has an outcome, deeds name acts that exist."""
    window = s.about.dates
    for n, p in enumerate(s.record):
        if not window.from_ <= p.date <= window.to:
            report.add("D028", ("record", n, "date"), f"{p.date} lies outside {window.from_} to {window.to}")
        for actor in sorted({*p.accepted_by} & {*p.refused_by}):
            report.add("D028", ("record", n), f"{actor} both accepts and refuses {p.id}")
        if p.by in p.accepted_by or p.by in p.refused_by:
            report.add("D028", ("record", n), f"{p.by} tabled {p.id}; its own consent is taken for granted")
    for issue in s.issue:
        if issue not in s.outcome:
            report.add("D028", ("outcome",), f"the outcome of {issue} is missing")
    if not s.epilogues or s.epilogues[-1].when is not None:
        report.add("D028", ("epilogues",), "the last epilogue must have no condition, so that one always holds")
    words = {"argue": [a.id for a in s.arguments], "gesture": [g.id for g in s.gestures], "declare": None}
    for n, deed in enumerate(s.deeds):
        verb, _, rest = deed.act.partition(" ")
        if not report.known("D028", ("deeds", n, "act"), verb, words, "deed (argue, gesture or declare)"):
            continue
        if (known := words[verb]) is not None:
            report.known("D028", ("deeds", n, "act"), rest.split(" ")[0], known, verb)
