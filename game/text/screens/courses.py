"""The table: where every issue is heading, what the seat wants, what is to be won."""

from __future__ import annotations

import numpy as np

from game.i18n import _, ngettext
from game.pages.content import Block, Heading, Para, Screen, Table
from game.players.prospects import worth_rows
from game.view import View
from game.wording import names
from game.wording.ideas import since
from game.wording.numbers import day, points


def courses(view: View) -> Screen:
    """Each issue with its course, the seat's wish and what that wish is worth to it."""
    return [
        Heading(_("Where things are heading if nobody agrees on anything")),
        Table(
            (_("Issue"), _("Course"), _("You want"), _("To win")),
            tuple(_row(view, i) for i in range(len(view.compiled.issues))),
            frozenset({3}),
        ),
        *left_open(view),
        worth(view),
    ]


def _row(view: View, i: int) -> tuple[str, str, str, str]:
    compiled, state, seat = view.compiled, view.state, view.seat
    name = names.numbered_issue(compiled, i)
    course = names.numbered_position(compiled, i, int(state.course[i]))
    if not compiled.has_stance[seat, i]:
        return name, course, _("nothing: it does not matter to you"), ""
    best = nearest_position(view, i)
    wish = _("as it is") if best == int(state.course[i]) else names.numbered_position(compiled, i, best)
    if when := since(view, i, best):
        wish = f"{wish}, {when}"
    if turned := leaning(view, i):
        wish = f"{wish}; {turned}"
    return name, course, wish, _to_win(view, i, best)


def _to_win(view: View, i: int, best: int) -> str:
    """What the wish would win; nothing is said where it is the course, and why where the issue weighs nothing in truth."""
    if best == int(view.state.course[i]):
        return ""
    if view.true_weights[i] == 0:
        return _("nothing: in truth it weighs nothing with you")
    return points(float(worth_rows(view, view.state.course)[i][best]))


def nearest_position(view: View, issue: int) -> int:
    """The position nearest to what the seat first wanted."""
    places = view.compiled.places[issue, : view.compiled.sizes[issue]]
    return int(np.abs(places - view.compiled.ideal[view.seat, issue]).argmin())


def leaning(view: View, issue: int) -> str:
    """Where the seat's own government has come to stand, if no longer where it first stood, by which points are counted."""
    places = view.compiled.places[issue, : view.compiled.sizes[issue]]
    now = int(np.abs(places - view.state.ideal[view.seat, issue]).argmin())
    if not view.compiled.has_stance[view.seat, issue] or now == nearest_position(view, issue):
        return ""
    return _("your own side has come to want: {wish}").format(wish=names.position(view.compiled, issue, now))


def left_open(view: View) -> Screen:
    """Deliberate ambiguities that wait for their reckoning."""
    found: list[Block] = []
    for span in view.state.spans:
        turns = view.scenario.turns
        when = day(turns[span.due].date) if span.due < len(turns) else _("the end")
        found.append(
            Para(
                _("Left open: {issue}, between “{low}” and “{high}”. The reckoning comes by {when}.").format(
                    issue=names.the_issue(view.compiled, span.issue),
                    low=names.position(view.compiled, span.issue, span.low),
                    high=names.position(view.compiled, span.issue, span.high),
                    when=when,
                )
            )
        )
    return found


def worth(view: View) -> Para:
    """What the courses are worth to the seat."""
    return Para(_("If all stays as it is heading, the settlement is worth {value:.1f} of 100 to you.").format(value=view.own_value))


def status(view: View) -> Para:
    """One line: the date, the turn, what is left to do, the standing."""
    turn = view.scenario.turns[view.state.turn]
    return Para(
        _("{date}, turn {turn} of {turns}. {floor}. Standing at home {standing:.0f} of 100. Settlement {value:.1f}.").format(
            date=day(turn.date),
            turn=view.state.turn + 1,
            turns=len(view.scenario.turns),
            floor=_floor(view),
            standing=view.state.standing[view.seat],
            value=view.own_value,
        ),
        "quiet",
    )


def _floor(view: View) -> str:
    """What is left to do. While a package waits, the acts that are left are those of whoever tabled it."""
    if view.state.awaiting >= 0:
        return _("A package waits for your answer: **yes** or **no**")
    acts = view.state.acts_left
    return ngettext("The floor is yours: {n} act left", "The floor is yours: {n} acts left", acts).format(n=acts)
