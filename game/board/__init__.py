"""The board: the same game at a table one can look at. The only place that imports pygame."""
