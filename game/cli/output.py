"""What a command prints: text, one JSON document, or an error that a person can do something about."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import typer

from game.errors import DemarcheError, MisuseError
from game.i18n import _

MISUSE, FAILED, INTERRUPTED = 2, 1, 130
"""Exit codes: the command was not understood, it could not be done, it was stopped."""


@contextmanager
def reporting() -> Iterator[None]:
    """Errors that a person can do something about: said in full, with their exit code, and never a traceback."""
    try:
        yield
    except MisuseError as error:
        stop(str(error), MISUSE)
    except DemarcheError as error:
        stop(str(error), FAILED)
    except KeyboardInterrupt:
        stop(_("Stopped."), INTERRUPTED)


@contextmanager
def playing() -> Iterator[None]:
    """While there is a game: whatever ends the program, the journal has it, and whoever tells the error is to say so."""
    try:
        yield
    except Exception as error:
        error.add_note(_("What was played is kept: demarche play --text --resume last"))
        raise


def stop(message: str, code: int) -> NoReturn:
    """Say why, and leave with an exit code."""
    typer.echo(message, err=True)
    raise typer.Exit(code)


def shower(plain: bool) -> Any:
    """How a screen is shown: painted in a terminal, plainly where asked for or where it goes to a pipe."""
    from game.text.terminal import Terminal

    return Terminal(plain or not sys.stdout.isatty()).show


def document(command: str, data: Any) -> None:
    """The one document that --json prints."""
    import json

    typer.echo(json.dumps({"format": 1, "command": command, "data": data}, ensure_ascii=False, indent=1, allow_nan=False))
