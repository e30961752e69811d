"""W105, W106, W107 and W113: sources, bodies, arguments and switched-off warnings that make no difference."""

from game.i18n import _
from game.model.declared import Ref
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, rule


@rule("W105", _("a source that nothing rests on"))
def source_idle(scenario: Scenario, report: Report) -> None:
    """The section sources lists a document that no stance, number or answer names. Perhaps a claim that rests on it still says
    judgement. A document that only stands in a brief need not be listed.
    """
    used = {node.value for node, ref in report.walk.marked(Ref) if ref.kind == "source"}
    for key in scenario.sources:
        if key not in used:
            report.add(("sources", key), _("nothing rests on the source {key}"), key=key)


@rule("W106", _("a body or chamber that decides nothing"))
def body_idle(scenario: Scenario, report: Report) -> None:
    """No position names this body, or no body asks this chamber to ratify, so nothing would change if it were not there."""
    used = {p.body for issue in scenario.issues for p in issue.positions} | {inner for b in scenario.bodies for inner in b.all_of}
    for n, body in enumerate(scenario.bodies):
        if body.id not in used:
            report.add(("bodies", n), _("the body {body} decides no position"), body=body.id)
    asked = {c for b in scenario.bodies if b.id in used for c in b.ratified_by}
    successors = {e.succession.in_ for event in scenario.events for e in event.effects if e.succession}
    for n, chamber in enumerate(scenario.chambers):
        if chamber.id not in asked | successors:
            report.add(("chambers", n), _("the chamber {chamber} ratifies for no body"), chamber=chamber.id)


@rule("W107", _("an argument that moves nobody"))
def argument_deaf(scenario: Scenario, report: Report) -> None:
    """plausible says on whom an argument works and how well, from 0 to 1. It moves the stance of whoever hears it, so one who has no
    stance on its issue is deaf to it.
    """
    for n, argument in enumerate(scenario.arguments):
        path = ("arguments", n, "plausible")
        open_to_it = [name for name, value in argument.plausible.items() if value]
        if not open_to_it:
            report.add(path, _("nobody finds the argument {argument} plausible"), argument=argument.id)
        elif not any(argument.issue in scenario.actors[name].stances for name in open_to_it):
            message = _("nobody who finds the argument {argument} plausible has a stance on {issue}")
            report.add(path, message, argument=argument.id, issue=argument.issue)
        else:
            for name in open_to_it:
                if argument.issue not in scenario.actors[name].stances:
                    message = _("{actor} has no stance on {issue}, so the argument {argument} cannot move it")
                    report.add((*path, name), message, actor=name, issue=argument.issue, argument=argument.id)


@rule("W113", _("a code that cannot be switched off"))
def quiet_idle(scenario: Scenario, report: Report) -> None:
    """quiet: {W101: "why"} switches a warning off for the whole scenario, with the reason for whoever reads it after you. Errors (codes
    with D) cannot be switched off.
    """
    for code, reason in scenario.quiet.items():
        if not (code.startswith("W") and code[1:].isdecimal()):
            report.add(("quiet", code), _("{code} is not the code of a warning; errors cannot be switched off"), code=code)
        elif not reason.strip():
            report.add(("quiet", code), _("say why {code} is switched off"), code=code)


RULES = (source_idle, body_idle, argument_deaf, quiet_idle)
