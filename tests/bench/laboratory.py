"""`python -m tests.bench.laboratory [totals|calibration|memory] …`: three promises of the laboratory, measured; each prints a table.

totals [SCENARIO [GAMES]]: the same counts in one process, in two, and on a Dask cluster of this machine (pip install '.[cluster]').
calibration [SCENARIO [GAMES [SEAT=PLAYER …]]]: of the answers that whoever has the floor forecasts at p, a share p is yes.
memory [GAMES]: the most memory that `demarche simulate 1954` holds, all its processes together (Linux).
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections import defaultdict
from math import sqrt
from pathlib import Path

import numpy as np

from game.errors import NotPossibleError
from game.lab import simulate
from game.model.acts import Table
from game.model.package import Package
from game.negotiation import Negotiation
from game.rules import offers
from game.rules.compiled import CompiledScenario
from game.rules.state import State
from game.rules.tabling import may_table
from game.rules.turn import perform
from game.rules.verdict import Evaluator
from game.scenario.library import load

SEED = 17
DRAWN, TRIED = 12, 2
"""Packages drawn in each turn, and how many of them are tabled on trial."""


def totals(name: str = "1954", games: int = 100_000) -> bool:
    """Whether every engine comes to the same figures."""
    from distributed import LocalCluster

    one = simulate(name, games=games, seed=SEED)
    print(f"| {name}, {games:,} games of seed {SEED} | the same as in one process |\n|---|---|")
    same = [("two processes", simulate(name, games=games, seed=SEED, workers=2) == one)]
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:  # type: ignore[no-untyped-call]
        same.append(("Dask, two workers", simulate(name, games=games, seed=SEED, cluster=cluster.scheduler_address) == one))
    for engine, is_same in same:
        print(f"| {engine} | {'yes' if is_same else 'NO'} |")
    return all(is_same for _engine, is_same in same)


def calibration(name: str = "1954", games: int = 800, *seats: str) -> bool:
    """Whether in every tenth of the forecasts the share that came is within two points, or within what chance allows."""
    loaded = load(name)
    frame, found = CompiledScenario(loaded.scenario), defaultdict[int, list[tuple[float, bool, int]]](list)
    players = dict(word.split("=") for word in seats)
    for game in range(games):
        for share, yes in foretold(Negotiation(loaded, players, SEED, game, compiled=frame), np.random.default_rng(game)):
            found[10 if share >= 1 else -1 if share <= 0 else int(10 * share)].append((share, yes, game))
    who = f", {', '.join(seats)}" if seats else ""
    print(f"\n{name}, {games:,} games of seed {SEED}{who}: what whoever has the floor forecasts of everybody who is then asked\n")
    print("| forecast | answers | mean forecast | came | difference, points | 95 % interval |\n|---|---|---|---|---|---|")
    good = True
    for tenth in sorted(found):
        rows = found[tenth]
        mean, came = sum(s for s, _, _ in rows) / len(rows), sum(y for _, y, _ in rows) / len(rows)
        half, off = 196 * clustered(rows), 100 * (came - mean)
        label = "certain yes" if tenth == 10 else "certain no" if tenth == -1 else f"{10 * tenth} to {10 * tenth + 10} %"
        print(f"| {label} | {len(rows):,} | {100 * mean:.1f} % | {100 * came:.1f} % | {off:+.2f} | ±{half:.2f} |", flush=True)
        good &= abs(off) <= max(2.0, half)
    return good


def foretold(negotiation: Negotiation, random: np.random.Generator) -> list[tuple[float, bool]]:
    """A game played to its end; in each turn a few packages are forecast and tabled on trial by whoever has the floor first."""
    frame, found, turn = negotiation.compiled, [], -1
    while not negotiation.over:
        state = negotiation.state
        if state.turn != turn and not state.tabled:
            turn = state.turn
            for package, shares in least_certain(frame, state, random):
                tried = perform(frame, negotiation.secrets, state, state.actor, Table(package))
                answers = tried.proposals[len(state.proposals)].answers
                found += [(shares[a.actor], a.yes) for a in answers]
        negotiation.step()
    return found


def least_certain(frame: CompiledScenario, state: State, random: np.random.Generator) -> list[tuple[Package, dict[int, float]]]:
    """Of some packages drawn at random, those whose answers are least certain: chosen by what the author knows, and by nothing else."""
    evaluator, drawn = Evaluator(frame, state), []
    for _n in range(DRAWN):
        issues = random.choice(len(frame.issues), size=random.integers(1, 4), replace=False)
        package = Package.of({int(i): int(random.integers(frame.sizes[i])) for i in issues}, bool(random.integers(2)))
        try:
            may_table(frame, state, state.actor, package)
        except NotPossibleError:
            continue
        shares = offers.forecasts(evaluator, state.actor, package, state.actor)
        drawn.append((sum(p * (1 - p) for p in shares.values()), package, shares))
    best = sorted(drawn, key=lambda d: -d[0])[:TRIED]
    return [(package, shares) for _unsure, package, shares in best]


def clustered(rows: list[tuple[float, bool, int]]) -> float:
    """The standard error of the mean difference; answers of one game hang together, so games are what is counted."""
    by_game: dict[int, float] = defaultdict(float)
    for share, yes, game in rows:
        by_game[game] += yes - share
    return sqrt(sum(d * d for d in by_game.values())) / len(rows)


def memory(games: int = 100_000) -> bool:
    """Whether the command stays under 500 MB, in one process and in two."""
    print(f"\n| demarche simulate 1954 --games {games:,} | most memory | wall seconds |\n|---|---|---|")
    most = 0.0
    for workers in (1, 2):
        begun = time.monotonic()
        words = ["-m", "game", "simulate", "1954", "--games", str(games), "--workers", str(workers), "--json"]
        running = subprocess.Popen([sys.executable, *words], stdout=subprocess.DEVNULL)
        peak = 0.0
        while running.poll() is None:
            peak = max(peak, held(running.pid))
            time.sleep(0.03)
        print(f"| --workers {workers} | {peak:.0f} MB | {time.monotonic() - begun:.1f} |")
        most = max(most, peak)
    return most < 500


def held(pid: int) -> float:
    """Megabytes of a process and all that it started; what they share is counted once (the proportional set size)."""
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return 0.0
    own = next((int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:")), 0) / 1024
    return own + sum(held(int(child)) for child in children)


def main(words: list[str]) -> int:
    """One of the three, or all."""
    what, *rest = words or ["all"]
    name, games = [*rest, *("1954", "")[len(rest) :]][:2]
    match what:
        case "totals":
            good = totals(name, int(games or 100_000))
        case "calibration":
            good = calibration(name, int(games or 800), *rest[2:])
        case "memory":
            good = memory(int(rest[0]) if rest else 100_000)
        case _:
            good = all([totals(), *(calibration(one) for one in ("1954", "1993", "2000")), memory()])
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
