"""`python -m tests.golden [ID…]`: write the playthroughs of the shipped scenarios anew; with `--pictures`, the pictures of the board too.

Read the difference, and look at the pictures, before you commit them.
"""

import sys

from game.scenario.library import shipped
from tests.golden.files import write

PICTURES = "--pictures"


def main(words: list[str]) -> int:
    """Write the files of these scenarios, or of all."""
    for name in [w for w in words if w != PICTURES] or shipped():
        print(write(name))
    if PICTURES in words:
        from tests.golden.pictures import FOLDER, draw

        for file in draw(FOLDER):
            print(file)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
