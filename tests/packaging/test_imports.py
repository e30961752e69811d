"""Imports point one way: no circle of files anywhere, and no screen that is read from within a function."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import game

HOUSE = Path(game.__file__).parent
FILES = {".".join(("game", *path.relative_to(HOUSE).with_suffix("").parts)).removesuffix(".__init__"): path for path in HOUSE.rglob("*.py")}
MOST_LOCAL = 10
"""Function-local imports of the board: only what is heavy, so that the first picture comes soon."""


def imported(node: ast.AST) -> list[str]:
    """The files of the house that an import statement reads."""
    if isinstance(node, ast.Import):
        return [a.name for a in node.names if a.name in FILES]
    if not isinstance(node, ast.ImportFrom) or node.module is None:
        return []
    return [inner if (inner := f"{node.module}.{a.name}") in FILES else node.module for a in node.names if node.module in FILES]


def local_imports(path: Path) -> list[str]:
    """The files of the house that functions of a file read."""
    functions = (n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.FunctionDef))
    statements = {node for f in functions for node in ast.walk(f) if isinstance(node, ast.Import | ast.ImportFrom)}
    return [name for node in statements for name in dict.fromkeys(imported(node) or ["outside"])]


def test_there_is_no_circle_of_files() -> None:
    """Not even through imports within functions, or for types alone."""
    graph = {
        name: {i for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) for i in imported(node)} - {name}
        for name, path in FILES.items()
    }
    assert sum(map(len, graph.values())) > 2000, "the imports are found at all"
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        raise AssertionError(" → ".join(error.args[1])) from None


def test_a_circle_would_be_found() -> None:
    tree = ast.parse("def f() -> None:\n    from game.board import routes\n    from game.board.screen import Screen\n")
    assert [i for node in ast.walk(tree) for i in imported(node)] == ["game.board.routes", "game.board.screen"]


def test_the_board_reads_no_screen_from_within_a_function() -> None:
    local = [name for path in (HOUSE / "board").rglob("*.py") for name in local_imports(path)]
    assert 0 < len(local) <= MOST_LOCAL, sorted(local)
    screens = [n for n in local if n in FILES and "(Screen)" in FILES[n].read_text(encoding="utf-8")]
    assert not screens


def test_only_the_lab_loads_lazily_by_name() -> None:
    users = [p.relative_to(HOUSE).as_posix() for p in HOUSE.rglob("*.py") if "importlib" in p.read_text(encoding="utf-8")]
    assert users == ["lab/__init__.py"]
