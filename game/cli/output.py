"""What a command prints: text, one JSON document, or an error that a person can do something about."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
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
def stopping(message: str, code: int = FAILED, **words: object) -> Iterator[None]:
    """Where a file may not be read or written: stop with a message that has the {reason}."""
    try:
        yield
    except OSError as error:
        stop(message.format(**words, reason=error.strerror), code)


def write_out(path: Path, data: bytes) -> None:
    """A file as it was asked for, whole or not at all; and say that it is there."""
    from game.saves.durable import write_whole

    try:
        write_whole(path, data)
    except (OSError, ValueError) as error:
        stop(_("{path} cannot be written: {reason}.").format(path=path, reason=getattr(error, "strerror", "") or error), FAILED)
    typer.echo(_("Written: {path}").format(path=path))


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
