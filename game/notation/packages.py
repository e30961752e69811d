"""Clauses and packages in words and back."""

from __future__ import annotations

from collections.abc import Iterable

from game.errors import NotUnderstoodError
from game.i18n import _
from game.model.package import Clause, Package
from game.model.scenario import Scenario
from game.notation.known import check_position, pick, position_of


def parse_clause(scenario: Scenario, text: str) -> Clause:
    """`issue=position` or `issue=position..position`."""
    name, mark, value = text.partition("=")
    if not mark or not value:
        problem = _("{text!r} is not a clause; a clause is issue=position or issue=position..position.")
        raise NotUnderstoodError(problem.format(text=text))
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
            raise NotUnderstoodError(_("{issue} stands in the package twice.").format(issue=scenario.issues[clause.issue].name))
        clauses[clause.issue] = clause
    if not clauses:
        raise NotUnderstoodError(_("A package needs at least one clause, as in: table austria=neutral public."))
    return Package(tuple(clauses[i] for i in sorted(clauses)), public)


def format_clause(scenario: Scenario, clause: Clause) -> str:
    """A clause in the words of an act."""
    issue = scenario.issues[clause.issue]
    low, high = issue.positions[clause.low].id, issue.positions[clause.high].id
    return f"{issue.id}={low}" if low == high else f"{issue.id}={low}..{high}"


def format_package(scenario: Scenario, package: Package) -> str:
    """A package in the words of an act."""
    clauses = " ".join(format_clause(scenario, c) for c in package.clauses)
    return f"{clauses} {'public' if package.public else 'private'}"


def check_package(scenario: Scenario, package: Package) -> None:
    """NotUnderstoodError unless a package made by a program is one that could be typed."""
    numbers = [c.issue for c in package.clauses]
    for clause in package.clauses:
        if not 0 <= clause.issue < len(scenario.issues):
            message = _("There are issues 0 to {last}, not {given}.")
            raise NotUnderstoodError(message.format(last=len(scenario.issues) - 1, given=clause.issue))
        for position in (clause.low, clause.high):
            check_position(scenario, scenario.issues[clause.issue].id, position)
        if clause.low > clause.high:
            raise NotUnderstoodError(_("A span goes from the lower position to the higher."))
    if numbers != sorted(set(numbers)):
        raise NotUnderstoodError(_("A package names each issue once, in the order of the issues."))
