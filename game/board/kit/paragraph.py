"""Running text that scrolls when there is more of it than room."""

from __future__ import annotations

from collections.abc import Sequence

from game.board.kit.layout import Padded
from game.board.kit.prose import Prose
from game.board.kit.scroll import ScrollView
from game.pages.content import Block


class Paragraph(ScrollView):
    """A text of several blocks in a window of its own."""

    def __init__(self, text: str | Sequence[Block], role: str = "lead", padding: float = 0) -> None:
        prose = Prose(text, role)
        super().__init__(Padded(prose, padding, padding) if padding else prose)
