"""The way from the other screens to the table."""

from game.board.play.pictures import pictures
from game.board.play.table import enter

__all__ = ["enter", "pictures"]
