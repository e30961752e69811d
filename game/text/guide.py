"""The guided first game at the prompt: what to type next, a paragraph below whatever was shown. It points; it never plays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from game.i18n import _
from game.pages.content import Para, Screen
from game.rules.chronicle import Argued, Sounded
from game.text.sitting import Sitting
from game.wording.guide import DRAFT, SAYS, done, spent, tabled


@dataclass(frozen=True)
class Step:
    """What is said, and when it has been done; `typed` are the commands that were typed since the step was shown."""

    text: str
    done: Callable[[Sitting, set[str]], bool]


@dataclass
class Guide:
    """How far somebody has come."""

    at: int = 0
    shown: int = -1
    typed: set[str] = field(default_factory=set)

    def heard(self, command: str) -> None:
        """A command has been typed and done."""
        self.typed.add(command)


def steps() -> list[Step]:
    """From the table to the end of the first turn, and what winning can mean."""
    return [
        Step(
            f"{SAYS['brief']} {_('It stands above; **brief** shows it again.')} {SAYS['courses']} {_('Look at one: type **issue 3**.')}",
            lambda sitting, typed: "issue" in typed or bool(sitting.draft.clauses) or tabled(sitting.view),
        ),
        Step(
            f"{SAYS['package']} {SAYS['archive']} " + _("Type **draft {draft}**.").format(draft=DRAFT),
            lambda sitting, typed: bool(sitting.draft.clauses) or tabled(sitting.view),
        ),
        Step(
            _(
                "The table shows every government’s chance of a yes; below it, what you get if they accept, and what a refusal costs you, "
                "or, in public, some of them. **draft** and a clause changes it, and the chances with it."
            )
            + f" {SAYS['forecast']} "
            + _("Type **table**."),
            lambda sitting, typed: tabled(sitting.view),
        ),
        Step(f"{SAYS['answers']} {_('Type **why france**.')}", lambda sitting, typed: "why" in typed or spent(sitting.view)),
        Step(
            f"{SAYS['sound']} {_('Type **sound**, and then **sound** with a delegation and an issue: **sound france 3**.')}",
            lambda sitting, typed: done(sitting.view, Sounded) or spent(sitting.view),
        ),
        Step(
            f"{SAYS['argue']} {_('Type **argue german_danger french_assembly**; **argue** lists them, and whom each moves how far.')}",
            lambda sitting, typed: done(sitting.view, Argued) or spent(sitting.view),
        ),
        Step(
            f"{SAYS['end']} {_('Type **end**; where you are asked, **yes** or **no**.')}",
            lambda sitting, typed: sitting.view.state.turn > 0,
        ),
        Step(f"{SAYS['winning']} {_('**branches** lists them. You will manage from here; **help** lists what can be typed.')}", _never),
    ]


def _never(sitting: Sitting, typed: set[str]) -> bool:
    return False


def next_step(sitting: Sitting) -> Screen:
    """The step that is due, once; nothing where nobody is guided."""
    guide = sitting.guide
    if guide is None or sitting.negotiation.is_answer_due(sitting.seat) or sitting.negotiation.over:
        return []
    every = steps()
    while every[guide.at].done(sitting, guide.typed):
        guide.at += 1
        guide.typed.clear()
    if guide.shown == guide.at:
        return []
    guide.shown = guide.at
    said: Screen = [say(guide)]
    if guide.at == len(every) - 1:
        sitting.guide = None
    return said


def say(guide: Guide) -> Para:
    """The step that is due, with its number."""
    every = steps()
    count = _("Guide, {n} of {all}:").format(n=guide.at + 1, all=len(every))
    return Para(f"**{count}** {every[guide.at].text}", "news")
