"""Translations change texts and nothing else."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from game.scenario.library import load, shipped
from game.scenario.overlay import laid_over, texts_of
from game.scenario.resolve import whole
from tests import tiny

WORDS = st.characters(categories=("L", "N", "P", "Zs"))


def over(texts: dict[str, str]) -> bytes:
    return json.dumps({"format": "1", "language": "de", "texts": texts}, ensure_ascii=False).encode()


def test_every_text_can_be_translated_and_comes_back() -> None:
    """Each by its own name, in every shipped scenario; and whatever is no text stays the same."""
    for name in (*shipped(), str(tiny.FOLDER)):
        scenario = load(name).scenario
        changed = laid_over(scenario, "f", over({key: f"<{key}>" for key in texts_of(scenario)}))
        assert texts_of(changed) == {key: f"<{key}>" for key in texts_of(scenario)}
        assert laid_over(changed, "f", over(texts_of(scenario))) == scenario
        assert replace(changed, about=scenario.about).record[0].clauses == scenario.record[0].clauses


@given(st.data())
def test_what_is_missing_stays_as_it_was(data: st.DataObject) -> None:
    """And what is not touched is the very same object."""
    scenario = tiny.loaded().scenario
    texts = texts_of(scenario)
    some = data.draw(st.dictionaries(st.sampled_from(sorted(texts)), st.text(WORDS, min_size=1, max_size=30).filter(str.strip), max_size=5))
    changed = laid_over(scenario, "f", over(some))
    assert texts_of(changed) == {**texts, **some}
    if not some:
        assert changed is scenario


def test_a_word_that_is_no_text_stays() -> None:
    """An id that looks like a text, a clause, an act."""
    scenario = tiny.loaded().scenario
    names = set(texts_of(scenario))
    assert not any(part in name for name in names for part in (".id", ".clauses", ".act", ".body", "sources", ".by"))
    assert whole(laid_over(scenario, "f", over({}))) == whole(scenario)
