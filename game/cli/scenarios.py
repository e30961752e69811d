"""`demarche scenarios`: what can be played."""

from __future__ import annotations

from game.cli.app import Json, Language, Plain, ScenarioDir, app, in_language
from game.cli.output import document, reporting, shower


@app.command()
def scenarios(plain: Plain = False, json: Json = False, scenario_dir: ScenarioDir = None, language: Language = None) -> None:
    """The scenarios that can be played."""
    search = in_language(scenario_dir, language)
    with reporting():
        from game.text.gallery import scenario_data, show_scenarios

        if json:
            document("scenarios", scenario_data(search))
        else:
            shower(plain)(show_scenarios(search))
