"""Votes in words: who has how many, who together makes the number, and how a package's votes were counted."""

from __future__ import annotations

from itertools import combinations

from game.i18n import _
from game.model.issue import Body
from game.model.scenario import Scenario
from game.rules import bodies
from game.rules.state import Proposal
from game.view import View
from game.wording import names
from game.wording.numbers import capital, listed

MOST_MEMBERS, MOST_WAYS = 8, 6
"""More members than these make too many alliances to be read; more alliances are not listed."""


def members(view: View, body: Body) -> str:
    """Who sits in a body, each with its votes where they are weighted; to begin a line with."""
    there = bodies.seated(view.compiled, view.state, body)
    if body.rule != "threshold":
        return names.all_of(view, there)
    return listed([_weighed(view, body, a) for a in there])


def rule(view: View, body: Body) -> str:
    """How a body decides, with the number that is needed and of how many."""
    there = bodies.seated(view.compiled, view.state, body)
    return _rule(body, bodies.needed(view.compiled, view.state, body), _sum(view, body, there))


def on_paper(scenario: Scenario, body: Body) -> str:
    """Who sits in a body, with votes, and how it decides, whoever may be in office."""
    weights = [body.weights.get(m, 1.0) if body.rule == "threshold" else 1.0 for m in body.members]
    shown = [names.within(scenario.actors[m].name) for m in body.members]
    if body.rule == "threshold":
        shown = [f"{name} {weight:g}" for name, weight in zip(shown, weights, strict=True)]
    return f"{', '.join(shown)}: {_rule(body, body.needs or len(weights) // 2 + 1, sum(weights))}"


def _rule(body: Body, needs: float, total: float) -> str:
    if body.rule == "unanimity":
        return _("all must agree")
    template = (
        _("by majority, {needs:g} of {total:g}") if body.rule == "majority" else _("by weighted votes, {needs:g} of {total:g} needed")
    )
    return template.format(needs=needs, total=total)


def ways(view: View, body: Body) -> list[str]:
    """The alliances that make a threshold and could spare nobody, the smallest first; none where there are too many to read."""
    there = bodies.seated(view.compiled, view.state, body)
    if body.rule != "threshold" or len(there) > MOST_MEMBERS:
        return []
    needed = bodies.needed(view.compiled, view.state, body) - bodies.ENOUGH
    smallest: list[frozenset[int]] = []
    for size in range(1, len(there) + 1):
        for some in combinations(there, size):
            if _sum(view, body, some) >= needed and not any(smaller < set(some) for smaller in smallest):
                smallest.append(frozenset(some))
    if len(smallest) > MOST_WAYS:
        return []
    together = [" + ".join(names.you_or(view, a) for a in sorted(some)) for some in smallest]
    return [f"{who} ({_sum(view, body, sorted(some)):g})" for who, some in zip(together, smallest, strict=True)]


def tally(view: View, proposal: Proposal) -> list[str]:
    """For each body that counts votes: who gave how many to an answered package, and how many it needed."""
    compiled, state = view.compiled, view.state
    votes = {a.actor: a.yes for a in proposal.answers} | {proposal.by: True}
    lines = []
    for body in bodies.touched(compiled, proposal.package):
        if body.rule == "unanimity":
            continue
        there = bodies.seated(compiled, state, body)
        yes = [a for a in there if votes.get(a)]
        template = _("{body}: {yes:g} in favour ({who}), {no:g} against; {needs:g} are needed.")
        lines.append(
            template.format(
                body=capital(body.name),
                yes=_sum(view, body, yes),
                who=listed([_weighed(view, body, a) for a in yes]) or _("nobody"),
                no=_sum(view, body, [a for a in there if a not in yes]),
                needs=bodies.needed(compiled, state, body),
            )
        )
    return lines


def _weighed(view: View, body: Body, member: int) -> str:
    """A member with its votes, where they are weighted."""
    name = names.you_or(view, member)
    return f"{name} {bodies.weight(view.compiled, body, member):g}" if body.rule == "threshold" else name


def _sum(view: View, body: Body, some: list[int] | tuple[int, ...]) -> float:
    return sum(bodies.weight(view.compiled, body, a) for a in some)
