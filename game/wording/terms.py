"""The terms of a verdict in words: everything that is said of a term stands here, once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from game.i18n import _
from game.model.package import Clause, Package
from game.model.term import TermKind
from game.rules.compiled import CompiledScenario
from game.rules.state import State, Term
from game.wording import names


class Untold(StrEnum):
    """Why somebody answered, or would answer, where no term says so."""

    KNOWN = "known"
    """Nothing but what its priorities may be speaks for it."""
    FREE = "free"
    """A person's choice, against the sum."""


@dataclass(frozen=True)
class TermWording:
    """What is said of a term; {issue} and {actor} are to be filled in."""

    refusal: str
    """Behind a no, as what follows "because of"."""
    headline: str
    """How the organ of the other side heads such a no."""
    name: str = ""
    label: str = ""
    """In a sum, where it helps. Both empty where it is no term."""
    against: str = ""
    """In a sum, where it does not help; the same if empty."""
    consent: str = ""
    """Behind a yes; the same as behind a no if empty."""
    explanation: tuple[str, str] = ("", "")
    """What it measures, for the library; empty where it is no term of the sum."""


HAND_HELD_OUT = _("A hand held out, and not taken")
SECRET = _("They say no, and will not say why")


def wording(kind: TermKind | Untold) -> TermWording:
    """All that is said of a kind of term, or of there being none."""
    match kind:
        case TermKind.GAIN:
            return TermWording(
                name=_("gain and loss"),
                label=_("gain on {issue}"),
                against=_("loss on {issue}"),
                refusal=_("what is lost on {issue}"),
                consent=_("what is gained on {issue}"),
                headline=_("They count their losses, and call it principle"),
                explanation=(
                    _("Gain"),
                    _("how much nearer the clause is than the course to what it wants, by how much the issue matters to it."),
                ),
            )
        case TermKind.RED_LINE:
            return TermWording(
                name=_("a red line"),
                label=_("red line on {issue}"),
                refusal=_("a red line on {issue}"),
                headline=_("They will not hear of {issue}"),
                explanation=(_("Red line"), _("the clause lies outside what it can live with. Hard ones are refused whatever the rest.")),
            )
        case TermKind.CREDIBILITY:
            return TermWording(
                name=_("doubt"),
                label=_("doubt that the word will be kept on {issue}"),
                refusal=_("doubt that a word will be kept on {issue}"),
                headline=_("They ask for proof of good will, and show none"),
                explanation=(
                    _("Credibility"),
                    _("a gain that depends on somebody's keeping its word counts less to one who distrusts it."),
                ),
            )
        case TermKind.PUBLIC_WORD:
            return TermWording(
                name=_("a public word"),
                label=_("retreat from a public word on {issue}"),
                refusal=_("a public word on {issue}"),
                headline=_("Prisoners of their own speeches"),
                explanation=(_("Public word"), _("retreat from what it has declared in public.")),
            )
        case TermKind.CLOCK:
            return TermWording(
                name=_("the clock"),
                label=_("clock: spared what is feared on {issue}"),
                refusal=_("what is feared otherwise on {issue}"),
                headline=_("They are afraid of a Europe without fear"),
                explanation=(
                    _("Clock"),
                    _("what it fears comes if nothing is agreed, and would be spared by a clause that is no worse than that."),
                ),
            )
        case TermKind.VAGUENESS:
            return TermWording(
                name=_("vagueness"),
                label=_("vagueness on {issue}"),
                refusal=_("too much left open on {issue}"),
                headline=_("What was clear to all was too vague for them"),
                explanation=(_("Vagueness"), _("the price of a clause left open, the higher the less it trusts its author.")),
            )
        case TermKind.COMPANY:
            return TermWording(
                name=_("company"),
                label=_("company is for it, above all {actor}"),
                against=_("company is against it, above all {actor}"),
                refusal=_("what close friends make of it"),
                headline=_("One says no, and the chorus follows"),
                explanation=(_("Company"), _("half of what those it stands close to make of the package.")),
            )
        case TermKind.PUBLIC:
            return TermWording(
                name=_("public opinion"),
                label=_("public opinion at home is for it: {actor}"),
                against=_("public opinion at home is against it: {actor}"),
                refusal=_("public opinion at home"),
                headline=_("They hide behind their newspapers"),
                explanation=(_("Public"), _("what its own public makes of a package tabled in public.")),
            )
        case TermKind.PRIORITY:
            return TermWording(
                name=_("what had not been told"),
                label=_("what has not been told"),
                refusal=_("something that has not been told"),
                headline=SECRET,
                explanation=(_("Priority"), _("it cares more or less for an issue than the papers suggest, and has not said so.")),
            )
        case TermKind.OFFER:
            return TermWording(
                name=_("an offer of its own"),
                label=_("an offer of its own"),
                refusal=_("an offer of its own, taken up"),
                headline=HAND_HELD_OUT,
            )
        case Untold.KNOWN:
            return TermWording(_("what its priorities may be"), SECRET)
        case Untold.FREE:
            return TermWording(_("a choice freely made, where the terms add up to the other answer"), HAND_HELD_OUT)
        case _:
            assert_never(kind)


def explanations() -> list[tuple[str, str]]:
    """Each term's name, and what it measures, in words that go on from a colon; for the library and for help in place."""
    return [wording(kind).explanation for kind in TermKind if any(wording(kind).explanation)]


def label(compiled: CompiledScenario, term: Term) -> str:
    """A term in a few words, with its issue or the actor it speaks of."""
    about = names.the_issue(compiled, term.issue) if term.issue >= 0 else ""
    who = names.within(names.actor(compiled, term.about)) if term.about >= 0 else ""
    words = wording(term.kind)
    return (words.label if term.amount >= 0 else words.against or words.label).format(issue=about, actor=who)


def reason(kind: TermKind | Untold, issue: str, yes: bool) -> str:
    """One reason for an answer, as what follows "because of"."""
    words = wording(kind)
    return (words.consent if yes and words.consent else words.refusal).format(issue=issue)


def headline(kind: TermKind | Untold, issue: str) -> str:
    """How the organ of the other side heads a no that is given for this; `issue` may be empty."""
    if kind is TermKind.RED_LINE and not issue:
        return _("They will not hear of it")
    return wording(kind).headline.format(issue=issue)


def note(compiled: CompiledScenario, state: State, actor: int, term: Term, package: Package) -> str:
    """What lies behind a term: the clause, the wish as it is now, the fear."""
    clause = next((c for c in package.clauses if c.issue == term.issue), None)
    if term.kind is TermKind.CLOCK:
        return _feared(compiled, state, actor, term.issue, clause)
    if clause is None or not compiled.has_stance[actor, term.issue] or term.kind not in (TermKind.GAIN, TermKind.RED_LINE):
        return ""
    if term.kind is TermKind.RED_LINE:
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
