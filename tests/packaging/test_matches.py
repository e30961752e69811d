"""Whoever adds a member to a closed set is told by mypy of every place that lacks it: each match on one ends in assert_never.

A match that is meant to pass over the rest says so, with the reason: `case _:  # open: ...`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GAME = Path(__file__).resolve().parents[2] / "game"


def matches(source: str) -> Iterator[tuple[ast.Match, str]]:
    """Every match on classes or members of enums, with the line of its last case."""
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Match) and any(_is_member(p) for case in node.cases for p in ast.walk(case.pattern)):
            yield node, lines[node.cases[-1].pattern.lineno - 1]


def _is_member(pattern: ast.AST) -> bool:
    """A class of ours, or a member of an enum; neither a built-in class nor a constant of another library."""
    match pattern:
        case ast.MatchClass(cls=ast.Name(id=name)) | ast.MatchValue(value=ast.Attribute(value=ast.Name(id=name))):
            return name[:1].isupper()
    return False


def is_exhaustive(node: ast.Match, last_line: str) -> bool:
    """Whether the last case is for all the rest, and that is an error of types or said to be open."""
    last = node.cases[-1]
    if last.guard is not None or not isinstance(last.pattern, ast.MatchAs) or last.pattern.pattern is not None:
        return False
    never = len(last.body) == 1 and ast.unparse(last.body[0]).startswith("assert_never(")
    return never or "# open: " in last_line


ALL = [(path, node, line) for path in sorted(GAME.rglob("*.py")) for node, line in matches(path.read_text(encoding="utf-8"))]


def test_every_match_on_a_closed_set_is_exhaustive() -> None:
    assert [f"{path.relative_to(GAME)}:{node.lineno}" for path, node, line in ALL if not is_exhaustive(node, line)] == []


def test_there_are_such_matches_and_few_of_them_are_open() -> None:
    open_ones = [path.name for path, _node, line in ALL if "# open: " in line]
    assert len(ALL) >= 20
    assert len(open_ones) <= 8
    assert {"turn.py", "acts.py", "chronicle.py", "terms.py", "players.py"} <= {path.name for path, _node, _line in ALL}


CASES = {
    "case Table(): pass": False,
    "case Table(): pass\n    case _: pass": False,
    "case Table(): pass\n    case _: assert_never(act)": True,
    "case Table(): pass\n    case rest: assert_never(rest)": True,
    "case Table(): pass\n    case _ if act: assert_never(act)": False,
    "case Kind.TABLE | Kind.SOUND: pass\n    case None: pass": False,
    "case [Table(), _]: pass\n    case _:  # open: whatever else\n        pass": True,
}


@pytest.mark.parametrize(("cases", "good"), CASES.items())
def test_the_test_knows_one_from_the_other(cases: str, good: bool) -> None:
    ((node, line),) = matches(f"match act:\n    {cases}\n")
    assert is_exhaustive(node, line) is good


@pytest.mark.parametrize(
    "cases", ["case 'table': pass", "case str(): pass", "case pygame.K_UP: pass", "case ast.Expr(): pass", "case [_, x]: pass"]
)
def test_what_is_no_closed_set_is_let_be(cases: str) -> None:
    assert list(matches(f"match act:\n    {cases}\n")) == []
