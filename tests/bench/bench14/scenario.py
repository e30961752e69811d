"""The scenario and its chairs; everything is drawn from the counter-based stream, so that it is the same on every machine."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

from game.model.actor import Delegation, Figure, Stance
from game.model.history import Ending, Epilogue
from game.model.issue import Body, Issue, Position
from game.model.scenario import About, Dates, Scenario, TurnDate
from game.rules.chance import below
from game.scenario.library import Loaded

SIZES = (3, 4, 5, 6, 4)


def scenario_of(delegations: int = 14, sizes: tuple[int, ...] = SIZES, turns: int = 8) -> Scenario:
    """A scenario of any size, of the same kind."""
    ids = [f"d{n:02}" for n in range(delegations)]
    days = [dt.date(2000, 1 + n // 2, 1 + 14 * (n % 2)) for n in range(turns)]
    issues = [
        Issue(f"i{n}", f"Issue {n}", "Where?", "p0", [Position(f"p{p}", f"Position {p}", "all") for p in range(size)])
        for n, size in enumerate(sizes)
    ]
    return Scenario(
        format=1,
        about=About("bench", "Bench", Dates(days[0], days[-1]), "A benchmark.", "A benchmark.", "i0", "d00"),
        turns=[TurnDate(day) for day in days],
        sources={},
        issues=issues,
        bodies=[Body("all", "All", members=ids)],
        delegations=[_delegation(a, ids, issues) for a in ids],
        outcome={i.id: Ending(i.course, "judgement") for i in issues},
        epilogues=[Epilogue("end", "The end", "It is over.")],
    )


def _delegation(a: str, ids: list[str], issues: list[Issue]) -> Delegation:
    stances = {}
    for issue in issues:
        ideal = 15 + below(86, 0, 0, "ideal", f"{a}/{issue.id}")
        accepts = [p.id for p, place in zip(issue.positions, issue.places, strict=True) if abs(place - ideal) <= 85]
        stances[issue.id] = Stance(str(ideal), accepts, 1 + below(3, 0, 0, "salience", f"{a}/{issue.id}"), "judgement")
    return Delegation(
        id=a, name=a, capital="", countries=[], wants="", red_line="", initiative=True, standing=50,
        capability=Figure(1 / len(ids), "judgement"), stances=stances,
    )  # fmt: skip


@cache
def loaded(delegations: int = 14, sizes: tuple[int, ...] = SIZES, turns: int = 8) -> Loaded:
    """As if it had been read from a folder."""
    return Loaded(scenario_of(delegations, sizes, turns), Path("bench"), f"bench {delegations} {sizes} {turns}")


def chairs(delegations: int = 14) -> dict[str, str]:
    """A bidder in every chair."""
    return {f"d{n:02}": "bidder" for n in range(delegations)}
