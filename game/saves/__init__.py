"""Journals and saves: a negotiation as lines of JSON, kept as it is played and read back by replaying it."""

from game.saves.errors import SaveError
from game.saves.journal import Journal, acts_in, autosave_path, autosaves, played_at, saves_folder
from game.saves.reader import OpenedSave, load, read
from game.saves.write import save

__all__ = [
    "Journal", "OpenedSave", "SaveError", "acts_in", "autosave_path", "autosaves", "load", "played_at", "read", "save", "saves_folder",
]  # fmt: skip
