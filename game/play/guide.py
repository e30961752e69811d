"""The guided first game, Moscow's first turn in 1954: its steps, what each means, and when it has been done.

It points and never plays. A face adds how a step is done there, and says what has been opened on it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Set
from dataclasses import dataclass
from enum import Enum, auto
from typing import Literal

from game.i18n import _
from game.play.session import Session
from game.rules.chronicle import Argued, Sounded
from game.view import View

SCENARIO = "1954"
SEED = 10
DRAFT = "treaty_10_february"
"""The draft that the guide points to: the one they laughed at."""

Topic = Literal["brief", "courses", "package", "forecast", "answers", "sound", "argue", "end", "winning"]


class Opened(Enum):
    """What somebody has opened on a face since a step was due."""

    TABLE = auto()
    """The table, or whatever comes after the brief."""
    COURSE = auto()
    """An issue with its course, or what changes it."""
    REASONS = auto()
    """The reasons of an answer; or the answers have been left behind."""


SAYS: dict[str, str] = {
    "brief": _(
        "You are Moscow. This brief is for your eyes only: what you want, what you cannot live with, and how much each question "
        "matters to you in truth."
    ),
    "courses": _(
        "Each question has its **course**: where it is heading if nobody agrees on anything. You change a course by a package that "
        "those who decide it accept."
    ),
    "package": _("A package names a position for some of the questions."),
    "archive": _("To begin, take Molotov’s of 10 February from the record: “A General European Treaty”."),
    "forecast": _("This one cannot pass. Table it all the same, and hear why."),
    "answers": _(
        "Every no has its reason, in its own words; those with the same reason stand together. Open one: its terms add up, largest "
        "first, and say on what they rest."
    ),
    "sound": _(
        "What they have not told you is how heavily each question weighs with them. Ask somebody in private, and choose one who would "
        "answer plainly. Every answer, and every no, tells you something that makes your forecasts sharper."
    ),
    "argue": _(
        "Arguments move a view for good. Put “Twice in one lifetime” to the French National Assembly: it has the last word on a "
        "European army with Germans in it."
    ),
    "end": _(
        "Your three acts are done. End the turn: the others act now, and may ask for your answer. Undo takes anything back, at any time."
    ),
    "winning": _(
        "Winning can mean three things in 1954. **A deal** that moves the courses to where you want them. **A divided West**: the "
        "European army fails in Paris, and nothing takes its place. Or **a refusal that costs them**, because their own people would "
        "have said yes. The debrief measures all three beside history. Every branch is kept: go back, and try another way."
    ),
}
"""What is meant, step by step."""


@dataclass(frozen=True)
class Step:
    """A step, and when it has been done."""

    topic: Topic
    done: Callable[[Session, Set[Opened]], bool]


STEPS = (
    Step("brief", lambda session, opened: Opened.TABLE in opened),
    Step("courses", lambda session, opened: Opened.COURSE in opened or bool(session.draft.clauses) or _tabled(session.view)),
    Step("package", lambda session, opened: bool(session.draft.clauses) or _tabled(session.view)),
    Step("forecast", lambda session, opened: _tabled(session.view)),
    Step("answers", lambda session, opened: Opened.REASONS in opened or _spent(session.view)),
    Step("sound", lambda session, opened: _done(session.view, Sounded) or _spent(session.view)),
    Step("argue", lambda session, opened: _done(session.view, Argued) or _spent(session.view)),
    Step("end", lambda session, opened: session.view.state.turn > 0),
    Step("winning", lambda session, opened: False),
)


class Guide:
    """How far somebody has come, on a face that has something to add to some topics."""

    def __init__(self, topics: Collection[Topic], at: int = 0) -> None:
        self.steps = [step for step in STEPS if step.topic in topics]
        self.at = at

    @property
    def topic(self) -> Topic:
        """The step that is due."""
        return self.steps[self.at].topic

    @property
    def is_last(self) -> bool:
        """Whether no step comes after it."""
        return self.at == len(self.steps) - 1

    def follow(self, session: Session, opened: Set[Opened]) -> bool:
        """Go on where a step has been done; whether one has. What was opened counts for one step only."""
        before = self.at
        while self.steps[self.at].done(session, opened if self.at == before else frozenset()):
            self.at += 1
        return self.at != before


def _tabled(view: View) -> bool:
    """Whether a package has been tabled."""
    return any(p.by == view.seat for p in view.state.proposals)


def _done(view: View, kind: type[Sounded] | type[Argued]) -> bool:
    """Whether the seat has done something of a kind."""
    return any(isinstance(line, kind) and line.by == view.seat for line in view.state.log)


def _spent(view: View) -> bool:
    """Whether this turn leaves nothing more to be done."""
    return view.state.turn > 0 or (view.my_turn and view.state.acts_left <= 0)
