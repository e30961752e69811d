"""An ensemble: how often each issue ends where, who refused what, what it is worth to whom, and where history lies in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from game.lab.engine.counts import Counts, Settlement, Tabling
from game.lab.engine.setup import Setup, play, tree_of
from game.lab.figures import AnswerShare, IssueEnds, PositionShare, PublicView, SeatWorth, Simulation, TabledShare, WholeEnd
from game.lab.intervals import Mean, Share
from game.lab.named_players import checked_players
from game.lab.ranges import Ranges
from game.lab.workers import Ran, Workers, run
from game.model.scenario import Scenario
from game.notation import format_package
from game.rules.compiled import CompiledScenario
from game.rules.opinion import views_of_publics
from game.rules.parameters import DEFAULT, Parameters
from game.scenario.library import Loaded, load
from game.wording.names import clause_of

MOST_GAMES = 10_000_000


@dataclass(frozen=True)
class Progress:
    """How far a run has come; `so_far` works out the figures of what is done."""

    done: int
    wanted: int
    so_far: Callable[[], Any]


def simulate(
    scenario: str | Loaded,
    *,
    games: int = 10_000,
    seed: int = 1,
    players: Mapping[str, str] | None = None,
    until: float | None = None,
    vary: Ranges | None = None,
    parameters: Parameters = DEFAULT,
    workers: int = 1,
    cluster: str = "",
    progress: Callable[[Progress], None] = lambda p: None,
    cancel: Callable[[], bool] = lambda: False,
) -> Simulation:
    """Play games 0 to `games` - 1 of a seed; game n is the one that `demarche play --seed S --game n` plays.

    `players` names who sits where (historical where nobody is named). With `until`, games are played until every share's interval
    is at most so wide to either side (0.005: half a point), `games` being the most. UnknownScenarioError, ScenarioError, ClusterError;
    ChangeError for a seat or a kind of player that nobody knows.
    """
    loaded = load(scenario)
    checked_players(loaded.scenario, players or {})
    setup = Setup(loaded, tuple(sorted((players or {}).items())), parameters, vary or Ranges())
    figures = partial(figures_of, setup, seed, games)

    def enough(counts: Counts) -> bool:
        shares = (share for n in range(len(loaded.scenario.issues)) for share in _shares(loaded.scenario, counts, n))
        return until is not None and counts.games > 1 and max(share.half for share in shares) <= until

    def tell(done: int, counts: Counts) -> None:
        progress(Progress(done, games, lambda: figures(Ran(counts, done))))

    return figures(run(partial(play, setup, seed), games, setup.chunk, Workers(workers, cluster), enough, tell, cancel))


def _shares(scenario: Scenario, counts: Counts, issue: int) -> list[Share]:
    ended: Counter[int] = Counter()
    for settlement, times in counts.settlements.items():
        ended[settlement[issue]] += times
    return [Share(ended[p], counts.games) for p in range(len(scenario.issues[issue].positions))]


def figures_of(setup: Setup, seed: int, wanted: int, ran: Ran[Counts]) -> Simulation:
    """The figures of what was counted."""
    from game.negotiation import full_seating

    scenario, counts = setup.loaded.scenario, ran.total or _nothing(setup.loaded.scenario)
    historical = scenario.settlement_of_history
    order = sorted(counts.settlements.items(), key=lambda s: (-s[1], s[0]))
    players, compiled = full_seating(scenario, dict(setup.seats)), tree_of(setup).compiled
    worth, home, views = (sums.means(counts.games) for sums in (counts.worth, counts.home, counts.views))
    seats = zip(scenario.delegations, worth, home, strict=True)
    return Simulation(
        scenario=scenario.id,
        title=scenario.about.title,
        seed=seed,
        games=counts.games,
        wanted=wanted,
        players=players,
        issues=tuple(_issue(scenario, counts, n, historical[n]) for n in range(len(scenario.issues))),
        settlements=tuple(WholeEnd(words(scenario, s), s == historical, Share(times, counts.games)) for s, times in order),
        history=Share(counts.settlements[historical], counts.games),
        rank=next((n for n, (s, _) in enumerate(order, 1) if s == historical), 0),
        seats=tuple(SeatWorth(d.id, d.name, players[d.id], *means) for d, *means in seats),
        proposals=tuple(_tabled(scenario, counts, key) for key in sorted(counts.tablings, key=_when)),
        publics=tuple(_public(compiled, at, end) for at, end in zip(views_of_publics(compiled), views, strict=True)),
        why=ran.why,
    )


def _nothing(scenario: Scenario) -> Counts:
    from game.lab.engine.counts import FigureSums

    none = [0] * len(scenario.delegations)
    unheard = [0] * sum(len(v.stances) for v in scenario.voices if v.kind == "public")
    return Counts(0, Counter(), FigureSums(none, none), FigureSums(none, none), FigureSums(unheard, unheard))


def words(scenario: Scenario, settlement: Settlement) -> tuple[str, ...]:
    """A settlement by the ids of its positions."""
    return tuple(i.positions[p].id for i, p in zip(scenario.issues, settlement, strict=True))


def _issue(scenario: Scenario, counts: Counts, n: int, historical: int) -> IssueEnds:
    issue = scenario.issues[n]
    rows = zip(issue.positions, issue.places, _shares(scenario, counts, n), strict=True)
    return IssueEnds(issue.id, issue.name, tuple(PositionShare(p.id, p.name, x, m == historical, s) for m, (p, x, s) in enumerate(rows)))


def _public(compiled: CompiledScenario, at: tuple[int, int], end: Mean) -> PublicView:
    public, issue = compiled.actors[at[0]], compiled.scenario.issues[at[1]]
    near = min(zip(issue.positions, issue.places, strict=True), key=lambda p: abs(p[1] - end.mean))[0]
    return PublicView(public.id, public.name, issue.id, issue.name, round(float(compiled.ideal[at]), 3), end, near.name)


def _when(key: Tabling) -> tuple[int, int, str]:
    return key.turn, key.by, repr(key.package)


def _tabled(scenario: Scenario, counts: Counts, key: Tabling) -> TabledShare:
    actors = list(scenario.actors.values())
    outcomes = counts.tablings[key]
    tabled, passed = outcomes.total(), sum(times for answers, times in outcomes.items() if answers.passed)
    asked, refused = Counter[int](), Counter[int]()
    for answers, times in outcomes.items():
        asked.update(dict.fromkeys((*answers.yes, *answers.no), times))
        refused.update(dict.fromkeys(answers.no, times))
    rows = (AnswerShare(actors[a].id, actors[a].name, asked[a], Share(refused[a], asked[a])) for a in sorted(asked))
    return TabledShare(
        key.turn,
        str(scenario.turns[key.turn].date),
        actors[key.by].id,
        actors[key.by].name,
        format_package(scenario, key.package),
        tuple(clause_of(scenario, c) for c in key.package.clauses),
        key.records,
        Share(tabled, counts.games),
        Share(passed, tabled),
        tuple(rows),
    )
