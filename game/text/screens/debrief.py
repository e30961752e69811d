"""The debrief: the settlement beside history and beside the yardsticks."""

from __future__ import annotations

from game.negotiation import Negotiation
from game.text.blocks import Screen


def debrief_of(negotiation: Negotiation, seat: str) -> Screen:
    """Everything there is to learn at the end."""
    return []


def debrief_json(negotiation: Negotiation, seat: str) -> dict[str, object]:
    """The debrief as plain data."""
    return {}
