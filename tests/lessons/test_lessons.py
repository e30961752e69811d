"""Both lesson plans run through with the program itself, and their records and reports are what it makes today."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from game.notation import parse_package
from game.saves import read
from game.scenario.library import load
from game.text.commands.registry import by_name
from game.text.lookup import clauses
from tests.lessons import HOMEWORK, SAVE, acts, command, elsewhere, homework, kept, keys, plans, played, run, script, told
from tests.report.pages import Page

MISTAKES = ("There is no", "is no day", "No package waits", "The form is", "is the course already", "It is for", "could be", "Two numbers")
PROMPT = re.compile(r"^(?P<asks>[^>\n]+)> (?P<typed>.*)$", re.MULTILINE)
EACH_PLAN = pytest.mark.parametrize("plan", plans(), ids=lambda p: p.stem)


@EACH_PLAN
def test_a_plan_plays_exactly_as_it_is_printed(plan: Path) -> None:
    seen, save = played(plan)
    assert [line for line in seen.splitlines() if line.startswith(MISTAKES)] == []
    asked = PROMPT.findall(seen)
    assert [typed for _asks, typed in asked] == [t.what for t in keys(plan)]
    for (asks, _typed), key in zip(asked, keys(plan), strict=True):  # each line is typed at the prompt of whoever the plan says
        if key.who.startswith(("hands", "who the class")):
            assert asks.startswith(("Hands:", "Who will refuse")), key
        elif key.who.startswith("anybody"):
            assert not asks.startswith(("Hands:", "Who will refuse")), key
        else:
            assert key.who in asks, (asks, key)
    assert acts(save) == acts(kept(plan, ".demarche").read_bytes()), "python -m tests.lessons writes it anew"
    assert script(plan) == kept(plan, ".txt").read_text("utf-8"), "python -m tests.lessons writes it anew"


@EACH_PLAN
def test_the_report_is_the_lessons_whatever_was_tried_after_it(plan: Path) -> None:
    with elsewhere():
        run([*command(plan), "--plain"], "\n".join(t.what for t in keys(plan)) + "\n")
        for save in (SAVE, "last"):  # the journal has the experiment too, and was left there
            run(["report", save, "-o", "class.html", "--no-compare"])
            said = Page(Path("class.html").read_text("utf-8")).text
            assert "This game is not over" not in said
            polls = sum(t.who.startswith("hands") and t.what[0].isdigit() for t in keys(plan))
            assert said.count("hands for a pass") == polls


@EACH_PLAN
def test_the_numbers_that_a_plan_gives_are_those_of_the_slip(plan: Path) -> None:
    numbers, line = re.findall(r"`(table [\d=. ]+\w+)` is line (\d+)", plan.read_text("utf-8"))[0]
    scenario = load(plan.parents[1].name).scenario
    (words,) = (k.what for k in keys(plan) if k.line == int(line))
    by_number, by_id = (parse_package(scenario, clauses(scenario, said.split()[1:])) for said in (numbers, words))
    assert by_number == by_id


@pytest.mark.long
@EACH_PLAN
def test_its_report_is_the_one_that_is_shipped(plan: Path, tmp_path: Path) -> None:
    save = tmp_path / kept(plan, ".demarche").name  # played today: a comment in the scenario's file must not make the report stale
    save.write_bytes(played(plan)[1])
    shipped, today = (Page(text).text for text in (kept(plan, ".html").read_text("utf-8"), told(save)))
    assert shipped == today, "python -m tests.lessons writes it anew"
    game = read(save).negotiation
    polls = [n for n in game.notes if n.note == "poll"]
    assert len(polls) >= 3 and "Answers foreseen rightly" in today


def test_the_homework_of_the_plan_can_be_done_by_its_commands(tmp_path: Path) -> None:
    seen = homework(tmp_path)
    assert [line for line in seen.splitlines() if line.startswith(MISTAKES)] == []
    assert "Written: badger.yaml" in seen and "end otherwise" in seen and "Saved as otter.demarche" in seen
    save = (tmp_path / "homework" / "otter.demarche").read_bytes()
    assert words(save) == words((HOMEWORK / "otter.demarche").read_bytes()), "python -m tests.lessons writes it anew"
    today = Page((tmp_path / "homework.html").read_text("utf-8")).text
    for said in ("1 game and 1 question", "Bonn does not want the East in NATO", "because the largest neighbour of Poland"):
        assert said in today and said in Page(HOMEWORK.with_suffix(".html").read_text("utf-8")).text
    rows = (tmp_path / "homework.csv").read_text("utf-8-sig")
    assert "otter" in rows and "badger" in rows


def words(save: bytes) -> list[tuple[str, str]]:
    """Who did what, in a save."""
    return [(line["seat"], line["act"]) for line in map(json.loads, acts(save)) if "act" in line]


@pytest.mark.long
def test_the_homework_is_the_one_that_is_shipped(tmp_path: Path) -> None:
    homework(tmp_path)
    save = (tmp_path / "homework" / "otter.demarche").read_bytes()
    assert acts(save) == acts((HOMEWORK / "otter.demarche").read_bytes()), "python -m tests.lessons writes it anew"
    shipped, today = (Page(path.read_text("utf-8")).text for path in (HOMEWORK.with_suffix(".html"), tmp_path / "homework.html"))
    assert shipped == today, "python -m tests.lessons writes it anew"


@EACH_PLAN
def test_a_plan_names_only_what_can_be_typed(plan: Path) -> None:
    text = plan.read_text("utf-8")
    asked = {t.what for t in keys(plan) if t.who.startswith(("hands", "who the class"))}
    typed = [
        t
        for t in re.findall(r"`([^`]+)`", text)
        if t not in asked and (not t.endswith((".html", ".demarche", ".csv", ".yaml")) or " " in t)
    ]
    words = {t.split()[0] for t in typed} - {"demarche", "a..b", f"scenarios/{plan.parents[1].name}/lessons", "back", "expect"}
    assert {w for w in words if not w.startswith("--")} <= set(by_name()), words - set(by_name())
    commands = set(re.findall(r"`demarche ([a-z-]+)", text))
    assert commands <= {"class", "report", "play", "whatif"}
    lines = [k.line for k in keys(plan)]
    assert sorted(set(lines)) == list(range(1, lines[-1] + 1))
    minutes = [tuple(map(int, m)) for m in re.findall(r"^\| \**(\d+)–(\d+)\**", text, re.MULTILINE)]
    for (_begin, end), (begin, _end) in pairwise(minutes):
        assert begin in (end, 0)  # no minute is missing, and a new lesson begins at none
