"""A class at the prompt: begun with everybody in teams; whose turn it is, how much of the round is left, and silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.debrief.chair import team_of
from game.i18n import _
from game.model.scenario import Scenario
from game.notation import format_act
from game.pages.content import Para
from game.pages.room import teams
from game.play.class_controller import ClassController
from game.play.classroom import ClassOptions, Classroom, clock_text
from game.play.passing import turn_of
from game.play.session import Session
from game.play.teams import default_seats
from game.play.turns import silent_act
from game.scenario.library import load
from game.text import start
from game.text.commands.classroom import let_pass
from game.text.prompt import Prompt
from game.wording.names import within


def open_class(options: start.Options, wanted: ClassOptions) -> Prompt:
    """A new class, or one that goes on. UnknownScenarioError, ScenarioError, UnknownSeatError, SaveError or ActError say why not."""
    if options.resume is None and not options.seats:
        options = replace(options, seats=tuple(default_seats(load(options.scenario or "", options.search).scenario, wanted.teams)))
    prompt = start.open_game(options)
    session = prompt.session
    kept = Classroom.kept(session.negotiation) if options.resume is not None else None
    for remark in ClassController(session).take_up(wanted.over(kept), wanted.names):
        prompt.terminal.show([Para(remark, "bad")])
    prompt.terminal.show(teams(session))
    if wanted.begin:
        session.negotiation.advance()
        prompt.terminal.show(let_pass(prompt, turn_of(session.scenario, [wanted.begin])))
    return prompt


def named_teams(scenario: Scenario, pairs: Iterable[str]) -> dict[str, str]:
    """Names for teams by their seat, from SEAT=NAME; UnknownSeatError if there is no such seat."""
    names = {}
    for pair in pairs:
        word, mark, name = pair.partition("=")
        if not mark:
            reason = _("{pair} is no name for a team. As in: --team {seat}=Falcons")
            raise start.UnknownSeatError(reason.format(pair=pair, seat=scenario.about.main_seat))
        names[start.seats_of(scenario, (word,))[0]] = name
    return names


def class_prompt(session: Session) -> str:
    """Whose turn it is, and how much of the round is left."""
    negotiation, seat = session.negotiation, session.seat
    team = team_of(negotiation, seat)
    name = negotiation.compiled.actors[negotiation.compiled.index[seat]].name
    text = _("{team} for {seat} ({id})").format(team=team, seat=within(name), id=seat) if team else f"{name} ({seat})"
    if negotiation.is_answer_due(seat):
        text = _("{seat}, yes or no").format(seat=text)
    clock = clock_text(session.time_left())
    return f"{text} [{clock}]" if clock else text


def silence(prompt: Prompt) -> str:
    """An empty line: asked once, then it means to wait, and where an answer is due, what the government advises."""
    session = prompt.session
    if session.classroom is None or session.over:
        return ""
    if not prompt.silent:
        prompt.silent = True
        due = session.negotiation.is_answer_due(session.seat)
        means = _("your own side’s answer is given") if due else _("you let this turn pass")
        prompt.terminal.show([Para(_("Nothing? Press Enter once more, and {means}. Or type what you do.").format(means=means), "quiet")])
        return ""
    prompt.silent = False
    return format_act(session.scenario, silent_act(session.negotiation))
