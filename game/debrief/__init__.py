"""The debrief: what was settled beside history, what it was worth, where it turned, and what had been hidden."""

from game.debrief.chair import holders
from game.debrief.model import AdviceMarks, Debrief, IssueEnd, Move, TurningPoint, Worth
from game.debrief.tell import debrief

__all__ = ["AdviceMarks", "Debrief", "IssueEnd", "Move", "TurningPoint", "Worth", "debrief", "holders"]
