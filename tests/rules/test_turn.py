"""A turn: news, protocol order, means, initiatives; events, offices, succession. By hand."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import pytest

from game.errors import ActError, NotPossibleError
from game.model.actor import Office
from game.model.acts import Answer, Argue, Declare, End, Gesture, Sound, Table, Wait
from game.model.happening import Condition, CourseIn, Effect, SaidNo, StandingIs, TrustIs, Turned
from game.model.package import Clause, Package
from game.rules.compiled import CompiledScenario
from game.rules.conditions import evaluate
from game.rules.effects import apply
from game.rules.turn import perform, start, to_act
from tests import tiny
from tests.tiny import ADVISER, ARMS, BORDER, EAST, NEW, NORTH, OLD, PEOPLE, SOUTH, TRADE, compiled, opening

QUIET = {"north": "silent", "south": "silent", "east": "silent", "old": "silent"}


def test_protocol_order_and_the_end() -> None:
    """North, South, East, West; then the next turn; after the fifth it is over and nobody can act."""
    state, seen = opening(), []
    while not state.over:
        seen.append(to_act(state))
        state = perform(compiled(), tiny.secrets(), state, to_act(state), End())
    assert seen == [NORTH, SOUTH, EAST, OLD] * 5
    assert to_act(state) == -1
    with pytest.raises(NotPossibleError, match="over"):
        perform(compiled(), tiny.secrets(), state, NORTH, End())


def test_three_acts_and_then_only_the_end() -> None:
    """Waiting is an act too; the reason is said."""
    negotiation = tiny.game(**QUIET | {"north": "person"})
    for _ in range(3):
        negotiation.act("north", "wait")
    with pytest.raises(NotPossibleError, match="means for this turn are spent"):
        negotiation.act("north", "argue peace south")
    negotiation.act("north", "end")


def test_one_package_a_turn() -> None:
    """And again in the next."""
    negotiation = tiny.game(**QUIET | {"north": "person"})
    negotiation.act("north", "table arms=cut private")
    with pytest.raises(NotPossibleError, match="tabled a package this turn"):
        negotiation.act("north", "table trade=open arms=cut private")
    negotiation.act("north", "end")
    negotiation.act("north", "table trade=open arms=cut private")


def test_others_table_three_packages_a_turn_at_most() -> None:
    """A person's do not count."""
    state = opening(NORTH)
    state.initiatives = 3
    perform(compiled(), tiny.secrets(), state, NORTH, Table(tiny.package("border=outer private")))
    state.actor = SOUTH
    with pytest.raises(NotPossibleError, match="agenda"):
        perform(compiled(), tiny.secrets(), state, SOUTH, Table(tiny.package("border=outer private")))


def test_a_clause_equal_to_the_course_settles_nothing() -> None:
    """And is refused with a hint."""
    with pytest.raises(NotPossibleError, match="Trade: “nobody” is the course already"):
        tiny.game(north="person").act("north", "table trade=closed border=outer")


def test_a_person_asked_must_answer_before_anything_else() -> None:
    """South is asked by North, and nobody acts until it has answered."""
    negotiation = tiny.game(**QUIET | {"north": "person", "south": "person"})
    negotiation.act("north", "table border=middle private")
    assert negotiation.to_act == "south"
    assert negotiation.is_answer_due("south")
    for act in (End(), Wait(), Argue("peace", "people")):
        with pytest.raises(NotPossibleError, match="waits for your answer"):
            negotiation.act("south", act)
    with pytest.raises(NotPossibleError, match="It is for South to act"):
        negotiation.act("north", "end")
    negotiation.act("south", "answer 0 yes")
    assert negotiation.to_act == "north"


def test_news_comes_with_the_first_turn_on_or_after_its_date() -> None:
    """The storm of 20 January is February's news, and its effects are these."""
    state = opening()
    for _ in range(4):
        state = perform(compiled(), tiny.secrets(), state, to_act(state), End())
    assert "storm" in state.occurred
    assert state.ideal[EAST, BORDER] == pytest.approx(45), "50 toward 0 by a tenth"
    assert state.ideal[PEOPLE, BORDER] == pytest.approx(90)
    assert state.salience[EAST, TRADE] == 2
    assert list(state.accepts[EAST, TRADE][:3]) == [False, True, True]
    assert state.pull[NORTH, ADVISER] == 0.3


def test_every_kind_of_condition() -> None:
    """One of each, true and false, at the opening."""
    state = opening()

    def true(**given: object) -> bool:
        return evaluate(compiled(), state, Condition(**given))  # type: ignore[arg-type]

    jan, feb = dt.date(2000, 1, 1), dt.date(2000, 2, 1)
    assert true(from_=jan)
    assert not true(from_=feb)
    assert true(before=feb)
    assert not true(before=jan)
    assert true(course=CourseIn("border", ["far", "near"]))
    assert not true(course=CourseIn("border", ["near"]))
    assert true(standing=StandingIs("old", below=43))
    assert not true(standing=StandingIs("old", below=42))
    assert true(standing=StandingIs("old", above=41))
    assert true(trust=TrustIs("east", "north", below=0.3))
    assert not true(trust=TrustIs("east", "north", above=0.3))
    assert not true(turned=Turned("south", "arms"))
    assert not true(event="storm")
    assert not true(refused="first_note")
    assert not true(adopted="first_note")
    assert not true(said_no=SaidNo("south", "first_note"))
    yes, no = Condition(from_=jan), Condition(from_=feb)
    assert true(all=[yes, yes])
    assert not true(all=[yes, no])
    assert true(any=[no, yes])
    assert not true(any=[no])
    assert true(not_=no)
    assert evaluate(compiled(), state, None)


@pytest.mark.parametrize("refuser", ["south", "east"])
def test_who_said_no_can_be_asked(refuser: str) -> None:
    """Of two who answer, the one that refuses; a no of the other, or to another proposal, is not one of his."""
    chairs = QUIET | {"north": "person", "south": "person", "east": "person"}
    negotiation = tiny.game(**chairs)
    negotiation.act("north", "table border=middle arms=cut private")
    number = negotiation.state.awaiting
    for actor in ("south", "east"):
        negotiation.act(actor, f"answer {number} {'no' if actor == refuser else 'yes'}")
    state = negotiation.state

    def said_no(of: str, to: str) -> bool:
        return evaluate(negotiation.compiled, state, Condition(said_no=SaidNo(of, to)))

    assert state.proposals[-1].passed is False
    assert said_no("east", "first_note") is (refuser == "east")
    assert not said_no("east", "murky")


@pytest.mark.parametrize(
    ("words", "repeats"), [("border=middle arms=cut", True), ("border=middle arms=cut trade=partial", True), ("border=middle", False)]
)
def test_a_recorded_proposal_is_recognised_by_its_clauses(words: str, repeats: bool) -> None:
    """Whoever tables it, and whatever else is in it."""
    negotiation = tiny.game(**QUIET | {"north": "person"})
    negotiation.act("north", f"table {words} private")
    assert ("first_note" in negotiation.state.proposals[-1].records) is repeats


def test_a_recorded_clause_that_has_become_the_course_need_not_be_repeated() -> None:
    """With the garrisons gone already, the middle of the river is all that is left of the first note."""
    negotiation = tiny.game(**QUIET | {"north": "person"})
    tiny.thawed(negotiation).course[ARMS] = 1
    negotiation.act("north", "table border=middle private")
    assert negotiation.state.proposals[-1].records == ("first_note",)


def test_succession_by_standing_keeps_the_person_in_the_chair() -> None:
    """West's person falls below 40 and goes on as the new king; the old one is asked no more, the new one is."""
    negotiation = tiny.game(**QUIET | {"old": "person"})
    tiny.thawed(negotiation).standing[OLD] = 39
    negotiation.act("old", "end")
    state = negotiation.state
    assert (bool(state.serving[OLD]), bool(state.serving[NEW])) == (False, True)
    assert negotiation.to_act == "new"
    assert state.people == {NEW}
    negotiation.act("new", "wait")


def test_a_government_that_goes_in_its_own_turn_acts_no_more() -> None:
    """The abdication: the floor passes on, here to the new king, who is later in the order."""
    negotiation = tiny.game(**QUIET | {"old": "person"})
    negotiation.act("old", "gesture abdicate")
    assert negotiation.to_act == "new"
    assert negotiation.state.acts_left == 3
    with pytest.raises(NotPossibleError):
        negotiation.act("old", "wait")


def test_offices_begin_and_end_with_their_dates() -> None:
    """The Adviser serves until 15 March: still in the turn of 1 March, no longer in that of 1 April."""
    negotiation = tiny.game(**QUIET)
    serving = {n.turn: bool(n.serving[ADVISER]) for n in (negotiation.state_at(k.id) for k in negotiation.path()) if not n.over}
    assert serving == {0: True, 1: True, 2: True, 3: False, 4: False}


def test_bodies_ask_only_those_in_office() -> None:
    """With East gone, two make the table; a body with nobody left stands in nobody's way."""
    negotiation = tiny.game(hidden=tiny.secrets(), **QUIET | {"north": "person"})
    tiny.thawed(negotiation).serving[EAST] = False
    negotiation.act("north", "table border=middle private")
    assert negotiation.state.proposals[-1].asked == (SOUTH,)


def test_a_turn_in_which_nobody_can_act_passes() -> None:
    """All out of office in the second turn: the game goes on to the third and is not stuck."""
    scenario = compiled().scenario
    away = [replace(d, in_office=Office(until=dt.date(2000, 1, 15))) if d.id != "new" else d for d in scenario.delegations]
    nobody = CompiledScenario(replace(scenario, delegations=away), tiny.ROUND)
    state = start(nobody)
    while not state.over:
        state = perform(nobody, tiny.secrets(), state, to_act(state), End())
    assert state.turn == 4


BAD_ACTS = [
    Table(Package(())),
    Table(Package((Clause(7, 0, 0),))),
    Table(Package((Clause(0, 9, 9),))),
    Table(Package((Clause(0, -1, -1),))),
    Table(Package((Clause(0, 3, 1),))),
    Table(Package((Clause(1, 1, 1), Clause(0, 1, 1)))),
    Table(Package((Clause(0, 1, 1), Clause(0, 2, 2)))),
    Sound("nobody", "border"),
    Sound("people", "border"),
    Sound("south", "weather"),
    Sound("south", "border", 12),
    Argue("nothing", "south"),
    Argue("peace", "nobody"),
    Gesture("nothing"),
    Declare("weather", 0),
    Declare("border", 5),
    Answer(0, True),
    Answer(-1, True),
    Answer(99, False),
]


@pytest.mark.parametrize("act", BAD_ACTS, ids=repr)
def test_an_act_that_names_what_does_not_exist_is_an_act_error(act: object) -> None:
    """Not a crash, and the state stays."""
    negotiation = tiny.game(**QUIET | {"north": "person"})
    before = negotiation.state
    with pytest.raises(ActError):
        negotiation.act("north", act)  # type: ignore[arg-type]
    assert negotiation.state is before
    assert not negotiation.nodes


@dataclass(frozen=True)
class Threaten:
    """An act that the rules do not know."""

    gesture: str


def test_an_act_that_the_rules_do_not_know_is_an_error() -> None:
    """It is not taken for one that does nothing: no act is spent, nothing is logged."""
    negotiation = tiny.game(**QUIET | {"north": "person"})
    before = negotiation.state
    with pytest.raises(AssertionError, match="Threaten"):
        perform(tiny.compiled(), tiny.secrets(), before, before.actor, Threaten("handshake"))  # type: ignore[arg-type]
    with pytest.raises(AssertionError, match="Threaten"):
        negotiation.act("north", Threaten("handshake"))  # type: ignore[arg-type]
    assert negotiation.state is before and not negotiation.nodes


def test_a_condition_or_effect_that_the_rules_do_not_know_is_an_error() -> None:
    """A condition of a kind that nobody evaluates would else hold always, and an effect of such a kind do nothing."""
    with pytest.raises(ValueError, match="asks for nothing"):
        evaluate(compiled(), opening(), Condition())
    with pytest.raises(ValueError, match="does nothing"):
        apply(compiled(), opening(), Effect())
