"""How an issue came to stand where it ended, in words."""

from __future__ import annotations

from game.debrief import IssueEnd, Move
from game.i18n import _
from game.view import View
from game.wording import names
from game.wording.numbers import day


def position(view: View, issue: str, name: str) -> str:
    """A position's name from ids."""
    about = view.scenario.issue[issue]
    return about.positions[about.number(name)].name


def in_history(view: View, end: IssueEnd) -> str:
    """Where an issue ended in history, and when; or that it ended there here too."""
    if end.as_in_history:
        return _("the same")
    date = f", {day(end.history_date)}" if end.history_date else ""
    return position(view, end.issue, end.history) + date


def moves(view: View, end: IssueEnd) -> str:
    """All that moved an issue."""
    return "; ".join(_move(view, end, m) for m in end.moves)


def _move(view: View, end: IssueEnd, move: Move) -> str:
    """When, to what, and what made it."""
    cause = {
        "proposal": _("proposal {number} of {actor}"),
        "reckoning": _("the reckoning of proposal {number}"),
        "event": _("news, “{name}”"),
        "gesture": _("gesture of {actor}, “{name}”"),
    }[move.cause]
    if move.by and view.compiled.index[move.by] == view.seat:
        cause = {"proposal": _("your proposal {number}"), "gesture": _("your gesture “{name}”")}.get(move.cause, cause)
    who = names.you_or(view, view.compiled.index[move.by]) if move.by else ""
    because = cause.format(number=move.proposal, actor=who, name=move.name)
    return f"{day(move.date)}, {position(view, end.issue, move.position)} ({because})"
