"""The built wheel in a clean environment: the scenarios are inside, and the command finds them from any folder."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.long
def test_the_wheel_plays_from_another_folder(tmp_path: Path) -> None:
    wheels, home, elsewhere = tmp_path / "wheels", tmp_path / "env", tmp_path / "elsewhere"
    elsewhere.mkdir()
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"} | {"XDG_DATA_HOME": str(tmp_path / "data")}

    def run(*words: str, text: str = "") -> str:
        done = subprocess.run(words, cwd=elsewhere, env=environment, input=text, capture_output=True, text=True, timeout=600, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(wheels), str(ROOT))
    wheel = next(wheels.glob("*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert [name for name in names if "/lessons/" in name and not name.endswith(".md")] == []
    assert not any(name.startswith("game/_assets/pictures") or name.endswith("map/build.py") for name in names)
    assert "game/py.typed" in names
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"game", "demarche"}
    assert wheel.stat().st_size < 2_500_000
    run(sys.executable, "-m", "venv", str(home))
    bin_folder = home / ("Scripts" if os.name == "nt" else "bin")
    run(str(bin_folder / "python"), "-m", "pip", "install", "-q", str(wheel))
    listed = json.loads(run(str(bin_folder / "demarche"), "scenarios", "--json"))
    assert [s["id"] for s in listed["data"]["scenarios"]] == ["1954", "1993", "2000", "cod-war", "town-hall"]
    played = run(str(bin_folder / "demarche"), "play", "1954", "--text", "--plain", "--seat", "ussr", "--seed", "7", text="end\nquit\n")
    assert "Berlin" in played
