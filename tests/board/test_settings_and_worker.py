"""Settings are kept whole; what runs aside comes back."""

from __future__ import annotations

import threading
from pathlib import Path

import pygame
import pytest

from game.board import settings as kept
from game.board.app import NoDisplayError, open_window
from game.board.kit.fonts import Fonts
from game.board.repeats import Repeats
from game.board.settings import Settings
from game.board.worker import Report, Task, Worker
from tests.board import stage


def test_settings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "board.json"
    chosen = Settings(text_percent=150, high_contrast=True, width=1600, height=900)
    assert kept.store(chosen, file) == ""
    assert kept.load(file) == chosen


@pytest.mark.parametrize("text", ["", "[]", "{", '{"text_percent": "big", "width": true, "still": 1, "other": 2}', "[" * 100_000])
def test_settings_that_make_no_sense_are_as_at_first(tmp_path: Path, text: str) -> None:
    file = tmp_path / "board.json"
    file.write_text(text, encoding="utf-8")
    assert kept.load(file) == Settings()


def test_settings_stay_within_what_can_be_shown(tmp_path: Path) -> None:
    file = tmp_path / "board.json"
    file.write_text('{"text_percent": 900, "width": 3, "height": 1000000}', encoding="utf-8")
    found = kept.load(file)
    assert found.text_percent == 200
    assert found.width >= 640
    assert found.height <= 16384


def test_settings_that_cannot_be_kept_say_why(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert kept.store(Settings(), tmp_path / "file" / "board.json")


def test_a_worker_runs_aside_and_tells_in_the_callers_thread() -> None:
    woken: list[bool] = []
    told: list[tuple[Task, str]] = []
    worker = Worker(lambda: woken.append(True))

    def work(report: Report) -> str:
        report(0.5, "half")
        return threading.current_thread().name

    task = worker.run("Working", work, lambda t: told.append((t, threading.current_thread().name)))
    worker.finish()
    assert told == [(task, threading.current_thread().name)]
    assert task.result == "demarche-worker"
    assert (task.share, task.said, task.done) == (0.5, "half", True)
    assert len(woken) >= 2
    assert not worker.busy
    worker.close()


def test_one_lane_does_not_wait_for_another() -> None:
    worker, gate, told = Worker(), threading.Event(), []
    worker.run("slow", lambda report: gate.wait(20), lambda t: told.append(t.said), "slow")
    worker.run("quick", lambda report: gate.set(), lambda t: told.append(t.said))
    worker.finish()
    assert sorted(told) == ["quick", "slow"]
    assert gate.is_set()
    worker.close()


def test_what_goes_wrong_aside_is_handed_over_and_work_goes_on() -> None:
    told: list[Task] = []
    worker = Worker()
    worker.run("a", lambda report: 1 // 0, told.append)
    dropped = worker.run("b", lambda report: 2, told.append)
    dropped.dropped = True
    worker.run("c", lambda report: 3, told.append)
    worker.finish()
    assert isinstance(told[0].error, ZeroDivisionError)
    assert [t.result for t in told] == [None, 3]
    worker.close()


def test_without_a_display_there_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    import pygame

    pygame.quit()
    monkeypatch.delenv("SDL_VIDEODRIVER", raising=False)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SDL_VIDEODRIVER", "nothing-of-the-kind")
    with pytest.raises(NoDisplayError) as found:
        open_window((800, 600))
    assert "\n" not in str(found.value)
    pygame.font.init()
    stage.FONTS.__dict__.update(Fonts().__dict__)  # fonts that other tests have opened are gone with pygame


def test_a_press_counts_once_however_long_it_is_held() -> None:
    def event(kind: int, key: int) -> pygame.event.Event:
        return pygame.event.Event(kind, key=key, unicode="", mod=0)

    repeats = Repeats()
    enter = [event(pygame.KEYDOWN, pygame.K_RETURN)] * 3
    assert [repeats.unwanted(e) for e in enter] == [False, True, True]
    assert not repeats.unwanted(event(pygame.KEYUP, pygame.K_RETURN))
    assert not repeats.unwanted(enter[0])
    assert [repeats.unwanted(event(pygame.KEYDOWN, pygame.K_DOWN)) for _n in range(3)] == [False] * 3
    repeats.unwanted(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    assert not repeats.unwanted(enter[0]), "what was released elsewhere is not held here"


def test_settings_of_the_first_version_are_still_read(tmp_path: Path) -> None:
    """There reduced motion was called still; a file that has both names goes by the new one."""
    path = tmp_path / "board.json"
    path.write_text('{"still": true, "text_percent": 120}', encoding="utf-8")
    assert kept.load(path) == Settings(text_percent=120, reduced_motion=True)
    path.write_text('{"still": true, "reduced_motion": false}', encoding="utf-8")
    assert kept.load(path) == Settings()
