"""The laboratory by posted events: sliders, switches, chairs, questions; runs that are stopped, wrong, or kept."""

from __future__ import annotations

import subprocess
import sys
import webbrowser
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pygame
import pytest

from game.board.context import Context
from game.board.kit.listing import Listing, ScrolledListing
from game.board.kit.slider import Slider
from game.board.kit.widget import Widget
from game.board.lab.outcomes import OutcomeBars, Outcomes
from game.board.lab.pictures import asked, untouched
from game.board.lab.report import show
from game.board.lab.screen import LaboratoryScreen
from game.board.settings import Settings
from game.lab import pairs
from game.lab.counterfactual import whatif
from game.lab.engine.setup import Setup
from game.scenario.questions import find_question, questions_of, read_question
from tests.board.play.house import load_once
from tests.board.stage import stack

IDEAL = "french_assembly.stances.german_question.ideal"


class Bench:
    """The laboratory on a stage."""

    def __init__(self, screen: LaboratoryScreen | None = None, reduced_motion: bool = True, keep: bool = False) -> None:
        self.ctx = screen.ctx if screen is not None else Context(Settings(reduced_motion=reduced_motion), keep=keep)
        self.lab = screen or untouched(self.ctx, "1954")
        self.stage = stack(self.ctx, self.lab)
        self.settle()

    @property
    def root(self) -> Widget:
        return self.stage.top.router.root

    @property
    def name(self) -> str:
        return self.stage.top.screen.name

    def settle(self) -> None:
        self.ctx.worker.finish(60)
        self.stage.news()

    def find(self, key: str) -> Widget:
        found = self.root.find(key)
        assert found is not None, f"{self.name} has no {key}: {[w.key for w in self.root.walk() if w.key]}"
        return found

    def focus(self, key: str) -> None:
        self.stage.top.router.focus.go(self.find(key))

    def press(self, key: str) -> None:
        """A click on a widget, scrolled into sight."""
        self.focus(key)
        pos = self.find(key).focus_rect.center
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.stage.handle(pygame.event.Event(kind, pos=pos, button=1))

    def key(self, *keys: int) -> None:
        for key in keys:
            text = chr(key) if 32 < key < 127 else ""
            self.stage.handle(pygame.event.Event(pygame.KEYDOWN, key=key, unicode=text, mod=0))

    def type(self, text: str) -> None:
        self.stage.handle(pygame.event.Event(pygame.TEXTINPUT, text=text))

    def said(self) -> str:
        return " ".join(str(getattr(w, "text", "")) for w in self.root.walk())

    def bars(self, issue: str) -> list[OutcomeBars]:
        found = self.find(f"outcomes:{issue}")
        assert isinstance(found, Outcomes)
        return [w for w in found.children if isinstance(w, OutcomeBars)]


@pytest.fixture
def bench() -> Iterator[Bench]:
    found = Bench()
    yield found
    found.ctx.worker.close()


def test_it_opens_with_the_base_played_and_nothing_changed(bench: Bench) -> None:
    assert "Nothing is changed yet" in bench.said()
    assert "1,000 games as the scenario has it" in bench.said()
    for bar in bench.bars("german_question"):
        assert bar.outcome.changed is None and bar.outcome.base is not None


def test_bars_show_what_the_laboratory_finds(bench: Bench) -> None:
    """The figures of the screen are those of the library for the same question."""
    bench.lab.open(read_question(find_question("no_british_divisions", bench.lab.loaded)))
    bench.lab.case.games = 1_000
    bench.stage.rebuild()
    assert "before your last change" in bench.said()
    bench.press("play")
    bench.settle()
    found = whatif(bench.lab.case.question, base=load_once("1954"), games=1_000)
    issue = next(i for i in found.issues if i.id == "german_question")
    expected = [p for p in issue.positions if p.base.count or p.changed.count or p.historical]
    shown = bench.bars("german_question")
    assert [b.outcome.name.removesuffix(" (history)") for b in shown] == [p.name for p in expected]
    for bar, p in zip(shown, expected, strict=True):
        assert bar.outcome.base is not None and bar.outcome.changed is not None
        assert bar.outcome.base.share == pytest.approx(p.base.share, abs=1e-6)
        assert bar.outcome.changed.low == pytest.approx(p.changed.low, abs=1e-6)
        assert f"{100 * p.changed.share:.1f} %" in bar.tip and "Difference" in bar.tip


def test_a_slider_moved_by_the_keyboard_plays_at_once(bench: Bench) -> None:
    bench.lab.chosen.actor, bench.lab.chosen.issue = "french_assembly", "german_question"
    bench.stage.rebuild()
    bench.focus(f"dial:{IDEAL}")
    for _n in range(4):
        bench.key(pygame.K_RIGHT)
    bench.settle()
    assert bench.lab.case.values == {IDEAL: "edc"}
    assert bench.lab.run is not None and bench.lab.run.found is not None
    assert dict(bench.lab.run.found.question.set) == {IDEAL: "edc"}
    assert bench.stage.top.router.focus.at is bench.find(f"dial:{IDEAL}"), "the keyboard stays where it was"
    for _n in range(4):
        bench.key(pygame.K_LEFT)
    bench.settle()
    assert bench.lab.case.changes == 0
    assert "as the scenario has it" in bench.said()


def test_a_slider_dragged_tells_once_it_is_let_go(bench: Bench) -> None:
    slider = bench.find(f"dial:{next(iter(bench.lab.dials))}")
    assert isinstance(slider, Slider)
    line, run = slider._line(), bench.lab.run
    begin, end = (line.midleft, line.midright) if slider.value < slider.bounds[1] else (line.midright, line.midleft)
    bench.stage.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=begin, button=1))
    bench.stage.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=end, rel=(1, 0), buttons=(1, 0, 0)))
    bench.stage.news()
    assert bench.lab.case.changes == 0 and bench.lab.run is run
    bench.stage.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=end, button=1))
    assert bench.lab.case.changes == 1 and bench.lab.run is not run
    bench.settle()


def test_positions_are_ticked_and_events_turned_off(bench: Bench) -> None:
    bench.lab.chosen.actor, bench.lab.chosen.issue = "french_assembly", "german_question"
    bench.stage.rebuild()
    bench.press("accept:edc")
    path = "french_assembly.stances.german_question.accepts"
    assert "edc" in bench.lab.case.values[path]
    assert "also “West Germany armed inside" in bench.said()
    bench.press("accept:edc")
    assert bench.lab.case.changes == 0
    bench.lab.chosen.page = 2
    bench.stage.rebuild()
    bench.press("happens:h_bomb")
    assert bench.lab.case.without == ["h_bomb"]
    bench.settle()
    bench.press("undo:h_bomb")
    assert bench.lab.case.changes == 0
    bench.settle()


def test_trust_is_chosen_from_two_lists(bench: Bench) -> None:
    bench.lab.chosen.page = 1
    bench.stage.rebuild()
    listing = bench.find("trusted")
    assert isinstance(listing, Listing)
    bench.focus("trusting")
    bench.key(pygame.K_DOWN)
    one = bench.lab.chosen.trusting
    slider = next(w for w in bench.root.walk() if w.key.startswith("dial:trust."))
    assert slider.key.startswith(f"dial:trust.{one}.")
    bench.focus(slider.key)
    bench.key(pygame.K_HOME)
    assert bench.lab.case.values == {slider.key.removeprefix("dial:"): "0"}
    bench.settle()


def test_a_player_who_searches_waits_for_the_word_and_for_few_games(bench: Bench) -> None:
    bench.lab.chosen.page = 3
    bench.stage.rebuild()
    run = bench.lab.run
    bench.focus("players")
    bench.key(pygame.K_DOWN)
    assert bench.lab.case.players == {"ussr": "silent"} and bench.lab.run is not run
    run = bench.lab.run
    bench.key(pygame.K_DOWN)
    assert bench.lab.case.players == {"ussr": "negotiator"}
    assert bench.lab.run is run and bench.lab.case.question.games == 100
    assert "before your last change" in bench.said()
    bench.settle()


def test_a_number_of_games_stays_as_it_was_chosen(bench: Bench) -> None:
    """The few games of a player who searches are no choice of anybody's: they go with it, unless somebody asks for more."""

    def shown() -> str:
        slider = bench.find("games")
        assert isinstance(slider, Slider)
        return slider.say(slider.value)

    bench.lab.case.games = 5_000
    bench.lab.chosen.page = 3
    bench.stage.rebuild()
    bench.focus("players")
    bench.key(pygame.K_DOWN, pygame.K_DOWN)
    assert bench.lab.case.players == {"ussr": "negotiator"} and shown() == "100"
    bench.key(pygame.K_UP)
    assert shown() == "5,000"
    bench.key(pygame.K_DOWN)
    bench.focus("games")
    bench.key(pygame.K_RIGHT)
    assert shown() == "1,000"
    bench.lab.case.happens("h_bomb", False)
    bench.lab.changed()
    bench.stage.rebuild()
    assert shown() == "1,000" and bench.lab.case.question.games == 1_000
    bench.press("undo:ussr")
    assert shown() == "1,000"
    bench.settle()


@pytest.mark.parametrize("games", [0, 250])
def test_a_run_that_ends_by_itself_says_why(bench: Bench, monkeypatch: pytest.MonkeyPatch, games: int) -> None:
    """With what it has done, and where it has done nothing; what is changed afterwards does not make it stopped by anybody."""
    compare = pairs.compare

    def short(base: Setup, changed: Setup, seed: int, first: int, count: int) -> pairs.Pairs:
        if first >= games:
            raise MemoryError
        return compare(base, changed, seed, first, count)

    monkeypatch.setattr("game.lab.counterfactual.compare", short)
    bench.press("play")
    bench.settle()
    told = "What is shown is the 250 games that were done." if games else "No game was done."
    assert f"The memory is short; try fewer games. {told}" in bench.said()
    bench.lab.stop()
    bench.stage.rebuild()
    assert "The memory is short" in bench.said()


def test_the_bars_move_and_a_run_is_stopped_with_what_is_done() -> None:
    """Without a thread of its own, so that one can look in between."""
    lab = untouched(Context(Settings(reduced_motion=False), keep=False), "1954")
    lab.case.games = 100_000
    stage = stack(lab.ctx, lab)
    seen: list[int] = []
    run = lab.run
    assert run is not None

    def looked(share: float, said: str) -> None:
        stage.rebuild()
        found = lab._found()
        assert found is not None
        seen.append(found.games)
        if len(seen) == 2:
            stage.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_s, unicode="s", mod=0))

    lab.ctx.worker.finish(0)
    other = type(run)(run.loaded, run.question, True)
    run.stop()
    lab.ctx.worker.finish(60)
    lab.run = other
    other(looked)
    other.over = True
    stage.rebuild()
    assert seen and seen == sorted(seen) and seen[-1] < 100_000
    assert other.found is not None and 0 < other.found.games < 100_000
    assert f"the {other.found.games:,} games that were done" in " ".join(str(getattr(w, "text", "")) for w in stage.top.router.root.walk())
    lab.ctx.worker.close()


def test_a_change_that_makes_no_scenario_is_said(bench: Bench) -> None:
    bench.lab.case.values = {"french_assembly.stances.german_question.ideal": "nowhere"}
    bench.lab.play()
    bench.settle()
    assert bench.lab.run is not None and "nowhere" in bench.lab.run.problem
    assert "nowhere" in bench.said()
    bench.press("clear")
    bench.settle()
    assert "as the scenario has it" in bench.said()


def test_a_question_is_opened_kept_and_asked_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *a, **k: tmp_path)
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *a, **k: tmp_path)
    bench = Bench(keep=True)
    bench.key(pygame.K_q)
    bench.settle()
    assert bench.name == "questions"
    shelf = next(w for w in bench.root.walk() if isinstance(w, Listing))
    assert len(shelf.items) == len(questions_of(bench.lab.loaded))
    bench.key(pygame.K_DOWN, pygame.K_RETURN)
    assert bench.name == "lab" and bench.lab.case.question.id == "bonn_chooses_unity"
    assert bench.lab.run is not None and not bench.lab.run.question.set, "nothing is played before somebody says so"
    bench.press("teacher")
    assert "Adenauer" in bench.said()
    bench.key(pygame.K_ESCAPE)
    bench.lab.case.happens("h_bomb", False)
    bench.key(pygame.K_k)
    assert bench.name == "keep"
    bench.type("k")  # what the key itself types is not for the field that it has opened
    bench.type("Neutral, and no ash: À la Bonn?")
    bench.key(pygame.K_RETURN)
    assert bench.name == "lab"
    path = tmp_path / "questions" / "1954" / "neutral_and_no_ash_a_la_bonn.yaml"
    kept = read_question(path)
    assert kept.title == "Neutral, and no ash: À la Bonn?" and kept.without == ["h_bomb"]
    assert find_question("neutral_and_no_ash_a_la_bonn", load_once("1954")) == path
    bench.key(pygame.K_k)
    assert "replaces it" in bench.said()
    bench.key(pygame.K_ESCAPE, pygame.K_q)
    bench.settle()
    assert "Neutral, and no ash" in " ".join(i.name for w in bench.root.walk() if isinstance(w, Listing) for i in w.items)
    bench.focus("questions")
    bench.key(pygame.K_END)
    bench.press("delete")
    bench.key(pygame.K_RETURN)
    assert path.exists(), "Enter alone does no harm"
    bench.press("delete")
    bench.press("yes")
    assert bench.name == "questions" and not path.exists()
    bench.ctx.worker.close()


def test_a_question_that_cannot_be_read_is_listed_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *a, **k: tmp_path)
    folder = tmp_path / "questions" / "1954"
    folder.mkdir(parents=True)
    (folder / "broken.yaml").write_text("scenario: 1954\ntitel: x\n", encoding="utf-8")
    (folder / "other.yaml").write_text("scenario: 2000\ntitle: x\nquestion: y\nwithout: [kursk]\n", encoding="utf-8")
    bench = Bench(keep=True)
    bench.press("questions")
    bench.settle()
    bench.focus("questions")
    bench.key(pygame.K_END)
    assert "about 2000, not about 1954" in bench.said()
    bench.key(pygame.K_UP)
    assert "titel" in bench.said()
    bench.key(pygame.K_RETURN)
    assert bench.name == "questions"
    bench.ctx.worker.close()


def test_a_folder_that_cannot_be_written_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "questions").write_text("a file where a folder should be", encoding="utf-8")
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *a, **k: tmp_path)
    bench = Bench(keep=True)
    bench.lab.case.happens("h_bomb", False)
    bench.press("keep")
    bench.type("No bomb")
    bench.key(pygame.K_RETURN)
    assert bench.name == "keep" and bench.stage.toasts and "cannot be kept" in bench.stage.toasts[0].text
    bench.key(pygame.K_ESCAPE)
    assert bench.lab.case.without == ["h_bomb"]
    bench.ctx.worker.close()


def test_the_report_is_a_page_beside_other_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *a, **k: tmp_path)
    bench = Bench(asked(Context(Settings(reduced_motion=True), keep=False), "1954"))
    bench.press("report")
    bench.settle()
    page = (tmp_path / "demarche-1954-assembly_passes_edc.html").read_text(encoding="utf-8")
    assert "The Assembly passes the Defence Community" in page and "1,000 games" in page
    assert "Saved in" in bench.stage.toasts[0].text
    bench.press("report")
    bench.settle()
    assert len(list(tmp_path.iterdir())) == 1, "the same report is the same file"
    (tmp_path / "demarche-1954-assembly_passes_edc.html").write_text("a pupil's remarks", encoding="utf-8")
    bench.press("report")
    bench.settle()
    assert (tmp_path / "demarche-1954-assembly_passes_edc~2.html").exists()
    assert "remarks" in (tmp_path / "demarche-1954-assembly_passes_edc.html").read_text(encoding="utf-8")
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *a, **k: tmp_path / "demarche-1954-assembly_passes_edc.html")
    bench.press("report")
    bench.settle()
    assert "cannot be written" in bench.stage.toasts[0].text
    bench.ctx.worker.close()


def test_no_browser_in_the_terminal_is_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[str] = []

    class Windowed(webbrowser.BackgroundBrowser):
        def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
            opened.append(url)
            return True

    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("lynx"))
    assert not show(tmp_path / "a.html")
    monkeypatch.setattr(webbrowser, "get", lambda: Windowed("firefox"))
    assert show(tmp_path / "a.html")
    assert opened == [(tmp_path / "a.html").as_uri()]


def test_as_it_is_left_so_it_is_found_again() -> None:
    ctx = Context(Settings(reduced_motion=True), keep=False)
    lab = asked(ctx, "1954")
    assert asked(ctx, "1954").case is lab.case
    assert LaboratoryScreen(ctx, load_once("1954")).case.question == lab.case.question


def test_a_chosen_item_comes_into_sight(bench: Bench) -> None:
    bench.focus("actors")
    bench.key(pygame.K_END)
    shelf = bench.find("list:actors")
    assert isinstance(shelf, ScrolledListing)
    assert shelf.rect.contains(shelf.listing.focus_rect)


def test_up_and_down_walk_the_figures(bench: Bench) -> None:
    bench.focus("outcomes:german_question")
    outcomes = bench.find("outcomes:german_question")
    first = outcomes.tip
    bench.key(pygame.K_DOWN)
    assert bench.find("outcomes:german_question").tip != first


def test_opening_the_board_and_the_laboratory_imports_no_numba() -> None:
    """Until games are played, and those are played aside."""
    code = (
        "import os, sys; os.environ['SDL_VIDEODRIVER'] = 'dummy'\n"
        "from game.board.context import Context\n"
        "from game.board.build import build\n"
        "from game.board.screen_stack import ScreenStack\n"
        "from game.board.screens.title import TitleScreen\n"
        "from game.board.lab.screen import LaboratoryScreen\n"
        "from game.scenario.library import load\n"
        "ctx = Context(keep=False); stage = ScreenStack(ctx, TitleScreen(ctx), build); ctx.worker.finish()\n"
        "ctx.worker.hold(); LaboratoryScreen(ctx, load('1954')).build()\n"
        "print([m for m in ('numba', 'matplotlib', 'jinja2') if m in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
