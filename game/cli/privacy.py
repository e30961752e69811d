"""`demarche privacy`: what is kept on this computer, and its deletion."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli.app import Json, app
from game.cli.output import FAILED, document, stop
from game.i18n import _, ngettext


@app.command(short_help=_("What is kept on this computer; with --delete, nothing."))
def privacy(
    delete: Annotated[bool, typer.Option("--delete", help=_("Delete all of it, after asking once."))] = False,
    yes: Annotated[bool, typer.Option("--yes", help=_("With --delete: do not ask."))] = False,
    json: Json = False,
) -> None:
    """Lists every file that the program keeps on this computer. Nothing is ever sent anywhere. With --delete it deletes them."""
    from game.saves import kept as store
    from game.saves.errors import shown

    files = store.kept()
    if json and not delete:
        document("privacy", {"files": [{"path": shown(k.path), "bytes": k.size, "kind": k.kind} for k in files]})
        return
    for kept in files:
        typer.echo(f"{shown(kept.path)}  {_size(kept.size)}")
    if not files:
        typer.echo(_("Nothing is kept on this computer."))
        return
    total = ngettext("{n} file, {size}. Nothing of it is sent anywhere.", "{n} files, {size}. Nothing of it is sent anywhere.", len(files))
    typer.echo(total.format(n=len(files), size=_size(sum(k.size for k in files))))
    if not delete:
        typer.echo(_("To delete all of it: demarche privacy --delete. Files that you saved elsewhere are yours to delete."))
        return
    if not yes and not typer.confirm(_("Delete all of this for good?")):
        typer.echo(_("Nothing was deleted."))
        return
    left = store.delete(files)
    if left:
        stop("\n".join(_("{path} could not be deleted: {reason}.").format(path=shown(p), reason=why) for p, why in left), FAILED)
    typer.echo(_("Deleted. Files that you saved elsewhere are yours to delete."))


def _size(size: int) -> str:
    """Bytes as people say them."""
    return _("{n} KB").format(n=-(-size // 1000)) if size < 1_000_000 else _("{n:.1f} MB").format(n=size / 1e6)
