"""Settings: text size, contrast, motion, history's marks, papers, sounds. They hold at once, and are kept."""

from __future__ import annotations

from game.board.kit import Divider, Panel, ScrollView, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Split, Top
from game.board.kit.slider import Slider
from game.board.kit.stepper import Stepper, Steps
from game.board.kit.toggle import Toggle
from game.board.screen import Screen, Shortcut
from game.board.screens.page import page
from game.board.settings import TEXT_PERCENT
from game.i18n import _

STEP = 10


class SettingsScreen(Screen):
    """The settings at the left, what they do at the right."""

    name = "settings"
    first_focus = "text"

    def build(self) -> Widget:
        """The whole page."""
        return page(_("Settings"), ScrollView(Split(self._settings(), self._sample(), 0.55, least=104)), home=_("Done"))

    def _settings(self) -> Widget:
        ctx, s = self.ctx, self.ctx.settings
        toggles: list[Widget] = [
            Toggle(
                _("High contrast"), s.high_contrast, lambda on: lambda: ctx.set(high_contrast=on), _("Black on white, and stronger edges.")
            ).named("contrast"),
            Toggle(
                _("For a projector"),
                s.projector,
                lambda on: lambda: ctx.set(projector=on),
                _("Type that reads from the last row, and high contrast."),
            ).named("projector"),
            Toggle(
                _("Reduced motion"),
                s.reduced_motion,
                lambda on: lambda: ctx.set(reduced_motion=on),
                _("Nothing moves by itself; everything appears at once."),
            ).named("still"),
            Toggle(
                _("History’s marks"),
                s.history_marks,
                lambda on: lambda: ctx.set(history_marks=on),
                _("Where each question ended in history, as a diamond on its line, before the debrief tells it."),
            ).named("history"),
            Toggle(
                _("Morning papers"),
                s.papers,
                lambda on: lambda: ctx.set(papers=on),
                _("What newspapers of either side make of the answers to a public package."),
            ).named("papers"),
        ]
        rows = [self._text_size(), *toggles, self._loudness()]
        return Column([part for row in rows for part in (row, Divider())][:-1], 1.5)

    def _text_size(self) -> Widget:
        return Slider(
            _("Text size"),
            self.ctx.settings.text_percent,
            TEXT_PERCENT,
            STEP,
            change=lambda v: lambda: self.ctx.set(text_percent=v),
            say=lambda v: f"{v}%",
            live=False,
        ).named("text")

    def _loudness(self) -> Widget:
        return Slider(
            _("Sounds"),
            self.ctx.settings.loudness,
            (0, 100),
            STEP,
            change=lambda v: lambda: self._sounds(v),
            say=lambda v: f"{v}%" if v else _("silent"),
            live=False,
        ).named("sounds")

    def _sounds(self, percent: int) -> None:
        self.ctx.set(loudness=percent)
        self.ctx.play_sound("bell")

    def _sample(self) -> Widget:
        """What it looks like."""
        steps = Steps(
            [_("rejected outright"), _("a declaration of non-aggression"), _("liaison offices"), _("candidacy on conditions")],
            0,
            (1, 2),
            3 if self.ctx.settings.history_marks else None,
        )
        text: list[Widget] = [
            heading(_("As it will look")),
            Label(
                _(
                    "The Soviet Government states its readiness to examine, jointly with the interested governments, the "
                    "matter of its participation in the North Atlantic Treaty."
                ),
                "lead",
                family="serif",
            ),
            Stepper(steps, lambda span: None),
            note(_("The wedge below the line is the course: where the question is heading if nobody agrees on anything.")),
        ]
        return Top(Panel(Column(text, 2), padding=3))

    def shortcuts(self) -> list[Shortcut]:
        """Its keys."""
        return [(_("Left, Right"), _("change the text size")), (_("Space"), _("turn a switch"))]
