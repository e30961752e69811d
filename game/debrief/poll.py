"""What people expected of a package before they heard the answers, and how that compares with what came."""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.model.acts import Table
from game.negotiation import Negotiation, Note
from game.rules.compiled import CompiledScenario
from game.rules.state import Proposal

KIND = "poll"
_HANDS = re.compile(r"hands (\d{1,4}) (\d{1,4})")
_REFUSE = re.compile(r"refuse((?: [a-z0-9_-]{1,40})*)")


@dataclass(frozen=True)
class Expectation:
    """Hands for "it passes" and for "it fails", and who was expected to refuse; None where that was not asked."""

    passes: int = 0
    fails: int = 0
    refusers: tuple[str, ...] | None = None

    def said(self) -> str:
        """The words that a note keeps."""
        parts = [f"hands {self.passes} {self.fails}"] if self.passes or self.fails else []
        if self.refusers is not None:
            parts.append(" ".join(("refuse", *self.refusers)))
        return "; ".join(parts)


def read(text: str) -> Expectation:
    """An expectation from the words of a note; what is not understood is passed over."""
    passes = fails = 0
    refusers: tuple[str, ...] | None = None
    for part in text.split("; "):
        if hands := _HANDS.fullmatch(part):
            passes, fails = int(hands[1]), int(hands[2])
        elif refuse := _REFUSE.fullmatch(part):
            refusers = tuple(refuse[1].split())
    return Expectation(passes, fails, refusers)


@dataclass(frozen=True)
class Foretold:
    """An expectation beside what came: of the answers foreseen, how many were right, and the share of hands that were."""

    proposal: int
    node: int
    """The act by which it was tabled."""
    seat: str
    expected: Expectation
    passed: bool
    right: int
    of: int
    surprises: tuple[str, ...]
    """Deciders that answered otherwise than was expected."""

    @property
    def hands_right(self) -> float | None:
        """The share of the hands that were right; None if nobody was asked."""
        hands = self.expected.passes + self.expected.fails
        return (self.expected.passes if self.passed else self.expected.fails) / hands if hands else None


def tabled_at(negotiation: Negotiation) -> dict[int, int]:
    """The act by which each proposal on the way to the head was tabled, by the proposal's number."""
    acts = (n.id for n in negotiation.path() if isinstance(n.act, Table))
    return {negotiation.state_at(node).proposals[-1].number: node for node in acts}


def foretold(negotiation: Negotiation) -> tuple[Foretold, ...]:
    """Every expectation on the way to the head that has been answered, in the order of the packages; the last word on each counts."""
    by_number: dict[int, Foretold] = {}
    proposals = {p.number: p for p in negotiation.state.proposals if p.passed is not None}
    tabled = {node: number for number, node in tabled_at(negotiation).items()}
    for note in negotiation.notes:
        number = tabled.get(note.node, -1)
        if note.note == KIND and number in proposals:
            by_number[number] = _beside(negotiation.compiled, proposals[number], note)
    return tuple(by_number[n] for n in sorted(by_number))


def _beside(compiled: CompiledScenario, proposal: Proposal, note: Note) -> Foretold:
    expected = read(note.text)
    answers = {compiled.ids[a.actor]: a.yes for a in proposal.answers}
    surprises: tuple[str, ...] = ()
    if expected.refusers is not None:
        surprises = tuple(a for a, yes in answers.items() if yes == (a in expected.refusers))
    of = len(answers) if expected.refusers is not None else 0
    return Foretold(proposal.number, note.node, note.seat, expected, bool(proposal.passed), of - len(surprises), of, surprises)
