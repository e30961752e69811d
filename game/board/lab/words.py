"""What the laboratory's screens say: players, and what is changed."""

from __future__ import annotations

from dataclasses import dataclass

from game.board.lab.case import USUAL, Case
from game.i18n import _
from game.wording import changes as wording
from game.wording import ensembles, names


@dataclass(frozen=True)
class Kind:
    """A kind of player: its name, and what it does."""

    name: str
    told: str


PLAYERS: dict[str, Kind] = {
    "historical": Kind(_("As in history"), _("proposes what was proposed then, and answers by what it wanted")),
    "silent": Kind(_("Silent"), _("proposes nothing, and answers by what it wanted")),
    "negotiator": Kind(_("Negotiator"), _("looks for the best bargain it can get: a second or so a game")),
    "quick": Kind(_("Quick negotiator"), _("looks for a bargain by rule of thumb, asks and argues nothing: thousands of games a second")),
    "propagandist": Kind(_("Propagandist"), _("plays for the public opinion of the others: a second or so a game")),
    "random": Kind(_("At random"), _("does whatever is allowed")),
}


def player(kind: str) -> str:
    """A kind of player by its name."""
    return PLAYERS[kind].name if kind in PLAYERS else kind


@dataclass(frozen=True)
class Told:
    """One thing changed: what takes it back, and in words."""

    key: str
    text: str


def changes(case: Case) -> list[Told]:
    """Everything that is changed, in words."""
    s = case.scenario
    found = [Told(path, _value(case, path, words)) for path, words in case.values.items()]
    found += [Told(name, _("“{name}” does not happen").format(name=wording.absent(s, name))) for name in case.without]
    for chair, kind in case.players.items():
        who = names.within(s.actors[chair].name) if chair in s.actors else chair
        said = {"what": _("the chair of {delegation}").format(delegation=who), "before": player(USUAL), "after": player(kind)}
        found.append(Told(chair, ensembles.change(said)))
    return found


def _value(case: Case, path: str, words: str) -> str:
    before, after = wording.alteration(case.scenario, path, case.base(path), words)
    return ensembles.change({"what": wording.what(case.scenario, path), "before": before, "after": after})
