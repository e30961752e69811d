"""An ensemble: how often each issue ends where, who refused what, what it is worth to whom, and where history lies in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from game.lab.engine.counts import Counts, Settlement, Tabling
from game.lab.engine.setup import Ranges, Setup, play, tree_of
from game.lab.intervals import Mean, Share
from game.lab.tables import table_of
from game.lab.workers import Ran, Workers, run
from game.model.acts import say_package
from game.model.scenario import Scenario
from game.rules.frame import Frame
from game.rules.opinion import views_of_publics
from game.rules.parameters import DEFAULT, Parameters
from game.scenario.library import Loaded, load
from game.wording.names import clause_of

if TYPE_CHECKING:
    import pandas

MOST_GAMES = 10_000_000


@dataclass(frozen=True)
class Position:
    """How often an issue ended there."""

    id: str
    name: str
    place: float
    historical: bool
    ended: Share


@dataclass(frozen=True)
class IssueEnds:
    """Where one issue ended, in the order of its positions."""

    id: str
    name: str
    positions: tuple[Position, ...]

    @property
    def modal(self) -> Position:
        """Where it ended most often."""
        return max(self.positions, key=lambda p: p.ended.count)

    @property
    def historical(self) -> Position | None:
        """Where it ended in history."""
        return next((p for p in self.positions if p.historical), None)


@dataclass(frozen=True)
class WholeEnd:
    """A settlement, issue by issue, and how often it came about."""

    positions: tuple[str, ...]
    historical: bool
    ended: Share


@dataclass(frozen=True)
class SeatWorth:
    """What the ends were worth to a delegation (0-100, by its own lights), and the standing it won or lost at home."""

    id: str
    name: str
    player: str
    worth: Mean
    home: Mean


@dataclass(frozen=True)
class PublicView:
    """Where a public stands on an issue at the start, and on average at the end (0-100, the scale of the issue)."""

    id: str
    name: str
    issue: str
    issue_name: str
    start: float
    end: Mean
    near: str
    """The position nearest to its mean end, by name."""


@dataclass(frozen=True)
class Answered:
    """One decider's answers to a package: how often it was asked, and how often it refused."""

    actor: str
    name: str
    asked: int
    refused: Share


@dataclass(frozen=True)
class Tabled:
    """A package that was tabled, in how many of the games, how often it passed, and who refused it how often."""

    turn: int
    date: str
    by: str
    by_name: str
    package: str
    clauses: tuple[str, ...]
    """The package in words."""
    records: tuple[str, ...]
    tabled: Share
    passed: Share
    answers: tuple[Answered, ...]


@dataclass(frozen=True)
class Simulation:
    """The figures of an ensemble. `why` says why it ended early, if it did; `games` are those that were played."""

    scenario: str
    title: str
    seed: int
    games: int
    wanted: int
    players: Mapping[str, str]
    issues: tuple[IssueEnds, ...]
    settlements: tuple[WholeEnd, ...]
    history: Share
    """Games in which the whole settlement is history's."""
    rank: int
    """History's place among the settlements by frequency, from 1; 0 if it never came about."""
    seats: tuple[SeatWorth, ...]
    proposals: tuple[Tabled, ...]
    publics: tuple[PublicView, ...] = ()
    why: str = ""

    @property
    def widest(self) -> float:
        """Half the width of the widest interval of a share of an issue."""
        return max(p.ended.half for i in self.issues for p in i.positions)

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {
            "scenario": self.scenario,
            "title": self.title,
            "seed": self.seed,
            "games": self.games,
            "wanted": self.wanted,
            "why": self.why,
            "players": dict(self.players),
            "widest": round(self.widest, 6) if self.games else None,
            "history": {"rank": self.rank, **self.history.as_json()},
            "issues": [
                {
                    "id": i.id,
                    "name": i.name,
                    "modal": i.modal.id,
                    "historical": i.historical.id if i.historical else None,
                    "positions": [{"id": p.id, "name": p.name, "historical": p.historical, **p.ended.as_json()} for p in i.positions],
                }
                for i in self.issues
            ],
            "settlements": [{"positions": list(s.positions), "historical": s.historical, **s.ended.as_json()} for s in self.settlements],
            "seats": [
                {"id": s.id, "name": s.name, "player": s.player, "worth": s.worth.as_json(), "home": s.home.as_json()} for s in self.seats
            ],
            "publics": [{**asdict(p), "end": p.end.as_json()} for p in self.publics],
            "proposals": [_proposal(p) for p in self.proposals],
        }

    def to_pandas(self) -> pandas.DataFrame:
        """A row for each position of each issue; ImportError if pandas is not installed."""
        return table_of(self.rows())

    def rows(self) -> list[dict[str, Any]]:
        """A row for each position of each issue, as in the CSV."""
        return [
            {"issue": i.id, "position": p.id, "historical": p.historical, "games": self.games, **p.ended.as_json()}
            for i in self.issues
            for p in i.positions
        ]


def _proposal(p: Tabled) -> dict[str, Any]:
    return {
        "turn": p.turn,
        "date": p.date,
        "by": p.by,
        "by_name": p.by_name,
        "package": p.package,
        "clauses": list(p.clauses),
        "records": list(p.records),
        "tabled": p.tabled.as_json(),
        "passed": p.passed.as_json(),
        "answers": [{"actor": a.actor, "name": a.name, "asked": a.asked, "refused": a.refused.as_json()} for a in p.answers],
    }


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
    is at most so wide to either side (0.005: half a point), `games` being the most. UnknownScenario, ScenarioError, ClusterError.
    """
    loaded = load(scenario) if isinstance(scenario, str) else scenario
    setup = Setup(loaded, tuple(sorted((players or {}).items())), parameters, vary or Ranges())
    figures = partial(figures_of, setup, seed, games)

    def enough(counts: Counts) -> bool:
        return until is not None and counts.games > 1 and _widest(loaded.scenario, counts) <= until

    def tell(done: int, counts: Counts) -> None:
        progress(Progress(done, games, lambda: figures(Ran(counts, done))))

    return figures(run(partial(play, setup, seed), games, setup.chunk, Workers(workers, cluster), enough, tell, cancel))


def _widest(scenario: Scenario, counts: Counts) -> float:
    return max(share.half for n in range(len(scenario.issues)) for share in _shares(scenario, counts, n))


def _shares(scenario: Scenario, counts: Counts, issue: int) -> list[Share]:
    ended: Counter[int] = Counter()
    for settlement, times in counts.settlements.items():
        ended[settlement[issue]] += times
    return [Share(ended[p], counts.games) for p in range(len(scenario.issues[issue].positions))]


def figures_of(setup: Setup, seed: int, wanted: int, ran: Ran[Counts]) -> Simulation:
    """The figures of what was counted."""
    from game.negotiation import chairs

    scenario, counts = setup.loaded.scenario, ran.total or _nothing(setup.loaded.scenario)
    historical = settlement_of_history(scenario)
    order = sorted(counts.settlements.items(), key=lambda s: (-s[1], s[0]))
    players = chairs(scenario, dict(setup.seats))
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
        seats=tuple(_seat(scenario, counts, n, players) for n in range(len(scenario.delegations))),
        proposals=tuple(_tabled(scenario, counts, key) for key in sorted(counts.tablings, key=_when)),
        publics=tuple(_public(tree_of(setup).frame, counts, n, at) for n, at in enumerate(views_of_publics(tree_of(setup).frame))),
        why=ran.why,
    )


def _nothing(scenario: Scenario) -> Counts:
    from game.lab.engine.counts import Sums

    none = [0] * len(scenario.delegations)
    unheard = [0] * sum(len(v.stances) for v in scenario.voices if v.kind == "public")
    return Counts(0, Counter(), Sums(none, none), Sums(none, none), Sums(unheard, unheard))


def settlement_of_history(scenario: Scenario) -> Settlement:
    """Where each issue ended in history."""
    return tuple(i.number(scenario.outcome[i.id].position) for i in scenario.issues)


def words(scenario: Scenario, settlement: Settlement) -> tuple[str, ...]:
    """A settlement by the ids of its positions."""
    return tuple(i.positions[p].id for i, p in zip(scenario.issues, settlement, strict=True))


def _issue(scenario: Scenario, counts: Counts, n: int, historical: int) -> IssueEnds:
    issue = scenario.issues[n]
    shares = _shares(scenario, counts, n)
    rows = (
        Position(p.id, p.name, issue.places[m], m == historical, share)
        for m, (p, share) in enumerate(zip(issue.positions, shares, strict=True))
    )
    return IssueEnds(issue.id, issue.name, tuple(rows))


def _seat(scenario: Scenario, counts: Counts, n: int, players: Mapping[str, str]) -> SeatWorth:
    d = scenario.delegations[n]
    worth = Mean.of(counts.worth.total[n], counts.worth.squares[n], counts.games)
    return SeatWorth(d.id, d.name, players[d.id], worth, Mean.of(counts.home.total[n], counts.home.squares[n], counts.games))


def _public(frame: Frame, counts: Counts, n: int, at: tuple[int, int]) -> PublicView:
    public, issue = frame.actors[at[0]], frame.scenario.issues[at[1]]
    end = Mean.of(counts.views.total[n], counts.views.squares[n], counts.games)
    near = min(zip(issue.positions, issue.places, strict=True), key=lambda p: abs(p[1] - end.mean))[0]
    return PublicView(public.id, public.name, issue.id, issue.name, round(float(frame.ideal[at]), 3), end, near.name)


def _when(key: Tabling) -> tuple[int, int, str]:
    return key.turn, key.by, repr(key.package)


def _tabled(scenario: Scenario, counts: Counts, key: Tabling) -> Tabled:
    actors = list(scenario.actors.values())
    tabled = passed = 0
    asked: Counter[int] = Counter()
    refused: Counter[int] = Counter()
    for answers, times in counts.tablings[key].items():
        tabled += times
        passed += times if answers.passed else 0
        for a in (*answers.yes, *answers.no):
            asked[a] += times
        for a in answers.no:
            refused[a] += times
    rows = (Answered(actors[a].id, actors[a].name, asked[a], Share(refused[a], asked[a])) for a in sorted(asked))
    return Tabled(
        key.turn,
        str(scenario.turns[key.turn].date),
        actors[key.by].id,
        actors[key.by].name,
        say_package(scenario, key.package),
        tuple(clause_of(scenario, c) for c in key.package.clauses),
        key.records,
        Share(tabled, counts.games),
        Share(passed, tabled),
        tuple(rows),
    )
