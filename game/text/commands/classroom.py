"""Commands for a class: who sits where, what the room may see, letting history pass, the clock."""

from __future__ import annotations

from game.errors import NotPossibleError, NotUnderstoodError
from game.i18n import _
from game.pages.content import Block, Heading, Para, Screen, hint, instruct, items, message
from game.pages.room import room, teams
from game.play.class_controller import ClassController
from game.play.classroom import MOST_MINUTES, Classroom
from game.play.passing import turn_of, why_not_pass
from game.play.teams import why_not_leave, why_not_sit
from game.text import lookup
from game.text.commands.base import Command, require
from game.text.prompt import Prompt
from game.wording.numbers import day


def show_room(prompt: Prompt, words: list[str]) -> Screen:
    """What everybody may see."""
    return room(prompt.session).blocks()


def show_teams(prompt: Prompt, words: list[str]) -> Screen:
    """Who plays what."""
    return teams(prompt.session).blocks()


def sit(prompt: Prompt, words: list[str]) -> Screen:
    """A team takes a chair that the program has played so far."""
    session, seat = prompt.session, _seat(prompt, words)
    require(why_not_sit(session.negotiation, seat))
    remark = ClassController(session).sit(seat, " ".join(words[1:]))
    return [*_remark(remark), Para(_("{who} plays from now on.").format(who=session.seat_name(seat)), "good")]


def leave(prompt: Prompt, words: list[str]) -> Screen:
    """A team goes; the program plays its chair."""
    session, seat = prompt.session, _seat(prompt, words)
    require(why_not_leave(session.negotiation, seat))
    who = session.seat_name(seat)
    ClassController(session).leave(seat)
    return [Para(instruct(_("The program plays for {who} from now on. **sit {seat}** takes the chair back."), who=who, seat=seat))]


def team(prompt: Prompt, words: list[str]) -> Screen:
    """Name a team anew."""
    session, seat = prompt.session, _seat(prompt, words)
    if seat not in session.person_seats:
        raise NotPossibleError(_("Nobody sits for {seat}.").format(seat=seat))
    remark = ClassController(session).rename(seat, " ".join(words[1:]))
    return [*_remark(remark), Para(_("This is {who}.").format(who=session.seat_name(seat)))]


def clock(prompt: Prompt, words: list[str]) -> Screen:
    """Set the clock of the round, or stop it."""
    session = prompt.session
    word = words[0].lower() if words else ""
    if word != "off" and not (word.isdecimal() and 1 <= int(word) <= MOST_MINUTES):
        raise NotUnderstoodError(_("How many minutes, from 1 to {most}? Or off.").format(most=MOST_MINUTES))
    session.classroom = session.classroom or Classroom(poll=False)
    session.classroom.minutes, session.classroom.turn = 0 if word == "off" else int(word), -1
    ClassController(session).keep()
    if word == "off":
        return [Para(_("No clock runs."))]
    return [Para(_("{n} minutes a round, from now. When they are over it says so, and nothing else happens.").format(n=word))]


def ahead(prompt: Prompt, words: list[str]) -> Screen:
    """Play on without the teams until the turn of a day, or by its number."""
    return let_pass(prompt, turn_of(prompt.session.scenario, words))


def let_pass(prompt: Prompt, turn: int) -> Screen:
    """Let history pass until a turn: what everybody has heard of meanwhile, and the way back."""
    session, negotiation = prompt.session, prompt.negotiation
    require(why_not_pass(negotiation, turn))
    turns, before = session.scenario.turns, negotiation.state
    controller = ClassController(session)
    name = controller.play_on(turn)
    lines = controller.sit_down_again(before.log)
    prompt.unread = True
    back = _("**goto {name}** comes back to where you were, on {date}; before you try anything there, **save** what was played.")
    blocks: list[Block] = [Heading(_("What has happened meanwhile"), 1), *([items(lines)] if lines else [])]
    if not session.over:
        session.briefed.difference_update(session.person_seats)  # once all is over nobody's secrets belong on the projector
        blocks.append(Para(_("The teams sit down on {day}.").format(day=day(turns[negotiation.state.turn].date))))
    return [*blocks, hint(back, name=name, date=day(turns[before.turn].date))]


def _seat(prompt: Prompt, words: list[str]) -> str:
    """The chair that is named, or the one that somebody has followed into."""
    if not words:
        raise NotUnderstoodError(_("Which chair? **teams** lists them."))
    return lookup.find(words[0], {d.id: f"{d.name} {d.capital}" for d in prompt.session.scenario.seats}, _("seat"))


def _remark(text: str) -> Screen:
    """A remark on the name of a team, if there is one."""
    return [Para(message(text), "bad")] if text else []


CLASSROOM = (
    Command("room", _("what everybody may see, for the projector"), _("Nothing private is in it."), show_room, ("screen",)),
    Command("teams", _("who plays what"), _("Lists the teams and the chairs that can still be taken."), show_teams),
    Command(
        "sit CHAIR [NAME]",
        _("a team that comes late takes a chair"),
        _("From now on the team plays it. Without a name it is given one."),
        sit,
    ),
    Command("leave CHAIR", _("a team goes; the program plays its chair"), _("The chair can be taken again with **sit**."), leave),
    Command("team CHAIR NAME", _("name a team"), _("Please no names of persons: they would be kept with the game."), team),
    Command(
        "ahead DAY|TURN|end",
        _("let history pass until a day, or to the end"),
        _(
            "The program plays every chair as history had it until then; the teams sit down again on that day. **goto** goes back "
            "before it."
        ),
        ahead,
    ),
    Command("clock MINUTES|off", _("a clock for each round, which never forces"), _("It starts anew with every turn."), clock),
)
