"""The propagandist: Molotov's second way to win. It wants the publics of others, and takes a refusal for a success."""

from __future__ import annotations

from game.model.acts import Act, Argue, End, Table
from game.players.propaganda import loudest, nearness, publics
from game.players.prospects import search
from game.rules import opinion
from game.view import View


class Propagandist:
    """Tables in public what governments must refuse and their publics would sign; argues with the publics in between."""

    def choose(self, view: View) -> Act:
        """The act that moves the publics of others most toward the seat's own ideals."""
        if view.state.acts_left <= 0:
            return End()
        if view.seat not in view.state.tabled and (package := loudest(view)):
            return Table(package)
        return self._argue(view) or self._deal(view) or End()

    def _argue(self, view: View) -> Act | None:
        """The argument that brings a public nearest."""
        best: tuple[float, Act] | None = None
        for argument, target in view.arguments():
            if (number := view.compiled.index[target]) in publics(view.compiled, view.seat):
                state = view.state.copy()
                opinion.argue(view.compiled, state, argument, number)
                won = nearness(view, state) - nearness(view, view.state)
                if won > 0.05 and (best is None or won > best[0]):
                    best = (won, Argue(argument.id, target))
        return best[1] if best else None

    def _deal(self, view: View) -> Act | None:
        """With nothing to say to the publics, a package that is likelier than not and worth having."""
        if view.seat in view.state.tabled:
            return None
        likely = (Table(p.package) for p in search(view).prospects if p.chance >= 0.5)
        return next((act for act in likely if view.can(act)), None)
