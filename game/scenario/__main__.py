"""`python -m game.scenario PATH…`: check scenario files and print every problem."""

import sys

from game.scenario.errors import ScenarioError
from game.scenario.library import UnknownScenario, load


def main(paths: list[str]) -> int:
    """Check each path; 0 if all are well, 1 if not, 2 on misuse."""
    if not paths:
        print("usage: python -m game.scenario PATH…", file=sys.stderr)
        return 2
    failed = False
    for path in paths:
        try:
            scenario = load(path).scenario
        except (ScenarioError, UnknownScenario) as error:
            print(error, file=sys.stderr)
            failed = True
        else:
            counts = f"{len(scenario.issues)} issues, {len(scenario.delegations)} delegations, {len(scenario.record)} proposals"
            print(f"{path}: ok ({counts})")
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
