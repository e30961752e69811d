"""What the guide shows is true: its YAML stands in the scenarios that it speaks of, its commands exist, its links lead somewhere."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from game.cli import app
from game.scenario.checking import check
from game.scenario.library import home, load
from game.scenario.overlay import laid_over
from game.scenario.reader import read

GUIDE = home() / "guide"
PAGES = sorted(GUIDE.glob("*.md"))
BLOCK = re.compile(r"^```yaml ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SNIPPETS = [(page, kind, text) for page in PAGES for kind, text in BLOCK.findall(page.read_text(encoding="utf-8"))]
FILES = {
    "": GUIDE / "cod-war" / "scenario.yaml",
    "town-hall": GUIDE / "town-hall" / "scenario.yaml",
    "1954": home() / "1954" / "scenario.yaml",
}


def missing(piece: Any, whole: Any, at: str = "") -> list[str]:
    """What of a piece does not stand in the whole: keys by key, entries with ids by id, other entries anywhere in their list."""
    if isinstance(piece, dict) and isinstance(whole, dict):
        return [m for key, value in piece.items() for m in (missing(value, whole[key], f"{at}.{key}") if key in whole else [f"{at}.{key}"])]
    if isinstance(piece, list) and isinstance(whole, list):
        found = []
        for n, item in enumerate(piece):
            alike = [w for w in whole if not isinstance(item, dict) or not isinstance(w, dict) or w.get("id") == item.get("id")]
            if not any(missing(item, w) == [] for w in alike):
                found += missing(item, alike[0], f"{at}.{n}") if len(alike) == 1 else [f"{at}.{n}"]
        return found
    return [] if piece == whole else [f"{at}: {piece!r}"]


@pytest.mark.parametrize(("page", "kind", "text"), SNIPPETS, ids=[f"{p.stem}-{n}" for n, (p, _, _) in enumerate(SNIPPETS)])
def test_every_piece_of_yaml_is_true(page: Path, kind: str, text: str, tmp_path: Path) -> None:
    """It stands, as it is, in the scenario that the page is about; or it is a file of its own, and holds."""
    if kind in FILES:
        file = FILES[kind]
        whole = read(str(file), file.read_bytes()).data
        assert missing(read(page.name, text.encode()).data, whole) == []
    elif kind == "extension":
        folder = tmp_path / "cod-war-hard"
        folder.mkdir()
        (folder / "scenario.yaml").write_text(text, encoding="utf-8")
        assert check(folder / "scenario.yaml").errors == []
        assert not load(str(folder)).scenario.delegations[-1].initiative
    elif kind == "translation":
        scenario = laid_over(load("cod-war").scenario, page.name, text.encode())
        assert scenario.about.title == "Kabeljau und Kanonen"
    else:
        assert kind == "pre-commit"
        hooks = yaml.safe_load((home().parent / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
        wanted = [hook["id"] for hook in yaml.safe_load(text)["repos"][0]["hooks"]]
        assert wanted == [hook["id"] for hook in hooks]


def test_a_piece_that_does_not_stand_there_is_found() -> None:
    """Else the test above would prove nothing."""
    whole = {"a": [{"id": "x", "n": "1"}, {"id": "y"}], "b": "2"}
    assert missing({"a": [{"id": "x", "n": "1"}], "b": "2"}, whole) == []
    assert missing({"a": [{"id": "x", "n": "2"}]}, whole) == [".a.0.n: '2'"]
    assert missing({"a": [{"id": "z"}]}, whole) == [".a.0"]
    assert missing({"c": "1"}, whole) == [".c"]


def commands() -> list[tuple[str, list[str]]]:
    """Every command line in the guide, in the workflow, in the hooks and in the template."""
    texts = [p.read_text(encoding="utf-8") for p in (*PAGES, GUIDE / "github-workflow.yml", home().parent / ".pre-commit-hooks.yaml")]
    lines = [line for text in texts for line in re.findall(r"(?:^|`|\s)(demarche [a-z][^`\n|#]+)", text)]
    return [(line, shlex.split(re.split(r" \|\||; | &&", line)[0])) for line in lines]


@pytest.mark.parametrize(("line", "words"), commands(), ids=[line for line, _ in commands()])
def test_every_command_exists_with_its_options(line: str, words: list[str]) -> None:
    """By name."""
    known = get_command(app).commands  # type: ignore[attr-defined]
    assert words[1].rstrip(".,:;") in known, line
    options = {name for parameter in known[words[1].rstrip(".,:;")].params for name in parameter.opts}
    for word in words[2:]:
        if word.startswith("--"):
            assert word.rstrip(".,:;") in options, line


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    """To a file, and to a heading where it names one."""
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]*)(?:#[^)]*)?\)", text):
        if target and not target.startswith("http"):
            assert (page.parent / target).exists(), target
    names = {re.sub(r"[^a-z0-9 -]", "", h.lower()).replace(" ", "-") for h in re.findall(r"^#+ (.*)$", text, re.MULTILINE)}
    for anchor in re.findall(r"\]\(#([^)]*)\)", text):
        assert anchor in names, anchor


def test_the_workflow_is_yaml_and_small() -> None:
    """A mapping with the jobs."""
    found = yaml.safe_load((GUIDE / "github-workflow.yml").read_text(encoding="utf-8"))
    assert found["permissions"] == {"contents": "read"}
    assert any("demarche check" in step.get("run", "") for step in found["jobs"]["check"]["steps"])


def test_the_example_is_found_by_its_id_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the guide says."""
    monkeypatch.chdir(tmp_path)
    assert load("cod-war").scenario.about.title == "Cod and Cannon"
    copy = shutil.copytree(GUIDE / "cod-war", tmp_path / "cod-war")
    assert load(str(copy)).digest == load("cod-war").digest
