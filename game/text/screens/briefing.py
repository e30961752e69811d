"""The briefing: what is at stake, the seat's private brief, its hidden priorities."""

from __future__ import annotations

from game.i18n import _
from game.pages import markdown
from game.pages.content import Block, Heading, Hint, Para, Screen, Table
from game.pages.courses import courses
from game.scenario.library import Loaded
from game.view import View
from game.wording import names, priorities


def opening(view: View) -> Screen:
    """What is at stake, the same for every seat."""
    return [Heading(_("What is at stake")), Para(view.scenario.about.opening)]


def briefing(loaded: Loaded, view: View) -> Screen:
    """For this seat's eyes only."""
    person = view.compiled.actors[view.seat]
    found: list[Block] = [Heading(_("For your eyes only: {seat}").format(seat=person.name), 1)]
    brief = markdown.read(loaded.brief(person.id))
    found += brief[1:] if brief and isinstance(brief[0], Heading) else brief
    found += wishes(view)
    found += own_priorities(view)
    return found


def for_a_team(view: View) -> Screen:
    """What is on no paper: only this team may see it."""
    return [
        Heading(_("For this team only: {seat}").format(seat=view.compiled.actors[view.seat].name), 1),
        *own_priorities(view),
        Hint(_("**brief** shows the whole private brief.")),
    ]


def wishes(view: View) -> Screen:
    """What the seat wants, and where it must stop."""
    person = view.compiled.actors[view.seat]
    found: list[Block] = []
    if person.wants:
        found.append(Para(_("**You want:** {wants}.").format(wants=person.wants.rstrip("."))))
    if person.red_line:
        found.append(Para(_("**You cannot live with:** {line}.").format(line=person.red_line.rstrip("."))))
    return found


def own_priorities(view: View) -> Screen:
    """The seat's hidden priorities, in words. Nobody else knows them."""
    compiled, seat = view.compiled, view.seat
    rows = tuple(
        (names.issue(compiled, i), priorities.salience(float(compiled.salience[seat, i])), priorities.own_weight(int(view.priorities[i])))
        for i in compiled.has_stance[seat].nonzero()[0]
    )
    return [
        Heading(_("What you have told nobody")),
        Para(_("How much each issue matters to you in truth. The others have their secrets too; that is what soundings are for.")),
        Table((_("Issue"), _("On paper"), _("In truth you care")), rows),
    ]


def first_look(view: View) -> Screen:
    """Where things stand as the game opens, and how to begin."""
    return [
        *courses(view).blocks(),
        Para(
            _(
                "To begin: **issue** and a name shows the positions and who stands where; **draft** and a clause starts a package "
                "and forecasts it; **table** puts it before the others. **help** lists everything."
            )
        ),
    ]
