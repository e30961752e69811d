"""What a seat can do besides tabling, and what it cannot do, with the reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.i18n import _
from game.model.acts import NotPossible
from game.model.happening import Argument, Gesture
from game.model.scenario import names as names_of
from game.rules import turn
from game.rules.opinion import effect_of
from game.rules.soundings import frankness
from game.view import View
from game.wording import names
from game.wording.numbers import day


@dataclass(frozen=True)
class Target:
    """Somebody an argument can be put to, the share of the way that it would move now, and what that is in points of 100."""

    actor: int
    share: float
    points: float | None
    """None where the argument moves something else than a wish."""


@dataclass(frozen=True)
class Arguable:
    """An argument, those it can be put to, and why it cannot be put to others or at all."""

    argument: Argument
    targets: tuple[Target, ...]
    reason: str


@dataclass(frozen=True)
class Doable:
    """A gesture; `reason` says why it cannot be made now, empty if it can."""

    gesture: Gesture
    reason: str


def refusal(ask: Callable[[], None]) -> str:
    """Why the rules say no; empty if they do not."""
    try:
        ask()
    except NotPossible as no:
        return str(no)
    return ""


def arguments(view: View) -> list[Arguable]:
    """Every argument of the scenario, those that can be used first."""
    found = [_arguable(view, a) for a in view.scenario.arguments]
    return [a for a in found if a.targets] + [a for a in found if not a.targets]


def argument_reason(view: View, argument: Argument, actor: str) -> str:
    """Why an argument cannot be put to an actor now; empty if it can."""
    number = view.frame.index[actor]
    reason = refusal(lambda: turn.may_argue(view.frame, view.state, view.seat, argument.id, number))
    if not reason:
        return ""
    if number == view.seat or argument.plausible.get(actor):
        return _why_not(view, names_of(argument.by), argument) or reason
    open_to = names.actors(view.frame, view.frame.numbers(argument.plausible))
    return _("Deaf to it: {actor}. It works on {others}.").format(actor=names.actor(view.frame, number), others=open_to)


def _arguable(view: View, argument: Argument) -> Arguable:
    targets, reasons = [], []
    for name in argument.plausible:
        number = view.frame.index[name]
        reason = refusal(lambda n=number: turn.may_argue(view.frame, view.state, view.seat, argument.id, n))  # type: ignore[misc]
        if reason:
            reasons.append(reason)
        else:
            share = effect_of(view.frame, view.state, argument, number)
            targets.append(Target(number, share, _points(view, argument, number, share)))
    targets.sort(key=lambda t: -(t.share if t.points is None else t.points))
    reason = (_why_not(view, names_of(argument.by), argument) or reasons[0]) if reasons and not targets else ""
    return Arguable(argument, tuple(targets), reason)


def _points(view: View, argument: Argument, actor: int, share: float) -> float | None:
    """How far an argument would move a wish."""
    if argument.moves != "ideal":
        return None
    issue = view.frame.issue_index[argument.issue]
    return share * abs(_place(view, argument, issue) - float(view.state.ideal[actor, issue]))


def _why_not(view: View, by: list[str], deed: Argument | Gesture) -> str:
    """Whose it is, or when its time is, in words; empty if it is something else."""
    today = view.scenario.turns[view.state.turn].date
    if "anyone" not in by and view.frame.ids[view.seat] not in by:
        return _("Made by others: {actors}.").format(actors=names.actors(view.frame, view.frame.numbers(by)))
    if deed.from_ and today < deed.from_:
        return _("From {date} on.").format(date=day(deed.from_))
    if deed.until and today > deed.until:
        return _("It lost its point on {date}.").format(date=day(deed.until))
    return ""


def gestures(view: View) -> list[Doable]:
    """The gestures that are the seat's own, those that can be made now first."""
    found = [Doable(g, gesture_reason(view, g)) for g in view.scenario.gestures if view.frame.ids[view.seat] in g.by]
    return sorted(found, key=lambda d: bool(d.reason))


def gesture_reason(view: View, gesture: Gesture) -> str:
    """Why a gesture cannot be made now; empty if it can."""
    reason = refusal(lambda: turn.may_gesture(view.frame, view.state, view.seat, gesture.id))
    done = gesture.id in view.state.fired
    return (not done and _why_not(view, gesture.by, gesture)) or reason if reason else ""


@dataclass(frozen=True)
class Askable:
    """A delegation and how much it would tell of each issue: 3 names the priority, 2 half of it, 1 nothing."""

    actor: int
    frankness: dict[int, int]
    known: frozenset[int]
    """Issues on which its priority is known already."""


def soundings(view: View) -> list[Askable]:
    """Whom one may sound out, and how much each would tell."""
    from game.wording.priorities import what_fits

    found = []
    for actor in range(view.frame.delegations):
        issues = [i for i in range(len(view.frame.issues)) if not refusal(lambda a=actor, n=i: _may(view, a, n))]  # type: ignore[misc]
        if issues:
            told = {i: frankness(view.frame, view.state, view.seat, actor, i) for i in issues}
            known = frozenset(i for i, values in what_fits(view, actor).items() if len(values) == 1)
            found.append(Askable(actor, told, known))
    return found


def _may(view: View, actor: int, issue: int) -> None:
    turn.may_sound(view.frame, view.state, view.seat, actor, issue)


def argument_goal(view: View, argument: Argument) -> str:
    """Toward what an argument moves those it convinces."""
    issue = view.frame.issue_index[argument.issue]
    if argument.moves == "salience":
        return argument.toward
    place = names.place(view.frame, issue, _place(view, argument, issue))
    return place if "“" in place else _("“{place}”").format(place=place)


def _place(view: View, argument: Argument, issue: int) -> float:
    from game.rules.frame import place_of

    return place_of(view.scenario.issues[issue], argument.toward)
