"""D034: turns come in order, one to fourteen of them."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule


def check(scenario: Scenario, report: Report) -> None:
    """Rising dates, within the scenario's own."""
    turns, window = scenario.turns, scenario.about.dates
    if not 1 <= len(turns) <= 14:
        report.add(("turns",), _("a scenario has 1 to 14 turns, this one {count}").format(count=len(turns)))
    if window.to < window.from_:
        report.add(("about", "dates"), _("the scenario ends before it begins"))
    elif turns and turns[-1].date > window.to:
        message = _("the last turn begins on {date}, after the scenario has ended ({end})")
        report.add(("turns", len(turns) - 1), message.format(date=turns[-1].date, end=window.to))
    for n in range(1, len(turns)):
        if turns[n].date <= turns[n - 1].date:
            report.add(("turns", n), _("turns must come in the order of their dates"))


RULE = Rule(
    "D034",
    _("turns out of order"),
    _(
        "A turn lasts until the day before the next one, the last until about.dates.to. Eight to twelve make a game of half an hour; "
        "more than fourteen nobody finishes in a lesson."
    ),
    check,
)
