"""The C version: its tables from the game's own rules, compiled where there is a C compiler."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
from pathlib import Path

import numpy as np

from game.players.bidder import SPREAD, short_list
from game.players.many import LEAST
from game.rules import terms
from game.rules.chance import fold, splitmix64
from game.rules.clause_terms import clause_terms
from game.rules.compiled import CompiledScenario, Ints
from game.rules.state import opening

D, ISSUES, P, LIST, TURNS = 14, 5, 6, 32, 8
SOURCE = Path(__file__).with_name("kernel.c")


class Tables(ctypes.Structure):
    """As in kernel.c."""

    _fields_ = [
        ("sums", ctypes.c_int64 * (ISSUES * P * P * D)),
        ("swings", ctypes.c_int64 * (ISSUES * P * P * D)),
        ("odds", ctypes.c_double * (ISSUES * P * P * D)),
        ("distance", ctypes.c_double * (ISSUES * P * D)),
        ("salience", ctypes.c_double * (D * ISSUES)),
        ("rho", ctypes.c_int64 * (D * ISSUES)),
        ("list", ctypes.c_int64 * (TURNS * LIST * ISSUES)),
        ("names", ctypes.c_uint64 * (D * ISSUES)),
        ("start", ctypes.c_int64 * ISSUES),
        ("cost", ctypes.c_double),
        ("least", ctypes.c_double),
    ]


def tables(frame: CompiledScenario) -> Tables:
    """Open terms by issue, course and position: an issue's terms hang on its own course alone."""
    sums = np.zeros((ISSUES, P, P, D), dtype=np.int64)
    for i, size in enumerate(frame.sizes):
        for course in range(size):
            state = opening(frame)
            state.course[i] = course
            sums[i, course] = clause_terms(frame, state).sums[:, i].T
    swings = terms.share(sums, frame.rho.T[:, None, None, :])
    lists = [short_list(tuple(frame.ids), tuple(frame.issues), frame.sizes, turn % D, turn) for turn in range(TURNS)]
    names = [[fold(f"{a}/{i}") for i in frame.issues] for a in frame.ids]
    values = {
        "sums": sums,
        "swings": swings,
        "odds": np.exp(-1.7 * sums / SPREAD),
        "distance": np.abs(frame.places[:, :, None] - frame.ideal.T[:, None, :]),
        "salience": frame.salience,
        "rho": frame.rho,
        "list": np.array(lists),
        "names": np.array(names, dtype=np.uint64),
        "start": frame.start,
    }
    found = Tables(cost=frame.parameters.refusal_cost, least=LEAST)
    for name, value in values.items():
        field = getattr(found, name)
        field[:] = value.ravel().tolist()
    return found


def build(folder: Path) -> ctypes.CDLL | None:
    """The compiled kernel; None if there is no C compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        return None
    library = folder / "bench14.so"
    subprocess.run([compiler, "-O3", "-march=native", "-ffp-contract=off", "-shared", "-fPIC", str(SOURCE), "-o", str(library)], check=True)
    return ctypes.CDLL(str(library))


def play(library: ctypes.CDLL, told: Tables, seed: int, first: int, games: int) -> tuple[Ints, Ints]:
    """Where the games end (games × issues), and the answers of each turn as bits; -1 where nothing is tabled."""
    ends = np.empty((games, ISSUES), dtype=np.int8)
    answers = np.empty((games, TURNS), dtype=np.int64)
    library.play(
        ctypes.byref(told), ctypes.c_uint64(splitmix64(seed)), ctypes.c_uint64(fold("priority")), ctypes.c_int64(first),
        ctypes.c_int64(games), ends.ctypes.data_as(ctypes.c_void_p), answers.ctypes.data_as(ctypes.c_void_p),
    )  # fmt: skip
    return ends.astype(np.int64), answers
