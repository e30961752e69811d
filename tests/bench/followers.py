"""`python -m tests.bench.followers [GAMES]`: what following each adviser is worth in every chair; written to game/advisers/followed.json.

200 games a chair take about two minutes on two cores, all chairs together most of an hour.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace

from game.advisers.followed import FILE
from game.lab.advised import followed
from game.scenario.library import load, shipped

SEED = 1


def main(games: int) -> None:
    """Measure every chair; the file is written when all are done."""
    found = {}
    for name in shipped():
        found[name] = []
        for chair in load(name).scenario.seats:
            one = followed(name, chair.id, games, SEED, os.cpu_count() or 1)
            if one.why:
                raise SystemExit(one.why)
            found[name].append(replace(one, why=None).as_json())
            print(name, chair.id, found[name][-1]["over"], flush=True)
    FILE.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
