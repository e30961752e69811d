"""`demarche class-pack`: everything on paper from the scenario's file alone, and what belongs to one team stays with it."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from game.cli import app
from game.report import pdf
from game.report.pack import GAMES, Pack, everything, sheets
from game.scenario.library import load, shipped
from tests.report.games import TINY
from tests.report.pages import Page

MOST_BYTES = 5_000_000


def pack(name: str, folder: Path) -> dict[str, str]:
    """The pack's pages by name."""
    done = CliRunner().invoke(app, ["class-pack", name, "-o", str(folder)])
    assert done.exit_code == 0, done.output
    return {p.stem: p.read_text("utf-8") for p in folder.glob("*.html")}


@pytest.fixture(scope="module", params=shipped())
def shipped_pack(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Pack, dict[str, str]]:
    return Pack(load(request.param)), pack(request.param, tmp_path_factory.mktemp("pack"))


def test_every_sheet_is_there_and_whole(shipped_pack: tuple[Pack, dict[str, str]]) -> None:
    made, pages = shipped_pack
    assert set(pages) == {s.file for s in sheets(made)} | {"index", "everything"}
    assert sum(len(text.encode()) for text in pages.values()) < MOST_BYTES
    for text in pages.values():
        page = Page(text)
        assert page.fetched == [] and "@import" not in text
        assert page.headings[0] == 1 and all(b - a <= 1 for a, b in zip(page.headings, page.headings[1:], strict=False))
    assert made.missing == []
    for role in made.roles:
        for name in ("roles", "roles-plain", "private", "private-plain", "cards"):
            assert role.delegation.name in Page(pages[name]).text


def test_private_words_stand_on_private_sheets_only(shipped_pack: tuple[Pack, dict[str, str]]) -> None:
    made, pages = shipped_pack
    said = {name: Page(text).text for name, text in pages.items()}
    for role in made.roles:
        for brief, public, private in ((role.full, "roles", "private"), (role.plain, "roles-plain", "private-plain")):
            secret = _words(brief.private)
            assert secret in said[private]
            for name in set(said) - {private, "everything"}:
                assert secret not in said[name], name
            assert _words(brief.public.split("\n", 2)[2]) in said[public]
        assert _words(role.full.afterwards) in said["debrief"]
        assert _words(role.full.afterwards) not in said["roles"] + said["private"]


def test_the_students_calendar_has_days_and_no_headlines(shipped_pack: tuple[Pack, dict[str, str]]) -> None:
    """What each day brings is the teacher's to know."""
    made, pages = shipped_pack
    said = {name: Page(text).text for name, text in pages.items()}
    for turn in made.scenario.turns:
        assert f"{turn.date.day} {turn.date:%B %Y}" in said["map"]
        assert turn.title in said["teacher"]
        assert turn.title not in said["map"]


def _words(text: str) -> str:
    """The first eight words of a text as a page says them."""
    return " ".join(re.sub(r"[*_]|^\d\. ", "", text).split()[:8])


def test_plain_briefs_are_shorter_and_plainer(shipped_pack: tuple[Pack, dict[str, str]]) -> None:
    for role in shipped_pack[0].roles:
        assert len(role.plain.text.split()) < 0.75 * len(role.full.text.split())
        sentences = [s for s in re.split(r"[.!?:]\s", re.sub(r"^#.*$", "", role.plain.text, flags=re.M)) if s.split()]
        assert sum(len(s.split()) for s in sentences) / len(sentences) < 14


def test_what_usually_happens_is_played(shipped_pack: tuple[Pack, dict[str, str]]) -> None:
    made, pages = shipped_pack
    for issue, ends in made.usual:
        assert sum(count for _name, count in ends) == GAMES
        assert issue.name in Page(pages["teacher"]).text


def test_a_scenario_that_says_little_gets_a_pack_too(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["class-pack", TINY, "-o", str(tmp_path)])
    assert done.exit_code == 0
    assert "No brief in plain words for: North, South." in done.stderr
    assert "The scenario has no notes for a class" in done.stderr
    page = Page((tmp_path / "everything.html").read_text("utf-8"))
    assert "The full one is printed instead" in page.text and "Which answer surprised you most" in page.text


def test_a_page_for_one_paper_says_so() -> None:
    made = Pack(load(TINY))
    assert "@page { size: letter; }" in everything(made, "letter")
    assert "@page { size: letter; }" not in everything(made)


@pytest.mark.parametrize(("words", "code", "said"), [(["1945"], 2, "There is no scenario"), (["1954"], 1, "cannot be written")])
def test_misuse_is_said(words: list[str], code: int, said: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = CliRunner().invoke(app, ["class-pack", *words, "-o", str(tmp_path / "file")])
    assert done.exit_code == code and said in done.stderr


def test_where_nothing_can_print_the_pages_are_there_and_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "browser", lambda: None)
    monkeypatch.setattr(pdf, "weasyprint", lambda: None)
    done = CliRunner().invoke(app, ["class-pack", TINY, "-o", str(tmp_path), "--pdf"])
    assert done.exit_code == 1 and "pip install 'demarche[pdf]'" in done.stderr
    assert (tmp_path / "index.html").is_file() and not list(tmp_path.glob("*.pdf"))
