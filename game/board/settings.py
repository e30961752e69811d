"""What a person has set, kept from one evening to the next."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

import platformdirs

TEXT_PERCENT = (100, 200)
PROJECTOR = 160
"""Percent of text at which a line of running text is a thirty-fourth of the picture's height, which reads from the last row."""
OLDER_NAMES = {"reduced_motion": "still"}
"""What a setting was called in files of 0.1.0."""
LEAST_WINDOW, MOST_WINDOW = (640, 400), (16384, 16384)


@dataclass(frozen=True)
class Settings:
    """Comfort, and the size of the window."""

    text_percent: int = 100
    high_contrast: bool = False
    projector: bool = False
    """Type for a projector, and high contrast, whatever else is set."""
    reduced_motion: bool = False
    """Whether nothing moves by itself."""
    history_marks: bool = False
    """Whether history's own positions show before the debrief."""
    papers: bool = True
    """Whether the morning papers come after a public package."""
    loudness: int = 50
    """Of the sounds, in percent; 0 is silence."""
    width: int = 1280
    height: int = 720

    @property
    def text_scale(self) -> float:
        """Text size as a factor."""
        return max(self.text_percent, PROJECTOR if self.projector else 0) / 100

    @property
    def wants_high_contrast(self) -> bool:
        """Whether contrast is to be high."""
        return self.high_contrast or self.projector

    def clamped(self) -> Settings:
        """The same within what the board can show."""
        return replace(
            self,
            text_percent=max(TEXT_PERCENT[0], min(TEXT_PERCENT[1], self.text_percent)),
            loudness=max(0, min(100, self.loudness)),
            width=max(LEAST_WINDOW[0], min(MOST_WINDOW[0], self.width)),
            height=max(LEAST_WINDOW[1], min(MOST_WINDOW[1], self.height)),
        )


def place() -> Path:
    """The file of the settings."""
    return platformdirs.user_config_path("demarche", appauthor=False) / "board.json"


def load(path: Path | None = None) -> Settings:
    """The settings kept; what is missing or makes no sense is as at first."""
    try:
        read: Any = json.loads((path or place()).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    first = Settings()
    kept: dict[str, Any] = {}
    for one in fields(Settings):
        value = read.get(one.name, read.get(OLDER_NAMES.get(one.name))) if isinstance(read, dict) else None
        if type(value) is type(getattr(first, one.name)):
            kept[one.name] = value
    return replace(first, **kept).clamped()


def store(settings: Settings, path: Path | None = None) -> str:
    """Keep the settings, whole; the reason where they cannot be kept, else nothing."""
    from game.saves.durable import write_whole

    target = path or place()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, (json.dumps(asdict(settings), indent=1) + "\n").encode())
    except OSError as error:
        return error.strerror or str(error)
    return ""
