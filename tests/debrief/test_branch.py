"""Which branch of a save is told: the lesson, and not what was tried at its end; the homework, and not the lesson it began from."""

from pathlib import Path
from random import Random

import pytest

from game.debrief.branch import NoBranchError, choose
from game.negotiation import Negotiation
from game.report.gather import gather
from game.report.html import report
from game.saves import save
from game.wording.branch import which_branch
from tests.report.games import TINY, played
from tests.report.pages import Page
from tests.saves.games import acted
from tests.text.desk import typed


def at_turn(game: Negotiation, turn: int) -> int:
    """The first point of a turn at which a person is asked."""
    return next(n.id for n in game.path() if game.state_at(n.id).turn == turn and game.state_at(n.id).actor in game.state.people)


@pytest.fixture
def lesson() -> Negotiation:
    return played(1)


def test_one_branch_is_told_without_a_word(lesson: Negotiation) -> None:
    assert choose(lesson).end == lesson.head and which_branch(lesson, choose(lesson)) == ""


def test_a_look_back_at_the_end_does_not_hide_the_lesson(lesson: Negotiation) -> None:
    end = lesson.head
    lesson.go_to(at_turn(lesson, 1))
    assert choose(lesson).end == end  # nothing was played there
    lesson.act(lesson.to_act, "wait")
    assert choose(lesson).end == end  # and an act is only a trial
    assert "not the one on which it was left" in which_branch(lesson, choose(lesson))
    assert choose(lesson, "latest").end == lesson.head


def test_homework_is_told_though_the_lesson_went_farther(lesson: Negotiation) -> None:
    end = lesson.head
    back = at_turn(lesson, 1)
    lesson.go_to(back)
    lesson.fork("mine")
    rng = Random(9)
    while lesson.state.turn == lesson.state_at(back).turn:
        acted(lesson, rng)
    assert choose(lesson).end == lesson.head
    assert f"the end (point {end})" in which_branch(lesson, choose(lesson))
    assert choose(lesson, "farthest").end == choose(lesson, str(end)).end == end
    assert choose(lesson, "mine").end == end  # the branch through that point which goes farthest


def test_an_act_taken_back_at_the_end_stays_taken_back(lesson: Negotiation) -> None:
    lesson.go_to(0)
    first = lesson.to_act
    lesson = Negotiation(lesson.loaded, lesson.assigned, 1)
    lesson.advance()
    lesson.act(first, "wait")
    lesson.undo()
    assert choose(lesson).end == lesson.head


def test_a_point_that_nobody_named(lesson: Negotiation, tmp_path: Path) -> None:
    lesson.fork("before the vote")
    with pytest.raises(NoBranchError, match="before the vote"):
        choose(lesson, "nowhere")
    save(lesson, path := tmp_path / "lesson.demarche")
    for command in ("report", "debrief"):
        done = typed(command, str(path), "--scenario", TINY, "--branch", "nowhere")
        assert done.exit_code == 1 and "before the vote" in done.output


def test_the_report_of_a_lesson_is_the_lessons_after_an_experiment(lesson: Negotiation, tmp_path: Path) -> None:
    before = len([p for p in lesson.state.proposals if p.passed is not None])
    lesson.go_to(at_turn(lesson, 1))
    save(lesson, path := tmp_path / "lesson.demarche")
    said = Page(report(gather([path], scenario=TINY))).text
    assert "not over" not in said and "This save has" not in said  # nothing was tried: no other branch
    (found,) = gather([path], scenario=TINY).records
    assert found.over and len([p for p in found.view.state.proposals if p.passed is not None]) == before
    lesson.act(lesson.to_act, "wait")
    save(lesson, path)
    assert "This save has 1 branch besides" in Page(report(gather([path], scenario=TINY))).text
    assert "This save has 1 branch besides" in typed("report", str(path), "--scenario", TINY, "--plain").output
    assert "This game is not over" in Page(report(gather([path], scenario=TINY, branch="latest"))).text
