"""What a player reads before the game, and what waits for its end."""

import datetime as dt

import pytest

from game.debrief import debrief
from game.negotiation import Negotiation
from game.pages.briefing import briefing
from game.pages.debrief import debrief as debrief_page
from game.pages.debrief import remembered
from game.pages.dossier import dossier
from game.pages.issue import issue
from game.pages.plain import paint
from game.scenario.library import load, shipped
from tests.text.desk import TINY


def told(blocks) -> str:
    """As plain text in one line."""
    return " ".join(paint(blocks, 100).split())


@pytest.mark.parametrize("name", shipped())
def test_what_history_remembers_waits_for_the_end(name):
    """Not on the first page, where the brief stands; in the debrief, for every chair."""
    loaded = load(name)
    negotiation = Negotiation(loaded, {}, 1)
    negotiation.advance()
    for seat in loaded.scenario.seats:
        before = told(briefing(loaded, negotiation.view(seat.id)))
        after = told(remembered(negotiation, debrief(negotiation, seat.id, yardsticks=False)))
        assert after.startswith("What history remembers"), seat.id
        assert "What history remembers" not in before, seat.id
        assert " ".join(after.split()[3:9]) not in before, seat.id


def test_a_leader_who_left_is_remembered_beside_the_one_who_came():
    """Clinton's chair is Bush's in the end: both are told."""
    negotiation = Negotiation(load("2000"), {"clinton00": "silent"}, 1)
    negotiation.advance()
    text = told(debrief_page(negotiation, "clinton00").screens()[0])
    assert "A good evening in the Kremlin" in text
    assert "Notice in December" in text


def test_a_brief_without_a_third_part_has_nothing_to_remember():
    """The tiny scenario's."""
    loaded = load(TINY)
    assert loaded.brief("north")
    assert loaded.afterwards("north") == ""
    assert loaded.afterwards("nobody") == ""


def test_a_dossier_says_what_keeps_somebody_from_what_it_wants():
    """Bush wants more than anybody had asked for; after September 2001 nothing keeps him."""
    negotiation = Negotiation(load("2000"), {"blair": "silent"}, 7)
    bush, said = negotiation.compiled.index["bush"], {}
    while not negotiation.over:
        said[negotiation.loaded.scenario.turns[negotiation.state.turn].date] = told(dossier(negotiation.view("blair"), bush).blocks())
        negotiation.step()
    why = "Counter-terrorism: He would take all the help there is."
    assert why in said[dt.date(2001, 1, 20)]
    assert why not in said[dt.date(2001, 9, 12)]


def test_a_fear_that_only_the_future_brings_is_not_told_before():
    """The Assembly's fear of Christmas 1954 waits for the warning; Moscow's of an armed Austria hangs on Germany, which all can see."""
    negotiation = Negotiation(load("1954"), {"uk": "silent"}, 7)
    compiled, said = negotiation.compiled, {}
    while not negotiation.over:
        day, view = negotiation.loaded.scenario.turns[negotiation.state.turn].date, negotiation.view("uk")
        said[day] = [told(dossier(view, compiled.index[who]).blocks()) for who in ("french_assembly", "ussr")]
        negotiation.step()
    first, after_christmas = said[dt.date(1954, 1, 29)], said[dt.date(1954, 12, 30)]
    assert "no British divisions" not in first[0]
    assert "no British divisions" in after_christmas[0]
    assert "its western half armed" in first[1]


def test_an_issue_says_why_each_is_asked():
    """Who must act on the European army, and why Washington is among them though it is no party."""
    negotiation = Negotiation(load("1954"), {"uk": "silent"}, 7)
    text = told(issue(negotiation.view("uk"), negotiation.compiled.issue_index["german_question"]).blocks())
    assert "The United States is no party" in text
    assert "its Assembly has not voted" in text
