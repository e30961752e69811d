"""What there is to tell of a turn: the lines of the chronicle that have words, and whether they are worth a card."""

from __future__ import annotations

from collections.abc import Iterable

from game.board.routes import News
from game.rules.chronicle import LogLine, NegotiationEnded, TurnBegan, Waited
from game.text.screens.news import moved
from game.view import View
from game.wording.chronicle import tell


def with_words(view: View, lines: Iterable[LogLine]) -> list[tuple[LogLine, str]]:
    """The lines that are told, each with its words."""
    return [(line, words) for line in lines if not isinstance(line, NegotiationEnded | Waited) and (words := tell(view, line))]


def is_worth_telling(view: View, news: News) -> bool:
    """Whether there is anything to tell but that a turn has begun."""
    return (
        news.opening or bool(moved(view, news.course)) or any(not isinstance(line, TurnBegan) for line, _ in with_words(view, news.lines))
    )
