"""The negotiator: searches for the package with the best expected value, sounds out where that pays, argues where it helps.

It knows what its seat knows. Values are points of the settlement (0-100) plus points of standing at home.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.model.acts import Act, End, Sound, Table
from game.players.influence import best_influence
from game.players.many import LEAST
from game.players.propaganda import best_propaganda
from game.players.prospects import Prospect, Search, expected, search
from game.players.scouting import best_sounding
from game.players.stakes import Stakes
from game.view import View

LEAST_OF_A_QUESTION = 0.05
"""Expected points that a sounding must add."""
LASTING = 2.0
"""An answer stays true for the rest of the game: what it adds to today's package counts so many times."""
LEAST_OF_AN_ARGUMENT = 0.005
"""Points of prospect that an argument or gesture must add."""


@dataclass
class Negotiator:
    """Tables what is best in expectation; never what it would itself refuse, never what it knows will be refused."""

    soundings: bool = True
    arguments: bool = True
    packages: bool = True

    def choose(self, view: View) -> Act:
        """The best act now: a question or an argument while means are left, then the package."""
        if view.state.acts_left <= 0:
            return End()
        result = search(view)
        stakes = Stakes(view, result.prospects)
        best = best_to_table(view, result, stakes) if self.packages else None
        if view.state.acts_left > (best is not None) and (act := self._prepare(view, result, stakes)) is not None:
            return act
        return Table(best.package) if best is not None else End()

    def _prepare(self, view: View, result: Search, stakes: Stakes) -> Act | None:
        """A question or an argument, whichever is worth more."""
        question = best_sounding(view, result) if self.soundings else None
        influence = best_influence(view, stakes) if self.arguments else None
        asking = LASTING * question.worth if question is not None else 0.0
        if question is not None and asking >= LEAST_OF_A_QUESTION and (influence is None or asking >= influence.worth):
            return Sound(view.compiled.ids[question.actor], view.compiled.issues[question.issue])
        if influence is not None and influence.worth >= LEAST_OF_AN_ARGUMENT:
            return influence.act
        return None


def best_to_table(view: View, result: Search, stakes: Stakes) -> Prospect | None:
    """The best package, counter-offer or piece of propaganda that may be tabled now and is worth it."""
    choices = list(result.prospects)
    choices += [expected(view, o.package) for o in view.state.offers if o.to == view.seat and view.would_sign(o.package)]
    if view.seat not in view.state.tabled and (loud := best_propaganda(view, stakes)):
        choices.append(loud)
    worthwhile = sorted((p for p in choices if p.worth >= LEAST), key=lambda p: -p.worth)
    return next((p for p in worthwhile if view.can(Table(p.package))), None)
