"""The three advisers in the game: what they know, what they say, and how they are marked."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.advisers.advice import Bargain, Coalition, Moves, Settles, Trade, act_of, draft_of
from game.advisers.files import draft, files
from game.advisers.means import compromise
from game.advisers.staff import ADVISERS, advise
from game.advisers.track_record import record, scenario_table, together
from game.debrief import holders
from game.debrief.marks import marks as marks_of
from game.debrief.marks import would_pass
from game.model.acts import Table
from game.model.package import Package
from game.negotiation import Negotiation
from game.rules.compiled import CompiledScenario
from game.rules.turn import perform
from game.scenario.library import load, shipped
from game.view import View
from game.wording.priorities import what_fits
from tests import tiny
from tests.rules.test_properties import frame_of
from tests.text.desk import play as typed_play
from tests.text.desk import sit_down, typed

CHAIRS = [(name, d.id) for name in shipped() for d in load(name).scenario.seats]


def opening(name: str, seat: str, seed: int = 3) -> tuple[Negotiation, View]:
    """A game at the seat's first act, after a few turns of the record."""
    loaded = tiny.loaded() if name == "tiny" else load(name)
    negotiation = Negotiation(loaded, {seat: "person"}, seed, compiled=frame_of(name))
    negotiation.advance()
    return negotiation, negotiation.view(seat)


@pytest.mark.parametrize(("name", "seat"), CHAIRS)
def test_everybody_has_one_or_two_things_to_say_that_can_be_done(name: str, seat: str) -> None:
    """What is advised can be done at once; packages are such that the seat would sign them, and not without hope."""
    negotiation, view = opening(name, seat)
    if negotiation.to_act != seat:
        return  # it is asked for an answer first, or never has the floor
    for counsel in advise(view):
        assert len(counsel.words) <= 2
        for word in counsel.words:
            if (made := draft_of(word)) is not None:
                assert view.evaluator.verdict(view.seat, made.package, view.seat).accepts(view.priorities)
                assert made.chance == view.chance(made.package) > 0
                assert made.worth == pytest.approx(
                    made.chance * (made.win + made.home) - (1 - made.chance) * view.compiled.parameters.refusal_cost
                )
            act = act_of(word, view.compiled.ids)
            if act is not None and view.state.awaiting < 0:
                perform(negotiation.compiled, negotiation.secrets, negotiation.state, view.seat, act)


def test_the_files_hold_what_a_seat_knows() -> None:
    """Own priorities are known; of others, the mean of what fits: untold, a priority changes nothing; told, it is the truth."""
    negotiation, view = opening("1993", "yeltsin")
    known, compiled = files(view), view.compiled
    own = compiled.salience[view.seat] * (1 + view.priorities * compiled.rho[view.seat] / 1000) / 3
    assert known.salience[known.me] == pytest.approx(own)
    other = int(np.flatnonzero(known.actors == compiled.index["clinton"])[0])
    untold = view.state.possible_priorities.get((view.seat, compiled.index["clinton"])) is None
    assert untold
    assert known.salience[other] == pytest.approx(view.state.salience[compiled.index["clinton"]] / 3)
    negotiation.act("yeltsin", "sound clinton aid_g7")
    learned = files(negotiation.view("yeltsin"))
    clinton, aid = compiled.index["clinton"], compiled.issue_index["aid_g7"]
    left = what_fits(negotiation.view("yeltsin"), clinton)[aid]
    assert len(left) < 3
    expected = 1 + np.mean(list(left)) * compiled.rho[clinton, aid] / 1000
    assert learned.salience[other, aid] == pytest.approx(view.state.salience[clinton, aid] * expected / 3)


def test_the_arithmetician_forecasts_the_compromise() -> None:
    """Of the table on file, for every issue; and speaks of the one that means most."""
    _, view = opening("2000", "putin")
    known = files(view)
    told = next(w for w in ADVISERS["arithmetician"](view).words if isinstance(w, Settles))
    places = compromise(known.position, known.salience, known.capability)
    assert list(told.places.values()) == pytest.approx(places.tolist())
    far = known.share[known.me] * np.abs(places - known.course)
    assert far[told.issue] == far.max()


def test_the_arithmeticians_package_helps_all_whose_consent_it_needs() -> None:
    """Everybody asked comes nearer to its wishes, as the archives have them."""
    found = 0
    for name, seat in CHAIRS:
        _, view = opening(name, seat)
        known = files(view)
        for word in ADVISERS["arithmetician"](view).words:
            if not isinstance(word, Bargain):
                continue
            found += 1
            asked = set(view.forecasts(word.draft.package)) | {view.seat}
            for row, actor in enumerate(known.actors):
                if actor in asked and actor < view.compiled.delegations:
                    assert sum(known.gains(row, c.issue)[c.low] for c in word.draft.package.clauses) > 0
    assert found > 3


def test_the_traders_package_gives_and_takes() -> None:
    """What is taken lies nearer to the seat's wish; the seat is the one that gives."""
    found = 0
    for name, seat in CHAIRS:
        _, view = opening(name, seat)
        known = files(view)
        for word in ADVISERS["trader"](view).words:
            if isinstance(word, Trade) and word.draft is not None:
                found += 1
                assert word.gives.actor == view.seat
                assert known.gains(known.me, word.takes.issue)[word.takes.position] > 0
                assert {c.issue for c in word.draft.package.clauses} <= {word.gives.issue, word.takes.issue}
    assert found > 3


def test_the_strategists_arguments_serve_the_seat() -> None:
    """An argument is named only where it pulls as the model foresees, and toward the seat's wish."""
    found = 0
    for name, seat in CHAIRS:
        _, view = opening(name, seat)
        counsel = ADVISERS["strategist"](view)
        assert sum(counsel.shares.values()) == pytest.approx(1)
        assert any(isinstance(w, Coalition) for w in counsel.words)
        for move in counsel.moves:
            if move.argument:
                found += 1
                wish = view.state.ideal[view.seat, move.issue]
                assert abs(move.after - wish) < abs(move.before - wish)
    assert found > 3


def test_nobody_drafts_what_cannot_be_tabled_or_hoped_for() -> None:
    """An empty package, one that wins nothing, one that is refused for certain."""
    _, view = opening("tiny", "north")
    assert draft(view, Package(())) is None
    for issue, size in enumerate(view.compiled.sizes):
        for position in range(size):
            made = draft(view, Package.of({issue: position}, public=False))
            if made is not None:
                assert made.win + made.home > 0
                assert made.chance > 0


@pytest.mark.parametrize("name", shipped())
def test_marks_tell_what_would_have_come(name: str) -> None:
    """A package not tabled is judged as it would have been answered; one that was tabled, as it was."""
    seat = load(name).scenario.about.main_seat
    negotiation, _ = opening(name, seat)
    tabled: list[tuple[Package, bool]] = []
    while not negotiation.over:
        if negotiation.is_answer_due(seat):
            negotiation.act(seat, f"answer {negotiation.state.awaiting} no")
            continue
        view = negotiation.view(seat)
        made = next((d for c in advise(view) for w in c.words if (d := draft_of(w)) is not None), None)
        if made is not None and len(tabled) < 2:
            foreseen = would_pass(view.compiled, negotiation.state, negotiation.secrets, view.seat, made.package)
            after = perform(view.compiled, negotiation.secrets, negotiation.state, view.seat, Table(made.package))
            assert after.proposals[-1].passed is foreseen
            node = negotiation.act(seat, Table(made.package))
            assert node.seat == seat
            tabled.append((made.package, foreseen))
        if not negotiation.over and not negotiation.is_answer_due(seat):
            negotiation.act(seat, "end")
    marks = marks_of(negotiation, [negotiation.compiled.index[a] for a in holders(negotiation.compiled, negotiation.state, seat)])
    assert len(marks.forecasts) >= 6
    told = [m for m in marks.packages if m.tabled]
    assert {m.passed for m in told} <= {passed for _, passed in tabled}
    assert bool(told) == bool(tabled)
    assert all(0 <= m.chance <= 1 for m in marks.packages)


def test_the_record_is_the_mean_distance_to_history() -> None:
    """Worked out again by hand for the compromise; worthless is what a yardstick equals or beats."""
    compiled = CompiledScenario(load("1993").scenario)
    told = record(compiled.scenario)
    assert told is not None
    table = scenario_table(compiled)
    by_hand = []
    for i in range(len(table.issues)):
        weight = table.salience[:, i] * table.capability[:, i]
        place = np.nansum(weight * table.position[:, i]) / weight[~np.isnan(table.position[:, i])].sum()
        by_hand.append(abs(place - table.outcome[i]))
    assert told.errors["compromise"] == pytest.approx(np.mean(by_hand))
    low = replace(told, errors={**told.errors, "compromise": 0.0})
    assert low.worthless("compromise") == []
    assert together([told, low])["compromise"] == pytest.approx(told.errors["compromise"] / 2)
    high = replace(told, errors={**told.errors, "compromise": told.errors["coin"]})
    assert "coin" in high.worthless("compromise")


def test_a_scenario_without_capabilities_has_no_record() -> None:
    """And the library says so."""
    assert record(tiny.loaded().scenario) is None or tiny.loaded().scenario.delegations[0].capability is not None


def test_the_command_advice() -> None:
    """All three; one with its numbers; its package as a draft; and what cannot be."""
    asked = ("", "arith", "strategist", "trader", "trader please", "cook", "arith draft")
    lines = [*(f"advice {word}" for word in asked), "library advisers", "quit", ""]
    told = typed("play", "2000", "--text", "--plain", "--seed", "1", lines="\n".join(lines))
    assert told.exit_code == 0
    for said in (
        "The arithmetician: On",
        "give or take 23",
        "COMPROMISE MEAN AND NASH BARGAIN",
        "Whose programme would win",
        "Exchanges, those that can be tabled first",
        "“please” is not draft",
        "There is no adviser",
        "YOUR DRAFT",
        "is worthless here",
        "23 points either way",
    ):
        assert said in told.output, said


def test_without_a_package_there_is_nothing_to_draft() -> None:
    """On the tiny scenario, or there is one."""
    told = typed_play(lines="advice strategist draft\nquit\n").output
    assert "has no package to suggest now" in told or "YOUR DRAFT" in told


def test_backtest_advisers() -> None:
    """Errors by model, in words and as a document; with followers if asked for."""
    told = typed("backtest", "--advisers", "--plain")
    assert told.exit_code == 0
    assert "What it does not mean" in told.output
    assert "plain mean" in told.output
    followed = typed("backtest", "1993", "--advisers", "--follow", "2", "--seat", "ukraine", "--plain")
    assert "over 2 games a chair" in followed.output
    assert "Ukraine: history" in followed.output
    assert followed.exit_code == 0


def test_advice_does_not_wait_for_a_turn() -> None:
    """After the end there is still a view, and nothing breaks."""
    prompt = sit_down()
    assert advise(prompt.view)
    assert not any(isinstance(w, Moves) and w.actor == prompt.view.seat for c in advise(prompt.view) for w in c.words)
