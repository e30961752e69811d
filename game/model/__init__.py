"""What exists: issues, actors, packages, acts. Frozen data, no reading or writing."""
