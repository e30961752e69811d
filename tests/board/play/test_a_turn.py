"""A turn at the board, by keys and by clicks."""

from __future__ import annotations

import pygame

from game.notation import format_package
from tests import written
from tests.board.play.house import House

NOTE = "ussr_in_nato=swap us_role=full_party security_conference=mutual_assistance public"


def at_the_table(**more: object) -> House:
    house = House(**more)  # type: ignore[arg-type]
    while house.name == "news":
        house.press("continue")
    assert house.name == "table"
    return house


def acts(house: House) -> list[str]:
    return written.acts(house.ctx.playing().negotiation, "ussr")


def test_a_draft_from_the_archive_is_tabled_and_answered_by_clicks() -> None:
    house = at_the_table(papers=True)
    house.press("compose")
    house.press("draft:note_31_march")
    draft = house.ctx.playing().draft
    assert format_package(house.ctx.playing().scenario, draft.package) == NOTE
    house.press("table")
    assert house.name == "answers"
    assert house.root.find("answer:france") is not None
    house.press("answer:france")
    assert house.name == "terms"
    house.press("close")
    house.press("continue")
    assert house.name == "papers"
    assert house.find("paper:pravda").rect.width > 300
    house.press("continue")
    assert house.name == "table"
    house.press("end")
    assert acts(house) == [f"table {NOTE}", "end"]
    assert house.name in ("news", "request")


def test_the_same_turn_by_the_keyboard_alone() -> None:
    house = at_the_table(papers=True)
    house.key(pygame.K_c, "c")
    assert house.name == "composer"
    assert house.stage.top.router.focus.at is house.find("steps:ussr_in_nato")
    house.key(pygame.K_END)
    assert house.ctx.playing().draft.clauses[0].low == 4
    house.focus("public")
    house.key(pygame.K_t, "t")
    assert house.name == "answers"
    house.key(pygame.K_RETURN)
    assert house.name == "papers"
    house.key(pygame.K_RETURN)
    assert house.name == "table"
    house.key(pygame.K_e, "e")
    assert acts(house) == ["table ussr_in_nato=swap public", "end"]


def test_choosing_the_course_takes_an_issue_out() -> None:
    house = at_the_table()
    house.press("compose")
    house.focus("steps:ussr_in_nato")
    house.key(pygame.K_RIGHT)
    assert list(house.ctx.playing().draft.clauses) == [0]
    house.key(pygame.K_LEFT)
    assert not house.ctx.playing().draft.clauses


def test_a_span_by_shift_and_an_arrow() -> None:
    house = at_the_table()
    house.press("compose")
    house.focus("steps:austria")
    house.key(pygame.K_2, "2")
    house.key(pygame.K_RIGHT, mod=pygame.KMOD_SHIFT)
    clause = next(iter(house.ctx.playing().draft.clauses.values()))
    assert (clause.low, clause.high) == (2, 3)


def test_what_cannot_be_tabled_says_why() -> None:
    house = at_the_table()
    house.press("compose")
    assert house.find("table").tip
    house.press("table")
    assert house.name == "composer"
    assert acts(house) == []


def test_a_request_is_answered_and_departing_is_priced() -> None:
    house = at_the_table()
    house.press("end")
    while house.name == "news":
        house.press("continue")
    assert house.name == "request"
    before = house.ctx.playing().view.state.standing[0]
    house.key(pygame.K_ESCAPE)
    assert house.name == "table"
    house.press("end")
    assert house.name == "request"
    house.press("yes")
    assert acts(house)[-1] == "answer 0 yes"
    assert house.ctx.playing().view.state.standing[0] < before


def test_a_sounding_tells_its_answer() -> None:
    house = at_the_table()
    house.key(pygame.K_s, "s")
    ask = next(w.key for w in house.root.walk() if w.key.startswith("ask:"))
    house.press(ask)
    assert house.name == "news"
    assert acts(house)[-1].startswith("sound ")


def test_an_argument_a_gesture_and_a_declaration() -> None:
    house = at_the_table()
    house.key(pygame.K_a, "a")
    house.press(next(w.key for w in house.root.walk() if w.key.startswith("argue:")))
    house.press("continue")
    house.key(pygame.K_d, "d")
    house.focus("word:austria")
    house.key(pygame.K_2, "2")
    house.press("declare:austria")
    house.press("continue")
    said = acts(house)
    assert said[0].startswith("argue ")
    assert said[1] == "declare austria=withdrawal_neutrality" or said[1].startswith("declare austria=")


def greyed(house: House) -> list[bool]:
    return [bool(getattr(house.find(key), "why_not")) for key in ("undo", "redo")]  # noqa: B009


def test_undo_and_redo_lose_nothing() -> None:
    house = at_the_table()
    assert greyed(house) == [True, True]
    house.press("compose")
    house.press("draft:note_31_march")
    house.press("table")
    house.press("continue")
    house.key(pygame.K_z, mod=pygame.KMOD_CTRL)
    assert acts(house) == []
    assert greyed(house) == [True, False]
    assert house.ctx.playing().draft.clauses, "what was in hand stays in hand"
    house.key(pygame.K_y, mod=pygame.KMOD_CTRL)
    assert acts(house) == [f"table {NOTE}"]
    assert greyed(house) == [False, True]


def test_the_same_act_after_an_undo_is_told_again() -> None:
    house = at_the_table()
    house.press("compose")
    house.press("draft:note_31_march")
    house.press("table")
    house.press("continue")
    house.key(pygame.K_z, mod=pygame.KMOD_CTRL)
    house.key(pygame.K_c, "c")
    house.press("table")
    assert house.name == "answers"


def test_a_point_in_the_past_can_be_gone_to() -> None:
    house = at_the_table()
    house.press("end")
    while house.name in ("news", "request"):
        house.press("continue" if house.name == "news" else "no")
    house.key(pygame.K_h, "h")
    house.press("tabs")
    house.key(pygame.K_END)
    house.press("branch:0")
    assert house.name == "table"
    assert house.ctx.playing().negotiation.head == 0
    assert len(house.ctx.playing().negotiation.nodes) > 1


def play_to_the_end(house: House) -> None:
    for _n in range(200):
        match house.name:
            case "request":
                house.press("no")
            case "news" | "answers":
                house.press("continue")
            case "table":
                house.press("end")
            case _:
                break
    house.settle()


def test_a_whole_game_ends_in_the_debrief() -> None:
    house = at_the_table()
    play_to_the_end(house)
    assert house.name == "debrief"
    for tab in range(5):
        house.focus("tabs")
        house.key(pygame.K_RIGHT)
        house.draw()
        assert tab < 5
    house.press("again")
    assert house.name == "chronicle"


def test_what_might_carry_comes_aside_and_goes_to_the_composer() -> None:
    house = at_the_table()
    house.press("compose")
    house.press("draft:note_31_march")
    house.press("carry")
    assert house.name == "carry"
    house.settle()
    house.press("hand")
    assert house.name == "composer"
    assert len(house.stage.levels) == 2


def test_an_offer_taken_unchanged_is_accepted_by_its_author() -> None:
    house = at_the_table()
    house.press("compose")
    house.press("draft:note_31_march")
    house.press("table")
    house.press("take:1")
    assert house.name == "answers"
    session = house.ctx.playing()
    proposal = session.view.state.proposals[-1]
    assert [a.actor for a in proposal.answers if a.yes and a.leading == "offer"]
