"""What a question changes, in words; what nobody has words for is named by its path."""

from __future__ import annotations

import pytest

from game.scenario.library import load
from game.wording import changes


@pytest.mark.parametrize(
    ("path", "before", "after", "said"),
    [
        (
            "french_assembly.stances.german_question.ideal",
            "status_quo",
            "edc",
            "French National Assembly on the German question: what it wants|“occupation as it is, no rearmament”|"
            "“West Germany armed inside the Defence Community (EDC)”",
        ),
        (
            "french_assembly.stances.german_question.accepts",
            "neutral_limited, status_quo",
            "status_quo,edc",
            "French National Assembly on the German question: what it can live with||also “West Germany armed inside the Defence Community "
            "(EDC)”; no longer “neutral, limited forces; supervised elections first”",
        ),
        ("france.stances.austria.ideal", "neutral", "40", None),
        ("delegations.france.stances.austria.salience", "1", "2", "France on the Austrian State Treaty: how much it matters|1 of 3|2 of 3"),
        ("trust.france.ussr", "0.1", "0.8", "The trust of France in Soviet Union|0.1|0.8"),
        ("france.fears.99.weight", "1", "2", "france.fears.99.weight|1|2"),
        ("about.title", "April Fool", "Other", "about.title|April Fool|Other"),
    ],
)
def test_in_words(path: str, before: str, after: str, said: str | None) -> None:
    scenario = load("1954").scenario
    found = "|".join((changes.what(scenario, path), *changes.alteration(scenario, path, before, after)))
    assert found == said if said else found.endswith("|40")


def test_what_does_not_happen_is_called_by_its_title() -> None:
    scenario = load("2000").scenario
    for named in (scenario.events[0], scenario.record[0]):
        assert changes.absent(scenario, named.id) == named.title
    assert changes.absent(scenario, "nobody_knows") == "nobody_knows"
