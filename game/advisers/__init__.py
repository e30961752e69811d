"""Published models of collective decisions: pure functions on arrays, and the three advisers who speak for them.

`means`, `nash`, `exchange`, `spatial` and `challenge` know nothing of the game: anybody's table will do (`tables`, `catalogue`).
`seat` makes a table of what one seat knows; `arithmetician`, `trader` and `strategist` read it.
"""
