"""Ideas have their dates: before its day nobody tables a position, offers it, reads it into a span or would sign it."""

from __future__ import annotations

import pytest

from game.errors import NotPossibleError
from game.negotiation import Negotiation
from game.rules.compiled import CompiledScenario
from game.rules.verdict import Evaluator
from tests import tiny
from tests.rules.drawn import every_package
from tests.tiny import BORDER, NORTH, OLD, TRADE

FRAME = CompiledScenario(tiny.dated().scenario, tiny.ROUND)
QUIET = dict.fromkeys(("south", "east", "old"), "silent")


def january() -> Negotiation:
    negotiation = Negotiation(tiny.dated(), QUIET | {"north": "person"}, 1, compiled=FRAME)
    negotiation.secrets[:] = tiny.secrets()
    return negotiation


@pytest.mark.parametrize("words", ["border=near", "border=inner..near", "border=middle trade=open"])
def test_what_nobody_has_thought_of_cannot_be_tabled(words: str) -> None:
    """With the day from which it can."""
    with pytest.raises(NotPossibleError, match=r"is an idea of [15] (March|April) 2000; nobody has thought of it yet"):
        january().act("north", f"table {words} private")


def test_it_can_from_the_turn_its_day_falls_in() -> None:
    """5 March lies in the turn that begins on 1 March; 1 April in the one after."""
    negotiation = january()
    for _ in range(2):
        negotiation.act("north", "end")
    view = negotiation.view("north")
    view.may_table(tiny.package("border=near private"))
    with pytest.raises(NotPossibleError):
        view.may_table(tiny.package("trade=open private"))
    negotiation.act("north", "end")
    negotiation.view("north").may_table(tiny.package("trade=open private"))


def test_it_is_no_answer_and_no_way_out_either() -> None:
    """West would love open trade, and cannot sign it in January; what might carry the table never holds it."""
    negotiation = january()
    assert Evaluator(FRAME, negotiation.state).verdict(OLD, tiny.package("trade=open private"), NORTH).hard == (TRADE,)
    view = negotiation.view("north")
    for package in every_package(FRAME.sizes, (0, 0, 0), public=False)[::3]:
        found = view.suggest_passing(package)
        assert found is None or all((c.issue, c.low) not in ((BORDER, 4), (TRADE, 2)) for c in found.package.clauses)


def test_nobody_offers_it() -> None:
    """Whatever is refused in January, no counter-offer speaks of it."""
    for words in ("arms=cut", "border=middle arms=cut", "border=inner", "trade=partial arms=cut border=outer"):
        negotiation = january()
        negotiation.act("north", f"table {words} private")
        for offer in negotiation.state.offers:
            assert all((c.issue, c.low) not in ((BORDER, 4), (TRADE, 2)) for c in offer.package.clauses)


def test_a_course_is_thought_of_by_being_the_course() -> None:
    """Where things stand is nobody's idea to refuse."""
    negotiation = january()
    tiny.thawed(negotiation).course[TRADE] = 2
    assert Evaluator(FRAME, negotiation.state).verdict(OLD, tiny.package("border=outer private"), NORTH).hard == ()
