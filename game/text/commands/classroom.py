"""Commands for a class: who sits where, what the room may see, the clock."""

from __future__ import annotations

from game import lesson as lessons
from game.errors import NotPossibleError, NotUnderstoodError
from game.i18n import _
from game.lesson import MOST_MINUTES
from game.pages.content import Para, Screen
from game.players.kinds import PlayerKind
from game.text import lookup
from game.text.commands.ahead import AHEAD
from game.text.commands.base import Command
from game.text.lesson import Lesson, called
from game.text.screens.room import room, teams
from game.text.sitting import Sitting


def show_room(sitting: Sitting, words: list[str]) -> Screen:
    """What everybody may see."""
    return room(sitting)


def show_teams(sitting: Sitting, words: list[str]) -> Screen:
    """Who plays what."""
    return teams(sitting)


def sit(sitting: Sitting, words: list[str]) -> Screen:
    """A team takes a chair that the program has played so far."""
    seat = _seat(sitting, words)
    if reason := lessons.why_not_sit(sitting.negotiation, seat):
        raise NotPossibleError(reason)
    sitting.negotiation.reseat(seat, PlayerKind.PERSON)
    return [*_name(sitting, seat, " ".join(words[1:])), Para(_("{who} plays from now on.").format(who=called(sitting, seat)), "good")]


def leave(sitting: Sitting, words: list[str]) -> Screen:
    """A team goes; the program plays its chair."""
    seat = _seat(sitting, words)
    if reason := lessons.why_not_leave(sitting.negotiation, seat):
        raise NotPossibleError(reason)
    who = called(sitting, seat)
    sitting.negotiation.reseat(seat, PlayerKind.HISTORICAL)
    sitting.mark_head()
    return [Para(_("The program plays for {who} from now on. **sit {seat}** takes the chair back.").format(who=who, seat=seat))]


def team(sitting: Sitting, words: list[str]) -> Screen:
    """Name a team anew."""
    seat = _seat(sitting, words)
    if seat not in sitting.people:
        raise NotPossibleError(_("Nobody sits for {seat}.").format(seat=seat))
    return [*_name(sitting, seat, " ".join(words[1:])), Para(_("This is {who}.").format(who=called(sitting, seat)))]


def clock(sitting: Sitting, words: list[str]) -> Screen:
    """Set the clock of the round, or stop it."""
    lesson = sitting.lesson = sitting.lesson or Lesson(poll=False)
    word = words[0].lower() if words else ""
    if word == "off":
        lesson.minutes = 0
        _keep(sitting, lesson)
        return [Para(_("No clock runs."))]
    if not (word.isdecimal() and 1 <= int(word) <= MOST_MINUTES):
        raise NotUnderstoodError(_("How many minutes, from 1 to {most}? Or off.").format(most=MOST_MINUTES))
    lesson.minutes, lesson.turn = int(word), -1
    _keep(sitting, lesson)
    return [Para(_("{n} minutes a round, from now. When they are over it says so, and nothing else happens.").format(n=word))]


def _keep(sitting: Sitting, lesson: Lesson) -> None:
    lesson.keep(sitting.negotiation)
    sitting.mark_head()


def _seat(sitting: Sitting, words: list[str]) -> str:
    """The chair that is named, or the one that somebody has followed into."""
    if not words:
        raise NotUnderstoodError(_("Which chair? **teams** lists them."))
    seats = sitting.view.scenario.seats
    return lookup.find(words[0], {d.id: f"{d.name} {d.capital}" for d in seats}, _("seat"))


def _name(sitting: Sitting, seat: str, wanted: str) -> Screen:
    """Give a team its name, another one where that is taken."""
    said = lessons.name_team(sitting.negotiation, seat, wanted)
    sitting.mark_head()
    return [Para(said, "bad")] if said else []


CLASSROOM = (
    Command(
        "room",
        "room",
        _("what everybody may see, for the projector"),
        _("Nothing private is in it."),
        show_room,
        ("screen",),
    ),
    Command("teams", "teams", _("who plays what"), _("Lists the teams and the chairs that can still be taken."), show_teams),
    Command(
        "sit",
        "sit CHAIR [NAME]",
        _("a team that comes late takes a chair"),
        _("From now on the team plays it. Without a name it is given one."),
        sit,
    ),
    Command("leave", "leave CHAIR", _("a team goes; the program plays its chair"), _("The chair can be taken again with **sit**."), leave),
    Command("team", "team CHAIR NAME", _("name a team"), _("Please no names of persons: they would be kept with the game."), team),
    AHEAD,
    Command("clock", "clock MINUTES|off", _("a clock for each round, which never forces"), _("It starts anew with every turn."), clock),
)
