"""The negotiator: searches for the package with the best expected value, sounds out where that pays, argues where it helps.

It knows what its seat knows. Values are points of the settlement (0-100) plus points of standing at home.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.model.acts import Act, End, NotPossible, Sound, Table
from game.players.influence import best_influence
from game.players.propaganda import best_propaganda
from game.players.prospects import Prospect, Search, expected, search
from game.players.scouting import best_sounding
from game.players.stakes import Stakes
from game.view import View

LEAST = 0.4
"""Expected points below which a package is not worth tabling."""
LEAST_OF_A_QUESTION = 0.05
"""Expected points that a sounding must add."""
LEAST_OF_AN_ARGUMENT = 0.005
"""Points of prospect that an argument or gesture must add."""


@dataclass
class Negotiator:
    """Tables what is best in expectation; never what it would itself refuse, never what it knows will be refused."""

    soundings: bool = True
    arguments: bool = True
    packages: bool = True

    def choose(self, view: View) -> Act:
        """The best act now."""
        if view.state.acts_left <= 0:
            return End()
        found = search(view)
        stakes = Stakes(view, found.prospects)
        best = best_to_table(view, found, stakes) if self.packages else None
        if best is not None:
            return self._question(view, found) or Table(best.package)
        influence = best_influence(view, stakes) if self.arguments else None
        if influence is not None and influence.worth >= LEAST_OF_AN_ARGUMENT:
            return influence.act
        return self._question(view, found) or End()

    def _question(self, view: View, found: Search) -> Act | None:
        """A sounding, if its answer may change what is worth tabling; one act is kept for tabling it."""
        kept = view.seat not in view.state.tabled
        if not self.soundings or view.state.acts_left < 1 + kept:
            return None
        question = best_sounding(view, found)
        if question is None or question.worth < LEAST_OF_A_QUESTION:
            return None
        return Sound(view.frame.ids[question.actor], view.frame.issues[question.issue])


def best_to_table(view: View, found: Search, stakes: Stakes) -> Prospect | None:
    """The best package, counter-offer or piece of propaganda that may be tabled now and is worth it."""
    choices = list(found.prospects)
    choices += [expected(view, o.package) for o in view.state.offers if o.to == view.seat]
    if view.seat not in view.state.tabled and (loud := best_propaganda(view, stakes)):
        choices.append(loud)
    for prospect in sorted(choices, key=lambda p: -p.worth):
        if prospect.worth < LEAST:
            return None
        try:
            view.may_table(prospect.package)
        except NotPossible:
            continue
        return prospect
    return None
