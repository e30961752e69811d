"""From YAML to the model: text with positions, the shape, the checks, where scenarios live."""

from game.scenario.library import find, load, shipped

__all__ = ["find", "load", "shipped"]
