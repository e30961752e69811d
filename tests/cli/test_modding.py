"""The commands for modders, as a modder types them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from game.scenario.library import shipped
from game.scenario.places import own_folder
from tests import tiny
from tests.scenario.zips import TINY, zipped


def spoil(folder: Path, old: str, new: str) -> None:
    file = folder / "scenario.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_new_scenario_is_well_passes_its_tests_and_plays(house: Path, demarche) -> None:
    """The words of the guide, one after the other."""
    said = demarche("new", "my-congress").stdout
    assert "demarche play ./my-congress" in said
    assert demarche("check", "--strict", "--play", "40", "my-congress").exit_code == 0
    assert demarche("test", "my-congress").exit_code == 0
    played = demarche("play", "./my-congress", "--plain", text="table water=metered\nend\nquit\n")
    assert played.exit_code == 0
    assert "DÉMARCHE: MY CONGRESS" in played.stdout
    assert (house / "my-congress" / "schema.json").is_file()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["My Congress"], "is not an id"),
        (["1954"], "is a scenario of the game"),
        (["x", "--from", "1945"], "Did you mean 1954"),
        (["../x"], "is not an id"),
        ([], "NAME"),
    ],
)
def test_new_says_what_it_needs(words: list[str], said: str, demarche) -> None:
    """And makes nothing."""
    done = demarche("new", *words)
    assert done.exit_code == 2
    assert said in done.stderr
    assert demarche("new", "twice").exit_code == 0
    assert "is there already" in demarche("new", "twice").stderr


@pytest.mark.parametrize("name", shipped())
def test_a_copy_says_the_same_under_its_own_name(name: str, demarche) -> None:
    """Remarks and all."""
    assert demarche("new", "copy", "--from", name).exit_code == 0
    assert demarche("check", "copy", "--strict").exit_code == 0
    assert demarche("diff", name, "./copy").stdout.splitlines() == [
        f"about, id: copy (it was {name})",
        "about, version: 0.1 (it was 1.0)",
        "2 differences",
    ]


def test_install_list_play_remove(house: Path, demarche) -> None:
    """From a zip, by its id, and away again."""
    path = zipped(house / "ford.zip", {**TINY, "run.sh": b"rm"})
    done = demarche("install", str(path))
    assert done.exit_code == 0
    assert "tiny, The Ford, is installed in" in done.stdout
    assert "Left out, for a scenario has no use for it: tiny/run.sh" in done.stdout
    found = {s["id"]: s for s in json.loads(demarche("list", "--json").stdout)["data"]["scenarios"]}
    assert found["tiny"]["kind"] == "installed"
    assert found["tiny"]["hash"] == tiny.loaded().digest
    assert "THE FORD" in demarche("play", "tiny", "--plain", text="quit\n").stdout
    assert "installed already" in demarche("install", str(path)).stderr
    assert demarche("install", "--replace", str(path)).exit_code == 0
    assert demarche("remove", "tiny").exit_code == 0
    assert list(own_folder().iterdir()) == []
    assert demarche("remove", "tiny").exit_code == 2
    assert "was not installed by this command" in demarche("remove", "1954").stderr


def test_what_has_errors_is_not_installed(house: Path, demarche) -> None:
    """The errors are told, and nothing is left behind; nothing can stand in for a shipped scenario."""
    mine = shutil.copytree(tiny.FOLDER, house / "tiny")
    spoil(mine, "needs: 4", "needs: 40")
    done = demarche("install", str(mine))
    assert done.exit_code == 1
    assert "needs 40 of 6: it can never decide [D031]" in done.stderr
    spoil(mine, "needs: 40", "needs: 4")
    spoil(mine, "id: tiny", "id: '1954'")
    done = demarche("install", str(mine))
    assert done.exit_code == 2
    assert "nothing can stand in for it" in done.stderr
    assert demarche("install", "nowhere.zip").exit_code == 2
    assert not own_folder().exists() or list(own_folder().iterdir()) == []


def test_a_broken_mod_is_listed_with_its_error_and_keeps_nobody_from_loading(house: Path, demarche) -> None:
    """In a folder that is named; a zip that is none stands there too."""
    mine = shutil.copytree(tiny.FOLDER, house / "mods" / "tiny")
    spoil(mine, "needs: 4", "needs: 40")
    (house / "mods" / "bad.zip").write_bytes(b"PK")
    (house / "mods" / "binary").mkdir()
    (house / "mods" / "binary" / "scenario.yaml").write_bytes(b"\xff\xfe\x00")
    found = {s["id"]: s for s in json.loads(demarche("list", "--json", "--scenario-dir", "mods").stdout)["data"]["scenarios"]}
    assert {*shipped(), "tiny", "bad", "binary"} <= set(found)
    assert found["tiny"]["problem"].endswith("[D031]")
    assert "not a zip" in found["bad"]["problem"]
    assert found["1954"]["problem"] is None
    told = demarche("scenarios", "--plain", "--scenario-dir", "mods").stdout
    assert "tiny: cannot be read" in told
    assert "demarche play 1993" in told
    assert "Berlin" in demarche("play", "1954", "--plain", "--scenario-dir", "mods", text="quit\n").stdout


def test_saves_name_a_mod_and_find_it_again(house: Path, demarche) -> None:
    """By its id where it is installed; its version and hash stand in the file; changed since, that is said."""
    demarche("install", str(zipped(house / "a.zip")))
    demarche("play", "tiny", "--plain", text="table border=middle\nsave game.json\nquit\n")
    header = json.loads((house / "game.json").read_text(encoding="utf-8").splitlines()[0])
    assert (header["scenario"], header["version"], header["digest"]) == ("tiny", "1.0", tiny.loaded().digest)
    assert "THE FORD" in demarche("play", "--resume", "game.json", "--plain", text="quit\n").stdout
    spoil(own_folder() / "tiny", "title: The Ford", "title: The Bridge")
    assert "has changed since this game was played" in demarche("play", "--resume", "game.json", "--plain", text="quit\n").stdout


def test_resolve_says_the_same_again(house: Path, demarche) -> None:
    """What it prints is a scenario, and the same one; also as JSON."""
    for name in (*shipped(), str(tiny.FOLDER)):
        folder = house / Path(name).name
        shutil.copytree(tiny.FOLDER if "tiny" in name else Path(shipped_folder(name)), folder)
        (folder / "scenario.yaml").write_text(demarche("resolve", name).stdout, encoding="utf-8")
        assert demarche("diff", name, str(folder)).stdout == "They say the same.\n"
        assert json.loads(demarche("resolve", name, "--json").stdout)["data"]["format"] == 1
        shutil.rmtree(folder)


def shipped_folder(name: str) -> Path:
    from game.scenario.library import find

    return find(name)


def test_a_failing_test_shows_its_terms(house: Path, demarche) -> None:
    """With their sum; and 2 where there are no tests."""
    mine = shutil.copytree(tiny.FOLDER, house / "tiny")
    spoil(mine, "refused_by: {south: red_line}", "accepted_by: {south: gain}")
    done = demarche("test", "tiny")
    assert done.exit_code == 1
    assert "south: expected accepts: gain, came refuses: red_line" in done.stdout
    assert "red line, border" in done.stdout
    assert "1 answer, 1 not as expected" in done.stdout
    data = json.loads(demarche("test", "--json", "tiny").stdout)["data"]
    assert data["scenarios"][0]["answers"][0]["passed"] is False
    text = (mine / "scenario.yaml").read_text(encoding="utf-8")
    (mine / "scenario.yaml").write_text(text[: text.index("tests:")], encoding="utf-8")
    assert demarche("test", "tiny").exit_code == 2


def test_texts_lists_what_is_not_translated(house: Path, demarche) -> None:
    """And prints lines to be filled in."""
    mine = shutil.copytree(tiny.FOLDER, house / "tiny")
    whole = demarche("texts", "tiny").stdout
    assert "about.title: The Ford" in whole
    count = int(whole.split()[-2])
    lines = demarche("texts", "tiny", "--language", "de", "--yaml").stdout
    (mine / "scenario.de.yaml").write_text(f"format: 1\nlanguage: de\nstate: draft\nof: '0.9'\ntexts:\n{lines}", encoding="utf-8")
    done = demarche("texts", "tiny", "--language", "de").stdout
    assert "Its state: draft." in done
    assert "It translates version 0.9; the scenario is at 1.0." in done
    assert f"0 of {count} texts are not translated." in done
    assert demarche("texts", "tiny", "--language", "German").exit_code == 2


def test_a_translation_is_read_where_it_is_asked_for(house: Path, demarche) -> None:
    """What it lacks stays as it was; saved games are the same in every language."""
    mine = shutil.copytree(tiny.FOLDER, house / "tiny")
    (mine / "scenario.de.yaml").write_text("format: 1\nlanguage: de\ntexts:\n  about.title: Die Furt\n", encoding="utf-8")
    (mine / "briefs" / "north.de.md").write_text("Der Norden.\n", encoding="utf-8")
    assert "THE FORD" in demarche("play", "tiny", "--plain", text="quit\n").stdout
    told = demarche("play", "tiny", "--plain", "--language", "de", text="quit\n").stdout
    assert "DIE FURT" in told
    assert "Der Norden." in told
    assert "A border, a market and two garrisons" in told
    assert demarche("play", "tiny", "--language", "../de").exit_code == 2


def test_migrate_keeps_the_old_file_and_says_what_is_left(house: Path, demarche) -> None:
    """And does nothing to what is up to date."""
    folder = house / "old"
    shutil.copytree(tiny.FOLDER.parent / "migrations" / "sketch", folder)
    before = (folder / "scenario.yaml").read_bytes()
    assert "format 0, and the game reads format 1" in demarche("check", "old").stderr
    assert demarche("migrate", "old", "--dry-run").exit_code == 0
    assert (folder / "scenario.yaml").read_bytes() == before
    done = demarche("migrate", "old").stdout
    assert "Left to do by hand:" in done
    assert "on fish rests on judgement now" in done
    assert (folder / "scenario.before.yaml").read_bytes() == before
    assert demarche("check", "old").exit_code == 0
    assert "is up to date" in demarche("migrate", "old").stdout
    assert demarche("migrate", "nowhere").exit_code == 2


def test_schema_is_json_for_three_kinds_of_file(demarche) -> None:
    """And a fourth is misuse."""
    for kind in ("scenario", "extension", "translation"):
        assert json.loads(demarche("schema", kind).stdout)["$schema"].startswith("http://json-schema.org/")
    assert demarche("schema", "zip").exit_code == 2


def test_screens_are_drawn_from_a_chair_of_ones_own_scenario(house: Path, demarche, monkeypatch) -> None:
    """A folder will do, and a chair that is not there is said before anything is drawn."""
    import game.board.screenshots as pictures

    every = pictures.screens
    monkeypatch.setattr(pictures, "screens", lambda scenario: {k: v for k, v in every(scenario).items() if k in ("table", "seats")})
    shutil.copytree(tiny.FOLDER, house / "ford")
    done = demarche("screenshots", "pictures", "--scenario", "./ford", "--seat", "south")
    assert done.exit_code == 0, done.output
    assert sorted(f.name for f in (house / "pictures").iterdir()) == ["seats.png", "table.png"]
    first = (house / "pictures/table.png").read_bytes()
    demarche("screenshots", "pictures", "--scenario", "./ford")
    assert (house / "pictures/table.png").read_bytes() != first
    done = demarche("screenshots", "other", "--scenario", "./ford", "--seat", "sooth")
    assert done.exit_code == 2
    assert "north, south" in done.output
    assert not (house / "other").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["simulate", "tiny", "--games", "3"],
        ["whatif", "tiny", "--ids"],
        ["sensitivity", "tiny", "--games", "2", "--issue", "arms"],
        ["skill", "tiny", "--games", "2"],
        ["backtest", "tiny"],
        ["class-pack", "tiny", "-o", "pack"],
        ["resolve", "tiny"],
        ["texts", "tiny"],
        ["diff", "tiny", "1954"],
        ["test", "tiny"],
        ["check", "tiny"],
        ["list"],
        ["scenarios"],
        ["new", "mine", "--from", "tiny"],
    ],
    ids=lambda words: words[0],
)
def test_a_folder_named_before_the_command_is_looked_in_by_every_command(words: list[str], house: Path, demarche) -> None:
    shutil.copytree(tiny.FOLDER, house / "mods" / "tiny")
    assert demarche(*words).exit_code or "tiny" not in demarche(*words).stdout, "it is not here by itself"
    done = demarche("--scenario-dir", "mods", *words)
    assert done.exit_code == 0, done.output
    assert words[0] not in ("list", "scenarios") or "tiny" in done.stdout


def test_a_folder_named_in_the_command_stands_beside_one_named_before_it(house: Path, demarche) -> None:
    shutil.copytree(tiny.FOLDER, house / "mods" / "tiny")
    shutil.copytree(tiny.FOLDER, house / "more" / "other")
    done = demarche("--scenario-dir", "mods", "diff", "tiny", "other", "--scenario-dir", "more")
    assert done.exit_code == 0, done.output


def test_a_saved_game_is_asked_about_where_its_scenario_is_looked_for(house: Path, demarche) -> None:
    shutil.copytree(tiny.FOLDER, house / "ford")
    demarche("play", "./ford", "--text", "--plain", "--seat", "north", text="save kept.demarche\nquit\n")
    (house / "mods").mkdir()
    (house / "ford").rename(house / "mods" / "tiny")
    assert demarche("whatif", "kept.demarche", "--ids").exit_code == 1
    done = demarche("--scenario-dir", "mods", "whatif", "kept.demarche", "--ids")
    assert done.exit_code == 0, done.output


def test_screens_are_drawn_of_a_scenario_in_a_named_folder(house: Path, demarche, monkeypatch) -> None:
    import game.board.screenshots as pictures

    every = pictures.screens
    monkeypatch.setattr(pictures, "screens", lambda scenario: {k: v for k, v in every(scenario).items() if k in ("gallery", "table")})
    shutil.copytree(tiny.FOLDER, house / "mods" / "tiny")
    done = demarche("--scenario-dir", "mods", "screenshots", "pictures", "--scenario", "tiny")
    assert done.exit_code == 0, done.output
    assert sorted(f.name for f in (house / "pictures").iterdir()) == ["gallery.png", "table.png"]
