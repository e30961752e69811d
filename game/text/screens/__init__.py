"""Screens: each a function from what a seat can see to blocks."""
