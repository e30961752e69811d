"""What is changed in a scenario: the assumptions moved, what does not happen, who sits elsewhere. No pygame, no games."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from game.i18n import _
from game.model.players import PlayerKind
from game.model.question import Question
from game.model.scenario import Scenario
from game.scenario.changes import ChangeError, value_at

QUICK = frozenset({PlayerKind.HISTORICAL, PlayerKind.SILENT, PlayerKind.BIDDER, PlayerKind.QUICK})
"""Players with whom thousands of games take a second. Others search, a second or so a game."""
USUAL = PlayerKind.HISTORICAL
GAMES = 5_000
SLOW_GAMES = 100
"""So many at the most where somebody searches in every game, until somebody has chosen a number."""


@dataclass
class Case:
    """One scenario with some things changed; a question in the making."""

    scenario: Scenario
    values: dict[str, str] = field(default_factory=dict)
    """Values by their paths, as in a question file."""
    without: list[str] = field(default_factory=list)
    players: dict[str, PlayerKind] = field(default_factory=dict)
    opened: Question | None = None
    """The question from which it came."""
    games: int = GAMES
    """How many games are wanted; `played` says how many that comes to."""
    chosen: bool = False
    """Whether somebody has chosen that number, here or in the file of a question."""

    @property
    def changes(self) -> int:
        """How many things are changed."""
        return len(self.values) + len(self.without) + len(self.players)

    @property
    def quick(self) -> bool:
        """Whether thousands of games take a second."""
        return set(self.players.values()) <= QUICK

    @property
    def played(self) -> int:
        """How many games are played: few where they are slow and nobody has asked for more."""
        return self.games if self.quick or self.chosen else min(self.games, SLOW_GAMES)

    @property
    def question(self) -> Question:
        """It as a question: with the words of the one from which it came as long as it asks the same."""
        made = Question(self.scenario.id, "", "", "what_if", dict(self.values), list(self.without), dict(self.players), games=self.played)
        if self.opened is not None and asks_the_same(self.opened, made):
            return replace(self.opened, games=self.played)
        return replace(made, title=_("What if …?"))

    def open(self, question: Question) -> None:
        """Change what a question changes, and nothing else."""
        self.values, self.without, self.players = (
            dict(question.set),
            list(question.without),
            {s: PlayerKind(k) for s, k in question.players.items()},
        )
        self.opened, self.games, self.chosen = question, question.games, question.games != Question.games

    def clear(self) -> None:
        """Everything as the scenario has it."""
        self.values, self.without, self.players, self.opened = {}, [], {}, None

    def value(self, path: str) -> str:
        """The value at a path now, as words."""
        return self.values.get(path) or self.base(path)

    def base(self, path: str) -> str:
        """The value that the scenario has there; empty where it has none."""
        try:
            return value_at(self.scenario, path)
        except ChangeError:
            return ""

    def put(self, path: str, words: str) -> None:
        """Set a value; what is as the scenario has it is no change."""
        if words == self.base(path):
            self.values.pop(path, None)
        else:
            self.values[path] = words

    def happens(self, name: str, on: bool) -> None:
        """Whether an event, a proposal, a gesture or an argument comes."""
        self.without = [w for w in self.without if w != name] + ([] if on else [name])

    def seat(self, chair: str, player: PlayerKind) -> None:
        """Who sits in a chair."""
        self.players.pop(chair, None)
        if player != USUAL:
            self.players[chair] = player

    def undo(self, key: str) -> None:
        """One thing as it was, by its path, id or chair."""
        self.values.pop(key, None)
        self.players.pop(key, None)
        self.without = [w for w in self.without if w != key]


def asks_the_same(one: Question, other: Question) -> bool:
    """Whether two questions change the same things."""
    return (_plain(one.set), sorted(one.without), one.players) == (_plain(other.set), sorted(other.without), other.players)


def _plain(values: Mapping[str, str]) -> dict[str, list[str]]:
    """Values with lists taken apart, so that blanks do not matter."""
    return {path: [word.strip() for word in value.split(",")] for path, value in values.items()}
