"""Notes for a class and briefs in their parts. What can be wrong with them is told in tests/errors."""

from pathlib import Path
from shutil import copytree

from game.scenario.briefs import Brief, split
from game.scenario.library import load
from tests.report.games import TINY


def test_the_parts_of_a_brief() -> None:
    assert split("# A\n\nall\n\n---\n\nme\n\n---\n\nlater\n") == Brief("# A\n\nall", "me", "later")
    assert split("# A\n\nall\n---\nme") == Brief("# A\n\nall", "me")
    assert split("only me") == Brief("", "only me")
    assert split("") == Brief("", "")


def test_a_game_shows_the_parts_as_one_text(tmp_path: Path) -> None:
    home = Path(copytree(TINY, tmp_path / "tiny"))
    (home / "briefs" / "north.md").write_text("# North\n\nall\n\n---\n\nme\n")
    assert load(str(home)).brief("north") == "# North\n\nall\n\nme"
    assert load(str(home)).brief_parts("north", plain=True) is None
    (home / "briefs" / "north.plain.md").write_text("You.\r\n---\r\nMe.")
    assert load(str(home)).brief_parts("north", plain=True) == Brief("You.", "Me.")


def test_notes_for_a_class_are_read(tmp_path: Path) -> None:
    home = Path(copytree(TINY, tmp_path / "tiny"))
    notes = "classroom: {teams: [south, north], say: Hello, questions: [{phase: apply, text: How?}]}\n"
    (home / "scenario.yaml").write_text((home / "scenario.yaml").read_text() + notes)
    classroom = load(str(home)).scenario.classroom
    assert classroom is not None and classroom.teams == ["south", "north"] and classroom.questions[0].phase == "apply"
