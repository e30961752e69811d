"""What is said, read as a person reads it: every screen of a game played to its end, and no sentence that trips."""

from __future__ import annotations

import re
from functools import cache

import pytest

from game.debrief import debrief
from game.model.term import TermKind
from game.negotiation import Negotiation
from game.pages.debrief import yardsticks
from game.pages.plain import paint
from game.report.pack import Pack, sheets
from game.report.page import render
from game.rules.chronicle import Argued
from game.rules.compiled import CompiledScenario
from game.scenario.library import load, shipped
from game.view import View
from game.wording.chronicle import tell
from game.wording.terms import label
from tests.report.pages import Page
from tests.text.desk import typed

LOOKS = (
    "courses", "issue 1", "issue 2", "dossier", "sound", "argue", "gesture", "branches", "advice", "advice trader", "advice strategist",
    "shelf", "proposals", "chronicle", "history", "offers",
)  # fmt: skip
TRIPS = [
    r"gives way", r"here you are here", r"you want does not", r"to you (from|the course|your wish|red line|never)", r"\bof you\b(?! and)",
    r"otherwise on nothing\b", r"chiefly for ", r"nearer to you by", r"so that what has not been told", r"combinations of priorities still",
    r"It changes (what|how)", r"\(toward", r"gained on \.", r"If it is refused: \d", r"whatever the rest: ", r"could trade: the first",
    r"\bNone\b", r"\{\w*\}", r"“[^”]*“[^”]*”[^“]*”", r"  +\S", r"\.\.(?!\d|\w)", r" ,", r" \.(?!\d)",
]  # fmt: skip


@cache
def heard(scenario: str, seat: str) -> str:
    """A game in which somebody looks at everything each turn, argues, refuses, and ends in the debrief."""
    actors = [a.id for a in load(scenario).scenario.delegations if a.id != seat][:4]
    turn = [*LOOKS, *(f"dossier {a}" for a in actors), *(f"why {a}" for a in actors), "draft 1=1", "drop 1", "end", "no", "no"]
    lines = "\n".join([*turn, *["end", "no", "no"] * 14, "branches", "debrief", "quit", ""])
    done = typed("play", scenario, "--text", "--plain", "--seed", "7", "--seat", seat, lines=lines)
    assert done.exit_code == 0 and "Debrief".upper() in done.output
    return done.output


@pytest.mark.parametrize("scenario", shipped())
def test_no_sentence_trips(scenario: str) -> None:
    seats = [d.id for d in load(scenario).scenario.seats]
    for seat in (seats[0],) if scenario == "1954" else (seats[-1],):
        said = "\n".join(line for line in heard(scenario, seat).splitlines() if "demarche play" not in line and "> " not in line)
        found = [m[0] for pattern in TRIPS for m in re.finditer(rf".{{0,60}}{pattern}.{{0,60}}", said)]
        assert found == []


def test_an_argument_says_whose_view_moves_which_way_and_how_far() -> None:
    seen = set()
    for scenario in shipped():
        loaded = load(scenario)
        game = Negotiation(loaded, {}, 3, compiled=CompiledScenario(loaded.scenario))
        game.advance()
        view = game.view(loaded.scenario.about.main_seat)
        kinds = {a.id: a.moves for a in loaded.scenario.arguments}
        for entry in view.state.log:
            if isinstance(entry, Argued):
                said, kind = tell(view, entry), kinds[entry.argument]
                seen.add(kind)
                assert re.search(r"toward (“|near “|\d|[\d.]+ of 3)|No effect", said), said
                assert re.search(r"\d%|points of 100|No effect", said), said
    assert "ideal" in seen


def test_the_yardsticks_say_where_they_come_to_the_same() -> None:
    loaded = load("1993")
    game = Negotiation(loaded, {"yeltsin": "person"}, 7, compiled=CompiledScenario(loaded.scenario))
    game.advance()
    while not game.over:
        game.act(game.to_act, f"answer {game.state.awaiting} yes" if game.state.awaiting >= 0 else "end")
    told = debrief(game, "yeltsin")
    said = paint(yardsticks(game.view(told.holder), told))
    values = {y.value for y in told.yardsticks} | {told.value}
    assert (len(values) == 1) == ("in all four" in said)
    assert "may pass 100" in said and "ended otherwise on nothing" not in said


def test_the_page_of_contents_and_the_roles_read_well() -> None:
    pack = Pack(load("1954"))
    page = Page(render("contents.html", "", sheets=sheets(pack), pack=pack, s=pack.scenario, about=pack.scenario.about, language="en"))
    assert "A4 and Letter. Everything in one document" in page.text


def test_every_kind_of_term_has_words(monkeypatch: pytest.MonkeyPatch) -> None:
    view: View = Negotiation(load("1954"), {}, 1).view("ussr")
    from game.rules.state import Term

    for kind in TermKind:
        assert "  " not in label(view.compiled, Term(kind, 1, 0)) and "{" not in label(view.compiled, Term(kind, -1, 0))
