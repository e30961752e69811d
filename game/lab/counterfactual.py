"""One thing changed, and how far history bends: paired games, differences with their intervals, the first decision that turned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import inf, sqrt
from typing import TYPE_CHECKING, Any

from game.lab.engine.counts import Settlement
from game.lab.engine.setup import Ranges, Setup
from game.lab.intervals import Z95, Mean, Share
from game.lab.pairs import Move, Pairs, Turned, compare
from game.lab.simulation import Progress, Simulation, figures_of
from game.lab.tables import table_of
from game.lab.workers import Ran, Workers, run
from game.model.acts import say_package
from game.model.question import Question
from game.model.scenario import Scenario
from game.players import known_players
from game.rules.parameters import DEFAULT, Parameters
from game.scenario.changes import ChangeError, changed, value_at
from game.scenario.errors import nearest
from game.scenario.library import Loaded, load

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True)
class Shift:
    """How often an issue ended at a position in either, and the paired difference of the shares with its 95 % interval."""

    id: str
    name: str
    historical: bool
    base: Share
    changed: Share
    difference: Mean


@dataclass(frozen=True)
class IssueShift:
    """One issue: its positions, and in how many games it ended otherwise."""

    id: str
    name: str
    positions: tuple[Shift, ...]
    different: Share


@dataclass(frozen=True)
class SeatShift:
    """What the change is worth to a delegation, by its ideals in the base (points of 100), and at home."""

    id: str
    name: str
    worth: Mean
    home: Mean


@dataclass(frozen=True)
class Flip:
    """An answer that came out otherwise."""

    actor: str
    name: str
    base: bool | None
    """Yes, no, or not asked."""
    changed: bool | None


@dataclass(frozen=True)
class TurnedDecision:
    """The first decision that turned, in so many games. Packages are in the words of acts; empty: nothing was tabled there."""

    turn: int
    date: str
    by: str
    base_package: str
    changed_package: str
    base_passed: bool | None
    changed_passed: bool | None
    flips: tuple[Flip, ...]
    games: Share
    """Of all games."""
    ended_otherwise: Share
    """Of these games, those that then ended otherwise."""


@dataclass(frozen=True)
class Change:
    """One thing changed: what, from what, to what."""

    what: str
    before: str
    after: str


@dataclass(frozen=True)
class WhatIf:
    """The answer to a question. `why` says why the run ended early, if it did."""

    question: Question
    scenario: str
    title: str
    seed: int
    games: int
    wanted: int
    changes: tuple[Change, ...]
    base: Simulation
    changed: Simulation
    issues: tuple[IssueShift, ...]
    different: Share
    """Games whose settlement is another."""
    seats: tuple[SeatShift, ...]
    turned: tuple[TurnedDecision, ...]
    why: str = ""

    @property
    def first_turned(self) -> TurnedDecision | None:
        """The first decision that turned in most games, those before all others that then ended otherwise."""
        return max(self.turned, key=lambda t: (t.ended_otherwise.count, t.games.count), default=None)

    def seat(self, seat: str) -> SeatShift:
        """The figures of one delegation."""
        return next(s for s in self.seats if s.id == seat)

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        q = self.question
        return {
            "question": {
                "id": q.id, "title": q.title, "question": q.question, "teacher": q.teacher, "limits": q.limits,
                "seat": q.seat, "set": dict(q.set), "without": list(q.without), "players": dict(q.players),
            },
            "scenario": self.scenario,
            "title": self.title,
            "seed": self.seed,
            "games": self.games,
            "wanted": self.wanted,
            "why": self.why,
            "changes": [{"what": c.what, "before": c.before, "after": c.after} for c in self.changes],
            "different": self.different.as_json(),
            "issues": [_issue_json(i) for i in self.issues],
            "seats": [{"id": s.id, "name": s.name, "worth": s.worth.as_json(), "home": s.home.as_json()} for s in self.seats],
            "turned": [_turned_json(t) for t in self.turned],
            "base": self.base.as_json(),
            "changed": self.changed.as_json(),
        }  # fmt: skip

    def rows(self) -> list[dict[str, Any]]:
        """A row for each position of each issue, as in the CSV."""
        return [
            {
                "issue": i.id, "position": p.id, "historical": p.historical, "games": self.games,
                "base": round(p.base.share, 6), "changed": round(p.changed.share, 6),
                **{f"difference_{k}" if k != "mean" else "difference": v for k, v in p.difference.as_json().items()},
            }
            for i in self.issues
            for p in i.positions
        ]  # fmt: skip

    def to_pandas(self) -> pandas.DataFrame:
        """A row for each position of each issue; ImportError if pandas is not installed."""
        return table_of(self.rows())


def _issue_json(i: IssueShift) -> dict[str, Any]:
    rows = [
        {
            "id": p.id, "name": p.name, "historical": p.historical,
            "base": p.base.as_json(), "changed": p.changed.as_json(), "difference": p.difference.as_json(),
        }
        for p in i.positions
    ]  # fmt: skip
    return {"id": i.id, "name": i.name, "different": i.different.as_json(), "positions": rows}


def _turned_json(t: TurnedDecision) -> dict[str, Any]:
    return {
        "turn": t.turn, "date": t.date, "by": t.by, "base_package": t.base_package, "changed_package": t.changed_package,
        "base_passed": t.base_passed, "changed_passed": t.changed_passed,
        "flips": [{"actor": f.actor, "name": f.name, "base": f.base, "changed": f.changed} for f in t.flips],
        "games": t.games.as_json(), "ended_otherwise": t.ended_otherwise.as_json(),
    }  # fmt: skip


# -- asking --------------------------------------------------------------------------------------------------------


def whatif(
    question: Question,
    *,
    base: Loaded | None = None,
    games: int | None = None,
    seed: int | None = None,
    players: Mapping[str, str] | None = None,
    vary: Ranges | None = None,
    parameters: Parameters = DEFAULT,
    workers: int = 1,
    cluster: str = "",
    progress: Callable[[Progress], None] = lambda p: None,
    cancel: Callable[[], bool] = lambda: False,
) -> WhatIf:
    """Answer a question: the same games as the scenario has it and as the question has it.

    `players` sit in both. `games` and `seed` are the question's own if not given. UnknownScenario, ScenarioError, ClusterError;
    ChangeError for what cannot be changed.
    """
    loaded = base or load(question.scenario)
    wanted, seed = games or question.games, question.seed if seed is None else seed
    given = dict(players or {})
    checked_players(loaded.scenario, {**given, **question.players})
    other = changed(loaded, question.set, question.without)
    one = Setup(loaded, tuple(sorted(given.items())), parameters, vary or Ranges())
    two = Setup(other, tuple(sorted({**given, **question.players}.items())), parameters, vary or Ranges())
    told = _changes(loaded.scenario, question)
    figures = partial(_figures, question, told, one, two, seed, wanted)

    def tell(done: int, pairs: Pairs) -> None:
        progress(Progress(done, wanted, lambda: figures(Ran(pairs, done))))

    job = partial(compare, one, two, seed)
    return figures(run(job, wanted, min(one.chunk, two.chunk), Workers(workers, cluster), tell=tell, cancel=cancel))


def question(scenario: str, name: str) -> Question:
    """A question that comes with a scenario, by its id, or one from a file. UnknownScenario, UnknownQuestion, ScenarioError."""
    from game.scenario.questions import find_question, read_question

    return read_question(find_question(name, load(scenario)))


def ask(
    scenario: str,
    values: Mapping[str, str] | None = None,
    *,
    without: Sequence[str] = (),
    players: Mapping[str, str] | None = None,
    **more: Any,
) -> WhatIf:
    """A question without a file: values by their paths, what does not happen, who sits in a chair; `more` as in `whatif`."""
    return whatif(ad_hoc(scenario, values or {}, without, players or {}), **more)


def checked_players(scenario: Scenario, players: Mapping[str, str]) -> None:
    """ChangeError, with the nearest name, for a seat or a kind of player that nobody knows."""
    seats = [d.id for d in scenario.delegations]
    kinds = known_players()
    for seat, kind in players.items():
        if seat not in seats:
            raise ChangeError(f"There is no delegation {seat!r}.{nearest(seat, seats)} Known: {', '.join(seats)}.")
        if kind not in kinds:
            raise ChangeError(f"There is no player {kind!r}.{nearest(kind, kinds)} Known: {', '.join(kinds)}.")


def ad_hoc(scenario: str, values: Mapping[str, str], without: Sequence[str], players: Mapping[str, str]) -> Question:
    """A question from the command line."""
    parts = [f"{path}={value}" for path, value in values.items()]
    parts += [f"without {name}" for name in without] + [f"{kind} in the chair of {seat}" for seat, kind in players.items()]
    title = f"What if: {', '.join(parts)}"
    return Question(scenario, title, title, "what-if", dict(values), list(without), dict(players))


def _tidy(value: str) -> str:
    """A list with its commas as `value_at` writes them."""
    return ", ".join(w.strip() for w in value.split(","))


def _changes(scenario: Scenario, question: Question) -> tuple[Change, ...]:
    found = [Change(path, value_at(scenario, path), _tidy(value)) for path, value in question.set.items()]
    found += [Change(name, "as it was", "does not happen") for name in question.without]
    found += [Change(f"the chair of {seat}", "historical", kind) for seat, kind in question.players.items()]
    return tuple(c for c in found if c.before != c.after) or tuple(found)


# -- figures -------------------------------------------------------------------------------------------------------


def _figures(question: Question, told: tuple[Change, ...], one: Setup, two: Setup, seed: int, wanted: int, ran: Ran[Pairs]) -> WhatIf:
    scenario, pairs = one.loaded.scenario, ran.total
    ends = pairs.ends if pairs else Counter()
    games = pairs.games if pairs else 0
    base = figures_of(one, seed, wanted, Ran(pairs.base if pairs else None, games, ran.why))
    changed_ = figures_of(two, seed, wanted, Ran(pairs.changed if pairs else None, games, ran.why))
    return WhatIf(
        question=replace(question, scenario=scenario.id),
        scenario=scenario.id,
        title=scenario.about.title,
        seed=seed,
        games=games,
        wanted=wanted,
        changes=told,
        base=base,
        changed=changed_,
        issues=tuple(_issue(scenario, base, changed_, ends, games, n) for n in range(len(scenario.issues))),
        different=Share(sum(times for (a, b), times in ends.items() if a != b), games),
        seats=tuple(_seat(scenario, pairs, n) for n in range(len(scenario.delegations))) if pairs else (),
        turned=_turned(scenario, pairs) if pairs else (),
        why=ran.why,
    )


def _issue(
    scenario: Scenario, base: Simulation, other: Simulation, ends: Counter[tuple[Settlement, Settlement]], games: int, n: int
) -> IssueShift:
    rows = []
    for p, (here, there) in enumerate(zip(base.issues[n].positions, other.issues[n].positions, strict=True)):
        came = sum(times for (a, b), times in ends.items() if a[n] != p and b[n] == p)
        left = sum(times for (a, b), times in ends.items() if a[n] == p and b[n] != p)
        rows.append(Shift(here.id, here.name, here.historical, here.ended, there.ended, paired(came, left, games)))
    different = Share(sum(times for (a, b), times in ends.items() if a[n] != b[n]), games)
    return IssueShift(scenario.issues[n].id, scenario.issues[n].name, tuple(rows), different)


def paired(came: int, left: int, games: int) -> Mean:
    """The difference of two paired shares with its 95 % interval: games that came to a position less those that left it (Wald)."""
    if not games:
        return Mean(0.0, -inf, inf)
    mean = (came - left) / games
    half = Z95 * sqrt(max(0.0, came + left - (came - left) ** 2 / games)) / games
    return Mean(mean, mean - half, mean + half)


def _seat(scenario: Scenario, pairs: Pairs, n: int) -> SeatShift:
    d = scenario.delegations[n]
    worth = Mean.of(pairs.worth.total[n], pairs.worth.squares[n], pairs.games)
    return SeatShift(d.id, d.name, worth, Mean.of(pairs.home.total[n], pairs.home.squares[n], pairs.games))


def _turned(scenario: Scenario, pairs: Pairs) -> tuple[TurnedDecision, ...]:
    """First decisions that turned, the most frequent first; what differs only in unchanged answers is taken together."""
    found: dict[TurnedDecision, list[int]] = {}
    for (turned, otherwise), times in pairs.turned.items():
        one = _decision(scenario, turned)
        count = found.setdefault(one, [0, 0])
        count[0] += times
        count[1] += times if otherwise else 0
    rows = [replace(t, games=Share(n, pairs.games), ended_otherwise=Share(m, n)) for t, (n, m) in found.items()]
    return tuple(sorted(rows, key=lambda t: (-t.ended_otherwise.count, -t.games.count, t.turn, t.by)))


def _decision(scenario: Scenario, turned: Turned) -> TurnedDecision:
    actors = list(scenario.actors.values())
    base, other = turned.base, turned.changed
    flips = []
    if base and other and base.package == other.package:
        for a in sorted({*_asked(base), *_asked(other)}):
            if _said(base, a) != _said(other, a):
                flips.append(Flip(actors[a].id, actors[a].name, _said(base, a), _said(other, a)))
    return TurnedDecision(
        turned.turn,
        str(scenario.turns[turned.turn].date),
        actors[turned.by].id,
        say_package(scenario, base.package) if base else "",
        say_package(scenario, other.package) if other else "",
        base.answers.passed if base else None,
        other.answers.passed if other else None,
        tuple(flips),
        Share(0, 0),
        Share(0, 0),
    )


def _asked(move: Move) -> tuple[int, ...]:
    return (*move.answers.yes, *move.answers.no)


def _said(move: Move, actor: int) -> bool | None:
    return True if actor in move.answers.yes else False if actor in move.answers.no else None
