"""The library: what is contested, arguments, words, sources, and how the answers are reckoned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, assert_never, get_args

from game.advisers.track_record import record
from game.i18n import _
from game.model.happening import Argument
from game.model.history import Contested
from game.pages.advisers_record import shelf as record_shelf
from game.pages.content import (
    Block,
    Content,
    Heading,
    Hint,
    Items,
    Line,
    Page,
    Para,
    Quote,
    Section,
    Strong,
    Titled,
    blocks,
    hint,
    items,
    section,
)
from game.view import View
from game.wording import terms

Shelf = Literal["contested", "arguments", "glossary", "sources", "rules", "advisers"]
SHELVES: tuple[Shelf, ...] = get_args(Shelf)


@dataclass(frozen=True)
class CataloguePage(Titled):
    """What the library holds."""

    shelves: Items
    more: Hint


@dataclass(frozen=True)
class ContestedPage(Titled):
    """A contested matter: every account, and how the game treats it."""

    question: Para
    accounts: tuple[Quote, ...]
    game: Para | None


@dataclass(frozen=True)
class ShelfPage(Titled):
    """One shelf, whole."""

    parts: tuple[Page | Block, ...]


def catalogue(view: View) -> CataloguePage:
    """The shelves, with how much stands on each."""
    scenario = view.scenario
    lines = (
        _("library contested: what is disputed to this day ({n})").format(n=len(scenario.contested)),
        _("library arguments: the historical arguments ({n})").format(n=len(scenario.arguments)),
        _("library glossary: words and abbreviations ({n})").format(n=len(scenario.glossary)),
        _("library sources: on what all this rests ({n})").format(n=len(scenario.sources)),
        _("library rules: how an answer is reckoned"),
        _("library advisers: how often the advisers' models were right"),
    )
    more = hint(_("**library** and the key of a source, a word or an argument opens it."))
    return CataloguePage(Heading(_("Library"), 1), items(lines), more)


def shelf(view: View, name: Shelf) -> ShelfPage:
    """One shelf, whole."""
    title, parts = _shelf(view, name)
    return ShelfPage(Heading(title, 1), parts)


def _shelf(view: View, name: Shelf) -> tuple[str, tuple[Page | Block, ...]]:
    scenario = view.scenario
    match name:
        case "contested":
            return _("What is contested"), tuple(contested(c) for c in scenario.contested)
        case "arguments":
            return _("Arguments"), tuple(argument(a) for a in scenario.arguments)
        case "glossary":
            return _("Glossary"), (items(_word(word, meaning) for word, meaning in sorted(scenario.glossary.items())),)
        case "sources":
            return _("Sources"), (items(source(view, key) for key in scenario.sources),)
        case "advisers":
            return _("The advisers' record"), tuple(blocks(record_shelf(scenario, record(scenario))))
        case "rules":
            return _("How an answer is reckoned"), rules(view)
        case _:
            assert_never(name)


def entry(view: View, wanted: str) -> Page | Block | None:
    """A source by its key, a word of the glossary or a contested matter; nothing if it is none of them."""
    scenario, low = view.scenario, wanted.lower()
    for key in scenario.sources:
        if key.lower() == low:
            return Para(source(view, key))
    for word, meaning in scenario.glossary.items():
        if word.lower() == low:
            return Para(_word(word, meaning))
    return next((contested(matter) for matter in scenario.contested if matter.id == low), None)


def _word(word: str, meaning: str) -> Line:
    return Strong((word,)), f": {meaning}"


def source(view: View, key: str) -> Content:
    """A source with its address."""
    about = view.scenario.sources[key]
    return f"[{key}] {about.title}" + (f" {about.url}" if about.url else "")


def contested(matter: Contested) -> ContestedPage:
    """A contested matter."""
    return ContestedPage(
        Heading(matter.title),
        Para(matter.question),
        tuple(Quote(f"{a.who} ({', '.join(a.sources)})" if a.sources else a.who, a.says) for a in matter.accounts),
        Para(_("In this game: {text}").format(text=matter.game)) if matter.game else None,
    )


def argument(about: Argument) -> Section:
    """An argument as history made it."""
    rests = ", ".join(about.sources)
    return section(f"{about.id}: “{about.name}”", Para(f"{about.text} [{rests}]" if rests else about.text))


def rules(view: View) -> tuple[Block, ...]:
    """The terms of a verdict, and what a refusal and a departure cost."""
    p = view.compiled.parameters
    return (
        Para(
            _(
                "An answer is a sum of named terms. The delegation says yes if the sum is at least 0. The open terms can be worked out by "
                "everybody; the priorities are its own secret and make each issue weigh less, as much or more."
            )
        ),
        items(terms.explanations()),
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
