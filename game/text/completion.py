"""Tab completes commands and ids; the arrow keys bring back what was typed. Only where the system can."""

from __future__ import annotations

from collections.abc import Callable


def install(words: Callable[[], list[str]]) -> None:
    """Let the terminal complete what is typed from these words."""
    try:
        import readline
    except ImportError:  # Windows without pyreadline: typing still works
        return

    def complete(begun: str, number: int) -> str | None:
        found = [w for w in words() if w.startswith(begun.lower())]
        if len(found) == 1 and not number:
            return found[0] if found[0].endswith("=") else f"{found[0]} "
        return found[number] if number < len(found) else None

    readline.set_completer(complete)
    readline.set_completer_delims(" =.")
    readline.parse_and_bind("tab: complete")
