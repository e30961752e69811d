"""D023: delegations, voices, events and proposals that others name exist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.i18n import _
from game.model.actor import Actor, Chamber, Voice
from game.model.happening import (
    SELF,
    AcceptsChange,
    Argument,
    Condition,
    Gesture,
    IdealShift,
    Paper,
    PullTo,
    SaidNo,
    SalienceTo,
    Scene,
    StandingBy,
    StandingIs,
    Succession,
    TrustIs,
    TrustSignal,
    Turned,
)  # fmt: skip
from game.model.history import HistoricalDeed, Recorded
from game.model.scenario import About, Scenario, TrustLine
from game.scenario.checks.report import Named, Report
from game.scenario.checks.rule import Rule
from game.scenario.checks.walk import many
from game.scenario.reader import Path


def check(scenario: Scenario, report: Report) -> None:
    """Every actor, event or proposal that the file names exists."""
    names = Names(scenario)
    for path, thing in report.things:
        for at, word, what in _in(path, thing):
            if not (what == "author" and word == "anyone") and not (word == SELF and _is_effect(at)):
                report.known(Named(at, word, *names.of(what)))


def _is_effect(path: Path) -> bool:
    """Whether this stands among the effects of a gesture, where self is whoever makes it."""
    return path[0] == "gestures" and "effects" in path and path[-1 if isinstance(path[-1], str) else -2] in ("of", "in", "on")


class Names:
    """What there is of each kind, and how the kind is called."""

    def __init__(self, s: Scenario) -> None:
        delegations = [d.id for d in s.delegations]
        deciders = [*delegations, *(c.id for c in s.chambers)]
        self.kinds: dict[str, tuple[list[str], str]] = {
            "actor": (list(s.actors), _("actor")),
            "author": (delegations, _("delegation")),
            "delegation": (delegations, _("delegation")),
            "decider": (deciders, _("delegation or chamber")),
            "voice": ([v.id for v in s.voices], _("voice")),
            "seat": ([d.id for d in s.seats], _("seat")),
            "event": ([*(e.id for e in s.events), *(g.id for g in s.gestures)], _("event or gesture")),
            "proposal": ([p.id for p in s.record], _("proposal of the record")),
        }

    def of(self, kind: str) -> tuple[list[str], str]:
        """The ids of a kind, and its name."""
        return self.kinds[kind]


Mention = tuple[Path, str, str]


def _in(path: Path, thing: Any) -> Iterator[Mention]:
    """What one thing names itself: where, the word, which kind it should be."""
    for key, kind in _keys(thing):
        value = getattr(thing, {"in": "in_"}.get(key, key), None)
        if isinstance(value, dict):
            for word in value:
                yield (*path, key, word), word, kind
        elif value is not None:
            for at, word in many((*path, key), value):
                yield at, word, kind
    if (link := getattr(thing, "public", None)) and isinstance(thing, Actor):
        yield (*path, "public", "voice"), link.voice, "voice"


def _keys(thing: Any) -> tuple[tuple[str, str], ...]:
    """Which keys of a thing name whom."""
    match thing:
        case About():
            return (("main_seat", "seat"),)
        case Chamber():
            return ("company", "decider"), ("hears", "voice"), ("of", "delegation")
        case Voice():
            return (("of", "decider"),)
        case Actor():
            return ("company", "decider"), ("hears", "voice")
        case TrustLine() | TrustSignal() | TrustIs():
            return ("of", "actor"), ("in", "actor")
        case Paper():
            return (("of", "delegation"),)
        case Argument():
            return ("by", "author"), ("plausible", "actor")
        case Gesture() | HistoricalDeed():
            return (("by", "delegation"),)
        case Scene():
            return ("by", "delegation"), ("accepted_by", "decider"), ("refused_by", "decider")
        case SaidNo():
            return ("of", "decider"), ("to", "proposal")
        case IdealShift() | SalienceTo() | AcceptsChange() | StandingBy() | StandingIs() | Turned():
            return (("of", "actor"),)
        case PullTo():
            return ("on", "actor"), ("by", "actor")
        case Succession():
            return ("out", "actor"), ("in", "actor")
        case Recorded():
            return ("by", "delegation"), ("accepted_by", "decider"), ("refused_by", "decider")
        case Condition():
            return ("event", "event"), ("refused", "proposal"), ("adopted", "proposal")
        case _:  # open: most things name nobody
            return ()


RULE = Rule(
    "D023",
    _("somebody or something that is not there"),
    _(
        "The file names a delegation, a chamber, a voice, an event or a proposal that it does not have. Everything is named by its id, not "
        "by its name. Only a delegation with seat: true can be main_seat; only a voice can be heard or be a public. In the effects "
        "of a gesture, self is whoever makes it."
    ),
    check,
)
