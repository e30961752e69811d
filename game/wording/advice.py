"""What the three advisers say, in sentences."""

from __future__ import annotations

from typing import assert_never

from game.advisers.advice import Bargain, Coalition, Counsel, Moves, Settles, Trade, TradeSide, Word
from game.advisers.catalogue import BAND
from game.advisers.files import ReadyPackage, Why
from game.i18n import _
from game.view import View
from game.wording import names
from game.wording.numbers import capital, percent, points


def adviser(name: str) -> str:
    """An adviser's title."""
    return {"arithmetician": _("The arithmetician"), "trader": _("The trader"), "strategist": _("The strategist")}[name]


def school(name: str) -> str:
    """Which published models an adviser goes by."""
    return {
        "arithmetician": _("compromise mean and Nash bargain"),
        "trader": _("exchange with equal gains"),
        "strategist": _("challenge model and spatial election"),
    }[name]


def sentences(view: View, counsel: Counsel, typed: bool = True) -> list[str]:
    """One or two sentences."""
    return [sentence(view, word, typed) for word in counsel.words] or [_("I have nothing to suggest this turn.")]


def sentence(view: View, word: Word, typed: bool = True) -> str:
    """One piece of advice; with the words to type for it, where they are typed."""
    match word:
        case Settles(issue, places):
            template = _("On {issue} I expect a settlement at {place:.0f} of 100, give or take {band:.0f}: {position}.")
            at = places[issue]
            return template.format(issue=names.the_issue(view.compiled, issue), place=at, band=BAND, position=_near(view, issue, at))
        case Bargain(draft):
            return _("The package that serves best all who must sign: {package}").format(package=_draft(view, draft))
        case Trade():
            return _trade(view, word)
        case Moves():
            return _moves(view, word, typed)
        case Coalition(actor, share, draft):
            template = _("Of all programmes put to the vote, that of {actor} would win most often ({share}).")
            words = template.format(actor=names.you_or(view, actor), share=percent(share))
            return words if draft is None else words + " " + _("We could meet others on: {package}").format(package=_draft(view, draft))
        case _:
            assert_never(word)


def _near(view: View, issue: int, at: float) -> str:
    """The position that a place is, or lies nearest to."""
    nearest, _near_enough = names.nearest_position(view.compiled, issue, at)
    return _("nearest is “{position}”").format(position=names.position(view.compiled, issue, nearest))


def _draft(view: View, draft: ReadyPackage) -> str:
    """A package with its chance and worth, and whether it is worth a refusal."""
    template = _(
        "{clauses}. By our own forecast it passes with {chance}, and brings you {points} points of settlement and {standing} standing."
    )
    words = template.format(
        clauses="; ".join(names.clauses(view.compiled, draft.package)),
        chance=percent(draft.chance),
        points=points(draft.win),
        standing=points(draft.home),
    )
    return words if draft.advised else words + " " + _("I would not table it yet: what may be won hardly outweighs what a refusal costs.")


def _swap(view: View, swap: TradeSide) -> str:
    little = _("a little way on {issue} (still nearest to “{position}”)")
    template = little if swap.start == swap.position else _("to “{position}” on {issue}")
    return template.format(
        position=names.position(view.compiled, swap.issue, swap.position), issue=names.the_issue(view.compiled, swap.issue)
    )


def _trade(view: View, trade: Trade) -> str:
    gives, takes = _swap(view, trade.gives), _swap(view, trade.takes)
    one, other = (names.within(names.actor(view.compiled, s.actor)) for s in (trade.gives, trade.takes))
    if trade.gives.actor != view.seat:
        words = _("Others could trade without you. {one}: {gives}. In return, {other}: {takes}.")
        return words.format(one=capital(one), other=other, gives=gives, takes=takes)
    words = _("You could trade with {other}: you move {gives}, they move {takes}.").format(other=other, gives=gives, takes=takes)
    if trade.draft is None:
        return f"{words} {_no_package(trade.why)}"
    return words + " " + _("For the table: {package}").format(package=_draft(view, trade.draft))


def _no_package(why: Why | None) -> str:
    """Why a swap makes no package."""
    return {
        "nothing": _("But what they would give is where things are heading anyway, or brings you nothing."),
        "unsigned": _("But your own side would not sign that package."),
        "now": _("But it cannot be tabled at this moment: one package a turn."),
        "little": _("But as a package it would win you next to nothing."),
        "hopeless": _("But others have to sign it too, and it has next to no chance."),
    }.get(why or "", _("But it makes no package."))


def _moves(view: View, m: Moves, typed: bool) -> str:
    """Who is moved by whom, whether that is good for the seat, and what it can do about it."""
    actor, by = names.within(names.actor(view.compiled, m.actor)), names.you_or(view, m.by)
    words = _("On {issue} pressure from {by} could bring {actor} from {before:.0f} to {place:.0f} of 100 ({near}).").format(
        issue=names.the_issue(view.compiled, m.issue),
        actor=actor,
        by=by,
        before=m.before,
        place=m.after,
        near=_near(view, m.issue, m.after),
    )
    return f"{words} {_about_it(view, m, typed)}"


def _about_it(view: View, m: Moves, typed: bool) -> str:
    if not m.effect:
        return _("It is neither for nor against you.")
    if m.effect < 0:
        return _("Beware: that is farther from what you want.")
    if not m.argument:
        return _("That is nearer to what you want, but you have no argument that pulls the same way.")
    name = next(a.name for a in view.scenario.arguments if a.id == m.argument)
    template = (
        _("That is nearer to what you want. Help it along with the argument “{name}”: argue {id} {actor}.")
        if typed
        else _("That is nearer to what you want. Help it along with the argument “{name}”.")
    )
    return template.format(name=name, id=m.argument, actor=view.compiled.ids[m.actor])
