"""What a delegation can do, and the words for it: the same in the terminal, in saves, in tests and in the API."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from game.i18n import _
from game.model.package import Clause, Package
from game.model.scenario import Scenario


@dataclass(frozen=True)
class Table:
    """Put a package before those who decide it."""

    package: Package


@dataclass(frozen=True)
class Sound:
    """Ask one delegation in private how much an issue weighs with it; a position may be floated."""

    actor: str
    issue: str
    position: int | None = None


@dataclass(frozen=True)
class Argue:
    """Put a historical argument to one actor."""

    argument: str
    actor: str


@dataclass(frozen=True)
class Gesture:
    """A deed that needs nobody's leave."""

    gesture: str


@dataclass(frozen=True)
class Declare:
    """Say in public where one stands on an issue."""

    issue: str
    position: int


@dataclass(frozen=True)
class Answer:
    """Answer a package that waits for this delegation."""

    proposal: int
    yes: bool


@dataclass(frozen=True)
class Wait:
    """Let this act pass."""


@dataclass(frozen=True)
class End:
    """Nothing more this turn."""


Act = Table | Sound | Argue | Gesture | Declare | Answer | Wait | End
VERBS = ("table", "sound", "argue", "gesture", "declare", "answer", "wait", "end")


class ActError(ValueError):
    """An act that cannot be taken; the message says why and what is possible."""


class NotUnderstood(ActError):
    """The words do not make an act."""


class Ambiguous(NotUnderstood):
    """The words could mean several acts."""


class NotPossible(ActError):
    """Understood, but the rules do not allow it now."""


MOST_DIGITS = 9
"""Longer numbers name nothing, and Python refuses to read very long ones."""


def _is_number(word: str) -> bool:
    return word.isdecimal() and len(word) <= MOST_DIGITS


def pick(word: str, known: Iterable[str], what: str) -> str:
    """A known name from itself or an unambiguous beginning of it; else NotUnderstood or Ambiguous."""
    names = list(known)
    if word in names:
        return word
    begun = [n for n in names if n.startswith(word)] if word else []
    if len(begun) == 1:
        return begun[0]
    if begun:
        raise Ambiguous(_("{what} {word!r} could be {names}.").format(what=what, word=word, names=", ".join(begun)))
    raise _unknown(word, names, what)


def _unknown(word: str, names: list[str], what: str) -> NotUnderstood:
    """An error that names the nearest."""
    close = difflib.get_close_matches(word, names, n=3, cutoff=0.4)
    hint = _("Nearest: {names}.").format(names=", ".join(close)) if close else _("Known: {names}.").format(names=", ".join(names))
    return NotUnderstood(_("There is no {what} {word!r}. {hint}").format(what=what, word=word, hint=hint))


def position_of(scenario: Scenario, issue: str, word: str) -> int:
    """A position's number from its id or its number, from 0."""
    positions = scenario.issue[issue].positions
    if word.isdecimal():
        if _is_number(word) and int(word) < len(positions):
            return int(word)
        raise NotUnderstood(_("{issue} has positions 0 to {last}, not {given}.").format(issue=issue, last=len(positions) - 1, given=word))
    return scenario.issue[issue].number(pick(word, [p.id for p in positions], _("position of {issue}").format(issue=issue)))


def parse_clause(scenario: Scenario, text: str) -> Clause:
    """`issue=position` or `issue=position..position`."""
    name, mark, value = text.partition("=")
    if not mark or not value:
        said = _("{text!r} is not a clause; a clause is issue=position or issue=position..position.")
        raise NotUnderstood(said.format(text=text))
    issue = pick(name, scenario.issue, _("issue"))
    low, mark, high = value.partition("..")
    first = position_of(scenario, issue, low)
    last = position_of(scenario, issue, high) if mark else first
    number = list(scenario.issue).index(issue)
    return Clause(number, min(first, last), max(first, last))


def parse_package(scenario: Scenario, words: Iterable[str]) -> Package:
    """Clauses and at most one of the words public and private (public if neither)."""
    public, clauses = True, {}
    for word in words:
        if word in ("public", "private"):
            public = word == "public"
            continue
        clause = parse_clause(scenario, word)
        if clause.issue in clauses:
            raise NotUnderstood(_("{issue} stands in the package twice.").format(issue=scenario.issues[clause.issue].name))
        clauses[clause.issue] = clause
    if not clauses:
        raise NotUnderstood(_("A package needs at least one clause, as in: table austria=neutral public."))
    return Package(tuple(clauses[i] for i in sorted(clauses)), public)


def parse(scenario: Scenario, text: str) -> Act:
    """The act that the words say; NotUnderstood or Ambiguous if they say none."""
    words = text.split()
    if not words:
        raise NotUnderstood(_("Nothing was said."))
    verb, rest = pick(words[0].lower(), VERBS, _("act")), words[1:]
    match verb, rest:
        case "table", _:
            return Table(parse_package(scenario, rest))
        case "sound", [who, about]:
            return _sound(scenario, who, about)
        case "argue", [which, whom]:
            return Argue(pick(which, [a.id for a in scenario.arguments], _("argument")), pick(whom, scenario.actors, _("actor")))
        case "gesture", [which]:
            return Gesture(pick(which, [g.id for g in scenario.gestures], _("gesture")))
        case "declare", [about]:
            clause = parse_clause(scenario, about)
            if clause.is_span:
                raise NotUnderstood(_("A declaration names one position."))
            return Declare(scenario.issues[clause.issue].id, clause.low)
        case "answer", [number, word] if _is_number(number.removeprefix("p")) and word.lower() in ("yes", "no"):
            return Answer(int(number.removeprefix("p")), word.lower() == "yes")
        case "wait", []:
            return Wait()
        case "end", []:
            return End()
    raise NotUnderstood(_("{text!r} is not complete. The form is: {form}").format(text=text, form=FORMS[verb]))


def check(scenario: Scenario, act: Act) -> None:
    """NotUnderstood unless everything that an act names exists; `parse` makes no other acts, a program may."""
    match act:
        case Table(package):
            _check_package(scenario, package)
        case Sound(actor, issue, position):
            _check_name(actor, [d.id for d in scenario.delegations], _("delegation"))
            _check_position(scenario, issue, position or 0)
        case Argue(argument, actor):
            _check_name(argument, [a.id for a in scenario.arguments], _("argument"))
            _check_name(actor, scenario.actors, _("actor"))
        case Gesture(gesture):
            _check_name(gesture, [g.id for g in scenario.gestures], _("gesture"))
        case Declare(issue, position):
            _check_position(scenario, issue, position)


def _check_name(word: str, known: Iterable[str], what: str) -> None:
    names = list(known)
    if word not in names:
        raise _unknown(word, names, what)


def _check_position(scenario: Scenario, issue: str, position: int) -> None:
    _check_name(issue, scenario.issue, _("issue"))
    last = len(scenario.issue[issue].positions) - 1
    if not 0 <= position <= last:
        raise NotUnderstood(_("{issue} has positions 0 to {last}, not {given}.").format(issue=issue, last=last, given=position))


def _check_package(scenario: Scenario, package: Package) -> None:
    numbers = [c.issue for c in package.clauses]
    for clause in package.clauses:
        if not 0 <= clause.issue < len(scenario.issues):
            raise NotUnderstood(_("There are issues 0 to {last}, not {given}.").format(last=len(scenario.issues) - 1, given=clause.issue))
        for position in (clause.low, clause.high):
            _check_position(scenario, scenario.issues[clause.issue].id, position)
        if clause.low > clause.high:
            raise NotUnderstood(_("A span goes from the lower position to the higher."))
    if numbers != sorted(set(numbers)):
        raise NotUnderstood(_("A package names each issue once, in the order of the issues."))


FORMS = {
    "table": "table issue=position[..position] … public|private",
    "sound": "sound DELEGATION issue[=position]",
    "argue": "argue ARGUMENT ACTOR",
    "gesture": "gesture ID",
    "declare": "declare issue=position",
    "answer": "answer PROPOSAL yes|no",
    "wait": "wait",
    "end": "end",
}


def _sound(scenario: Scenario, who: str, about: str) -> Sound:
    actor = pick(who, [d.id for d in scenario.delegations], _("delegation"))
    name, mark, position = about.partition("=")
    issue = pick(name, scenario.issue, _("issue"))
    return Sound(actor, issue, position_of(scenario, issue, position) if mark else None)


def say_clause(scenario: Scenario, clause: Clause) -> str:
    """A clause in the words of an act."""
    issue = scenario.issues[clause.issue]
    low, high = issue.positions[clause.low].id, issue.positions[clause.high].id
    return f"{issue.id}={low}" if low == high else f"{issue.id}={low}..{high}"


def say_package(scenario: Scenario, package: Package) -> str:
    """A package in the words of an act."""
    clauses = " ".join(say_clause(scenario, c) for c in package.clauses)
    return f"{clauses} {'public' if package.public else 'private'}"


def say(scenario: Scenario, act: Act) -> str:
    """The words for an act: parse(scenario, say(scenario, act)) == act."""
    match act:
        case Table(package):
            return f"table {say_package(scenario, package)}"
        case Sound(actor, issue, position):
            at = "" if position is None else f"={scenario.issue[issue].positions[position].id}"
            return f"sound {actor} {issue}{at}"
        case Argue(argument, actor):
            return f"argue {argument} {actor}"
        case Gesture(gesture):
            return f"gesture {gesture}"
        case Declare(issue, position):
            return f"declare {issue}={scenario.issue[issue].positions[position].id}"
        case Answer(proposal, yes):
            return f"answer {proposal} {'yes' if yes else 'no'}"
        case Wait():
            return "wait"
        case End():
            return "end"
