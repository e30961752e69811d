"""What a question may change in a scenario: the ids that --without takes, and the paths that --set takes."""

from __future__ import annotations

from game.i18n import _
from game.model.scenario import Scenario
from game.text.blocks import Heading, Para, Screen, Table, items


def changeable(scenario: Scenario) -> Screen:
    """Ids with what they mean, and how paths are made of them."""
    kinds = (
        (_("event"), [(e.id, e.title) for e in scenario.events]),
        (_("proposal of the record"), [(p.id, p.title) for p in scenario.record]),
        (_("gesture"), [(g.id, g.name) for g in scenario.gestures]),
        (_("argument"), [(a.id, a.name) for a in scenario.arguments]),
    )
    gone = tuple((id_, kind, title) for kind, found in kinds for id_, title in found)
    actors = tuple((a.id, a.name) for a in scenario.actors.values())
    issues = tuple((i.id, i.name, ", ".join(p.id for p in i.positions)) for i in scenario.issues)
    return [
        Heading(_("{title}: what a question can change").format(title=scenario.about.title), 1),
        Heading(_("What need not happen: --without ID")),
        Table((_("Id"), _("Kind"), _("Title")), gone),
        Heading(_("What somebody wants, and whom it trusts: --set PATH=VALUE")),
        items(
            [
                _("ACTOR.stances.ISSUE.ideal=POSITION: what it wants; a position by its id, or a place from 0 to 100."),
                _("ACTOR.stances.ISSUE.accepts=POSITION,POSITION: all that it can live with; the list takes the place of the old one."),
                _("ACTOR.stances.ISSUE.salience=NUMBER: how much it matters, up to 3."),
                _("trust.ACTOR.ACTOR=NUMBER: how far one trusts another, from 0 to 1."),
            ]
        ),
        Table((_("Actor"), _("Name")), actors),
        Table((_("Issue"), _("Name"), _("Positions")), issues),
        Para(_("Who sits in a chair: --swap-player ACTOR=PLAYER, as in silent, quick or negotiator."), "quiet"),
    ]
