"""D023: actors that others name exist; seats have briefs and sentences of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as File

from game.model.actor import LEADING_TERMS
from game.model.happening import Effect, Names
from game.model.scenario import Scenario, names
from game.scenario.checks.positions import leaves
from game.scenario.checks.report import Report
from game.scenario.reader import Path


def check(s: Scenario, report: Report) -> None:
    """Every actor, event, argument or proposal that the file names exists."""
    for path, words, known, what in _named(s):
        report.all_known("D023", path, words, known, what)
    report.known("D023", ("about", "main_seat"), s.about.main_seat, [d.id for d in s.seats], "seat")
    folder = File(report.document.file).parent
    for n, d in enumerate(s.delegations):
        if d.seat and not (folder / "briefs" / f"{d.id}.md").is_file():
            report.add("D024", ("delegations", n), f"the seat {d.id} has no brief (briefs/{d.id}.md)")
    for kind in ("delegations", "chambers"):
        for n, actor in enumerate(getattr(s, kind)):
            for side in ("yes", "no"):
                for term in getattr(actor.lines, side):
                    report.known("D025", (kind, n, "lines", side, term), term, LEADING_TERMS, "term")


def _named(s: Scenario) -> Iterator[tuple[Path, list[str], list[str], str]]:
    delegations = [d.id for d in s.delegations]
    voices = [v.id for v in s.voices]
    deciders = [*delegations, *(c.id for c in s.chambers)]
    everyone = list(s.actors)
    for kind in ("delegations", "chambers"):
        for n, actor in enumerate(getattr(s, kind)):
            yield (kind, n, "company"), list(actor.company), deciders, "delegation or chamber"
            yield (kind, n, "hears"), list(actor.hears), voices, "voice"
            if actor.public:
                yield (kind, n, "public"), [actor.public.voice], voices, "voice"
    for n, chamber in enumerate(s.chambers):
        yield ("chambers", n, "of"), names(chamber.of), delegations, "delegation"
    for n, voice in enumerate(s.voices):
        yield ("voices", n, "of"), names(voice.of), deciders, "delegation"
    for n, line in enumerate(s.trust):
        yield ("trust", n), [*names(line.of), *names(line.in_)], everyone, "actor"
    for n, argument in enumerate(s.arguments):
        by = [b for b in names(argument.by) if b != "anyone"]
        yield ("arguments", n, "by"), by, delegations, "delegation"
        yield ("arguments", n, "plausible"), list(argument.plausible), everyone, "actor"
    for n, gesture in enumerate(s.gestures):
        yield ("gestures", n, "by"), gesture.by, delegations, "delegation"
    for kind in ("events", "gestures"):
        for n, item in enumerate(getattr(s, kind)):
            for m, effect in enumerate(item.effects):
                for words in _in_effect(effect):
                    yield (kind, n, "effects", m), names(words), everyone, "actor"
    for n, p in enumerate(s.record):
        yield ("record", n, "by"), [p.by], delegations, "delegation"
        yield ("record", n), [*p.accepted_by, *p.refused_by], deciders, "delegation or chamber"
    for n, deed in enumerate(s.deeds):
        yield ("deeds", n, "by"), [deed.by], delegations, "delegation"
    for n, scene in enumerate(s.scenes):
        yield ("scenes", n, "by"), scene.by, delegations, "delegation"
    for n, paper in enumerate(s.papers):
        yield ("papers", n, "of"), paper.of, delegations, "delegation"
    yield from _in_conditions(s, everyone)


def _in_effect(effect: Effect) -> Iterator[Names]:
    if effect.trust:
        yield effect.trust.of
        yield effect.trust.in_
    for part in (effect.ideal, effect.salience, effect.accepts, effect.standing):
        if part:
            yield part.of
    if effect.pull:
        yield effect.pull.on
        yield effect.pull.by
    if effect.succession:
        yield [effect.succession.out, effect.succession.in_]


def _in_conditions(s: Scenario, everyone: list[str]) -> Iterator[tuple[Path, list[str], list[str], str]]:
    owners: list[tuple[Path, object]] = [
        ((kind, n), item) for kind in ("events", "gestures", "record", "epilogues", "deeds") for n, item in enumerate(getattr(s, kind))
    ]
    owners += [
        ((kind, n, "fears"), fear) for kind in ("delegations", "chambers") for n, a in enumerate(getattr(s, kind)) for fear in a.fears
    ]
    events = [*(e.id for e in s.events), *(g.id for g in s.gestures)]
    proposals = [p.id for p in s.record]
    for path, owner in owners:
        for c in leaves(getattr(owner, "when", None)):
            if c.event:
                yield path, [c.event], events, "event or gesture"
            if c.standing or c.turned:
                part = c.standing or c.turned
                yield path, [part.of], everyone, "actor"  # type: ignore[union-attr]
            if c.trust:
                yield path, [c.trust.of, c.trust.in_], everyone, "actor"
            for word in (c.refused, c.adopted):
                if word:
                    yield path, [word], proposals, "proposal of the record"
