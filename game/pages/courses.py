"""The table: where every issue is heading, what the seat wants, what is to be won."""

from __future__ import annotations

from dataclasses import dataclass

from game.i18n import _, ngettext
from game.pages import refs
from game.pages.content import Content, Figure, Heading, Line, Para, Table, Titled, instruct, joined
from game.players.prospects import worth_rows
from game.view import View
from game.wording import names
from game.wording.ideas import since
from game.wording.numbers import day
from game.wording.wishes import leaning, nearest_position


@dataclass(frozen=True)
class CoursesPage(Titled):
    """Each issue with its course, the seat's wish and what that wish is worth to it."""

    issues: Table
    left_open: tuple[Para, ...]
    worth: Para
    """What the courses are worth to the seat."""


def courses(view: View) -> CoursesPage:
    """Where things are heading, for a seat."""
    worth = _("If all stays as it is heading, the settlement is worth {value:.1f} of 100 to you.").format(value=view.own_value)
    return CoursesPage(
        Heading(_("Where things are heading if nobody agrees on anything")),
        Table(
            (_("Issue"), _("Course"), _("You want"), _("To win")),
            tuple(_row(view, i) for i in range(len(view.compiled.issues))),
            frozenset({3}),
        ),
        left_open(view),
        Para(worth),
    )


def _row(view: View, i: int) -> tuple[Content, Content, Content, Content]:
    compiled, course = view.compiled, int(view.state.course[i])
    issue, heading_for = refs.issue(compiled, i), refs.position(compiled, i, course)
    if not compiled.has_stance[view.seat, i]:
        return issue, heading_for, _("nothing: it does not matter to you"), ""
    best = nearest_position(view, i)
    wish: Line = (_("as it is") if best == course else refs.position(compiled, i, best),)
    if when := since(view, i, best):
        wish = (*wish, f", {when}")
    if turned := leaning(view, i):
        wish = (*wish, f"; {turned}")
    return issue, heading_for, joined(wish), _to_win(view, i, best)


def _to_win(view: View, i: int, best: int) -> Figure | str:
    """What the wish would win; nothing is said where it is the course, and why where the issue weighs nothing in truth."""
    if best == int(view.state.course[i]):
        return ""
    if view.true_weights[i] == 0:
        return _("nothing: in truth it weighs nothing with you")
    return Figure(float(worth_rows(view, view.state.course)[i][best]), signed=True)


def left_open(view: View) -> tuple[Para, ...]:
    """Deliberate ambiguities that wait for their reckoning."""
    turns = view.scenario.turns
    return tuple(
        Para(
            _("Left open: {issue}, between “{low}” and “{high}”. The reckoning comes by {when}.").format(
                issue=names.the_issue(view.compiled, span.issue),
                low=names.position(view.compiled, span.issue, span.low),
                high=names.position(view.compiled, span.issue, span.high),
                when=day(turns[span.due].date) if span.due < len(turns) else _("the end"),
            )
        )
        for span in view.state.spans
    )


def status(view: View) -> Para:
    """One line: the date, the turn, what is left to do, the standing."""
    turn = view.scenario.turns[view.state.turn]
    return Para(
        instruct(
            _("{date}, turn {turn} of {turns}. {floor}. Standing at home {standing:.0f} of 100. Settlement {value:.1f}."),
            date=day(turn.date),
            turn=view.state.turn + 1,
            turns=len(view.scenario.turns),
            floor=_floor(view),
            standing=view.state.standing[view.seat],
            value=view.own_value,
        ),
        "quiet",
    )


def _floor(view: View) -> Line:
    """What is left to do. While a package waits, the acts that are left are those of whoever tabled it."""
    if view.state.awaiting >= 0:
        return instruct(_("A package waits for your answer: **yes** or **no**"))
    acts = view.state.acts_left
    return (ngettext("The floor is yours: {n} act left", "The floor is yours: {n} acts left", acts).format(n=acts),)
