"""A save read again: what was played, as text or as data."""

from __future__ import annotations

from typing import Any

from game.debrief import debrief
from game.debrief.branch import NoBranchError, choose
from game.errors import NotUnderstoodError
from game.i18n import _
from game.model.players import PlayerKind
from game.negotiation import Negotiation
from game.pages.content import Block, Para, Screen, Verbatim, blocks
from game.pages.courses import courses
from game.pages.debrief import debrief as debrief_page
from game.pages.past import chronicle
from game.pages.title import title
from game.saves import OpenedSave, SaveError
from game.text import lookup
from game.text.resuming import how_to_go_on
from game.text.start import UnknownSeatError
from game.wording.branch import which_branch


def chair(negotiation: Negotiation, wanted: str | None) -> str:
    """The seat asked for, or the first that a person held; the main one if none did."""
    scenario = negotiation.loaded.scenario
    if wanted:
        try:
            return lookup.delegation(scenario, wanted)
        except NotUnderstoodError as error:
            raise UnknownSeatError(str(error)) from None
    people = negotiation.person_seats + [s for s, kind in negotiation.seating.items() if kind == PlayerKind.PERSON]
    return people[0] if people else scenario.about.main_seat


def replay_screen(opened: OpenedSave, seat: str | None) -> Screen:
    """The chronicle of what was replayed, from one seat."""
    negotiation = opened.negotiation
    view = negotiation.view(chair(negotiation, seat))
    notes = [Para(note, "bad") for note in opened.notes]
    replayed = Para(_("{n} acts replayed, each as it came out then.").format(n=len(negotiation.path())))
    parts = blocks(title(negotiation), notes, replayed, chronicle(view), courses(view))
    if negotiation.over:
        return [*parts, Para(_("It was played to its end."))]
    return [*parts, Para(_("It is not over. To go on:")), Verbatim(how_to_go_on(negotiation, opened.path))]


def replay_data(opened: OpenedSave, seat: str | None) -> dict[str, Any]:
    """The same as plain data."""
    negotiation = opened.negotiation
    return {
        "save": str(opened.path),
        "scenario": negotiation.loaded.scenario.id,
        "seed": negotiation.seed,
        "game": negotiation.game,
        "seats": negotiation.seating,
        "notes": list(opened.notes),
        "over": negotiation.over,
        "head": negotiation.head,
        "labels": negotiation.labels,
        "acts": [
            {"id": n.id, "parent": n.parent, "seat": n.seat, "act": negotiation.words_of(n), "digest": n.digest} for n in negotiation.path()
        ],
        "view": negotiation.view(chair(negotiation, seat)).as_json(),
    }


def at_branch(opened: OpenedSave, wanted: str) -> tuple[OpenedSave, str]:
    """A save gone to the branch that is told, and which that is; SaveError if there is none of that name."""
    try:
        chosen = choose(opened.negotiation, wanted)
    except NoBranchError as error:
        raise SaveError(opened.path, str(error)) from None
    which = which_branch(opened.negotiation, chosen)
    opened.negotiation.go_to(chosen.end)
    return opened, which


def debrief_screen(opened: OpenedSave, seat: str | None, branch: str = "") -> Screen:
    """The debrief of a finished game; where it is not finished, that it is not. `branch` says which is told."""
    negotiation = opened.negotiation
    notes: list[Block] = [Para(note, "bad") for note in opened.notes]
    notes += [Para(branch, "quiet")] if branch else []
    if not negotiation.over:
        unfinished = Para(_("The game is not over, so there is no debrief yet. To go on:"))
        return [*notes, unfinished, Verbatim(how_to_go_on(negotiation, opened.path))]
    return [*notes, *debrief_page(negotiation, chair(negotiation, seat), whole=True).blocks()]


def debrief_data(opened: OpenedSave, seat: str | None) -> dict[str, Any]:
    """The debrief as plain data; only whether it is over, if it is not."""
    negotiation = opened.negotiation
    if not negotiation.over:
        return {"over": False, "go_on": how_to_go_on(negotiation, opened.path)}
    return {"over": True, **debrief(negotiation, chair(negotiation, seat)).as_json()}
