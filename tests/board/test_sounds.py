"""Sounds: made anew they are the same, played where there is a device, silent where there is none."""

from __future__ import annotations

import importlib.util
import wave
from pathlib import Path

import pygame
import pytest

from game.assets import asset
from game.board import sounds
from game.board.context import Context
from game.board.screens.comfort import SettingsScreen
from game.board.screens.title import TitleScreen
from game.board.settings import Settings
from game.board.sounds import NAMES, Sounds
from tests.board.stage import stack

FOLDER = asset("sounds")


def test_the_script_makes_the_files_that_are_shipped(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("make_sounds", FOLDER / "make.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert set(module.SOUNDS) == set(NAMES)
    for name, make in module.SOUNDS.items():
        module.written(make(), tmp_path / "it.wav")
        with wave.open(str(tmp_path / "it.wav")) as new, wave.open(str(FOLDER / f"{name}.wav")) as old:
            assert new.getparams() == old.getparams()
            assert 0.02 < new.getnframes() / new.getframerate() < 1.5


def test_where_there_is_no_device_there_is_silence_and_no_second_question(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def no_device(*args: int) -> None:
        asked.append(1)
        raise pygame.error("no such device")

    monkeypatch.setattr(pygame.mixer, "init", no_device)
    silent = Sounds()
    assert not silent.play("bell", 50, 0)
    assert not silent.play("bell", 50, 10)
    assert asked == [1]


def test_on_linux_nothing_is_asked_for_where_nothing_can_be(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sounds.sys, "platform", "linux")
    for name in ("SDL_AUDIODRIVER", "PULSE_SERVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert sounds._device_likely() == Path("/dev/snd").exists()
    (tmp_path / "pipewire-0").touch()
    assert sounds._device_likely()


def test_a_sound_is_played_and_the_device_given_back_after_a_while() -> None:
    loud = Sounds()
    assert not loud.play("bell", 0, 0)
    if not loud.play("bell", 50, 1000):
        pytest.skip("not even a dummy device")
    assert pygame.mixer.get_init()
    loud.rest(2000)
    assert pygame.mixer.get_init()
    loud.rest(1000 + sounds.AT_REST + 1)
    assert not pygame.mixer.get_init()


def test_nothing_is_due_where_the_settings_say_silence() -> None:
    ctx = Context(Settings(reduced_motion=True, loudness=0), keep=False)
    stage = stack(ctx, TitleScreen(ctx))
    ctx.play_sound("bell")
    assert ctx.due_sounds == []
    ctx.set(loudness=30)
    ctx.play_sound("bell")
    ctx.play_sound("")
    assert ctx.due_sounds == ["bell"]
    stage._push(SettingsScreen(ctx))
    root = stage.top.router.root
    assert root.find("sounds") is not None and root.find("papers") is not None
