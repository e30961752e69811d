"""A player with an adviser: what its government planned, or what the adviser has ready, whichever is expected to win more."""

from __future__ import annotations

from game.advisers.advice import Word, act_of, draft_of
from game.advisers.files import ReadyPackage, weighed
from game.advisers.staff import ADVISERS
from game.model.acts import Act, End, Table
from game.players.historical import planned, possible
from game.view import View


class Advised:
    """Follows an adviser of the ministry, by its name.

    Of the package that the record has for this turn and those that the adviser would table, the one with the best expectation is
    tabled, by the ministry's own forecast; none where all are expected to lose. Then come the other deeds of the record, and what
    else is advised. Held against the historical player it shows what the advice adds, and nothing but the advice and the forecast.
    """

    def __init__(self, adviser: str) -> None:
        self.speak = ADVISERS[adviser]

    def choose(self, view: View) -> Act:
        """The package, once a turn; then other deeds; else the end."""
        if view.state.acts_left <= 0:
            return End()
        words = self.speak(view).words
        deeds = [act for act in planned(view) if possible(view, act)]
        best = None if view.seat in view.state.tabled else _best(view, words, deeds)
        if best is not None:
            return Table(best.package)
        acts = [*deeds, *(act for word in words if (act := act_of(word, view.compiled.ids)) is not None)]
        return next((act for act in acts if not isinstance(act, Table)), End())


def _best(view: View, words: tuple[Word, ...], deeds: list[Act]) -> ReadyPackage | None:
    """The package to be tabled; of two that are worth the same, the planned one."""
    plans = [plan for act in deeds if isinstance(act, Table) and (plan := weighed(view, act.package)).worth > 0]
    ready = [draft for word in words if (draft := draft_of(word)) is not None and draft.advised]
    return max([*plans, *ready], key=lambda draft: draft.worth, default=None)
