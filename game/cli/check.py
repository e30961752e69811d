"""`demarche check` and `demarche explain`: what is wrong with a scenario, all of it at once, and why it matters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli.app import Json, ScenarioDir, app
from game.cli.output import FAILED, MISUSE, document, reporting, stop, stopping
from game.i18n import _, ngettext

if TYPE_CHECKING:
    from game.scenario.checking import Checked
    from game.scenario.places import Search

NAMES_FROM = "D020"
"""Errors with smaller codes stand in the way of all that comes after."""
Strict = Annotated[bool, typer.Option("--strict", help=_("Warnings count as errors."))]
Played = Annotated[
    int, typer.Option("--play", metavar="GAMES", min=0, max=10_000, help=_("Also play this many games, and warn of what they never reach."))
]


@app.command(short_help=_("Say what is wrong with scenario files."))
def check(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help=_("Folders, files, zips or ids of scenarios."))],
    *,
    strict: Strict = False,
    play: Played = 0,
    scenario_dir: ScenarioDir = None,
    json: Json = False,
) -> None:
    """Say everything that is wrong with scenario files, with the place in the text. 0 if all are well, 1 if not."""
    with reporting():
        from game.scenario.checking import check as check_file
        from game.scenario.checking import files_at

        checked = []
        for file in dict.fromkeys(file for path in paths for file in files_at(path, scenario_dir)):
            with stopping(_("{path} cannot be read: {reason}."), MISUSE, path=file):
                checked.append(check_file(file, scenario_dir))
        if play:
            checked = [_played(one, play, scenario_dir) for one in checked]
        failed = any(one.problems if strict else one.errors for one in checked)
        if json:
            document("check", {"ok": not failed, "files": [_data(one) for one in checked]})
        else:
            _print_result(checked)
        raise typer.Exit(FAILED if failed else 0)


def _played(one: Checked, games: int, search: Search | None) -> Checked:
    """The same with what a number of games tells."""
    from dataclasses import replace

    if one.scenario is None or one.errors:
        return one
    from game.lab.plausible import warnings_of
    from game.scenario.library import load

    return replace(one, problems=[*one.problems, *warnings_of(load(one.file, search), games)])


def _print_result(checked: list[Checked]) -> None:
    for one in checked:
        if one.problems:
            typer.echo(one.report(), err=True)
        counts = ", ".join(_counted(kind, n) for kind, n in one.read().items())
        if one.errors:
            n = len(one.errors)
            typer.echo(ngettext("{file}: {n} error", "{file}: {n} errors", n).format(file=one.file, n=n), err=True)
            if all(p.code < NAMES_FROM for p in one.errors):
                typer.echo(_("Names, dates and numbers are looked at once this is mended."), err=True)
        else:
            n = len(one.warnings)
            more = ngettext("; {n} warning", "; {n} warnings", n).format(n=n) if n else ""
            typer.echo(_("{file}: ok ({counts}){more}").format(file=one.file, counts=counts, more=more))
    codes = sorted({p.code for one in checked for p in one.problems})
    if codes:
        typer.echo(_("What a code means: demarche explain {code}").format(code=codes[0]), err=True)


def _counted(kind: str, n: int) -> str:
    forms = {
        "turns": ngettext("{n} turn", "{n} turns", n),
        "issues": ngettext("{n} issue", "{n} issues", n),
        "delegations": ngettext("{n} delegation", "{n} delegations", n),
        "seats": ngettext("{n} seat", "{n} seats", n),
        "events": ngettext("{n} event", "{n} events", n),
        "proposals": ngettext("{n} proposal", "{n} proposals", n),
        "tests": ngettext("{n} test", "{n} tests", n),
        "texts": ngettext("{n} text", "{n} texts", n),
    }
    return forms[kind].format(n=n)


def _data(one: Checked) -> dict[str, Any]:
    problems = [
        {
            "file": p.place.file or one.file,
            "line": p.place.line,
            "column": p.place.column,
            "severity": "warning" if p.is_warning else "error",
            "code": p.code,
            "message": p.message,
        }
        for p in one.problems
    ]
    return {"file": one.file, "ok": not one.errors, "read": one.read(), "problems": problems}


@app.command(short_help=_("What a code of check means."))
def explain(
    code: Annotated[str | None, typer.Argument(metavar="CODE", help=_("A code such as D012; without one, all of them."))] = None,
    json: Json = False,
) -> None:
    """What a code of check means, why it matters, and how to mend it."""
    from game.scenario.checks import RULES
    from game.scenario.errors import nearest

    rules = {rule.code: rule for rule in RULES}
    wanted = [code.upper()] if code else sorted(rules)
    if code and wanted[0] not in rules:
        stop(_("There is no code {code}.{nearest}").format(code=code, nearest=nearest(wanted[0], rules)), MISUSE)
    if json:
        document("explain", [{"code": c, "title": rules[c].title, "warning": rules[c].is_warning, "why": rules[c].why} for c in wanted])
        return
    import textwrap

    for c in wanted:
        typer.echo(f"{c}: {rules[c].title}")
        if code:
            typer.echo(textwrap.fill(rules[c].why, 100))
            if rules[c].is_warning:
                typer.echo(_('A scenario switches it off with a reason: quiet: {{{code}: "why"}}').format(code=c))
