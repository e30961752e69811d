"""What a seat can do besides tabling, and what it cannot do, with the reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.errors import NotPossibleError
from game.i18n import _
from game.model.happening import Argument, Gesture
from game.model.scenario import names as names_of
from game.rules import turn
from game.rules.compiled import place_of
from game.rules.opinion import effect_of
from game.rules.soundings import frankness
from game.view import View
from game.wording import names
from game.wording.numbers import day
from game.wording.priorities import what_fits

NOTHING = 0.05
"""Points that would be shown as 0.0."""


@dataclass(frozen=True)
class Target:
    """Somebody an argument can be put to, the share of the way that it would move now, and what that is in points of 100."""

    actor: int
    share: float
    points: float | None
    """None where the argument moves something else than a wish."""

    @property
    def is_vain(self) -> bool:
        """Whether it would not move a wish by as much as is shown."""
        return self.points is not None and self.points < NOTHING


@dataclass(frozen=True)
class Arguable:
    """An argument, those it can be put to, and why it cannot be put to others or at all."""

    argument: Argument
    targets: tuple[Target, ...]
    reason: str
    vain: tuple[Target, ...] = ()
    """Those it could be put to and would not move: they are there already."""
    never: bool = False
    """Whether only other governments ever make it."""


@dataclass(frozen=True)
class Doable:
    """A gesture; `reason` says why it cannot be made now, empty if it can."""

    gesture: Gesture
    reason: str


def refusal(ask: Callable[[], None]) -> str:
    """Why the rules say no; empty if they do not."""
    try:
        ask()
    except NotPossibleError as no:
        return str(no)
    return ""


def _refused(view: View, may: Callable[..., None], *about: str | int) -> str:
    """Why the seat may not do something, by one of the rules' questions; empty if it may."""
    return refusal(lambda: may(view.compiled, view.state, view.seat, *about))


def arguments(view: View) -> list[Arguable]:
    """Every argument of the scenario, those that can be used first, those of others last."""
    return sorted((_arguable(view, a) for a in view.scenario.arguments), key=lambda a: (not a.targets, a.never))


def argument_reason(view: View, argument: Argument, actor: str) -> str:
    """Why an argument cannot be put to an actor now; empty if it can."""
    number = view.compiled.index[actor]
    reason = _refused(view, turn.may_argue, argument.id, number)
    if not reason:  # it may be put, but might move nothing
        return _there_already(view, [number]) if _target(view, argument, number).is_vain else ""
    if number == view.seat or argument.plausible.get(actor):
        return _why_not(view, names_of(argument.by), argument) or reason
    open_to = names.actors(view.compiled, view.compiled.numbers(argument.plausible))
    return _("Deaf to it: {actor}. It works on {others}.").format(actor=names.actor(view.compiled, number), others=open_to)


def _arguable(view: View, argument: Argument) -> Arguable:
    targets, reasons = [], []
    for name in argument.plausible:
        number = view.compiled.index[name]
        if reason := _refused(view, turn.may_argue, argument.id, number):
            reasons.append(reason)
        else:
            targets.append(_target(view, argument, number))
    useful, vain = [t for t in targets if not t.is_vain], [t for t in targets if t.is_vain]
    useful.sort(key=lambda t: -(t.share if t.points is None else t.points))
    reason = (_why_not(view, names_of(argument.by), argument) or reasons[0]) if reasons and not targets else ""
    if vain and not useful:
        reason = _there_already(view, [t.actor for t in vain])
    return Arguable(argument, tuple(useful), reason, tuple(vain), not _may_be_ours(view, names_of(argument.by)))


def _target(view: View, argument: Argument, actor: int) -> Target:
    share = effect_of(view.compiled, view.state, argument, actor)
    return Target(actor, share, _points(view, argument, actor, share))


def _there_already(view: View, actors: list[int]) -> str:
    return _("It would move nothing, {actors} being there already.").format(actors=names.all_of(view, actors))


def _points(view: View, argument: Argument, actor: int, share: float) -> float | None:
    """How far an argument would move a wish."""
    if argument.moves != "ideal":
        return None
    issue = view.compiled.issue_index[argument.issue]
    return share * abs(_place(view, argument, issue) - float(view.state.ideal[actor, issue]))


def _why_not(view: View, by: list[str], deed: Argument | Gesture) -> str:
    """Whose it is, or when its time is, in words; empty if it is something else."""
    today = view.scenario.turns[view.state.turn].date
    if not _may_be_ours(view, by):
        return _("It is never yours: made by {actors}.").format(actors=names.actors(view.compiled, view.compiled.numbers(by)))
    if deed.from_ and today < deed.from_:
        return _("From {date} on.").format(date=day(deed.from_))
    if deed.until and today > deed.until:
        return _("It lost its point on {date}.").format(date=day(deed.until))
    return ""


def _may_be_ours(view: View, by: list[str]) -> bool:
    return "anyone" in by or view.compiled.ids[view.seat] in by


def gestures(view: View) -> list[Doable]:
    """The gestures that are the seat's own, those that can be made now first."""
    listed = [Doable(g, gesture_reason(view, g)) for g in view.scenario.gestures if view.compiled.ids[view.seat] in g.by]
    return sorted(listed, key=lambda d: bool(d.reason))


def gesture_reason(view: View, gesture: Gesture) -> str:
    """Why a gesture cannot be made now; empty if it can."""
    reason = _refused(view, turn.may_gesture, gesture.id)
    done = gesture.id in view.state.occurred
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
    listed = []
    for actor in range(view.compiled.delegations):
        issues = [i for i in range(len(view.compiled.issues)) if not _refused(view, turn.may_sound, actor, i)]
        if issues:
            frank = {i: frankness(view.compiled, view.state, view.seat, actor, i) for i in issues}
            known = frozenset(i for i, values in what_fits(view, actor).items() if len(values) == 1)
            listed.append(Askable(actor, frank, known))
    return listed


def argument_goal(view: View, argument: Argument) -> str:
    """Toward what an argument moves those it convinces."""
    issue = view.compiled.issue_index[argument.issue]
    if argument.moves == "salience":
        return argument.toward
    place = names.place(view.compiled, issue, _place(view, argument, issue))
    return place if "“" in place else _("“{place}”").format(place=place)


def _place(view: View, argument: Argument, issue: int) -> float:
    return place_of(view.scenario.issues[issue], argument.toward)
