"""What the laboratory's screens say: players, and what is changed."""

from __future__ import annotations

from dataclasses import dataclass

from game.board.lab_case import USUAL, Case
from game.i18n import _
from game.lab.shifts import Change
from game.lab.wording import change
from game.model.players import PlayerKind
from game.wording import changes as wording
from game.wording import names, players

OFFERED = (
    PlayerKind.HISTORICAL, PlayerKind.SILENT, PlayerKind.NEGOTIATOR, PlayerKind.QUICK, PlayerKind.PROPAGANDIST, PlayerKind.RANDOM,
)  # fmt: skip
"""Kinds of players to choose from."""


@dataclass(frozen=True)
class Told:
    """One thing changed: what takes it back, and in words."""

    key: str
    text: str


def changes(case: Case) -> list[Told]:
    """Everything that is changed, in words."""
    s = case.scenario
    lines = [Told(path, _value(case, path, words)) for path, words in case.values.items()]
    lines += [Told(name, _("“{name}” does not happen").format(name=wording.absent(s, name))) for name in case.without]
    for chair, kind in case.players.items():
        who = names.within(s.actors[chair].name) if chair in s.actors else chair
        what = _("the chair of {delegation}").format(delegation=who)
        lines.append(Told(chair, change(Change(chair, what, players.wording(USUAL).name, players.wording(kind).name))))
    return lines


def _value(case: Case, path: str, words: str) -> str:
    before, after = wording.alteration(case.scenario, path, case.base(path), words)
    return change(Change(path, wording.what(case.scenario, path), before, after))
