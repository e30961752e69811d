"""`demarche …`: the command line, a module a command. Heavy imports stand where they are used: the first prompt comes at once."""

from __future__ import annotations

import os

import typer

from game.cli import (  # noqa: F401 (each adds its commands to the app)
    backtest,
    check,
    class_pack,
    classroom,
    diff,
    install,
    migrate,
    model,
    new,
    play,
    privacy,
    report,
    resolve,
    saves,
    scenarios,
    schema,
    screenshots,
    sensitivity,
    simulate,
    skill,
    test,
    texts,
    whatif,
)
from game.cli.app import app
from game.cli.output import FAILED
from game.i18n import _

DEBUG = "DEMARCHE_DEBUG"

__all__ = ["app", "main"]


def main() -> None:
    """The entry point. What nobody foresaw is said in a line, with the notes of whoever knows more: that a game has been kept."""
    try:
        app()
    except Exception as error:
        if DEBUG in os.environ:
            raise
        message = _("Something went wrong inside the game ({kind}: {error}).").format(kind=type(error).__name__, error=error)
        typer.echo(" ".join([message, *getattr(error, "__notes__", ())]), err=True)
        typer.echo(_("Set {name}=1 to see where it happened, and please report it.").format(name=DEBUG), err=True)
        raise SystemExit(FAILED) from None
