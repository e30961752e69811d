"""The numbers that were published, or computed independently from published data, to the digits given.

Those of Crawford & Sobel on cheap talk stand in tests/rules/test_soundings.py, beside the rule that uses them.
"""

from __future__ import annotations

import csv
import os
from pathlib import Path

import numpy as np
import pytest

from game.advisers import challenge, spatial
from game.advisers.exchange import candidates, exchange
from game.advisers.means import compromise, weighted_median

CARS = Path(__file__).parent.parent / "data" / "tables" / "ec-cars.csv"


def table(name: str) -> Path:
    """A table that may not be shipped: in the folder that DEMARCHE_TABLES names."""
    if "DEMARCHE_TABLES" not in os.environ:
        pytest.skip("DEMARCHE_TABLES is not set: it names the folder of the tables that may not be shipped")
    found = Path(os.environ["DEMARCHE_TABLES"]) / name
    assert found.is_file(), f"DEMARCHE_TABLES is set, but there is no {found}"
    return found


def cars() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Positions (years), saliences (0-1) and capabilities of the car-emission example (Bueno de Mesquita 1994)."""
    with CARS.open(newline="") as file:
        rows = list(csv.DictReader(file))
    x, s, c = ([float(r[k]) for r in rows] for k in ("Position", "Salience", "Capability"))
    return np.array(x), np.array(s) / 100, np.array(c)


def decided(path: Path, mark: str) -> tuple[list[str], list[str], np.ndarray, np.ndarray, np.ndarray]:
    """A table in the form of the exchange model's data files: lines of fields, data lines marked #D, ends of scales #M."""
    split = [[f.strip("'") for f in line.split(mark)] for line in path.read_text(encoding="latin-1").splitlines()]
    data = [f[1:] for f in split if f[0] == "#D"]
    actors, issues = list(dict.fromkeys(f[0] for f in data)), list(dict.fromkeys(f[1] for f in data))
    x, s, c = (np.full((len(actors), len(issues)), np.nan) for _ in range(3))
    for actor, issue, *numbers in data:
        at = actors.index(actor), issues.index(issue)
        x[at], s[at], c[at] = (float(n) for n in numbers[:3])
    for n, issue in enumerate(issues):
        ends = [float(f[2]) for f in split if f[0] == "#M" and f[1] == issue]
        x[:, n] = (x[:, n] - min(ends)) / (max(ends) - min(ends)) * 100
    return actors, issues, x, s, c


def test_cars_mean_and_median() -> None:
    """The car table: weighted mean and median."""
    x, s, c = (column[:, None] for column in cars())
    assert compromise(x, s, c)[0] == pytest.approx(7.389955686853767, abs=1e-12)
    assert weighted_median(x, s, c)[0] == 7.0


def test_cars_challenged_as_in_the_replication() -> None:
    """The first replication: P divided by the votes over all dyads, Q = 1, its code's choice of compromises; four rounds."""
    x, s, c = cars()
    found = []
    for _ in range(4):
        x = challenge.play_round(x, s, c, 6.0, challenge.ChallengeReading("dyads", q=1.0, choose="code")).position
        found += [weighted_median(x[:, None], s[:, None], c[:, None])[0], (c * s * x).sum() / (c * s).sum()]
    assert [round(float(n), 5) for n in found] == [8.41593, 7.46131, 9.61086, 7.55250, 9.96198, 7.59014, 9.96198, 7.35813]


def test_belgium_jumps_back_and_forth() -> None:
    """What the model is known for: in the fourth round a position falls from 9.96 to 4.80."""
    x, s, c = cars()
    seen = [x := challenge.play_round(x, s, c, 6.0).position for _ in range(4)]
    assert [round(float(p[1]), 2) for p in seen[2:]] == [9.96, 4.80]


def test_cars_risk_exponents_of_the_second_replication() -> None:
    """P divided by the votes between the two, counting the surplus, and Q = 1."""
    x, s, c = cars()
    risk = challenge.risk_exponents(x, s, c, 6.0, challenge.ChallengeReading("net", q=1.0))
    expected = [1.1272, 0.7809, 0.5, 1.1272, 1.0779, 1.0779, 2.0, 0.5248, 1.4717, 1.1405]
    assert [round(float(r), 4) for r in risk] == expected


def test_probabilistic_condorcet_election() -> None:
    """Squared strengths of three coalitions, both readings; and two options alone."""
    strengths = np.array([[0, 12.099, 54.921], [10.333, 0, 27.079], [5.007, 55.047, 0]])
    chances = spatial.victory(strengths, 2)
    assert spatial.election(chances, "markov").round(4).tolist() == [0.6351, 0.2148, 0.1501]
    assert spatial.election(chances, "conditional").round(4).tolist() == [0.8659, 0.1241, 0.0100]
    assert round(float(spatial.victory(np.array([[0, 51.212], [19.714, 0]]), 2)[0, 1]), 4) == 0.8709


def test_climate_conference() -> None:
    """COP21: compromises, and every exchange in its order, with gain and moves."""
    path = table("cop21_short_2016.csv")
    actors, issues, x, s, c = decided(path, ";")
    means = dict(zip(issues, compromise(x, s, c), strict=True))
    assert means["differentiation"] == pytest.approx(49.255404, abs=5e-7)
    assert means["legal"] == pytest.approx(57.96875, abs=1e-12)
    assert means["mrv"] == pytest.approx(57.211274, abs=5e-7)
    found = exchange(x, s, c).exchanges
    with table("cop21_short_2016.expected_exchanges.csv").open(newline="") as file:
        wanted = list(csv.reader(file, delimiter=";"))
    assert len(found) == len(wanted) == 20
    for mine, row in zip(found, wanted, strict=True):
        moves = {
            (actors[mine.first], issues[mine.first_issue]): (mine.first_from, mine.first_to),
            (actors[mine.second], issues[mine.second_issue]): (mine.second_from, mine.second_to),
        }
        theirs = {(row[0], row[1]): (float(row[5]), float(row[7])), (row[2], row[3]): (float(row[9]), float(row[11]))}
        assert mine.gain == pytest.approx(float(row[4]), abs=1e-12)
        assert moves.keys() == theirs.keys()
        for key, way in moves.items():
            assert way == pytest.approx(theirs[key], abs=1e-10)


def test_town_toll() -> None:
    """Ten actors, six issues: how many candidates, the first two gains, how many exchanges are realised."""
    *_, x, s, c = decided(table("tolheffing_sample.txt"), "\t")
    assert candidates(x, s, c) == 240
    found = exchange(x, s, c).exchanges
    assert [round(e.gain, 6) for e in found[:2]] == [1.973684, 1.792636]
    assert len(found) == 39
