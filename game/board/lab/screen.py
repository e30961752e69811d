"""The laboratory: assumptions at the left, what comes of them at the right. Games run in the background; the bars move as they end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.board import routes
from game.board.context import Context
from game.board.kit import Bar, Button, Message, Panel, ProgressBar, ScrollView, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Flow, Padded, Row, Split
from game.board.kit.slider import Slider
from game.board.lab import results
from game.board.lab.controls import Chosen, Controls
from game.board.lab.dials import dials
from game.board.lab.report import folder, show, write
from game.board.lab.run import Run
from game.board.lab.words import changes
from game.board.lab_case import Case, asks_the_same
from game.board.play.parts import PageFrame, gap
from game.board.routes import Change, Pop, Push, Result
from game.board.screen import Screen, Shortcut
from game.board.worker import Report, Task
from game.i18n import _
from game.lab import wording as said
from game.lab.pages import answer, simulation
from game.model.question import Question
from game.scenario.library import Loaded

if TYPE_CHECKING:
    from game.lab import WhatIf

QUEUE = "laboratory"
GAMES = (100, 1_000, 5_000, 20_000, 100_000)


class LaboratoryScreen(Screen):
    """One scenario in the laboratory. As it is left, so it is found again."""

    name = "lab"
    first_focus = "actors"

    def __init__(self, ctx: Context, loaded: Loaded) -> None:
        super().__init__(ctx)
        self.loaded = loaded
        self.case = ctx.cases.setdefault(loaded.digest, Case(loaded.scenario))
        self.dials = dials(loaded.scenario)
        self.chosen = Chosen()
        self.compare = True
        self.run: Run | None = None
        self.shown: Run | None = None
        """The run whose bars are shown: the last that has found something."""

    def entered(self) -> None:
        """The first time, play the games as the case is, so that there is something to compare with."""
        if self.run is None and self.case.quick:
            self.play()

    # playing

    def play(self) -> None:
        """Play the games, aside."""
        self.stop()
        run = self.run = Run(self.loaded, self.case.question, self.case.quick)
        self.ctx.run_in_background(_("Playing the games"), run, lambda task: self._done(run, task), QUEUE)

    def stop(self) -> None:
        """No more games; what is found stays."""
        if self.run is not None:
            self.run.stop()

    def _done(self, run: Run, task: Task) -> None:
        run.over = True
        if task.error is not None:
            run.problem = str(task.error) or type(task.error).__name__

    def changed(self) -> None:
        """Something has been changed: the bars follow, where that is quick."""
        if self.case.quick:
            self.play()
            return
        self.stop()

    @property
    def running(self) -> bool:
        """Whether games are being played."""
        return self.run is not None and self.run.running

    def _found(self) -> WhatIf | None:
        """What is shown: with reduced motion nothing moves before it is whole."""
        run = self.run
        if run is not None and run.found is not None and run.found.games and not (self.ctx.look.reduced_motion and run.running):
            self.shown = run
        return self.shown.found if self.shown is not None else None

    # drawing

    def build(self) -> Widget:
        bar = Bar(
            _("The laboratory"),
            self.loaded.scenario.about.title,
            [
                Button(_("Questions"), Push(routes.Questions(self.loaded)), "bar", hint="Q").named("questions"),
                Button(_("Keep as a question"), self.keep, "bar", hint="K").named("keep"),
                Button(_("Back"), self.leave, "bar", hint="Esc").named("back"),
            ],
        )
        controls = Controls(self.case, self.dials, self.chosen, self.changed).build()
        right = ScrollView(Column(self._right(), 1.5)).named("results")
        middle = Padded(Split(Panel(controls, padding=1.8), right, 0.44, gap=2.5, least=104), 3, 1.5)
        return PageFrame(bar, middle, Padded(self._foot(), 3, 1.2))

    def _right(self) -> list[Widget]:
        """The question, what is changed, how far it is, and what came of it."""
        parts: list[Widget] = [self._question(), *self._progress()]
        seen = self._found()
        if seen is None:
            return parts
        changed = bool(seen.question.set or seen.question.without or seen.question.players)
        if not self.running and not asks_the_same(seen.question, self.case.question):
            parts.append(
                Panel(Label(_("The bars are those of before your last change. Play to see what it does.")), padding=1.6, tone="news")
            )
        parts += [*results.summary(seen, changed, self.loaded.scenario.about.main_seat), results.bars(seen, changed, self.compare)]
        return [*parts, *results.turning(seen), *results.publics(seen), note(said.band())]

    def _question(self) -> Widget:
        """What is asked, and what is changed for it; each change can be taken back."""
        asked = self.case.question
        lines: list[Widget] = [heading(asked.title, "lead")]
        if asked.question:
            lines.append(Label(asked.question, family="serif"))
        for change in changes(self.case):
            undo = Button(_("As it was"), lambda key=change.key: self.undo(key), "quiet").named(f"undo:{change.key}")
            lines.append(Row([Label(f"– {change.text}", "small").growing(), undo], 1))
        if not self.case.changes:
            lines.append(note(_("Nothing is changed yet. Turn something at the left, or open a question.")))
        if asked.teacher or asked.limits:
            lines.append(Flow([Button(_("The teacher’s note"), self.teacher, "quiet").named("teacher")]))
        return Panel(Column(lines, 0.8), padding=1.8)

    def _progress(self) -> list[Widget]:
        run = self.run
        if run is None:
            return []
        if run.problem:
            return [Panel(Label(run.problem.replace("*", "∗")), padding=1.6, tone="bad")]
        if run.running:
            return [ProgressBar(run.said, run.share if run.done else None)]
        short = run.short
        return [Panel(Label(short), padding=1.6, tone="news")] if short else []

    def _foot(self) -> Widget:
        seen = self._found()
        none = "" if seen is not None else _("No games have been played yet.")
        unchanged = "" if self.case.changes else _("Nothing is changed yet.")
        play = (
            Button(_("Stop"), self.stop, "leading", hint="S").named("play")
            if self.running
            else Button(_("Play the games"), self.play, "leading", hint="R").named("play")
        )
        compare = _("Hide the base’s bars") if self.compare else _("Compare with the base")
        buttons: list[Widget] = [
            play,
            Button(_("All as it was"), self.clear, "quiet", why_not=unchanged).named("clear"),
            Button(compare, self.turn_compare, "quiet", why_not=none, hint="B").named("compare"),
            Button(_("All figures"), self.figures, "quiet", why_not=none, hint="F").named("figures"),
            Button(_("Report"), self.report, "quiet", why_not=none).named("report"),
        ]
        return Row([Flow(buttons, 1), gap(), self._games()], 2)

    def _games(self) -> Widget:
        """How many games."""
        choices = sorted({*GAMES, self.case.played})
        slider = Slider(
            _("Games"),
            choices.index(self.case.played),
            (0, len(choices) - 1),
            1,
            change=lambda n: lambda: self.many(choices[n]),
            say=lambda n: f"{choices[n]:,}",
            live=False,
        )
        return slider.named("games").growing(0.5).tipped(_("More games make the intervals narrower, not the model better."))

    # what can be done

    def many(self, games: int) -> None:
        """How many games; played at once where that is quick."""
        self.case.games, self.case.chosen = games, True
        if self.case.quick:
            self.play()

    def undo(self, key: str) -> None:
        """One thing as it was."""
        self.case.undo(key)
        self.changed()

    def clear(self) -> None:
        """Everything as it was."""
        self.case.clear()
        self.changed()

    def turn_compare(self) -> None:
        """Show the base's bars, or hide them."""
        self.compare = not self.compare

    def resumed(self, result: Result) -> None:
        """A question has been opened."""
        if isinstance(result, Question):
            self.open(result)

    def open(self, question: Question) -> None:
        """A question: its changes are made, and nothing is played before somebody says so; a class says first what it expects."""
        self.stop()
        self.case.open(question)
        self.chosen.point_to(self.case)

    def keep(self) -> Change | None:
        """What is changed, as a file."""
        if not self.case.changes:
            self.ctx.say(_("Nothing is changed yet, so there is no question to keep."))
            return None
        return Push(routes.KeepQuestion(self.case))

    def teacher(self) -> Change:
        """What the question's author says to a teacher, and what the model cannot say."""
        return Push(routes.QuestionNote(self.case.question))

    def figures(self) -> Change | None:
        """Everything that was found, in tables."""
        seen = self._found()
        if seen is None:
            return None
        return Push(routes.Reading(answer(seen) if seen.changes else simulation(seen.base)))

    def report(self) -> None:
        """The report of what was found: written and opened aside, for both take a while."""
        seen, keep = self._found(), self.ctx.keep
        if seen is None:
            return
        result = seen

        def work(report: Report) -> tuple[Path, bool]:
            path = write(result, folder(keep))
            return path, keep and show(path)

        self.ctx.say(_("The report is being written."))
        self.ctx.run_in_background(_("Writing the report"), work, self._written)

    def _written(self, task: Task) -> None:
        if task.error is not None:
            self.ctx.say(_("The report cannot be written: {reason}.").format(reason=task.error), "bad")
            return
        path, opened = task.result
        text = _("The report is open in your browser. It is kept as {path}.") if opened else _("Saved in {path}.")
        self.ctx.say(text.format(path=path), "good")

    def key(self, event: pygame.event.Event) -> Message | None:
        if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META):
            return None
        deeds: dict[int, Message] = {
            pygame.K_r: self.play,
            pygame.K_s: self.stop,
            pygame.K_b: self.turn_compare,
            pygame.K_f: self.figures,
            pygame.K_q: Push(routes.Questions(self.loaded)),
            pygame.K_k: self.keep,
        }
        return deeds.get(event.key)

    def shortcuts(self) -> list[Shortcut]:
        return [
            ("R, S", _("play the games, stop")),
            ("B", _("the base’s bars beside the changed ones")),
            ("F", _("all figures")),
            ("Q", _("the questions that come with the scenario, and yours")),
            ("K", _("keep what is changed as a question")),
            (_("Left, Right"), _("turn an assumption")),
        ]

    def leave(self) -> Change:
        self.stop()
        return Pop()
