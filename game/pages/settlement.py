"""The settlement at the end: beside history, how it came about, what it was worth to each side."""

from __future__ import annotations

from dataclasses import dataclass

from game.debrief import Debrief
from game.i18n import _, ngettext
from game.pages.content import Content, Figure, Heading, Page, Para, Section, Table, items, section
from game.view import View
from game.wording.numbers import figure, points
from game.wording.settled import in_history, moves, position


@dataclass(frozen=True)
class Settlement(Page):
    """Issue by issue: where it began, where it ended, where in history, and by whose doing."""

    heading: Heading
    ends: Table
    count: Para
    """How many ended as in history."""
    moved: Section | None


def settlement(view: View, result: Debrief) -> Settlement:
    """How it ended beside history."""
    same = sum(e.as_in_history for e in result.settlement)
    count = ngettext("{n} of {of} issues ended as in history.", "{n} of {of} issues ended as in history.", same)
    moved = [f"{e.name}: {moves(view, e)}" for e in result.settlement if e.moves]
    rows = ((e.name, position(view, e.issue, e.start), position(view, e.issue, e.yours), in_history(view, e)) for e in result.settlement)
    return Settlement(
        Heading(_("The settlement beside history")),
        Table((_("Issue"), _("At the start"), _("Here"), _("In history")), tuple(rows)),
        Para(count.format(n=same, of=len(result.settlement))),
        section(_("How they moved"), items(moved)) if moved else None,
    )


def your_worth(result: Debrief) -> Section:
    """What it was worth to the chair, issue by issue; parts add up."""
    mine = next(w for w in result.worth if w.actor == result.holder)
    sides = (mine.start, mine.yours, mine.history)
    issues = [e for e in result.settlement if e.issue in mine.yours.by_issue]
    rows: list[tuple[Content, ...]] = [(e.name, *(Figure(s.by_issue.get(e.issue, 0)) for s in sides)) for e in issues]
    rows.append((_("Together, of 100"), *(Figure(s.value) for s in sides)))
    together = _(
        "The settlement is worth {value:.1f} of 100 to you; history's, {history:.1f}. With {standing} standing won or lost at home: "
        "{result}."
    ).format(value=result.value, history=result.history_value, standing=points(result.standing), result=figure(result.result))
    heads = (_("Issue"), _("At the start"), _("Here"), _("In history"))
    return section(_("What it was worth to you"), Table(heads, tuple(rows)), Para(together))


def their_worth(result: Debrief) -> Section:
    """What the settlement was worth to each of the others."""
    rows: tuple[tuple[Content, ...], ...] = tuple(
        (w.name, *(Figure(s.value) for s in (w.start, w.yours, w.history)), Figure(w.yours.value - w.history.value, signed=True))
        for w in result.worth
        if w.actor != result.holder
    )
    heads = (_("Delegation"), _("At the start"), _("Here"), _("In history"), _("Against history"))
    return section(_("What it was worth to the others"), Table(heads, rows))
