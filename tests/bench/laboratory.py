"""`python -m tests.bench.laboratory [totals|calibration|memory] …`: three promises of the laboratory, measured; each prints a table.

totals [SCENARIO [GAMES]]: the same counts in one process, in two, and on a Dask cluster of this machine (pip install '.[cluster]').
calibration [SCENARIO [GAMES [SEAT=PLAYER …]]]: of the answers that authors could have forecast at p, a share p is yes.
memory [GAMES]: the most memory that `demarche simulate 1954` holds, all its processes together (Linux).
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections import defaultdict
from math import sqrt
from pathlib import Path

from game.lab import simulate
from game.model.acts import Table, parse
from game.negotiation import Negotiation
from game.rules import offers
from game.rules.frame import Frame
from game.rules.verdict import Bench
from game.scenario.library import load

SEED = 17


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


def calibration(name: str = "1954", games: int = 2_000, *seats: str) -> bool:
    """Whether in every tenth of the forecasts the share that came is within two points, or within what chance allows."""
    loaded = load(name)
    frame, found = Frame(loaded.scenario), defaultdict[int, list[tuple[float, bool, int]]](list)
    players = dict(word.split("=") for word in seats)
    for game in range(games):
        negotiation = Negotiation(loaded, players, SEED, game, frame=frame)
        negotiation.advance()
        for share, yes in forecast(negotiation):
            found[10 if share >= 1 else -1 if share <= 0 else int(10 * share)].append((share, yes, game))
    who = f", {', '.join(seats)}" if seats else ""
    print(f"\n{name}, {games:,} games of seed {SEED}{who}: forecasts by the author of each package, of each who was asked\n")
    print("| forecast | answers | mean forecast | came | difference, points | 95 % interval |\n|---|---|---|---|---|---|")
    good = True
    for tenth in sorted(found):
        rows = found[tenth]
        mean, came = sum(s for s, _, _ in rows) / len(rows), sum(y for _, y, _ in rows) / len(rows)
        half = 196 * clustered(rows)
        off = 100 * (came - mean)
        label = "certain yes" if tenth == 10 else "certain no" if tenth == -1 else f"{10 * tenth} to {10 * tenth + 10} %"
        print(f"| {label} | {len(rows):,} | {100 * mean:.1f} % | {100 * came:.1f} % | {off:+.2f} | ±{half:.2f} |")
        good &= abs(off) <= max(2.0, half)
    return good


def clustered(rows: list[tuple[float, bool, int]]) -> float:
    """The standard error of the mean difference; answers of one game hang together, so games are what is counted."""
    by_game: dict[int, float] = defaultdict(float)
    for share, yes, game in rows:
        by_game[game] += yes - share
    return sqrt(sum(d * d for d in by_game.values())) / len(rows)


def forecast(negotiation: Negotiation) -> list[tuple[float, bool]]:
    """What the author of each package could have forecast of everybody who was asked, and what came."""
    frame, found = negotiation.frame, []
    for node in negotiation.path():
        act = parse(frame.scenario, node.act)
        if isinstance(act, Table):
            state, author = negotiation.state_at(node.parent), frame.index[node.seat]
            shares = offers.forecasts(Bench(frame, state), author, act.package, author)
            answers = negotiation.state_at(node.id).proposals[len(state.proposals)].answers
            found += [(shares[a.actor], a.yes) for a in answers]
    return found


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
            good = calibration(name, int(games or 2_000), *rest[2:])
        case "memory":
            good = memory(int(rest[0]) if rest else 100_000)
        case _:
            good = all([totals(), *(calibration(one) for one in ("1954", "1993", "2000")), memory()])
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
