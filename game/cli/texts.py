"""`demarche texts`: what there is to translate, and what is not translated yet."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from game.cli.app import Json, ScenarioDir, app
from game.cli.output import MISUSE, document, reporting, stop
from game.cli.resolve import Name
from game.i18n import _, ngettext

Language = Annotated[str, typer.Option("--language", metavar="CODE", help=_("What this language, such as ru, has not translated yet."))]
AsFile = Annotated[bool, typer.Option("--yaml", help=_("As lines to paste under texts in scenario.CODE.yaml."))]


@app.command(short_help=_("What is to be translated in a scenario."))
def texts(scenario: Name, *, language: Language = "", yaml: AsFile = False, scenario_dir: ScenarioDir = None, json: Json = False) -> None:
    """Every text of a scenario by its name; with --language, those that the translation lacks."""
    with reporting():
        from game.scenario.overlay import CODE
        from game.scenario.translations import state_of

        if language and not CODE.fullmatch(language):
            stop(_("{code} is not the code of a language, such as ru or de.").format(code=language), MISUSE)
        found = state_of(scenario, language)
        if json:
            document("texts", _data(language, found))
            return
        if yaml:
            import json as quoted

            for name, text in found.missing.items():
                typer.echo(f"  {name}: {quoted.dumps(text, ensure_ascii=False)}")
            return
        for name, text in found.missing.items():
            typer.echo(f"{name}: {text}")
        for note in found.notes:
            typer.echo(note)
        n = len(found.missing)
        done = found.count - n
        if language:
            said = ngettext("{n} of {all} texts is not translated.", "{n} of {all} texts are not translated.", n)
            typer.echo(said.format(n=n, all=found.count) + (_(" {done} are.").format(done=done) if done else ""))
        else:
            typer.echo(ngettext("{n} text", "{n} texts", n).format(n=n))


def _data(language: str, found: Any) -> dict[str, Any]:
    return {"language": language, "texts": found.count, "missing": found.missing, "notes": list(found.notes)}
