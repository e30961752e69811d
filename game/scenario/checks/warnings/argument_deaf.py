"""W107: an argument that moves nobody."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule


def check(scenario: Scenario, report: Report) -> None:
    """Somebody finds it plausible, and everybody who does has a stance on its issue."""
    for n, argument in enumerate(scenario.arguments):
        path = ("arguments", n, "plausible")
        open_to_it = [name for name, value in argument.plausible.items() if value]
        if not open_to_it:
            report.add(path, _("nobody finds the argument {argument} plausible").format(argument=argument.id))
        elif not any(argument.issue in scenario.actors[name].stances for name in open_to_it):
            message = _("nobody who finds the argument {argument} plausible has a stance on {issue}")
            report.add(path, message.format(argument=argument.id, issue=argument.issue))
        else:
            for name in open_to_it:
                if argument.issue not in scenario.actors[name].stances:
                    message = _("{actor} has no stance on {issue}, so the argument {argument} cannot move it")
                    report.add((*path, name), message.format(actor=name, issue=argument.issue, argument=argument.id))


RULE = Rule(
    "W107",
    _("an argument that moves nobody"),
    _(
        "plausible says on whom an argument works and how well, from 0 to 1. It moves the stance of whoever hears it, so one who has no "
        "stance on its issue is deaf to it."
    ),
    check,
)
