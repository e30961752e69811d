"""Standing at home won and lost, each change with its cause: what is known of every deed is told, the rest came by what was adopted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.i18n import _
from game.model.happening import SELF, Effect
from game.model.scenario import names as names_of
from game.rules.chronicle import Declared, EventOccurred, GestureMade, LogLine, PackageAnswered
from game.rules.state import Proposal
from game.view import View
from game.wording import names
from game.wording.numbers import listed, points

LEAST = 0.05
"""Changes that would be shown as 0.0."""


@dataclass(frozen=True)
class Cause:
    """A change of standing, and by what it came."""

    by: float
    text: str


def change_since(view: View, entries: Iterable[LogLine], before: float) -> str:
    """How the seat's standing has changed since it was `before`, through the entries since then; empty if it has not."""
    now = float(view.state.standing[view.seat])
    if abs(now - before) < LEAST:
        return ""
    text = "; ".join(f"{points(c.by)} {c.text}" for c in causes(view, entries, before))
    return _("Standing at home: {now:.0f} of 100, before {before:.0f}. {causes}.").format(now=now, before=before, causes=text)


def causes(view: View, entries: Iterable[LogLine], before: float) -> list[Cause]:
    """The causes of the change since `before`; they add up to it."""
    entries = list(entries)
    named = [c for e in entries for c in _of(view, e) if c.by]
    rest = float(view.state.standing[view.seat]) - before - sum(c.by for c in named)
    if abs(rest) >= LEAST:
        named.append(Cause(rest, listed(_unpriced(view, entries)) or _("since standing ends at 0 and at 100")))
    return named


def _unpriced(view: View, entries: list[LogLine]) -> list[str]:
    """The deeds whose price depends on where things stood: what was adopted, and one's own public words."""
    adopted = [str(e.proposal) for e in entries if isinstance(e, PackageAnswered) and _adopted_by_us(view, e.proposal)]
    lines = [_("by what was adopted (proposal {n})").format(n=listed(adopted))] if adopted else []
    words = [e.issue for e in entries if isinstance(e, Declared) and e.by == view.seat]
    return lines + [_("by your public word on {issue}").format(issue=names.the_issue(view.compiled, i)) for i in words]


def _adopted_by_us(view: View, number: int) -> bool:
    """Whether a package passed that the seat proposed or consented to."""
    proposal = view.proposal(number)
    if proposal is None or not proposal.passed:
        return False
    return proposal.by == view.seat or any(a.actor == view.seat and a.yes for a in proposal.answers)


def _of(view: View, line: LogLine) -> Iterator[Cause]:
    """What a line of the chronicle did to the seat's standing; most do nothing."""
    scenario = view.scenario
    if isinstance(line, EventOccurred):
        event = next(e for e in scenario.events if e.id == line.event)
        yield Cause(_effect(view, event.effects), _("by the news, “{title}”").format(title=event.title.rstrip(".")))
    elif isinstance(line, GestureMade):
        gesture = next(g for g in scenario.gestures if g.id == line.gesture)
        by = _effect(view, gesture.effects, line.by)
        yield Cause(by, _("by the gesture “{name}”").format(name=gesture.name))
    elif isinstance(line, PackageAnswered) and (proposal := view.proposal(line.proposal)) is not None:
        yield from _answered(view, proposal)


def _effect(view: View, effects: Iterable[Effect], maker: int = -1) -> float:
    """What effects do to the seat; those of a gesture call whoever makes it self."""
    me = {view.compiled.ids[view.seat], *([SELF] if maker == view.seat else [])}
    return sum(e.standing.by for e in effects if e.standing and me & set(names_of(e.standing.of)))


def _answered(view: View, proposal: Proposal) -> Iterator[Cause]:
    """A refusal of one's own package, publics that turned over it, and departing from one's government."""
    p, number, mine = view.compiled.parameters, proposal.number, proposal.by == view.seat
    turned = {government for government, _issue in proposal.turned}
    if mine and proposal.passed is False and not proposal.waived:
        yield Cause(-p.refusal_cost, _("by the refusal of proposal {n}").format(n=number))
    if mine and turned:
        yield Cause(p.turn_gain * len(turned), _("by publics that turned over proposal {n}").format(n=number))
    if view.seat in turned:
        yield Cause(-p.turn_cost, _("by your own public, which turned over your no to proposal {n}").format(n=number))
    if any(a.actor == view.seat and a.overrode_advice for a in proposal.answers):
        yield Cause(-p.override_cost, _("by your answer to proposal {n}, against the advice of your own side").format(n=number))
