"""`python -m tests.golden [ID…]`: write the playthroughs of the shipped scenarios anew. Read the difference before you commit it."""

import sys

from game.scenario.library import shipped
from tests.golden.files import write


def main(names: list[str]) -> int:
    """Write the files of these scenarios, or of all."""
    for name in names or shipped():
        print(write(name))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
