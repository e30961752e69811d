"""The names and numbers that words may use: picked from what was typed, checked where a program made them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from game.errors import AmbiguousError, NotUnderstoodError
from game.i18n import _
from game.model.scenario import Scenario

MOST_DIGITS = 9
"""Longer numbers name nothing, and Python refuses to read very long ones."""


def is_number(word: str) -> bool:
    """Whether a word is a whole number of a sensible length."""
    return word.isdecimal() and len(word) <= MOST_DIGITS


def pick(word: str, known: Iterable[str], what: str) -> str:
    """A known name from itself or an unambiguous beginning of it; else NotUnderstoodError or AmbiguousError."""
    names = list(known)
    if word in names:
        return word
    begun = [n for n in names if n.startswith(word)] if word else []
    if len(begun) == 1:
        return begun[0]
    if begun:
        raise AmbiguousError(_("{what} {word!r} could be {names}.").format(what=what, word=word, names=", ".join(begun)))
    raise _unknown(word, names, what)


def _unknown(word: str, names: list[str], what: str) -> NotUnderstoodError:
    """An error that names the nearest."""
    close = difflib.get_close_matches(word, names, n=3, cutoff=0.4)
    hint = _("Nearest: {names}.").format(names=", ".join(close)) if close else _("Known: {names}.").format(names=", ".join(names))
    return NotUnderstoodError(_("There is no {what} {word!r}. {hint}").format(what=what, word=word, hint=hint))


def position_of(scenario: Scenario, issue: str, word: str) -> int:
    """A position's number from its id or its number, from 0."""
    positions = scenario.issue[issue].positions
    if word.isdecimal():
        if is_number(word) and int(word) < len(positions):
            return int(word)
        raise NotUnderstoodError(_no_position(issue, len(positions) - 1, word))
    return scenario.issue[issue].number(pick(word, [p.id for p in positions], _("position of {issue}").format(issue=issue)))


def check_name(word: str, known: Iterable[str], what: str) -> None:
    """NotUnderstoodError, with the nearest, unless there is such a name."""
    names = list(known)
    if word not in names:
        raise _unknown(word, names, what)


def check_position(scenario: Scenario, issue: str, position: int) -> None:
    """NotUnderstoodError unless the issue exists and has a position of that number."""
    check_name(issue, scenario.issue, _("issue"))
    last = len(scenario.issue[issue].positions) - 1
    if not 0 <= position <= last:
        raise NotUnderstoodError(_no_position(issue, last, position))


def _no_position(issue: str, last: int, given: str | int) -> str:
    return _("{issue} has positions 0 to {last}, not {given}.").format(issue=issue, last=last, given=given)
