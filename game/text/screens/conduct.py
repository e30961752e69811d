"""What can be done besides tabling: soundings, arguments, gestures. What cannot be done stays visible, with the reason."""

from __future__ import annotations

from game.i18n import _
from game.model.happening import Argument
from game.pages.content import Block, Heading, Para, Screen, items
from game.view import View
from game.wording import names
from game.wording.conduct import Arguable, Askable, Doable, Target, argument_goal, arguments, gestures, soundings
from game.wording.numbers import percent


def show_soundings(view: View, only: str = "") -> Screen:
    """Whom to ask about what, and how frankly each, or one of them, would answer."""
    lines = [_askable(view, a) for a in soundings(view) if not only or view.compiled.ids[a.actor] == only]
    return [
        Heading(_("Soundings: a question in private"), 1),
        Para(
            _(
                "Ask one delegation how much one issue matters to it: **sound DELEGATION ISSUE**. It does not lie, but it is the vaguer "
                "the farther your wishes lie apart and the less it trusts you. It costs an act and nothing else."
            )
        ),
        items(lines),
    ]


def _askable(view: View, asked: Askable) -> str:
    """How frankly one delegation would speak of what."""
    told = []
    for cells, said in ((3, _("plainly on {issues}")), (2, _("half a hint on {issues}")), (1, _("polite phrases on {issues}"))):
        issues = [_issue(view, i) for i, c in asked.frankness.items() if c == cells and i not in asked.known]
        if issues:
            everything = len(issues) == len(asked.frankness) > 1
            told.append(said.format(issues=_("everything") if everything else ", ".join(issues)))
    if asked.known:
        told.append(_("known already: {issues}").format(issues=", ".join(_issue(view, i) for i in sorted(asked.known))))
    return f"**{names.actor(view.compiled, asked.actor)} ({view.compiled.ids[asked.actor]})**: {'; '.join(told)}."


def _issue(view: View, i: int) -> str:
    """An issue with the number by which it can be asked about."""
    return f"{names.the_issue(view.compiled, i)} ({i + 1})"


def show_arguments(view: View) -> Screen:
    """Every argument: on whom it works now, or why it cannot be used."""
    every = arguments(view)
    usable, not_now = [a for a in every if a.targets], [a for a in every if not a.targets]
    found: list[Block] = [
        Heading(_("Arguments"), 1),
        Para(_("**argue ARGUMENT ACTOR** puts one to somebody. It moves the view for good, and wears out by half each time it is used.")),
    ]
    for arguable in usable:
        found += argument(view, arguable)
    for head, some in (
        (_("Not possible now"), [a for a in not_now if not a.never]),
        (_("Made by others"), [a for a in not_now if a.never]),
    ):
        if some:
            found += [Heading(head), items(f"{a.argument.id}: “{a.argument.name}”. {a.reason}" for a in some)]
    return found


def argument(view: View, arguable: Arguable) -> Screen:
    """One argument with those it would move, or why it cannot be used."""
    said = arguable.argument
    does = effect(view, said)
    works = [reach(view, t) for t in (*arguable.targets, *arguable.vain)] if arguable.targets else []
    who = _(". It would move: {targets}.").format(targets="; ".join(works)) if works else f". {arguable.reason}"
    return [Heading(f"{said.id}: “{said.name}”"), Para(f"{said.text} {does}{who}")]


def effect(view: View, said: Argument) -> str:
    """What an argument does to those it convinces."""
    moves = {
        "ideal": _("It moves what they want on {issue} toward {goal}"),
        "fear": _("It moves what they fear on {issue} toward {goal}"),
        "salience": _("It moves how much {issue} matters to them toward {goal} of 3"),
    }[said.moves]
    return moves.format(issue=names.the_issue(view.compiled, view.compiled.issue_index[said.issue]), goal=argument_goal(view, said))


def reach(view: View, target: Target) -> str:
    """Somebody an argument works on, and how far."""
    who = f"{names.within(names.actor(view.compiled, target.actor))} ({view.compiled.ids[target.actor]})"
    if target.points is None:
        return _("{who} {share} of the way").format(who=who, share=percent(target.share))
    if target.is_vain:
        return _("{who} not at all, being there already").format(who=who)
    return _("{who} by {points:.1f} points").format(who=who, points=target.points)


def show_gestures(view: View) -> Screen:
    """The seat's own deeds, with their price."""
    every = gestures(view)
    found: list[Block] = [
        Heading(_("Gestures"), 1),
        Para(_("Deeds that need nobody's leave: **gesture ID**. Each can be made once, and the price is stated.")),
    ]
    if not every:
        found.append(Para(_("There is none that is yours to make.")))
    for doable in every:
        found += gesture(doable)
    return found


def gesture(doable: Doable) -> Screen:
    """One gesture, its price, and why it cannot be made now."""
    said = doable.gesture
    found: list[Block] = [
        Heading(f"{said.id}: {said.name}"),
        Para(said.text),
        Para(_("Price: {price}.").format(price=said.price.rstrip("."))),
    ]
    if doable.reason:
        found.append(Para(_("Not now: {reason}").format(reason=doable.reason), "bad"))
    return found
