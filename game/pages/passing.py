"""What might carry the table; or whose red lines leave nothing."""

from __future__ import annotations

from dataclasses import dataclass

from game.i18n import _
from game.model.package import Package
from game.model.term import TermKind
from game.pages.content import Heading, Hint, Items, Page, Para, Titled, hint, items
from game.rules.offers import PassingPackage
from game.view import View
from game.wording import names
from game.wording.answers import say_reason
from game.wording.ideas import not_yet
from game.wording.impasse import Blocker, impasse
from game.wording.numbers import listed, percent, points
from game.wording.outlook import LikelyAnswer, outlook

EVEN = 0.5
LIKELY = 0.9
"""Whoever consents more surely than this is not what it hangs on."""


@dataclass(frozen=True)
class Suggestion(Page):
    """A package with its chance, and how it differs from the one that was started from."""

    clauses: Items
    difference: Para
    chance: Para
    take: Hint


@dataclass(frozen=True)
class LongShot(Page):
    """The nearest package with some chance, and on whom it hangs."""

    introduction: Para
    suggestion: Suggestion
    doubts: Items
    advice: Para


@dataclass(frozen=True)
class Nothing(Page):
    """Why nothing carries: who leaves no room, and what has some chance all the same."""

    own_refusal: Para | None
    """That the others would sign the package as it is, where it is the seat's own side that would not."""
    reason: Para
    blockers: Items | None
    long_shot: LongShot | None
    advice: Para | None


@dataclass(frozen=True)
class PassingPage(Titled):
    """Whether a package may carry as it is, else the nearest with an even chance or better, or why there is none."""

    start: Para
    early: Para | None
    result: Para | Suggestion | Nothing


def suggest_passing(view: View, package: Package, nearest: PassingPackage | None) -> PassingPage:
    """`nearest` is what `game.wording.impasse.nearest` gives, which may have less than an even chance."""
    start = _("Starting from: {clauses}, {openness}.").format(
        clauses="; ".join(names.clauses(view.compiled, package)), openness=names.openness(package)
    )
    early = not_yet(view, package)
    result: Para | Suggestion | Nothing
    if nearest is None or round(nearest.chance, 6) < EVEN:
        result = _nothing(view, package, nearest)
    elif nearest.package == package:
        result = _as_it_is(view, nearest)
    else:
        result = _suggestion(view, package, nearest)
    return PassingPage(Heading(_("What might carry the table"), 1), Para(start), Para(early) if early else None, result)


def _as_it_is(view: View, nearest: PassingPackage) -> Para:
    """Nothing need be changed."""
    seen = outlook(view, nearest.package)
    text = _(
        "It may carry as it is: chance {chance}, as far as you know. Adopted, it would bring you {points} points of settlement and "
        "{standing} standing."
    )
    return Para(text.format(chance=percent(nearest.chance), points=points(seen.win), standing=points(seen.at_home)))


def _suggestion(view: View, package: Package, nearest: PassingPackage) -> Suggestion:
    seen = outlook(view, nearest.package)
    chance = _("Chance {chance}, as far as you know. Adopted, it would bring you {points} points of settlement and {standing} standing.")
    return Suggestion(
        items(names.clauses(view.compiled, nearest.package)),
        Para(_difference(view, package, nearest.package)),
        Para(chance.format(chance=percent(nearest.chance), points=points(seen.win), standing=points(seen.at_home))),
        hint(_("**draft carry** puts it into your draft. It is the nearest, not the best: soundings may find you a better one.")),
    )


def _difference(view: View, ours: Package, theirs: Package) -> str:
    """What it leaves out of the package one started from, what it changes and what it adds."""
    a, b = {c.issue: c for c in ours.clauses}, {c.issue: c for c in theirs.clauses}
    parts = (
        (_("leaves out {issues}"), [i for i in a if i not in b]),
        (_("changes {issues}"), [i for i in a if i in b and a[i] != b[i]]),
        (_("adds {issues}"), [i for i in b if i not in a]),
    )
    changes = [change.format(issues=listed([names.the_issue(view.compiled, i) for i in issues])) for change, issues in parts if issues]
    return _("Against yours it {changes}.").format(changes="; ".join(changes))


def _nothing(view: View, package: Package, nearest: PassingPackage | None) -> Nothing:
    why, blockers, advice = impasse(view, package), None, None
    shot = None if why.own_fault else _long_shot(view, package, nearest)
    if why.own_fault:
        reason = _("No package about this is one that your own side would sign: for you nothing in it is better than the course.")
    elif not why.blockers:
        reason = _("No package about this that you could sign has an even chance, as far as you know.")
    else:
        certain = _("Nothing about this that you could sign would carry, whatever the others have not told you. These leave no room:")
        likely = _("Nothing about this that you could sign has an even chance. On what is known of them, these leave no room:")
        reason = certain if why.whatever_is_hidden else likely
        blockers = items(_blocker(view, b) for b in why.blockers)
        if shot is None:
            advice = Para(_("Arguments, gestures and time move views; red lines move least."), "quiet")
    return Nothing(_own_refusal(view, package), Para(reason), blockers, shot, advice)


def _own_refusal(view: View, package: Package) -> Para | None:
    chance = view.chance(package)
    if chance < EVEN or view.would_sign(package):
        return None
    text = _("The others would sign it as it is (chance {chance}, as far as you know). It is your own side that would refuse it.")
    return Para(text.format(chance=percent(chance)))


def _long_shot(view: View, package: Package, nearest: PassingPackage | None) -> LongShot | None:
    if nearest is None:
        return None
    doubtful = sorted((e for e in outlook(view, nearest.package).deciders if e.chance < LIKELY), key=lambda e: e.chance)
    advice = _("Arguments, gestures and time move views; a sounding may show that it is likelier than it looks.")
    return LongShot(
        Para(_("The nearest with some chance:")),
        _suggestion(view, package, nearest),
        items(_doubt(view, nearest.package, e) for e in doubtful),
        Para(advice, "quiet"),
    )


def _doubt(view: View, package: Package, expected: LikelyAnswer) -> str:
    """Whose consent is doubtful, how much, and the red lines that make it so."""
    who, chance = names.actor(view.compiled, expected.actor), percent(expected.chance)
    lines = view.clause_terms.parts[TermKind.RED_LINE][expected.actor]
    outside = [names.the_issue(view.compiled, c.issue) for c in package.clauses if lines[c.issue, c.low] < 0]
    if outside:
        return _("{actor}, {chance}: a red line on {issues}").format(actor=who, chance=chance, issues=listed(outside))
    return _("{actor}, {chance}: {side}").format(actor=who, chance=chance, side=say_reason(view, expected.reason, expected.favours))


def _blocker(view: View, blocker: Blocker) -> str:
    who = names.actor(view.compiled, blocker.actor)
    if not blocker.issues:
        return _("{actor}, by what it holds to on other issues").format(actor=who)
    lines = [_line(view, blocker.actor, i) for i in blocker.issues]
    return _("{actor}: {lines}").format(actor=who, lines="; ".join(lines))


def _line(view: View, actor: int, issue: int) -> str:
    """What an actor can live with on an issue."""
    size = view.compiled.sizes[issue]
    fine = [f"“{names.position(view.compiled, issue, p)}”" for p in range(size) if view.state.accepts[actor, issue, p]]
    lives = listed(fine) or _("nothing")
    return _("on {issue} can live with {lives}").format(issue=names.the_issue(view.compiled, issue), lives=lives)
