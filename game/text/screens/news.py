"""What has happened since this seat last looked: news, what others did, what came of one's own acts."""

from __future__ import annotations

from game.i18n import _
from game.pages.answers import answers
from game.pages.content import Block, Heading, Para, Screen, items
from game.rules.chronicle import EventOccurred, LogLine, PackageAnswered, TurnBegan
from game.text.sitting import Heard
from game.view import View
from game.wording import names, standing
from game.wording.answers import scenes
from game.wording.chronicle import tell


def since(view: View, heard: Heard, history: bool) -> Screen:
    """All that is new, in order; then the courses that moved."""
    found: list[Block] = []
    entries = fresh(heard.log, view.state.log)
    for entry in entries:
        found += _shown(view, entry, history)
    found += moved(view, heard.course)
    if heard.standing is not None and went_on(heard.log, view.state.log) and (said := standing.change_since(view, entries, heard.standing)):
        found.append(Para(said, "quiet"))
    return found


def went_on(before: tuple[LogLine, ...], now: tuple[LogLine, ...]) -> bool:
    """Whether all that was shown still stands; not so for whoever has gone back."""
    return {id(e) for e in before} <= {id(e) for e in now}


def fresh(before: tuple[LogLine, ...], now: tuple[LogLine, ...]) -> list[LogLine]:
    """The entries not shown yet; whoever goes back and plays on is shown the new ones only."""
    known = {id(e) for e in before}
    return [e for e in now if id(e) not in known]


def _shown(view: View, entry: LogLine, history: bool) -> Screen:
    if isinstance(entry, TurnBegan):
        return [Heading(tell(view, entry), 1)]
    if isinstance(entry, EventOccurred):
        return [Para(tell(view, entry), "news")]
    if isinstance(entry, PackageAnswered):
        proposal = view.proposal(entry.proposal)
        if proposal is not None and proposal.by == view.seat:
            return answers(view, proposal, history).blocks()
        told: list[Block] = [Para(s.text, "news") for s in scenes(view, proposal)] if proposal else []
        return [Para(tell(view, entry)), *told]
    said = tell(view, entry)
    return [Para(said)] if said else []


def moved(view: View, before: tuple[int, ...]) -> Screen:
    """The courses that have moved, from where to where."""
    now = [int(p) for p in view.state.course]
    lines = [
        _("{issue}: now “{now}”, before “{before}”").format(
            issue=names.issue(view.compiled, i), now=names.position(view.compiled, i, p), before=names.position(view.compiled, i, before[i])
        )
        for i, p in enumerate(now)
        if before and before[i] != p
    ]
    return [Heading(_("Courses that moved")), items(lines)] if lines else []
