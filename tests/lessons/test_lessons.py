"""Both lesson plans run through with the program itself, and their records and reports are what it makes today."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from game.saves import read
from game.scenario.library import home
from game.text.commands.registry import by_name
from tests.lessons import FOLDER, acts, played, scripts, told
from tests.report.pages import Page

MISTAKES = ("There is no", "is no day", "No package waits", "The form is", "is the course already", "It is for", "could be")


@pytest.mark.parametrize("script", scripts(), ids=lambda p: p.stem)
def test_a_lesson_plays_as_its_record_says(script: Path) -> None:
    seen, save = played(script)
    prompts = [line for line in seen.splitlines() if line.startswith(MISTAKES)]
    assert prompts == []
    assert acts(save) == acts(script.with_suffix(".demarche").read_bytes()), "python -m tests.lessons writes it anew"


@pytest.mark.long
@pytest.mark.parametrize("script", scripts(), ids=lambda p: p.stem)
def test_its_report_is_the_one_that_is_shipped(script: Path, tmp_path: Path) -> None:
    save = tmp_path / f"{script.stem}.demarche"  # played today: a comment in the scenario's file must not make the report stale
    save.write_bytes(played(script)[1])
    shipped, today = (Page(text).text for text in (script.with_suffix(".html").read_text("utf-8"), told(save)))
    assert shipped == today, "python -m tests.lessons writes it anew"
    game = read(save).negotiation
    polls = [n for n in game.notes if n.note == "poll"]
    assert len(polls) >= 3 and "Answers foreseen rightly" in today


def plans() -> list[Path]:
    return sorted(home().glob("*/lessons/*.md"))


@pytest.mark.parametrize("plan", plans(), ids=lambda p: p.stem)
def test_a_plan_names_only_what_can_be_typed(plan: Path) -> None:
    text = plan.read_text("utf-8")
    typed = [t for t in re.findall(r"`([^`]+)`", text) if not t.endswith((".html", ".demarche", ".csv")) or " " in t]
    words = {t.split()[0] for t in typed} - {"demarche", "a..b", "examples/lessons", "--anonymous"}
    assert words <= set(by_name()), words - set(by_name())
    commands = set(re.findall(r"`demarche ([a-z-]+)", text))
    assert commands <= {"class", "report", "play"}
    assert (FOLDER / f"{plan.parents[1].name}.txt").is_file()
    minutes = [tuple(map(int, m)) for m in re.findall(r"^\| \**(\d+)–(\d+)\**", text, re.MULTILINE)]
    for (_begin, end), (begin, _end) in pairwise(minutes):
        assert begin in (end, 0)  # no minute is missing, and a new lesson begins at none
