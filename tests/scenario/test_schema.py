"""The schema, and the pages made from it, are those of the program; every shipped file names it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.model.scenario import Scenario
from game.scenario.library import home
from game.scenario.reference import reference
from game.scenario.schema import KINDS, descriptions, whole
from game.scenario.shape import keys_at

FILES = {"scenario": "schema.json", "extension": "extension.json", "translation": "translation.json"}


@pytest.mark.parametrize("kind", FILES)
def test_the_shipped_schemas_are_not_stale(kind: str) -> None:
    """If one is: demarche schema KIND > scenarios/NAME.json."""
    assert json.loads((home() / FILES[kind]).read_text(encoding="utf-8")) == json.loads(json.dumps(KINDS[kind]()))


def test_the_reference_is_not_stale() -> None:
    """If it is: python -m game.scenario.reference > scenarios/guide/reference.md."""
    assert (home() / "guide" / "reference.md").read_text(encoding="utf-8") == reference()


def test_every_key_is_described() -> None:
    """A key without a sentence about it is a key that a modder has to guess."""
    schema = whole()
    for name, kind in {**schema["$defs"], "Scenario": schema}.items():
        for key, value in kind["properties"].items():
            assert value.get("description"), f"{name}.{key}"
            assert value["description"].endswith("."), f"{name}.{key}"
    assert set(keys_at(())) == set(schema["properties"])
    assert set(schema["$defs"]) < {*descriptions(), Scenario.__name__}


@pytest.mark.parametrize("file", sorted(home().glob("**/scenario*.yaml")), ids=str)
def test_every_shipped_file_has_a_modeline_that_leads_to_its_schema(file: Path) -> None:
    """In its first line."""
    first = file.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    target = file.parent / first.partition("=")[2]
    kind = "translation" if file.name != "scenario.yaml" else "scenario"
    assert target.resolve() == (home() / FILES[kind]).resolve()
