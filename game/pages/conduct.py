"""What can be done besides tabling: soundings, arguments, gestures. What cannot be done stays visible, with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.i18n import _
from game.model.happening import Argument
from game.pages import refs
from game.pages.content import (
    Block,
    Content,
    Heading,
    Items,
    Line,
    Page,
    Para,
    Ref,
    Section,
    Strong,
    Titled,
    compose,
    inlines,
    instruct,
    items,
    section,
)
from game.view import View
from game.wording import names
from game.wording.conduct import Arguable, Askable, Doable, Target, argument_goal, arguments, gestures, soundings
from game.wording.numbers import percent


@dataclass(frozen=True)
class SoundingsPage(Titled):
    """Whom to ask about what, and how frankly each would answer."""

    introduction: Para
    delegations: Items


@dataclass(frozen=True)
class Reach:
    """Somebody an argument works on, and how far."""

    target: Target
    line: Line


@dataclass(frozen=True)
class ArgumentEntry(Page):
    """One argument with those it would move, or why it cannot be used."""

    arguable: Arguable
    heading: Heading
    text: str
    effect: str
    """What it does to those it convinces."""
    reach: tuple[Reach, ...]

    def blocks(self) -> list[Block]:
        """All of it in one paragraph."""
        if not self.reach:
            return [self.heading, Para(f"{self.text} {self.effect}. {self.arguable.reason}")]
        moved = compose(_(". It would move: {targets}."), targets=_joined("; ", (r.line for r in self.reach)))
        return [self.heading, Para((f"{self.text} {self.effect}", *moved))]


@dataclass(frozen=True)
class ArgumentsPage(Titled):
    """Every argument: on whom it works now, or why it cannot be used."""

    introduction: Para
    usable: tuple[ArgumentEntry, ...]
    not_now: Section | None
    others: Section | None
    """Those that only other governments ever make."""


@dataclass(frozen=True)
class GestureEntry(Page):
    """One gesture, its price, and why it cannot be made now."""

    doable: Doable
    heading: Heading
    text: Para
    price: Para
    hindrance: Para | None


@dataclass(frozen=True)
class GesturesPage(Titled):
    """The seat's own deeds."""

    introduction: Para
    none: Para | None
    gestures: tuple[GestureEntry, ...]


def soundings_page(view: View, only: str = "") -> SoundingsPage:
    """All whom one may ask, or one of them."""
    introduction = _(
        "Ask one delegation how much one issue matters to it: **sound DELEGATION ISSUE**. It does not lie, but it is the vaguer "
        "the farther your wishes lie apart and the less it trusts you. It costs an act and nothing else."
    )
    return SoundingsPage(
        Heading(_("Soundings: a question in private"), 1),
        Para(instruct(introduction)),
        items(_askable(view, a) for a in soundings(view) if not only or view.compiled.ids[a.actor] == only),
    )


def _askable(view: View, asked: Askable) -> Line:
    """How frankly one delegation would speak of what."""
    answers = []
    for cells, answer in ((3, _("plainly on {issues}")), (2, _("half a hint on {issues}")), (1, _("polite phrases on {issues}"))):
        issues = [_issue(view, i) for i, c in asked.frankness.items() if c == cells and i not in asked.known]
        if issues:
            everything = len(issues) == len(asked.frankness) > 1
            answers.append(compose(answer, issues=_("everything") if everything else _joined(", ", issues)))
    if asked.known:
        answers.append(compose(_("known already: {issues}"), issues=_joined(", ", (_issue(view, i) for i in sorted(asked.known)))))
    return (Strong((refs.actor(view.compiled, asked.actor, typed=True),)), ": ", *_joined("; ", answers), ".")


def _issue(view: View, i: int) -> Ref:
    """An issue, typed with the number by which it can be asked about."""
    name = names.the_issue(view.compiled, i)
    return Ref("issue", view.compiled.issues[i], name, f"{name} ({i + 1})")


def _joined(between: str, parts: Iterable[Content]) -> Line:
    """Content one after the other with something between."""
    line = [inline for part in parts for inline in (between, *inlines(part))]
    return tuple(line[1:])


def arguments_page(view: View) -> ArgumentsPage:
    """Those that can be used now in full, the others by name."""
    every = arguments(view)
    introduction = _(
        "**argue ARGUMENT ACTOR** puts one to somebody. It moves the view for good, and wears out by half each time it is used."
    )
    return ArgumentsPage(
        Heading(_("Arguments"), 1),
        Para(instruct(introduction)),
        tuple(argument_entry(view, a) for a in every if a.targets),
        _unusable(_("Not possible now"), [a for a in every if not a.targets and not a.never]),
        _unusable(_("Made by others"), [a for a in every if not a.targets and a.never]),
    )


def _unusable(title: str, some: list[Arguable]) -> Section | None:
    return section(title, items((_name(a.argument), f". {a.reason}") for a in some)) if some else None


def _name(argument: Argument) -> Ref:
    return Ref("argument", argument.id, f"“{argument.name}”", f"{argument.id}: “{argument.name}”")


def argument_entry(view: View, arguable: Arguable) -> ArgumentEntry:
    """One argument as it stands now."""
    argument = arguable.argument
    does = {
        "ideal": _("It moves what they want on {issue} toward {goal}"),
        "fear": _("It moves what they fear on {issue} toward {goal}"),
        "salience": _("It moves how much {issue} matters to them toward {goal} of 3"),
    }[argument.moves]
    issue = names.the_issue(view.compiled, view.compiled.issue_index[argument.issue])
    return ArgumentEntry(
        arguable,
        Heading(_name(argument)),
        argument.text,
        does.format(issue=issue, goal=argument_goal(view, argument)),
        tuple(Reach(t, _reach(view, t)) for t in (*arguable.targets, *arguable.vain)) if arguable.targets else (),
    )


def _reach(view: View, target: Target) -> Line:
    who = refs.actor(view.compiled, target.actor, typed=True, begins=False)
    if target.points is None:
        return compose(_("{who} {share} of the way"), who=who, share=percent(target.share))
    if target.is_vain:
        return compose(_("{who} not at all, being there already"), who=who)
    return compose(_("{who} by {points:.1f} points"), who=who, points=target.points)


def gestures_page(view: View) -> GesturesPage:
    """The deeds that are the seat's to make."""
    entries = tuple(gesture_entry(d) for d in gestures(view))
    return GesturesPage(
        Heading(_("Gestures"), 1),
        Para(instruct(_("Deeds that need nobody's leave: **gesture ID**. Each can be made once, and the price is stated."))),
        None if entries else Para(_("There is none that is yours to make.")),
        entries,
    )


def gesture_entry(doable: Doable) -> GestureEntry:
    """One gesture as it stands now."""
    gesture = doable.gesture
    return GestureEntry(
        doable,
        Heading(Ref("gesture", gesture.id, gesture.name, f"{gesture.id}: {gesture.name}")),
        Para(gesture.text),
        Para(_("Price: {price}.").format(price=gesture.price.rstrip("."))),
        Para(_("Not now: {reason}").format(reason=doable.reason), "bad") if doable.reason else None,
    )
