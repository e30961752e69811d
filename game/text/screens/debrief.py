"""The debrief: the settlement, the epilogue, other players in the same chair, turning points, what had been hidden."""

from __future__ import annotations

from game.debrief import Debrief, TurningPoint, debrief
from game.i18n import _
from game.negotiation import Negotiation
from game.pages import markdown
from game.pages.advisers_marked import advisers_marked
from game.pages.content import Block, Heading, Hint, Para, Screen, Table, blocks, items
from game.pages.library import contested
from game.text.screens.settlement import settlement, their_worth, your_worth
from game.view import View
from game.wording import names
from game.wording.numbers import counted, figure, points
from game.wording.players import wording
from game.wording.turning import turning_point


def debrief_pages(negotiation: Negotiation, seat: str, whole: bool = False) -> list[Screen]:
    """Everything there is to learn at the end, a page at a time; with `whole`, every account of what is contested."""
    told = debrief(negotiation, seat)
    view = negotiation.view(told.holder)
    title = Heading(_("Debrief: {seat}").format(seat=names.actor(view.compiled, view.seat)), 1)
    return [
        [title, *settlement(view, told), Heading(told.epilogue.title), Para(told.epilogue.text, "news"), *remembered(negotiation, told)],
        [*your_worth(told), *yardsticks(view, told), *their_worth(told)],
        [
            *turning_points(view, told),
            *publics(view, told),
            *hidden(view, told),
            *blocks(advisers_marked(view, told.advice)),
            *_contested(told, whole),
        ],
    ]


def debrief_of(negotiation: Negotiation, seat: str, whole: bool = False) -> Screen:
    """The pages in one."""
    return [block for page in debrief_pages(negotiation, seat, whole) for block in page]


def debrief_json(negotiation: Negotiation, seat: str) -> dict[str, object]:
    """The debrief as plain data."""
    return debrief(negotiation, seat).as_json()


def remembered(negotiation: Negotiation, told: Debrief) -> Screen:
    """What history remembers of the chair, and of the one that took over from it: the brief's last part, kept until now."""
    texts = [negotiation.loaded.afterwards(seat) for seat in dict.fromkeys((told.seat, told.holder))]
    return [block for text in texts if text for block in markdown.read(text)]


def yardsticks(view: View, told: Debrief) -> Screen:
    """The same hidden priorities with somebody else in the chair."""
    if not told.yardsticks:
        return []
    rows = [(_("you"), f"{told.value:.1f}", points(told.standing), figure(told.result), "")]
    for y in told.yardsticks:
        apart = _apart(told, y.settlement)
        rows.append((wording(y.player).stand_in, f"{y.value:.1f}", points(y.standing), figure(y.result), apart))
    heads = (_("In your chair"), _("Settlement"), _("Standing"), _("Together"), _("Ended otherwise on"))
    found: list[Block] = [
        Heading(_("The same game with others in your chair")),
        Table(heads, tuple(rows), frozenset({1, 2, 3})),
    ]
    if alike := _alike(told):
        found.append(Para(alike, "quiet"))
    found.append(Para(_("Settlement is of 100; standing won or lost at home comes on top, so that both together may pass 100."), "quiet"))
    if told.stand_ins:
        sat = names.actors(view.compiled, view.compiled.numbers(told.stand_ins))
        found.append(Para(_("For this, historical players sat for {seats}.").format(seats=sat), "quiet"))
    return found


def _alike(told: Debrief) -> str:
    """That the settlement is the same, or worth the same, whoever sits in the chair; empty where it is not."""
    values = {y.value for y in told.yardsticks}
    if len(values) > 1:
        return ""
    mine = values == {told.value}
    count = counted(len(told.yardsticks) + mine)
    ends = {tuple(sorted(y.settlement.items())) for y in told.yardsticks}
    if mine:
        ends.add(tuple(sorted((e.issue, e.yours) for e in told.settlement)))
    if len(ends) == 1:
        said = (
            _("The settlement is the same in all {n}; what differs is standing.")
            if mine
            else _("The other {n} come to the same settlement.")
        )
        return said.format(n=count)
    said = (
        _("The settlement is worth the same to you in all {n}; what differs is standing.")
        if mine
        else _("With the other {n} the settlement is worth the same to you; what differs is standing.")
    )
    return said.format(n=count)


def _apart(told: Debrief, other: dict[str, str]) -> str:
    """The issues on which another settlement differs from this one."""
    return "; ".join(e.name for e in told.settlement if other.get(e.issue) != e.yours) or _("no issue")


def turning_points(view: View, told: Debrief) -> Screen:
    """The answers that, had they been the other, would have changed the settlement."""
    lines = [_turned(view, t) for t in told.turning_points]
    if not lines:
        return [Heading(_("Turning points")), Para(_("No single answer would have changed where it ended."))]
    return [Heading(_("Turning points: answers that would have changed it")), items(lines)]


def _turned(view: View, t: TurningPoint) -> str:
    """The turning point, and what its other would have been worth."""
    return turning_point(view, t) + " " + _("Worth to you: {worth} points.").format(worth=points(t.worth))


def publics(view: View, told: Debrief) -> Screen:
    """How far publics came the chair's way."""
    moved = [p for p in told.publics if abs(p.nearer) >= 0.5]
    rows = tuple((p.name, view.scenario.issue[p.issue].name, _moved(p.nearer), _moved(p.nearer_in_history)) for p in moved)
    if not rows:
        return []
    heads = (_("Public"), _("Issue"), _("Here it moved"), _("In history"))
    return [Heading(_("Publics")), Table(heads, rows, frozenset({2, 3}))]


def _moved(nearer: float) -> str:
    """How far a public moved, and which way."""
    if round(nearer, 1) == 0:
        return _("not at all")
    return (_("{n:.1f} points nearer to you") if nearer > 0 else _("{n:.1f} points away from you")).format(n=abs(nearer))


def hidden(view: View, told: Debrief) -> Screen:
    """The priorities that were not what the papers suggest; and whether they were found out."""
    who = list(dict.fromkeys(p.actor for p in told.priorities if p.value and p.actor != told.holder))
    rows = tuple((names.actor(view.compiled, view.compiled.index[a]), _cared(view, told, a, 1), _cared(view, told, a, -1)) for a in who)
    if not rows:
        return []
    found_out = any(p.found_out and p.value and p.actor in who for p in told.priorities)
    return [
        Heading(_("What had been hidden")),
        Table((_("Who"), _("Cared more than the papers suggest for"), _("Cared less for")), rows),
        *([Para(_("A star marks what you had found out."), "quiet")] if found_out else []),
    ]


def _cared(view: View, told: Debrief, actor: str, value: int) -> str:
    """The issues that weighed so with an actor."""
    mine = [p for p in told.priorities if p.actor == actor and p.value == value]
    return ", ".join(names.within(view.scenario.issue[p.issue].name) + ("*" if p.found_out else "") for p in mine)


def _contested(told: Debrief, whole: bool) -> Screen:
    """What is disputed to this day, told as disputed."""
    if not told.contested:
        return []
    head = Heading(_("What is contested to this day"))
    if whole:
        return blocks(head, [contested(c) for c in told.contested])
    return [
        head,
        items(f"**{c.title}{'' if c.title.endswith('?') else ':'}** {c.question} (library {c.id})" for c in told.contested),
        Hint(_("**library** and the word in brackets tells every side.")),
    ]
