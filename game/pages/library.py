"""The library: what is contested, arguments, words, sources, and how the answers are reckoned."""

from __future__ import annotations

from dataclasses import dataclass

from game.advisers.track_record import record
from game.i18n import _
from game.model.happening import Argument
from game.model.history import Contested
from game.pages.advisers_record import shelf as record_shelf
from game.pages.content import Heading, Hint, Items, Line, Page, Para, Part, Quote, Strong, Titled, hint, items
from game.view import View
from game.wording import terms

SHELVES = ("contested", "arguments", "glossary", "sources", "rules", "advisers")


@dataclass(frozen=True)
class CataloguePage(Titled):
    """What the library holds."""

    shelves: Items
    how: Hint


@dataclass(frozen=True)
class ShelfPage(Titled):
    """One shelf, whole."""

    contents: tuple[Part, ...]


@dataclass(frozen=True)
class ContestedMatter(Page):
    """A contested matter: every account, and how the game treats it."""

    heading: Heading
    question: Para
    accounts: tuple[Quote, ...]
    game: Para | None


@dataclass(frozen=True)
class ArgumentMade(Page):
    """An argument as history made it."""

    heading: Heading
    text: Para


@dataclass(frozen=True)
class Reckoning(Page):
    """How an answer is reckoned: the terms of a verdict, and what a refusal and overriding one's government cost."""

    sum: Para
    terms: Items
    rules: Items


def catalogue(view: View) -> CataloguePage:
    """What the library of a game holds."""
    scenario = view.scenario
    lines = [
        _("library contested: what is disputed to this day ({n})").format(n=len(scenario.contested)),
        _("library arguments: the historical arguments ({n})").format(n=len(scenario.arguments)),
        _("library glossary: words and abbreviations ({n})").format(n=len(scenario.glossary)),
        _("library sources: on what all this rests ({n})").format(n=len(scenario.sources)),
        _("library rules: how an answer is reckoned"),
        _("library advisers: how often the advisers' models were right"),
    ]
    how = hint(_("**library** and the key of a source, a word or an argument opens it."))
    return CataloguePage(Heading(_("Library"), 1), items(lines), how)


def shelf(view: View, name: str) -> ShelfPage:
    """A shelf by its name, one of SHELVES."""
    scenario = view.scenario
    match name:
        case "contested":
            title, contents = _("What is contested"), tuple[Part, ...](contested(c) for c in scenario.contested)
        case "arguments":
            title, contents = _("Arguments"), tuple(argument(a) for a in scenario.arguments)
        case "glossary":
            title, contents = _("Glossary"), (items(word(*entry) for entry in sorted(scenario.glossary.items())),)
        case "sources":
            title, contents = _("Sources"), (items(source(view, key) for key in scenario.sources),)
        case "advisers":
            title, contents = _("The advisers' record"), (record_shelf(scenario, record(scenario)),)
        case _:
            title, contents = _("How an answer is reckoned"), (rules(view),)
    return ShelfPage(Heading(title, 1), contents)


def entry(view: View, wanted: str) -> Part:
    """A source by its key, a word of the glossary or a contested matter; None if it is none of them."""
    scenario, low = view.scenario, wanted.lower()
    for key in scenario.sources:
        if key.lower() == low:
            return Para(source(view, key))
    for name, meaning in scenario.glossary.items():
        if name.lower() == low:
            return Para(word(name, meaning))
    return next((contested(matter) for matter in scenario.contested if matter.id == low), None)


def word(name: str, meaning: str) -> Line:
    """A word of the glossary with what it means."""
    return Strong((name,)), f": {meaning}"


def source(view: View, key: str) -> str:
    """A source with its address."""
    about = view.scenario.sources[key]
    return f"[{key}] {about.title}" + (f" {about.url}" if about.url else "")


def contested(matter: Contested) -> ContestedMatter:
    """A contested matter as a part of a page."""
    return ContestedMatter(
        Heading(matter.title),
        Para(matter.question),
        tuple(Quote(f"{a.who} ({', '.join(a.sources)})" if a.sources else a.who, a.says) for a in matter.accounts),
        Para(_("In this game: {text}").format(text=matter.game)) if matter.game else None,
    )


def argument(made: Argument) -> ArgumentMade:
    """An argument as a part of a page."""
    rests = ", ".join(made.sources)
    return ArgumentMade(Heading(f"{made.id}: “{made.name}”"), Para(f"{made.text} [{rests}]" if rests else made.text))


def rules(view: View) -> Reckoning:
    """How an answer is reckoned in this game."""
    p = view.compiled.parameters
    return Reckoning(
        Para(
            _(
                "An answer is a sum of named terms. The delegation says yes if the sum is at least 0. The open terms can be worked out by "
                "everybody; the priorities are its own secret and make each issue weigh less, as much or more."
            )
        ),
        items(f"{name}: {text}" for name, text in terms.explanations()),
        items(
            [
                _("You have {n} acts a turn, and may table one package of your own in it.").format(n=p.acts_per_turn),
                _(
                    "A refused package costs its author {n:g} points of standing at home, unless a refuser's public would have accepted it."
                ).format(n=p.refusal_cost),
                _("Answering otherwise than your own side would costs {n:g}.").format(n=p.override_cost),
                _("You may leave one clause open in a whole negotiation, as in issue=1..2. Each reads it as he likes until the reckoning."),
                _("A counter-offer, tabled unchanged at once, is accepted by its author."),
            ]
        ),
    )
