"""D062: briefs have at most three parts, and those in plain words belong to a seat and are short."""

from pathlib import Path as File

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.briefs import MOST_PARTS, MOST_PLAIN_WORDS, parts
from game.scenario.checks.briefs import MOST
from game.scenario.checks.report import Named, Report
from game.scenario.checks.rule import Rule

PLAIN = ".plain"


def check(scenario: Scenario, report: Report) -> None:
    """Every Markdown file in the folder briefs, reported where its delegation stands."""
    for path in sorted((File(report.document.file).parent / "briefs").glob("*.md")):
        if path.is_file() and path.stat().st_size <= MOST:
            _brief(path, scenario, report)


def _brief(path: File, scenario: Scenario, report: Report) -> None:
    seat, _dot, rest = path.stem.partition(".")
    is_plain = rest.split(".")[0] == PLAIN[1:]
    ids = [d.id for d in scenario.delegations]
    at = ("delegations", ids.index(seat)) if seat in ids else ("delegations",)
    if is_plain and not report.known(Named(at, seat, [d.id for d in scenario.seats], _("seat for a brief"))):
        return
    sections = parts(path.read_bytes().decode("utf-8", "replace"))
    if len(sections) > MOST_PARTS:
        message = _("briefs/{file} has {n} parts, and at most three make sense: for all, private, afterwards")
        report.add(at, message.format(file=path.name, n=len(sections)))
    words = sum(len(part.split()) for part in sections)
    if is_plain and words > MOST_PLAIN_WORDS:
        message = _("briefs/{file} has {n} words; a brief in plain words has at most {most}")
        report.add(at, message.format(file=path.name, n=words, most=MOST_PLAIN_WORDS))


RULE = Rule(
    "D062",
    _("a brief that a class cannot use"),
    _(
        "Lines of three hyphens part a brief into what everybody may know, what only this chair knows, and what is read afterwards. "
        "Beside it there may be the same in plain words, briefs/ID.plain.md, short enough to be read in three minutes."
    ),
    check,
)
