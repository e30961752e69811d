"""Play scripted games with a journal and kill the player, again and again: `kills.py FOLDER KILLS SEED` prints what was found.

Each player is a process of its own, ended without warning. It goes on with the journal that the one before left behind,
and writes to a second file, after every act, what it would by then have shown.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from game.model.acts import Act, Answer
from game.negotiation import Negotiation
from game.players import Player, make
from game.saves import Journal, durable, read
from game.scenario import library

SCENARIO = "1993"
LONGEST = 0.25
"""Seconds that a player lives at most."""


def play(journal_path: Path, shown: Path, seed: int, torn: bool) -> None:
    """Play on until killed or until the game is over."""
    rng = random.Random(seed)
    if torn:
        durable.write_all = in_bits
    if journal_path.exists():
        opened = read(journal_path)
        negotiation, journal = opened.negotiation, Journal.resume(opened)
    else:
        loaded = library.load(SCENARIO)
        negotiation = Negotiation(loaded, {loaded.scenario.about.main_seat: "person"}, seed)
        journal = Journal.start(negotiation, journal_path)
    negotiation.advance()
    player = make("random")
    with shown.open("ab", buffering=0) as screen:
        while not negotiation.over:
            move(negotiation, journal, player, rng)
            assert journal.problem is None, journal.problem
            if negotiation.nodes:
                newest = negotiation.nodes[max(negotiation.nodes)]
                told = {"newest": newest.id, "digest": newest.digest, "head": negotiation.head}
                screen.write(json.dumps(told).encode() + b"\n")


def move(negotiation: Negotiation, journal: Journal, player: Player, rng: random.Random) -> None:
    """An act, or something that one does at the table."""
    chance = rng.random()
    if chance < 0.06:
        negotiation.undo()
    elif chance < 0.09:
        negotiation.redo()
    elif chance < 0.12:
        negotiation.fork(f"at {negotiation.head}")
    else:
        seat = negotiation.to_act
        due = negotiation.is_answer_due(seat)
        act: Act = Answer(negotiation.state.awaiting, rng.random() < 0.5) if due else player.choose(negotiation.view(seat))
        negotiation.act(seat, act)
        return
    journal.mark_head()
    negotiation.advance()


def in_bits(file: object, data: bytes) -> None:
    """A slow disk: bytes arrive a few at a time, so that lines are torn."""
    for at in range(0, len(data), 7):
        file.write(data[at : at + 7])  # type: ignore[attr-defined]
        time.sleep(0.0002)


def one_life(journal: Path, shown: Path, seed: int, torn: bool, seconds: float) -> bool:
    """Start a player, kill it; whether it was killed before it had finished."""
    if hasattr(os, "fork"):
        child = os.fork()
        if child == 0:
            try:
                play(journal, shown, seed, torn)
                os._exit(0)
            except BaseException as error:
                print(f"player: {error!r}", file=sys.stderr, flush=True)
                os._exit(1)
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    else:
        process = subprocess.Popen([sys.executable, __file__, "play", str(journal), str(shown), str(seed), str(int(torn))])
        time.sleep(seconds + 2)
        process.kill()
        status = process.wait()
    assert status != 1 or not hasattr(os, "fork"), "the player broke down"
    return status != 0


def check(journal: Path, shown: Path) -> tuple[bool, bool]:
    """The journal loads and holds all that was shown. Whether its last line was torn, and whether the game is over."""
    opened = read(journal)
    game = opened.negotiation
    lines = shown.read_bytes().split(b"\n")[:-1] if shown.exists() else []
    for line in lines:
        told = json.loads(line)
        assert game.nodes[told["newest"]].digest == told["digest"], f"act {told['newest']} was lost"
    if lines:
        told = json.loads(lines[-1])
        before = {n.id for n in game.path(told["head"])} | {0}
        assert game.head in before or game.head > told["newest"] or game.undone, "the head was lost"
    return bool(opened.notes), game.over


def main(folder: Path, kills: int, seed: int) -> dict[str, float]:
    """So many kills, over as many games as they last for."""
    rng, done, torn_lines, games = random.Random(seed), 0, 0, 1
    began = time.time()
    library.load(SCENARIO)
    while done < kills:
        journal, shown = folder / f"{games}.journal", folder / f"{games}.shown"
        killed = one_life(journal, shown, rng.randrange(2**32), rng.random() < 0.5, rng.random() * LONGEST)
        done += killed
        if not journal.exists():
            assert not shown.exists(), "something was shown before there was a journal"
            continue
        torn, over = check(journal, shown)
        torn_lines += torn
        games += over
    return {"kills": done, "games": games, "torn": torn_lines, "seconds": round(time.time() - began, 1)}


if __name__ == "__main__":
    if sys.argv[1] == "play":
        play(Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]), sys.argv[5] == "1")
    else:
        print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
