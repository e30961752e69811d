"""D028 and D036: the record lies within the dates, and everybody answers once."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, rule


@rule("D028", _("a date outside the scenario"))
def record_dates(scenario: Scenario, report: Report) -> None:
    """Recorded proposals, deeds and tests are placed in the turn that their date falls in. What lies before about.dates.from or after
    about.dates.to falls in none. Widen the dates, or tell what came before in the opening and in the briefs.
    """
    window = scenario.about.dates
    dated = [(("record", n, "date"), p.date) for n, p in enumerate(scenario.record)]
    dated += [(("deeds", n, "date"), d.date) for n, d in enumerate(scenario.deeds)]
    dated += [(("tests", n, "on"), t.on) for n, t in enumerate(scenario.tests)]
    for path, date in dated:
        if not window.from_ <= date <= window.to:
            report.add(path, _("{date} lies outside {first} to {last}"), date=date, first=window.from_, last=window.to)


@rule("D036", _("a recorded answer that cannot be"))
def record_answers(scenario: Scenario, report: Report) -> None:
    """Each delegation and chamber either accepted or refused a recorded proposal, or the record is silent. If it changed its mind,
    record two proposals with their dates. The author consents to what it tables.
    """
    for n, p in enumerate(scenario.record):
        for actor in sorted({*p.accepted_by} & {*p.refused_by}):
            report.add(("record", n), _("{actor} both accepts and refuses {proposal}"), actor=actor, proposal=p.id)
        if p.by in p.accepted_by or p.by in p.refused_by:
            report.add(("record", n), _("{actor} tabled {proposal}; its own consent is taken for granted"), actor=p.by, proposal=p.id)
        if not p.clauses:
            report.add(("record", n), _("the proposal {proposal} has no clauses"), proposal=p.id)


RULES = (record_dates, record_answers)
