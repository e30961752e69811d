"""Building a package: what is drafted, who would say what, what it would bring and cost."""

from __future__ import annotations

from collections.abc import Sequence

from game.errors import NotPossibleError
from game.i18n import _
from game.model.package import Package
from game.notation import format_package
from game.pages.content import Block, Heading, Para, Screen, Table, Verbatim, items
from game.view import View
from game.wording import names
from game.wording.answers import say_reason
from game.wording.ideas import not_yet, settles_nothing
from game.wording.numbers import capital, listed, percent, points, signed
from game.wording.outlook import Expected, Outlook, Turning, outlook


def composer(view: View, package: Package, name: str) -> Screen:
    """A package with its forecast."""
    if not package.clauses:
        return [Para(_("Nothing is drafted. Add a clause with **draft issue=position**; **courses** lists the issues."))]
    head = Heading(_("{name}, to be tabled {openness}").format(name=name, openness=names.openness(package)), 1)
    if senseless := not_yet(view, package) or settles_nothing(view, package):  # a forecast of it would say nothing
        return [head, items(names.clauses(view.compiled, package)), Para(senseless, "bad")]
    seen = outlook(view, package)
    return [
        head,
        items(names.clauses(view.compiled, package)),
        *_hindrance(view, package),
        _chance(seen),
        Table((_("Who"), _("Says yes"), _("What speaks loudest")), tuple(_row(view, e) for e in ordered(seen)), frozenset({1})),
        *_consequences(view, seen),
        *last_act(view),
        Verbatim(f"table {format_package(view.scenario, package)}"),
    ]


def ordered(seen: Outlook) -> list[Expected]:
    """The least likely first: they are the ones to think about."""
    return sorted(seen.deciders, key=lambda e: (e.chance, e.open_sum))


def _hindrance(view: View, package: Package) -> Screen:
    """Why it cannot be tabled now, if it cannot."""
    try:
        view.may_table(package)
    except NotPossibleError as no:
        return [Para(_("It cannot be tabled now. {reason}").format(reason=no), "bad")]
    return []


def _chance(seen: Outlook) -> Para:
    if not seen.deciders:
        return Para(_("Nobody else has to consent: it is done when you table it."), "good")
    return Para(_("**Chance that it passes: {chance}**, as far as you know the others.").format(chance=percent(seen.chance)))


def _row(view: View, expected: Expected) -> tuple[str, str, str]:
    who = names.actor(view.compiled, expected.actor)
    if expected.chamber:
        who = _("{chamber}, which ratifies").format(chamber=who)
    return who, percent(expected.chance), side(view, expected)


def side(view: View, expected: Expected) -> str:
    """What speaks loudest with somebody, for or against."""
    said = say_reason(view, expected.reason, expected.favours)
    told = _("for it: {reason}") if expected.favours else _("against it: {reason}")
    if expected.refuses_whatever:
        told = _("against it, whatever else the package says: {reason}")
    return told.format(reason=said)


def _consequences(view: View, seen: Outlook) -> Screen:
    """What comes of it either way."""
    found: list[Block] = [Para(adopted(view, seen), "good" if seen.win > 0 else "plain")]
    if not seen.acceptable:
        found.append(Para(_("Your own side would refuse it ({sum}).").format(sum=signed(seen.own_total)), "bad"))
    if seen.deciders:
        found.append(Para(refused(seen)))
        found += [Para(said) for said in turns_on(view, seen.turning)]
    decided = [view.scenario.body[b].name for b in seen.bodies]
    return [*found, Para(_("It is decided by {bodies}.").format(bodies=listed(decided)), "quiet")]


def last_act(view: View) -> Screen:
    """A counter-offer can be taken this turn only if an act is left."""
    if not view.my_turn or view.state.acts_left != 1:
        return []
    return [Para(_("It is your last act of this turn; a counter-offer could be taken in the next."), "quiet")]


def adopted(view: View, seen: Outlook) -> str:
    """What comes of it if it is adopted."""
    said = _("If it is adopted: {points} points of settlement, {standing} standing at home.").format(
        points=points(seen.win), standing=points(seen.at_home)
    )
    if seen.package.span is not None:
        said += " " + _("The open clause is counted at its worse end.")
    return said


def refused(seen: Outlook) -> str:
    """What it costs if it is refused."""
    if seen.turning:
        return _("If it is refused: nothing lost, if one of these is among those who refuse, else {cost} standing at home.").format(
            cost=points(-seen.refusal_cost)
        )
    return _("If it is refused: {cost} standing at home.").format(cost=points(-seen.refusal_cost))


def turns_on(view: View, turning: Sequence[Turning]) -> list[str]:
    """The governments that would refuse what their publics want, a sentence for those of whom the same is to be said."""
    together: dict[tuple[int, tuple[int, ...]], list[int]] = {}
    for one in turning:
        together.setdefault((one.public, one.issues), []).append(one.government)
    return [_turns(view, governments, public, issues) for (public, issues), governments in together.items()]


def _turns(view: View, governments: list[int], public: int, issues: tuple[int, ...]) -> str:
    who, whom = names.actors(view.compiled, governments), names.within(names.actor(view.compiled, public))
    if not issues:
        return _("{governments}: the public there, {public}, would accept this, and has turned already.").format(
            governments=capital(who), public=whom
        )
    said = _("{governments}: a refusal in public turns {public} over {issues}.")
    return said.format(governments=capital(who), public=whom, issues=listed([names.the_issue(view.compiled, i) for i in issues]))
