"""W103: something that can never happen."""

from __future__ import annotations

import datetime as dt

from game.i18n import _
from game.model.happening import Condition
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, rule


@rule("W103", _("something that can never happen"))
def event_never(scenario: Scenario, report: Report) -> None:
    """An event is read as news at the opening of the first turn on or after its date in which its condition holds. This one has no such
    turn: its date lies after the last turn has opened, or its condition asks for what cannot be.
    """
    never = Never(scenario)
    for n, event in enumerate(scenario.events):
        if event.id in never.events:
            report.add(("events", n), _("the event {event} can never be news: {why}"), event=event.id, why=never.events[event.id])
    for path, thing in report.things:
        when = getattr(thing, "when", None)
        if isinstance(when, Condition) and path[0] != "events" and (why := never.why(when)):
            report.add((*path, "when"), _("this condition can never hold: {why}"), why=why)
        elif getattr(thing, "from_", None) and getattr(thing, "until", None) and thing.from_ > thing.until:
            report.add(path, _("this ends on {until}, before it begins on {start}"), until=thing.until, start=thing.from_)


class Never:
    """Which events cannot happen, and why; found by looking again until nothing new is found."""

    def __init__(self, scenario: Scenario) -> None:
        self.first = scenario.turns[0].date
        self.last = scenario.turns[-1].date
        self.end = scenario.about.dates.to
        self.events: dict[str, str] = {}
        while True:
            impossible = {e.id: why for e in scenario.events if e.id not in self.events and (why := self._event(e.id, e.date, e.when))}
            if not impossible:
                return
            self.events |= impossible

    def _event(self, name: str, date: dt.date | None, when: Condition | None) -> str:
        if date is not None and date > self.last:
            return _("no turn opens on or after {date}").format(date=date)
        if when is not None and _needs(when, name):
            return _("it waits for itself")
        return self.why(when) if when is not None else ""

    def why(self, c: Condition) -> str:
        """Why a condition can never hold; nothing if it might."""
        if c.all is not None:
            return next((why for part in c.all if (why := self.why(part))), "") or self._clash(c.all)
        if c.any is not None:
            reasons = [self.why(part) for part in c.any]
            return reasons[0] if reasons and all(reasons) else "" if reasons else _("it names no case")
        if c.from_ is not None and c.from_ > self.end:
            return _("the scenario ends on {end}").format(end=self.end)
        if c.before is not None and c.before <= self.first:
            return _("the first turn is on {first}").format(first=self.first)
        if c.course is not None and not c.course.in_:
            return _("it names no position")
        if c.event is not None and c.event in self.events:
            return _("{event} never happens").format(event=c.event)
        return self._limits(c)

    @staticmethod
    def _limits(c: Condition) -> str:
        for part, high in ((c.standing, 100.0), (c.trust, 1.0)):
            if part is None:
                continue
            if (part.below is not None and part.below <= 0) or (part.above is not None and part.above >= high):
                return _("no value lies beyond the end of the scale")
            if part.below is None and part.above is None:
                return _("it says neither below nor above what")
        return ""

    @staticmethod
    def _clash(all_of: list[Condition]) -> str:
        starts = [c.from_ for c in all_of if c.from_ is not None]
        ends = [c.before for c in all_of if c.before is not None]
        if starts and ends and max(starts) >= min(ends):
            return _("nothing is from {start} on and before {end}").format(start=max(starts), end=min(ends))
        return ""


def _needs(c: Condition, event: str) -> bool:
    """Whether a condition cannot hold before an event has happened."""
    if c.all is not None:
        return any(_needs(part, event) for part in c.all)
    if c.any:
        return all(_needs(part, event) for part in c.any)
    return c.event == event
