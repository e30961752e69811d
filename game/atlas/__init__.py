"""Borders of a year, fitted into a rectangle: what the board paints and the class pack prints."""
