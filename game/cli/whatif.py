"""`demarche whatif`: one thing changed, and how far history bends."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli import ensembles
from game.cli.app import Json, Plain, ScenarioDir, app
from game.cli.output import MISUSE, document, reporting, shower, stop
from game.cli.questions import SAVED, kept, of_save
from game.i18n import _

if TYPE_CHECKING:
    from game.lab import WhatIf
    from game.model.question import Question
    from game.scenario.library import Loaded
    from game.scenario.places import Search


@app.command(short_help=_("Change one thing, and see how far history bends."))
def whatif(
    scenario: Annotated[str | None, typer.Argument(help=_("A scenario by its id or folder, a saved game, or a question file."))] = None,
    question: Annotated[str | None, typer.Argument(help=_("A question file, or the id of a question of the scenario."))] = None,
    *,
    set_: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="PATH=VALUE", help=_("A value, as in france.stances.german_question.ideal=edc.")),
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option(metavar="ID", help=_("An event, gesture, argument or recorded proposal that does not happen."))
    ] = None,
    swap_player: ensembles.Players = None,
    ids: Annotated[bool, typer.Option("--ids", help=_("Instead: list what can be changed, with the ids."))] = False,
    games: Annotated[int | None, typer.Option(metavar="N", min=1, max=10_000_000, help=_("How many pairs of games."))] = None,
    seed: Annotated[int | None, typer.Option(metavar="N", min=0, max=ensembles.MOST_SEED, help=_("Names the hidden priorities."))] = None,
    vary: ensembles.Vary = None,
    workers: ensembles.Processes = 1,
    cluster: ensembles.Cluster = "",
    keep: Annotated[str | None, typer.Option(metavar="FILE", help=_("Write the question into a new file instead of answering it."))] = None,
    csv: ensembles.Csv = False,
    plain: Plain = False,
    json: Json = False,
    scenario_dir: ScenarioDir = None,
) -> None:
    """Change one thing and play the same games both ways. The question is a file, the id of one that comes with the scenario, or what
    --set, --without and --swap-player say. Without a question, those that come with the scenario are listed. For homework --keep writes
    the question into a file, to be filled in and reported: demarche report FILE.
    """
    with reporting():
        values = ensembles.pairs(set_, "--set", "france.stances.german_question.ideal=edc")
        players = ensembles.pairs(swap_player, "--swap-player", "ussr=negotiator")
        loaded, asked = _question(scenario, question, values, without or [], players, scenario_dir)
        if ids:
            _changeable(loaded, plain=plain, json=json, csv=csv)
        elif keep is not None and asked is None:
            stop(_("Which question is to be kept? As in: demarche whatif 1954 --without h_bomb --keep mine.yaml."), MISUSE)
        elif asked is None or loaded is None:
            _listed(loaded, scenario_dir, plain=plain, json=json, csv=csv)
        elif keep is not None:
            kept(asked, loaded, Path(keep).expanduser(), games, seed)
        else:
            from game.lab.pages import answer

            how = {"games": games, "seed": seed, "vary": ensembles.ranges(vary), "workers": workers, "cluster": cluster}
            result = _asked(asked, loaded, how, plain)
            ensembles.show("whatif", result, answer if result.games else None, json=json, csv=csv, plain=plain)
            ensembles.finish(result.why, ensembles.games_done(result.games))


def _asked(asked: Question, loaded: Loaded, how: dict[str, Any], plain: bool) -> WhatIf:
    """The games, with a bar while they are played."""
    from game.lab.counterfactual import whatif as ask

    with ensembles.bar(_("Playing both ways"), plain) as tell:
        return ask(asked, base=loaded, progress=tell, **how)


def _question(
    scenario: str | None, question: str | None, values: dict[str, str], without: list[str], players: dict[str, str], search: Search | None
) -> tuple[Loaded | None, Question | None]:
    """The scenario and the question; None for a question if none is asked."""
    from dataclasses import replace

    from game.lab.counterfactual import ad_hoc
    from game.model.question import Question
    from game.scenario.library import load
    from game.scenario.questions import find_question, read_question

    asked: Question | None = None
    if scenario is not None and question is None and scenario.endswith((".yaml", ".yml")):
        asked = read_question(find_question(scenario, None))
        scenario = asked.scenario
    if scenario is None:
        if values or without or players:
            stop(_("Which scenario? As in: demarche whatif 1954 --without h_bomb."), MISUSE)
        return None, None
    seed = Question.seed
    if scenario.endswith(SAVED) and Path(scenario).is_file():
        loaded, seed = of_save(Path(scenario), search)
    else:
        loaded = load(scenario, search)
    if question is not None:
        asked = read_question(find_question(question, loaded))
        if asked.scenario != loaded.scenario.id:
            message = _("The question {id} is about {theirs}, not about {ours}.")
            stop(message.format(id=asked.id, theirs=asked.scenario, ours=loaded.scenario.id), MISUSE)
    if asked is None:
        mine = ad_hoc(loaded.scenario.id if scenario.endswith(SAVED) else scenario, values, without, players)
        return loaded, replace(mine, seed=seed) if values or without or players else None
    more = {"set": {**asked.set, **values}, "without": [*asked.without, *without], "players": {**asked.players, **players}}
    return loaded, replace(asked, **more)  # type: ignore[arg-type]


def _changeable(loaded: Loaded | None, *, plain: bool, json: bool, csv: bool) -> None:
    """What can be changed in a scenario, with the ids."""
    from dataclasses import asdict

    from game.pages.changeable import changeable, removable

    if loaded is None:
        stop(_("Which scenario? As in: demarche whatif 1954 --ids."), MISUSE)
    scenario = loaded.scenario
    if json:
        ids = {
            "scenario": scenario.id,
            "title": scenario.about.title,
            "without": [asdict(r) for r in removable(scenario)],
            "actors": [{"id": a.id, "name": a.name} for a in scenario.actors.values()],
            "issues": [{"id": i.id, "name": i.name, "positions": [p.id for p in i.positions]} for i in scenario.issues],
        }
        document("whatif", {"ids": ids})
    elif csv:
        stop(_("The ids do not make one table: ask for --json."), MISUSE)
    else:
        shower(plain)(changeable(scenario))


def _listed(loaded: Loaded | None, search: Search | None, *, plain: bool, json: bool, csv: bool) -> None:
    """The questions that come with a scenario, or with all of them, and the user's own."""
    from game.scenario.library import load, shipped
    from game.scenario.questions import own_questions_of, questions_of

    every = [loaded] if loaded is not None else [load(name, search) for name in shipped()]
    listed = [(one, q, own) for one in every for own, some in ((False, questions_of(one)), (True, own_questions_of(one))) for q in some]
    rows: list[dict[str, Any]] = [
        {"scenario": one.scenario.id, "id": q.id, "title": q.title, "question": q.question, "own": own} for one, q, own in listed
    ]
    if json:
        document("whatif", {"questions": rows})
        return
    if csv:
        ensembles.table(rows)
        return
    from game.lab.pages import questions

    shower(plain)(questions(rows))
