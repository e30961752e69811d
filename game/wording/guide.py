"""The guided first game, Moscow's first turn in 1954: what it says on any face of the game, and when a step has been done."""

from __future__ import annotations

from game.i18n import _
from game.rules.chronicle import Argued, Sounded
from game.view import View

SCENARIO = "1954"
SEED = 10
DRAFT = "treaty_10_february"
"""The draft that the guide points to: the one they laughed at."""

SAYS = {
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
"""What is meant, step by step; each face adds how it is done there."""


def tabled(view: View) -> bool:
    """Whether a package has been tabled."""
    return any(p.by == view.seat for p in view.state.proposals)


def done(view: View, kind: type[Sounded] | type[Argued]) -> bool:
    """Whether the seat has done something of a kind."""
    return any(isinstance(line, kind) and line.by == view.seat for line in view.state.log)


def spent(view: View) -> bool:
    """Whether this turn leaves nothing more to be done."""
    return view.state.turn > 0 or (view.my_turn and view.state.acts_left <= 0)
