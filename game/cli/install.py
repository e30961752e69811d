"""`demarche install`, `list`, `remove`: scenarios that are not the game's own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli.app import Json, Plain, ScenarioDir, app
from game.cli.output import FAILED, document, reporting, shower, stop, stopping
from game.i18n import _

if TYPE_CHECKING:
    from game.scenario.listing import Listed


@app.command(short_help=_("Install a scenario from a zip or a folder."))
def install(
    path: Annotated[Path, typer.Argument(metavar="FILE", help=_("A zip, or the folder of a scenario."))],
    *,
    replace: Annotated[bool, typer.Option("--replace", help=_("In the place of the one that is installed under the same id."))] = False,
) -> None:
    """Install a scenario. It is checked first; one with errors is not installed, and says why."""
    with reporting():
        from game.scenario.install import install as put_in

        with stopping(_("{path} is not installed: {reason}."), path=path):
            done = put_in(path, replace)
        message = _("{id}, {title}, is installed in {folder}.")
        typer.echo(message.format(id=done.scenario.id, title=done.scenario.about.title, folder=done.folder))
        if done.left_out:
            typer.echo(_("Left out, for a scenario has no use for it: {files}").format(files=", ".join(done.left_out[:10])))
        typer.echo(_("To play it: demarche play {id}").format(id=done.scenario.id))


@app.command(name="list", short_help=_("Every scenario that there is, and where it lies."))
def list_(*, scenario_dir: ScenarioDir = None, plain: Plain = False, json: Json = False) -> None:
    """Every scenario that there is: where it lies, its version, and what is wrong with those that cannot be read."""
    with reporting():
        from game.scenario.listing import everything

        scenarios = everything(scenario_dir)
        if json:
            document("list", {"scenarios": [_data(one) for one in scenarios]})
            return
        from game.pages.content import Table

        heads = (_("Id"), _("Title"), _("Version"), _("Where"), _("State"))
        shower(plain)([Table(heads, tuple(_row(one) for one in scenarios))])


def _kind(one: Listed) -> str:
    kinds = {"shipped": _("the game’s"), "named": str(one.found.path), "installed": _("installed"), "example": _("the guide’s example")}
    return kinds[one.found.kind]


def _row(one: Listed) -> tuple[str, ...]:
    about = one.loaded.scenario.about if one.loaded else None
    return one.id, about.title if about else "", about.version if about else "", _kind(one), one.problem or _("can be played")


def _data(one: Listed) -> dict[str, Any]:
    about = one.loaded.scenario.about if one.loaded else None
    return {
        "id": one.id,
        "kind": one.found.kind,
        "path": str(one.found.path),
        "title": about.title if about else None,
        "version": about.version if about else None,
        "hash": one.loaded.digest if one.loaded else None,
        "problem": one.problem or None,
    }


@app.command(short_help=_("Remove an installed scenario."))
def remove(
    name: Annotated[str, typer.Argument(metavar="ID", help=_("An installed scenario."))],
    *,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=_("Do not ask."))] = False,
) -> None:
    """Remove an installed scenario. Saved games of it stay, and can be opened again once it is back."""
    with reporting():
        from game.scenario.install import remove as take_out
        from game.scenario.places import own_folder

        if not yes and sys.stdin.isatty() and not typer.confirm(_("Remove {id} from {folder}?").format(id=name, folder=own_folder())):
            stop(_("Nothing is removed."), FAILED)
        with stopping(_("{id} is not removed: {reason}."), id=name):
            typer.echo(_("{folder} is removed.").format(folder=take_out(name)))
