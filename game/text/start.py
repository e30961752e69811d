"""From what was asked for on the command line to a table with everybody seated."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from game.errors import MisuseError, NotUnderstoodError
from game.i18n import _
from game.model.players import PlayerKind
from game.model.scenario import Scenario
from game.play.opening import begin, open_save, resume
from game.play.session import Session
from game.saves import SaveError
from game.scenario.errors import nearest
from game.scenario.library import load
from game.scenario.places import Search
from game.text.commands.registry import by_name
from game.text.lookup import find
from game.text.prompt import Prompt
from game.text.terminal import Terminal

SEEDS = 1_000_000


@dataclass(frozen=True)
class Options:
    """How a game is to be played."""

    scenario: str | None
    seats: tuple[str, ...] = ()
    seed: int | None = None
    game: int = 0
    others: PlayerKind = PlayerKind.HISTORICAL
    history: bool = True
    plain: bool = False
    resume: str | None = None
    salvage: bool = False
    search: Search | None = None
    """Where scenarios are looked for, and in which language they are read; None if the environment says so."""
    guided: bool = False
    """The guided first game: its scenario, its seed."""


class UnknownSeatError(MisuseError, LookupError):
    """No such chair; the message names the nearest."""


def open_game(options: Options) -> Prompt:
    """A new game, or one that goes on. UnknownScenarioError, ScenarioError, UnknownSeatError or SaveError say why not."""
    terminal = Terminal(options.plain)
    if options.resume is not None:
        return _go_on(options, options.resume, terminal)
    loaded = load(options.scenario or "", options.search)
    seats = seats_of(loaded.scenario, options.seats)
    seed = int.from_bytes(os.urandom(8)) % SEEDS if options.seed is None else options.seed
    prompt = _at_terminal(options, terminal, begin(loaded, seats, seed, options.others, options.game, advance=False))
    if options.guided:
        from game.text.guide import TextGuide

        prompt.guide = TextGuide()
    return prompt


def seats_of(scenario: Scenario, wanted: tuple[str, ...], person: bool = True) -> list[str]:
    """The chairs that persons take, or other players where no person sits, by id; the main one if none is named."""
    if not wanted:
        return [scenario.about.main_seat]
    known = {d.id: f"{d.name} {d.capital}" for d in scenario.seats}
    seats = []
    for word in wanted:
        try:
            seats.append(find(word, known, _("seat")))
        except NotUnderstoodError:
            reason = _("There is no seat “{word}”.{nearest} The seats of {scenario} are: {chairs}.")
            if person:
                reason = _("There is no seat “{word}” for a person.{nearest} The seats of {scenario} are: {chairs}.")
            raise UnknownSeatError(
                reason.format(word=word, nearest=nearest(word, known), scenario=scenario.id, chairs=", ".join(known))
            ) from None
    return list(dict.fromkeys(seats))


def _go_on(options: Options, name: str, terminal: Terminal) -> Prompt:
    opened = open_save(name, options.scenario, options.salvage, options.search)
    played = opened.negotiation.loaded.scenario.id
    if options.scenario is not None and load(options.scenario, options.search).scenario.id != played:
        reason = _("That is a game of {scenario}, not of {wanted}.")
        raise SaveError(Path(name), reason.format(scenario=played, wanted=options.scenario))
    session = resume(opened)
    session.classroom = None  # a class is taken up by its own command
    session.briefed.clear()  # each is told where things stand instead
    for note in session.notes:
        terminal.say(note)
    return _at_terminal(options, terminal, session)


def _at_terminal(options: Options, terminal: Terminal, session: Session) -> Prompt:
    prompt = Prompt(session, terminal, options.history, frozenset(by_name()))
    if terminal.live:
        from game.text.completion import install

        install(session.scenario)
    return prompt
