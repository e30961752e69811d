"""W115: a gesture whose price nothing exacts."""

from __future__ import annotations

import re

from game.i18n import _
from game.model.happening import SELF, Gesture, Names
from game.model.scenario import Scenario, names
from game.scenario.checks.rule import Report, rule

SIGNED = re.compile(r"[+\-−–]\s?\d+(?:\.\d+)?")


@rule("W115", _("a price that nothing exacts"))
def price_idle(scenario: Scenario, report: Report) -> None:
    """price is what people read before they make the gesture; effects are what happens. A price such as "Standing at home −4" needs the
    effect {standing: {of: self, by: -4}}, where self is whoever makes it; "the others trust you less" needs {trust: {of: [...], in:
    self, signal: 0.2, share: 0.3}}.
    """
    for n, gesture in enumerate(scenario.gestures):
        for maker in gesture.by if gesture.price else ():
            if message := _wrong(gesture, maker):
                report.add(("gestures", n, "price"), message, maker=maker, gesture=gesture.id)


def _wrong(gesture: Gesture, maker: str) -> str:
    """What is wrong with the price for one who can make it; nothing, if nothing is."""
    moved = [e.standing.by for e in gesture.effects if e.standing and _has(e.standing.of, maker)]
    stated = [_number(word) for word in SIGNED.findall(gesture.price)]
    if stated and not moved:
        return _("the price names a number, but no effect changes the standing of {maker}: {{standing: {{of: self, by: …}}}}")
    if stated and sum(moved) not in stated:
        message = _("the price names another number than the effects on the standing of {{maker}}, which come to {sum:+g}")
        return message.format(sum=sum(moved))
    if not moved and not _touched(gesture, maker):
        return _("no effect of {gesture} touches {maker}: the price is words, and costs nothing")
    return ""


def _number(word: str) -> float:
    return float(re.sub(r"[−–]", "-", word).replace(" ", ""))


def _touched(gesture: Gesture, maker: str) -> bool:
    """Whether anything changes for the maker: a course, others' trust, its own wishes, who is listened to, who holds the chair."""
    for e in gesture.effects:
        whom = [thing.of for thing in (e.ideal, e.salience, e.accepts) if thing]
        whom += [e.trust.in_] if e.trust else []
        whom += [e.pull.on] if e.pull else []
        if e.course or e.succession or any(_has(who, maker) for who in whom):
            return True
    return False


def _has(who: Names, maker: str) -> bool:
    return maker in names(who) or SELF in names(who)
