"""What happens: verdicts, bodies, knowledge, trust, events, one turn. Pure; chance is passed in."""
