"""The title: what is played, when, by whom."""

from __future__ import annotations

from dataclasses import dataclass

from game.i18n import _, ngettext
from game.model.players import PlayerKind
from game.negotiation import Negotiation
from game.pages.content import Heading, Para, Strong, Titled
from game.wording import names
from game.wording.numbers import day, listed
from game.wording.players import wording


@dataclass(frozen=True)
class TitlePage(Titled):
    """Name, dates, chairs and seed."""

    subtitle: Para | None
    about: Para


def title(negotiation: Negotiation) -> TitlePage:
    """What this game is."""
    about = negotiation.loaded.scenario.about
    dates = _("{first} to {last}").format(first=day(about.dates.from_), last=day(about.dates.to))
    turns = len(negotiation.loaded.scenario.turns)
    length = ngettext("{n} turn", "{n} turns", turns).format(n=turns)
    return TitlePage(
        Heading(f"Démarche: {about.title}", 1),
        Para(Strong((about.subtitle,))) if about.subtitle else None,
        Para(f"{dates}, {length}. {_chairs(negotiation)} {_seed(negotiation)}"),
    )


def _chairs(negotiation: Negotiation) -> str:
    scenario = negotiation.loaded.scenario
    people = [names.within(d.name) for d in scenario.delegations if negotiation.seating[d.id] == PlayerKind.PERSON]
    others = sorted({kind for kind in negotiation.seating.values() if kind != PlayerKind.PERSON})
    played = listed([wording(kind).plural for kind in others])
    if len(people) == 1:
        return _("Your seat: {seat}. The other chairs play {played}.").format(seat=people[0], played=played)
    return _("Persons sit for: {seats}. The other chairs play {played}.").format(seats=listed(people), played=played)


def _seed(negotiation: Negotiation) -> str:
    """The seed names the hidden priorities of this game, so that it can be played again."""
    if negotiation.game:
        return _("Seed {seed}, game {game}.").format(seed=negotiation.seed, game=negotiation.game)
    return _("Seed {seed}.").format(seed=negotiation.seed)
