"""A page as PDF, by a browser that is installed, else by WeasyPrint, where that is."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from game.errors import DemarcheError
from game.i18n import _
from game.saves.durable import write_whole

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge", "brave-browser")
ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
PATIENCE = 120
"""Seconds a browser may take."""


class NoPrinterError(DemarcheError):
    """Nothing that is installed can make a PDF; the message says what would."""


def browser() -> str | None:
    """The browser that can print without a window; None if none is found."""
    program = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    return program or next((path for path in ELSEWHERE if Path(path).is_file()), None)


def write(html: str, target: Path) -> None:
    """The page as PDF, whole or not at all; NoPrinterError says why not."""
    program = browser()
    try:
        write_whole(target, _by_browser(program, html) if program else _by_weasyprint(html))
    except OSError as error:
        raise NoPrinterError(_("{path} cannot be written: {reason}.").format(path=target, reason=error.strerror)) from None


def _by_browser(program: str, html: str) -> bytes:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page, made = Path(folder) / "page.html", Path(folder) / "page.pdf"
        page.write_text(html, encoding="utf-8")
        words = [program, "--headless", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={folder}/profile"]
        if hasattr(os, "geteuid") and os.geteuid() == 0:  # Chromium refuses to work for root with its sandbox
            words.append("--no-sandbox")
        words += [f"--print-to-pdf={made}", page.as_uri()]
        try:
            subprocess.run(words, check=True, capture_output=True, timeout=PATIENCE)
            return made.read_bytes()
        except (subprocess.SubprocessError, FileNotFoundError):
            message = _("{program} could not print the page. Open it in a browser and print it to a PDF there.")
            raise NoPrinterError(message.format(program=program)) from None


def weasyprint() -> Any:
    """WeasyPrint, whose remarks on rules meant for screens are kept quiet; None if it, or the Pango it needs, is not installed."""
    try:
        import weasyprint as module
    except (ImportError, OSError):
        return None
    module.LOGGER.setLevel(logging.ERROR)
    return module


def _by_weasyprint(html: str) -> bytes:
    printer = weasyprint()
    if printer is None:
        message = _("Nothing here can make a PDF: install Chromium, Chrome or Edge, or {command}. The HTML pages print from any browser.")
        raise NoPrinterError(message.format(command="pip install 'demarche[pdf]'"))
    made: bytes = printer.HTML(string=html).write_pdf()
    return made
