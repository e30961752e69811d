"""A game of record as a text: turns, news, proposals in words, each answer with its leading term and its open sum."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import assert_never

from game.model.package import Clause, Package
from game.negotiation import Negotiation
from game.rules.chronicle import (
    AmbiguityReckoned,
    Argued,
    ClauseLeftOpen,
    CourseSettled,
    Declared,
    EventOccurred,
    GestureMade,
    LogLine,
    NegotiationEnded,
    PackageAnswered,
    PackageTabled,
    Sounded,
    TurnBegan,
    Waited,
)  # fmt: skip
from game.rules.compiled import CompiledScenario
from game.rules.state import Answered, Proposal
from game.scenario.library import load

SEED = 1954
WIDTH = 120
LEADING = {
    "gain": "for what it gains or loses",
    "red_line": "for a red line",
    "credibility": "for want of trust",
    "public_word": "for its public word",
    "public": "for its public",
    "company": "for its company",
    "clock": "for fear of what comes otherwise",
    "vagueness": "for the vagueness",
    "priority": "for what it has not told",
    "offer": "because it had offered this",
}


def playthrough(name: str) -> str:
    """The scenario played by historical players in every chair, told from the opening to what became of it."""
    loaded = load(name)
    negotiation = Negotiation(loaded, {}, SEED)
    negotiation.advance()
    about = loaded.scenario.about
    head = [
        about.title,
        about.subtitle,
        f"Every chair as in history, seed {SEED}. Sums are log-odds: at zero a government would as soon sign as not.",
    ]
    return "\n".join([*filter(None, head), *told(negotiation), *ending(negotiation)]) + "\n"


def told(negotiation: Negotiation) -> Iterator[str]:
    """The chronicle, entry by entry."""
    for line in negotiation.state.log:
        yield from _entry(negotiation, line)


def _entry(negotiation: Negotiation, line: LogLine) -> Iterator[str]:
    compiled = negotiation.compiled
    scenario, name = compiled.scenario, _names(compiled)
    match line:
        case TurnBegan(turn=n):
            turn = scenario.turns[n]
            yield from ("", "", f"{turn.date.day} {turn.date:%B %Y}. {turn.title}".upper())
        case EventOccurred():
            event = next(e for e in scenario.events if e.id == line.event)
            yield from _para(f"News: {event.news}")
        case GestureMade():
            gesture = next(g for g in scenario.gestures if g.id == line.gesture)
            yield from _para(f"{name[line.by]}: {gesture.name}.")
        case Argued():
            argument = next(a for a in scenario.arguments if a.id == line.argument)
            moved = f"{line.before:.1f} to {line.after:.1f}"
            yield from _para(f"{name[line.by]} puts it to {name[line.target]}: {argument.name} ({moved} of 100).")
        case Declared():
            yield from _para(f"{name[line.by]} says in public: {clause(compiled, Clause(line.issue, line.position, line.position))}.")
        case PackageAnswered():
            yield from _proposal(compiled, negotiation.state.proposals[line.proposal])
        case CourseSettled():
            yield f"    Settled: {clause(compiled, Clause(line.issue, line.position, line.position))}."
        case ClauseLeftOpen():
            yield f"    Left open: {clause(compiled, Clause(line.issue, line.low, line.high))}."
        case AmbiguityReckoned():
            others = ", ".join(name[a] for a in line.otherwise) or "nobody"
            at = clause(compiled, Clause(line.issue, line.position, line.position))
            yield from _para(f"The reckoning: {at}. Had read it otherwise: {others}.")
        case PackageTabled() | Sounded() | Waited() | NegotiationEnded():
            pass
        case _:
            assert_never(line)


def _names(compiled: CompiledScenario) -> list[str]:
    return [a.name for a in compiled.actors]


def _para(text: str) -> list[str]:
    return ["", *wrap(text, WIDTH)]


def clause(compiled: CompiledScenario, c: Clause) -> str:
    """A clause in the scenario's words."""
    issue = compiled.scenario.issues[c.issue]
    low, high = issue.positions[c.low].name, issue.positions[c.high].name
    return f"{issue.name}: {low}" if c.low == c.high else f"{issue.name}: anything from “{low}” to “{high}”"


def package(compiled: CompiledScenario, p: Package) -> str:
    """A package in the scenario's words."""
    return "; ".join(clause(compiled, c) for c in p.clauses)


def _proposal(compiled: CompiledScenario, p: Proposal) -> Iterator[str]:
    name = _names(compiled)
    how = "in public" if p.package.public else "in private"
    yield from _para(f"{name[p.by]} tables {how}: {package(compiled, p.package)}.")
    for a in p.answers:
        yield _answer(name[a.actor], a)
    yield f"    {'Agreed.' if p.passed else 'Refused.'}" + (" It costs its author nothing: a public would have signed." if p.waived else "")
    for government, issue in p.turned:
        yield f"    The public of {name[government]} turns over {compiled.scenario.issues[issue].name}."
    for offer in p.offers:
        yield from wrap(
            f"{name[offer.by]} would sign: {package(compiled, offer.package)}.", WIDTH, initial_indent="    ", subsequent_indent="      "
        )
    for a in p.no_offer:
        yield f"    {name[a]} has nothing to offer."


def _answer(who: str, a: Answered) -> str:
    return f"    {'yes' if a.yes else 'no ':3} {a.verdict.open_sum / 1000:+8.3f}  {who}, {LEADING[a.leading]}"


def ending(negotiation: Negotiation) -> Iterator[str]:
    """Where each issue ended, beside history."""
    compiled = negotiation.compiled
    yield from ("", "", "WHAT BECAME OF IT")
    same = 0
    for i, issue in enumerate(compiled.scenario.issues):
        ours, history = int(negotiation.state.course[i]), issue.number(compiled.scenario.outcome[issue.id].position)
        same += ours == history
        yield f"    {issue.name}: {issue.positions[ours].name}" + (
            "" if ours == history else f" (in history: {issue.positions[history].name})"
        )
    yield f"    As in history on {same} of {len(compiled.scenario.issues)}."
    standing = {d.name: negotiation.state.standing[compiled.index[d.id]] for d in compiled.scenario.seats}
    yield from wrap(
        "Standing at home: " + ", ".join(f"{n} {v:.1f}" for n, v in standing.items()) + ".",
        WIDTH,
        initial_indent="    ",
        subsequent_indent="      ",
    )
