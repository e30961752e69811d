"""The top of the tree holds what is promised and nothing else; the README is short, and its links and commands lead somewhere."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest
from typer.main import get_command

from game.cli import app
from game.scenario.library import load, shipped
from game.scenario.questions import shipped_questions

ROOT = Path(__file__).resolve().parents[2]
TOP = {"pyproject.toml", "README.md", "game", "scenarios", "assets", "tests", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md"}
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
LINK = re.compile(r"\]\(([^)#]*)(?:#[^)]*)?\)")


def kept() -> set[str]:
    """The names at the top of the tree that are in the repository; of an unpacked source package, all."""
    if not (ROOT / ".git").exists():
        return {path.name for path in ROOT.iterdir()}
    listed = subprocess.run(["git", "-c", f"safe.directory={ROOT}", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    return {line.partition("/")[0] for line in listed.stdout.splitlines()}


def test_the_top_of_the_tree_holds_nothing_else() -> None:
    names = {name for name in kept() if not name.startswith(".")}
    assert names - {"PKG-INFO"} == TOP


def test_the_readme_is_short() -> None:
    assert (ROOT / "README.md").stat().st_size <= 12_000


def test_the_readme_counts_the_questions_rightly() -> None:
    questions = [question for name in shipped() for question in shipped_questions(load(name))]
    assert f"the {len(questions)} questions" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text("utf-8")):
        if target and not target.startswith("http"):
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES[:2], ids=lambda p: p.stem)
def test_every_command_exists_with_its_options(page: Path) -> None:
    known = get_command(app).commands  # type: ignore[attr-defined]
    for line in re.findall(r"(?:^|`)(?:\.venv/bin/)?demarche ([a-z][^`\n#<]*)", page.read_text("utf-8"), re.MULTILINE):
        words = shlex.split(line.partition(" && ")[0])
        assert words[0] in known, line
        options = {name for parameter in known[words[0]].params for name in (*parameter.opts, *parameter.secondary_opts)}
        assert {word for word in words if word.startswith("--")} <= options, line
