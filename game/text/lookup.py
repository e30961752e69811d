"""What a typed word names: by id, by the beginning of an id, or by a word of the name people know it by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from game.i18n import _
from game.model.actor import Delegation
from game.model.acts import Ambiguous, NotUnderstood, pick
from game.model.scenario import Scenario


def actor(scenario: Scenario, word: str) -> str:
    """An actor's id."""
    known = {a.id: _names(a) if isinstance(a, Delegation) else a.name for a in scenario.actors.values()}
    return find(word, known, _("actor"))


def delegation(scenario: Scenario, word: str) -> str:
    """A delegation's id."""
    return find(word, {d.id: _names(d) for d in scenario.delegations}, _("delegation"))


def _names(delegation: Delegation) -> str:
    """What people call a delegation: its name, its capital, the codes of its countries."""
    return " ".join([delegation.name, delegation.capital, *delegation.countries])


def issue(scenario: Scenario, word: str) -> str:
    """An issue's id."""
    return find(word, {i.id: i.name for i in scenario.issues}, _("issue"))


def argument(scenario: Scenario, word: str) -> str:
    """An argument's id."""
    return find(word, {a.id: a.name for a in scenario.arguments}, _("argument"))


def gesture(scenario: Scenario, word: str) -> str:
    """A gesture's id."""
    return find(word, {g.id: g.name for g in scenario.gestures}, _("gesture"))


def find(word: str, known: Mapping[str, str], what: str) -> str:
    """An id from a word; NotUnderstood with the nearest, or Ambiguous with all that it could be."""
    low = word.lower()
    if low in known:
        return low
    begun = [key for key in known if key.startswith(low)]
    named = [key for key, name in known.items() if any(part.startswith(low) for part in words_of(f"{key} {name}"))]
    for found in (begun, named):
        if len(found) == 1:
            return found[0]
        if found:
            raise Ambiguous(_("{what} “{word}” could be {options}.").format(what=what, word=word, options=", ".join(found)))
    return pick(low, known, what)


def words_of(name: str) -> list[str]:
    """The words of a name, lower case, without the small ones."""
    return [w for w in re.findall(r"[^\W_]+", name.lower()) if w not in ("the", "and", "of", "a", "in", "to", "for")]


def clause(scenario: Scenario, word: str) -> str:
    """A clause whose issue may be named as people name it."""
    name, mark, value = word.lower().partition("=")
    if not mark or not value:
        raise NotUnderstood(
            _("“{word}” is not a clause. A clause is issue=position, as in {example}.").format(word=word, example=example(scenario))
        )
    return f"{issue(scenario, name)}={value}"


def clauses(scenario: Scenario, words: Iterable[str]) -> list[str]:
    """Clauses, with the words public and private left as they are."""
    return [w.lower() if w.lower() in ("public", "private") else clause(scenario, w) for w in words]


def example(scenario: Scenario) -> str:
    """A clause of this scenario, to show the form."""
    main = scenario.issue[scenario.about.main_issue]
    return f"{main.id}={main.positions[-1].id}"
