"""Where fonts and borders are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path


def asset(path: str) -> Path:
    """The file of an asset, named by its path under assets/."""
    package = Path(__file__).resolve().parent
    inside = package / "_assets"
    return (inside if inside.is_dir() else package.parent / "assets") / path
