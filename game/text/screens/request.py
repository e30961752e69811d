"""A person is asked to answer: the package, what its government would say and why, what departing costs."""

from __future__ import annotations

from game.i18n import _
from game.pages.content import Block, Heading, Para, Screen, items
from game.rules.state import Proposal
from game.text.screens.verdict import opened, rests
from game.view import View
from game.wording import names
from game.wording.numbers import points
from game.wording.outlook import own_public_turns


def request(view: View, proposal: Proposal) -> Screen:
    """Everything one needs to answer."""
    verdict = view.evaluator.verdict(view.seat, proposal.package, proposal.by)
    bound = any(o.by == view.seat and o.to == proposal.by and o.package == proposal.package for o in view.state.offers)
    advised = view.advice(proposal)
    head = _("For your answer: proposal {number}, tabled {openness} by {actor}").format(
        actor=names.within(names.actor(view.compiled, proposal.by)), number=proposal.number, openness=names.openness(proposal.package)
    )
    said = _("**Your own side would say {answer}.** Here is why:").format(answer=_("yes") if advised else _("no"))
    found: list[Block] = [Heading(head, 1), items(names.clauses(view.compiled, proposal.package)), Para(said)]
    found += opened(view, verdict, proposal.package, True)
    if bound:
        found.append(Para(_("It is your own offer, taken up unchanged.")))
    found.append(Para(_("If it is adopted: {points} points of settlement to you.").format(points=points(view.wins(proposal.package)))))
    free = _("Type **yes** or **no**. You are free; departing from your own side costs you {cost:g} points of standing at home.")
    found.append(Para(free.format(cost=view.compiled.parameters.override_cost)))
    if own_public_turns(view, proposal):
        turned = _("Your own public would say yes. If all fails on a public no of yours, it turns on you: {cost:g} points more.")
        found.append(Para(turned.format(cost=view.compiled.parameters.turn_cost)))
    return [*found, *rests(view, view.seat, proposal.package, verdict)]
