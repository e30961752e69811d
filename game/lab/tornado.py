"""Which single assumption flips the outcome, and how far it must move; and the smallest change of one stance that does.

One assumption is moved at a time, the games and their hidden priorities staying the same. The outcome is the settlement that comes
about most often (of one issue, if one is named); it flips where another does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from game.i18n import _
from game.lab.assumptions import Assumption, assumptions
from game.lab.engine.setup import Setup, settled
from game.lab.intervals import Share
from game.lab.simulation import Progress
from game.lab.tipping import Sensitivity, TippingPoint, TornadoBar, Tried
from game.lab.workers import Workers, run
from game.rules.parameters import DEFAULT, Parameters
from game.scenario.changes import ChangeError, changed
from game.scenario.errors import nearest
from game.scenario.library import Loaded, load

Outcome = tuple[int, ...]
NARROW = 1.0
"""Points of 100 to which the place of a flip is narrowed down."""
FEW = 40
"""So many flips, the nearest first, are narrowed down."""


Trial = tuple[str, float]
"""A path and the value put there; an empty path leaves everything as it is."""
Ends = Counter[Outcome]


@dataclass(frozen=True)
class _TrialGames:
    """What all trials share: the scenario, the parameters, the games, and the issues looked at."""

    loaded: Loaded
    parameters: Parameters
    seed: int
    games: int
    issues: tuple[int, ...]

    def ends(self, trial: Trial) -> Ends:
        """How the games end with one assumption moved."""
        path, value = trial
        loaded, parameters = self.loaded, self.parameters
        if path.startswith("parameters."):
            parameters = replace(parameters, **{path.partition(".")[2]: value})  # type: ignore[arg-type]
        elif path:
            loaded = changed(loaded, {path: f"{value:g}"}, check=False)
        ends: Ends = Counter()
        for state, games in settled(Setup(loaded, (), parameters), self.seed, 0, self.games):
            ends[tuple(int(state.course[i]) for i in self.issues)] += len(games)
        return ends


def _try(trial_games: _TrialGames, trials: Sequence[Trial], first: int, count: int) -> list[Ends]:
    """Some of the trials. What a worker is sent."""
    return [trial_games.ends(t) for t in trials[first : first + count]]


def sensitivity(
    scenario: str | Loaded,
    *,
    issue: str = "",
    games: int = 500,
    seed: int = 1,
    step: float = 20.0,
    parameters: Parameters = DEFAULT,
    workers: int = 1,
    cluster: str = "",
    progress: Callable[[Progress], None] = lambda p: None,
    cancel: Callable[[], bool] = lambda: False,
) -> Sensitivity:
    """Move every assumption of a scenario by itself: stances by `step` points and to the ends of the scale, the rest as in `assumptions`.

    `issue` looks at the outcome of one issue instead of the whole settlement. UnknownScenarioError, ClusterError; ChangeError for an
    unknown issue.
    """
    loaded = load(scenario)
    ids = [i.id for i in loaded.scenario.issues]
    if issue and issue not in ids:
        message = _("There is no issue {issue!r}.{nearest} Known: {known}.")
        raise ChangeError(message.format(issue=issue, nearest=nearest(issue, ids), known=", ".join(ids)))
    looked_at = (ids.index(issue),) if issue else tuple(range(len(ids)))
    trial_games = _TrialGames(loaded, parameters, seed, games, looked_at)
    return _Study(trial_games, assumptions(loaded.scenario, step, parameters), Workers(workers, cluster), progress, cancel).result()


@dataclass
class _Study:
    """The course of one analysis: the base, every assumption moved, and where flips lie."""

    trial_games: _TrialGames
    every: Sequence[Assumption]
    workers: Workers
    progress: Callable[[Progress], None]
    cancel: Callable[[], bool]
    known: dict[Trial, Ends] = field(default_factory=dict)
    why: str = ""
    done: int = 0

    @property
    def planned(self) -> int:
        """Values to be tried before flips are narrowed down."""
        return 1 + sum(len(a.values) for a in self.every)

    def result(self) -> Sensitivity:
        """Try everything, as far as nobody stops it."""
        self._all([("", 0.0)])
        self._all([(a.path, v) for a in self.every for v in a.values])
        flips = self._narrowed() if self.known else []
        scenario = self.trial_games.loaded.scenario
        bars = [bar for a in self.every if (bar := self._bar(a)) is not None]
        return Sensitivity(
            scenario=scenario.id,
            title=scenario.about.title,
            seed=self.trial_games.seed,
            games=self.trial_games.games,
            issues=tuple(scenario.issues[i].id for i in self.trial_games.issues),
            outcome=self._words(self.outcome) if self.known else (),
            said=self._said(self.outcome) if self.known else (),
            base=self._kept(("", 0.0)) if self.known else Share(0, 0),
            bars=tuple(sorted(bars, key=lambda b: (-self._effect(b), b.path))),
            flips=tuple(sorted(flips, key=lambda f: (f.kind != "ideal", f.kind, f.distance, f.path))),
            tried=min(self.done, self.planned),
            planned=self.planned,
            why=self.why,
        )

    def _effect(self, bar: TornadoBar) -> float:
        base = self._kept(("", 0.0)).share
        return max(abs(bar.low.kept.share - base), abs(bar.high.kept.share - base), bar.swing)

    def _all(self, trials: Sequence[Trial]) -> None:
        new = [t for t in dict.fromkeys(trials) if t not in self.known]
        if not new or self.why:
            return

        def tell(done: int, ends: list[Ends]) -> None:
            self.progress(Progress(self.done + done, max(self.planned, self.done + len(new)), lambda: None))

        ran = run(partial(_try, self.trial_games, new), len(new), 1, self.workers, tell=tell, cancel=self.cancel)
        self.known |= dict(zip(new, ran.total or [], strict=False))
        self.done += ran.games
        self.why = ran.why

    @property
    def outcome(self) -> Outcome:
        """The base's most frequent outcome."""
        return modal(self.known["", 0.0])

    def _kept(self, trial: Trial) -> Share:
        return Share(self.known[trial][self.outcome], self.trial_games.games)

    def _flips(self, trial: Trial) -> bool:
        return modal(self.known[trial]) != self.outcome

    def _words(self, outcome: Outcome) -> tuple[str, ...]:
        issues = self.trial_games.loaded.scenario.issues
        return tuple(issues[i].positions[p].id for i, p in zip(self.trial_games.issues, outcome, strict=True))

    def _said(self, outcome: Outcome, unlike: Outcome = ()) -> tuple[str, ...]:
        """An outcome in words, issue by issue; only what is unlike another, if one is given."""
        issues = [self.trial_games.loaded.scenario.issues[i] for i in self.trial_games.issues]
        lines = [_("{issue}: {position}").format(issue=i.name, position=i.positions[p].name) for i, p in zip(issues, outcome, strict=True)]
        return tuple(t for n, t in enumerate(lines) if not unlike or outcome[n] != unlike[n])

    def _tried(self, trial: Trial) -> Tried:
        return Tried(trial[1], self._kept(trial), self._words(modal(self.known[trial])), self._flips(trial))

    def _bar(self, a: Assumption) -> TornadoBar | None:
        known = [(a.path, v) for v in (a.low, a.high)]
        if any(t not in self.known and t[1] != a.base for t in known):
            return None
        low, high = (self._tried(t if t[1] != a.base else ("", 0.0)) for t in known)
        return TornadoBar(a.path, a.name, a.kind, a.base, replace(low, value=a.low), replace(high, value=a.high))

    def _narrowed(self) -> list[TippingPoint]:
        """The nearest value found at which each assumption flips the outcome, narrowed down together unless somebody has stopped."""
        brackets: dict[Assumption, tuple[float, float]] = {}
        for a in self.every:
            tried = [v for v in a.values if (a.path, v) in self.known]
            at = [v for v in tried if self._flips((a.path, v))]
            if at:
                far = min(at, key=lambda v: abs(v - a.base))
                kept = [v for v in (*tried, a.base) if min(a.base, far) <= v <= max(a.base, far) and v not in at]
                brackets[a] = (max(kept, key=lambda v: abs(v - a.base)), far)
        nearest_first = sorted(brackets, key=lambda a: abs(brackets[a][1] - a.base) / a.unit)[:FEW]
        while not self.why:
            wide = [a for a in nearest_first if abs(brackets[a][1] - brackets[a][0]) > NARROW * a.unit and not a.whole]
            if not wide:
                break
            middles = {a: round(sum(brackets[a]) / 2, 4) for a in wide}
            self._all([(a.path, v) for a, v in middles.items()])
            for a, v in middles.items():
                if (a.path, v) in self.known:
                    brackets[a] = (brackets[a][0], v) if self._flips((a.path, v)) else (v, brackets[a][1])
        return [self._flip(a, far) for a, (_, far) in brackets.items()]

    def _flip(self, a: Assumption, value: float) -> TippingPoint:
        trial = (a.path, value)
        then = modal(self.known[trial])
        return TippingPoint(a.path, a.name, a.kind, a.base, value, self._words(then), self._said(then, self.outcome), self._kept(trial))


def modal(ends: Ends) -> Outcome:
    """The most frequent outcome; of several, the first by its positions."""
    return min(ends, key=lambda e: (-ends[e], e))
