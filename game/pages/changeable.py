"""What a question may change in a scenario: the ids that --without takes, and the paths that --set takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.i18n import _
from game.model.scenario import Scenario
from game.pages.content import Heading, Para, Section, Table, Titled, items, section


@dataclass(frozen=True)
class Removable:
    """What --without takes out."""

    id: str
    kind: Literal["event", "proposal", "gesture", "argument"]
    title: str


@dataclass(frozen=True)
class ChangeablePage(Titled):
    """Ids with what they mean, and how paths are made of them."""

    without: Section
    paths: Section
    actors: Table
    issues: Table
    players: Para


def removable(scenario: Scenario) -> list[Removable]:
    """Everything that need not happen."""
    return [
        *(Removable(e.id, "event", e.title) for e in scenario.events),
        *(Removable(p.id, "proposal", p.title) for p in scenario.record),
        *(Removable(g.id, "gesture", g.name) for g in scenario.gestures),
        *(Removable(a.id, "argument", a.name) for a in scenario.arguments),
    ]


def changeable(scenario: Scenario) -> ChangeablePage:
    """What a question can change."""
    kinds = {"event": _("event"), "proposal": _("proposal of the record"), "gesture": _("gesture"), "argument": _("argument")}
    gone = tuple((r.id, kinds[r.kind], r.title) for r in removable(scenario))
    actors = tuple((a.id, a.name) for a in scenario.actors.values())
    issues = tuple((i.id, i.name, ", ".join(p.id for p in i.positions)) for i in scenario.issues)
    return ChangeablePage(
        Heading(_("{title}: what a question can change").format(title=scenario.about.title), 1),
        section(_("What need not happen: --without ID"), Table((_("Id"), _("Kind"), _("Title")), gone)),
        section(
            _("What somebody wants, and whom it trusts: --set PATH=VALUE"),
            items(
                [
                    _("ACTOR.stances.ISSUE.ideal=POSITION: what it wants; a position by its id, or a place from 0 to 100."),
                    _("ACTOR.stances.ISSUE.accepts=POSITION,POSITION: all that it can live with; the list takes the place of the old one."),
                    _("ACTOR.stances.ISSUE.salience=NUMBER: how much it matters, up to 3."),
                    _("trust.ACTOR.ACTOR=NUMBER: how far one trusts another, from 0 to 1."),
                ]
            ),
        ),
        Table((_("Actor"), _("Name")), actors),
        Table((_("Issue"), _("Name"), _("Positions")), issues),
        Para(_("Who sits in a chair: --swap-player ACTOR=PLAYER, as in silent, quick or negotiator."), "quiet"),
    )
