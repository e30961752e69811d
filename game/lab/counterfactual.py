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
from game.lab.figures import PositionShare, Simulation
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
        seats=_seats(scenario, pairs) if pairs else (),
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
    def shift(p: int, here: PositionShare, there: PositionShare) -> Shift:
        came = sum(times for (a, b), times in ends.items() if a[n] != p and b[n] == p)
        left = sum(times for (a, b), times in ends.items() if a[n] == p and b[n] != p)
        return Shift(here.id, here.name, here.historical, here.ended, there.ended, Mean.of_pairs(came, left, games))

    positions = zip(base.issues[n].positions, other.issues[n].positions, strict=True)
    different = Share(sum(times for (a, b), times in ends.items() if a[n] != b[n]), games)
    issue = scenario.issues[n]
    return IssueShift(issue.id, issue.name, different, tuple(shift(p, *both) for p, both in enumerate(positions)))


def _seats(scenario: Scenario, pairs: Pairs) -> tuple[SeatShift, ...]:
    means = zip(scenario.delegations, pairs.worth.means(pairs.games), pairs.home.means(pairs.games), strict=True)
    return tuple(SeatShift(d.id, d.name, worth, home) for d, worth, home in means)


def _publics(base: Simulation, other: Simulation, pairs: Pairs) -> tuple[PublicShift, ...]:
    return tuple(
        PublicShift(a.id, a.name, a.issue, a.issue_name, round(a.end.mean, 3), round(b.end.mean, 3), difference, a.near, b.near)
        for a, b, difference in zip(base.publics, other.publics, pairs.views.means(pairs.games), strict=True)
    )


def _turned(compiled: CompiledScenario, pairs: Pairs) -> tuple[TurnedDecision, ...]:
    """First decisions that turned, the most frequent first; what differs only in unchanged answers is taken together."""
    games, ended_otherwise = Counter[TurnedDecision](), Counter[TurnedDecision]()
    for (turned, otherwise), times in pairs.turned.items():
        one = _decision(compiled, turned)
        games[one] += times
        ended_otherwise[one] += times * otherwise
    rows = (replace(t, games=Share(n, pairs.games), ended_otherwise=Share(ended_otherwise[t], n)) for t, n in games.items())
    return tuple(sorted(rows, key=lambda t: (-t.ended_otherwise.count, -t.games.count, t.turn, t.by)))


def _decision(compiled: CompiledScenario, turned: FirstTurned) -> TurnedDecision:
    scenario, base, other = compiled.scenario, turned.base, turned.changed
    flips = []
    if base and other and base.package == other.package:
        asked = {*base.answers.yes, *base.answers.no, *other.answers.yes, *other.answers.no}
        answers = ((a, base.answers.of(a), other.answers.of(a)) for a in sorted(asked))
        flips = [TurnedAnswer(compiled.ids[a], names.actor(compiled, a), one, two) for a, one, two in answers if one != two]
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
