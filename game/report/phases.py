"""The phases of a debrief by their names."""

from __future__ import annotations

from game.i18n import _


def phase_name(phase: str) -> str:
    """A phase of the debrief by its name."""
    return {
        "describe": _("Describe"),
        "analyse": _("Analyse"),
        "transfer": _("Transfer"),
        "apply": _("Apply"),
        "criticise": _("Criticise the model"),
    }[phase]
