"""The random player: any act that the rules allow, drawn from the counter-based stream."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.acts import Act, Argue, Declare, End, Gesture, Sound, Table
from game.model.package import Package
from game.model.scenario import names
from game.players.historical import possible
from game.rules.chance import below
from game.view import View

DRAFTS = 2
"""Packages that it draws before it tables none: most of them it would itself refuse. With many it would find a settlement in every game."""


class Random:
    """Draws by turn and act, so that the same game comes out whatever is asked in between, and another game is another.

    First the kind of act and then which, for there are many more arguments to put than packages it would sign.
    """

    def __init__(self, seed: int = 0, game: int = 0) -> None:
        self.seed, self.game = seed, game

    def choose(self, view: View) -> Act:
        """One possible act, or the end of the turn."""
        kinds = [self._packages, _soundings, _arguments, _gestures, _declarations, _nothing] if view.state.acts_left > 0 else []
        while kinds:
            kind = kinds.pop(self._draw(view, f"kind of {len(kinds)}", len(kinds)))
            if acts := list(kind(view)):
                return acts[self._draw(view, "which", len(acts))]
        return End()

    def _draw(self, view: View, what: str, n: int) -> int:
        name = f"{view.compiled.ids[view.seat]}/{view.state.turn}/{view.state.acts_left}/{what}"
        return below(n, self.seed, self.game, "random", name)

    def _packages(self, view: View) -> Iterator[Act]:
        """The first of the packages drawn that it would itself accept and does not know to be refused."""
        if view.seat in view.state.tabled:
            return
        for n in range(DRAFTS):
            package = self._package(view, f"draft{n}")
            if possible(view, Table(package)) and view.would_sign(package) and view.chance(package) > 0:
                yield Table(package)
                return

    def _package(self, view: View, draft: str) -> Package:
        """Other positions than the course on a third of the issues, in public or in private."""
        positions: dict[int, int] = {}
        for i, course in enumerate(view.state.course):
            others = [p for p in _thought_of(view, i) if p != course]
            if others and self._draw(view, f"{draft}/issue{i}", 3) == 0:
                positions[i] = others[self._draw(view, f"{draft}/position{i}", len(others))]
        return Package.of(positions, bool(self._draw(view, f"{draft}/public", 2)))


def _thought_of(view: View, issue: int) -> list[int]:
    """The positions of an issue that anybody has thought of yet."""
    return [p for p in range(view.compiled.sizes[issue]) if not view.compiled.unthought[view.state.turn, issue, p]]


def _soundings(view: View) -> Iterator[Act]:
    """Every question that makes sense."""
    compiled = view.compiled
    asked = ((a, i) for a in range(compiled.delegations) for i in compiled.has_stance[a].nonzero()[0])
    acts = (Sound(compiled.ids[a], compiled.issues[int(i)]) for a, i in asked)
    return (act for act in acts if possible(view, act))


def _arguments(view: View) -> Iterator[Act]:
    """Every argument of its own, to everybody on whom it works."""
    seat = view.compiled.ids[view.seat]
    mine = (a for a in view.scenario.arguments if {seat, "anyone"} & set(names(a.by)))
    acts = (Argue(argument.id, actor) for argument in mine for actor in argument.plausible if actor != seat)
    return (act for act in acts if possible(view, act))


def _gestures(view: View) -> Iterator[Act]:
    """Every deed that is for it to do."""
    return (act for act in (Gesture(g.id) for g in view.scenario.gestures) if possible(view, act))


def _declarations(view: View) -> Iterator[Act]:
    """Every word on what matters to it, as far as anybody has thought of it, that it has not given already."""
    for i in view.compiled.has_stance[view.seat].nonzero()[0]:
        acts = (Declare(view.compiled.issues[int(i)], p) for p in _thought_of(view, int(i)))
        yield from (act for act in acts if possible(view, act))


def _nothing(view: View) -> Iterator[Act]:
    """The end of the turn, which is an act like any other."""
    yield End()
