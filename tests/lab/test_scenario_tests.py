"""The shipped scenarios pass the tests that they carry."""

import pytest

from game.lab.scenario_tests import run
from game.scenario.library import load, shipped


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_scenario_passes_its_own_tests(name: str) -> None:
    findings = run(load(name))
    assert findings, "a shipped scenario carries tests"
    assert [f for f in findings if not f.passed] == []
