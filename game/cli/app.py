"""The application itself: its name, its help, and the options that several commands share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from game.i18n import _

if TYPE_CHECKING:
    from game.scenario.places import Search


class Alphabetical(TyperGroup):
    """Commands in the order in which one looks for them, their docstrings as help in the reader's language."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """A command by its name."""
        command = super().get_command(ctx, cmd_name)
        if command is not None and command.help:
            command.help = "\n\n".join(_(" ".join(part.split())) for part in command.help.split("\n\n"))
        return command

    def list_commands(self, context: object) -> list[str]:
        """Names from a to z, whichever module was imported first."""
        return sorted(self.commands)


app = typer.Typer(
    cls=Alphabetical,
    name="demarche",
    help=_("Démarche: put a package before governments, hear why they say no, see how far you moved history."),
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Plain = Annotated[bool, typer.Option("--plain", help=_("Linear sentences, without boxes or colour, for a screen reader."))]
Json = Annotated[bool, typer.Option("--json", help=_("One JSON document instead of text."))]
Scenario = Annotated[str | None, typer.Argument(help=_("A scenario by its id, or the folder of one."))]
Folder = Annotated[str | None, typer.Option(help=_("The folder of the scenario, where it is not one of those shipped."))]
Save = Annotated[str, typer.Argument(help=_("A save or a journal; the word last means the journal of the game played last."))]

Branch = Annotated[
    str,
    typer.Option(
        metavar="WHICH",
        show_default=False,
        help=_(
            "Which branch of a save: farthest, latest (where it was left), or one through a point by name or number. As a rule the "
            "farthest, unless people went on for a turn or more where it was left."
        ),
    ),
]


def _within(folder: str) -> Search:
    """Look for scenarios in this folder too."""
    from pathlib import Path

    from game.scenario.places import Search

    if not Path(folder).expanduser().is_dir():
        raise typer.BadParameter(_("There is no folder {folder}.").format(folder=folder))
    return Search.of_environment().within(folder)


def _searched(context: typer.Context, search: Any) -> Any:
    """What the option says here, together with what was said before the command; None where neither says anything."""
    root = context.find_root()
    if search is not None:
        root.obj = root.obj.within(str(search.folders[0])) if root.obj else search
    return root.obj


def _language(context: typer.Context, code: str | None) -> str | None:
    """Read scenarios in this language where they have a translation."""
    if code:
        from game.scenario.places import CODE

        if not CODE.fullmatch(code):
            raise typer.BadParameter(_("{code} is not the code of a language, such as ru or de.").format(code=code))
        root = context.find_root()
        root.obj = in_language(root.obj, code)
    return code


def in_language(search: Search | None, language: str | None) -> Search | None:
    """The same search in a language, if one is named."""
    if not language:
        return search
    from game.scenario.places import Search

    return replace(search or Search.of_environment(), language=language)


Language = Annotated[
    str | None,
    typer.Option("--language", metavar="CODE", callback=_language, is_eager=True, help=_("Scenarios in this language, where translated.")),
]
ScenarioDir = Annotated[
    Any,
    typer.Option(metavar="DIR", parser=_within, callback=_searched, is_eager=True, help=_("Look for scenarios in this folder too.")),
]
"""In the command a Search, or None: then the environment says where to look."""
