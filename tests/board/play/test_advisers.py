"""The advisers at the table: heard, opened into numbers, their package taken in hand, marked in the debrief; their record read."""

from __future__ import annotations

import pygame
import pytest

from game.advisers.advice import Bargain, Moves, Settles, draft_of
from game.advisers.staff import ADVISERS, advise
from game.board.kit.widget import Widget
from game.board.play.expected import Expected
from game.board.play.ledger import Ledger
from game.model.acts import Argue
from game.pages.advisers_record import title
from game.wording.advice import sentence
from tests.board.play.house import House
from tests.board.play.test_a_turn import at_the_table, play_to_the_end


def said(root: Widget) -> str:
    return " ".join(str(getattr(w, "text", "")) for w in root.walk())


def asked() -> House:
    house = at_the_table()
    house.key(pygame.K_v, "v")
    house.settle()
    assert house.name == "advisers"
    return house


def test_each_says_what_it_says_in_the_terminal_without_words_to_type() -> None:
    house = asked()
    view = house.ctx.playing().view
    text = said(house.root)
    for counsel in advise(view):
        assert house.root.find(f"adviser:{counsel.adviser}") is not None
        assert len(counsel.words) <= 2
        for word in counsel.words:
            assert sentence(view, word, typed=False) in text
    assert "argue unity_first" not in text
    assert "argue unity_first" in " ".join(sentence(view, w) for c in advise(view) for w in c.words)


def test_they_think_aside_and_the_sheet_says_so() -> None:
    house = at_the_table()
    house.ctx.worker.hold()
    house.ctx.worker._threads.discard("")
    house.press("advisers")
    assert "put their heads together" in said(house.root)
    assert house.root.find("adviser:trader") is None
    house.key(pygame.K_ESCAPE)
    assert house.name == "table"
    house.ctx.worker.release()
    house.settle()
    assert house.name == "table"


def test_the_band_is_drawn_where_the_arithmetician_expects_it() -> None:
    house = asked()
    word = next(w for c in advise(house.ctx.playing().view) for w in c.words if isinstance(w, Settles))
    drawn = next(w for w in house.root.walk() if isinstance(w, Expected))
    assert drawn.expected == pytest.approx(word.places[word.issue])
    assert (drawn.low, drawn.high) == (max(0, drawn.expected - 23), min(100, drawn.expected + 23))
    assert "23" in drawn.tip


@pytest.mark.parametrize("adviser", ADVISERS)
def test_the_numbers_are_a_press_away(adviser: str) -> None:
    house = asked()
    house.press(f"figures:{adviser}")
    assert house.name == "terms"
    assert any(isinstance(w, Ledger) for w in house.root.walk())
    assert "unity_first" not in said(house.root)
    house.press("close")
    assert house.name == "advisers"


def test_a_package_of_theirs_is_taken_in_hand_from_the_table_and_in_the_composer() -> None:
    house = asked()
    counsel = advise(house.ctx.playing().view)[0]
    n, word = next((n, w) for n, w in enumerate(counsel.words) if isinstance(w, Bargain))
    draft = draft_of(word)
    assert draft is not None
    house.press(f"hand:arithmetician:{n}")
    assert house.name == "composer"
    assert house.ctx.playing().draft.package == draft.package
    house.press("clear")
    house.press("advisers")
    house.settle()
    house.press(f"hand:arithmetician:{n}")
    assert house.name == "composer"
    assert house.ctx.playing().draft.package == draft.package
    house.key(pygame.K_ESCAPE)
    assert house.name == "table", "the composer lay beneath, once"


def test_an_argument_is_put_at_a_press_and_taken_back() -> None:
    house = asked()
    counsel = advise(house.ctx.playing().view)[2]
    n, word = next((n, w) for n, w in enumerate(counsel.words) if isinstance(w, Moves) and w.argument)
    before = house.ctx.playing().view.state.acts_left
    house.press(f"argue:{n}")
    assert house.name in ("table", "news")
    session = house.ctx.playing()
    assert session.view.state.acts_left == before - 1
    assert session.negotiation.path()[-1].act == Argue(word.argument, session.view.compiled.ids[word.actor])
    session.undo()
    assert session.view.state.acts_left == before


def test_they_are_marked_in_the_debrief() -> None:
    house = at_the_table()
    play_to_the_end(house)
    assert house.name == "debrief"
    house.screen.tab = 4  # type: ignore[attr-defined]
    house.stage.rebuild()
    house.settle()
    text = said(house.root)
    marks = house.screen.told.advice  # type: ignore[attr-defined]
    assert marks.forecasts
    mean = sum(f.error for f in marks.forecasts) / len(marks.forecasts)
    assert f"off by {mean:.0f} points of 100 on average" in text
    house.press("back")
    house.key(pygame.K_v, "v")
    assert house.name == "table", "over is over"


def test_their_record_is_read_in_the_library() -> None:
    house = asked()
    house.press("record")
    house.settle()
    assert house.name == "library"
    text = said(house.root)
    assert "What it does not mean" in text
    errors = [w for w in house.root.walk() if isinstance(w, Ledger)][1]
    assert {title("challenge"), title("standstill")} <= {row[0] for row in errors.rows}
