"""Who decides a package, and whether it passes."""

from __future__ import annotations

from collections.abc import Mapping

from game.model.issue import Body
from game.model.package import Package
from game.rules.frame import Frame
from game.rules.state import State


def touched(frame: Frame, package: Package) -> list[Body]:
    """The simple bodies that a package touches, each once; a span touches those of all its positions."""
    found: dict[str, Body] = {}
    for clause in package.clauses:
        for position in clause.positions:
            for body in simple(frame, frame.body_of[clause.issue][position]):
                found[body.id] = body
    return list(found.values())


def simple(frame: Frame, name: str) -> list[Body]:
    """A body, or the bodies that it is made of."""
    body = frame.scenario.body[name]
    if not body.all_of:
        return [body]
    return [part for inner in body.all_of for part in simple(frame, inner)]


def members(frame: Frame, state: State, bodies: list[Body], author: int) -> list[int]:
    """The delegations in office that are asked, in protocol order; the author consents anyway."""
    asked = {frame.index[m] for body in bodies for m in body.members}
    return [a for a in sorted(asked) if a != author and state.serving[a]]


def chambers(frame: Frame, state: State, bodies: list[Body]) -> list[int]:
    """The chambers in office that ratify once the members have consented."""
    asked = {frame.index[c] for body in bodies for c in body.ratified_by}
    return [a for a in sorted(asked) if state.serving[a]]


def consents(frame: Frame, state: State, body: Body, author: int, answers: Mapping[int, bool]) -> bool:
    """Whether a body's members consent; whoever has not answered counts as no, the author as yes."""
    seated = [frame.index[m] for m in body.members if state.serving[frame.index[m]]]
    yes = {a for a in seated if a == author or answers.get(a, False)}
    match body.rule:
        case "majority":
            return 2 * len(yes) > len(seated)
        case "threshold":
            weight = sum(body.weights.get(frame.ids[a], 1.0) for a in yes)
            return weight >= (body.needs or 0.0)
        case _:
            return len(yes) == len(seated)


def passes(frame: Frame, state: State, package: Package, author: int, answers: Mapping[int, bool]) -> bool:
    """Whether every body that a package touches consents, ratification included."""
    bodies = touched(frame, package)
    governments = all(consents(frame, state, b, author, answers) for b in bodies)
    return governments and all(answers.get(c, False) for c in chambers(frame, state, bodies))


def pass_chance(frame: Frame, state: State, package: Package, author: int, shares: Mapping[int, float]) -> float:
    """The exact chance that a package passes if each decider says yes with its own share, independently."""
    bodies = touched(frame, package)
    ratify = 1.0
    for c in chambers(frame, state, bodies):
        ratify *= shares[c]
    open_votes: list[tuple[dict[int, bool], float]] = [({}, 1.0)]
    certain = {a for b in bodies if b.rule == "unanimity" for a in members(frame, state, [b], author)}
    for a in members(frame, state, bodies, author):
        if a in certain:
            open_votes = [({**votes, a: True}, chance * shares[a]) for votes, chance in open_votes]
        else:
            open_votes = [({**v, a: yes}, c * (shares[a] if yes else 1 - shares[a])) for v, c in open_votes for yes in (True, False)]
            open_votes = [(v, c) for v, c in open_votes if c > 0]
    total = sum(c for v, c in open_votes if c and all(consents(frame, state, b, author, v) for b in bodies))
    return total * ratify
