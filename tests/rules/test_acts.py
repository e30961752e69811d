"""The words for acts: the same in the terminal, in saves, in tests and in the API."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.errors import ActError, AmbiguousError, NotUnderstoodError
from game.model.acts import Act, Answer, Argue, Declare, End, Gesture, Sound, Table, Wait
from game.model.package import Clause, Package
from game.model.scenario import Scenario
from game.negotiation import Negotiation
from game.notation import ActKind, format_act, kind_of, parse_act
from game.scenario.library import load, shipped
from tests import tiny
from tests.rules.drawn import drawn_act
from tests.rules.test_properties import frame_of

TINY = tiny.loaded().scenario


def everything(scenario: Scenario) -> list[str]:
    """Every word that could stand in an act."""
    ids = [*scenario.actors, *scenario.issue, *(a.id for a in scenario.arguments), *(g.id for g in scenario.gestures)]
    places = [f"{i.id}={p.id}" for i in scenario.issues for p in i.positions]
    return [*ActKind, *ids, *places, "public", "private", "yes", "no", "0", "p1", "..", "=", "border=1..2"]


ONE_OF_EACH: list[Act] = [
    Table(Package.of({0: 2})), Sound("south", "border"), Argue("peace", "south"), Gesture("handshake"), Declare("border", 1),
    Answer(0, True), Wait(), End(),
]  # fmt: skip


def test_every_act_has_its_own_kind_and_every_kind_its_form() -> None:
    assert {type(act) for act in ONE_OF_EACH} == set(get_args(Act))
    assert [kind_of(TINY, act) for act in ONE_OF_EACH] == list(ActKind)
    for kind, act in zip(ActKind, ONE_OF_EACH, strict=True):
        words = format_act(TINY, act)
        assert words.split()[0] == kind == kind.form.split()[0]
        assert parse_act(TINY, words) == act
        with pytest.raises(NotUnderstoodError, match="complete"):
            parse_act(TINY, f"{words} and more" if kind is not ActKind.TABLE else "declare")


@pytest.mark.parametrize("name", ["tiny", *shipped()])
@given(st.integers(0, 10**9))
def test_what_is_said_is_understood(name: str, number: int) -> None:
    """parse_act(format_act(act)) is the act, for acts of every kind."""
    scenario = TINY if name == "tiny" else load(name).scenario
    negotiation = tiny.game(north="person")
    if name != "tiny":
        negotiation = Negotiation(load(name), {scenario.about.main_seat: "person"}, 1, compiled=frame_of(name))
    act = drawn_act(negotiation, number)
    assert parse_act(scenario, format_act(scenario, act)) == act


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(everything(TINY)), max_size=6).map(" ".join)))
def test_any_words_are_an_act_or_an_act_error(words: str) -> None:
    """Never anything else; and what is understood can be said again."""
    try:
        act = parse_act(TINY, words)
    except ActError as error:
        assert str(error)
    else:
        assert parse_act(TINY, format_act(TINY, act)) == act


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("table border=middle", Table(Package.of({0: 2}))),
        ("table trade=open border=1 private", Table(Package.of({0: 1, 1: 2}, False))),
        ("table border=outer..inner", Table(Package((Clause(0, 1, 3),)))),
        ("table border=inner..outer", Table(Package((Clause(0, 1, 3),)))),
        ("tab bor=mid pub", None),
        ("ta bor=mid public", Table(Package.of({0: 2}))),
        ("sound south border", Sound("south", "border")),
        ("sound south border=2", Sound("south", "border", 2)),
        ("declare arms=cut", Declare("arms", 1)),
        ("answer p3 yes", Answer(3, True)),
        ("answer 3 NO", Answer(3, False)),
    ],
)
def test_words_and_acts(words: str, act: object) -> None:
    """Positions by id or number, names by an unambiguous beginning; public unless private."""
    if act is None:
        with pytest.raises(NotUnderstoodError):
            parse_act(TINY, words)
    else:
        assert parse_act(TINY, words) == act


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "Nothing was said."),
        ("tabel border=middle", "There is no act 'tabel'. Nearest: table"),
        ("table", "A package needs at least one clause, as in"),
        ("table border", "'border' is not a clause; a clause is issue=position or issue=position..position."),
        ("table border=", "'border=' is not a clause"),
        ("table boarder=middle", "There is no issue 'boarder'. Nearest: border"),
        ("table border=mittle", "There is no position of border 'mittle'. Nearest: middle"),
        ("table border=9", "border has positions 0 to 4, not 9."),
        ("table border=1 border=2", "Border stands in the package twice."),
        ("sound", "'sound' is not complete. The form is: sound DELEGATION issue[=position]"),
        ("sound people border", "There is no delegation 'people'"),
        ("declare border=1..2", "A declaration names one position."),
        ("answer 0", "'answer 0' is not complete. The form is: answer PROPOSAL yes|no"),
        ("argue peace nobody", "There is no actor 'nobody'"),
        ("end now", "'end now' is not complete. The form is: end"),
    ],
)
def test_what_is_not_understood_says_what_is_possible(words: str, message: str) -> None:
    """With the nearest names or the form."""
    with pytest.raises(NotUnderstoodError) as error:
        parse_act(TINY, words)
    assert str(error.value).startswith(message)


def test_an_ambiguous_beginning_names_what_it_could_be() -> None:
    """`a` begins three acts."""
    with pytest.raises(AmbiguousError, match="act 'a' could be argue, answer"):
        parse_act(TINY, "a")


@pytest.mark.parametrize(
    "words", ["answer " + "9" * 5000 + " yes", "table border=" + "9" * 5000, "answer ² yes", "answer p yes", "table border=²"]
)
def test_absurd_numbers_are_not_understood(words: str) -> None:
    """Python itself would refuse to read them."""
    with pytest.raises(NotUnderstoodError):
        parse_act(TINY, words)
