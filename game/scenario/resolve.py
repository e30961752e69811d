"""A scenario as the game understands it, defaults filled in, as YAML that says the same again."""

from __future__ import annotations

from dataclasses import MISSING
from typing import Any

import yaml

from game.model.scenario import Scenario
from game.scenario.walk import keys_of


def plain(thing: Any) -> Any:
    """Keys, lists, texts, numbers and dates; what says nothing (no value, no entry) is left out unless it must be there."""
    if keys := keys_of(type(thing)):
        pairs = [(key, plain(getattr(thing, key.attribute))) for key in keys]
        return {key.key: value for key, value in pairs if value is not None and (key.default is MISSING or value not in ([], {}))}
    if isinstance(thing, dict):
        return {key: plain(value) for key, value in thing.items()}
    if isinstance(thing, list):
        return [plain(value) for value in thing]
    return thing


def whole(scenario: Scenario) -> dict[str, Any]:
    """The whole scenario as plain data."""
    data: dict[str, Any] = plain(scenario)
    return data


class Dumper(yaml.SafeDumper):
    """Everything written out, however often it is the same."""

    def ignore_aliases(self, data: Any) -> bool:
        """Never an alias: the reader takes none."""
        return True


def as_yaml(scenario: Scenario) -> str:
    """The whole scenario as YAML."""
    return yaml.dump(whole(scenario), Dumper=Dumper, allow_unicode=True, sort_keys=False, width=120)
