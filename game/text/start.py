"""From what was asked for on the command line to a table with everybody seated."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from game.errors import DemarcheError, NotUnderstoodError
from game.i18n import _
from game.model.scenario import Scenario
from game.negotiation import Negotiation
from game.players.kinds import PlayerKind
from game.saves import Journal, Opened, SaveError, autosave_path, autosaves, read
from game.scenario.errors import nearest
from game.scenario.library import Loaded, load
from game.text.lookup import find
from game.text.loop import words
from game.text.sitting import Sitting
from game.text.terminal import Terminal

SEEDS = 1_000_000
LAST = "last"


@dataclass(frozen=True)
class Options:
    """How a game is to be played."""

    scenario: str | None
    seats: tuple[str, ...] = ()
    seed: int | None = None
    game: int = 0
    others: str = PlayerKind.HISTORICAL
    history: bool = True
    plain: bool = False
    resume: str | None = None
    salvage: bool = False
    guided: bool = False
    """The guided first game: its scenario, its seed."""


class UnknownSeatError(DemarcheError, LookupError):
    """No such chair; the message names the nearest."""


def sit_down(options: Options) -> Sitting:
    """A new game, or one that goes on. UnknownScenarioError, ScenarioError, UnknownSeatError or SaveError say why not."""
    terminal = Terminal(options.plain)
    if options.resume is not None:
        return _go_on(options, options.resume, terminal)
    loaded = load(options.scenario or "")
    seats = seats_of(loaded.scenario, options.seats)
    seed = int.from_bytes(os.urandom(8)) % SEEDS if options.seed is None else options.seed
    negotiation = Negotiation(loaded, _chairs(loaded, seats, options.others), seed, options.game)
    journal = Journal.start(negotiation, autosave_path(loaded.scenario.id))
    sitting = _seated(options, negotiation, terminal, journal, seats[0])
    if options.guided:
        from game.text.guide import Guide

        sitting.guide = Guide()
    return sitting


def seats_of(scenario: Scenario, wanted: tuple[str, ...], person: bool = True) -> list[str]:
    """The chairs that persons take, or other players where no person sits, by id; the main one if none is named."""
    if not wanted:
        return [scenario.about.main_seat]
    known = {d.id: f"{d.name} {d.capital}" for d in scenario.seats}
    found = []
    for word in wanted:
        try:
            found.append(find(word, known, _("seat")))
        except NotUnderstoodError:
            said = _("There is no seat “{word}”.{nearest} The seats of {scenario} are: {chairs}.")
            if person:
                said = _("There is no seat “{word}” for a person.{nearest} The seats of {scenario} are: {chairs}.")
            raise UnknownSeatError(
                said.format(word=word, nearest=nearest(word, known), scenario=scenario.id, chairs=", ".join(known))
            ) from None
    return list(dict.fromkeys(found))


def _chairs(loaded: Loaded, people: list[str], others: str) -> dict[str, str]:
    """Who sits where. Chairs nobody names are historical, and only others need naming."""
    chairs = {d.id: others for d in loaded.scenario.delegations} if others != PlayerKind.HISTORICAL else {}
    return {**chairs, **dict.fromkeys(people, PlayerKind.PERSON)}


def _go_on(options: Options, name: str, terminal: Terminal) -> Sitting:
    opened = open_save(name, options.scenario, options.salvage)
    negotiation = opened.negotiation
    if options.scenario is not None and load(options.scenario).scenario.id != negotiation.loaded.scenario.id:
        said = _("That is a game of {scenario}, not of {wanted}.")
        raise SaveError(Path(name), said.format(scenario=negotiation.loaded.scenario.id, wanted=options.scenario))
    journal = Journal.resume(opened)
    people = [s for s, kind in negotiation.seats.items() if kind == PlayerKind.PERSON]
    for note in opened.notes:
        terminal.say(note)
    sitting = _seated(options, negotiation, terminal, journal, people[0] if people else next(iter(negotiation.seats)))
    sitting.goes_on = True
    return sitting


def open_save(name: str, scenario: str | None, salvage: bool) -> Opened:
    """A save by its path; the word last means the game played last."""
    path = Path(name).expanduser()
    if name == LAST:
        kept = autosaves()
        if not kept:
            raise SaveError(path, _("No game has been kept yet."))
        path = kept[0]
    return read(path, scenario=scenario, salvage=salvage)


def _seated(options: Options, negotiation: Negotiation, terminal: Terminal, journal: Journal, seat: str) -> Sitting:
    sitting = Sitting(negotiation, terminal, options.history, seat, journal)
    if terminal.live:
        from game.text.completion import install

        install(lambda: words(sitting))
    return sitting
