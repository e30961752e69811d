"""Commands of the house: save, help, quit, the debrief."""

from __future__ import annotations

from pathlib import Path

from game.errors import NotPossibleError, NotUnderstoodError
from game.i18n import _
from game.pages.content import Para, Screen, Verbatim, instruct
from game.text.commands.base import Command, Leave
from game.text.prompt import Prompt
from game.text.resuming import how_to_go_on


def save(prompt: Prompt, words: list[str]) -> Screen:
    """Save the whole negotiation to a file, besides the journal."""
    if not words:
        raise NotUnderstoodError(_("Save where? As in: save evening.demarche."))
    path = Path(" ".join(words)).expanduser()
    if problem := prompt.session.save(path):
        return [Para(problem, "bad")]
    how = how_to_go_on(prompt.negotiation, path, prompt.terminal.plainly, prompt.session.classroom is not None)
    return [Para(_("Saved as {path}. To go on from it:").format(path=path)), Verbatim(how)]


def quit_game(prompt: Prompt, words: list[str]) -> Screen:
    """Leave the table."""
    raise Leave


def show_debrief(prompt: Prompt, words: list[str]) -> Screen:
    """The debrief, once it is over."""
    from game.pages.debrief import debrief

    if not prompt.negotiation.over:
        raise NotPossibleError(_("The debrief comes when the negotiation is over."))
    return debrief(prompt.negotiation, prompt.seat).blocks()


def show_guide(prompt: Prompt, words: list[str]) -> Screen:
    """The step of the guide again, or leave it."""
    if prompt.guide is None:
        raise NotPossibleError(_("Nobody guides you here. **demarche** and then **guide** begins a guided first game."))
    if words == ["off"]:
        prompt.guide = None
        return [Para(instruct(_("You go on alone. **help** lists what can be typed.")))]
    return [prompt.guide.say()]


HOUSEKEEPING = (
    Command(
        "save FILE",
        _("save the game under a name of your own"),
        _("The game keeps a journal anyway; this makes a copy where you say."),
        save,
    ),
    Command(
        "debrief",
        _("how far you moved history, once it is over"),
        _("The settlement beside history and beside other players."),
        show_debrief,
    ),
    Command(
        "guide [off]",
        _("in a guided first game: what to do next"),
        _("Says the step again that is due. With off you go on alone."),
        show_guide,
    ),
    Command("quit", _("leave; the game is kept"), _("Leaves the table and says how to come back."), quit_game, ("exit", "bye", "q")),
)
