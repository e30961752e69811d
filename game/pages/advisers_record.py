"""The advisers' record: their models' forecasts beside history, and what following them is worth."""

from __future__ import annotations

from dataclasses import dataclass

from game.advisers.catalogue import BAND, models
from game.advisers.followed import Difference, FollowedChair, measured
from game.advisers.track_record import PERSONS, STANDSTILL, ModelRecord, together
from game.i18n import _
from game.model.scenario import Scenario
from game.pages.content import Content, Figure, Heading, Items, Page, Para, Table, Titled, items
from game.wording.advice import adviser
from game.wording.numbers import listed, points

MODELS = ("compromise", "median", "nash", "exchange", "challenge", "spatial")


@dataclass(frozen=True)
class Followers(Page):
    """What following each adviser came to, chair by chair."""

    measured: Para
    chairs: Table
    worthless: Items


@dataclass(frozen=True)
class ScenarioRecord(Page):
    """One scenario: which models were worthless, and what following was worth."""

    heading: Heading
    verdicts: Items
    followers: Followers | None


@dataclass(frozen=True)
class AdvisersRecord(Titled):
    """Errors by model over all scenarios, and each scenario by itself."""

    what: Para
    errors: Table
    meaning: tuple[Para, ...]
    scenarios: tuple[ScenarioRecord, ...]


@dataclass(frozen=True)
class RecordShelf(Page):
    """One scenario's record, for the library."""

    what: Para
    forecasts: Table
    errors: Table
    verdicts: Items
    meaning: tuple[Para, ...]
    followers: Followers | None


def title(name: str) -> str:
    """A model's or a yardstick's name."""
    return _("standstill") if name == STANDSTILL else models()[name].title


def advisers_record(records: list[ModelRecord], followed: dict[str, list[FollowedChair]], scenarios: dict[str, Scenario]) -> AdvisersRecord:
    """All scenarios: errors by model, what is worthless where, and what following an adviser came to, by scenario and chair."""
    several = len(records) > 1
    rows: tuple[tuple[Content, ...], ...] = tuple(
        (title(name), *(Figure(r.errors[name]) for r in records), *([Figure(error)] if several else []))
        for name, error in sorted(together(records).items(), key=lambda item: item[1])
    )
    return AdvisersRecord(
        Heading(_("The advisers' record"), 1),
        Para(
            _("Mean absolute error in points of 100: each model's forecast from the opening, issue by issue, against where history ended.")
        ),
        Table((_("Model"), *(r.scenario for r in records), *([_("All")] if several else [])), rows),
        meaning(),
        tuple(
            ScenarioRecord(Heading(scenario.about.title), _verdicts(r), followers(scenario, followed.get(r.scenario, [])))
            for r in records
            for scenario in (scenarios[r.scenario],)
        ),
    )


def shelf(scenario: Scenario, record: ModelRecord | None) -> RecordShelf | Para:
    """One scenario's record, or why there is none."""
    if record is None:
        return Para(_("No delegation of this scenario has a capability: the models cannot be run."))
    rows: tuple[tuple[Content, ...], ...] = tuple(
        (scenario.issue[issue].name, Figure(record.outcome[n], 0), *(Figure(record.forecasts[m][n], 0) for m in MODELS))
        for n, issue in enumerate(record.issues)
    )
    heads = (_("Issue"), _("History"), _("Compromise"), _("Median"), _("Nash"), _("Exchange"), _("Challenge"), _("Spatial"))
    ranked = sorted(record.errors.items(), key=lambda item: item[1])
    return RecordShelf(
        Para(
            _(
                "What each model would have forecast at the opening, and where history ended, on the 0-100 scale of each issue. Every "
                "forecast is to be read with {band:.0f} points either way."
            ).format(band=BAND)
        ),
        Table(heads, rows),
        Table((_("Model"), _("Mean error")), tuple((title(name), Figure(error)) for name, error in ranked)),
        _verdicts(record),
        meaning(),
        followers(scenario, measured(scenario.id)),
    )


def _verdicts(record: ModelRecord) -> Items:
    """By adviser: which of its models beat the yardsticks here, and which are worthless."""
    lines = []
    for person, voices in PERSONS.items():
        for voice in voices:
            beaten_by = record.worthless(voice)
            template = (
                _("{adviser}'s {model} is worthless here: {yardsticks} did as well or better.")
                if beaten_by
                else _("{adviser}'s {model} beat every yardstick here.")
            )
            lines.append(template.format(adviser=adviser(person), model=title(voice), yardsticks=listed([title(y) for y in beaten_by])))
    return items(lines)


def meaning() -> tuple[Para, Para]:
    """What the figures mean, and what they do not."""
    return (
        Para(
            _(
                "What this means: the plain mean counts everybody the same, the coin says 50 for everything, and standstill says that "
                "all stays as it is heading. A model that does not beat them has told nothing."
            )
        ),
        Para(
            _(
                "What it does not mean: seven or eight issues are few, and their stances were written down by people who knew the outcome, "
                "so that the errors flatter. Over 353 decisions of the European Union, coded beforehand, the compromise mean erred by 23 "
                "points of 100, the best of ten models by 22.8, the plain mean by 23.7 and a coin by 28.0."
            )
        ),
    )


def followers(scenario: Scenario, chairs: list[FollowedChair]) -> Followers | None:
    """What following each adviser came to, a row a chair, and where it is worthless."""
    if not chairs:
        return None
    people = list(chairs[0].over)
    rows: tuple[tuple[Content, ...], ...] = tuple(
        (
            scenario.actors[chair.seat].name,
            *(Figure(chair.results[player]) for player in ("historical", "silent")),
            *(_over(chair.over[name]["historical"]) for name in people),
        )
        for chair in chairs
    )
    heads = (_("Chair"), _("History"), _("Silence"), *(adviser(name) for name in people))
    return Followers(
        Para(
            _(
                "What advice is worth, over {games} games a chair: a player tables what its government planned or what the adviser has "
                "ready, whichever the ministry’s own forecast expects more of, and nothing that it expects to lose by. Results are points "
                "of settlement and of standing; under each adviser stands what following wins over the historical player of the same "
                "games, with its interval (95 %)."
            ).format(games=chairs[0].games)
        ),
        Table(heads, rows, frozenset(range(1, len(heads)))),
        items([line for name in people for line in _worthless(scenario, chairs, name)]),
    )


def _over(d: Difference) -> str:
    return _("{mean} ({low} to {high})").format(mean=points(d.mean), low=points(d.low), high=points(d.high))


def _worthless(scenario: Scenario, chairs: list[FollowedChair], name: str) -> list[str]:
    """In which chairs following an adviser is no better than history, and in which it is worse than silence."""
    chairs_of: dict[str, list[str]] = {"worse": [], "worthless": [], "silence": []}
    for chair in chairs:
        history, silence = chair.over[name]["historical"], chair.over[name]["silent"]
        if history.low <= 0:
            chairs_of["worse" if history.high < 0 else "worthless"].append(scenario.actors[chair.seat].name)
        elif silence.high < 0:
            chairs_of["silence"].append(scenario.actors[chair.seat].name)
    templates = {
        "worse": _("{adviser} does worse than history in: {chairs}."),
        "worthless": _("{adviser} is worthless, no better than history, in: {chairs}."),
        "silence": _("{adviser} does better than history, but worse than silence, in: {chairs}."),
    }
    lines = [templates[kind].format(adviser=adviser(name), chairs=listed(who)) for kind, who in chairs_of.items() if who]
    return lines or [_("{adviser} is worth following in every chair.").format(adviser=adviser(name))]
