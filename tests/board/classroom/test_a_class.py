"""A class on the board, by posted events: teams, the curtain, what is expected, late teams, the teacher's undo, and what is kept."""

from __future__ import annotations

import pygame
import pytest

from game.board.classroom.room import RoomScreen
from game.board.context import Context
from game.board.play.table import TableScreen
from game.board.screens.loading import ResumeScreen
from game.debrief.poll import Expectation, foretold
from game.play.class_controller import ClassController
from game.play.classroom import ClassOptions, Classroom
from game.play.opening import resume
from game.play.session import Session
from game.saves import autosaves, read
from game.view import NOBODY
from tests import written
from tests.board.classroom.room import Class
from tests.board.play.house import House
from tests.board.stage import stack

NOTE = "table ussr_in_nato=swap us_role=full_party security_conference=mutual_assistance public"
FOUR = ("ussr", "usa", "uk", "france")


@pytest.fixture(autouse=True)
def at_home(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "documents"))


def opened(*seats: str, keep: bool = False, begin: str = "1954-03-31", **options: object) -> Class:
    """A lesson at its room, the news of what had been before it read."""
    house = Class(seats=seats or FOUR, keep=keep, options=ClassOptions(begin=begin, **options))  # type: ignore[arg-type]
    house.begin()
    if house.name == "meanwhile":
        house.press("continue")
    assert house.name == "room"
    return house


def acts(house: Class, seat: str) -> list[str]:
    negotiation = house.ctx.playing().negotiation
    return [
        negotiation.words_of(n) for n in negotiation.path() if n.seat == seat and n.id > 35
    ]  # what history played before the lesson apart


def test_a_short_class_from_its_set_up_to_its_save() -> None:
    house = Class(seats=("ussr", "usa"), keep=True, options=ClassOptions(begin="1954-03-31"))
    assert "Spring: a bomb, a war far away, and a debate in Paris" in house.words()
    house.type("name-ussr", "Falcons")
    house.press("seat-france")
    house.type("name-france", "falcons")
    house.begin()
    assert house.name == "meanwhile"
    house.press("continue")

    assert house.name == "room" and house.ctx.playing().view.seat == NOBODY
    assert "Soviet Union (Falcons)" in house.words()
    assert house.ctx.playing().negotiation.team("france") == "falcons 2"
    house.to_the_table()
    assert house.ctx.playing().view.seat == 0 and house.name == "table"

    house.act(NOTE)
    assert house.name == "expect" and house.ctx.playing().curtain
    assert house.find("keep").tip, "nobody has said anything yet"
    house.type("passes", "9x")
    for _n in range(3):
        house.press("fails:more")
    house.press("fails:fewer")
    house.press("refuses:usa")
    house.press("refuses:nobody")
    house.press("refuses:france")
    house.press("refuses:uk")
    house.press("keep")
    assert house.name == "room" and "United States (Amber)" in house.words()  # the first name that is free
    _answered(house)
    _joined_late_and_taken_back(house)
    house.ctx.playing().close()

    kept = read(autosaves()[0]).negotiation
    assert {s: kept.team(s) for s in ("ussr", "usa", "france", "frg")} == {
        "ussr": "Falcons", "usa": "Amber", "france": "falcons 2", "frg": "Latecomers",
    }  # fmt: skip
    (told,) = foretold(kept)
    assert told.expected == Expectation(9, 2, ("uk", "france"))
    assert written.acts(kept, "ussr")[-1] == NOTE
    assert Classroom.kept(kept) is not None and Classroom.kept(kept).minutes == 3  # type: ignore[union-attr]


def _answered(house: Class) -> None:
    """Washington says no, Paris says nothing; then the room hears everybody's answers."""
    house.press("lift")
    assert house.name == "brief"
    house.press("table")
    while house.name == "news":
        house.press("continue")
    assert house.name == "request"
    house.key(pygame.K_n, "n")
    assert house.name == "room" and "France (falcons 2)" in house.words()
    house.key(pygame.K_w, "w")  # silence: what its government advises

    assert house.name == "answers" and house.root.find("revise") is None
    assert "9 hands for a pass, 2 against; it failed" in house.words()
    house.press("continue")
    assert house.name == "room" and "Soviet Union" in house.words()


def _joined_late_and_taken_back(house: Class) -> None:
    house.press("teams")
    house.type("name:frg", "Latecomers")
    house.press("sit:frg")
    house.press("close")
    assert house.ctx.playing().person_seats == ["ussr", "usa", "france", "frg"]
    house.press("silent")
    assert acts(house, "ussr") == [NOTE, "end"]
    house.press("undo")
    assert acts(house, "ussr") == [NOTE]


def test_the_same_by_the_keyboard_alone() -> None:
    house = Class(seats=("ussr", "usa"), options=ClassOptions(begin="1954-03-31"))
    for key in (pygame.K_RETURN, pygame.K_RETURN, pygame.K_RETURN, pygame.K_RETURN):  # begin, what has happened, the curtain, the brief
        house.key(key)
        house.settle()
    while house.name == "news":
        house.key(pygame.K_RETURN)
    assert house.name == "table"
    house.key(pygame.K_c, "c")
    house.key(pygame.K_END)
    house.key(pygame.K_t, "t")
    assert house.name == "expect" and house.stage.top.router.focus.at is house.find("passes")
    house.stage.handle(pygame.event.Event(pygame.TEXTINPUT, text="12"))
    house.key(pygame.K_RETURN)
    assert house.name == "room"
    house.key(pygame.K_RETURN)
    house.key(pygame.K_RETURN)
    while house.name == "news":
        house.key(pygame.K_RETURN)
    house.key(pygame.K_y, "y")
    assert house.name == "answers"
    house.key(pygame.K_RETURN)
    house.key(pygame.K_t, "t")
    assert house.name == "teams"
    house.key(pygame.K_ESCAPE)
    house.key(pygame.K_ESCAPE)
    assert house.name == "lesson", "Escape leads to the menu, never behind the curtain"
    house.key(pygame.K_ESCAPE)
    assert house.name == "room"


def test_nothing_on_the_room_or_beyond_it_belongs_to_one_team() -> None:
    seen = set()
    for seed in (5, 6, 7):
        house = Class(seats=FOUR, options=ClassOptions(minutes=0), seed=seed)
        house.begin()
        session = house.ctx.playing()
        session.act_as("ussr", "sound france german_question")
        session.act_as("ussr", "table us_role=observer private")
        house.screen.entered()
        house.settle()
        assert house.name == "room", "a private package is nobody's business"
        words = [house.words()]
        house.press("menu")
        house.press("chronicle")
        words.append(house.words())
        house.screen._turn_to(1)  # type: ignore[attr-defined]
        house.stage.rebuild()
        words.append(house.words())
        seen.add(tuple(words))
    (told,) = seen  # the same with other hidden priorities
    assert "sounded" not in " ".join(told) and "observer" not in " ".join(told)


def test_what_is_tabled_in_private_is_asked_of_its_team_alone() -> None:
    house = opened("ussr")
    house.to_the_table()
    house.act("table us_role=observer private")
    assert house.name == "expect" and not house.ctx.playing().curtain
    assert house.root.find("passes") is None
    house.press("refuses:nobody")
    house.press("keep")
    assert house.name in ("answers", "news")
    assert "foreseen" in house.words()


def test_the_class_is_asked_about_others_packages_too() -> None:
    def asked(**options: object) -> list[str]:
        house = opened("ussr", begin="1954-08-30", **options)
        house.press("silent")
        found = []
        while house.name != "room":
            if house.name == "expect":
                found.append(house.words())
            house.press({"expect": "skip", "answers": "continue"}[house.name])
        return found

    every, own, none = asked(poll_others=True), asked(), asked(poll=False)
    assert any("tabled in public by Benelux and Italy" in words for words in every)
    assert not own and not none


def test_the_clock_runs_and_forces_nothing() -> None:
    house = opened("ussr", "usa", minutes=1)
    session = house.ctx.playing()
    now = [0.0]
    session.now = lambda: now[0]
    session.classroom.turn = -1  # type: ignore[union-attr]
    house.draw()
    clock = next(w for w in house.root.walk() if type(w).__name__ == "Clock")
    assert clock.text == "1:00"  # type: ignore[attr-defined]
    now[0] = 59.0
    assert clock.text == "0:01"  # type: ignore[attr-defined]
    house.stage.tick(5000)
    house.draw()
    assert house.stage.tick(5400) == 600 and not house.stage.dirty
    house.stage.tick(6000)
    assert house.stage.dirty, "drawn again every second, and no more often"
    now[0] = 600.0
    assert clock.text == "time is up" and house.name == "room"  # type: ignore[attr-defined]
    house.to_the_table()
    house.act("argue end_blocs western_public")
    assert house.name in ("table", "news")
    house.press("teams") if house.root.find("teams") else None
    session.classroom.minutes = 0  # type: ignore[union-attr]
    assert house.screen.refresh_ms == 0


def test_one_act_at_a_time_passes_the_turn_on() -> None:
    house = opened("ussr", "usa", one_act=True)
    house.to_the_table()
    house.act("argue end_blocs western_public")
    assert house.name == "room" and "United States" in house.words()
    assert acts(house, "ussr") == ["argue end_blocs western_public", "end"]
    house.press("undo")
    assert acts(house, "ussr") == [], "the act and the end that came with it"
    house.to_the_table()
    house.act(NOTE)
    house.press("skip")
    house.press("silent")  # Washington answers, and only then is Moscow's turn over
    assert acts(house, "ussr") == [NOTE, "end"]


def test_a_team_takes_back_its_own_acts_only() -> None:
    house = opened("ussr", "usa")
    house.to_the_table()
    house.act("argue end_blocs western_public")
    while house.name != "table":
        house.press("continue")
    house.press("undo")
    assert acts(house, "ussr") == []
    house.act("end")
    house.to_the_table()
    house.press("undo")
    assert acts(house, "ussr") == ["end"]
    assert "The teacher takes that back" in house.find("undo").tip
    house.press("chronicle")
    house.screen._turn_to(1)  # type: ignore[attr-defined]
    house.stage.rebuild()
    assert "the teacher goes back" in house.words()
    house.key(pygame.K_ESCAPE)
    house.key(pygame.K_r, "r")
    assert house.name == "room"
    house.press("undo")
    assert acts(house, "ussr") == []


def test_a_team_goes_and_comes_back_and_the_last_may_not_go() -> None:
    house = opened("ussr", "usa")
    house.press("teams")
    house.press("leave:ussr")
    assert house.ctx.playing().person_seats == ["usa"]
    assert house.find("leave:usa").tip
    house.press("leave:usa")
    assert house.ctx.playing().person_seats == ["usa"]
    house.type("name:usa", "Bears")
    house.press("rename:usa")
    assert house.ctx.playing().negotiation.team("usa") == "Bears"
    house.press("close")
    assert house.name == "expect", "the program has tabled Moscow's note meanwhile, and Washington must answer it"
    house.press("skip")
    assert "United States (Bears)" in house.words()


def test_days_pass_and_the_teacher_can_take_that_back() -> None:
    house = opened()
    house.press("menu")
    house.press("ahead")
    house.focus("turns")
    house.key(pygame.K_DOWN)
    house.key(pygame.K_DOWN)
    house.key(pygame.K_RETURN)
    assert house.name == "passing", "the program plays aside"
    house.settle()
    assert house.name == "meanwhile" and "Dien Bien Phu falls" in house.words()
    house.press("continue")
    assert house.ctx.playing().negotiation.state.turn == 6 and "Palais Bourbon" in house.words()
    house.press("menu")
    house.press("chronicle")
    house.screen._turn_to(1)  # type: ignore[attr-defined]
    house.stage.rebuild()
    assert "before 1954-08-30" in " ".join(w.point.said for w in house.root.walk() if hasattr(w, "point"))


def test_the_end_shows_history_and_the_way_to_the_report() -> None:
    house = opened("ussr", "usa", begin="1955-05-10", poll=False)
    for _n in range(12):
        if house.ctx.playing().over:
            break
        house.press({"room": "silent", "answers": "continue"}[house.name])
    while house.name == "answers":
        house.press("continue")
    assert house.name == "room" and "In history" in house.words()
    house.press("report")
    assert house.name == "room" and house.ctx.worker.busy, "it is written in the background"
    house.settle()
    house.press("debrief:usa")
    assert house.name == "debrief"
    house.settle()
    house.press("back")
    assert house.name == "room"
    house.press("again")
    assert house.name == "chronicle"


@pytest.mark.parametrize("minutes", [None, 5])
def test_a_lesson_goes_on_another_day(minutes: int | None) -> None:
    house = opened("ussr", "usa", keep=True, minutes=2, poll_others=True)
    house.press("silent")
    house.ctx.playing().close()
    session = resume(read(autosaves()[0]))
    ClassController(session).resume(ClassOptions(minutes=minutes) if minutes else None)
    assert session.classroom is not None and session.hot_seat
    assert (session.classroom.minutes, session.classroom.poll_others) == (minutes or 2, True)
    assert session.negotiation.team("ussr") == "Amber"
    again = Context(keep=False)
    again.session = session
    stage = stack(again, RoomScreen(again))
    assert stage.top.screen.name == "room"
    session.close()


def test_a_game_that_no_class_has_played_is_none_until_it_is_asked_for() -> None:
    house = opened("ussr")
    plain = Session(house.ctx.playing().negotiation, None, "ussr")
    assert plain.classroom is None and not plain.hot_seat
    ctx = Context(keep=False)
    ctx.session = plain
    assert stack(ctx, TableScreen(ctx)).top.screen.name in ("table", "news")


def test_in_the_room_every_answer_opens_into_its_terms_and_the_papers_come() -> None:
    house = opened("ussr")
    house.ctx.set(papers=True)
    house.to_the_table()
    house.act(NOTE)
    house.press("skip")
    assert house.name == "answers" and house.ctx.playing().view.seat == NOBODY
    for answer in [w.key for w in house.root.walk() if w.key.startswith("answer:")]:
        house.press(answer)
        assert house.name == "terms"
        house.press("close")
    house.press("continue")
    assert house.name == "papers"
    house.press("continue")
    assert house.name == "room"


def test_a_kept_lesson_is_opened_at_its_room() -> None:
    house = opened("ussr", "usa", keep=True, minutes=2)
    house.press("silent")
    house.ctx.playing().close()
    again = House.__new__(House)
    again.ctx = Context(keep=False)
    again.stage = stack(again.ctx, ResumeScreen(again.ctx, "last", options=ClassOptions(minutes=5)))
    again.settle()
    assert again.name == "room" and again.ctx.playing().classroom.minutes == 5  # type: ignore[union-attr]
    assert "1954" in autosaves()[0].name
