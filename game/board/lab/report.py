"""The report of what the laboratory found: a page beside the user's other documents, opened in the browser."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from game.saves.durable import free, write_whole

if TYPE_CHECKING:
    from game.lab import WhatIf


def folder(keep: bool) -> Path:
    """Where reports are written; into the cache where nothing is to be kept."""
    return Path(platformdirs.user_documents_path()) if keep else Path(platformdirs.user_cache_path("demarche"))


def write(result: WhatIf, into: Path) -> Path:
    """Write the page; the file. OSError if it could not be written."""
    from game.report.html import whatif_report

    page = whatif_report([result.as_json()]).encode()
    into.mkdir(parents=True, exist_ok=True)
    path = free(into / f"demarche-{result.scenario}-{result.question.id}.html", page)  # somebody may have written into a report
    write_whole(path, page)
    return path


def show(path: Path) -> bool:
    """Open a page in the person's browser; whether there is one with a window (one in the terminal would write over it)."""
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    return type(browser) is not webbrowser.GenericBrowser and browser.open(path.as_uri())
