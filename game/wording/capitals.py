"""Answers as a newspaper speaks of them: governments by their capitals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from game.i18n import _
from game.model.actor import Delegation
from game.model.term import TermKind
from game.rules.state import Answered, Proposal
from game.view import View
from game.wording import names
from game.wording.answers import Group, closest, groups, narrowest, say_reason
from game.wording.numbers import listed
from game.wording.terms import Untold


@dataclass(frozen=True)
class Article:
    """A headline, the line below it, and the text."""

    headline: str
    deck: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class NewsStory:
    """A package with its answers, and the words for those who gave them."""

    view: View
    proposal: Proposal

    @property
    def by(self) -> str:
        """Who tabled it, as a capital."""
        return self.capital(self.proposal.by)

    @cached_property
    def no(self) -> list[Group]:
        """Those who refused, by reason, the largest group first."""
        return groups(self.proposal, False)

    @property
    def refused(self) -> list[Answered]:
        """Everybody who refused."""
        return [a for a in self.proposal.answers if not a.yes]

    @property
    def accepted(self) -> list[Answered]:
        """Everybody who consented."""
        return [a for a in self.proposal.answers if a.yes]

    @property
    def nearest(self) -> Answered | None:
        """Who refused and was least short; who consented and had least to spare, if it passed."""
        return narrowest(self.proposal) if self.proposal.passed else closest(self.proposal)

    @property
    def wavered(self) -> Answered | None:
        """The nearest, where it could have answered otherwise: what it had told nobody decided."""
        near = self.nearest
        return near if near is not None and abs(near.verdict.open_sum) < sum(map(abs, near.verdict.swing)) else None

    def capital(self, actor: int) -> str:
        """A government by its capital; anybody else by name."""
        government = self.view.compiled.actors[actor]
        return government.capital if isinstance(government, Delegation) and government.capital else names.within(government.name)

    def capitals(self, actors: Iterable[int]) -> str:
        """Several of them as a list, none twice."""
        return listed(list(dict.fromkeys(self.capital(a) for a in actors)))

    def of_group(self, group: Group) -> str:
        """Those who gave one reason."""
        return self.capitals(a.actor for a in group.answers)

    def reason(self, group: Group) -> str:
        """Their reason, as far as a newspaper can know it."""
        if group.reason.kind in (Untold.FREE, Untold.KNOWN, TermKind.PRIORITY):
            return _("reasons that it keeps to itself") if len(group.answers) == 1 else _("reasons that they keep to themselves")
        return say_reason(self.view, group.reason, False)

    @property
    def clauses(self) -> str:
        """What the package says."""
        return "; ".join(names.clauses(self.view.compiled, self.proposal.package))

    @cached_property
    def turned(self) -> list[tuple[str, str]]:
        """Publics that turned, each with the capitals it turned on."""
        compiled = self.view.compiled
        by_public: dict[int, list[int]] = {}
        for government, _issue in self.proposal.turned:
            by_public.setdefault(compiled.public[government], []).append(government)
        return [(names.within(names.actor(compiled, public)), self.capitals(on)) for public, on in by_public.items()]

    @property
    def offer(self) -> str:
        """What one of those who refused would sign; nobody but the author of the package has been told."""
        if not self.proposal.offers or self.proposal.by != self.view.seat:
            return ""
        first = self.proposal.offers[0]
        return _("{capital} would sign this: {clauses}").format(
            capital=self.capital(first.by), clauses="; ".join(names.clauses(self.view.compiled, first.package))
        )
