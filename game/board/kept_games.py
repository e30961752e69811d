"""The games that are kept on this computer, as far as can be told without playing them again."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from game.errors import DemarcheError
from game.i18n import _
from game.model.players import PlayerKind
from game.saves import acts_in, autosaves, played_at
from game.saves.lines import read_header
from game.scenario import library
from game.scenario.places import Search
from game.wording.numbers import day, listed

MOST = 200
_STAMP = re.compile(r"^(.+)-(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)(\d\d)-\d+$")


@dataclass(frozen=True)
class Kept:
    """A kept game, as far as its first line tells."""

    path: Path
    title: str
    people: tuple[str, ...]
    acts: int
    seed: int
    played: float
    """When it was last played, in seconds."""

    @property
    def chair(self) -> str:
        """Whose chair a person sits in."""
        return listed(list(self.people)) or _("nobody’s")

    @property
    def last_played(self) -> str:
        """When it was last played, in words."""
        try:
            return _moment(dt.datetime.fromtimestamp(self.played))
        except (OSError, OverflowError, ValueError):
            return begun_at(self.path)


def kept_games(search: Search | None = None) -> list[Kept]:
    """The kept games, the one played last first; files that cannot be read are listed by their names."""
    return [kept_in(path, search) for path in autosaves()[:MOST]]


def latest(search: Search | None = None) -> Kept | None:
    """The game played last, if any is kept."""
    return next((kept_in(path, search) for path in autosaves()), None)


def kept_in(path: Path, search: Search | None = None) -> Kept:
    """A kept game, as far as it can be told without replaying it."""
    try:
        with path.open("rb") as file:
            header = read_header(file.readline(1_000_000))
            acts = acts_in(header, file)
    except (OSError, DemarcheError):
        return Kept(path, path.name, (), 0, 0, played_at(path))
    title, names = _named(header.scenario, search)
    people = tuple(names.get(s, s) for s, kind in header.seats.items() if kind == PlayerKind.PERSON)
    return Kept(path, title, people, acts, header.seed, played_at(path))


def _named(scenario: str, search: Search | None) -> tuple[str, dict[str, str]]:
    """The title of a scenario and the names of its seats, if it is here and can be read."""
    try:
        kept = library.load(scenario, search).scenario
    except (DemarcheError, OSError):
        return scenario, {}
    return kept.about.title, {d.id: d.name for d in kept.delegations}


def begun_at(path: Path) -> str:
    """When a game was begun, from the name of its journal."""
    stamp = _STAMP.match(path.stem)
    if stamp is None:
        return path.name
    year, month, date, hour, minute = (int(n) for n in stamp.groups()[1:6])
    try:
        return _moment(dt.datetime(year, month, date, hour, minute))
    except ValueError:
        return path.name


def _moment(moment: dt.datetime) -> str:
    return _("{day}, {time}").format(day=day(moment.date()), time=f"{moment.hour:02}:{moment.minute:02}")
