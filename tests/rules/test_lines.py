"""The lines of the chronicle as plain data, as programs that read them know them."""

from typing import get_args

import numpy as np

from game.rules.chronicle import AmbiguityReckoned, LogLine, PackageAnswered, Sounded, TurnBegan

KINDS = {
    "turn", "news", "tabled", "answered", "settled", "left_open", "reckoning", "sounded", "argued", "gesture", "declared", "waited", "over",
}  # fmt: skip


def test_every_kind_of_line_has_its_word() -> None:
    assert {line.kind for line in get_args(LogLine)} == KINDS
    assert len(get_args(LogLine)) == len(KINDS)


def test_a_line_as_plain_data_says_what_it_tells_and_not_who_knows_of_it() -> None:
    assert TurnBegan(3).as_json() == {"turn": 3, "kind": "turn"}
    sounded = Sounded(1, 0, 2, 4, (0, 1), None, audience=frozenset({0, 2}))
    assert sounded.as_json() == {"turn": 1, "kind": "sounded", "by": 0, "asked": 2, "issue": 4, "cell": [0, 1], "position": None}
    assert list(sounded.as_json()) == ["turn", "kind", "by", "asked", "issue", "cell", "position"]
    reckoned = AmbiguityReckoned(1, 0, 2, 4, (3,)).as_json()
    assert reckoned == {"turn": 1, "kind": "reckoning", "issue": 0, "position": 2, "author": 4, "otherwise": [3]}
    passed = PackageAnswered(1, 0, np.True_).as_json()["passed"]  # type: ignore[arg-type]
    assert passed is True
