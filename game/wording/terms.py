"""The terms of a verdict in words."""

from __future__ import annotations

from game.i18n import _
from game.model.package import Clause, Package
from game.rules.compiled import CompiledScenario
from game.rules.state import State, Term
from game.wording import names


def label(compiled: CompiledScenario, term: Term) -> str:
    """A term in a few words, with its issue or the actor it speaks of."""
    about = names.the_issue(compiled, term.issue) if term.issue >= 0 else ""
    who = names.within(names.actor(compiled, term.about)) if term.about >= 0 else ""
    return kind_label(term.kind, term.amount >= 0).format(issue=about, actor=who)


def kind_label(kind: str, helps: bool) -> str:
    """The words for a kind of term; {issue} and {actor} are to be filled in."""
    if kind == "gain":
        return _("gain on {issue}") if helps else _("loss on {issue}")
    if kind == "company":
        return _("company is for it, above all {actor}") if helps else _("company is against it, above all {actor}")
    if kind == "public":
        return _("public opinion at home is for it: {actor}") if helps else _("public opinion at home is against it: {actor}")
    return {
        "red_line": _("red line on {issue}"),
        "credibility": _("doubt that the word will be kept on {issue}"),
        "public_word": _("retreat from a public word on {issue}"),
        "clock": _("clock: spared what is feared on {issue}"),
        "vagueness": _("vagueness on {issue}"),
        "priority": _("what has not been told"),
        "offer": _("an offer of its own"),
    }.get(kind, kind)


def reason(kind: str, issue: str, yes: bool) -> str:
    """One reason for an answer, as what follows "because of"."""
    wanted = {
        "gain": _("what is gained on {issue}") if yes else _("what is lost on {issue}"),
        "red_line": _("a red line on {issue}"),
        "credibility": _("doubt that a word will be kept on {issue}"),
        "public_word": _("a public word on {issue}"),
        "clock": _("what is feared otherwise on {issue}"),
        "vagueness": _("too much left open on {issue}"),
        "company": _("what close friends make of it"),
        "public": _("public opinion at home"),
        "priority": _("something that has not been told"),
        "offer": _("an offer of its own, taken up"),
        "known": _("what its priorities may be"),
        "free": _("a choice freely made, where the terms add up to the other answer"),
    }
    return wanted.get(kind, kind).format(issue=issue)


def kind_name(kind: str) -> str:
    """A kind of term by its name."""
    return {
        "gain": _("gain and loss"),
        "red_line": _("a red line"),
        "credibility": _("doubt"),
        "public_word": _("a public word"),
        "clock": _("the clock"),
        "vagueness": _("vagueness"),
        "company": _("company"),
        "public": _("public opinion"),
        "priority": _("what had not been told"),
        "offer": _("an offer of its own"),
    }.get(kind, kind)


def explanation(kind: str) -> str:
    """What a kind of term measures, for the library and for help in place."""
    return {
        "gain": _("Gain: how much nearer the clause is than the course to what it wants, by how much the issue matters to it."),
        "red_line": _("Red line: the clause lies outside what it can live with. Hard ones are refused whatever the rest."),
        "credibility": _("Credibility: a gain that depends on somebody's keeping its word counts less to one who distrusts it."),
        "public_word": _("Public word: retreat from what it has declared in public."),
        "clock": _("Clock: what it fears comes if nothing is agreed, and would be spared by a clause that is no worse than that."),
        "vagueness": _("Vagueness: the price of a clause left open, the higher the less it trusts its author."),
        "company": _("Company: half of what those it stands close to make of the package."),
        "public": _("Public: what its own public makes of a package tabled in public."),
        "priority": _("Priority: it cares more or less for an issue than the papers suggest, and has not said so."),
    }[kind]


KINDS = ("gain", "red_line", "credibility", "public_word", "clock", "vagueness", "company", "public", "priority")


def note(compiled: CompiledScenario, state: State, actor: int, term: Term, package: Package) -> str:
    """What lies behind a term: the clause, the wish as it is now, the fear."""
    clause = next((c for c in package.clauses if c.issue == term.issue), None)
    if term.kind == "clock":
        return _feared(compiled, state, actor, term.issue, clause)
    if clause is None or not compiled.has_stance[actor, term.issue] or term.kind not in ("gain", "red_line"):
        return ""
    if term.kind == "red_line":
        accepted = state.accepts[actor, term.issue, : compiled.sizes[term.issue]].nonzero()[0]
        lives_with = " / ".join(names.position(compiled, term.issue, int(p)) for p in accepted)
        return _("could live with: {positions}").format(positions=lives_with or _("nothing"))
    return _("wants: {wish}").format(wish=names.place(compiled, term.issue, float(state.ideal[actor, term.issue])))


def _feared(compiled: CompiledScenario, state: State, actor: int, issue: int, clause: Clause | None) -> str:
    """A fear in its own words, and whether the clause is itself as far from the wish as what is feared."""
    key, ideal = compiled.issues[issue], state.ideal[actor, issue]
    text = next((f.text for f in compiled.actors[actor].fears if f.issue == key and f.text), "")
    feared = [abs(state.fear_place[n] - ideal) for n, row in enumerate(compiled.fears) if (row.actor, row.issue) == (actor, issue)]
    if clause is not None and any(abs(compiled.places[issue, clause.low] - ideal) == far for far in feared):
        return _("no better than what is feared, but agreed: {fear}").format(fear=text)
    return text
