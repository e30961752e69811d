"""The branches of a game as a tree: turns to the right, a row for every point one can go back to."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.board.kit.look import Look
from game.board.kit.text import Laid
from game.board.kit.widget import Message, Widget, chosen, pressed
from game.board.play.acts import told
from game.i18n import _
from game.negotiation import Negotiation
from game.view import View
from game.wording.numbers import day


@dataclass(frozen=True)
class Point:
    """A named point or the end of a branch: where it leaves the line above it, and where it stands."""

    node: int
    said: str
    detail: str
    start: int
    end: int
    turns: int
    here: bool


def branches(negotiation: Negotiation, view: View) -> list[Point]:
    """The named points, the ends of the branches and every act of the seat on the way to where one is, as they were played."""
    labels: dict[int, list[str]] = {}
    for label, node in negotiation.labels.items():
        labels.setdefault(node, []).append(label)
    seat, turns = view.frame.ids[view.seat], len(view.scenario.turns)
    own = {n.id for n in negotiation.path() if n.seat == seat}
    shown = sorted({0, *negotiation.leaves(), *labels, negotiation.head, *own})
    found: list[Point] = []
    seen: set[int] = set()
    for node in shown:
        path = [n.id for n in negotiation.path(node)]
        shared = [n for n in path if n in seen]
        start = negotiation.state_at(shared[-1]).turn if shared else 0
        seen |= set(path)
        found.append(_point(negotiation, view, node, labels.get(node, []), (start, turns)))
    return found


def _point(negotiation: Negotiation, view: View, node: int, labels: list[str], span: tuple[int, int]) -> Point:
    """A seat's own last act only: what others did may be private."""
    state, seat = negotiation.state_at(node), view.frame.ids[view.seat]
    date = _("the end") if state.over else day(view.scenario.turns[state.turn].date)
    last = next((n.act for n in reversed(negotiation.path(node)) if n.seat == seat), "")
    name = ", ".join(labels)
    said = f"“{name}”, {date}" if name else date
    detail = _("after you {act}").format(act=told(view, last)) if last else _("the opening")
    end = len(view.scenario.turns) if state.over else state.turn
    return Point(node, said, detail, span[0], end, span[1], node == negotiation.head)


class Branch(Widget):
    """One row: its stretch of the line at the left, its words at the right."""

    def __init__(self, point: Point, message: Message) -> None:
        super().__init__()
        self.point, self.message = point, message
        if point.here:
            self.tip = _("You are here.")

    @property
    def focusable(self) -> bool:
        return True

    def _words(self, look: Look, width: int) -> tuple[Laid, Laid, int]:
        line = min(look.text(46), width // 2)
        room = max(1, width - line - 2 * look.u(2))
        said = f"{self.point.said} ({_('you are here')})" if self.point.here else self.point.said
        name = look.types.lay(said, look.face("body", weight="bold"), room, rich=False)
        return name, look.types.lay(self.point.detail, look.face("small"), room, rich=False), line

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        name, detail, _line = self._words(look, width)
        return width, name.height + detail.height + 2 * look.u(0.8)

    def handle(self, event: pygame.event.Event) -> Message | None:
        """A click, Enter, Space."""
        return self.message if pressed(event) or chosen(event) else None

    def draw(self, surface: pygame.Surface) -> None:
        look, theme, point = self.look, self.look.theme, self.point
        name, detail, line = self._words(look, self.rect.width)
        if self.hovered:
            look.paint.box(surface, self.rect, theme.hover, None, radius=look.radius)
        left, y = self.rect.x + look.u(1.5), self.rect.centery
        step = (line - look.u(3)) / max(1, point.turns)
        start, end = left + round(step * point.start), left + round(step * point.end)
        surface.fill(theme.line, (left, y - look.hair, round(step * point.turns), 2 * look.hair))
        thick = max(3, look.u(0.4))
        look.paint.box(surface, pygame.Rect(start, y - thick // 2, max(thick, end - start), thick), theme.accent, None, radius=thick // 2)
        colour = theme.news if point.here else theme.accent
        look.paint.disc(surface, (end, y), look.u(1), colour)
        x = self.rect.x + line + look.u(2)
        top = self.rect.y + look.u(0.8)
        look.types.draw(surface, name, pygame.Rect(x, top, name.width, name.height), theme.ink)
        look.types.draw(surface, detail, pygame.Rect(x, top + name.height, detail.width, detail.height), theme.muted)
