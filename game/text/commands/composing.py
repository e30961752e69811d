"""Commands that build a package and look ahead."""

from __future__ import annotations

from game.errors import NotPossibleError, NotUnderstoodError
from game.i18n import _
from game.model.package import Clause, Package
from game.notation import parse_clause, parse_package
from game.pages.content import Para, Screen, blocks, instruct
from game.pages.forecast import composed
from game.pages.passing import suggest_passing
from game.pages.past import drafts, shelf
from game.pages.verdict import foreseen
from game.text import lookup
from game.text.commands.base import Command
from game.text.prompt import Prompt
from game.view import View
from game.wording.impasse import nearest


def draft(prompt: Prompt, words: list[str]) -> Screen:
    """Add to the draft, replace it, or show it."""
    filled = prompt.draft
    if words == ["clear"]:
        filled.clauses.clear()
        return [Para(_("The draft is empty."))]
    if len(words) == 1 and (package := _whole(prompt, words[0])) is not None:
        filled.fill(package)
        return show(prompt, [])
    clauses: dict[int, Clause] = dict(filled.clauses)
    public = filled.public
    for word in lookup.clauses(prompt.view.scenario, words):
        if word in ("public", "private"):
            public = word == "public"
            continue
        clause = parse_clause(prompt.view.scenario, word)
        clauses[clause.issue] = clause
    filled.clauses, filled.public = clauses, public
    return show(prompt, [])


def _whole(prompt: Prompt, word: str) -> Package | None:
    """A whole package named by one word: an offer's number, carry, or a draft from the archive; None for a clause."""
    if "=" in word or word.lower() in ("public", "private"):
        return None
    if word.isdecimal():
        return offer_package(prompt, word)
    if word.lower() == "carry":
        if prompt.draft.suggestion is None:
            raise NotUnderstoodError(_("Nothing has been worked out yet. **carry** does so."))
        return prompt.draft.suggestion
    known = [r.id for r in drafts(prompt.view)]
    begun = [name for name in known if name.startswith(word.lower())]
    if len(begun) == 1 or word.lower() in known:
        return _archived(prompt, word.lower() if word.lower() in known else begun[0])
    if begun:
        raise NotUnderstoodError(_("“{word}” could be {options}.").format(word=word, options=", ".join(begun)))
    lookup.clause(prompt.view.scenario, word)  # says what a clause is
    return None


def _archived(prompt: Prompt, name: str) -> Package:
    """A recorded proposal without the clauses that have become the course."""
    view = prompt.view
    recorded = next(r for r in view.scenario.record if r.id == name)
    clauses = [parse_clause(view.scenario, f"{issue}={word}") for issue, word in recorded.clauses.items()]
    left = [c for c in clauses if c.is_span or c.low != int(view.state.course[c.issue])]
    if not left:
        reason = _("Nothing is left of “{title}”: where it wanted to go, things are heading already. Your draft stays as it was.")
        raise NotPossibleError(reason.format(title=recorded.title))
    return Package(tuple(sorted(left)), recorded.public)


def offer_package(prompt: Prompt, word: str) -> Package:
    """The package of a counter-offer by its number, from 1."""
    offers = prompt.offers
    if not offers:
        raise NotPossibleError(_("Nobody has made you an offer that still stands."))
    if not word.isdecimal() or not 0 < int(word) <= len(offers):
        raise NotUnderstoodError(_("The offers are numbered from 1 to {n}; there is no {word}.").format(n=len(offers), word=word))
    return offers[int(word) - 1].package


def drop(prompt: Prompt, words: list[str]) -> Screen:
    """Take clauses out of the draft."""
    if not words:
        raise NotUnderstoodError(_("Which issue shall be dropped?"))
    view = prompt.view
    for word in words:
        i = view.compiled.issue_index[lookup.issue(view.scenario, word.partition("=")[0])]
        if prompt.draft.clauses.pop(i, None) is None:
            raise NotUnderstoodError(_("{issue} is not in the draft.").format(issue=view.scenario.issues[i].name))
    return show(prompt, [])


def show(prompt: Prompt, words: list[str]) -> Screen:
    """The draft with its forecast."""
    return _composed(prompt.view, prompt.draft.package, _("Your draft"))


def _composed(view: View, package: Package, name: str) -> Screen:
    if not package.clauses:
        return [Para(instruct(_("Nothing is drafted. Add a clause with **draft issue=position**; **courses** lists the issues.")))]
    return composed(view, package, name).blocks()


def forecast(prompt: Prompt, words: list[str]) -> Screen:
    """The draft, or the clauses given, or one actor's terms on the draft."""
    if not words:
        return show(prompt, [])
    view = prompt.view
    if not any("=" in word for word in words) and words[0].lower() not in ("public", "private"):
        if not prompt.draft.clauses:
            raise NotPossibleError(_("Nothing is drafted whose terms could be shown."))
        return foreseen(view, view.compiled.index[lookup.actor(view.scenario, " ".join(words))], prompt.draft.package).blocks()
    return _composed(view, parse_package(view.scenario, lookup.clauses(view.scenario, words)), _("A package"))


def show_carry(prompt: Prompt, words: list[str]) -> Screen:
    """What might carry the table, starting from the draft."""
    view, package = prompt.view, prompt.draft.package
    if words:
        package = parse_package(view.scenario, lookup.clauses(view.scenario, words))
    if not package.clauses:
        raise NotPossibleError(_("Draft or table a package first: carry looks for the nearest that might pass."))
    passing = nearest(view, package)
    prompt.draft.suggestion = passing.package if passing is not None else None
    return suggest_passing(view, package, passing).blocks()


def show_shelf(prompt: Prompt, words: list[str]) -> Screen:
    """Drafts on record."""
    return blocks(shelf(prompt.view)) if not words else draft(prompt, words)


COMPOSING = (
    Command(
        "draft ISSUE=POSITION … [public|private]",
        _("add clauses to your draft and see the forecast"),
        _(
            "Adds clauses, or changes public and private. A span, as in issue=1..2, is left open on purpose. "
            "**draft 1** starts from the first counter-offer, **draft carry** from what might carry, **draft ID** from the record, "
            "**draft clear** empties it."
        ),
        draft,
        ("add",),
    ),
    Command("drop ISSUE …", _("take a clause out of your draft"), _("Takes the clause on that issue out of the draft."), drop),
    Command(
        "show", _("your draft with its forecast"), _("Shows what is drafted, who would say what, and what it would bring and cost."), show
    ),
    Command(
        "forecast [ACTOR | ISSUE=POSITION …]",
        _("who would say what; with a name, that actor's terms on your draft"),
        _("Without words it forecasts your draft. With clauses it forecasts those. With a name it opens that actor's terms on your draft."),
        forecast,
    ),
    Command(
        "carry [ISSUE=POSITION …]",
        _("what might carry the whole table"),
        _("Looks for the package that differs from your draft on the fewest issues, then costs you least, with an even chance or better."),
        show_carry,
    ),
    Command(
        "shelf", _("historical drafts of your seat"), _("Packages of the record that you can start from, with **draft ID**."), show_shelf
    ),
)
