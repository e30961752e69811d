"""`python -m tests.bench.bench14 [GAMES]`: complete games a second on one core, beside a C version and other libraries; as a table.

The same process, the same machine, processor time, the best of several runs for what is short. Other libraries: pip install '.[bench]'.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from game.lab.engine.kernel import draw
from game.lab.engine.tree import Tree
from game.lab.engine.walk import walk
from game.rules.compiled import CompiledScenario
from game.scenario.library import load
from tests.bench.bench14 import games, in_c, peers
from tests.bench.bench14.scenario import chairs, loaded

DEFAULT = 5_000_000
COMPARED = 100_000


def seconds(act: Callable[[], object]) -> float:
    """Processor seconds of one run."""
    begun = time.process_time()
    act()
    return time.process_time() - begun


def main(count: int) -> None:
    """Print the tables."""
    frame = CompiledScenario(loaded().scenario)
    walk(Tree(frame, chairs()), draw(frame, 1, 0, 10), 1, 0)  # the compiled loops come from the disk
    cold = seconds(lambda: games.by_engine(Tree(frame, chairs()), 1, 0, count))
    rows = [("Démarche, from an empty graph", count / cold, f"{count:,} games")]
    tree = Tree(frame, chairs())
    answers = np.full((COMPARED, 8), -1, dtype=np.int64)
    ends = games.by_engine(tree, 1, 0, COMPARED, answers)
    warm = min(seconds(lambda: games.by_engine(tree, 1, 0, COMPARED)) for _ in range(3))
    rows.append(("Démarche, the graph built", COMPARED / warm, f"{COMPARED:,} games, {len(tree.nodes):,} open states"))
    with tempfile.TemporaryDirectory() as folder:
        rows += _in_c(frame, folder, ends, answers)
    rows += [("Démarche, one game at the table", 5 / seconds(lambda: [games.at_the_table(tree, 1, n) for n in range(5)]), "5 games")]
    rows += peers.rows()
    print("\nbench14: 14 delegations, 5 issues, 8 turns, 32 packages searched, unanimity; complete games a second on one core\n")
    print("| | games/s | Démarche is so many times as fast | |\n|---|---|---|---|")
    for name, speed, note in rows:
        print(f"| {name} | {speed:,.3g} | {rows[0][1] / speed:,.3g} | {note} |")
    _scenarios()
    _growth()
    print(f"\nMost memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _in_c(frame: CompiledScenario, folder: str, ends: object, answers: object) -> list[tuple[str, float, str]]:
    library = in_c.build(Path(folder))
    if library is None:
        return []
    told = in_c.tables(frame)
    theirs = in_c.play(library, told, 1, 0, COMPARED)
    differ = int(((theirs[0] != ends).any(axis=1) | (theirs[1] != answers).any(axis=1)).sum())
    spent = min(seconds(lambda: in_c.play(library, told, 1, 0, COMPARED)) for _ in range(3))
    return [("the same in C, game by game (gcc -O3 -march=native)", COMPARED / spent, f"{differ} of {COMPARED:,} games differ")]


def _scenarios() -> None:
    """The shipped scenarios, historical players in every chair, and negotiators in the main one."""
    print("\nGames a second of the shipped scenarios, each 100,000 games from an empty graph but for the negotiator's.\n")
    print(
        "| scenario | historical players | the graph built | a quick negotiator in the main chair | the negotiator |\n|---|---|---|---|---|"
    )
    for name in ("1954", "1993", "2000"):
        one = load(name)
        frame = CompiledScenario(one.scenario)
        z = draw(frame, 1, 0, 100_000)
        tree = Tree(frame, {})
        cold = seconds(lambda tree=tree, z=z: walk(tree, z, 1, 0))
        warm = min(seconds(lambda tree=tree, z=z: walk(tree, z, 1, 0)) for _ in range(3))
        main = one.scenario.about.main_seat
        quick = seconds(lambda frame=frame, z=z, main=main: walk(Tree(frame, {main: "quick"}), z, 1, 0))
        slow = seconds(lambda frame=frame, z=z, main=main: walk(Tree(frame, {main: "negotiator"}), z[:4], 1, 0)) / 4
        print(f"| {name} | {100_000 / cold:,.0f} | {100_000 / warm:,.0f} | {100_000 / quick:,.0f} | {1 / slow:.2f} |")


def _growth() -> None:
    """How time grows with games, delegations, issues and turns, from an empty graph."""
    print("\n| | seconds | games/s |\n|---|---|---|")
    base = (14, (3, 4, 5, 6, 4), 8)
    cases = [(f"{n:,} games", n, *base) for n in (1_000, 10_000, 100_000, 300_000)]
    cases += [(f"{d} delegations, 30,000 games", 30_000, d, base[1], 8) for d in (4, 8, 14, 28)]
    cases += [(f"{len(s)} issues, 30,000 games", 30_000, 14, s, 8) for s in ((3, 4, 5), base[1], (3, 4, 5, 6, 4, 4, 4))]
    cases += [(f"{t} turns, 30,000 games", 30_000, 14, base[1], t) for t in (4, 8, 14)]
    for what, count, delegations, sizes, turns in cases:
        frame = CompiledScenario(loaded(delegations, sizes, turns).scenario)
        spent = seconds(lambda frame=frame, d=delegations, n=count: games.by_engine(Tree(frame, chairs(d)), 1, 0, n))
        print(f"| {what} | {spent:.2f} | {count / spent:,.0f} |")


def cold_start() -> float:
    """Wall seconds of `demarche simulate 1954 --games 100000 --workers 2` as a command."""
    begun = time.monotonic()
    words = ["simulate", "1954", "--games", "100000", "--workers", "2", "--json"]
    subprocess.run([sys.executable, "-m", "game", *words], check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - begun


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT)
    print(f"\n`demarche simulate 1954 --games 100000 --workers 2`, a cold process: {cold_start():.1f} s")
