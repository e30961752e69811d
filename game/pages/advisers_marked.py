"""The advisers marked, after the game."""

from __future__ import annotations

from dataclasses import dataclass

from game.advisers.catalogue import BAND
from game.advisers.staff import ADVISERS
from game.debrief import AdviceMarks
from game.i18n import _, ngettext
from game.notation import parse_package
from game.pages.content import Heading, Items, Page, Para, Titled, compose, items
from game.view import View
from game.wording import names
from game.wording.advice import adviser
from game.wording.numbers import day, percent

SHOWN = 6
"""Packages and moves are told so far, those that were advised most strongly first."""


@dataclass(frozen=True)
class AdviserMark(Page):
    """One adviser's mark, and what it is made of."""

    mark: Para
    cases: Items | None = None


@dataclass(frozen=True)
class AdvisersMarked(Titled):
    """What each adviser predicted, and what came."""

    marks: tuple[AdviserMark, ...]


def advisers_marked(view: View, marks: AdviceMarks) -> AdvisersMarked | None:
    """The advisers of a game, marked; None where they were never asked."""
    advisers = [name for name in ADVISERS if any(p.adviser == name for p in marks.packages)]
    marked = (
        *([_forecasts(view, marks)] if marks.forecasts else []),
        *(_packages(view, marks, name) for name in advisers),
        *([_moves(view, marks)] if marks.moves else []),
    )
    return AdvisersMarked(Heading(_("Your advisers, marked")), marked) if marked else None


def _forecasts(view: View, marks: AdviceMarks) -> AdviserMark:
    first, last = marks.forecasts[0], marks.forecasts[-1]
    within, every = sum(f.within for f in marks.forecasts), sum(f.issues for f in marks.forecasts)
    mean = sum(f.error for f in marks.forecasts) / len(marks.forecasts)
    still = sum(f.standstill_error for f in marks.forecasts) / len(marks.forecasts)
    mark = compose(
        _(
            "**{adviser}** was off by {mean:.0f} points of 100 on average ({share} of the forecasts came within {band:.0f}); saying each "
            "turn that all would stay as it was heading would have been off by {still:.0f}. On {date} it put {issue} at {predicted:.0f}; "
            "it came to {came:.0f}."
        ),
        adviser=adviser("arithmetician"),
        mean=mean,
        share=percent(within / every),
        band=BAND,
        still=still,
        date=day(first.date),
        issue=names.the_issue(view.compiled, view.compiled.issue_index[first.issue]),
        predicted=first.predicted,
        came=first.came,
    )
    if last is first:
        return AdviserMark(Para(mark))
    return AdviserMark(Para((*mark, " ", _("Its last forecast was off by {error:.0f}.").format(error=last.error))))


def _packages(view: View, marks: AdviceMarks, name: str) -> AdviserMark:
    """One adviser's packages: how many passed, or would have, against how many it hoped for."""
    mine = [p for p in marks.packages if p.adviser == name]
    passed, hoped = sum(p.passed for p in mine), sum(p.chance for p in mine)
    template = ngettext(
        "**{adviser}** had {n} package ready; {passed} passed or would have passed, where the chances it gave add up to {hoped:.1f}.",
        "**{adviser}** had {n} packages ready; {passed} passed or would have passed, where the chances it gave add up to {hoped:.1f}.",
        len(mine),
    )
    mark = compose(template, adviser=adviser(name), n=len(mine), passed=passed, hoped=hoped)
    ranked = sorted(mine, key=lambda p: (not p.tabled, not p.advised, -p.chance))[:SHOWN]
    lines = [
        _("{date}: {clauses} (chance {chance}). {came}").format(
            date=day(p.date),
            clauses="; ".join(names.clauses(view.compiled, parse_package(view.scenario, p.package.split()))),
            chance=percent(p.chance),
            came=_came(p.tabled, p.passed),
        )
        for p in ranked
    ]
    return AdviserMark(Para(mark), items(lines))


def _came(tabled: bool, passed: bool) -> str:
    if tabled:
        return _("You tabled it, and it was adopted.") if passed else _("You tabled it, and it was refused.")
    return _("You did not table it; it would have been adopted.") if passed else _("You did not table it; it would have been refused.")


def _moves(view: View, marks: AdviceMarks) -> AdviserMark:
    """Whom the strategist saw giving way."""
    compiled = view.compiled
    right = sum(m.right for m in marks.moves)
    template = ngettext(
        "**{adviser}** saw {n} delegation giving way; {right} had moved that way in the end.",
        "**{adviser}** saw {n} delegations giving way; {right} had moved that way in the end.",
        len(marks.moves),
    )
    mark = compose(template, adviser=adviser("strategist"), n=len(marks.moves), right=right)
    lines = [
        _("{date}: {actor} to {by} on {issue}, from {before:.0f} to {predicted:.0f}. It ended at {came:.0f}.").format(
            date=day(m.date),
            actor=names.within(names.actor(compiled, compiled.index[m.actor])),
            by=names.you_or(view, compiled.index[m.by]),
            issue=names.the_issue(compiled, compiled.issue_index[m.issue]),
            before=m.before,
            predicted=m.predicted,
            came=m.came,
        )
        for m in marks.moves[:SHOWN]
    ]
    return AdviserMark(Para(mark), items(lines))
