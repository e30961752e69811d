"""The negotiator: searches for the package with the best expected value, sounds out where that pays, argues where it helps.

It knows what its seat knows. Values are points of the settlement (0-100) plus points of standing at home.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.model.acts import Act, Argue, End, Gesture, NotPossible, Sound, Table
from game.players.influence import best_influence
from game.players.prospects import Prospect, Search, expected, search
from game.players.scouting import best_sounding
from game.view import View

LEAST = 0.4
"""Expected points below which a package is not worth tabling."""
LEAST_OF_A_QUESTION = 0.15
"""Expected points that a sounding must add."""
LEAST_OF_AN_ARGUMENT = 0.05
"""Points of prospect that an argument or gesture must add."""


@dataclass
class Negotiator:
    """Tables what is best in expectation; never what it would itself refuse, never what it knows will be refused."""

    soundings: bool = True

    def choose(self, view: View) -> Act:
        """The best act now."""
        if view.state.acts_left <= 0:
            return End()
        found = search(view)
        best = best_to_table(view, found)
        if best is not None:
            question = self._question(view, found)
            return question or Table(best.package)
        return self._influence(view, found)

    def _question(self, view: View, found: Search) -> Act | None:
        """A sounding, if what it may tell is worth more than it costs to ask; one act is kept for tabling."""
        if not self.soundings or view.state.acts_left < 2:
            return None
        question = best_sounding(view, found)
        if question is None or question.worth < LEAST_OF_A_QUESTION:
            return None
        return Sound(view.frame.ids[question.actor], view.frame.issues[question.issue])

    def _influence(self, view: View, found: Search) -> Act:
        """What moves others most in its favour, or nothing."""
        influence = best_influence(view, found)
        if influence is None or influence.worth < LEAST_OF_AN_ARGUMENT:
            return End()
        return influence.act


def best_to_table(view: View, found: Search) -> Prospect | None:
    """The best package, or counter-offer made to the seat, that may be tabled now and is worth it."""
    choices = list(found.prospects)
    for offer in view.state.offers:
        if offer.to == view.seat:
            choices.append(expected(view, offer.package))
    for prospect in sorted(choices, key=lambda p: -p.worth):
        if prospect.worth < LEAST or prospect.chance <= 0:
            return None
        try:
            view.may_table(prospect.package)
        except NotPossible:
            continue
        return prospect
    return None


__all__ = ["Argue", "Gesture", "Negotiator"]
