"""What a rule is: its code, what it finds, why that matters and how to mend it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.model.scenario import Scenario
from game.scenario.checks.report import Report


@dataclass(frozen=True)
class Rule:
    """One thing that can be wrong. Codes with D are errors, codes with W warnings.

    `check` writes what it finds on the report; it is missing where the reader or the validation of the shape finds it.
    """

    code: str
    title: str
    why: str
    check: Callable[[Scenario, Report], None] | None = None

    @property
    def is_warning(self) -> bool:
        """Whether a scenario can be played all the same."""
        return self.code.startswith("W")
