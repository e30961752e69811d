"""The loops over games, in plain Python that Numba compiles once and keeps on disk."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from game.rules.chance import fold, splitmix64
from game.rules.compiled import CompiledScenario, Ints

Priorities = NDArray[np.int8]
"""Hidden priorities of many games: games × deciders × issues."""

STEP = np.uint64(0x9E3779B97F4A7C15)
FIRST = np.uint64(0xBF58476D1CE4E5B9)
SECOND = np.uint64(0x94D049BB133111EB)
A, B, C, CELLS = np.uint64(30), np.uint64(27), np.uint64(31), np.uint64(3)
MOST_ASKED = 62
"""Answers to one package are bits of one number."""


def _mix(x: Any) -> Any:
    """One output of splitmix64, as in `game.rules.chance`."""
    x = x + STEP
    x = (x ^ (x >> A)) * FIRST
    x = (x ^ (x >> B)) * SECOND
    return x ^ (x >> C)


_mix = njit(cache=True, inline="always")(_mix)


def _draw(base: Any, first: int, purpose: Any, who: Any, issue: Any, name: Any, z: Any) -> None:
    """Fill games × deciders × issues with -1, 0 and +1, each from the counter-based stream of its game and name."""
    for n in range(z.shape[0]):
        game = _mix(_mix(base ^ np.uint64(first + n)) ^ purpose)
        for k in range(len(name)):
            z[n, who[k], issue[k]] = np.int8(_mix(game ^ name[k]) % CELLS) - np.int8(1)


def _answer(z: Any, games: Any, who: Any, issues: Any, sums: Any, swings: Any, sure: Any, codes: Any) -> None:
    """For each game the answers of the deciders in `who`, as bits: yes where open sum and priorities reach zero.

    `swings` is deciders × clauses, `issues` the clauses' issues; `sure` is 1 for a yes and -1 for a no whatever the priorities.
    """
    for n in range(len(games)):
        game, code = games[n], 0
        for d in range(len(who)):
            total = sums[d]
            for c in range(len(issues)):
                total += z[game, who[d], issues[c]] * swings[d, c]
            if sure[d] > 0 or (sure[d] == 0 and total >= 0):
                code |= 1 << d
        codes[n] = code


def _label(codes: Any, labels: Any, different: Any) -> int:
    """Number the different codes in the order in which they appear; -1 if there are more than `different` has room for."""
    count = 0
    for n in range(len(codes)):
        k = 0
        while k < count and different[k] != codes[n]:
            k += 1
        if k == count:
            if count == len(different):
                return -1
            different[k] = codes[n]
            count += 1
        labels[n] = k
    return count


def _sort(labels: Any, games: Any, starts: Any, sorted_games: Any) -> None:
    """Games in the order of their labels; `starts` holds where each label begins, and is moved to where it ends."""
    for n in range(len(labels)):
        sorted_games[starts[labels[n]]] = games[n]
        starts[labels[n]] += 1


def _pack(z: Any, games: Any, actor: int, codes: Any) -> None:
    """One actor's priorities in each game as a number, a digit of base 3 an issue."""
    for n in range(len(games)):
        code = 0
        for i in range(z.shape[2]):
            code = 3 * code + z[games[n], actor, i] + 1
        codes[n] = code


draw_compiled = njit(cache=True)(_draw)
answer_compiled = njit(cache=True)(_answer)
label_compiled = njit(cache=True)(_label)
pack_compiled = njit(cache=True)(_pack)
sort_compiled = njit(cache=True)(_sort)
FEW = 64
"""So many different codes are told apart by looking through them; more are sorted."""


def draw(compiled: CompiledScenario, seed: int, first: int, count: int) -> Priorities:
    """The hidden priorities of games `first` to `first + count - 1` of a seed, as `rules.state.priorities` draws them."""
    z: Priorities = np.zeros((count, compiled.deciders, len(compiled.issues)), dtype=np.int8)
    who, issue = np.nonzero(compiled.has_stance[: compiled.deciders])
    names = [fold(f"{compiled.ids[a]}/{compiled.issues[i]}") for a, i in zip(who, issue, strict=True)]
    base = np.uint64(splitmix64(seed & (1 << 64) - 1))
    draw_compiled(base, first, np.uint64(fold("priority")), who, issue, np.array(names, dtype=np.uint64), z)
    return z


def answers(z: Priorities, games: Ints, who: Ints, issues: Ints, sums: Ints, swings: Ints, sure: NDArray[np.int8]) -> Ints:
    """The answers of each of the games, as bits in the order of `who`."""
    codes: Ints = np.empty(len(games), dtype=np.int64)
    answer_compiled(z, games, who, issues, sums, swings, sure, codes)
    return codes


def labelled(codes: Ints) -> tuple[list[int], Ints]:
    """The different codes, and for each game the number of its own among them."""
    labels: Ints = np.empty(len(codes), dtype=np.int64)
    different = np.empty(FEW, dtype=np.int64)
    count = label_compiled(codes, labels, different)
    if count < 0:
        different, labels = np.unique(codes, return_inverse=True)
        count = len(different)
    return [int(code) for code in different[:count]], labels


def parted(labels: Ints, games: Ints, count: int) -> list[Ints]:
    """The games under each label, in their order."""
    if count == 1:
        return [games]
    ends = np.cumsum(np.bincount(labels, minlength=count))
    starts = np.concatenate([[0], ends[:-1]])
    by_label = np.empty_like(games)
    sort_compiled(labels, games, starts.copy(), by_label)
    return [by_label[start:end] for start, end in zip(starts, ends, strict=True)]


def groups(codes: Ints, games: Ints) -> list[tuple[int, Ints]]:
    """The games under each of the codes."""
    different, labels = labelled(codes)
    return list(zip(different, parted(labels, games, len(different)), strict=True))


def packed(z: Priorities, games: Ints, actor: int) -> Ints:
    """One actor's priorities in each game as a number."""
    codes: Ints = np.empty(len(games), dtype=np.int64)
    pack_compiled(z, games, actor, codes)
    return codes


def unpacked(codes: Ints, issues: int) -> Ints:
    """Combinations of priorities, a row each, from their numbers."""
    digits = 3 ** np.arange(issues)[::-1]
    return codes[:, None] // digits[None, :] % 3 - 1
