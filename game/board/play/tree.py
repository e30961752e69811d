"""The branches of a game as a tree: a row for every point one can go back to, joined by lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pygame

from game.board.kit import Message
from game.board.kit.around import Pressable
from game.board.kit.look import Look
from game.board.kit.text import Laid
from game.board.kit.theme import Colour
from game.board.play.lanes import Rails, rails
from game.i18n import _
from game.model.acts import Act, Declare, Gesture, Table
from game.negotiation import Negotiation, Node
from game.view import NOBODY, View
from game.wording import names
from game.wording.chronicle import describe_act
from game.wording.numbers import day

MOST_LINES = 2
"""Of what was done, on one row."""
LANE = 3.0
"""In units: the distance of two lanes."""


@dataclass(frozen=True)
class Point:
    """A point of the game: what it is called, what was done last, and how its lines run."""

    node: int
    said: str
    detail: str
    rails: Rails
    lanes: int
    """How many lanes the whole tree has."""
    here: bool
    on_the_way: bool
    """Whether it lies between the opening and where one is."""


def branches(negotiation: Negotiation, view: View) -> list[Point]:
    """The opening, every act of the seat in every branch, the named points and the ends, in the order in which they were played."""
    labels: dict[int, list[str]] = {}
    for label, node in negotiation.labels.items():
        labels.setdefault(node, []).append(label)
    own = {n.id for n in negotiation.nodes.values() if _shown(negotiation, view, n)}
    order = sorted({0, *negotiation.leaves(), *labels, negotiation.head, *own})
    lines = rails(_parents(negotiation, order), order)
    lanes = 1 + max(r.lane for r in lines)
    way = {0, *(n.id for n in negotiation.path())}
    return [_point(negotiation, view, node, labels.get(node, []), (lines[n], lanes, node in way)) for n, node in enumerate(order)]


def _parents(negotiation: Negotiation, shown: list[int]) -> Mapping[int, int | None]:
    """The nearest point above each that is shown too."""
    among = set(shown)
    parents: dict[int, int | None] = {}
    for node in shown:
        above = [n.id for n in negotiation.path(node) if n.id != node and n.id in among]
        parents[node] = None if node == 0 else above[-1] if above else 0
    return parents


def _point(negotiation: Negotiation, view: View, node: int, labels: list[str], drawn: tuple[Rails, int, bool]) -> Point:
    """A seat's own last act only, or a class's last in public: what others did may be private."""
    state = negotiation.state_at(node)
    date = _("the end") if state.over else day(view.scenario.turns[state.turn].date)
    last = next((n for n in reversed(negotiation.path(node)) if _shown(negotiation, view, n)), None)
    text = f"“{', '.join(labels)}”, {date}" if labels else date
    detail = _("the opening") if last is None else _after(view, last)
    lines, lanes, way = drawn
    return Point(node, text, detail, lines, lanes, node == negotiation.head, way)


def _shown(negotiation: Negotiation, view: View, node: Node) -> bool:
    """Whether an act is the seat's own; or, for nobody's view, one that a person has made before everybody's eyes."""
    if view.seat != NOBODY:
        return node.seat == view.compiled.ids[view.seat]
    return negotiation.is_person(node.seat) and _is_public(node.act)


def _is_public(act: Act) -> bool:
    """Whether everybody hears of an act."""
    return isinstance(act, Gesture | Declare) or (isinstance(act, Table) and act.package.public)


def _after(view: View, node: Node) -> str:
    if view.seat != NOBODY:
        return _("after you {act}").format(act=describe_act(view, node.act))
    who = names.within(names.actor(view.compiled, view.compiled.index[node.seat]))
    return _("after {actor} {act}").format(actor=who, act=describe_act(view, node.act))


class Branch(Pressable):
    """One row: its stretch of the tree at the left, its words at the right."""

    def __init__(self, point: Point, message: Message) -> None:
        super().__init__()
        self.point, self.message = point, message
        if point.here:
            self.tip = _("You are here.")

    def _lane(self, look: Look, width: int) -> int:
        """The distance of two lanes: less where there are many."""
        return min(look.u(LANE), width // 2 // (self.point.lanes + 1))

    def _words(self, look: Look, width: int) -> tuple[Laid, Laid, int]:
        line = self._lane(look, width) * (self.point.lanes + 1)
        room = max(1, width - line - look.u(1))
        text = f"{self.point.said} ({_('you are here')})" if self.point.here else self.point.said
        name = look.types.lay(text, look.face("body", weight="bold"), room, rich=False)
        return name, look.types.lay(self.point.detail, look.face("small"), room, MOST_LINES, rich=False), line

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        name, detail, _line = self._words(look, width)
        return width, name.height + detail.height + 2 * look.u(0.8)

    def draw(self, surface: pygame.Surface) -> None:
        look, theme = self.look, self.look.theme
        name, detail, line = self._words(look, self.rect.width)
        if self.hovered:
            look.paint.box(surface, self.rect, theme.hover, None, radius=look.radius)
        self._draw_rails(surface, theme.accent if self.point.on_the_way else theme.edge)
        x = self.rect.x + line + look.u(1)
        top = self.rect.y + look.u(0.8)
        look.types.draw(surface, name, pygame.Rect(x, top, name.width, name.height), theme.ink)
        look.types.draw(surface, detail, pygame.Rect(x, top + name.height, detail.width, detail.height), theme.muted)

    def _draw_rails(self, surface: pygame.Surface, colour: Colour) -> None:
        """Lines from above, to below and past it, and the point itself."""
        look, theme, lines = self.look, self.look.theme, self.point.rails
        lane, thick = self._lane(look, self.rect.width), max(2, look.u(0.3))
        left = self.rect.x + lane // 2 + look.u(1)
        y = self.rect.y + look.u(0.8) + look.fonts.line(look.face("body")) // 2
        top, bottom = self.rect.y, self.rect.bottom

        def upright(n: int, start: int, end: int, ink: Colour) -> None:
            surface.fill(ink, (left + n * lane - thick // 2, start, thick, end - start))

        for n in lines.through:
            upright(n, top, bottom, theme.edge)
        for n in lines.leaving:
            upright(n, y, bottom, theme.edge)
            surface.fill(theme.edge, (left + lines.lane * lane, y - thick // 2, (n - lines.lane) * lane + thick // 2, thick))
        if lines.below:
            upright(lines.lane, y, bottom, theme.edge)
        if lines.above:
            upright(lines.lane, top, y, theme.edge)
        centre = (left + lines.lane * lane, y)
        look.paint.disc(surface, centre, look.u(1.1 if self.point.here else 0.8), theme.news if self.point.here else colour)
