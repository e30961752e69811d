"""D033, D034 and D040: issues, turns and packages are as many as can be played, and in order."""

from itertools import pairwise
from math import prod

from game.i18n import _
from game.model.issue import POSITIONS
from game.model.scenario import TURNS, Scenario
from game.scenario.checks.rule import Report, rule


@rule("D033", _("positions that make no scale"))
def issue_size(scenario: Scenario, report: Report) -> None:
    """The positions of an issue are steps on a line from 0 to 100, the first at 0 and the last at 100, evenly spaced unless at says
    otherwise. Two are a yes or no; more than seven nobody can keep apart.
    """
    if not scenario.issues:
        report.add(("issues",), _("a scenario needs an issue"))
    for n, issue in enumerate(scenario.issues):
        if not POSITIONS.fits(issue.positions):
            report.add(("issues", n, "positions"), _("an issue has 2 to 7 positions, this one {count}"), count=len(issue.positions))
        elif any(here >= following for here, following in pairwise(issue.places)):
            report.add(("issues", n, "positions"), _("positions must stand in rising order of `at`"))


@rule("D034", _("turns out of order"))
def turn_order(scenario: Scenario, report: Report) -> None:
    """A turn lasts until the day before the next one, the last until about.dates.to. Eight to twelve make a game of half an hour; more
    than fourteen nobody finishes in a lesson.
    """
    turns, window = scenario.turns, scenario.about.dates
    if not TURNS.fits(turns):
        report.add(("turns",), _("a scenario has 1 to 14 turns, this one {count}"), count=len(turns))
    if window.to < window.from_:
        report.add(("about", "dates"), _("the scenario ends before it begins"))
    elif turns and turns[-1].date > window.to:
        message = _("the last turn begins on {date}, after the scenario has ended ({end})")
        report.add(("turns", len(turns) - 1), message, date=turns[-1].date, end=window.to)
    for n in range(1, len(turns)):
        if turns[n].date <= turns[n - 1].date:
            report.add(("turns", n), _("turns must come in the order of their dates"))


MOST = 500_000
"""Packages. The shipped scenarios have up to 150,000."""
MOST_ACTORS = 40
MOST_ISSUES = 10


@rule("D040", _("too much on the table"))
def package_count(scenario: Scenario, report: Report) -> None:
    """The game looks through every package there could be, whenever it says what might carry the table: the product of the numbers of
    positions. Eight issues of four or five positions are the most that a person can follow, and about as much as can be searched.
    """
    packages = prod(max(1, len(issue.positions)) for issue in scenario.issues)
    if packages > MOST:
        report.add(("issues",), _("{count} packages are possible; at most {most} can be searched"), count=packages, most=MOST)
    if len(scenario.issues) > MOST_ISSUES:
        report.add(("issues",), _("{count} issues; at most {most} can be followed"), count=len(scenario.issues), most=MOST_ISSUES)
    if len(scenario.actors) > MOST_ACTORS:
        report.add(("delegations",), _("{count} actors; at most {most}"), count=len(scenario.actors), most=MOST_ACTORS)


RULES = (issue_size, turn_order, package_count)
