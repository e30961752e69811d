"""What all tests share: how thorough hypothesis is, and the golden files' one command."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

import pytest
from hypothesis import HealthCheck, settings

HOME = tempfile.mkdtemp(prefix="demarche-tests-")
os.environ["XDG_DATA_HOME"] = HOME  # what the one who runs the tests has saved or installed is neither seen nor touched
atexit.register(shutil.rmtree, HOME, ignore_errors=True)

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture)
settings.register_profile("fast", max_examples=30, deadline=None, suppress_health_check=SLOW)
settings.register_profile("long", max_examples=1000, deadline=None, suppress_health_check=SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --regold` writes the golden files instead of comparing them."""
    parser.addoption("--regold", action="store_true", help="write tests/golden/*.txt anew")
