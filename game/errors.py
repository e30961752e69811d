"""What callers may catch: every error of the game that is not a mistake in its code."""

from __future__ import annotations


class DemarcheError(Exception):
    """Above all errors that a caller may catch; the message says what is wrong and what to do."""


class MisuseError(DemarcheError):
    """What was asked for is not there, or cannot be meant: whoever asked should ask otherwise (exit code 2)."""


class ActError(MisuseError, ValueError):
    """An act that cannot be taken; the message says why and what is possible."""


class NotUnderstoodError(ActError):
    """The words do not make an act."""


class AmbiguousError(NotUnderstoodError):
    """The words could mean several acts."""


class NotPossibleError(ActError):
    """Understood, but the rules do not allow it now."""
