"""Killed without warning at random moments: nothing that was shown is lost, and every journal loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def killed(folder: Path, kills: int, seed: int) -> dict[str, float]:
    run = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("kills.py")), str(folder), str(kills), str(seed)],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    found: dict[str, float] = json.loads(run.stdout)
    return found


def test_a_few_kills(tmp_path: Path) -> None:
    assert killed(tmp_path, 5, seed=1)["kills"] == 5


@pytest.mark.long
def test_many_kills(tmp_path: Path) -> None:
    """DEMARCHE_KILLS says how many; 1,000 before a release."""
    kills = int(os.environ.get("DEMARCHE_KILLS", "50"))
    found = killed(tmp_path, kills, seed=2)
    print(found)
    assert found["kills"] == kills
    assert found["torn"] > 0, "no line was torn: the kills came at harmless moments"
