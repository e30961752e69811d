"""Every key says what it is where the model declares it: a key that says nothing is checked by nobody and translated by nobody."""

from __future__ import annotations

import json
from dataclasses import MISSING

import pytest

from game.model.declared import Id, Ref, Scale, Text
from game.model.scenario import Scenario
from game.scenario.overlay import laid_over, texts_of
from game.scenario.walk import Slot, Walk, classes, keys_of, name_of, put, slot_at
from tests import tiny
from tests.scenario.texts import read, report, spoilt

PLAIN_WORDS = {
    "About.language", "About.authors", "About.licence", "About.version", "About.game", "MapView.borders", "MapView.inset",
    "Source.title", "Source.url", "Delegation.countries", "Paper.script", "HistoricalDeed.act", "ScenarioTest.table", "Scenario.quiet",
}  # fmt: skip
"""Words that name nothing in the scenario and stay as they are in every language: codes, names of people, titles of documents, and what is
for the author alone; acts in words are parsed."""
FREE_NUMBERS = {
    "Figure.value", "Body.needs", "StandingIs.below", "StandingIs.above", "TrustIs.below", "TrustIs.above", "Scenario.format",
}  # fmt: skip
"""Numbers whose range is that of something else, or none."""
CLASSROOM = """\
classroom:
  teams: [north]
  observers: [Who speaks first., Who speaks last.]
sources:"""


def leaves(slot: Slot) -> list[Slot]:
    """The single values of a key, itself or within lists and tables."""
    return [slot] if slot.item is None else leaves(slot.item)


@pytest.mark.parametrize(("kind", "marks", "plain"), [(str, (Id, Ref, Text), PLAIN_WORDS), ((int, float), (Scale,), FREE_NUMBERS)])
def test_every_word_and_number_declares_what_it_is(kind: type, marks: tuple[type, ...], plain: set[str]) -> None:
    """A name of something, a text for people, a number on a scale; the few that are none of these stand above."""
    bare = set()
    for name, thing in classes(Scenario).items():
        for key in keys_of(thing):
            for slot in leaves(key.slot):
                is_bare = isinstance(slot.kind, type) and issubclass(slot.kind, kind) and not issubclass(slot.kind, bool)
                if is_bare and not any(slot.mark(mark) for mark in marks):
                    bare.add(f"{name}.{key.key}")
    assert bare == plain


def test_what_observers_watch_for_can_be_translated() -> None:
    """Each entry of a list of texts by its number."""
    scenario = read(spoilt("sources:", CLASSROOM))
    assert texts_of(scenario)["classroom.observers.1"] == "Who speaks last."
    over = {"format": "1", "language": "de", "texts": {"classroom.observers.1": "Wer zuletzt spricht."}}
    translated = laid_over(scenario, "f", json.dumps(over).encode())
    assert translated.classroom is not None
    assert translated.classroom.observers == ["Who speaks first.", "Wer zuletzt spricht."]
    assert translated.issues is scenario.issues


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("{ideal: near, accepts", "{ideal: near..far, accepts", "there is no position of border called 'near..far'. Did you mean near?"),
        ("- {course: {issue: border, to: outer}}", "- {succession: {out: north, in: self}}", "there is no actor 'self'."),
    ],
)
def test_a_word_that_stands_for_others_stands_only_where_it_can(old: str, new: str, message: str) -> None:
    """A span is no ideal; nobody can be succeeded by whoever makes a gesture."""
    assert message in report(spoilt(old, new))


def test_every_value_has_a_place_that_the_model_knows() -> None:
    """What the walk comes by lies where its path says, and so does its type; putting it back changes nothing."""
    scenario = tiny.loaded().scenario
    whole = Walk(scenario)
    for kind in (Id, Scale, Text):
        for node, mark in whole.marked(kind):
            slot = slot_at(node.path, Scenario)
            assert slot is not None, node.path
            assert slot.mark(kind) == mark, node.path
            assert put(scenario, node.path, node.value) == scenario
    for path, thing in whole.things:
        slot = slot_at(path, Scenario)
        assert slot is not None, path
        assert slot.kind is type(thing), path
    assert name_of(scenario, ("issues", 0, "positions", 1, "gloss")) == "issues.border.positions.outer.gloss"


def test_a_key_that_must_be_there_has_no_default() -> None:
    """Asked of the model and not of a list."""
    assert [key.key for key in keys_of(Scenario) if key.default is MISSING][:4] == ["format", "about", "turns", "sources"]
