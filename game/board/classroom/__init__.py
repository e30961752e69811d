"""A class at one screen: teams, the room that everybody sees, what is expected, and chairs that change hands."""
