"""`python -m tests.bench.same_games SCENARIO [FIRST [COUNT]]`: games of the laboratory beside the slow oracle, answer by answer.

SCENARIO is 1954, 1993, 2000 or bench14 (bidders in every chair). A game is played at the table for its acts; the oracle takes the same
acts and must come to the same answers and ends, and so must the laboratory's engine, in which the game is one of many. It takes
seconds a game at first and less later: what a refuser could offer in one state is worked out once.
"""

from __future__ import annotations

import sys
import time
from typing import Any

from game.lab.engine import kernel
from game.lab.engine.tree import Tree
from game.lab.engine.walk import walk
from game.model import acts
from game.negotiation import Negotiation
from game.rules.compiled import CompiledScenario
from game.scenario.library import Loaded, load
from tests.bench.bench14 import scenario as bench14
from tests.lab.engine.test_same_games import Heard
from tests.oracle import Combination, Draft, Judgement, Paper, World

SEED = 11
PIECE = 500
"""Games compared between two lines of output."""


class Remembering(World):
    """The oracle without what nobody at these tables looks at (what is known of others), and with a memory.

    What a refuser might sign follows from the acts and answers so far, and so holds for every game in which these were the same.
    """

    def __init__(self, *given: Any, memory: dict[Any, Any]) -> None:
        self.memory, self.past, self.doing = memory, 0, ("", "")
        super().__init__(*given)

    def act(self, actor: str, act: acts.Act) -> None:
        papers, self.doing = len(self.papers), (actor, repr(act))
        super().act(actor, act)
        came = tuple((a, said, why) for p in self.papers[papers:] for a, said, _, why in p.answers)
        self.past = self.memory.setdefault((self.past, self.doing, came), len(self.memory) + 1)

    def rule_out(self, actor: str, keep: Any, audience: list[str]) -> None:
        pass

    def learn(self, judgement: Judgement, yes: bool, audience: list[str]) -> None:
        pass

    def _counter(self, paper: Paper, refuser: str) -> tuple[str, Combination, dict[Combination, Draft | None]]:
        true = tuple(self.secrets[refuser][i] for i in self.held(refuser))
        answers = tuple((a, said, why) for a, said, _, why in paper.answers)
        self.moment = (self.past, self.doing, answers)
        key = (self.moment, refuser, true)
        if key not in self.memory:
            self.memory[key] = self.counter_offers(refuser, paper.draft, paper.by, {true})
        return refuser, true, self.memory[key]

    def _options(self, refuser: str, refused: Draft, author: str, far: int) -> list[tuple[int, list[int], int, Draft]]:
        key = (self.moment, refuser, far)
        if key not in self.memory:
            self.memory[key] = super()._options(refuser, refused, author, far)
        found: list[tuple[int, list[int], int, Draft]] = self.memory[key]
        return found


def scenario(name: str) -> tuple[Loaded, dict[str, str]]:
    """A scenario and who sits where."""
    return (bench14.loaded(), bench14.chairs()) if name == "bench14" else (load(name), {})


def compare(name: str, first: int, count: int) -> tuple[int, int]:
    """How many of the games differ in any answer or end, and how many answers were compared."""
    loaded, seats = scenario(name)
    frame, heard = CompiledScenario(loaded.scenario), Heard()
    z = kernel.draw(frame, SEED, first, count)
    ends = {int(n): state.course for state, part in walk(Tree(frame, seats), z, SEED, first, heard) for n in part}
    memory: dict[Any, Any] = {}
    differ = answers = 0
    for n in range(count):
        world = followed(Negotiation(loaded, seats, SEED, first + n, compiled=frame), memory)
        ours = [(frame.ids[by], [(frame.ids[a], said) for a, said in given]) for _turn, by, _package, given in heard.answers.get(n, [])]
        theirs = [(p.by, [(a, said) for a, said, _, _ in p.answers]) for p in world.papers]
        answers += sum(len(given) for _by, given in theirs)
        differ += ours != theirs or [world.course[i] for i in frame.issues] != ends[n].tolist()
    return differ, answers


def followed(negotiation: Negotiation, memory: dict[Any, Any]) -> World:
    """The oracle after the acts of a game at the table."""
    negotiation.advance()
    frame, secrets = negotiation.compiled, negotiation.secrets
    told = {a: {i: int(secrets[n, m]) for m, i in enumerate(frame.issues)} for n, a in enumerate(frame.ids)}
    world = Remembering(frame.scenario, frame.parameters, told, memory=memory)
    for node in negotiation.path():
        world.act(node.seat, node.act)
    return world


def main(words: list[str]) -> int:
    """Compare, in pieces so that something is said now and then."""
    name, first, count = words[0], *(int(w) for w in [*words[1:], *("0", "2000")[len(words) - 1 :]])
    begun, differ, answers = time.process_time(), 0, 0
    for start in range(first, first + count, PIECE):
        some = min(PIECE, first + count - start)
        more = compare(name, start, some)
        differ, answers = differ + more[0], answers + more[1]
        spent = time.process_time() - begun
        print(
            f"{name}: games {first} to {start + some - 1} of seed {SEED}: {differ} differ; {answers:,} answers; {spent:.0f} s", flush=True
        )
    return 1 if differ else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
