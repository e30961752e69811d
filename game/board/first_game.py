"""What the guided first game says on the board, step by step: Moscow's first turn in 1954, about five minutes."""

from __future__ import annotations

from game.board.guide import Step
from game.board.screen import Screen
from game.i18n import _
from game.rules.chronicle import Argued, Sounded
from game.wording.guide import DRAFT, SAYS, SCENARIO, SEED, done, spent, tabled

__all__ = ["DRAFT", "SCENARIO", "SEED", "first_game"]


def first_game() -> list[Step]:
    """From the brief to the end of the first turn, and what winning can mean."""
    return [*_before(), *_package(), *_besides(), Step(SAYS["winning"], (), lambda screen, session: False)]


def _say(key: str, how: str) -> str:
    """What is meant, and how it is done here."""
    return f"{SAYS[key]} {how}" if how else SAYS[key]


def _before() -> list[Step]:
    """The brief, and the table."""
    return [
        Step(
            _say("brief", _("Read it, then go to the table.")),
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
            lambda screen, session: screen.name == "composer" or tabled(session.view),
        ),
    ]


def _package() -> list[Step]:
    """A package, and why it is refused."""
    return [
        Step(
            _say("package", _("Click a point, or drag along a line to leave it open between two.")) + " " + SAYS["archive"],
            (f"draft:{DRAFT}",),
            lambda screen, session: bool(session.draft.clauses) or tabled(session.view),
        ),
        Step(
            _(
                "Now every government’s chance stands at the right, and changes with every point you move. Below: what you get if "
                "they accept, and what a refusal costs you, or, in public, some of them."
            )
            + " "
            + SAYS["forecast"],
            ("table",),
            lambda screen, session: tabled(session.view),
        ),
        Step(
            _say("answers", _("Then continue.")),
            ("answer:france",),
            lambda screen, session: screen.name == "terms" or screen.name not in ("answers", "composer"),
        ),
    ]


def _besides() -> list[Step]:
    """What else can be done in a turn."""
    return [
        Step(
            _say("sound", _("The button is **Sound out**.")),
            ("continue", "close", "sound", "ask:german_question"),
            lambda screen, session: done(session.view, Sounded) or spent(session.view),
        ),
        Step(
            _say("argue", _("The buttons say by how much.")),
            ("continue", "argue", "argue:german_danger:french_assembly"),
            lambda screen, session: done(session.view, Argued) or spent(session.view),
        ),
        Step(SAYS["end"], ("continue", "end", "no"), lambda screen, session: session.view.state.turn > 0),
    ]


def _past(screen: Screen) -> bool:
    """Whether the brief has been left behind."""
    return screen.name in ("news", "composer", "answers", "conduct")
