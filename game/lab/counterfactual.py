"""One thing changed, and how far history bends: paired games, differences with their intervals, the first decision that turned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from game.i18n import _
from game.lab.engine.counts import Settlement
from game.lab.engine.setup import OPEN_CHUNK, Setup, tree_of
from game.lab.figures import Simulation
from game.lab.intervals import Mean, Share
from game.lab.named_players import checked_players
from game.lab.pairs import FirstTurned, Pairs, TabledMove, compare
from game.lab.ranges import Ranges
from game.lab.shifts import Change, IssueShift, PublicShift, SeatShift, Shift, TurnedAnswer, TurnedDecision, WhatIf
from game.lab.simulation import Progress, figures_of
from game.lab.workers import Ran, Workers, run
from game.model.history import Source
from game.model.players import PlayerKind
from game.model.question import Question
from game.model.scenario import Scenario
from game.notation import format_package
from game.rules.compiled import CompiledScenario
from game.rules.parameters import DEFAULT, Parameters
from game.scenario.changes import changed, value_at
from game.scenario.library import Loaded, load
from game.wording import changes as wording
from game.wording import names
from game.wording.players import plays


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
    chunk: int = 0,
    progress: Callable[[Progress], None] = lambda p: None,
    cancel: Callable[[], bool] = lambda: False,
) -> WhatIf:
    """Answer a question: the same games as the scenario has it and as the question has it.

    `players` sit in both. `games` and `seed` are the question's own if not given. `progress` and `cancel` are asked after every
    `chunk` of games, as many as are quick to hand out if none is given. UnknownScenarioError, ScenarioError, ClusterError; ChangeError
    for what cannot be changed.
    """
    loaded = base or load(question.scenario)
    wanted, seed = games or question.games, question.seed if seed is None else seed
    given = dict(players or {})
    checked_players(loaded.scenario, {**given, **question.players})
    other = changed(loaded, question.set, question.without)
    one = Setup(loaded, tuple(sorted(given.items())), parameters, vary or Ranges())
    two = Setup(other, tuple(sorted({**given, **question.players}.items())), parameters, vary or Ranges())
    changes = _changes(loaded.scenario, question, given)
    if not question.title:
        question = replace(question, title=wording.asked(loaded.scenario, question.set, question.without, question.players))
    figures = partial(_figures, question, changes, one, two, seed, wanted)

    def tell(done: int, pairs: Pairs) -> None:
        progress(Progress(done, wanted, lambda: figures(Ran(pairs, done))))

    job = partial(compare, one, two, seed)
    return figures(run(job, wanted, min(chunk or OPEN_CHUNK, one.chunk, two.chunk), Workers(workers, cluster), tell=tell, cancel=cancel))


def question(scenario: str, name: str) -> Question:
    """A question that comes with a scenario, by its id, or one from a file. UnknownScenarioError, UnknownQuestionError, ScenarioError."""
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


def ad_hoc(scenario: str, values: Mapping[str, str], without: Sequence[str], players: Mapping[str, str]) -> Question:
    """A question from the command line. It has no title: what is changed says it, once it is known that all of it exists."""
    return Question(scenario, "", "", "what-if", dict(values), list(without), dict(players))


def _tidy(value: str) -> str:
    """A list with its commas as `value_at` writes them."""
    return ", ".join(w.strip() for w in value.strip().removeprefix("[").removesuffix("]").split(","))


def _changes(scenario: Scenario, question: Question, given: Mapping[str, str]) -> tuple[Change, ...]:
    """What a question changes, in words; what is so already is left out, unless that is all there is: the same before and after."""
    changes = []
    for path, new in question.set.items():
        old, tidy = value_at(scenario, path), _tidy(new)
        words = wording.alteration(scenario, path, old, tidy) if old != tidy else (wording.value(scenario, path, old),) * 2
        changes.append(Change(path, wording.what(scenario, path), *words))
    changes += [Change(name, wording.absent(scenario, name), "", _("does not happen")) for name in question.without]
    for seat, kind in question.players.items():
        before = plays(given.get(seat, PlayerKind.HISTORICAL))
        changes.append(Change(seat, scenario.actors[seat].name, before, plays(kind)))
    return tuple(c for c in changes if c.before != c.after) or tuple(changes)


# -- figures -------------------------------------------------------------------------------------------------------


def _figures(question: Question, changes: tuple[Change, ...], one: Setup, two: Setup, seed: int, wanted: int, ran: Ran[Pairs]) -> WhatIf:
    compiled, scenario, pairs = tree_of(one).compiled, one.loaded.scenario, ran.total
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
        changes=changes,
        base=base,
        changed=changed_,
        issues=tuple(_issue(scenario, base, changed_, ends, games, n) for n in range(len(scenario.issues))),
        different=Share(sum(times for (a, b), times in ends.items() if a != b), games),
        seats=tuple(_seat(scenario, pairs, n) for n in range(len(scenario.delegations))) if pairs else (),
        turned=_turned(compiled, pairs) if pairs else (),
        publics=_publics(base, changed_, pairs) if pairs else (),
        vary=one.vary,
        sources=tuple((key, scenario.sources[key]) if key in scenario.sources else ("", Source(key)) for key in question.sources),
        why=ran.why,
        digest=one.loaded.digest,
    )


def _issue(
    scenario: Scenario, base: Simulation, other: Simulation, ends: Counter[tuple[Settlement, Settlement]], games: int, n: int
) -> IssueShift:
    rows = []
    for p, (here, there) in enumerate(zip(base.issues[n].positions, other.issues[n].positions, strict=True)):
        came = sum(times for (a, b), times in ends.items() if a[n] != p and b[n] == p)
        left = sum(times for (a, b), times in ends.items() if a[n] == p and b[n] != p)
        rows.append(Shift(here.id, here.name, here.historical, here.ended, there.ended, Mean.of_pairs(came, left, games)))
    different = Share(sum(times for (a, b), times in ends.items() if a[n] != b[n]), games)
    return IssueShift(scenario.issues[n].id, scenario.issues[n].name, different, tuple(rows))


def _seat(scenario: Scenario, pairs: Pairs, n: int) -> SeatShift:
    d = scenario.delegations[n]
    worth = Mean.of(pairs.worth.total[n], pairs.worth.squares[n], pairs.games)
    return SeatShift(d.id, d.name, worth, Mean.of(pairs.home.total[n], pairs.home.squares[n], pairs.games))


def _publics(base: Simulation, other: Simulation, pairs: Pairs) -> tuple[PublicShift, ...]:
    shifts = []
    for n, (one, two) in enumerate(zip(base.publics, other.publics, strict=True)):
        shift = Mean.of(pairs.views.total[n], pairs.views.squares[n], pairs.games)
        means = round(one.end.mean, 3), round(two.end.mean, 3)
        shifts.append(PublicShift(one.id, one.name, one.issue, one.issue_name, *means, shift, one.near, two.near))
    return tuple(shifts)


def _turned(compiled: CompiledScenario, pairs: Pairs) -> tuple[TurnedDecision, ...]:
    """First decisions that turned, the most frequent first; what differs only in unchanged answers is taken together."""
    counts: dict[TurnedDecision, list[int]] = {}
    for (turned, otherwise), times in pairs.turned.items():
        one = _decision(compiled, turned)
        count = counts.setdefault(one, [0, 0])
        count[0] += times
        count[1] += times if otherwise else 0
    rows = [replace(t, games=Share(n, pairs.games), ended_otherwise=Share(m, n)) for t, (n, m) in counts.items()]
    return tuple(sorted(rows, key=lambda t: (-t.ended_otherwise.count, -t.games.count, t.turn, t.by)))


def _decision(compiled: CompiledScenario, turned: FirstTurned) -> TurnedDecision:
    scenario, base, other = compiled.scenario, turned.base, turned.changed
    flips = []
    if base and other and base.package == other.package:
        for a in sorted({*_asked(base), *_asked(other)}):
            if _said(base, a) != _said(other, a):
                flips.append(TurnedAnswer(compiled.ids[a], names.actor(compiled, a), _said(base, a), _said(other, a)))
    return TurnedDecision(
        turn=turned.turn,
        date=str(scenario.turns[turned.turn].date),
        by=compiled.ids[turned.by],
        by_name=names.actor(compiled, turned.by),
        base_package=format_package(scenario, base.package) if base else "",
        changed_package=format_package(scenario, other.package) if other else "",
        base_clauses=tuple(names.clauses(compiled, base.package)) if base else (),
        changed_clauses=tuple(names.clauses(compiled, other.package)) if other else (),
        base_title=_title(compiled, turned, base),
        changed_title=_title(compiled, turned, other),
        base_passed=base.answers.passed if base else None,
        changed_passed=other.answers.passed if other else None,
        flips=tuple(flips),
        games=Share(0, 0),
        ended_otherwise=Share(0, 0),
    )


def _title(compiled: CompiledScenario, turned: FirstTurned, move: TabledMove | None) -> str:
    """What the record calls a package, if it is what its author tabled in that turn."""
    scenario = compiled.scenario
    if move is None:
        return ""
    theirs = (p for p in scenario.record if compiled.index[p.by] == turned.by and scenario.turn_of(p.date) == turned.turn)
    return next((p.title for p in theirs if set(move.package.clauses) <= set(compiled.recorded[p.id])), "")


def _asked(move: TabledMove) -> tuple[int, ...]:
    return (*move.answers.yes, *move.answers.no)


def _said(move: TabledMove, actor: int) -> bool | None:
    return True if actor in move.answers.yes else False if actor in move.answers.no else None
