"""The scenarios that can be shown: those that are here and those that were added, and what is wrong with those that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.board.problems import problems_in
from game.board.worker import Report
from game.errors import DemarcheError
from game.i18n import _
from game.scenario import library
from game.scenario.library import Loaded
from game.scenario.places import Search


@dataclass(frozen=True)
class Shown:
    """A scenario of the gallery: loaded, or what is wrong with it."""

    name: str
    loaded: Loaded | None
    problems: tuple[str, ...] = ()
    folder: Path | None = None
    """Where it lies; None if it has gone meanwhile."""


def read_all(report: Report, added: tuple[str, ...], search: Search | None = None) -> list[Shown]:
    """Every scenario that there is or was added; what has been read already is not read again unless its file has changed."""
    names = [*(place.id for place in library.everywhere(search)), *added]
    shown = []
    for n, name in enumerate(names):
        report(n / len(names), _("Reading {scenario}").format(scenario=name))
        shown.append(_read_one(name, search))
    return shown


def _read_one(name: str, search: Search | None) -> Shown:
    try:
        loaded = library.load(name, search)
        return Shown(name, loaded, folder=loaded.folder)
    except (DemarcheError, OSError) as error:
        return Shown(name, None, problems_in(error), folder_of(name, search))


def folder_of(name: str, search: Search | None = None) -> Path | None:
    """Where a scenario lies; None if there is none of that name or at that place."""
    try:
        return library.find(name, search).resolve()
    except (DemarcheError, OSError, ValueError):
        return None
