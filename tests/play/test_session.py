"""A session: acts, reasons as text, going back, who sits at the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.play.opening import begin, resume
from game.play.session import Session
from game.saves import Journal, read
from tests import tiny


def alone(seat: str = "north") -> Session:
    game = tiny.game(**{seat: "person"})
    game.advance()
    return Session(game, None, seat)


def test_an_act_that_cannot_be_taken_gives_its_reason_and_changes_nothing() -> None:
    session = alone()
    head = session.negotiation.head
    assert "issue" in session.act("table nothing=1 public")
    assert session.table_draft()
    assert session.negotiation.head == head


def test_an_act_is_done_and_undone_and_done_again() -> None:
    session = alone()
    before = session.view
    assert session.act("wait") == ""
    assert session.view is not before
    after = session.negotiation.head
    assert session.undo() == ""
    assert session.redo() == ""
    assert session.negotiation.head == after
    assert session.redo()
    session.undo()
    assert session.undo()


def test_the_view_is_kept_while_nothing_changes_and_while_an_act_runs_aside() -> None:
    session = alone()
    view = session.view
    assert session.view is view
    session.acting = True
    session.negotiation.act("north", "wait")
    assert session.view is view
    assert not session.my_turn
    session.acting = False
    assert session.view is not view


def test_a_draft_is_made_and_tabled() -> None:
    session = alone()
    session.draft.set(tiny.BORDER, (1, 1))
    session.draft.set(tiny.TRADE, (0, 1))
    session.draft.set(tiny.TRADE, None)
    assert [c.issue for c in session.draft.package.clauses] == [tiny.BORDER]
    assert session.table_draft() == ""
    assert session.view.state.proposals


def test_a_point_is_named_and_come_back_to() -> None:
    session = alone()
    assert session.fork("  ")
    assert session.fork("before") == ""
    here = session.negotiation.head
    session.act("wait")
    assert session.go_to(here) == ""
    assert session.negotiation.head == here
    assert session.go_to(99_999)


def test_what_is_new_is_new_once() -> None:
    session = alone()
    session.mark_viewed()
    session.act("end")
    fresh = session.new_lines()
    assert fresh
    session.mark_viewed()
    assert session.new_lines() == []


def test_two_people_pass_the_screen() -> None:
    game = tiny.game(north="person", south="person")
    session = Session(game, None, game.to_act)
    assert session.hot_seat
    assert session.next_person() == ""
    first = session.seat
    session.act("end")
    other = session.next_person()
    assert other != first
    session.take_seat(other)
    assert session.my_turn
    assert session.view.seat == game.compiled.index[other]
    assert session.act_as(first, "wait")


def test_a_game_is_kept_and_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.play.opening.autosave_path", lambda scenario: tmp_path / "one.journal")
    session = begin(tiny.loaded(), ["north"], 3)
    assert session.problem == ""
    session.act("wait")
    head = session.negotiation.head
    session.close()
    again = resume(read(tmp_path / "one.journal", scenario=str(tiny.FOLDER)))
    assert again.negotiation.head == head
    assert again.briefed == {"north"}
    again.undo()
    again.close()
    third = resume(read(tmp_path / "one.journal", scenario=str(tiny.FOLDER)), keep=False)
    assert third.negotiation.head != head


def test_a_copy_is_saved_or_the_reason_is_told(tmp_path: Path) -> None:
    session = alone()
    assert session.save(tmp_path / "copy.demarche") == ""
    assert (tmp_path / "copy.demarche").is_file()
    assert session.save(tmp_path / "no" / "such" / "place" / "x")


def test_a_journal_that_cannot_be_written_is_a_problem_and_no_fault(tmp_path: Path) -> None:
    game = tiny.game(north="person")
    game.advance()
    journal = Journal.start(game, tmp_path / "a.journal")
    (tmp_path / "a.journal").unlink()
    session = Session(game, journal, "north")
    assert session.act("wait") == ""
    assert session.problem


def test_the_session_knows_nothing_of_pygame() -> None:
    import subprocess
    import sys

    code = "import sys; import game.play.session, game.board.worker, game.board.settings; sys.exit('pygame' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
