"""`python -m tests.bench [ID…]`: what a player waits for, in milliseconds, beside the aim. The best of several runs, and the median."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from game.advisers.exchange import exchange
from game.advisers.means import compromise, weighted_median
from game.advisers.nash import bargain
from game.errors import NotPossibleError
from game.model.acts import End, Table
from game.model.package import Package
from game.model.scenario import Scenario
from game.negotiation import Negotiation
from game.players.historical import package_of
from game.rules import offers
from game.rules.compiled import CompiledScenario
from game.rules.turn import perform
from game.scenario.library import Loaded, load, shipped
from game.view import view_of


@dataclass(frozen=True)
class Timed:
    """One line of the table."""

    what: str
    aim: float
    runs: list[float]


def timed(what: str, aim: float, times: int, act: Callable[[], object]) -> Timed:
    """Milliseconds of each run, after one that does not count."""
    act()
    runs = []
    for _ in range(times):
        begun = time.perf_counter()
        act()
        runs.append(1000 * (time.perf_counter() - begun))
    return Timed(what, aim, runs)


def scenario_lines(name: str) -> Iterator[Timed]:
    """What depends on the scenario."""
    loaded = load(name)
    frame, seat = CompiledScenario(loaded.scenario), loaded.scenario.about.main_seat

    def whole() -> None:
        negotiation = Negotiation(loaded, {}, 1, compiled=frame)
        negotiation.advance()

    yield timed("a whole game by historical players", 50, 15, whole)
    negotiation = Negotiation(loaded, {seat: "person"}, 1, compiled=frame)
    negotiation.advance()
    view = negotiation.view(seat)
    note = first_of_record(negotiation, seat)

    def resolve() -> None:
        state = perform(frame, negotiation.secrets, negotiation.state, frame.index[seat], Table(note))
        view_of(frame, state, negotiation.secrets, frame.index[seat]).as_json()

    yield timed("a package tabled, answered and shown", 20, 25, resolve)
    yield timed("its forecast", 20, 25, lambda: negotiation.view(seat).forecasts(note))
    product = f"{packages(loaded.scenario):,} packages"
    yield timed(f"what might carry it ({product})", 300, 7, lambda: negotiation.view(seat).suggest_passing(note))
    grid_all = timed(
        f"what might carry it for certain ({product})",
        300,
        7,
        lambda: offers.suggest_passing(frame, view.state, view.clause_terms, view.seat, view.priorities, note, 1.0 + 1e-9),
    )
    yield grid_all
    yield timed("an act of the negotiator", 1000, 3, lambda: chosen(loaded, frame, seat))
    yield timed("the scenario read and checked", 500, 3, lambda: read_again(loaded))


def chosen(loaded: Loaded, frame: CompiledScenario, seat: str) -> None:
    """The negotiator's first act."""
    negotiation = Negotiation(loaded, {seat: "negotiator"}, 1, compiled=frame)
    while negotiation.to_act != seat:
        negotiation.step()
    negotiation.step()


def read_again(loaded: Loaded) -> None:
    """Past the cache."""
    from game.scenario.load import parse

    file = loaded.folder / "scenario.yaml"
    parse(str(file), file.read_bytes())


def packages(scenario: Scenario) -> int:
    """How many there are without spans."""
    found = 1
    for issue in scenario.issues:
        found *= len(issue.positions)
    return found


def first_of_record(negotiation: Negotiation, seat: str) -> Package:
    """The first recorded package of a seat that may be tabled now; turns pass until there is one."""
    frame, view = negotiation.compiled, negotiation.view(seat)
    while True:
        for p in negotiation.loaded.scenario.record:
            package = package_of(view, p) if p.by == seat else None
            try:
                if package is not None:
                    view.may_table(package)
                    return package
            except NotPossibleError:
                continue
        assert frame.ids[view.seat] == seat
        negotiation.act(seat, End())
        view = negotiation.view(seat)


def first_prompt(name: str) -> Timed:
    """From the command to the first prompt and out again, in a process of its own."""
    with tempfile.TemporaryDirectory() as home:
        env = os.environ | {"HOME": home, "XDG_DATA_HOME": home, "LOCALAPPDATA": home}
        seat = load(name).scenario.about.main_seat
        command = [sys.executable, "-m", "game", "play", name, "--text", "--plain", "--seat", seat, "--seed", "1"]

        def start() -> None:
            subprocess.run(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)

        return timed("from the command to the first prompt, warm", 700, 7, start)


def model_lines() -> Iterator[Timed]:
    """The advisers' models on a drawn table of a thousand issues and thirty actors."""
    random = np.random.default_rng(0)
    shape = (30, 1000)
    position, salience = random.integers(0, 101, shape).astype(np.float64), random.integers(1, 101, shape) / 100
    capability = random.random(30)
    yield timed("compromise", 1000, 5, lambda: compromise(position, salience, capability))
    yield timed("weighted median", 1000, 5, lambda: weighted_median(position, salience, capability))
    yield timed("Nash bargain", 1000, 3, lambda: bargain(position, salience, capability))
    yield timed("all exchanges", 10_000, 1, lambda: exchange(position, salience, capability))


def shown(name: str, lines: Iterator[Timed]) -> None:
    """A table."""
    print(f"\n{name}{'best':>58}{'median':>10}{'aim':>8}")
    for line in lines:
        best, median = min(line.runs), statistics.median(line.runs)
        print(f"  {line.what:<52}{best:>8.1f}{median:>10.1f}{line.aim:>8.0f}{'' if median <= line.aim else '  over'}", flush=True)


def main(names: list[str]) -> int:
    """All scenarios, or those named; `models` alone times the models."""
    if names == ["models"]:
        shown("models", model_lines())
        return 0
    for name in names or shipped():
        shown(name, scenario_lines(name))
    shown("models", model_lines())
    shown("start", iter([first_prompt((names or shipped())[0])]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
