"""`demarche texts`: what there is to translate, and what is not translated yet."""

from __future__ import annotations

from typing import Annotated

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
        from game.scenario.places import CODE
        from game.scenario.translations import state_of

        if language and not CODE.fullmatch(language):
            stop(_("{code} is not the code of a language, such as ru or de.").format(code=language), MISUSE)
        state = state_of(scenario, language, scenario_dir)
        if json:
            data = {"language": language, "texts": state.count, "missing": state.missing, "notes": list(state.notes)}
            document("texts", data)
            return
        if yaml:
            import json as quoted

            for name, text in state.missing.items():
                typer.echo(f"  {name}: {quoted.dumps(text, ensure_ascii=False)}")
            return
        for name, text in state.missing.items():
            typer.echo(f"{name}: {text}")
        for note in state.notes:
            typer.echo(note)
        n = len(state.missing)
        done = state.count - n
        if language:
            message = ngettext("{n} of {all} texts is not translated.", "{n} of {all} texts are not translated.", n)
            typer.echo(message.format(n=n, all=state.count) + (_(" {done} are.").format(done=done) if done else ""))
        else:
            typer.echo(ngettext("{n} text", "{n} texts", n).format(n=n))
