"""Pages to keep, to print and to mark: what came of games, and what a class needs on paper."""
