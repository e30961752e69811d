"""D028: the record lies within the scenario's dates."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule


def check(scenario: Scenario, report: Report) -> None:
    """Proposals, deeds and tests have dates on which somebody plays."""
    window = scenario.about.dates
    dated = [(("record", n, "date"), p.date) for n, p in enumerate(scenario.record)]
    dated += [(("deeds", n, "date"), d.date) for n, d in enumerate(scenario.deeds)]
    dated += [(("tests", n, "on"), t.on) for n, t in enumerate(scenario.tests)]
    for path, date in dated:
        if not window.from_ <= date <= window.to:
            report.add(path, _("{date} lies outside {first} to {last}").format(date=date, first=window.from_, last=window.to))


RULE = Rule(
    "D028",
    _("a date outside the scenario"),
    _(
        "Recorded proposals, deeds and tests are placed in the turn that their date falls in. What lies before about.dates.from or after "
        "about.dates.to falls in none. Widen the dates, or tell what came before in the opening and in the briefs."
    ),
    check,
)
