"""The acts of a game as they are typed and saved."""

from game.negotiation import Negotiation


def acts(negotiation: Negotiation, *seats: str) -> list[str]:
    """Those on the way to the head, of everybody or of some seats."""
    return [negotiation.words_of(n) for n in negotiation.path() if not seats or n.seat in seats]
