"""D021, D022, D023, D025, D026: whatever the file refers to is there. What a key refers to is declared in the model."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import assert_never

from game.i18n import _
from game.model.actor import Lines
from game.model.classroom import Classroom
from game.model.declared import Ref, RefKind
from game.model.happening import SELF
from game.model.history import ScenarioTest
from game.model.issue import Body, Position
from game.model.kinds import ANY, ANYONE, JUDGEMENT
from game.model.scenario import Scenario
from game.model.term import TermKind
from game.scenario.checks.rule import Report, Rule, rule
from game.scenario.walk import Node, is_number

TERMS = [kind.value for kind in TermKind]
OF_OWNER: dict[type, str] = {Position: "D022", Body: "D022", Lines: "D025", ScenarioTest: "D039", Classroom: "D061"}
"""The code of what stands in these things and is neither an issue nor a position nor a source; of all else it is D023."""


def check(scenario: Scenario, report: Report) -> None:
    """Every word that refers to something, where the rule at work is the one for it, names something that there is."""
    if not report.mentions_by_code:
        for node, ref in report.walk.marked(Ref):
            report.mentions_by_code.setdefault(code_of(node, ref), []).append((node, ref))
    for node, ref in report.mentions_by_code.get(report.code, ()):
        for word, kind in _singles(scenario, node, ref.kind):
            report.known(node.path, word, *_there_is(scenario, node, kind))


def code_of(node: Node, ref: Ref) -> str:
    """The code of a mention of what is not there."""
    match ref.kind:
        case "source":
            return "D026"
        case "issue" | "position" | "place" | "span":
            return "D021"
        case _:  # open: what else is referred to has the code of the thing it stands in
            return OF_OWNER.get(type(node.owner), "D023")


def _singles(scenario: Scenario, node: Node, kind: RefKind) -> Iterator[tuple[str, RefKind]]:
    """A mention in words that name one thing each; none where a word stands for others, or where the issue itself is not there."""
    word: str = node.value
    match kind:
        case "position" | "place" | "span" if node.issue not in scenario.issue:
            return
        case "place" if is_number(word):
            return
        case "author" if word == ANYONE:
            return
        case "affected" if word == SELF and node.path[0] == "gestures":
            return
        case "span":
            yield from ((end, kind) for end in word.split(".."))
        case "line":
            term, _space, issue = word.partition(" ")
            yield term, kind
            if issue and term in TERMS:
                yield issue, "issue"
        case _:  # open: one word, one name
            yield word, kind


def _there_is(s: Scenario, node: Node, kind: RefKind) -> tuple[Collection[str], str]:
    """What there is of a kind, and the word for it."""
    delegations = [d.id for d in s.delegations]
    match kind:
        case "issue":
            return s.issue, _("issue")
        case "position" | "place" | "span":
            return [p.id for p in s.issue[node.issue].positions], _("position of {issue} called").format(issue=node.issue)
        case "body":
            return s.body, _("body")
        case "member":
            return node.owner.members, _("member of {body}").format(body=node.owner.id)
        case "delegation" | "author":
            return delegations, _("delegation")
        case "chamber":
            return [c.id for c in s.chambers], _("chamber")
        case "voice":
            return [v.id for v in s.voices], _("voice")
        case "seat":
            return [d.id for d in s.seats], _("seat")
        case "decider":
            return [*delegations, *(c.id for c in s.chambers)], _("delegation or chamber")
        case "actor" | "affected":
            return s.actors, _("actor")
        case "happening":
            return [*(e.id for e in s.events), *(g.id for g in s.gestures)], _("event or gesture")
        case "proposal":
            return [p.id for p in s.record], _("proposal of the record")
        case "source":
            return [*s.sources, JUDGEMENT], _("source")
        case "line":
            return TERMS, _("term")
        case "expected_term":
            return [ANY, *TERMS], _("term")
        case _:
            assert_never(kind)


@rule("D021", _("an issue or position that is not there"))
def issue_or_position(scenario: Scenario, report: Report) -> None:
    """A stance, a clause, a condition or an effect names an issue, or a position of an issue, that the section issues does not have.
    Positions belong to their issue: the same word may be a position of one and not of another. ideal, place and toward may also be a
    number from 0 to 100 on the issue's scale. A span in a recorded proposal is written first..last.
    """
    check(scenario, report)


@rule("D022", _("a body, or a member of one, that is not there"))
def body_or_member(scenario: Scenario, report: Report) -> None:
    """body names who decides a position, by the id of a body of the section bodies. Its members are delegations, ratified_by names
    chambers, all_of names other bodies, and weights are given to members.
    """
    check(scenario, report)


@rule("D023", _("somebody or something that is not there"))
def somebody(scenario: Scenario, report: Report) -> None:
    """The file names a delegation, a chamber, a voice, an event or a proposal that it does not have. Everything is named by its id, not
    by its name. Only a delegation with seat: true can be main_seat; only a voice can be heard or be a public. In the effects of a
    gesture, self is whoever makes it.
    """
    check(scenario, report)


TERM = Rule(
    "D025",
    _("a sentence for a term that is not there"),
    _(
        "An actor answers in a sentence of its own for the term that weighed most. The terms are: {terms}. Behind a term may stand an "
        "issue, for a sentence that fits this issue alone, as in red_line austria."
    ).format(terms=", ".join(TERMS)),
    check,
)


@rule("D026", _("a source that is not listed"))
def source(scenario: Scenario, report: Report) -> None:
    """rests and sources name documents by short keys, and the section sources says which document each key is, with its address where
    there is one. Where no document says so, write rests: judgement. That is no shame: it tells the reader that the author decided.
    """
    check(scenario, report)


RULES = (issue_or_position, body_or_member, somebody, TERM, source)
