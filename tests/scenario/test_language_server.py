"""The schema in a real editor's hands: yaml-language-server from npm, spoken to as an editor speaks to it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.scenario.library import home
from game.scenario.new import TEMPLATE
from tests import tiny

VERSION = "1.25.0"
pytestmark = pytest.mark.long


class Editor:
    """As much of an editor as it takes to open a file and to read what the server says of it."""

    def __init__(self, server: Path) -> None:
        self.process = subprocess.Popen(
            ["node", str(server), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.number = 0
        self.ask("initialize", {"processId": os.getpid(), "rootUri": None, "capabilities": {}})
        self.tell("initialized", {})
        settings = {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}}
        self.tell("workspace/didChangeConfiguration", {"settings": settings})

    def tell(self, method: str, params: Any) -> None:
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def ask(self, method: str, params: Any) -> Any:
        self.number += 1
        self._send({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params})
        return self._until(lambda m: m.get("id") == self.number and "method" not in m).get("result")

    def problems(self, file: Path) -> list[str]:
        """What the server publishes about a file once it is opened."""
        uri = file.resolve().as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": file.read_text(encoding="utf-8")}
        self.tell("textDocument/didOpen", {"textDocument": document})
        wanted = "textDocument/publishDiagnostics"
        found = self._until(lambda m: m.get("method") == wanted and m["params"]["uri"] == uri)
        return [f"{d['range']['start']['line'] + 1}: {d['message']}" for d in found["params"]["diagnostics"]]

    def completions(self, file: Path, line: int, column: int) -> list[str]:
        """What the server offers at a place, both counted from 0."""
        at = {"textDocument": {"uri": file.resolve().as_uri()}, "position": {"line": line, "character": column}}
        found = self.ask("textDocument/completion", at)
        return [item["label"] for item in (found["items"] if isinstance(found, dict) else found or [])]

    def hover(self, file: Path, line: int, column: int) -> str:
        at = {"textDocument": {"uri": file.resolve().as_uri()}, "position": {"line": line, "character": column}}
        return json.dumps(self.ask("textDocument/hover", at))

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps(message).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _until(self, wanted: Any) -> dict[str, Any]:
        """Read messages until one is wanted; what the server asks meanwhile is answered with nothing."""
        assert self.process.stdout is not None
        while True:
            length = 0
            while (line := self.process.stdout.readline()) not in (b"\r\n", b""):
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            assert length, "the server has gone"
            message: dict[str, Any] = json.loads(self.process.stdout.read(length))
            if wanted(message):
                return message
            if "id" in message and "method" in message:
                answer = [None] * len(message["params"]["items"]) if message["method"] == "workspace/configuration" else None
                self._send({"jsonrpc": "2.0", "id": message["id"], "result": answer})


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """A server from npm. Without node a user's test skips; in CI it must be there."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        if os.environ.get("CI"):
            pytest.fail("node and npm are missing: .ci/run installs them")
        pytest.skip("node and npm are not installed")
    folder = tmp_path_factory.mktemp("npm")
    words = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder), f"yaml-language-server@{VERSION}"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode and not os.environ.get("CI"):
        pytest.skip("npm cannot install yaml-language-server here")
    assert done.returncode == 0, done.stderr
    found = Editor(folder / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server")
    yield found
    found.process.kill()
    found.process.wait()


@pytest.mark.parametrize("file", sorted(home().glob("**/scenario*.yaml")), ids=lambda f: str(f.relative_to(home())))
def test_the_shipped_files_have_no_red_lines(editor: Editor, file: Path) -> None:
    """Led by their own modelines."""
    assert editor.problems(file) == []


def test_the_template_has_none_either(editor: Editor, tmp_path: Path) -> None:
    """With the schema that `demarche new` puts beside it; and it is completed and explained as one types."""
    shutil.copy(home() / "schema.json", tmp_path / "schema.json")
    text = (TEMPLATE / "scenario.yaml").read_text(encoding="utf-8")
    file = tmp_path / "scenario.yaml"
    file.write_text(text + "\n", encoding="utf-8")
    assert editor.problems(file) == []
    line = next(n for n, told in enumerate(text.splitlines()) if told.startswith("  main_seat:"))
    assert "The chair offered first" in editor.hover(file, line, 4)
    assert {"map", "scenes", "quiet"} <= set(editor.completions(file, len(text.splitlines()), 0))


BAD = [
    ("rule: majority", "rule: majorty", 52, "majority"),
    ("salience: 2, rests: judgement}\n      trade", "salience: 4, rests: judgement}\n      trade", 66, "maximum of 3"),
    ("seat: true", "seat: maybe", 61, "Value is not accepted"),
    ("title: The Ford", "titel: The Ford", 3, "title"),
    ("format: 1", "format: 2", 2, "1"),
    ("date: 2000-02-01, title: Ice", "date: soon, title: Ice", 15, "date"),
    ("id: tiny", "id: The Ford", 4, "pattern"),
]


@pytest.mark.parametrize(("old", "new", "line", "said"), BAD, ids=[new[:20] for _, new, _, _ in BAD])
def test_what_check_calls_wrong_in_shape_the_editor_does_too(
    editor: Editor, tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    """In the same line."""
    shutil.copy(home() / "schema.json", tmp_path / "schema.json")
    text = (tiny.FOLDER / "scenario.yaml").read_text(encoding="utf-8")
    assert old in text
    head, rest = text.split("\n", 1)
    file = tmp_path / "scenario.yaml"
    file.write_text("# yaml-language-server: $schema=schema.json\n" + rest.replace(old, new, 1), encoding="utf-8")
    problems = editor.problems(file)
    assert any(p.startswith(f"{line}: ") and said in p for p in problems), problems
    assert head.startswith("#")


def test_extensions_and_translations_have_schemas_of_their_own(editor: Editor, tmp_path: Path) -> None:
    """Parts may be missing there, and things may be removed; what nobody knows is wrong all the same."""
    for name in ("extension.json", "translation.json"):
        shutil.copy(home() / name, tmp_path / name)
    good = "extends: '1954'\nabout: {id: mine}\ndelegations:\n  - {id: usa, standing: 40}\nvoices: [{id: dulles, remove: true}]\n"
    file = tmp_path / "scenario.yaml"
    file.write_text(f"# yaml-language-server: $schema=extension.json\nformat: 1\n{good}", encoding="utf-8")
    assert editor.problems(file) == []
    bad = tmp_path / "bad.yaml"
    bad.write_text(file.read_text(encoding="utf-8").replace("standing", "standin"), encoding="utf-8")
    assert any("standin" in p for p in editor.problems(bad))
    over = tmp_path / "scenario.de.yaml"
    over.write_text("# yaml-language-server: $schema=translation.json\nformat: 1\nlanguage: de\ntexts: {a.b: c}\n", encoding="utf-8")
    assert editor.problems(over) == []
