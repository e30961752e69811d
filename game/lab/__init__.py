"""Many games: how well the rules tell the record, and whether choices matter."""
