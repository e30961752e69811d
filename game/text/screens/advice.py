"""The advisers: a sentence or two each; the numbers behind one of them."""

from __future__ import annotations

from game.advisers.advice import Counsel, Settles, Trade, TradeSide
from game.advisers.catalogue import BAND
from game.advisers.scoring import band
from game.i18n import _
from game.pages.content import Block, Heading, Hint, Para, Quote, Screen, Table
from game.view import View
from game.wording import names
from game.wording.advice import adviser, school, sentences
from game.wording.numbers import percent

SHOWN = 10
"""Trades and moves are told so far."""


def advice(view: View, counsels: list[Counsel]) -> Screen:
    """What all of them say."""
    found: list[Block] = [Heading(_("What your advisers say"), 1)]
    for counsel in counsels:
        said = sentences(view, counsel)
        found += [Quote(adviser(counsel.adviser), said[0]), *(Quote("", more) for more in said[1:])]
    return [
        *found,
        Hint(
            _(
                "They go by published models and by what you know. **advice trader** shows the numbers behind one of them, "
                "**advice trader draft** puts its package into your draft, **library advisers** tells how often they were right."
            )
        ),
    ]


def figures(view: View, counsel: Counsel, typed: bool = True) -> Screen:
    """One adviser with its numbers; arguments by what is typed for them, or by their names."""
    title = _("{adviser}: {school}").format(adviser=adviser(counsel.adviser), school=school(counsel.adviser))
    found: list[Block] = [Heading(title, 1), *(Para(said) for said in sentences(view, counsel, typed))]
    for word in counsel.words:
        if isinstance(word, Settles):
            found.append(_places(view, word))
    if counsel.trades:
        found += _trades(view, counsel.trades)
    if counsel.moves:
        found += _moves(view, counsel, typed)
    return found


def _places(view: View, word: Settles) -> Table:
    """Where every issue is expected, beside its course."""
    compiled, rows = view.compiled, []
    for i, place in word.places.items():
        low, high = (float(end) for end in band(place))
        course = names.position(compiled, i, int(view.state.course[i]))
        rows.append((names.issue(compiled, i), course, f"{place:.0f}", f"{low:.0f}–{high:.0f}", names.place(compiled, i, place)))
    heads = (_("Issue"), _("Course"), _("Expected"), _("Within {band:.0f}").format(band=BAND), _("That is"))
    return Table(heads, tuple(rows), frozenset({2, 3}))


def _trades(view: View, trades: tuple[Trade, ...]) -> Screen:
    rows = tuple(
        (*_side(view, t.gives), *_side(view, t.takes), f"{t.gain:.2f}", _("yes") if t.draft is not None else _("no"))
        for t in trades[:SHOWN]
    )
    heads = (_("One"), _("Moves"), _("The other"), _("Moves"), _("Each gains"), _("For the table"))
    return [
        Heading(_("Exchanges, those that can be tabled first, then the largest gain")),
        Table(heads, rows, frozenset({4})),
        Para(_("Gains are points of outcome times salience; {n} in all.").format(n=len(trades)), "quiet"),
    ]


def _side(view: View, swap: TradeSide) -> tuple[str, str]:
    position = names.position(view.compiled, swap.issue, swap.position)
    return names.you_or(view, swap.actor), f"{names.issue(view.compiled, swap.issue)}: {position}"


def _moves(view: View, counsel: Counsel, typed: bool) -> Screen:
    """Who gives way to whom, and whose programme would win."""
    compiled = view.compiled
    called = {a.id: a.id if typed else a.name for a in view.scenario.arguments}
    rows = tuple(
        (
            names.issue(compiled, m.issue),
            names.you_or(view, m.actor),
            names.you_or(view, m.by),
            f"{m.before:.0f}",
            f"{m.after:.0f}",
            called.get(m.argument, "–"),
        )
        for m in counsel.moves[:SHOWN]
    )
    heads = (_("Issue"), _("Who is moved"), _("By"), _("From"), _("To"), _("Your argument"))
    ranked = sorted(counsel.shares.items(), key=lambda item: -item[1])
    shares = tuple((names.actor(compiled, a), percent(share)) for a, share in ranked)
    return [
        Heading(_("Who is moved by whom")),
        Table(heads, rows, frozenset({3, 4})),
        Heading(_("Whose programme would win")),
        Table((_("Programme of"), _("Share")), shares, frozenset({1})),
    ]
