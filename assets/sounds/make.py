"""Makes the sounds of the board from noise and sines, the same on every machine: `python assets/sounds/make.py`."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 22_050
Wave = NDArray[np.float64]


def seconds(length: float) -> Wave:
    """Points in time."""
    return np.arange(round(RATE * length)) / RATE


def noise(length: float, seed: int) -> Wave:
    """White noise that is always the same."""
    return np.random.default_rng(seed).standard_normal(round(RATE * length))


def smooth(sound: Wave, width: int) -> Wave:
    """Without its highest notes: a running mean, twice."""
    window = np.ones(width) / width
    return np.convolve(np.convolve(sound, window, "same"), window, "same")


def struck(length: float, notes: dict[float, float], decay: float) -> Wave:
    """Something struck: notes (hertz to loudness) that die away, the high ones first."""
    t = seconds(length)
    rise = np.minimum(1, t / 0.003)
    return sum((a * np.sin(2 * np.pi * f * t) * np.exp(-t * decay * (f / 440) ** 0.5) for f, a in notes.items()), np.zeros_like(t)) * rise


def page() -> Wave:
    """A sheet turned over."""
    t = seconds(0.34)
    sweep = np.exp(-(((t - 0.1) / 0.06) ** 2)) + 0.7 * np.exp(-(((t - 0.22) / 0.04) ** 2))
    return 0.5 * (smooth(noise(0.34, 1), 3) - smooth(noise(0.34, 1), 12)) * sweep


def tap() -> Wave:
    """A fingertip on wood."""
    return 0.3 * struck(0.06, {320: 1, 760: 0.4}, 60) + 0.05 * smooth(noise(0.06, 2), 4) * np.exp(-seconds(0.06) * 160)


def thud() -> Wave:
    """A folder closed on a table."""
    t = seconds(0.3)
    return 0.45 * struck(0.3, {82: 1, 124: 0.5}, 22) + 0.15 * smooth(noise(0.3, 3), 9) * np.exp(-t * 40)


def bell() -> Wave:
    """Two quiet notes of a bell, a fourth apart."""
    first = struck(1.1, {523.25: 1, 1046.5: 0.35, 1570: 0.12}, 4)
    second = struck(1.1, {698.46: 1, 1396.9: 0.35, 2093: 0.1}, 4)
    late = np.zeros_like(first)
    late[round(0.16 * RATE) :] = second[: len(first) - round(0.16 * RATE)]
    return 0.28 * (first + late)


def wire() -> Wave:
    """A teleprinter, a few letters long."""
    found = np.zeros(round(0.5 * RATE))
    for n, at in enumerate((0.0, 0.07, 0.12, 0.22, 0.27, 0.36)):
        hit = 0.3 * struck(0.05, {1400: 0.5, 2300: 0.25, 480: 0.6}, 30) + 0.1 * noise(0.05, 10 + n) * np.exp(-seconds(0.05) * 130)
        start = round(at * RATE)
        found[start : start + len(hit)] += hit
    return 0.6 * found


def toll() -> Wave:
    """A clock in the next room."""
    return 0.4 * struck(1.2, {196: 1, 392: 0.4, 587: 0.2, 784: 0.1}, 3)


SOUNDS = {"page": page, "tap": tap, "thud": thud, "bell": bell, "wire": wire, "toll": toll}


def written(sound: Wave, path: Path) -> None:
    """A sound as a WAV file of 16 bits, its last moments faded out."""
    fade = np.minimum(1, np.arange(len(sound))[::-1] / (0.02 * RATE))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(sound * fade, -1, 1) * 32767).astype("<i2").tobytes())


if __name__ == "__main__":
    for name, make in SOUNDS.items():
        written(make(), Path(__file__).parent / f"{name}.wav")
