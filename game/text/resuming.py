"""How to go on with a game that is kept."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

from game.negotiation import Negotiation
from game.saves.played import found_by_id


def how_to_go_on(negotiation: Negotiation, path: Path, plain: bool = False, in_class: bool = False) -> str:
    """The command that goes on; it names the scenario's folder where it is not found by its id."""
    words = ["demarche", "class" if in_class else "play"]
    if not found_by_id(negotiation.loaded):
        words.append(quote(str(negotiation.loaded.folder)))
    words += [*([] if in_class else ["--text"]), *(["--plain"] if plain else []), "--resume", quote(str(path))]
    return " ".join(words)
