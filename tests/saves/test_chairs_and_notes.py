"""A team that comes late, a team that leaves, and what people write down: kept, and replayed as it was."""

from pathlib import Path

import pytest

from game.model.players import PlayerKind
from game.negotiation import Negotiation
from game.saves import Journal, SaveError, load, read, save
from tests.saves.games import TINY, acted, begun, same


def told(seed: int = 2) -> Negotiation:
    """North alone, then South comes late, then North leaves; with notes, and an undo across it."""
    from random import Random

    game, rng = begun(seed), Random(seed)
    for _n in range(3):
        acted(game, rng)
    game.reseat("south", PlayerKind.PERSON)
    game.write_down("team", "south", "Latecomers")
    for _n in range(4):
        acted(game, rng)
    game.undo()
    game.reseat("north", "historical")
    game.advance()
    acted(game, rng)
    return game


def test_a_late_team_takes_over_and_a_save_knows_it(tmp_path: Path) -> None:
    game = told()
    assert game.assigned_at_start == {"north": PlayerKind.PERSON} and game.assigned == {
        "north": "historical",
        "south": PlayerKind.PERSON,
    }
    assert game.team("south") == "Latecomers" and game.team("north") == ""
    save(game, tmp_path / "g.demarche")
    again = load(tmp_path / "g.demarche", scenario=TINY)
    same(game, again)
    assert (again.chairs, again.notes, again.assigned_at_start) == (game.chairs, game.notes, game.assigned_at_start)
    assert again.is_person("south") and not again.is_person("north")


def test_a_journal_keeps_them_in_their_order(tmp_path: Path) -> None:
    from random import Random

    game, rng = begun(2), Random(2)
    journal = Journal.start(game, tmp_path / "g.journal")
    acted(game, rng)
    game.reseat("south", PlayerKind.PERSON)
    game.write_down("team", "south", "Latecomers")
    journal.mark_head()
    for _n in range(3):
        acted(game, rng)
    journal.close()
    opened = read(tmp_path / "g.journal", scenario=TINY)
    same(game, opened.negotiation)
    assert opened.negotiation.notes == game.notes
    resumed = Journal.resume(opened)
    opened.negotiation.reseat("south", "historical")
    resumed.mark_head()
    resumed.close()
    assert not load(tmp_path / "g.journal", scenario=TINY).is_person("south")


def test_a_team_that_leaves_with_a_question_open_is_answered_for() -> None:
    for seed in range(20):
        game = begun(seed, {"north": PlayerKind.PERSON, "south": PlayerKind.PERSON})
        try:
            game.act("north", "table border=outer")
        except ValueError:
            continue
        assert game.is_answer_due("south")
        advised = game.view("south").advice(game.state.proposals[game.state.awaiting])
        game.reseat("south", "historical")
        game.advance()
        answer = next(a for a in game.state.proposals[0].answers if a.actor == game.compiled.index["south"])
        assert answer.yes == advised and not answer.overrode_advice
        return
    pytest.fail("nobody could table anything")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"chair":"nowhere","kind":"person","after":0}', "There is no seat"),
        ('{"chair":"south","kind":"wizard","after":0}', "Nobody called"),
        ('{"chair":"south","kind":"person","after":99}', "There is no act 99"),
        ('{"note":"team","node":99,"seat":"south","text":"x"}', "There is no act 99"),
        ('{"note":"team","node":0,"seat":"south"}', "text is missing"),
    ],
)
def test_lines_that_cannot_be_are_refused(line: str, said: str, tmp_path: Path) -> None:
    Journal.start(begun(), path := tmp_path / "g.journal").close()
    path.write_bytes(path.read_bytes() + line.encode() + b"\n")
    with pytest.raises(SaveError, match=said):
        load(path, scenario=TINY)


def test_a_note_is_short_and_printable() -> None:
    game = begun()
    game.write_down("team", "north", "a\nb\x1b[2J" + "c" * 999)
    assert len(game.notes[0].text) == 300 and game.notes[0].text.isprintable()
