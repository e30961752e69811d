"""The debrief: the settlement, the epilogue, other players in the same chair, turning points, what had been hidden."""

from __future__ import annotations

from dataclasses import dataclass

from game.debrief import Debrief, TurningPoint
from game.debrief import debrief as look_back
from game.i18n import _
from game.negotiation import Negotiation
from game.pages import markdown
from game.pages.advisers_marked import AdvisersMarked, advisers_marked
from game.pages.content import Block, Content, Figure, Heading, Para, Section, Strong, Table, Titled, blocks, hint, items, section
from game.pages.library import contested
from game.pages.settlement import Settlement, settlement, their_worth, your_worth
from game.view import View
from game.wording import names
from game.wording.numbers import counted, points
from game.wording.players import wording
from game.wording.turning import turning_point


@dataclass(frozen=True)
class DebriefPage(Titled):
    """Everything there is to learn at the end."""

    settlement: Settlement
    epilogue: Section
    remembered: tuple[Block, ...]
    """What history remembers of the chair, and of the one that took over from it: the brief's last part, kept until now."""
    worth: Section
    yardsticks: Section | None
    """The same hidden priorities with somebody else in the chair."""
    others: Section
    """What it was worth to them."""
    turning_points: Section
    publics: Section | None
    hidden: Section | None
    advice: AdvisersMarked | None
    contested: Section | None

    def screens(self) -> tuple[list[Block], ...]:
        """The same in three parts, for those who read it a screen at a time."""
        return (
            blocks(self.heading, self.settlement, self.epilogue, self.remembered),
            blocks(self.worth, self.yardsticks, self.others),
            blocks(self.turning_points, self.publics, self.hidden, self.advice, self.contested),
        )


def debrief(negotiation: Negotiation, seat: str, whole: bool = False) -> DebriefPage:
    """The debrief of a seat; with `whole`, every account of what is contested."""
    return debrief_page(negotiation, look_back(negotiation, seat), whole)


def debrief_page(negotiation: Negotiation, result: Debrief, whole: bool = False) -> DebriefPage:
    """The same from what has been worked out."""
    view = negotiation.view(result.holder)
    return DebriefPage(
        Heading(_("Debrief: {seat}").format(seat=names.actor(view.compiled, view.seat)), 1),
        settlement(view, result),
        section(result.epilogue.title, Para(result.epilogue.text, "news")),
        remembered(negotiation, result),
        your_worth(result),
        yardsticks(view, result),
        their_worth(result),
        turning_points(view, result),
        publics(view, result),
        hidden(view, result),
        advisers_marked(view, result.advice),
        _contested(result, whole),
    )


def remembered(negotiation: Negotiation, result: Debrief) -> tuple[Block, ...]:
    """The last part of the briefs of those who held the chair."""
    texts = [negotiation.loaded.afterwards(seat) for seat in dict.fromkeys((result.seat, result.holder))]
    return tuple(block for text in texts if text for block in markdown.read(text))


def yardsticks(view: View, result: Debrief) -> Section | None:
    """What others made of the same chair, where that has been played."""
    if not result.yardsticks:
        return None
    rows = [(_("you"), *_sum(result.value, result.standing, result.result), "")]
    rows += [(wording(y.player).stand_in, *_sum(y.value, y.standing, y.result), _apart(result, y.settlement)) for y in result.yardsticks]
    heads = (_("In your chair"), _("Settlement"), _("Standing"), _("Together"), _("Ended otherwise on"))
    of = _("Settlement is of 100; standing won or lost at home comes on top, so that both together may pass 100.")
    notes = [alike] if (alike := _alike(result)) else []
    notes.append(of)
    if result.stand_ins:
        seats = names.actors(view.compiled, view.compiled.numbers(result.stand_ins))
        notes.append(_("For this, historical players sat for {seats}.").format(seats=seats))
    return section(_("The same game with others in your chair"), Table(heads, tuple(rows)), *(Para(one, "quiet") for one in notes))


def _sum(value: float, standing: float, result: float) -> tuple[Content, Content, Content]:
    return Figure(value), Figure(standing, signed=True), Figure(result)


def _alike(result: Debrief) -> str:
    """That the settlement is the same, or worth the same, whoever sits in the chair; empty where it is not."""
    values = {y.value for y in result.yardsticks}
    if len(values) > 1:
        return ""
    mine = values == {result.value}
    count = counted(len(result.yardsticks) + mine)
    ends = {tuple(sorted(y.settlement.items())) for y in result.yardsticks}
    if mine:
        ends.add(tuple(sorted((e.issue, e.yours) for e in result.settlement)))
    text = {
        (True, True): _("The settlement is the same in all {n}; what differs is standing."),
        (True, False): _("The other {n} come to the same settlement."),
        (False, True): _("The settlement is worth the same to you in all {n}; what differs is standing."),
        (False, False): _("With the other {n} the settlement is worth the same to you; what differs is standing."),
    }[len(ends) == 1, mine]
    return text.format(n=count)


def _apart(result: Debrief, other: dict[str, str]) -> str:
    """The issues on which another settlement differs from this one."""
    return "; ".join(e.name for e in result.settlement if other.get(e.issue) != e.yours) or _("no issue")


def turning_points(view: View, result: Debrief) -> Section:
    """The answers that, had they been the other, would have changed the settlement."""
    if not result.turning_points:
        return section(_("Turning points"), Para(_("No single answer would have changed where it ended.")))
    lines = items(_turned(view, t) for t in result.turning_points)
    return section(_("Turning points: answers that would have changed it"), lines)


def _turned(view: View, t: TurningPoint) -> str:
    """The turning point, and what its other would have been worth."""
    return turning_point(view, t) + " " + _("Worth to you: {worth} points.").format(worth=points(t.worth))


def publics(view: View, result: Debrief) -> Section | None:
    """How far publics came the chair's way."""
    rows = tuple(
        (p.name, view.scenario.issue[p.issue].name, _moved(p.nearer), _moved(p.nearer_in_history))
        for p in result.publics
        if abs(p.nearer) >= 0.5
    )
    heads = (_("Public"), _("Issue"), _("Here it moved"), _("In history"))
    return section(_("Publics"), Table(heads, rows, frozenset({2, 3}))) if rows else None


def _moved(nearer: float) -> str:
    """How far a public moved, and which way."""
    if round(nearer, 1) == 0:
        return _("not at all")
    return (_("{n:.1f} points nearer to you") if nearer > 0 else _("{n:.1f} points away from you")).format(n=abs(nearer))


def hidden(view: View, result: Debrief) -> Section | None:
    """The priorities that were not what the papers suggest; and whether they were found out."""
    who = list(dict.fromkeys(p.actor for p in result.priorities if p.value and p.actor != result.holder))
    if not who:
        return None
    rows = tuple((names.actor(view.compiled, view.compiled.index[a]), _cared(view, result, a, 1), _cared(view, result, a, -1)) for a in who)
    stars = any(p.found_out and p.value and p.actor in who for p in result.priorities)
    return section(
        _("What had been hidden"),
        Table((_("Who"), _("Cared more than the papers suggest for"), _("Cared less for")), rows),
        *([Para(_("A star marks what you had found out."), "quiet")] if stars else []),
    )


def _cared(view: View, result: Debrief, actor: str, value: int) -> str:
    """The issues that weighed so with an actor."""
    mine = [p for p in result.priorities if p.actor == actor and p.value == value]
    return ", ".join(names.within(view.scenario.issue[p.issue].name) + ("*" if p.found_out else "") for p in mine)


def _contested(result: Debrief, whole: bool) -> Section | None:
    """What is disputed to this day, as disputed."""
    if not result.contested:
        return None
    title = _("What is contested to this day")
    if whole:
        return section(title, *blocks([contested(c) for c in result.contested]))
    lines = items(
        (Strong((c.title + ("" if c.title.endswith("?") else ":"),)), f" {c.question} (library {c.id})") for c in result.contested
    )
    return section(title, lines, hint(_("**library** and the word in brackets tells every side.")))
