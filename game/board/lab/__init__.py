"""The laboratory at the board: assumptions to move, and outcomes that follow. The lab is imported in the background at its first use."""
