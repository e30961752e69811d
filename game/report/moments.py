"""Discussion cards, filled with the moments of one game: describe, analyse, transfer, apply, criticise the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.debrief import TurningPoint
from game.i18n import _
from game.model.classroom import PHASES
from game.report.game_record import GameRecord, TabledPackage, Team
from game.wording import names
from game.wording.numbers import day, listed
from game.wording.settled import moves, position
from game.wording.turning import turning_point as describe


@dataclass(frozen=True)
class Card:
    """What happened, and what to ask about it."""

    phase: str
    moment: str
    question: str


def cards(record: GameRecord) -> list[Card]:
    """The cards of a game, in the order of the phases; only moments that there were."""
    makers = (_describe, _analyse, _transfer, _apply, _criticise)
    return [Card(phase, *card) for phase, make in zip(PHASES, makers, strict=True) for card in make(record)]


def _describe(record: GameRecord) -> Iterator[tuple[str, str]]:
    for team in record.teams:
        mine = [t for t in record.tabled if t.seat == team.seat]
        if mine:
            yield _said(mine[0]), _("What did you want with this, and what did you expect to hear?")
    adopted = [t for t in record.tabled if t.passed]
    if adopted:
        yield _said(adopted[-1]), _("How did this come about? Who moved, and from where?")


def _said(t: TabledPackage) -> str:
    return _("{date}, proposal {number} of {actor}: {clauses}. {outcome}").format(
        date=day(t.date), number=t.number, actor=names.within(t.by), clauses="; ".join(t.clauses), outcome=t.outcome
    )


def _analyse(record: GameRecord) -> Iterator[tuple[str, str]]:
    points = record.debrief.turning_points
    if points:
        yield turning_point(record, points[0]), _("What would have turned this answer? What would that have cost whoever gave it?")
    surprised = [t for t in record.tabled if t.foretold and t.foretold.surprises]
    if surprised:
        t = max(surprised, key=lambda t: len(t.foretold.surprises) if t.foretold else 0)
        who = listed([names.within(a.name) for a in t.answers if t.foretold and a.actor in t.foretold.surprises])
        yield (
            _("Before proposal {number} of {actor} was answered you expected otherwise of {who}.").format(
                number=t.number, actor=names.within(t.by), who=who
            ),
            _("What did you not know, and how could you have found it out?"),
        )
    turned = [t for t in record.tabled if t.turned]
    if turned:
        yield turned[-1].turned[0], _("Who gained by this refusal? Was it meant to be refused?")


def turning_point(record: GameRecord, t: TurningPoint, own: Team | None = None) -> str:
    """Who answered what, by how little, and what would have come of the other answer."""
    worth = _("Worth to {team}: {points:+.1f} points.").format(team=own.delegation, points=t.worth) if own else ""
    return f"{describe(record.view, t)} {worth}".rstrip()


def _transfer(record: GameRecord) -> Iterator[tuple[str, str]]:
    other = [e for e in record.debrief.settlement if not e.as_in_history]
    for e in other[:2]:
        here, then = position(record.view, e.issue, e.yours), position(record.view, e.issue, e.history)
        yield (
            _("{issue}: here “{here}”, in history “{then}”.").format(issue=e.name, here=here, then=then),
            _("Why did that not come about here? Name the answer that stood in the way, or say who could have tabled it.")
            if e.yours == e.start
            else _("Why not in history? Name one person, one fear and one date that stood in the way."),
        )
    if not other:
        yield (
            _("Every issue ended as it did in history."),
            _("Was there ever a chance of anything else? Name the moment at which you thought so."),
        )


def _apply(record: GameRecord) -> Iterator[tuple[str, str]]:
    offered = [t for t in record.tabled if t.offers and not t.passed]
    if offered:
        t = offered[-1]
        yield (
            _("Proposal {number} of {actor} failed. {offer}").format(number=t.number, actor=names.within(t.by), offer=t.offers[0]),
            _("Would you take this offer today? Write the package that you would table instead."),
        )
    yield (
        _("The game can be taken up again at any of its moments: demarche play --resume FILE, then undo or goto."),
        _("Which single act would you take back? Say what you expect to change, then try it."),
    )


def _criticise(record: GameRecord) -> Iterator[tuple[str, str]]:
    moved = [e for e in record.debrief.settlement if e.moves]
    if moved:
        e = moved[0]
        yield (
            f"{e.name}: {moves(record.view, e)}.",
            _("Could this have come about so in the world? Which person, institution or accident is missing from the model?"),
        )
    hidden = [p for p in record.debrief.priorities if p.value and not p.found_out]
    if hidden:
        p = hidden[0]
        compiled = record.view.compiled
        more = _("{actor} cared more for {issue} than the papers suggest; the game had drawn that by lot.")
        less = _("{actor} cared less for {issue} than the papers suggest; the game had drawn that by lot.")
        sentence = (more if p.value > 0 else less).format(
            actor=names.actor(compiled, compiled.index[p.actor]), issue=names.within(record.view.scenario.issue[p.issue].name)
        )
        yield sentence, _("Is that believable? Which source would you look for to find out?")
