"""What there is to tell of a turn on a card, and whether it is worth one."""

from __future__ import annotations

from collections.abc import Sequence

from game.board.routes import News
from game.pages.news import NewsLine, moved, news_lines
from game.rules.chronicle import LogLine, NegotiationEnded, Waited
from game.view import View


def card_lines(view: View, lines: Sequence[LogLine]) -> list[NewsLine]:
    """The lines of the chronicle that stand on a card."""
    return [n for n in news_lines(view, lines) if not isinstance(n.line, NegotiationEnded | Waited)]


def is_worth_telling(view: View, news: News) -> bool:
    """Whether there is anything to tell but that a turn has begun."""
    return news.opening or bool(moved(view, news.course)) or any(not line.begins_turn for line in card_lines(view, news.lines))
