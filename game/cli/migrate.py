"""`demarche migrate`: a scenario of an older format, brought up to date."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.cli.app import app
from game.cli.output import FAILED, MISUSE, reporting, stop, stopping
from game.i18n import _


@app.command(short_help=_("Bring a scenario of an older format up to date."))
def migrate(
    path: Annotated[str, typer.Argument(metavar="PATH", help=_("The scenario.yaml, or its folder."))],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Only say what would be done."))] = False,
) -> None:
    """Bring a scenario of an older format up to date. The old file is kept beside it; what is left to do by hand is said."""
    with reporting():
        from game.scenario.library import bytes_of
        from game.scenario.migrations import migrate as bring_up
        from game.scenario.places import FILE

        file = Path(path).expanduser()
        file = file / FILE if file.is_dir() else file
        with stopping(_("{path} cannot be read: {reason}."), MISUSE, path=file):
            raw = bytes_of(file)
        done = bring_up(str(file), raw)
        if not done.steps:
            typer.echo(_("{file} is up to date.").format(file=file))
            return
        for step in done.steps:
            typer.echo(step)
        if not dry_run:
            _write(file, raw, done.text)
        if done.by_hand:
            typer.echo(_("Left to do by hand:"))
            for line in done.by_hand:
                typer.echo(f"    {line}")
        typer.echo(_("Then: demarche check {file}").format(file=file))


def _write(file: Path, raw: bytes, text: str) -> None:
    """The old text beside, the new one in its place: each whole or not at all."""
    from game.saves.durable import write_whole

    old = file.with_name(f"{file.stem}.before{file.suffix}")
    with stopping(_("It cannot be written: {reason}.")):
        if old.exists():
            stop(_("{old} is there already: put it away first.").format(old=old), FAILED)
        write_whole(old, raw)
        write_whole(file, text.encode())
    typer.echo(_("{file} is written; the old text is kept in {old}.").format(file=file, old=old))
