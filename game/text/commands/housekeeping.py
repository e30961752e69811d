"""Commands of the house: save, help, quit, the debrief."""

from __future__ import annotations

from pathlib import Path

from game.errors import NotPossibleError, NotUnderstoodError
from game.i18n import _
from game.pages.content import Para, Screen, Verbatim
from game.text.commands.base import Command, Leave
from game.text.resuming import how_to_go_on
from game.text.sitting import Sitting


def save(sitting: Sitting, words: list[str]) -> Screen:
    """Save the whole negotiation to a file, besides the journal."""
    from game.saves import SaveError
    from game.saves import save as write

    if not words:
        raise NotUnderstoodError(_("Save where? As in: save evening.demarche."))
    path = Path(" ".join(words)).expanduser()
    try:
        write(sitting.negotiation, path)
    except SaveError as error:
        return [Para(str(error), "bad")]
    how = how_to_go_on(sitting.negotiation, path, sitting.terminal.plainly, sitting.lesson is not None)
    return [Para(_("Saved as {path}. To go on from it:").format(path=path)), Verbatim(how)]


def quit_game(sitting: Sitting, words: list[str]) -> Screen:
    """Leave the table."""
    raise Leave


def show_debrief(sitting: Sitting, words: list[str]) -> Screen:
    """The debrief, once it is over."""
    from game.text.screens.debrief import debrief_of

    if not sitting.negotiation.over:
        raise NotPossibleError(_("The debrief comes when the negotiation is over."))
    return debrief_of(sitting.negotiation, sitting.seat)


def show_guide(sitting: Sitting, words: list[str]) -> Screen:
    """The step of the guide again, or leave it."""
    from game.text.guide import say

    if sitting.guide is None:
        raise NotPossibleError(_("Nobody guides you here. **demarche** and then **guide** begins a guided first game."))
    if words == ["off"]:
        sitting.guide = None
        return [Para(_("You go on alone. **help** lists what can be typed."))]
    return [say(sitting.guide)]


HOUSEKEEPING = (
    Command(
        "save",
        "save FILE",
        _("save the game under a name of your own"),
        _("The game keeps a journal anyway; this makes a copy where you say."),
        save,
    ),
    Command(
        "debrief",
        "debrief",
        _("how far you moved history, once it is over"),
        _("The settlement beside history and beside other players."),
        show_debrief,
    ),
    Command(
        "guide",
        "guide [off]",
        _("in a guided first game: what to do next"),
        _("Says the step again that is due. With off you go on alone."),
        show_guide,
    ),
    Command(
        "quit", "quit", _("leave; the game is kept"), _("Leaves the table and says how to come back."), quit_game, ("exit", "bye", "q")
    ),
)
