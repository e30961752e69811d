"""What a what-if question came to, as a report tells it."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from game import __version__
from game.i18n import _
from game.wording import ensembles
from game.wording.names import within
from game.wording.numbers import listed


@dataclass(frozen=True)
class Result:
    """One answered question. `group` is what a report calls whoever handed it in; empty where nobody did."""

    data: Mapping[str, Any]
    group: str = ""

    @property
    def question(self) -> Mapping[str, Any]:
        """The question."""
        found: Mapping[str, Any] = self.data["question"]
        return found

    @property
    def title(self) -> str:
        """The question in a line."""
        return str(self.question["title"])

    @property
    def scenario(self) -> str:
        """The scenario's id."""
        return str(self.data["scenario"])

    @property
    def games(self) -> int:
        """How many games were played both ways."""
        return int(self.data["games"])

    @property
    def changes(self) -> list[str]:
        """What is changed, a line each."""
        return [ensembles.change(c) for c in self.data["changes"]]

    @cached_property
    def moved(self) -> list[dict[str, Any]]:
        """The issues that ended otherwise in some game, those of most games first."""
        return sorted((i for i in self.data["issues"] if i["different"]["count"]), key=lambda i: -i["different"]["count"])

    @property
    def unmoved(self) -> str:
        """The issues that ended as before in every game, as a list in a sentence; empty if there are none."""
        return listed([within(i["name"]) for i in self.data["issues"] if not i["different"]["count"]])

    @staticmethod
    def reached(issue: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The positions at which an issue ended in some game, either way, and that of history."""
        return [p for p in issue["positions"] if p["base"]["count"] or p["changed"]["count"] or p["historical"]]

    @cached_property
    def turned(self) -> list[dict[str, Any]]:
        """First decisions that turned; the first in this list is told first of all."""
        return sorted(self.data["turned"], key=lambda t: (-t["ended_otherwise"]["count"], -t["games"]["count"], t["turn"]))

    @property
    def first_turned(self) -> str:
        """The first decision that turned in most games, in a sentence."""
        return ensembles.turned(self.turned[0]) if self.turned else _("No decision turned.")

    @cached_property
    def seats(self) -> list[dict[str, Any]]:
        """The delegations, that of the question first, the others in protocol order."""
        return sorted(self.data["seats"], key=lambda s: s["id"] != self.question["seat"])

    @property
    def publics(self) -> list[dict[str, Any]]:
        """The publics that end up thinking otherwise."""
        return ensembles.turned_publics(self.data["publics"])

    @property
    def gaining(self) -> bool:
        """Whether anybody gains or loses by it."""
        return ensembles.gaining(self.seats)

    @cached_property
    def refused(self) -> list[str]:
        """Who refused what did not come about; nothing where a returned file does not tell."""
        told = all("proposals" in self.data[side] for side in ("base", "changed"))
        return ensembles.short_of(dict(self.data)) if told else []

    @property
    def headline(self) -> str:
        """What came of it, in a sentence."""
        d = self.data["different"]
        if not d["count"]:
            return _("None of the games ends otherwise.")
        said = _("{share} of the games end otherwise (95 % interval {interval}).")
        return said.format(share=ensembles.share(d), interval=ensembles.interval(d))

    @property
    def played(self) -> str:
        """How it was found out."""
        said = _("{games} games, each played both ways with the same hidden priorities (seed {seed}). {players}")
        return said.format(games=f"{self.games:,}", seed=self.data["seed"], players=ensembles.players(self.data["base"]["players"]))

    @property
    def notes(self) -> list[str]:
        """What a reader must know beforehand."""
        found = []
        if self.data["why"]:
            said = _("{why} What is told are the {games} games of {wanted} that were done.")
            found.append(said.format(why=self.data["why"], games=f"{self.games:,}", wanted=f"{self.data['wanted']:,}"))
        if self.data["version"] != __version__:
            found.append(
                _("This was found with version {theirs} of the game; this is {ours}.").format(theirs=self.data["version"], ours=__version__)
            )
        return found

    @property
    def command(self) -> str:
        """What to type to find the same again."""
        q, d = self.question, self.data
        words = ["demarche", "whatif", self.scenario]
        for option, given in (("--set", q["set"]), ("--swap-player", q["players"])):
            words += [w for key, value in given.items() for w in (option, f"{key}={value}")]
        words += [w for name in q["without"] for w in ("--without", name)]
        vary = {"ideal": "stances", "salience": "saliences", "trust": "trust"}
        words += [w for key, value in d["vary"].items() if value and key in vary for w in ("--vary", f"{vary[key]}={value:g}")]
        return shlex.join([*words, "--games", str(d["wanted"]), "--seed", str(d["seed"])])
