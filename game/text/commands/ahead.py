"""Let history pass: the program plays every chair until a day, and then the teams sit down again."""

from __future__ import annotations

import datetime as dt

from game.errors import NotPossibleError, NotUnderstoodError
from game.i18n import _
from game.lesson import pass_until, why_not_pass
from game.model.scenario import Scenario
from game.pages.content import Block, Heading, Para, Screen, items
from game.rules.chronicle import AmbiguityReckoned, EventOccurred, LogLine, PackageAnswered
from game.text.commands.base import Command
from game.text.sitting import Heard, Sitting
from game.view import View
from game.wording.chronicle import tell
from game.wording.numbers import day


def ahead(sitting: Sitting, words: list[str]) -> Screen:
    """Play on without the teams until the turn of a day, or by its number."""
    negotiation, turns = sitting.negotiation, sitting.view.scenario.turns
    target = turn_of(sitting.view.scenario, words)
    if reason := why_not_pass(negotiation, target):
        raise NotPossibleError(reason)
    log = negotiation.state.log
    left = day(turns[negotiation.state.turn].date)
    name = pass_until(negotiation, target, sitting.mark_head)
    if sitting.lesson is not None:
        sitting.lesson.unread = True
        sitting.lesson.catch_up(negotiation)
    back = _("**goto {name}** comes back to where you were, on {date}; before you try anything there, **save** what was played.")
    return [*_passed(sitting, log), Para(back.format(name=name, date=left), "quiet")]


def turn_of(scenario: Scenario, words: list[str]) -> int:
    """The turn that is named by its number, from 1, or by a day; one more than there are for the end; else NotUnderstoodError."""
    turns = scenario.turns
    if words == [_("end")] or words == ["end"]:
        return len(turns)
    example = turns[-1].date
    if len(words) != 1:
        raise NotUnderstoodError(_("Until when? A day, as in {day}, the number of a turn, or end.").format(day=example))
    if words[0].isdecimal() and len(words[0]) <= 2:
        number = int(words[0])
        if not 1 <= number <= len(turns):
            raise NotUnderstoodError(_("Turns go from 1 to {n}.").format(n=len(turns)))
        return number - 1
    try:
        return scenario.turn_of(dt.date.fromisoformat(words[0]))
    except ValueError:
        raise NotUnderstoodError(_("“{word}” is no day. As in {day}.").format(word=words[0][:20], day=example)) from None


def _passed(sitting: Sitting, before: tuple[LogLine, ...]) -> Screen:
    """News and what was adopted, for the whole room; the teams have then heard it all."""
    view = sitting.negotiation.public_view()
    lines = meanwhile(view, before)
    now = sitting.negotiation.state
    for seat in sitting.people:
        sitting.heard[seat] = Heard.all_of(sitting.negotiation.view(seat))
        if not now.over:  # once all is over nobody's secrets belong on the projector
            sitting.briefed.discard(seat)
    found: list[Block] = [Heading(_("What has happened meanwhile"), 1)]
    if lines:
        found.append(items(lines))
    if now.over:
        return found
    return [*found, Para(_("The teams sit down on {day}.").format(day=day(view.scenario.turns[now.turn].date)))]


def meanwhile(view: View, before: tuple[LogLine, ...]) -> list[str]:
    """What everybody has heard of since, as far as it matters to those who were not there."""
    known = {id(e) for e in before}
    return [tell(view, e) for e in view.state.log if id(e) not in known and _matters(view, e)]


def _matters(view: View, line: LogLine) -> bool:
    """News, reckonings, and packages that passed."""
    if isinstance(line, PackageAnswered):
        proposal = view.proposal(line.proposal)
        return proposal is not None and bool(proposal.passed)
    return isinstance(line, EventOccurred | AmbiguityReckoned)


AHEAD = Command(
    "ahead",
    "ahead DAY|TURN|end",
    _("let history pass until a day, or to the end"),
    _("The program plays every chair as history had it until then; the teams sit down again on that day. **goto** goes back before it."),
    ahead,
)
