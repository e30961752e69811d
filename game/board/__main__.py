"""`python -m game.board` opens the window."""

from __future__ import annotations

import sys

from game.board.app import NoDisplayError, Start, run


def main(words: list[str]) -> int:
    """Open the board, with a scenario if one is named."""
    try:
        return run(Start(scenario=words[0] if words else None))
    except NoDisplayError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
