"""Errors have one way of being named, and one class above all that a caller may catch."""

from __future__ import annotations

import importlib
import pkgutil

import game
from game.errors import DemarcheError, MisuseError

SIGNALS = {"Leave", "Instead", "Stopped"}
"""Ways out of what is being done, which are no errors."""


def errors() -> dict[str, type[BaseException]]:
    """Every class of exceptions that the game defines."""
    found: dict[str, type[BaseException]] = {}
    for module in pkgutil.walk_packages(game.__path__, "game."):
        if not module.name.endswith("__main__"):
            for name, thing in vars(importlib.import_module(module.name)).items():
                if isinstance(thing, type) and issubclass(thing, BaseException) and thing.__module__.startswith("game."):
                    found[name] = thing
    return found


def test_every_error_is_named_so_and_every_public_one_can_be_caught_as_one() -> None:
    found = errors()
    assert len(found) >= 20 and set(found) >= SIGNALS
    for name, thing in found.items():
        if name not in SIGNALS:
            assert name.endswith("Error")
            assert name.startswith("_") or issubclass(thing, DemarcheError), name


def test_what_was_asked_wrongly_is_told_from_what_failed() -> None:
    found = errors()
    for name in ("UnknownScenarioError", "UnknownSeatError", "UnknownQuestionError", "ChangeError", "InstallError", "NotPossibleError"):
        assert issubclass(found[name], MisuseError)
    for name in ("ScenarioError", "SaveError", "ClusterError", "ArchiveError"):
        assert not issubclass(found[name], MisuseError)
