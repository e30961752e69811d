"""The application itself: its name, its help, and the options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer
from typer.core import TyperGroup

from game.i18n import _


class Alphabetical(TyperGroup):
    """Commands in the order in which one looks for them."""

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


def _named(folder: str | None) -> str | None:
    """Look for scenarios in this folder too."""
    if folder:
        from pathlib import Path

        from game.scenario.places import name_folder

        if not Path(folder).expanduser().is_dir():
            raise typer.BadParameter(_("There is no folder {folder}.").format(folder=folder))
        name_folder(folder)
    return folder


def _language(code: str | None) -> str | None:
    """Read scenarios in this language where they have a translation."""
    if code:
        import os

        from game.scenario.overlay import CODE, LANGUAGE

        if not CODE.fullmatch(code):
            raise typer.BadParameter(_("{code} is not the code of a language, such as ru or de.").format(code=code))
        os.environ[LANGUAGE] = code
    return code


Language = Annotated[
    str | None,
    typer.Option("--language", metavar="CODE", callback=_language, is_eager=True, help=_("Scenarios in this language, where translated.")),
]
ScenarioDir = Annotated[
    str | None,
    typer.Option(metavar="DIR", callback=_named, is_eager=True, help=_("Look for scenarios in this folder too.")),
]
