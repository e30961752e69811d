"""All commands, found by name, by another name, or by the beginning of a name."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache

from game.errors import AmbiguousError, NotUnderstoodError
from game.i18n import _
from game.model.scenario import Scenario
from game.pages.content import Block, Heading, Para, Screen, Table, instruct, message
from game.text import lookup
from game.text.commands.acting import ACTING
from game.text.commands.advising import ADVISING
from game.text.commands.base import Command
from game.text.commands.classroom import CLASSROOM
from game.text.commands.composing import COMPOSING
from game.text.commands.housekeeping import HOUSEKEEPING
from game.text.commands.looking import LOOKING
from game.text.commands.travelling import TRAVELLING
from game.text.prompt import Prompt

SHOWN = 60
"""So much of a typed word is repeated in a message."""


def show_help(prompt: Prompt, words: list[str]) -> Screen:
    """All commands, or one."""
    if words:
        return command_help(find(words[0]))
    blocks: list[Block] = [Heading(_("What you can type"), 1)]
    for name, group in groups():
        blocks.append(Heading(name))
        blocks.append(Table((_("Type"), ""), tuple((c.form, c.summary) for c in group)))
    names = _(
        "Names may be shortened as long as they stay clear, and actors go by their country or capital too. "
        "**help** and a word explains one. An issue is named by its number on the agenda, its id or its name, a position by its "
        "number, from 0, or its id: **table 1=2 public**."
    )
    return [*blocks, Para(instruct(names))]


def command_help(command: Command) -> Screen:
    """One command, in place."""
    also = _(" Also: {names}.").format(names=", ".join(command.aliases)) if command.aliases else ""
    return [Heading(command.form), Para(message(f"{command.help}{also}"))]


HELP = Command("help [COMMAND]", _("this list, or help on one command"), _("Explains every command, or one."), show_help, ("?",))


def groups() -> list[tuple[str, tuple[Command, ...]]]:
    """The commands by what they are for."""
    return [
        (_("To act"), ACTING),
        (_("To build a package"), COMPOSING),
        (_("To look"), (*LOOKING, *ADVISING)),
        (_("To go back and forth"), TRAVELLING),
        (_("With a class"), CLASSROOM),
        (_("The house"), (*HOUSEKEEPING, HELP)),
    ]


@cache
def by_name() -> dict[str, Command]:
    """Every command under each of its names."""
    every = [c for _name, group in groups() for c in group]
    return {name: c for c in every for name in (c.name, *c.aliases)}


def find(word: str) -> Command:
    """The command a word means; NotUnderstoodError with the nearest, AmbiguousError with all that it could be."""
    known, low = by_name(), word.lower()[:SHOWN]
    if low in known:
        return known[low]
    begun = {known[name].name: known[name] for name in known if name.startswith(low)}
    if len(begun) == 1:
        return next(iter(begun.values()))
    if begun:
        raise AmbiguousError(_("“{word}” could be {options}.").format(word=low, options=", ".join(begun)))
    close = [known[name].name for name in get_close_matches(low, known, n=3, cutoff=0.6)]
    nearest = _("Nearest: {commands}.").format(commands=", ".join(dict.fromkeys(close))) if close else ""
    raise NotUnderstoodError(_("There is no command “{word}”. {nearest}").format(word=low, nearest=nearest).strip())


def hint(scenario: Scenario, word: str) -> str:
    """What to type when a name was typed where a command belongs; empty if it is no name either."""
    low = word.lower().partition("=")[0]
    for kind, text in (
        (lookup.issue, _("{word} is an issue: try **issue {word}**, or **draft {word}=2** with the number of a position.")),
        (lookup.actor, _("{word} is an actor: try **dossier {word}** or **why {word}**.")),
    ):
        try:
            return text.format(word=kind(scenario, low))
        except NotUnderstoodError:
            continue
    return ""


def perform(prompt: Prompt, line: str) -> Screen:
    """Do what a line says; ActError is for the caller."""
    words = line.split()
    try:
        command = find(words[0])
    except NotUnderstoodError as error:
        advice = hint(prompt.view.scenario, words[0])
        raise NotUnderstoodError(f"{error} {advice or _('**help** lists what can be typed.')}") from None
    if prompt.guide is not None:
        prompt.guide.note_command(command.name)
    try:
        return command.run(prompt, words[1:])
    except NotUnderstoodError as error:
        raise NotUnderstoodError(_("{error} The form is: {form}").format(error=error, form=command.form)) from None
