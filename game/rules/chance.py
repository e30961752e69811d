"""A counter-based stream: what is drawn depends on what it is for, never on the order of calls.

splitmix64 (Steele, Lea & Flood 2014, Fast splittable pseudorandom number generators) over (seed, game, purpose, id).
"""

from __future__ import annotations

MASK = (1 << 64) - 1


def splitmix64(x: int) -> int:
    """One output of splitmix64 for the state x; both are 64-bit."""
    x = (x + 0x9E3779B97F4A7C15) & MASK
    x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & MASK
    return x ^ (x >> 31)


def fold(text: str) -> int:
    """A 64-bit number from text, the same on every machine (FNV-1a)."""
    number = 0xCBF29CE484222325
    for byte in text.encode():
        number = ((number ^ byte) * 0x100000001B3) & MASK
    return number


def draw(seed: int, game: int, purpose: str, name: str) -> int:
    """64 random bits for one purpose and one name in game number `game` of a seed."""
    x = splitmix64(seed & MASK)
    for part in (game & MASK, fold(purpose), fold(name)):
        x = splitmix64(x ^ part)
    return x


def below(n: int, seed: int, game: int, purpose: str, name: str) -> int:
    """A whole number from 0 to n - 1, all but equally likely (n is small against 2**64)."""
    return draw(seed, game, purpose, name) % n
