"""Where somebody stands on an issue, as a line: its wish, what it can live with, what it never will, and the course."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.board.kit import Widget
from game.board.kit.label import Label, note
from game.board.kit.layout import Column, Row
from game.board.kit.look import Look
from game.i18n import _
from game.view import View
from game.wording import names, priorities


@dataclass(frozen=True)
class IssueStance:
    """One actor on one issue; places are 0 to 1 along the line."""

    places: tuple[float, ...]
    accepts: tuple[bool, ...]
    never: tuple[bool, ...]
    wish: float
    course: int


def stand(view: View, actor: int, issue: int) -> IssueStance:
    """What is known of it now."""
    compiled, state, size = view.compiled, view.state, view.compiled.sizes[issue]
    return IssueStance(
        tuple(float(p) / 100 for p in compiled.places[issue, :size]),
        tuple(bool(b) for b in state.accepts[actor, issue, :size]),
        tuple(bool(b) for b in compiled.never[actor, issue, :size]),
        float(state.ideal[actor, issue]) / 100,
        int(state.course[issue]),
    )


class StandLine(Widget):
    """Open rings for what one can live with, a cross for never, a filled disc for the wish, a wedge for the course."""

    def __init__(self, at: IssueStance) -> None:
        super().__init__()
        self.stand = at

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return width, look.text(3.4)

    def _x(self, place: float) -> int:
        edge = self.look.u(1.2)
        return self.rect.x + edge + round((self.rect.width - 2 * edge) * place)

    def draw(self, surface: pygame.Surface) -> None:
        look, theme, at = self.look, self.look.theme, self.stand
        y, thick = self.rect.y + look.text(1.3), max(2, look.u(0.3))
        surface.fill(theme.line, (self._x(0), y - thick // 2, self._x(1) - self._x(0), thick))
        for place, fine, never in zip(at.places, at.accepts, at.never, strict=True):
            x = self._x(place)
            if fine:
                look.paint.disc(surface, (x, y), look.u(0.8), theme.soft_good, edge=theme.good, width=max(2, look.u(0.2)))
            elif never:
                arm, wide = look.u(0.65), max(2, look.u(0.3))
                pygame.draw.line(surface, theme.bad, (x - arm, y - arm), (x + arm, y + arm), wide)
                pygame.draw.line(surface, theme.bad, (x - arm, y + arm), (x + arm, y - arm), wide)
            else:
                look.paint.disc(surface, (x, y), max(2, look.u(0.4)), theme.panel, edge=theme.edge, width=look.hair)
        look.paint.disc(surface, (self._x(at.wish), y), look.u(0.55), theme.good)
        x, top, half = self._x(at.places[at.course]), y + look.text(1), look.text(0.7)
        pygame.draw.polygon(surface, theme.ink, [(x, top), (x - half, top + half), (x + half, top + half)])


def key() -> Widget:
    """What the marks mean, in words."""
    return note(_("Disc: what it wants. Ring: what it can live with. Cross: never. Wedge: the course."))


def by_issue(view: View, actor: int) -> Widget:
    """One actor on every issue that matters to it."""
    rows: list[Widget] = []
    for i in (int(n) for n in view.compiled.has_stance[actor].nonzero()[0]):
        rows.append(_row(view, actor, i, names.issue(view.compiled, i)))
    return Column([key(), *rows], 1.4)


def by_actor(view: View, issue: int, among: range) -> Widget:
    """Everybody in office to whom an issue matters."""
    rows: list[Widget] = []
    for a in among:
        if view.compiled.has_stance[a, issue] and view.state.serving[a]:
            rows.append(_row(view, a, issue, names.actor(view.compiled, a)))
    return Column([key(), *rows], 1.4)


def _row(view: View, actor: int, issue: int, name: str) -> Widget:
    compiled = view.compiled
    wish = names.place(compiled, issue, float(view.state.ideal[actor, issue]))
    stance = compiled.actors[actor].stances[compiled.issues[issue]]
    weight = priorities.salience(float(view.state.salience[actor, issue]))
    rests = _("our judgement") if stance.rests == "judgement" else ", ".join(stance.rests)
    words = Column(
        [
            Label(name, weight="bold"),
            Label(_("wants: {wish}").format(wish=wish), "small"),
            note(_("{weight}; rests on {sources}").format(weight=weight, sources=rests)),
        ],
        0.1,
    )
    words.grow, line = 1.5, StandLine(stand(view, actor, issue))
    line.grow = 1.0
    return Row([words, line], 2, across="start", fold=False)
