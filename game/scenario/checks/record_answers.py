"""D036: nobody answers a recorded proposal twice, or its own."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule


def check(scenario: Scenario, report: Report) -> None:
    """One answer each; the author's consent is taken for granted."""
    for n, p in enumerate(scenario.record):
        for actor in sorted({*p.accepted_by} & {*p.refused_by}):
            report.add(("record", n), _("{actor} both accepts and refuses {proposal}").format(actor=actor, proposal=p.id))
        if p.by in p.accepted_by or p.by in p.refused_by:
            message = _("{actor} tabled {proposal}; its own consent is taken for granted")
            report.add(("record", n), message.format(actor=p.by, proposal=p.id))
        if not p.clauses:
            report.add(("record", n), _("the proposal {proposal} has no clauses").format(proposal=p.id))


RULE = Rule(
    "D036",
    _("a recorded answer that cannot be"),
    _(
        "Each delegation and chamber either accepted or refused a recorded proposal, or the record is silent. If it changed its mind, "
        "record two proposals with their dates. The author consents to what it tables."
    ),
    check,
)
