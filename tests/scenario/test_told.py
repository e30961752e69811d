"""What the shipped scenarios tell has happened: scenes, events and epilogues are bound to what their conditions guarantee."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from game.lab.simulation import simulate
from game.model.happening import Condition
from game.negotiation import Negotiation
from game.rules.compiled import CompiledScenario
from game.rules.conditions import evaluate
from game.scenario.library import load, shipped
from game.wording.answers import scenes

GAMES = 300


def at(name: str, day: str, *people: str) -> Negotiation:
    """The first moment on or after a day at which the first of these people has the floor; all of them have waited till then."""
    negotiation = Negotiation(load(name), dict.fromkeys(people, "person"), 7)
    negotiation.advance()
    while not _has_floor(negotiation, day, people[0]):
        _wait(negotiation)
    return negotiation


def _has_floor(negotiation: Negotiation, day: str, seat: str) -> bool:
    state = negotiation.state
    return state.awaiting < 0 and negotiation.to_act == seat and str(negotiation.loaded.scenario.turns[state.turn].date) >= day


def _wait(negotiation: Negotiation, yes: Iterable[str] = ()) -> None:
    seat, state = negotiation.to_act, negotiation.state
    if state.awaiting >= 0:
        negotiation.act(seat, f"answer {state.awaiting} {'yes' if seat in yes else 'no'}")
    else:
        negotiation.act(seat, "end")
    negotiation.advance()


def tabled(negotiation: Negotiation, words: str, yes: Iterable[str] = ()) -> set[str]:
    """The scenes that a package earns which whoever has the floor tables; people say no, but for those named."""
    seat, number = negotiation.to_act, len(negotiation.state.proposals)
    negotiation.act(seat, f"table {words}")
    while negotiation.state.awaiting >= 0:
        _wait(negotiation, yes)
    view = negotiation.view(seat)
    return {s.id for s in scenes(view, negotiation.state.proposals[number])}


# The European army


def test_the_european_army_dies_only_where_the_assembly_has_voted() -> None:
    """Where Bonn refuses, the Assembly is not asked: no scene, no news, and nothing to bury."""
    negotiation = at("1954", "1954-08-30", "usa", "frg")
    assert "black_day" not in tabled(negotiation, "german_question=edc public")
    _wait(negotiation)
    compiled, state = negotiation.compiled, negotiation.state
    assert not evaluate(compiled, state, next(e.when for e in compiled.scenario.events if e.id == "edc_buried"))


def test_it_dies_whoever_tables_it_and_it_dies_once() -> None:
    """As France, which tables it itself: the scene is told, and the six do not table it to the same House again."""
    negotiation = at("1954", "1954-07-24", "france")
    assert tabled(negotiation, "german_question=edc public") == {"black_day"}
    while not _has_floor(negotiation, "1954-08-30", "france"):
        _wait(negotiation)
    assert not tabled(negotiation, "german_question=edc public")
    while not negotiation.over:
        _wait(negotiation)
    assert "edc_buried" in negotiation.state.occurred
    army = [p for p in negotiation.state.proposals if "edc_vote" in p.records]
    assert [negotiation.compiled.ids[p.by] for p in army] == ["france", "france"]


def test_adenauer_stands_by_the_european_army() -> None:
    """He staked his policy on it [BPB2, T12]: in no game does Bonn refuse it, and the Assembly is the one that kills it."""
    found = simulate(load("1954"), games=GAMES)
    votes = [p for p in found.proposals if "edc_vote" in p.records]
    assert votes
    assert {a.actor for p in votes for a in p.answers if a.refused.count} == {"french_assembly"}


# What a package does not hold is not told of it


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("us_role=full_party arms_control=staged_cuts public", set()),
        ("ussr_in_nato=swap us_role=full_party security_conference=mutual_assistance public", {"two_repairs", "swap_refused"}),
    ],
)
def test_gromykos_draft_is_told_of_the_note_and_of_nothing_else(words: str, told: set[str]) -> None:
    """A package without a clause on NATO is not the note of 31 March."""
    assert tabled(at("1954", "1954-03-31", "ussr"), words) == told


def test_nobody_makes_the_speech_of_budapest_but_the_one_who_makes_it() -> None:
    """When the study is adopted nothing is told of a speech or of a minister who did not sign; these are the gesture's."""
    negotiation = at("1993", "1994-12-01", "germany", "yeltsin")
    assert tabled(negotiation, "enlargement=study public") == {"study_scene"}
    scene = next(s for s in negotiation.loaded.scenario.scenes if s.id == "study_scene")
    assert not {"Kozyrev", "Yeltsin", "cold peace"} & {w for w in ("Kozyrev", "Yeltsin", "cold peace") if w in scene.text}


@pytest.mark.parametrize(("yes", "told"), [((), {"no_amendment"}), (("putin",), {"dead_on_arrival"})])
def test_the_amendment_fails_where_it_failed(yes: tuple[str, ...], told: set[str]) -> None:
    """In the Kremlin if Putin refuses; if he agrees, on the Hill, which is another story."""
    assert tabled(at("2000", "2000-06-03", "clinton00", "putin"), "missile_defence=amended public", yes) == told


# Rules for all three


@pytest.mark.parametrize("name", shipped())
def test_a_scene_of_a_refusal_says_whose(name: str) -> None:
    """Who refused is the story; a paragraph for any refusal at all would tell of a no that was never said."""
    for scene in load(name).scenario.scenes:
        assert scene.on != "refused" or scene.refused_by, scene.id


@pytest.mark.parametrize("name", shipped())
def test_a_scene_tells_of_those_who_were_asked(name: str) -> None:
    """Whoever must have said yes or no decides a position that the scene asks for."""
    compiled = CompiledScenario(load(name).scenario)
    for scene in compiled.scenario.scenes:
        found: set[str] = set()
        for issue, word in scene.clauses.items():
            for position in (p for p in compiled.scenario.issue[issue].positions if p.id in word.split("..")):
                for body in compiled.bodies[position.body]:
                    found |= {*body.members, *body.ratified_by}
        assert {*scene.accepted_by, *scene.refused_by} <= found, scene.id


@pytest.mark.parametrize("name", shipped())
def test_a_refusal_in_a_condition_names_who_refused(name: str) -> None:
    """`refused` alone does not say whether a parliament ever voted; the scenarios ask who said no."""
    conditions: list[Condition] = load(name).scenario.conditions
    assert not [c.refused for c in conditions if c.refused]


@pytest.mark.parametrize("name", shipped())
def test_every_argument_can_move_whom_it_names(name: str) -> None:
    """Somebody without a stance on the issue is deaf to it."""
    scenario = load(name).scenario
    deaf = {(a.id, who) for a in scenario.arguments for who in a.plausible if a.issue not in scenario.actors[who].stances}
    assert not deaf


@pytest.mark.parametrize("name", shipped())
def test_what_players_read_beforehand_tells_no_ends(name: str) -> None:
    """Notes and reasons read as history: nothing of the file's making, and no event that is yet to come."""
    scenario = load(name).scenario
    stances = [(a.id, i, s.note) for a in scenario.actors.values() for i, s in a.stances.items()]
    notes = [*stances, *((a.id, "", a.note) for a in scenario.arguments), *((b.id, "", b.note) for b in scenario.bodies)]
    for who, issue, text in notes:
        for word in ("coded", "coding", "inferred in", "an event", "the events", "takes it off", "it buried", "the list holds"):
            assert word not in text.lower(), (who, issue, text)
    last = scenario.turns[0].date.year
    for who, issue, text in stances:
        later = [year for year in range(last + 1, scenario.about.dates.to.year + 1) if str(year) in text]
        assert not [y for y in later if f"summit of {y}" not in text], (who, issue, text)


# Endings


@pytest.mark.parametrize(
    ("eastern_pact", "austria", "told"),
    [
        ("warsaw_treaty", "neutral", "two_blocs"),
        ("warsaw_treaty", "free_choice", "two_blocs_and_a_free_choice"),
        ("warsaw_treaty", "no_treaty", "two_blocs_no_vienna"),
        ("warsaw_treaty", "troops_stay", "two_blocs_no_vienna"),
        ("bilateral_treaties", "neutral", "one_bloc_and_vienna"),
        ("moscow_declaration", "free_choice", "one_bloc_and_vienna"),
        ("bilateral_treaties", "no_treaty", "one_bloc"),
        ("moscow_declaration", "troops_stay", "one_bloc"),
    ],
)
def test_an_ending_tells_what_was_settled_in_vienna_and_in_the_east(eastern_pact: str, austria: str, told: str) -> None:
    negotiation = Negotiation(load("1954"), {}, 7)
    compiled, state = negotiation.compiled, negotiation.state
    course = state.course.copy()
    for issue, position in (("german_question", "weu_nato"), ("eastern_pact", eastern_pact), ("austria", austria)):
        n = compiled.issue_index[issue]
        course[n] = next(k for k, p in enumerate(compiled.scenario.issues[n].positions) if p.id == position)
    ended = replace(state, course=course)
    assert next(e for e in compiled.scenario.epilogues if evaluate(compiled, ended, e.when)).id == told
