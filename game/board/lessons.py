"""What the guided first game says, step by step: Moscow's first turn in 1954, about five minutes."""

from __future__ import annotations

from game.board.guide import Step
from game.board.screen import Screen
from game.board.session import Session
from game.i18n import _
from game.rules.state import State

SCENARIO = "1954"
SEED = 10
DRAFT = "treaty_10_february"
"""The draft that the guide points to: the one they laughed at."""


def first_game() -> list[Step]:
    """From the brief to the end of the first turn, and what winning can mean."""
    return [*_before(), *_package(), *_besides(), _winning()]


def _before() -> list[Step]:
    """The brief, and the table."""
    return [
        Step(
            _(
                "You are Moscow. This brief is for your eyes only: what you want, what you cannot live with, and how much each "
                "question matters to you in truth. Read it, then go to the table."
            ),
            ("table",),
            lambda screen, session: screen.name == "table" or _past(screen),
        ),
        Step(
            _(
                "The table. At the right, each question with its **course** (the dark dot): where it is heading if nobody agrees "
                "on anything. The ring is what you want. You change a course by a package that those who decide it accept. "
                "Compose one."
            ),
            ("continue", "compose"),
            lambda screen, session: screen.name == "composer" or _tabled(session),
        ),
    ]


def _package() -> list[Step]:
    """A package, and why it is refused."""
    return [
        Step(
            _(
                "A package names a position for some of the questions. Click a point, or drag along a line to leave it open "
                "between two. To begin, take Molotov’s of 10 February from the archive: “A General European Treaty”."
            ),
            (f"draft:{DRAFT}",),
            lambda screen, session: bool(session.draft.clauses) or _tabled(session),
        ),
        Step(
            _(
                "Now every government’s chance stands at the right, and changes with every point you move. Below: what you get if "
                "they accept, and what a refusal costs you, or, in public, some of them. This one cannot pass. Table it all the "
                "same, and hear why."
            ),
            ("table",),
            lambda screen, session: _tabled(session),
        ),
        Step(
            _(
                "Every no has its reason, in its own words; those with the same reason stand together. Open one: its terms add "
                "up, largest first, and say on what they rest. Then continue."
            ),
            ("answer:france",),
            lambda screen, session: screen.name == "terms" or screen.name not in ("answers", "composer"),
        ),
    ]


def _besides() -> list[Step]:
    """What else can be done in a turn."""
    return [
        Step(
            _(
                "What they have not told you is how heavily each question weighs with them. Ask somebody in private: **Sound "
                "out**, and choose one who would answer plainly. Every answer, and every no, tells you something that makes your "
                "forecasts sharper."
            ),
            ("continue", "close", "sound", "ask:german_question"),
            lambda screen, session: _said(session, "sounded") or _spent(session),
        ),
        Step(
            _(
                "Arguments move a view for good, by as much as their buttons say. Put “Twice in one lifetime” to the French "
                "National Assembly: it has the last word on a European army with Germans in it."
            ),
            ("continue", "argue", "argue:german_danger:french_assembly"),
            lambda screen, session: _said(session, "argued") or _spent(session),
        ),
        Step(
            _(
                "Your three acts are done. End the turn: the others act now, and may ask for your answer. Undo takes anything "
                "back, at any time."
            ),
            ("continue", "end", "no"),
            lambda screen, session: session.view.state.turn > 0,
        ),
    ]


def _winning() -> Step:
    """The three ways to win."""
    return Step(
        _(
            "Winning can mean three things in 1954. **A deal** that moves the courses to where you want them. **A divided "
            "West**: the European army fails in Paris, and nothing takes its place. Or **a refusal that costs them**, because "
            "their own people would have said yes. The debrief measures all three beside history. The chronicle keeps every "
            "branch: go back, and try another way."
        ),
        (),
        lambda screen, session: False,
    )


def _state(session: Session) -> State:
    return session.view.state


def _past(screen: Screen) -> bool:
    """Whether the brief has been left behind."""
    return screen.name in ("news", "composer", "answers", "conduct")


def _tabled(session: Session) -> bool:
    return any(p.by == session.view.seat for p in _state(session).proposals)


def _said(session: Session, kind: str) -> bool:
    return any(e.kind == kind and e.data.get("by") == session.view.seat for e in _state(session).log)


def _spent(session: Session) -> bool:
    """Whether this turn leaves nothing more to be done."""
    return _state(session).turn > 0 or (session.my_turn and _state(session).acts_left <= 0)
