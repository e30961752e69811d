"""Tab completes commands and ids; the arrow keys bring back what was typed. Only where the system can."""

from __future__ import annotations

from game.model.scenario import Scenario
from game.text.commands.registry import by_name


def install(scenario: Scenario) -> None:
    """Let the terminal complete what is typed."""
    try:
        import readline
    except ImportError:  # Windows without pyreadline: typing still works
        return

    def complete(begun: str, number: int) -> str | None:
        fitting = [w for w in words(scenario) if w.startswith(begun.lower())]
        if len(fitting) == 1 and not number:
            return fitting[0] if fitting[0].endswith("=") else f"{fitting[0]} "
        return fitting[number] if number < len(fitting) else None

    readline.set_completer(complete)
    readline.set_completer_delims(" =.")
    readline.parse_and_bind("tab: complete")


def words(scenario: Scenario) -> list[str]:
    """What can be completed: commands and ids."""
    positions = [p.id for i in scenario.issues for p in i.positions]
    things = [*(a.id for a in scenario.arguments), *(g.id for g in scenario.gestures)]
    issues = [f"{issue}=" for issue in scenario.issue]
    return sorted({*by_name(), *issues, *scenario.actors, *positions, *things})
