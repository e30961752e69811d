"""The pages in a real browser: nothing is cut on paper of either size, and a checker of accessibility finds nothing."""

from pathlib import Path

import pytest

from game.lab import question, whatif
from game.report import pdf
from game.report.gather import gather
from game.report.html import report, whatif_report
from game.report.pack import Pack, everything, write
from game.scenario.library import load, shipped
from tests.lessons import shipped_lessons
from tests.report.browser import axe, needed, violations, words_of
from tests.report.games import TINY, saved

pytestmark = pytest.mark.long

SIZES = {"a4": (595, 842), "letter": (612, 792)}
MARGIN = 30
"""Points that every printer leaves free: a bit more than a centimetre."""
MOST_BYTES = 5_000_000


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("name", [*shipped(), TINY], ids=lambda n: Path(n).name)
def test_a_pack_prints_whole(name: str, paper: str, tmp_path: Path) -> None:
    needed(pdf.browser(), "Chromium")
    prints_whole(name, paper, tmp_path / "pack.pdf")


@pytest.mark.parametrize(("name", "paper"), [("1954", "a4"), ("2000", "letter"), (TINY, "a4")], ids=["1954", "2000", "tiny"])
def test_where_no_browser_is_weasyprint_prints_it(name: str, paper: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    needed(pdf.weasyprint(), "WeasyPrint")
    monkeypatch.setattr(pdf, "browser", lambda: None)
    prints_whole(name, paper, tmp_path / "pack.pdf")


def prints_whole(name: str, paper: str, target: Path) -> None:
    """Every page of the right size, nothing beyond the margins, every brief to its last word."""
    pack = Pack(load(name))
    pdf.write(everything(pack, paper), target)
    assert target.stat().st_size < MOST_BYTES
    pages = words_of(target)
    for (width, height), words in pages:
        assert (round(width), round(height)) == pytest.approx(SIZES[paper], abs=1)
        assert words, "an empty page"
        for left, top, right, bottom, word in words:
            assert left > MARGIN and top > MARGIN and right < width - MARGIN and bottom < height - MARGIN, word
    said = " ".join(word for _size, words in pages for *_box, word in words)
    for role in pack.roles:
        for brief in (role.full, role.plain):
            assert brief.private.split()[-1].replace("*", "") in said
    assert said.count(pack.scenario.issues[-1].name.split()[-1]) > len(pack.roles)


def test_the_foot_of_a_page_does_not_stand_alone(tmp_path: Path) -> None:
    """Of this question the foot alone once filled the last sheet; padding brings others to the same point."""
    needed(pdf.browser(), "Chromium")
    answer = whatif(question("1993", "names_at_prague"), games=40).as_json()
    for lines in range(0, 60, 6):
        answer["question"]["argument"] = "\n\n".join(["A line."] * lines)
        pdf.write(whatif_report([answer]), tmp_path / "page.pdf")
        _size, words = words_of(tmp_path / "page.pdf")[-1]
        assert not " ".join(word for *_box, word in words).startswith("A model of this kind"), lines


def test_an_accessibility_checker_finds_nothing(tmp_path: Path) -> None:
    source = axe(tmp_path)
    pages = write(Pack(load("1954")), tmp_path / "1954")[:2]  # the contents, and every sheet in one
    pages += write(Pack(load(TINY)), tmp_path / "tiny")[1:2]
    many = tmp_path / "many.html"
    many.write_text(
        report(gather([*saved(tmp_path, 8), shipped_lessons("1954.txt")[0]], scenario=TINY, yardsticks=False)), encoding="utf-8"
    )
    asked = [whatif(question("1954", name), games=300).as_json() for name in ("assembly_passes_edc", "no_hydrogen_bomb")]
    for name, results in (("one", asked[:1]), ("two", asked), ("nine", asked * 5)):
        pages.append(tmp_path / f"{name}.html")
        pages[-1].write_text(whatif_report(results), encoding="utf-8")
    for page in [*pages, *shipped_lessons(".html"), many]:
        assert violations(page, source, tmp_path) == [], page.name
