"""A class at one screen: teams, the poll, latecomers, silence, the clock; and nothing private on the projector."""

import re

import pytest

from game.debrief.poll import Expectation, foretold, read
from game.model.acts import End, Table
from game.model.players import PlayerKind
from game.pages.plain import paint
from game.pages.room import room
from game.play.classroom import Classroom
from game.play.teams import given_name, new_name
from game.saves import autosaves, load
from game.text.classroom import silence
from game.text.commands.registry import perform
from game.text.loop import turn_to
from game.text.prompt import Prompt
from tests.text.desk import TINY, sit_down, typed
from tests.written import acts


def in_class(*words: str, lines: str = "") -> str:
    done = typed("class", TINY, "--plain", "--seed", "7", "--seat", "north", "--seat", "south", "--minutes", "0", *words, lines=lines)
    assert done.exit_code == 0, done.output
    return done.output


def seated(**seats: str) -> Prompt:
    prompt = sit_down(**(seats or {"north": PlayerKind.PERSON, "south": PlayerKind.PERSON}))
    prompt.session.classroom = Classroom()
    return prompt


def test_teams_get_names_and_keep_them() -> None:
    said = in_class("--team", "north=Falcons", lines="end\nend\nquit\n")
    assert "North (Falcons)" in said and "South (Amber)" in said
    game = load(autosaves()[0], scenario=TINY)
    assert (game.team("north"), game.team("south")) == ("Falcons", "Amber")
    again = typed("class", TINY, "--resume", "last", "--plain", "--minutes", "0", lines="teams\nquit\n")
    assert "North (Falcons)" in again.output


def test_two_teams_of_one_name_are_told_apart() -> None:
    said = in_class("--team", "north=Falcons", "--team", "south= falcons ", lines="quit\n")
    assert "There is a team called falcons already. This one goes by falcons 2." in said


@pytest.mark.parametrize(
    ("wanted", "taken", "name"),
    [
        ("", [], "Amber"),
        ("", ["amber"], "Birch"),
        ("A\x1b[2Jb", [], "A [2Jb"),
        ("x" * 99, [], "x" * 40),
        ("Bears", ["bears", "Bears 2"], "Bears 3"),
    ],
)
def test_names_of_teams(wanted: str, taken: list[str], name: str) -> None:
    assert given_name(wanted, taken)[0] == name


def test_names_do_not_run_out() -> None:
    taken: list[str] = []
    for _n in range(20):
        taken.append(new_name(taken))
    assert len(set(taken)) == 20


def test_what_is_expected_is_asked_before_the_answers_and_kept() -> None:
    said = in_class(lines="table border=outer public\neighteen\n18 7\nnorth\neast\nyes\nquit\n")
    assert "Two numbers, as in 18 7: how many" in said and "Not asked: north." in said
    assert said.index("What do you expect?") < said.index("For this team only: South".upper())
    game = load(autosaves()[0], scenario=TINY)
    (told,) = foretold(game)
    assert told.expected == Expectation(18, 7, ("east",))
    answers = {game.compiled.ids[a.actor]: a.yes for a in game.state.proposals[0].answers}
    assert told.right == sum(yes == (a != "east") for a, yes in answers.items()) and told.of == len(answers)
    assert re.search(r"What you expected of proposal 0: 18 hands for a pass, 7 against", said)


@pytest.mark.parametrize(
    ("lines", "heard"),
    [
        ("help\n18 7\nhelp\neast\nyes\nquit\n", "Enter alone: nobody is asked"),
        ("18 7\nquit\n", "Nothing was tabled"),
        ("end\nend\nquit\n", "Nothing was tabled"),
        ("back\nshow\nquit\n", "Your draft".upper()),
        ("18 7\nundo\nquit\n", "There is nothing to take back"),
    ],
)
def test_the_questions_to_the_class_swallow_no_command(lines: str, heard: str) -> None:
    said = in_class(lines=f"table border=outer public\n{lines}")
    assert heard in said and "There is no actor" not in said
    tabled = [n for n in load(autosaves()[0], scenario=TINY).path() if isinstance(n.act, Table)]
    assert bool(tabled) == lines.startswith("help"), "only whoever goes on to the answers has tabled"
    assert "North (Amber) is about to table this in public" in said
    if "end" in lines.split():
        assert "Birch for South (south)> end" in said  # the turn was ended, and the next chair has the floor


def test_a_remark_is_no_answer() -> None:
    assert "18 hands for a pass" in in_class(lines="table border=outer public\n# the class says\n18 7\n\nyes\nquit\n")


def test_history_passes_to_the_end_and_nobodys_secrets_are_shown() -> None:
    said = in_class(lines="ahead end\nahead end\ngoto before the end\nquit\n")
    after = said[said.index("Amber for North (north)> ahead end") :]
    assert "IT IS OVER" in after and "-o report.html" in after and "It is over. Undo goes back." in after
    assert "told nobody" not in after[: after.index("goto before the end\n")]
    assert "To act: North" in after


def test_going_back_says_where_and_why() -> None:
    said = in_class(lines="end\nend\nahead 3\ngoto before 2000-03\nquit\n")
    assert re.search(r"You are at point \d+: .*, turn 2 of 5. To act: North", said)
    assert "the last moment at which people could act before history passed until" in said
    assert "**" not in said and "comes back to where you were, on" in said


def test_nobody_need_expect_anything() -> None:
    in_class(lines="table border=outer private\n\nyes\nquit\n")
    assert load(autosaves()[0], scenario=TINY).notes[3:] == []
    assert "What do you expect" not in in_class("--no-poll", lines="table border=outer public\nyes\nquit\n")


def test_what_cannot_be_tabled_is_not_asked_about() -> None:
    said = in_class(lines="table border=far\nquit\n")
    assert "What do you expect" not in said and "is the course already" in said


@pytest.mark.parametrize("text", ["", "hands 1", "refuse UPPER", "hands 1 2 3; nonsense", "hands 99999 1"])
def test_a_note_that_says_something_else_says_nothing(text: str) -> None:
    assert read(text) == Expectation()


def test_a_late_team_takes_a_chair_and_a_team_that_leaves_is_played() -> None:
    prompt = seated(north=PlayerKind.PERSON)
    assert "plays from now on" in paint(perform(prompt, "sit south Latecomers"))
    assert prompt.session.person_seats == ["north", "south"] and prompt.negotiation.team("south") == "Latecomers"
    for line, why in (
        ("sit south", "sits there already"),
        ("sit east", "There is no seat"),
        ("sit", "Which chair"),
        ("leave east", "There is no seat"),
        ("team south", "This is South"),
    ):
        try:
            said = paint(perform(prompt, line))
        except ValueError as error:
            said = str(error)
        assert why in said, line
    perform(prompt, "leave south")
    assert prompt.session.person_seats == ["north"]
    with pytest.raises(ValueError, match="The last team cannot leave"):
        perform(prompt, "leave north")


def test_silence_is_asked_once_and_then_means_to_wait() -> None:
    prompt = seated()
    assert silence(prompt) == "" and silence(prompt) == "end"
    said = in_class(lines="\nteams\n\n\nquit\n")  # a word in between, and it is asked anew
    assert said.count("you let this turn pass") == 2
    game = load(autosaves()[0], scenario=TINY)
    assert [(n.seat, n.act) for n in game.path()][:1] == [("north", End())]


def test_silence_before_an_answer_is_what_the_government_advises() -> None:
    said = in_class(lines="table border=outer public\n\n\n\n\nquit\n")
    assert "your own side’s answer is given" in said
    game = load(autosaves()[0], scenario=TINY)
    south = next(a for a in game.state.proposals[0].answers if a.actor == game.compiled.index["south"])
    assert not south.overrode_advice


def test_the_clock_runs_and_forces_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    lesson = Classroom(minutes=3)
    assert lesson.left(0, 100.0) == 180 and lesson.left(0, 220.0) == 60 and lesson.left(0, 300.0) == -20
    assert lesson.left(1, 300.0) == 180  # a new turn
    assert Classroom().left(0, 1.0) is None
    prompt = seated()
    assert "3 minutes a round" in paint(perform(prompt, "clock 3"))
    assert "No clock" in paint(perform(prompt, "clock off"))
    with pytest.raises(ValueError, match="How many minutes"):
        perform(prompt, "clock soon")
    prompt.session.classroom = Classroom(minutes=1, turn=0, began=-1e9)
    asked: list[str] = []
    monkeypatch.setattr(prompt.terminal, "ask", lambda prompt: asked.append(prompt) or "teams")
    turn_to(prompt)
    assert "time is up" in asked[0] and not prompt.negotiation.over


def test_the_room_sees_nothing_that_belongs_to_one_team() -> None:
    prompt = seated()
    prompt.session.classroom = Classroom(poll=False)
    negotiation = prompt.negotiation
    perform(prompt, "table border=outer trade=partial private")
    view = negotiation.public_view()
    assert view.state.proposals == () and all(e.audience is None for e in view.state.log)
    shown = paint(room(prompt.session))
    for other in range(3):
        fresh = sit_down(seed=100 + other, north=PlayerKind.PERSON, south=PlayerKind.PERSON)  # other hidden priorities, the same start
        fresh.session.classroom = Classroom()
        assert paint(room(fresh.session)) == shown


def test_a_class_needs_a_scenario() -> None:
    assert typed("class", "--plain").exit_code == 2
    assert typed("class", TINY, "--team", "noequals", "--plain").exit_code == 2
    assert typed("class", TINY, "--seat", "nroth", "--plain").exit_code == 2


def test_undo_is_free_and_says_whose_act_it_was() -> None:
    said = in_class(lines="declare border=outer\nend\nundo\nquit\n")
    assert "Taken back" in said


def test_with_one_act_a_turn_undo_takes_the_act_back_with_its_end() -> None:
    lines = "declare border=outer\nundo\nredo\nundo\nsound south trade\nquit\n"
    said = in_class("--no-poll", "--one-act", lines=lines)
    assert said.count("Taken back: the last act of north") == 2
    assert acts(load(autosaves()[0], scenario=TINY), "north") == ["sound south trade", "end"]
