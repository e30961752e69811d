"""The laboratory at the board: assumptions to move, and outcomes that follow. The lab itself is imported aside, when it is first used."""
