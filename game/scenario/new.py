"""A new scenario to begin from: the small one of the template, or a copy of another."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from pathlib import Path

from game.errors import MisuseError
from game.i18n import _
from game.scenario.checks.ids import PLAIN
from game.scenario.library import load
from game.scenario.places import FILE, Search, shipped
from game.scenario.reader import read
from game.scenario.schema import whole

TEMPLATE = Path(__file__).parent / "template"
ID, TITLE = "my-congress", "My congress"
SCHEMA = "schema.json"
MODELINE = f"# yaml-language-server: $schema={SCHEMA}\n"


class NewScenarioError(MisuseError):
    """No scenario is made; the message says why."""


def make(name: str, into: Path, source: str = "", search: Search | None = None) -> Path:
    """A new folder with a scenario of that id; NewScenarioError, or UnknownScenarioError or ScenarioError for the source."""
    if not PLAIN.fullmatch(name):
        message = _("{name} is not an id (a-z, 0-9, _ and -, at most 40).").format(name=name[:60])
        proposed = re.sub(r"[^a-z0-9_]+", "-", name.lower())[:40].strip("-")
        raise NewScenarioError(message + (" " + _("As in: demarche new {id}").format(id=proposed) if proposed else ""))
    if name in shipped():
        raise NewScenarioError(_("{name} is a scenario of the game: give yours another id.").format(name=name))
    folder = into / name
    if folder.exists():
        raise NewScenarioError(_("{folder} is there already.").format(folder=folder))
    text, briefs = _template(name) if not source else _copy(name, source, search)
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=into, prefix=".new-") as aside:
        whole_folder = Path(aside) / name
        shutil.copytree(briefs, whole_folder / "briefs")
        (whole_folder / FILE).write_text(text, encoding="utf-8")
        (whole_folder / SCHEMA).write_text(json.dumps(whole(), ensure_ascii=False) + "\n", encoding="utf-8")
        whole_folder.rename(folder)
    return folder


def _template(name: str) -> tuple[str, Path]:
    text = (TEMPLATE / FILE).read_text(encoding="utf-8")
    title = name.replace("-", " ").replace("_", " ").capitalize()
    return text.replace(ID, name).replace(TITLE, title), TEMPLATE / "briefs"


def _copy(name: str, source: str, search: Search | None) -> tuple[str, Path]:
    """Another scenario's text, under the new id and at version 0.1; everything else, remarks too, as it stands."""
    loaded = load(source, search)
    file = loaded.folder / FILE
    document = read(str(file), file.read_bytes())
    lines = document.text.splitlines(keepends=True)
    for key, value in (("id", name), ("version", "0.1")):
        place = document.places.get(("about", key))
        if place is not None:
            _set(lines, place.line - 1, place.column - 1, key, value)
    if "yaml-language-server" not in document.text:
        lines.insert(0, MODELINE)
    text = re.sub(r"(?m)^# yaml-language-server: .*$", MODELINE.strip(), "".join(lines), count=1)
    return text, loaded.folder / "briefs"


def _set(lines: list[str], line: int, column: int, key: str, value: str) -> None:
    """Put another value behind a key."""
    before, after = lines[line][:column], lines[line][column:]
    lines[line] = before + re.sub(rf'{key}:\s*("[^"]*"|\'[^\']*\'|[^\s,}}]+)', f'{key}: "{value}"', after, count=1)
