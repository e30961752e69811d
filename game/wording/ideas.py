"""Positions that cannot be tabled: those that nobody has thought of yet, and those that are the course already."""

from __future__ import annotations

from game.i18n import _
from game.model.package import Package
from game.view import View
from game.wording import names
from game.wording.numbers import day


def since(view: View, issue: int, position: int) -> str:
    """From when a position can be named; empty if that is now."""
    date = view.scenario.issues[issue].positions[position].from_
    if date is None or not view.compiled.unthought[view.state.turn, issue, position]:
        return ""
    return _("from {date}").format(date=day(date))


def not_yet(view: View, package: Package) -> str:
    """Why a package is ahead of its time; empty if it is not."""
    for clause in package.clauses:
        for position in clause.positions:
            if when := since(view, clause.issue, position):
                template = _("Nobody has thought of it yet: {issue}, “{position}”, {when}.")
                name = names.position(view.compiled, clause.issue, position)
                return template.format(issue=names.the_issue(view.compiled, clause.issue), position=name, when=when)
    return ""


def settles_nothing(view: View, package: Package) -> str:
    """Which clause says what is the course already; empty if none does."""
    for clause in package.clauses:
        if not clause.is_span and clause.low == int(view.state.course[clause.issue]):
            template = _("{issue}: “{position}” is the course already and settles nothing; **drop {n}** leaves it out.")
            name = names.position(view.compiled, clause.issue, clause.low)
            return template.format(issue=names.issue(view.compiled, clause.issue), position=name, n=clause.issue + 1)
    return ""
