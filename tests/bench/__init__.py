"""How long things take. Scripts, not tests: a slow machine is no failure."""
