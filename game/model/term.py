"""The terms of a verdict, each by its word in scenarios."""

from enum import StrEnum


class TermKind(StrEnum):
    """For what an answer is given: what the terms of a package add up to, what has not been told, or an offer that binds."""

    GAIN = "gain"
    RED_LINE = "red_line"
    CREDIBILITY = "credibility"
    PUBLIC_WORD = "public_word"
    CLOCK = "clock"
    VAGUENESS = "vagueness"
    COMPANY = "company"
    PUBLIC = "public"
    PRIORITY = "priority"
    """What has been told to nobody."""
    OFFER = "offer"
    """Its own counter-offer, taken up unchanged."""
