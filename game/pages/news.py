"""What has happened since a seat last looked: news, what others did, what came of its own acts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.i18n import _
from game.model.happening import Event
from game.pages.answers import AnswersPage, answers
from game.pages.content import Block, Heading, Page, Para, Section, items, section
from game.play.viewed import Viewed
from game.rules.chronicle import EventOccurred, LogLine, PackageAnswered, TurnBegan
from game.view import View
from game.wording import names, standing
from game.wording.answers import scenes
from game.wording.chronicle import tell


@dataclass(frozen=True)
class NewsLine(Page):
    """One line of the chronicle."""

    line: LogLine
    sentence: str
    event: Event | None
    """What was in the papers; the sentence says both its title and its text."""
    scenes: tuple[Para, ...]

    @property
    def begins_turn(self) -> bool:
        """Whether what follows belongs to a new turn."""
        return isinstance(self.line, TurnBegan)

    def blocks(self) -> list[Block]:
        """A heading, news, or a sentence with its scenes."""
        if self.begins_turn:
            return [Heading(self.sentence, 1)]
        return [Para(self.sentence, "news" if self.event else "plain"), *self.scenes]


@dataclass(frozen=True)
class NewsPage(Page):
    """All that is new, in order; then the courses that moved."""

    lines: tuple[NewsLine | AnswersPage, ...]
    moved: Section | None
    standing: Para | None


def since(view: View, viewed: Viewed, history: bool) -> NewsPage:
    """What a seat has not been shown yet; the answers to its own packages in full."""
    log = view.state.log
    entries = viewed.new_lines(log)
    change = standing.change_since(view, entries, viewed.standing) if viewed.standing is not None and viewed.still_stands(log) else ""
    return NewsPage(
        tuple(_own_answers(view, line.line, history) or line for line in news_lines(view, entries)),
        moved(view, viewed.course),
        Para(change, "quiet") if change else None,
    )


def _own_answers(view: View, line: LogLine, history: bool) -> AnswersPage | None:
    """The whole scene, where it was a package of the seat's own."""
    proposal = view.proposal(line.proposal) if isinstance(line, PackageAnswered) else None
    return answers(view, proposal, history) if proposal is not None and proposal.by == view.seat else None


def news_lines(view: View, entries: Iterable[LogLine]) -> list[NewsLine]:
    """The lines of the chronicle that say something."""
    return [_news_line(view, e, sentence) for e in entries if (sentence := tell(view, e))]


def _news_line(view: View, line: LogLine, sentence: str) -> NewsLine:
    event = next(e for e in view.scenario.events if e.id == line.event) if isinstance(line, EventOccurred) else None
    proposal = view.proposal(line.proposal) if isinstance(line, PackageAnswered) else None
    return NewsLine(line, sentence, event, tuple(Para(s.text, "news") for s in scenes(view, proposal)) if proposal else ())


def moved(view: View, before: tuple[int, ...]) -> Section | None:
    """The courses that have moved, from where to where."""
    change = _("{issue}: now “{now}”, before “{before}”")
    lines = [
        change.format(
            issue=names.issue(view.compiled, i), now=names.position(view.compiled, i, p), before=names.position(view.compiled, i, before[i])
        )
        for i, p in enumerate(int(p) for p in view.state.course)
        if before and before[i] != p
    ]
    return section(_("Courses that moved"), items(lines)) if lines else None
