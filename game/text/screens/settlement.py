"""The settlement at the end: beside history, how it came about, what it was worth to each side."""

from __future__ import annotations

from game.debrief import Debrief, IssueEnd, Worth
from game.i18n import _, ngettext
from game.pages.content import Block, Heading, Para, Screen, Table, items
from game.view import View
from game.wording.numbers import figure, points
from game.wording.settled import in_history, moves, position


def settlement(view: View, told: Debrief) -> Screen:
    """Issue by issue: where it began, where it ended, where in history, and by whose doing."""
    rows = tuple((e.name, position(view, e.issue, e.start), position(view, e.issue, e.yours), in_history(view, e)) for e in told.settlement)
    same = sum(e.as_in_history for e in told.settlement)
    said = ngettext("{n} of {of} issues ended as in history.", "{n} of {of} issues ended as in history.", same)
    found: list[Block] = [
        Heading(_("The settlement beside history")),
        Table((_("Issue"), _("At the start"), _("Here"), _("In history")), rows),
        Para(said.format(n=same, of=len(told.settlement))),
    ]
    moved = [f"{e.name}: {moves(view, e)}" for e in told.settlement if e.moves]
    if moved:
        found += [Heading(_("How they moved")), items(moved)]
    return found


def your_worth(told: Debrief) -> Screen:
    """What it was worth to the chair, issue by issue; parts add up."""
    mine = next(w for w in told.worth if w.actor == told.holder)
    rows = [_part(mine, e) for e in told.settlement if e.issue in mine.yours.by_issue]
    rows.append((_("Together, of 100"), f"{mine.start.value:.1f}", f"{mine.yours.value:.1f}", f"{mine.history.value:.1f}"))
    said = _(
        "The settlement is worth {value:.1f} of 100 to you; history's, {history:.1f}. With {standing} standing won or lost at home: "
        "{result}."
    )
    return [
        Heading(_("What it was worth to you")),
        Table((_("Issue"), _("At the start"), _("Here"), _("In history")), tuple(rows), frozenset({1, 2, 3})),
        Para(said.format(value=told.value, history=told.history_value, standing=points(told.standing), result=figure(told.result))),
    ]


def _part(mine: Worth, end: IssueEnd) -> tuple[str, str, str, str]:
    parts = (mine.start.by_issue, mine.yours.by_issue, mine.history.by_issue)
    first, here, then = (f"{part.get(end.issue, 0):.1f}" for part in parts)
    return end.name, first, here, then


def their_worth(told: Debrief) -> Screen:
    """What the settlement was worth to each of the others."""
    rows = tuple(
        (w.name, f"{w.start.value:.1f}", f"{w.yours.value:.1f}", f"{w.history.value:.1f}", points(w.yours.value - w.history.value))
        for w in told.worth
        if w.actor != told.holder
    )
    heads = (_("Delegation"), _("At the start"), _("Here"), _("In history"), _("Against history"))
    return [Heading(_("What it was worth to the others")), Table(heads, rows, frozenset({1, 2, 3, 4}))]
