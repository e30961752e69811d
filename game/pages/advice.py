"""The advisers: a sentence or two each; the numbers behind one of them."""

from __future__ import annotations

from dataclasses import dataclass

from game.advisers.advice import Counsel, Settles, Trade, TradeSide
from game.advisers.catalogue import BAND
from game.advisers.scoring import band
from game.i18n import _
from game.model.scenario import Scenario
from game.pages import refs
from game.pages.content import Content, Figure, Heading, Hint, Para, Quote, Ref, Section, Table, Titled, hint, section
from game.view import View
from game.wording import names
from game.wording.advice import adviser, school, sentences

SHOWN = 10
"""Trades and moves are told so far."""


@dataclass(frozen=True)
class AdvicePage(Titled):
    """What each of the three says."""

    sayings: tuple[Quote, ...]
    how: Hint


@dataclass(frozen=True)
class CounselPage(Titled):
    """What one adviser says, and the numbers behind it."""

    sayings: tuple[Para, ...]
    places: tuple[Table, ...]
    """Where the arithmetician expects every issue."""
    trades: Section | None
    moves: tuple[Section, ...]


def advice(view: View, counsels: list[Counsel]) -> AdvicePage:
    """What all of them say."""
    sayings = []
    for counsel in counsels:
        first, *more = sentences(view, counsel)
        sayings += [Quote(adviser(counsel.adviser), first), *(Quote("", text) for text in more)]
    how = hint(
        _(
            "They go by published models and by what you know. **advice trader** shows the numbers behind one of them, "
            "**advice trader draft** puts its package into your draft, **library advisers** tells how often they were right."
        )
    )
    return AdvicePage(Heading(_("What your advisers say"), 1), tuple(sayings), how)


def figures(view: View, counsel: Counsel, typed: bool = True) -> CounselPage:
    """One adviser with its numbers; `typed` says what to type for an argument."""
    return CounselPage(
        Heading(_("{adviser}: {school}").format(adviser=adviser(counsel.adviser), school=school(counsel.adviser)), 1),
        tuple(Para(text) for text in sentences(view, counsel, typed)),
        tuple(_places(view, word) for word in counsel.words if isinstance(word, Settles)),
        _trades(view, counsel.trades) if counsel.trades else None,
        _moves(view, counsel) if counsel.moves else (),
    )


def _places(view: View, word: Settles) -> Table:
    """Where every issue is expected, beside its course."""
    compiled, rows = view.compiled, []
    for i, place in word.places.items():
        low, high = (float(end) for end in band(place))
        course = names.position(compiled, i, int(view.state.course[i]))
        rows.append((names.issue(compiled, i), course, Figure(float(place), 0), f"{low:.0f}–{high:.0f}", names.place(compiled, i, place)))
    heads = (_("Issue"), _("Course"), _("Expected"), _("Within {band:.0f}").format(band=BAND), _("That is"))
    return Table(heads, tuple(rows), frozenset({3}))


def _trades(view: View, trades: tuple[Trade, ...]) -> Section:
    rows = tuple(
        (*_side(view, t.gives), *_side(view, t.takes), Figure(t.gain, 2), _("yes") if t.draft is not None else _("no"))
        for t in trades[:SHOWN]
    )
    heads = (_("One"), _("Moves"), _("The other"), _("Moves"), _("Each gains"), _("For the table"))
    return section(
        _("Exchanges, those that can be tabled first, then the largest gain"),
        Table(heads, rows),
        Para(_("Gains are points of outcome times salience; {n} in all.").format(n=len(trades)), "quiet"),
    )


def _side(view: View, side: TradeSide) -> tuple[str, str]:
    position = names.position(view.compiled, side.issue, side.position)
    return names.you_or(view, side.actor), f"{names.issue(view.compiled, side.issue)}: {position}"


def _moves(view: View, counsel: Counsel) -> tuple[Section, Section]:
    """Who gives way to whom, and whose programme would win."""
    compiled = view.compiled
    moved = tuple(
        (
            names.issue(compiled, m.issue),
            names.you_or(view, m.actor),
            names.you_or(view, m.by),
            Figure(m.before, 0),
            Figure(m.after, 0),
            _argument(view.scenario, m.argument),
        )
        for m in counsel.moves[:SHOWN]
    )
    heads = (_("Issue"), _("Who is moved"), _("By"), _("From"), _("To"), _("Your argument"))
    ranked = sorted(counsel.shares.items(), key=lambda item: -item[1])
    shares = tuple((refs.actor(compiled, a), Figure(share, unit="share")) for a, share in ranked)
    return (
        section(_("Who is moved by whom"), Table(heads, moved)),
        section(_("Whose programme would win"), Table((_("Programme of"), _("Share")), shares)),
    )


def _argument(scenario: Scenario, key: str) -> Content:
    """An argument by name; typed by its id."""
    return next((Ref("argument", a.id, a.name, a.id) for a in scenario.arguments if a.id == key), "–")
