"""A negotiation from its journal or save: read, checked, and played again act by act. The file is never touched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from game.errors import DemarcheError
from game.i18n import _, ngettext
from game.model.players import PlayerKind, UnknownPlayerError
from game.negotiation import Chair, Negotiation, Node, Note
from game.notation import parse_act
from game.rules.parameters import RULES_VERSION
from game.saves.errors import SaveError, clipped
from game.saves.lines import ActLine, Header, HeadLine, LabelLine, Step
from game.saves.parse import Script, parse, read_bytes
from game.saves.played import folders_of
from game.scenario import library
from game.scenario.errors import nearest
from game.scenario.library import Loaded
from game.scenario.places import Search


@dataclass(frozen=True)
class OpenedSave:
    """A negotiation with the file that it came from, and what there is to say about it."""

    negotiation: Negotiation
    path: Path
    header: Header
    notes: tuple[str, ...]
    salvaged: bool
    whole: int
    size: int

    @property
    def kind(self) -> str:
        """Whether the file is a journal or a save."""
        return self.header.kind


def load(path: Path, *, scenario: str | None = None) -> Negotiation:
    """The negotiation in a file; SaveError says what is wrong with it, and where."""
    return read(path, scenario=scenario).negotiation


def read(path: Path, *, scenario: str | None = None, salvage: bool = False, search: Search | None = None) -> OpenedSave:
    """Open a journal or a save, by replaying it.

    `scenario` is the id or folder of the scenario, where it is not one of those shipped. With `salvage`, what stands
    before the first thing wrong is loaded, and what was wrong becomes a note.
    """
    script = parse(path, read_bytes(path), salvage)
    header, notes = script.header, [*script.notes]
    loaded = _scenario(path, header, scenario, search)
    negotiation = seated(path, header.seats, loaded, header.seed, header.game, line=1)
    if not loaded.is_named(header.digest):
        notes.append(_changed(header, loaded))
    salvaged = script.cut
    try:
        for number, step in script.steps:
            _take(negotiation, number, step)
    except _DifferenceError as differs:
        if not salvage:
            raise SaveError(path, _difference_report(differs, script, loaded), differs.line) from None
        salvaged = True
        notes.append(str(SaveError(path, differs.what, differs.line)))
        notes.append(_("What was played from there on has been left out."))
    if script.edited and not salvaged:
        what = _("The checksum does not match: the file has been changed since it was saved. --salvage opens it all the same.")
        error = SaveError(path, what, script.edited)
        if not salvage:
            raise error
        notes.append(str(error))
    return OpenedSave(negotiation, path, header, tuple(notes), salvaged, script.whole, script.size)


class _DifferenceError(Exception):
    """An act that cannot be taken, or comes out differently."""

    def __init__(self, line: int, what: str) -> None:
        self.line, self.what = line, what


def _scenario(path: Path, header: Header, named: str | None, search: Search | None) -> Loaded:
    """The scenario that was played, from where a person says it is, by its id, or from where it was played last."""
    try:
        place = named or _place(header, search)
        if place is not None:
            return library.load(place, search)
    except library.UnknownScenarioError as error:
        raise SaveError(path, str(error)) from None
    except library.ScenarioError as error:
        what = _("The scenario {id}, which it was played on, does not load:").format(id=clipped(header.scenario))
        raise SaveError(path, f"{what}\n{error}", 1) from None
    raise SaveError(path, _missing(header, search), 1)


def _place(header: Header, search: Search | None) -> str | None:
    """Where a scenario of that id lies: the one whose text is the same, if there is one."""
    by_id = [known.id for known in library.everywhere(search) if known.id == header.scenario]
    played = [str(folder) for folder in folders_of(header.scenario) if (folder / library.FILE).is_file()]
    places = by_id + played
    return next((place for place in places if _digest(place, search) == header.digest), next(iter(places), None))


def _digest(place: str, search: Search | None) -> str:
    try:
        return library.load(place, search).digest
    except DemarcheError:
        return ""


def _missing(header: Header, search: Search | None) -> str:
    known = [place.id for place in library.everywhere(search)]
    what = _("It was played on the scenario {id}, version {version}, which is not here.")
    what = what.format(id=clipped(header.scenario), version=clipped(header.version)) + nearest(header.scenario, known)
    how = _(
        "Known: {known}. Say where its folder is: demarche play FOLDER --resume SAVE; "
        "with debrief, replay and report it is --scenario FOLDER."
    )
    return what + " " + how.format(known=", ".join(known))


def seated(path: Path, seats: Mapping[str, str], loaded: Loaded, seed: int, game: int, line: int = 0) -> Negotiation:
    """The opening of the game, with everybody in place; SaveError, of a line of the file, if somebody cannot be."""
    for seat, kind in seats.items():
        if wrong := _no_chair(seat, kind, loaded):
            raise SaveError(path, wrong, line)
    return Negotiation(loaded, seats, seed, game)


def _no_chair(seat: str, kind: str, loaded: Loaded) -> str:
    """Why nobody of that kind can sit in that seat; empty if somebody can."""
    chairs = [d.id for d in loaded.scenario.delegations]
    if seat not in chairs:
        what = _("There is no seat {seat} in the scenario {id}.").format(seat=clipped(seat), id=loaded.scenario.id)
        return what + nearest(seat, chairs)
    try:
        PlayerKind(kind)
    except UnknownPlayerError:
        return _("Nobody called {kind} can sit in the seat {seat}.").format(kind=clipped(kind), seat=seat)
    return ""


def _take(negotiation: Negotiation, line: int, step: Step) -> None:
    """Put one step back."""
    match step:
        case ActLine():
            _play(negotiation, line, step)
        case Chair(seat, kind):
            if wrong := _no_chair(seat, kind, negotiation.loaded):
                raise _DifferenceError(line, wrong)
            negotiation.reseat(seat, kind)
        case Note():
            negotiation.notes.append(step)
        case LabelLine(name, node):
            negotiation.labels[name] = node
        case HeadLine(head, redo):
            negotiation.head, negotiation.undone = head, list(redo)
        case _:
            assert_never(step)


def _play(negotiation: Negotiation, number: int, line: ActLine) -> None:
    try:
        if line.seat not in negotiation.seating:
            raise ValueError(_("There is no seat {seat}.").format(seat=clipped(line.seat)) + nearest(line.seat, negotiation.seating))
        act = parse_act(negotiation.loaded.scenario, line.act)
        negotiation.replay(Node(line.id, line.parent, line.seat, act, line.digest))
    except ValueError as error:
        what = _("Act {number}, {seat}: {act}, comes out differently. {reason}")
        text = what.format(number=line.id, seat=line.seat, act=clipped(line.act, 200), reason=error)
        raise _DifferenceError(number, text) from None
    negotiation.undone.clear()


def _changed(header: Header, loaded: Loaded) -> str:
    now = loaded.scenario.about.version
    what = _("The scenario {id} has changed since this game was played (version {then} then, {now} now).")
    return what.format(id=header.scenario, then=header.version, now=now)


def _difference_report(differs: _DifferenceError, script: Script, loaded: Loaded) -> str:
    """What differs, the likely cause, and what to do."""
    header, lines = script.header, [differs.what]
    if script.edited:
        lines.append(_("The checksum does not match either: somebody has changed the file since it was saved."))
    elif not loaded.is_named(header.digest):
        lines += [_changed(header, loaded), _("Name the folder of the scenario as it was.")]
    elif header.rules != RULES_VERSION:
        what = _("It was played under rules version {then}; this is version {now}, Démarche {version} would replay it.")
        lines.append(what.format(then=header.rules, now=RULES_VERSION, version=header.demarche))
    else:
        lines.append(_("Scenario and rules are the same, so somebody has changed the file since it was written."))
    acts = sum(isinstance(step, ActLine) for line, step in script.steps if line < differs.line)
    if acts:
        kept = ngettext("The {n} act before it can be had with --salvage.", "The {n} acts before it can be had with --salvage.", acts)
        lines.append(kept.format(n=acts))
    return " ".join(lines)
