"""What a what-if question came to, as a report tells it."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from game import __version__
from game.errors import DemarcheError
from game.i18n import _
from game.lab import wording as ensembles
from game.lab.shifts import IssueShift, PublicShift, SeatShift, Shift, TurnedDecision, WhatIf
from game.model.players import PlayerKind
from game.model.question import Question
from game.scenario.library import everywhere, load
from game.scenario.places import Search
from game.wording.names import within
from game.wording.numbers import listed


@dataclass(frozen=True)
class Result:
    """One answered question. `group` is what a report calls whoever handed it in; empty where nobody did."""

    answer: WhatIf
    group: str = ""
    version: str = __version__
    """Of the game that found it."""
    returned: Mapping[str, Any] | None = None
    """The whole file that it was read from, where it was."""
    search: Search | None = None
    """Where scenarios are looked for; None if the environment says so."""

    @property
    def question(self) -> Question:
        """The question."""
        return self.answer.question

    def as_json(self) -> Mapping[str, Any]:
        """Plain data, ready for JSON: of a returned file, what stands in it."""
        return self.returned if self.returned is not None else self.answer.as_json()

    @property
    def title(self) -> str:
        """The question in a line."""
        return self.question.title

    @property
    def scenario(self) -> str:
        """The scenario's id."""
        return self.answer.scenario

    @property
    def games(self) -> int:
        """How many games were played both ways."""
        return self.answer.games

    @property
    def changes(self) -> list[str]:
        """What is changed, a line each."""
        return [ensembles.change(c) for c in self.answer.changes]

    @cached_property
    def moved(self) -> list[IssueShift]:
        """The issues that ended otherwise in some game, those of most games first."""
        return sorted((i for i in self.answer.issues if i.different.count), key=lambda i: -i.different.count)

    @property
    def unmoved(self) -> str:
        """The issues that ended as before in every game, as a list in a sentence; empty if there are none."""
        return listed([within(i.name) for i in self.answer.issues if not i.different.count])

    @staticmethod
    def reached(issue: IssueShift) -> list[Shift]:
        """The positions at which an issue ended in some game, either way, and that of history."""
        return [p for p in issue.positions if p.base.count or p.changed.count or p.historical]

    @cached_property
    def turned(self) -> list[TurnedDecision]:
        """First decisions that turned; the first in this list is told first of all."""
        return sorted(self.answer.turned, key=lambda t: (-t.ended_otherwise.count, -t.games.count, t.turn))

    @property
    def first_turned(self) -> str:
        """The first decision that turned in most games, in a sentence."""
        return ensembles.turned(self.turned[0]) if self.turned else _("No decision turned.")

    @cached_property
    def seats(self) -> list[SeatShift]:
        """The delegations, that of the question first, the others in protocol order."""
        return sorted(self.answer.seats, key=lambda s: s.id != self.question.seat)

    @property
    def publics(self) -> list[PublicShift]:
        """The publics that end up thinking otherwise."""
        return ensembles.turned_publics(self.answer.publics)

    @property
    def gaining(self) -> bool:
        """Whether anybody gains or loses by it."""
        return ensembles.gaining(self.seats)

    @cached_property
    def refused(self) -> list[str]:
        """Who refused what did not come about; nothing where a returned file does not tell."""
        return ensembles.short_of(self.answer)

    @property
    def headline(self) -> str:
        """What came of it, in a sentence."""
        different = self.answer.different
        if not different.count:
            return _("None of the games ends otherwise.")
        sentence = _("{share} of the games end otherwise (95 % interval {interval}).")
        return sentence.format(share=ensembles.share(different), interval=ensembles.interval(different))

    @property
    def played(self) -> str:
        """How it was found out."""
        sentence = _("{games} games, each played both ways with the same hidden priorities (seed {seed}). {players}")
        return sentence.format(games=f"{self.games:,}", seed=self.answer.seed, players=ensembles.players(self.answer.base.players))

    @property
    def notes(self) -> list[str]:
        """What a reader must know beforehand."""
        notes = []
        if self.answer.why:
            sentence = _("{why} What is told are the {games} games of {wanted} that were done.")
            notes.append(sentence.format(why=self.answer.why, games=f"{self.games:,}", wanted=f"{self.answer.wanted:,}"))
        if self.version != __version__:
            notes.append(
                _("This was found with version {theirs} of the game; this is {ours}.").format(theirs=self.version, ours=__version__)
            )
        return notes

    @property
    def command(self) -> str:
        """What to type to find the same again; empty where no command says it. Another scenario than the one here stands as FOLDER."""
        q = self.question
        if self._others_sat:
            return ""
        words = ["demarche", "whatif", self.scenario if self._is_here else _("FOLDER")]
        for option, given in (("--set", q.set), ("--swap-player", q.players)):
            words += [w for key, value in given.items() for w in (option, f"{key}={value}")]
        words += [w for name in q.without for w in ("--without", name)]
        vary = self.answer.vary
        for name, width in (("stances", vary.ideal), ("saliences", vary.salience), ("trust", vary.trust)):
            words += ["--vary", f"{name}={width:g}"] if width else []
        return shlex.join([*words, "--games", str(self.games), "--seed", str(self.answer.seed)])

    @property
    def again(self) -> str:
        """What must be known to find the same again; empty where the command says it all."""
        if self._others_sat:
            return _("No command finds the same again, for others than the historical players sat there both ways.")
        if self._is_here:
            return ""
        return _("It was asked of another scenario than the one called {scenario} here, if any is: put its folder for {folder}.").format(
            scenario=self.scenario, folder=_("FOLDER")
        )

    @property
    def _others_sat(self) -> bool:
        """Whether others than the historical players sat in the base: the command line seats others on one side alone."""
        return any(kind != PlayerKind.HISTORICAL for kind in self.answer.base.players.values())

    @cached_property
    def _is_here(self) -> bool:
        """Whether the scenario's id names, on this computer, the scenario that was asked; older answers say no more than the id."""
        digest = self.answer.digest
        if self.scenario not in {place.id for place in everywhere(self.search)}:
            return False
        try:
            return not digest or load(self.scenario, self.search).is_named(digest)
        except DemarcheError:
            return False
