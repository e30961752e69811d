"""A package before it is tabled: who would say what, what it would bring and cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.errors import NotPossibleError
from game.i18n import _
from game.model.package import Package
from game.notation import format_package
from game.pages.content import Block, Figure, Heading, Items, Page, Para, Table, Titled, Verbatim, compose, instruct, items
from game.view import View
from game.wording import names
from game.wording.answers import say_reason
from game.wording.ideas import not_yet, settles_nothing
from game.wording.numbers import capital, listed, percent, points, signed
from game.wording.outlook import LikelyAnswer, Outlook, Turning, outlook


@dataclass(frozen=True)
class Decider:
    """One whose consent is needed."""

    expected: LikelyAnswer
    name: str
    side: str
    """What speaks loudest with it, for or against."""


@dataclass(frozen=True)
class Deciders(Page):
    """All of them, the least likely first: they are the ones to think about."""

    deciders: tuple[Decider, ...]

    def blocks(self) -> list[Block]:
        """A row each."""
        rows = tuple((d.name, Figure(d.expected.chance, unit="share"), d.side) for d in self.deciders)
        return [Table((_("Who"), _("Says yes"), _("What speaks loudest")), rows, frozenset({1}))]


@dataclass(frozen=True)
class Outcome(Page):
    """What comes of it if one thing happens, as a sentence that goes on from there."""

    condition: str
    then: str
    good: bool = False

    def blocks(self) -> list[Block]:
        """Both in one sentence."""
        return [Para(f"{self.condition}: {self.then}", "good" if self.good else "plain")]


@dataclass(frozen=True)
class ForecastPage(Titled):
    """A package with its forecast."""

    outlook: Outlook
    clauses: Items
    hindrance: Para | None
    """Why it cannot be tabled now."""
    chance: Para
    deciders: Deciders
    adopted: Outcome
    unacceptable: Para | None
    """That the seat's own side would refuse it."""
    refused: Outcome | None
    turns: tuple[Para, ...]
    """The publics that would turn on governments that refuse."""
    decided: Para
    last_act: Para | None
    command: Verbatim


@dataclass(frozen=True)
class SenselessPage(Titled):
    """A package of which a forecast would say nothing, and why."""

    clauses: Items
    reason: Para


def composed(view: View, package: Package, name: str) -> ForecastPage | SenselessPage:
    """A package of at least one clause with its forecast, or why it has none."""
    if senseless := not_yet(view, package) or settles_nothing(view, package):
        return SenselessPage(_heading(package, name), items(names.clauses(view.compiled, package)), Para(instruct(senseless), "bad"))
    return forecast(view, package, name)


def forecast(view: View, package: Package, name: str) -> ForecastPage:
    """The forecast, under a name of the package that begins a line."""
    seen = outlook(view, package)
    unacceptable = _("Your own side would refuse it ({sum}).").format(sum=signed(seen.own_total))
    bodies = listed([view.scenario.body[b].name for b in seen.bodies])
    last = _("It is your last act of this turn; a counter-offer could be taken in the next.")
    return ForecastPage(
        _heading(package, name),
        seen,
        items(names.clauses(view.compiled, package)),
        _hindrance(view, package),
        _chance(seen),
        Deciders(tuple(_decider(view, e) for e in sorted(seen.deciders, key=lambda e: (e.chance, e.open_sum)))),
        _adopted(seen),
        None if seen.acceptable else Para(unacceptable, "bad"),
        _refused(seen) if seen.deciders else None,
        tuple(Para(line) for line in _turns_on(view, seen.turning)) if seen.deciders else (),
        Para(_("It is decided by {bodies}.").format(bodies=bodies), "quiet"),
        Para(last, "quiet") if view.my_turn and view.state.acts_left == 1 else None,
        Verbatim(f"table {format_package(view.scenario, package)}"),
    )


def _heading(package: Package, name: str) -> Heading:
    return Heading(_("{name}, to be tabled {openness}").format(name=name, openness=names.openness(package)), 1)


def _hindrance(view: View, package: Package) -> Para | None:
    """Why it cannot be tabled now, if it cannot."""
    try:
        view.may_table(package)
    except NotPossibleError as no:
        return Para(_("It cannot be tabled now. {reason}").format(reason=no), "bad")
    return None


def _chance(seen: Outlook) -> Para:
    if not seen.deciders:
        return Para(_("Nobody else has to consent: it is done when you table it."), "good")
    return Para(compose(_("**Chance that it passes: {chance}**, as far as you know the others."), chance=percent(seen.chance)))


def _decider(view: View, expected: LikelyAnswer) -> Decider:
    name = names.actor(view.compiled, expected.actor)
    if expected.chamber:
        name = _("{chamber}, which ratifies").format(chamber=name)
    reason = say_reason(view, expected.reason, expected.favours)
    if expected.refuses_whatever:
        side = _("against it, whatever else the package says: {reason}")
    else:
        side = _("for it: {reason}") if expected.favours else _("against it: {reason}")
    return Decider(expected, name, side.format(reason=reason))


def _adopted(seen: Outlook) -> Outcome:
    then = _("{points} points of settlement, {standing} standing at home.").format(points=points(seen.win), standing=points(seen.at_home))
    if seen.package.span is not None:
        then += " " + _("The open clause is counted at its worse end.")
    return Outcome(_("If it is adopted"), then, seen.win > 0)


def _refused(seen: Outlook) -> Outcome:
    cost = _("{cost} standing at home.")
    if seen.turning:
        cost = _("nothing lost, if one of these is among those who refuse, else {cost} standing at home.")
    return Outcome(_("If it is refused"), cost.format(cost=points(-seen.refusal_cost)))


def _turns_on(view: View, turning: Sequence[Turning]) -> list[str]:
    """The governments that would refuse what their publics want, a sentence for those of whom the same is to be said."""
    together: dict[tuple[int, tuple[int, ...]], list[int]] = {}
    for one in turning:
        together.setdefault((one.public, one.issues), []).append(one.government)
    return [_turns(view, governments, public, issues) for (public, issues), governments in together.items()]


def _turns(view: View, governments: list[int], public: int, issues: tuple[int, ...]) -> str:
    who, whom = capital(names.actors(view.compiled, governments)), names.within(names.actor(view.compiled, public))
    if not issues:
        already = _("{governments}: the public there, {public}, would accept this, and has turned already.")
        return already.format(governments=who, public=whom)
    turns = _("{governments}: a refusal in public turns {public} over {issues}.")
    return turns.format(governments=who, public=whom, issues=listed([names.the_issue(view.compiled, i) for i in issues]))
