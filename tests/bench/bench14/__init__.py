"""bench14: a synthetic negotiation for measuring. 14 delegations, 5 issues of 3 to 6 positions, 8 turns, unanimity.

One package is tabled a turn: by the bidder whose turn it is, the best of 32 that it searches. Everybody answers by its verdict, hidden
priorities included, and the rest of the rules holds as ever.
"""
