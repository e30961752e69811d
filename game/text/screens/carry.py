"""What might carry the table; or whose red lines leave nothing."""

from __future__ import annotations

from game.i18n import _
from game.model.package import Package
from game.rules.offers import Carrying
from game.text.blocks import Block, Heading, Para, Screen, items
from game.view import View
from game.wording import names
from game.wording.impasse import Blocker, impasse
from game.wording.numbers import listed, percent, points
from game.wording.outlook import outlook


def carry(view: View, package: Package, carrying: Carrying | None) -> Screen:
    """The nearest package with an even chance or better, or why there is none."""
    found: list[Block] = [
        Heading(_("What might carry the table"), 1),
        Para(_("Starting from: {clauses}, {openness}.").format(
            clauses="; ".join(names.clauses(view.frame, package)), openness=names.openness(package)
        )),
    ]  # fmt: skip
    if carrying is None:
        return [*found, *_nothing(view, package)]
    seen = outlook(view, carrying.package)
    said = _("Chance {chance}, as far as you know. Adopted, it would bring you {points} points of settlement and {standing} standing.")
    return [
        *found,
        items(names.clauses(view.frame, carrying.package)),
        Para(said.format(chance=percent(carrying.chance), points=points(seen.win), standing=points(seen.at_home))),
        Para(_("**draft carry** puts it into your draft. It is the nearest, not the best: soundings may find you a better one."), "quiet"),
    ]


def _nothing(view: View, package: Package) -> Screen:
    """Who leaves no room."""
    why = impasse(view, package)
    if why.own_fault:
        return [Para(_("There is no package that your own government would sign: for you nothing is better than the course."))]
    if not why.blockers:
        return [Para(_("No package that you could sign has an even chance, as far as you know. Soundings may show one."))]
    return [
        Para(_("Nothing that you could sign would carry, whatever the others have not told you. These leave no room between them:")),
        items(_blocker(view, b) for b in why.blockers),
        Para(_("Arguments, gestures and time move views; red lines move least."), "quiet"),
    ]


def _blocker(view: View, blocker: Blocker) -> str:
    who = names.actor(view.frame, blocker.actor)
    if not blocker.issues:
        return _("{actor}, by red lines elsewhere").format(actor=who)
    lines = [_line(view, blocker.actor, i) for i in blocker.issues]
    return _("{actor}: {lines}").format(actor=who, lines="; ".join(lines))


def _line(view: View, actor: int, issue: int) -> str:
    """What an actor can live with on an issue."""
    size = view.frame.sizes[issue]
    fine = [f"“{names.position(view.frame, issue, p)}”" for p in range(size) if view.state.accepts[actor, issue, p]]
    lives = listed(fine) or _("nothing")
    return _("on {issue} can live with {lives}").format(issue=names.the_issue(view.frame, issue), lives=lives)
