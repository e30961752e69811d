"""Chromium, poppler and axe-core, for looking at pages as people do. What is missing skips a test; on CI it fails."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
import tarfile
from pathlib import Path
from typing import Any

import pytest

from game.report.pdf import browser

AXE = "axe-core@4.14.1"
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)


def needed(found: object, what: str) -> None:
    """Skip a test where something is missing; with CI=true that is a failure."""
    if not found:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{what} is not installed")


def axe(folder: Path) -> str:
    """The source of axe-core, from npm."""
    npm = shutil.which("npm")
    needed(npm, "npm")
    assert npm is not None
    subprocess.run([npm, "pack", "--silent", AXE], cwd=folder, check=True, capture_output=True, timeout=120)
    with tarfile.open(next(folder.glob("axe-core-*.tgz"))) as pack:
        file = pack.extractfile("package/axe.min.js")
        assert file is not None
        return file.read().decode()


def violations(page: Path, source: str, folder: Path) -> list[dict[str, Any]]:
    """What axe-core finds wrong with a page."""
    program = browser()
    needed(program, "Chromium")
    ask = (
        "axe.run(document,{resultTypes:['violations']}).then(r=>{document.body.innerHTML='<pre id=found></pre>';"
        "document.getElementById('found').textContent=JSON.stringify(r.violations.map(v=>({id:v.id,nodes:v.nodes.map(n=>n.html.slice(0,120))})))})"
    )
    text = page.read_text("utf-8").replace("</body>", f"<script>{source}</script><script>{ask}</script></body>")
    (folder / "page.html").write_text(text, encoding="utf-8")
    words = [str(program), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
    words += ["--virtual-time-budget=60000", "--dump-dom", (folder / "page.html").as_uri()]
    seen = subprocess.run(words, capture_output=True, text=True, check=True, timeout=120).stdout
    found = re.search(r'<pre id="found">(.*?)</pre>', seen, re.DOTALL)
    assert found, f"axe did not run on {page.name}"
    answer: list[dict[str, Any]] = json.loads(html.unescape(found[1]))
    return answer


def words_of(pdf: Path) -> list[tuple[tuple[float, float], list[tuple[float, float, float, float, str]]]]:
    """By page: its width and height, and every word with the box it stands in, in points."""
    program = shutil.which("pdftotext")
    needed(program, "pdftotext")
    assert program is not None
    text = subprocess.run([program, "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True, timeout=120).stdout
    return [
        ((float(w), float(h)), [(float(a), float(b), float(c), float(d), html.unescape(t)) for a, b, c, d, t in WORD.findall(inside)])
        for w, h, inside in PAGE.findall(text)
    ]
