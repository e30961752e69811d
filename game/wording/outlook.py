"""What one may expect of a package before it is tabled, from one seat."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.package import Package
from game.model.term import TermKind
from game.rules import bodies
from game.rules.settlement import at_home
from game.rules.state import Proposal, Verdict
from game.rules.tabling import newly_wanted, public_would
from game.rules.verdict import leading_term
from game.view import View
from game.wording.answers import Reason, subject
from game.wording.terms import Untold

EVEN = 0.5


@dataclass(frozen=True)
class LikelyAnswer:
    """One decider's likely answer, with the term that speaks loudest."""

    actor: int
    chance: float
    reason: Reason
    open_sum: int
    refuses_whatever: bool
    chamber: bool

    @property
    def favours(self) -> bool:
        """Whether a yes is at least as likely as a no."""
        return self.chance >= EVEN


@dataclass(frozen=True)
class Turning:
    """A government whose own public would turn on it if it refused in public, and over which issues."""

    government: int
    public: int
    issues: tuple[int, ...]


@dataclass(frozen=True)
class Outlook:
    """All that is to be known of a package beforehand."""

    package: Package
    chance: float
    deciders: tuple[LikelyAnswer, ...]
    bodies: tuple[str, ...]
    win: float
    """Points of 100 that its adoption would bring the seat; a span counts at its worse end."""
    at_home: float
    """Standing that its adoption would bring the seat."""
    own: Verdict
    own_total: int
    refusal_cost: float
    turning: tuple[Turning, ...]

    @property
    def acceptable(self) -> bool:
        """Whether the seat's own government would sign it."""
        return not self.own.hard and self.own_total >= 0


def outlook(view: View, package: Package) -> Outlook:
    """Everything at once, for the composer."""
    chances = view.forecasts(package)
    own = view.evaluator.verdict(view.seat, package, view.seat)
    return Outlook(
        package=package,
        chance=view.chance(package),
        deciders=tuple(_expected(view, package, a, chance) for a, chance in chances.items()),
        bodies=tuple(b.id for b in bodies.touched(view.compiled, package)),
        win=view.wins(package),
        at_home=at_home(view.compiled, own),
        own=own,
        own_total=own.total(view.priorities),
        refusal_cost=view.compiled.parameters.refusal_cost,
        turning=tuple(turning(view, package, [a for a, chance in chances.items() if chance < 1])),
    )


def _expected(view: View, package: Package, actor: int, chance: float) -> LikelyAnswer:
    verdict = view.evaluator.verdict(actor, package, view.seat)
    kind = leading_term(verdict, chance >= EVEN)
    if kind is TermKind.PRIORITY:
        reason = Reason(Untold.KNOWN)
    else:
        reason = Reason(kind, verdict.hard[0]) if verdict.hard else subject(verdict.open_terms, chance >= EVEN) or Reason(kind)
    return LikelyAnswer(actor, chance, reason, verdict.open_sum, bool(verdict.hard), actor >= view.compiled.delegations)


def turning(view: View, package: Package, deciders: list[int]) -> list[Turning]:
    """The publics that would turn if their governments, which may refuse, refused the package in public."""
    compiled, evaluator = view.compiled, view.evaluator
    turn = [a for a in deciders if a < compiled.delegations and public_would(compiled, evaluator, package, view.seat, a)]
    return [Turning(a, compiled.public[a], tuple(c.issue for c in newly_wanted(evaluator, package, a))) for a in turn]


def own_public_turns(view: View, proposal: Proposal) -> bool:
    """Whether the seat's own public would turn on it if it refused what waits for its answer."""
    would = public_would(view.compiled, view.evaluator, proposal.package, proposal.by, view.seat)
    return would and bool(newly_wanted(view.evaluator, proposal.package, view.seat))
