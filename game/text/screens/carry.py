"""What might carry the table; or whose red lines leave nothing."""

from __future__ import annotations

from game.i18n import _
from game.model.package import Package
from game.model.term import TermKind
from game.pages.content import Block, Heading, Hint, Para, Screen, items
from game.rules.offers import Carrying
from game.view import View
from game.wording import names
from game.wording.answers import say_reason
from game.wording.ideas import not_yet
from game.wording.impasse import Blocker, impasse
from game.wording.numbers import listed, percent, points
from game.wording.outlook import Expected, outlook

EVEN = 0.5
LIKELY = 0.9
"""Whoever consents more surely than this is not what it hangs on."""


def carry(view: View, package: Package, carrying: Carrying | None) -> Screen:
    """Whether it may carry as it is, else the nearest package with an even chance or better, or why there is none.

    `carrying` is what `game.wording.impasse.nearest` finds, which may have less than an even chance.
    """
    found: list[Block] = [
        Heading(_("What might carry the table"), 1),
        Para(_("Starting from: {clauses}, {openness}.").format(
            clauses="; ".join(names.clauses(view.compiled, package)), openness=names.openness(package)
        )),
    ]  # fmt: skip
    if early := not_yet(view, package):
        found.append(Para(early))
    if carrying is None or round(carrying.chance, 6) < EVEN:
        return [*found, *_nothing(view, package, carrying)]
    if carrying.package == package:
        return [*found, *_as_it_is(view, carrying)]
    return [*found, *_found(view, package, carrying)]


def _as_it_is(view: View, carrying: Carrying) -> Screen:
    """Nothing need be changed."""
    seen = outlook(view, carrying.package)
    said = _(
        "It may carry as it is: chance {chance}, as far as you know. Adopted, it would bring you {points} points of settlement and "
        "{standing} standing."
    )
    return [Para(said.format(chance=percent(carrying.chance), points=points(seen.win), standing=points(seen.at_home)))]


def _found(view: View, package: Package, carrying: Carrying) -> Screen:
    """A package with its chance, and how it differs from the one that was started from."""
    seen = outlook(view, carrying.package)
    said = _("Chance {chance}, as far as you know. Adopted, it would bring you {points} points of settlement and {standing} standing.")
    return [
        items(names.clauses(view.compiled, carrying.package)),
        Para(_difference(view, package, carrying.package)),
        Para(said.format(chance=percent(carrying.chance), points=points(seen.win), standing=points(seen.at_home))),
        Hint(_("**draft carry** puts it into your draft. It is the nearest, not the best: soundings may find you a better one.")),
    ]


def _difference(view: View, ours: Package, theirs: Package) -> str:
    """What it leaves out of the package one started from, what it changes and what it adds."""
    a, b = {c.issue: c for c in ours.clauses}, {c.issue: c for c in theirs.clauses}
    parts = (
        (_("leaves out {issues}"), [i for i in a if i not in b]),
        (_("changes {issues}"), [i for i in a if i in b and a[i] != b[i]]),
        (_("adds {issues}"), [i for i in b if i not in a]),
    )
    told = [said.format(issues=listed([names.the_issue(view.compiled, i) for i in issues])) for said, issues in parts if issues]
    return _("Against yours it {changes}.").format(changes="; ".join(told))


def _nothing(view: View, package: Package, shot: Carrying | None) -> Screen:
    """Who leaves no room; and what has some chance all the same."""
    why = impasse(view, package)
    found = _but_for_us(view, package)
    if why.own_fault:
        return [
            *found,
            Para(_("No package about this is one that your own side would sign: for you nothing in it is better than the course.")),
        ]
    if not why.blockers:
        return [
            *found,
            Para(_("No package about this that you could sign has an even chance, as far as you know.")),
            *_long(view, package, shot),
        ]
    certain = _("Nothing about this that you could sign would carry, whatever the others have not told you. These leave no room:")
    likely = _("Nothing about this that you could sign has an even chance. On what is known of them, these leave no room:")
    found += [Para(certain if why.whatever_is_hidden else likely), items(_blocker(view, b) for b in why.blockers)]
    if shot is not None:
        return [*found, *_long(view, package, shot)]
    return [*found, Para(_("Arguments, gestures and time move views; red lines move least."), "quiet")]


def _but_for_us(view: View, package: Package) -> list[Block]:
    """That the others would sign the draft as it is, where it is one's own side that would not."""
    chance = view.chance(package)
    if chance < EVEN or view.evaluator.verdict(view.seat, package, view.seat).accepts(view.priorities):
        return []
    said = _("The others would sign it as it is (chance {chance}, as far as you know). It is your own side that would refuse it.")
    return [Para(said.format(chance=percent(chance)))]


def _long(view: View, package: Package, shot: Carrying | None) -> Screen:
    """A long shot, if there is one: its chance, and on whom it hangs."""
    if shot is None:
        return []
    doubtful = sorted((e for e in outlook(view, shot.package).deciders if e.chance < LIKELY), key=lambda e: e.chance)
    found: list[Block] = [Para(_("The nearest with some chance:")), *_found(view, package, shot)]
    found.append(items(_doubt(view, shot.package, e) for e in doubtful))
    return [*found, Para(_("Arguments, gestures and time move views; a sounding may show that it is likelier than it looks."), "quiet")]


def _doubt(view: View, package: Package, expected: Expected) -> str:
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
