"""The briefing: what is at stake, the seat's private brief, its hidden priorities."""

from __future__ import annotations

from dataclasses import dataclass

from game.i18n import _
from game.pages import markdown
from game.pages.content import Block, Heading, Hint, Page, Para, Section, Table, Titled, compose, hint, instruct, section
from game.pages.courses import CoursesPage, courses
from game.scenario.library import Loaded
from game.view import View
from game.wording import names, priorities


@dataclass(frozen=True)
class BriefingPage(Titled):
    """For one seat's eyes only."""

    brief: tuple[Block, ...]
    wants: Para | None
    red_line: Para | None
    priorities: Section


@dataclass(frozen=True)
class TeamPage(Titled):
    """What is on no paper: only this team may see it."""

    priorities: Section
    more: Hint


@dataclass(frozen=True)
class FirstLook(Page):
    """Where things stand as the game opens, and how to begin."""

    courses: CoursesPage
    begin: Para


def opening(view: View) -> Section:
    """What is at stake, the same for every seat."""
    return section(_("What is at stake"), Para(view.scenario.about.opening))


def briefing(loaded: Loaded, view: View) -> BriefingPage:
    """The private brief, with what the seat wants and where it must stop."""
    person = view.compiled.actors[view.seat]
    brief = markdown.read(loaded.brief(person.id))
    return BriefingPage(
        Heading(_("For your eyes only: {seat}").format(seat=person.name), 1),
        tuple(brief[1:] if brief and isinstance(brief[0], Heading) else brief),
        Para(compose(_("**You want:** {wants}."), wants=person.wants.rstrip("."))) if person.wants else None,
        Para(compose(_("**You cannot live with:** {line}."), line=person.red_line.rstrip("."))) if person.red_line else None,
        own_priorities(view),
    )


def for_a_team(view: View) -> TeamPage:
    """The priorities, for those who have the brief on paper."""
    return TeamPage(
        Heading(_("For this team only: {seat}").format(seat=view.compiled.actors[view.seat].name), 1),
        own_priorities(view),
        hint(_("**brief** shows the whole private brief.")),
    )


def own_priorities(view: View) -> Section:
    """The seat's hidden priorities, in words. Nobody else knows them."""
    compiled, seat = view.compiled, view.seat
    rows = tuple(
        (names.issue(compiled, i), priorities.salience(float(compiled.salience[seat, i])), priorities.own_weight(int(view.priorities[i])))
        for i in compiled.has_stance[seat].nonzero()[0]
    )
    return section(
        _("What you have told nobody"),
        Para(_("How much each issue matters to you in truth. The others have their secrets too; that is what soundings are for.")),
        Table((_("Issue"), _("On paper"), _("In truth you care")), rows),
    )


def first_look(view: View) -> FirstLook:
    """The courses, and what to type."""
    begin = _(
        "To begin: **issue** and a name shows the positions and who stands where; **draft** and a clause starts a package "
        "and forecasts it; **table** puts it before the others. **help** lists everything."
    )
    return FirstLook(courses(view), Para(instruct(begin)))
