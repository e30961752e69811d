"""Teams of a class: their names and chairs; and why a chair cannot be taken or left."""

from __future__ import annotations

from collections.abc import Iterable

from game.debrief.chair import team_of
from game.i18n import _
from game.model.scenario import Scenario
from game.negotiation import Negotiation
from game.wording import names

NAMES = (
    _("Amber"), _("Birch"), _("Cobalt"), _("Dune"), _("Ember"), _("Fjord"),
    _("Granite"), _("Harbour"), _("Indigo"), _("Juniper"), _("Kestrel"), _("Linden"),
)  # fmt: skip
LONGEST = 40


def new_name(taken: Iterable[str]) -> str:
    """A name that no team has yet."""
    known = {name.casefold() for name in taken}
    return next((name for name in NAMES if name.casefold() not in known), _("Team {n}").format(n=len(known) + 1))


def given_name(wanted: str, taken: Iterable[str]) -> tuple[str, str]:
    """The name a team gets, and a remark if it is not the one that was typed."""
    known = {name.casefold() for name in taken}
    name = " ".join("".join(c if c.isprintable() else " " for c in wanted).split())[:LONGEST]
    if not name:
        return new_name(known), ""
    if name.casefold() not in known:
        return name, ""
    other = next(f"{name} {n}" for n in range(2, 100) if f"{name} {n}".casefold() not in known)
    return other, _("There is a team called {name} already. This one goes by {other}.").format(name=name, other=other)


def seat_name(negotiation: Negotiation, seat: str) -> str:
    """The name of a seat, with that of its team where it has one."""
    name = names.actor(negotiation.compiled, negotiation.compiled.index[seat])
    team = team_of(negotiation, seat)
    return f"{name} ({team})" if team else name


def name_team(negotiation: Negotiation, seat: str, wanted: str) -> str:
    """Give the team in a seat its name; returns a remark if it is not the one that was typed."""
    name, remark = given_name(wanted, [negotiation.team(s) for s in negotiation.person_seats if s != seat])
    negotiation.write_down("team", seat, name)
    return remark


def default_seats(scenario: Scenario, count: int) -> list[str]:
    """The seats to give to so many teams: as the author would, else the main one and then in protocol order."""
    wanted = scenario.classroom.teams if scenario.classroom else []
    order = [*wanted, scenario.about.main_seat, *(d.id for d in scenario.seats)]
    return list(dict.fromkeys(order))[:count]


def why_not_sit(negotiation: Negotiation, seat: str) -> str:
    """Why a team cannot take a chair now; empty if it can."""
    if seat in negotiation.person_seats:
        return _("{who} sits there already.").format(who=seat_name(negotiation, seat))
    if not negotiation.state.serving[negotiation.compiled.index[seat]]:
        return _("{who} is not in office on this day.").format(who=seat_name(negotiation, seat))
    return ""


def why_not_leave(negotiation: Negotiation, seat: str) -> str:
    """Why a team cannot leave its chair to the program; empty if it can."""
    if seat not in negotiation.person_seats:
        return _("Nobody sits for {seat}.").format(seat=seat)
    return _("The last team cannot leave: end the lesson instead, the game is kept.") if len(negotiation.person_seats) == 1 else ""
