"""D024 and D062: every seat has a brief that can be read, and a class can use."""

from pathlib import Path as File

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.briefs import MOST_PARTS, MOST_PLAIN_WORDS, parts
from game.scenario.checks.ids import PLAIN
from game.scenario.checks.rule import Report, rule

MOST = 65_536
"""Bytes of a brief: thirty pages."""


@rule("D024", _("a seat without a brief"))
def seat_briefs(scenario: Scenario, report: Report) -> None:
    """Whoever sits down in a chair is given a brief to read in private: who they are, what they want, what they must not give away. It
    is a Markdown file beside the scenario, briefs/ID.md, as UTF-8 text of at most 64 KB. If nobody is to sit there, say seat: false.
    """
    folders = [File(file).parent for file in report.document.files]
    for n, d in enumerate(scenario.delegations):
        if not d.seat or not PLAIN.fullmatch(d.id):  # an id that is none leads to no file, and is told of elsewhere
            continue
        path = ("delegations", n)
        brief = next((b for f in folders if (b := f / "briefs" / f"{d.id}.md").is_file()), None)
        if brief is None:
            report.add(path, _("the seat {seat} has no brief (briefs/{seat}.md)"), seat=d.id)
            continue
        if brief.stat().st_size > MOST:
            report.add(path, _("the brief of {seat} has more than {most} bytes"), seat=d.id, most=MOST)
            continue
        try:
            brief.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            report.add(path, _("the brief of {seat} (briefs/{seat}.md) is not UTF-8 text"), seat=d.id)


PLAIN_WORDS = "plain"


@rule("D062", _("a brief that a class cannot use"))
def brief_parts(scenario: Scenario, report: Report) -> None:
    """Lines of three hyphens part a brief into what everybody may know, what only this chair knows, and what is read afterwards. Beside
    it there may be the same in plain words, briefs/ID.plain.md, short enough to be read in three minutes.
    """
    for path in sorted((File(report.document.file).parent / "briefs").glob("*.md")):
        if path.is_file() and path.stat().st_size <= MOST:
            _brief(path, scenario, report)


def _brief(path: File, scenario: Scenario, report: Report) -> None:
    seat, _dot, rest = path.stem.partition(".")
    is_plain = rest.split(".")[0] == PLAIN_WORDS
    ids = [d.id for d in scenario.delegations]
    at = ("delegations", ids.index(seat)) if seat in ids else ("delegations",)
    if is_plain and not report.known(at, seat, [d.id for d in scenario.seats], _("seat for a brief")):
        return
    sections = parts(path.read_bytes().decode("utf-8", "replace"))
    if len(sections) > MOST_PARTS:
        message = _("briefs/{file} has {n} parts, and at most three make sense: for all, private, afterwards")
        report.add(at, message, file=path.name, n=len(sections))
    words = sum(len(part.split()) for part in sections)
    if is_plain and words > MOST_PLAIN_WORDS:
        message = _("briefs/{file} has {n} words; a brief in plain words has at most {most}")
        report.add(at, message, file=path.name, n=words, most=MOST_PLAIN_WORDS)


RULES = (seat_briefs, brief_parts)
