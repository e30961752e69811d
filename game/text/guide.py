"""The guided first game at the prompt: what to type next, a paragraph below whatever was shown."""

from __future__ import annotations

from game.i18n import _
from game.pages.content import Para, Screen, Strong, message
from game.play.guide import DRAFT, SAYS, Guide, Opened, Topic
from game.play.session import Session

TEXTS: dict[Topic, str] = {
    "courses": f"{SAYS['brief']} {_('It stands above; **brief** shows it again.')} {SAYS['courses']} {_('Look at one: type **issue 3**.')}",
    "package": f"{SAYS['package']} {SAYS['archive']} " + _("Type **draft {draft}**.").format(draft=DRAFT),
    "forecast": _(
        "The table shows every government’s chance of a yes; below it, what you get if they accept, and what a refusal costs you, "
        "or, in public, some of them. **draft** and a clause changes it, and the chances with it."
    )
    + f" {SAYS['forecast']} "
    + _("Type **table**."),
    "answers": f"{SAYS['answers']} {_('Type **why france**.')}",
    "sound": f"{SAYS['sound']} {_('Type **sound**, and then **sound** with a delegation and an issue: **sound france 3**.')}",
    "argue": f"{SAYS['argue']} {_('Type **argue german_danger french_assembly**; **argue** lists them, and whom each moves how far.')}",
    "end": f"{SAYS['end']} {_('Type **end**; where you are asked, **yes** or **no**.')}",
    "winning": f"{SAYS['winning']} {_('**branches** lists them. You will manage from here; **help** lists what can be typed.')}",
}
OPENS = {"issue": Opened.COURSE, "why": Opened.REASONS}
"""The commands that open what the guide asks to be looked at."""


class TextGuide(Guide):
    """The guide with what was typed since its step was shown."""

    def __init__(self) -> None:
        super().__init__(TEXTS)
        self._shown = -1
        self._opened: set[Opened] = set()

    def note_command(self, command: str) -> None:
        """A command has been typed."""
        if command in OPENS:
            self._opened.add(OPENS[command])

    def next_step(self, session: Session) -> Screen:
        """The step that is due, once; nothing while an answer is due, or once it is over."""
        if session.over or session.negotiation.is_answer_due(session.seat):
            return []
        if self.follow(session, self._opened):
            self._opened.clear()
        if self._shown == self.at:
            return []
        self._shown = self.at
        return [self.say()]

    def say(self) -> Para:
        """The step that is due, with its number."""
        count = _("Guide, {n} of {all}:").format(n=self.at + 1, all=len(self.steps))
        return Para((Strong((count,)), " ", *message(TEXTS[self.topic])), "news")
