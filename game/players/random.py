"""The random player: any act that the rules allow, drawn from the counter-based stream."""

from __future__ import annotations

from game.model.acts import Act, Argue, End, Gesture, NotPossible, Table
from game.model.package import Package
from game.model.scenario import names
from game.players.historical import possible
from game.rules.chance import below
from game.view import View


class Random:
    """Draws by turn and act, so that the same game comes out whatever is asked in between, and another game is another."""

    def __init__(self, seed: int = 0, game: int = 0) -> None:
        self.seed, self.game = seed, game

    def choose(self, view: View) -> Act:
        """One possible act, or the end of the turn."""
        choices = [a for a in self._acts(view) if possible(view, a)]
        if view.state.acts_left <= 0 or not choices:
            return End()
        return choices[self._draw(view, "which", len(choices))]

    def _draw(self, view: View, what: str, n: int) -> int:
        name = f"{view.frame.ids[view.seat]}/{view.state.turn}/{view.state.acts_left}/{what}"
        return below(n, self.seed, self.game, "random", name)

    def _acts(self, view: View) -> list[Act]:
        """A package it would itself accept, an argument, a gesture, or nothing."""
        scenario, seat = view.scenario, view.frame.ids[view.seat]
        acts: list[Act] = [End()]
        package = self._package(view)
        if package is not None:
            acts.append(Table(package))
        for argument in scenario.arguments:
            if seat in names(argument.by) or "anyone" in names(argument.by):
                acts += [Argue(argument.id, actor) for actor in argument.plausible if actor != seat]
        acts += [Gesture(g.id) for g in scenario.gestures if seat in g.by]
        return acts

    def _package(self, view: View) -> Package | None:
        """A drawn package, unless it would itself refuse it or knows that it will be refused."""
        positions: dict[int, int] = {}
        for i, size in enumerate(view.frame.sizes):
            if self._draw(view, f"issue{i}", 3) == 0:
                p = self._draw(view, f"position{i}", size)
                if p != view.state.course[i]:
                    positions[i] = p
        package = Package.of(positions, bool(self._draw(view, "public", 2)))
        if not positions or not view.bench.verdict(view.seat, package, view.seat).accepts(view.priorities):
            return None
        try:
            view.may_table(package)
        except NotPossible:
            return None
        return package if view.chance(package) > 0 else None
