"""Hidden priorities in words: one's own, and what is known of others'."""

from __future__ import annotations

import numpy as np

from game.i18n import _, ngettext
from game.rules.compiled import CompiledScenario
from game.rules.knowledge import combinations, possible_priorities, stance_issues
from game.view import View
from game.wording import names


def own_weight(value: int) -> str:
    """How much one cares for an issue, against what the papers suggest."""
    if value > 0:
        return _("more than the papers suggest")
    return _("less than the papers suggest") if value < 0 else _("as much as the papers suggest")


def salience(value: float) -> str:
    """How much an issue matters, as the archives have it."""
    if value >= 2.5:
        return _("vital")
    return _("important") if value >= 1.5 else _("minor")


def what_fits(view: View, actor: int) -> dict[int, frozenset[int]]:
    """The priorities that still fit everything this seat has heard, by issue."""
    issues = stance_issues(view.compiled, actor)
    rows = combinations(len(issues))[possible_priorities(view.compiled, view.state, view.seat, actor)]
    return {int(i): frozenset(int(v) for v in np.unique(rows[:, n])) for n, i in enumerate(issues)}


def left(view: View, actor: int) -> tuple[int, int]:
    """How many combinations of priorities still fit, and of how many."""
    fits = possible_priorities(view.compiled, view.state, view.seat, actor)
    return int(np.count_nonzero(fits)), len(fits)


def how_much_is_known(view: View, actor: int) -> str:
    """How far an actor has been seen through, for somebody who has never heard of combinations; the numbers second."""
    fits, of = left(view, actor)
    fitting = what_fits(view, actor)
    sure = sum(len(values) == 1 for values in fitting.values())
    if fits == of:
        words = _("Nothing is known yet of how it weighs things in truth")
    elif fits == 1:
        words = _("It is known how it weighs everything")
    elif sure:
        words = ngettext("Of {n} issue it is known how it weighs", "Of {n} issues it is known how they weigh", sure).format(n=sure)
    else:
        words = _("Something is known of how it weighs things, but of no issue for certain")
    return _("{said} ({fits:,} of {of:,} possible combinations of priorities fit its answers).").format(said=words, fits=fits, of=of)


def known(values: frozenset[int]) -> str:
    """What is known of one priority, as the end of a sentence about an issue."""
    return {
        frozenset({-1}): _("less than the papers suggest"),
        frozenset({0}): _("as much as the papers suggest"),
        frozenset({1}): _("more than the papers suggest"),
        frozenset({0, 1}): _("not less than the papers suggest"),
        frozenset({-1, 0}): _("not more than the papers suggest"),
        frozenset({-1, 1}): _("either more or less than the papers suggest"),
    }.get(values, _("unknown"))


def sounding(compiled: CompiledScenario, asked: int, issue: int, cell: tuple[int, ...]) -> str:
    """What came of a sounding: the reply, and what it is worth."""
    template = {
        (-1,): _("“Between ourselves, on {issue} we care less than our papers say.” The priority is known: less."),
        (0,): _("“On {issue} our papers say it exactly.” The priority is known: as much."),
        (1,): _("“On {issue} we care more than our papers say.” The priority is known: more."),
        (0, 1): _("“On {issue} do not expect us to care less than our papers say.” A hint: as much, or more."),
    }.get(cell, _("“On {issue} we follow events with interest.” Polite phrases: you are no wiser."))
    reply = template.format(issue=names.the_issue(compiled, issue))
    return _("In private, {actor}: {reply}").format(actor=names.within(names.actor(compiled, asked)), reply=reply)
