"""A player that does what one adviser says, and for the rest what its government did."""

from __future__ import annotations

from game.advisers.advice import act_of
from game.advisers.staff import ADVISERS
from game.model.acts import Act, End, Table
from game.players.historical import planned, possible
from game.view import View


class Advised:
    """Follows an adviser of the ministry, by its name: in packages it alone, in arguments it first; other deeds are those of the record.

    A recorded package is therefore never tabled because history says so, only if the adviser has it ready.
    """

    def __init__(self, adviser: str) -> None:
        self.speak = ADVISERS[adviser]

    def choose(self, view: View) -> Act:
        """The package advised, once a turn; then what the record did besides packages; then what else is advised; else the end."""
        if view.state.acts_left <= 0:
            return End()
        acts = [act for word in self.speak(view).words if (act := act_of(word, view.frame.ids)) is not None]
        tables = [act for act in acts if isinstance(act, Table) and view.seat not in view.state.tabled]
        deeds = [act for act in planned(view) if not isinstance(act, Table) and possible(view, act)]
        others = [act for act in acts if not isinstance(act, Table)]
        return next(iter([*tables, *deeds, *others]), End())
