"""D024: every seat has a brief that can be read."""

from pathlib import Path as File

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.ids import PLAIN
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule

MOST = 65_536
"""Bytes of a brief: thirty pages."""


def check(scenario: Scenario, report: Report) -> None:
    """It stands in the folder briefs, under the seat's id, or in that of the scenario that is extended."""
    folders = [File(file).parent for file in report.document.files]
    for n, d in enumerate(scenario.delegations):
        if not d.seat or not PLAIN.fullmatch(d.id):  # an id that is none leads to no file, and is told of elsewhere
            continue
        path = ("delegations", n)
        brief = next((b for f in folders if (b := f / "briefs" / f"{d.id}.md").is_file()), None)
        if brief is None:
            report.add(path, _("the seat {seat} has no brief (briefs/{seat}.md)").format(seat=d.id))
            continue
        if brief.stat().st_size > MOST:
            report.add(path, _("the brief of {seat} has more than {most} bytes").format(seat=d.id, most=MOST))
            continue
        try:
            brief.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            report.add(path, _("the brief of {seat} (briefs/{seat}.md) is not UTF-8 text").format(seat=d.id))


RULE = Rule(
    "D024",
    _("a seat without a brief"),
    _(
        "Whoever sits down in a chair is given a brief to read in private: who they are, what they want, what they must not give away. "
        "It is a Markdown file beside the scenario, briefs/ID.md, as UTF-8 text of at most 64 KB. If nobody is to sit there, say seat: "
        "false."
    ),
    check,
)
