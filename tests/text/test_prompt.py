"""Nonsense at the prompt: what was understood, what is possible, nothing lost."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.errors import ActError
from game.text.commands.base import Leave
from game.text.commands.registry import by_name, perform
from tests.text.desk import sit_down

SAYS = {
    "xyzzy": "There is no command “xyzzy”. **help** lists what can be typed.",
    "tabel": "Nearest: table",
    "border": "border is an issue",
    "south": "south is an actor",
    "table": "Nothing is drafted.",
    "table border=9": "border has positions 0 to 4, not 9.",
    "table bordr=1": "Nearest: border",
    "table border=innr": "Nearest: inner",
    "draft border": "is not a clause",
    "draft border=1..": "There is no position of border",
    "drop trade": "Trade is not in the draft.",
    "table border=far": "is the course already",
    "sound": None,
    "sound nobody border": "There is no delegation 'nobody'.",
    "sound north border": "You know your own mind.",
    "sound south": None,
    "sound south border trade": "One delegation and one issue at a time.",
    "argue peace": None,
    "argue nonsense south": "There is no argument 'nonsense'.",
    "gesture nonsense": "There is no gesture 'nonsense'.",
    "declare": None,
    "declare border=1..2": "A declaration names one position.",
    "answer 0 yes": "No package waits for your answer.",
    "yes": "No package waits for your answer.",
    "take 1": "Nobody has made you an offer",
    "why": "Nobody has answered anything yet.",
    "why south x": "is not the number of a proposal",
    "proposal 7": "You know of no proposal 7.",
    "carry": "Draft or table a package first",
    "forecast south": "Nothing is drafted",
    "history maybe": "is neither on nor off",
    "library nonsense": "There is no shelf, source, word or argument",
    "undo": "There is nothing to take back.",
    "redo": "There is nothing to restore.",
    "fork": "A point needs a name",
    "fork 12": "A point needs a name",
    "goto 999": "There is no point 999.",
    "goto nowhere": "There is no named point",
    "save": "Save where?",
    "debrief": "The debrief comes when the negotiation is over.",
    "help xyzzy": "There is no command “xyzzy”.",
}


@pytest.mark.parametrize("line", SAYS)
def test_what_cannot_be_done_is_said_and_nothing_is_lost(line):
    prompt = sit_down()
    prompt.negotiation.fork("here")
    head = prompt.negotiation.head
    if SAYS[line] is None:
        assert perform(prompt, line)
    else:
        with pytest.raises(ActError) as said:
            perform(prompt, line)
        assert SAYS[line] in str(said.value)
    assert prompt.negotiation.head == head
    assert not prompt.draft.clauses


def test_what_an_empty_table_suggests_can_be_tabled():
    """At every opening of a turn, whatever the course has become meanwhile."""
    for moves in ((), ("table border=far..outer public", "end"), ("end", "end", "end")):
        prompt = sit_down(north="person", south="silent", east="silent", old="silent")
        for move in moves:
            perform(prompt, move)
            prompt.negotiation.advance()
        with pytest.raises(ActError) as said:
            perform(prompt, "table")
        suggested = str(said.value).split("as in: ")[1].split(" public")[0]
        perform(prompt, f"{suggested} public")  # no ActError: the table takes it


WORDS = [
    *by_name(),
    "north",
    "south",
    "border=2",
    "trade=1..2",
    "arms=",
    "=1",
    "public",
    "private",
    "0",
    "1",
    "99",
    "..",
    "peace",
    "yes",
    "é\x00",
]


@settings(max_examples=150)
@given(st.one_of(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), st.text(min_size=1, max_size=40)))
def test_no_line_breaks_the_table(line):
    prompt = sit_down(north="person", south="person")
    if not line.split() or line.split()[0].startswith("sa"):  # saving is tried elsewhere
        return
    with suppress(ActError, Leave):
        perform(prompt, line)
    prompt.negotiation.advance()


def test_a_very_long_line_is_answered_shortly():
    with pytest.raises(ActError) as said:
        perform(sit_down(), "x" * 100_000)
    assert len(str(said.value)) < 300


def test_every_command_has_help():
    for name, command in by_name().items():
        assert command.form.split()[0] == command.name, name
        assert command.summary and command.help.endswith((".", "**"))
        assert perform(sit_down(), f"help {name}")
