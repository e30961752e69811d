"""A person is asked to answer: the package, what its government would say and why, what departing costs."""

from __future__ import annotations

from dataclasses import dataclass

from game.i18n import _
from game.pages.content import Heading, Items, Para, Section, Titled, compose, instruct, items
from game.pages.verdict import Terms, grounds, opened
from game.rules.state import Proposal
from game.view import View
from game.wording import names
from game.wording.numbers import points
from game.wording.outlook import own_public_turns


@dataclass(frozen=True)
class RequestPage(Titled):
    """Everything one needs to answer."""

    advised: bool
    """Whether the seat's own side would say yes."""
    win: float
    """Points of settlement that its adoption would bring the seat."""
    clauses: Items
    advice: Para
    terms: Terms
    bound: Para | None
    """That it is an offer of the seat's own, which binds it."""
    gain: Para
    freedom: Para
    public: Para | None
    """That the seat's own public would say yes."""
    grounds: Section | None


def request(view: View, proposal: Proposal) -> RequestPage:
    """The question that waits for the seat."""
    package = proposal.package
    verdict = view.evaluator.verdict(view.seat, package, proposal.by)
    bound = any(o.by == view.seat and o.to == proposal.by and o.package == package for o in view.state.offers)
    advised, win, cost = view.advice(proposal), view.wins(package), view.compiled.parameters.override_cost
    free = _("Type **yes** or **no**. You are free; departing from your own side costs you {cost:g} points of standing at home.")
    turned = _("Your own public would say yes. If all fails on a public no of yours, it turns on you: {cost:g} points more.")
    head = _("For your answer: proposal {number}, tabled {openness} by {actor}").format(
        actor=names.within(names.actor(view.compiled, proposal.by)), number=proposal.number, openness=names.openness(package)
    )
    return RequestPage(
        Heading(head, 1),
        advised,
        win,
        items(names.clauses(view.compiled, package)),
        Para(compose(_("**Your own side would say {answer}.** Here is why:"), answer=_("yes") if advised else _("no"))),
        opened(view, verdict, package, own=True),
        Para(_("It is your own offer, taken up unchanged.")) if bound else None,
        Para(_("If it is adopted: {points} points of settlement to you.").format(points=points(win))),
        Para(instruct(free, cost=cost)),
        Para(turned.format(cost=view.compiled.parameters.turn_cost)) if own_public_turns(view, proposal) else None,
        grounds(view, view.seat, package, verdict),
    )
