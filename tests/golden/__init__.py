"""Readable playthroughs of the shipped scenarios: what a historian reads, and what a change to the rules shows up in."""
