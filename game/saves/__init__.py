"""Journals and saves: a negotiation as lines of JSON, kept as it is played and read back by replaying it."""

from game.saves.errors import SaveError
from game.saves.journal import Journal, autosave_path, autosaves, saves_folder
from game.saves.reader import Opened, load, read
from game.saves.write import save

__all__ = ["Journal", "Opened", "SaveError", "autosave_path", "autosaves", "load", "read", "save", "saves_folder"]
