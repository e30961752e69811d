"""`demarche schema`: the JSON Schema for editors."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from game.cli.app import app
from game.i18n import _


class Of(StrEnum):
    """Of which file."""

    scenario = "scenario"
    extension = "extension"
    translation = "translation"


@app.command(short_help=_("The JSON Schema of scenario files, for editors."))
def schema(of: Annotated[Of, typer.Argument(metavar="KIND", help=_("scenario, extension or translation"))] = Of.scenario) -> None:
    """The JSON Schema of scenario files. An editor with a YAML language server completes and checks by it as one types.

    Put it beside a scenario, and at the head of the scenario: # yaml-language-server: $schema=schema.json
    """
    import json

    from game.scenario.schema import KINDS

    typer.echo(json.dumps(KINDS[of.value](), ensure_ascii=False, indent=1))
