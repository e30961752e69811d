"""Every code has a bad example, and says exactly what, where and, if a name is near, which."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario.checks import RULES
from tests.errors import Example, examples, files

EXAMPLES = [(file.stem, n, example) for file in files() for n, example in enumerate(examples(file))]


@pytest.mark.parametrize(("code", "example"), [(c, e) for c, _, e in EXAMPLES], ids=[f"{c}-{n}" for c, n, _ in EXAMPLES])
def test_a_bad_example_says_what_is_wrong_with_it(code: str, example: Example, tmp_path: Path) -> None:
    """Exactly this, and of this code."""
    said = example.outcome(tmp_path)
    assert said == example.said
    assert any(f"[{code}]" in line for line in said)


def test_every_code_has_a_bad_example_and_every_example_a_code() -> None:
    """And every code an explanation in sentences."""
    rules = {rule.code: rule for rule in RULES}
    assert sorted(rules) == sorted({file.stem for file in files()})
    for rule in rules.values():
        assert len(rule.why.split()) > 8, rule.code
        assert rule.why.rstrip()[-1] in ".:", rule.code
