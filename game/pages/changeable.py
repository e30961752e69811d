"""What a question may change in a scenario: the ids that --without takes, and the paths that --set takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.i18n import _
from game.model.scenario import Scenario
from game.pages.content import Heading, Para, Section, Table, Titled, items, section


@dataclass(frozen=True)
class ChangeablePage(Titled):
    """Ids with what they mean, and how paths are made of them."""

    without: Section
    paths: Section
    actors: Table
    issues: Table
    players: Para


def named(scenario: Scenario) -> dict[str, Any]:
    """The ids as plain data: what need not happen, and of what paths are made."""
    kinds = (
        ("event", [(e.id, e.title) for e in scenario.events]),
        ("proposal", [(p.id, p.title) for p in scenario.record]),
        ("gesture", [(g.id, g.name) for g in scenario.gestures]),
        ("argument", [(a.id, a.name) for a in scenario.arguments]),
    )
    return {
        "scenario": scenario.id,
        "title": scenario.about.title,
        "without": [{"id": id_, "kind": kind, "title": title} for kind, these in kinds for id_, title in these],
        "actors": [{"id": a.id, "name": a.name} for a in scenario.actors.values()],
        "issues": [{"id": i.id, "name": i.name, "positions": [p.id for p in i.positions]} for i in scenario.issues],
    }


def changeable(data: dict[str, Any]) -> ChangeablePage:
    """What a question can change."""
    kinds = {"event": _("event"), "proposal": _("proposal of the record"), "gesture": _("gesture"), "argument": _("argument")}
    gone = tuple((w["id"], kinds[w["kind"]], w["title"]) for w in data["without"])
    actors = tuple((a["id"], a["name"]) for a in data["actors"])
    issues = tuple((i["id"], i["name"], ", ".join(i["positions"])) for i in data["issues"])
    return ChangeablePage(
        Heading(_("{title}: what a question can change").format(title=data["title"]), 1),
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
