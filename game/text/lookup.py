"""What typed words name: by id, by the beginning of an id, by the number on the agenda, or by the name people know it by."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from game.errors import AmbiguousError, NotUnderstoodError
from game.i18n import _
from game.model.actor import Delegation
from game.model.scenario import Scenario
from game.notation import pick
from game.view import View


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
    """An issue's id, from its number on the agenda too."""
    numbers = list(scenario.issue)
    if word.isdecimal() and word not in scenario.issue:
        if len(word) < 4 and 1 <= int(word) <= len(numbers):
            return numbers[int(word) - 1]
        raise NotUnderstoodError(_("The agenda has issues 1 to {n}, not {word}.").format(n=len(numbers), word=word[:20]))
    return find(word, {i.id: i.name for i in scenario.issues}, _("issue"))


def argument(scenario: Scenario, word: str) -> str:
    """An argument's id."""
    return find(word, {a.id: a.name for a in scenario.arguments}, _("argument"))


def gesture(scenario: Scenario, word: str) -> str:
    """A gesture's id."""
    return find(word, {g.id: g.name for g in scenario.gestures}, _("gesture"))


def find(word: str, known: Mapping[str, str], what: str) -> str:
    """An id from a word or a name; NotUnderstoodError with the nearest, or AmbiguousError with all that it could be."""
    low = word.lower().strip()
    parts = words_of(low) or [low]
    for exact in (low, "_".join(parts), "-".join(parts)):
        if exact in known:
            return exact
    begun = [key for key in known if key.startswith(("_".join(parts), low))]
    whole = [key for key, name in known.items() if words_of(name) == parts]
    named = [key for key, name in known.items() if all(_meets(w, words_of(f"{key} {name}")) for w in parts)]
    for fitting in (begun, whole, named):
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise AmbiguousError(_("{what} “{word}” could be {options}.").format(what=what, word=word, options=", ".join(fitting)))
    return pick(low, known, what)


def _meets(word: str, names: Iterable[str]) -> bool:
    """Whether a typed word begins one of these, or goes on from a long one of them as Germany does from German."""
    return any(name.startswith(word) or (len(name) > 4 and word.startswith(name)) for name in names)


def two(words: list[str], first: Callable[[str], str], second: Callable[[str], str]) -> tuple[str, str]:
    """Two names, one after the other, of one word or more each. NotUnderstoodError or AmbiguousError, as the shortest reading says."""
    problem: NotUnderstoodError | None = None
    for n in range(1, len(words)):
        try:
            return first(" ".join(words[:n])), second(" ".join(words[n:]))
        except NotUnderstoodError as error:
            problem = problem or error
    raise problem or NotUnderstoodError(_("Two names are wanted."))


def words_of(name: str) -> list[str]:
    """The words of a name, lower case, without the small ones."""
    return [w for w in re.findall(r"[^\W_]+", name.lower()) if w not in ("the", "and", "of", "a", "in", "to", "for")]


def clause(scenario: Scenario, word: str) -> str:
    """A clause whose issue may be named as people name it."""
    name, mark, value = word.lower().partition("=")
    if not mark or not value:
        raise NotUnderstoodError(
            _("“{word}” is not a clause. A clause is issue=position, as in {example}.").format(word=word, example=example(scenario))
        )
    return f"{issue(scenario, name)}={value}"


def clauses(scenario: Scenario, words: Iterable[str]) -> list[str]:
    """Clauses, with the words public and private left as they are."""
    return [w.lower() if w.lower() in ("public", "private") else clause(scenario, w) for w in words]


def example(scenario: Scenario) -> str:
    """A clause of this scenario, to show the form."""
    main = scenario.issue[scenario.about.main_issue]
    return f"{main.id}={next(p.id for p in reversed(main.positions) if p.id != main.course)}"


def could_be_tabled(view: View) -> str:
    """A clause that this table would take now: on the main issue if it can be, neither the course nor ahead of its time."""
    main = view.compiled.issue_index[view.scenario.about.main_issue]
    for i in (main, *range(len(view.scenario.issues))):
        for p, position in reversed(list(enumerate(view.scenario.issues[i].positions))):
            if p != int(view.state.course[i]) and not view.compiled.unthought[view.state.turn, i, p]:
                return f"{view.scenario.issues[i].id}={position.id}"
    return example(view.scenario)
