"""`demarche test`: a scenario's own tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli.app import Json, ScenarioDir, app
from game.cli.output import FAILED, MISUSE, document, reporting, stop
from game.i18n import _, ngettext

if TYPE_CHECKING:
    from game.lab.scenario_tests import Finding


@app.command(short_help=_("Run the tests that scenarios carry."))
def test(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help=_("Folders, zips or ids of scenarios."))],
    *,
    if_any: Annotated[bool, typer.Option("--if-any", help=_("It is no mistake if there are no tests."))] = False,
    scenario_dir: ScenarioDir = None,
    json: Json = False,
) -> None:
    """Run the tests that scenarios carry, in the state that historical play reaches on each test's date.

    Where one fails, the terms of the answer are shown. 0 if all come as expected, 1 if not, 2 if there are none.
    """
    with reporting():
        from game.lab.scenario_tests import run
        from game.scenario.library import load

        by_scenario = {name: run(load(name, scenario_dir)) for name in dict.fromkeys(paths)}
        failed = any(not f.passed for findings in by_scenario.values() for f in findings)
        if json:
            scenarios = [{"scenario": name, "answers": [_data(f) for f in findings]} for name, findings in by_scenario.items()]
            document("test", {"ok": not failed, "scenarios": scenarios})
        else:
            for name, findings in by_scenario.items():
                _print_result(name, findings)
        if not any(by_scenario.values()) and not if_any:
            stop(_("There are no tests: write some under tests in the scenario."), MISUSE)
        raise typer.Exit(FAILED if failed else 0)


def _print_result(name: str, findings: list[Finding]) -> None:
    for f in findings:
        if f.passed:
            continue
        typer.echo(_("{scenario}:{line}: on {test}").format(scenario=name, line=f.place.line, test=f.test))
        if f.impossible:
            typer.echo("    " + f.impossible)
            continue
        typer.echo(_("    {actor}: expected {wanted}, came {came}").format(actor=f.actor, wanted=f.wanted, came=f.came))
        _sum(f)
    bad = sum(not f.passed for f in findings)
    n = len(findings)
    message = ngettext("{scenario}: {n} answer, {bad} not as expected", "{scenario}: {n} answers, {bad} not as expected", n)
    typer.echo(message.format(scenario=name, n=n, bad=bad))


def _sum(f: Finding) -> None:
    """The terms, as the game shows them: they add up as shown."""
    from game.wording.numbers import apportion, hundredths
    from game.wording.terms import wording

    parts = apportion([amount for _kind, _about, amount in f.terms])
    for (kind, about, _amount), part in zip(f.terms, parts, strict=True):
        typer.echo(f"    {hundredths(part):>8}  {wording(kind).name}" + (f", {about}" if about else ""))
    if parts:
        total = _("    {sum:>8}  is the sum, before what the others keep to themselves; yes is from 0 up")
        typer.echo(total.format(sum=hundredths(sum(parts))))


def _data(f: Finding) -> dict[str, Any]:
    terms = [{"term": kind, "about": about, "amount": amount} for kind, about, amount in f.terms]
    fields = {"test": f.test, "line": f.place.line, "actor": f.actor, "wanted": f.wanted, "came": f.came, "passed": f.passed}
    return {**fields, "impossible": f.impossible, "terms": terms}
