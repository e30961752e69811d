"""The library: what is contested, arguments, words, sources, and how the answers are reckoned."""

from __future__ import annotations

from game.advisers.track_record import record
from game.i18n import _
from game.model.happening import Argument
from game.model.history import Contested
from game.pages.advisers_record import shelf as record_shelf
from game.pages.content import Block, Heading, Hint, Para, Quote, Screen, blocks, items
from game.view import View
from game.wording import terms

SHELVES = ("contested", "arguments", "glossary", "sources", "rules", "advisers")


def catalogue(view: View) -> Screen:
    """What the library holds."""
    scenario = view.scenario
    lines = [
        _("library contested: what is disputed to this day ({n})").format(n=len(scenario.contested)),
        _("library arguments: the historical arguments ({n})").format(n=len(scenario.arguments)),
        _("library glossary: words and abbreviations ({n})").format(n=len(scenario.glossary)),
        _("library sources: on what all this rests ({n})").format(n=len(scenario.sources)),
        _("library rules: how an answer is reckoned"),
        _("library advisers: how often the advisers' models were right"),
    ]
    return [
        Heading(_("Library"), 1),
        items(lines),
        Hint(_("**library** and the key of a source, a word or an argument opens it.")),
    ]


def shelf(view: View, name: str) -> Screen:
    """One shelf, whole."""
    scenario = view.scenario
    match name:
        case "contested":
            found: Screen = [block for c in scenario.contested for block in contested(c)]
        case "arguments":
            found = [block for a in scenario.arguments for block in argument(view, a)]
        case "glossary":
            found = [items(f"**{word}**: {said}" for word, said in sorted(scenario.glossary.items()))]
        case "sources":
            found = [items(source(view, key) for key in scenario.sources)]
        case "advisers":
            found = blocks(record_shelf(scenario, record(scenario)))
        case _:
            found = rules(view)
    heads = {
        "contested": _("What is contested"),
        "arguments": _("Arguments"),
        "glossary": _("Glossary"),
        "sources": _("Sources"),
        "rules": _("How an answer is reckoned"),
        "advisers": _("The advisers' record"),
    }
    return [Heading(heads[name], 1), *found]


def entry(view: View, wanted: str) -> Screen:
    """A source by its key, a word of the glossary or a contested matter; nothing if it is none of them."""
    scenario, low = view.scenario, wanted.lower()
    for key in scenario.sources:
        if key.lower() == low:
            return [Para(source(view, key))]
    for word, said in scenario.glossary.items():
        if word.lower() == low:
            return [Para(f"**{word}**: {said}")]
    return next((contested(matter) for matter in scenario.contested if matter.id == low), [])


def source(view: View, key: str) -> str:
    """A source with its address."""
    found = view.scenario.sources[key]
    return f"[{key}] {found.title}" + (f" {found.url}" if found.url else "")


def contested(matter: Contested) -> Screen:
    """A contested matter: every account, and how the game treats it."""
    found: list[Block] = [Heading(matter.title), Para(matter.question)]
    found += [Quote(f"{a.who} ({', '.join(a.sources)})" if a.sources else a.who, a.says) for a in matter.accounts]
    if matter.game:
        found.append(Para(_("In this game: {text}").format(text=matter.game)))
    return found


def argument(view: View, found: Argument) -> Screen:
    """An argument as history made it."""
    rests = ", ".join(found.sources)
    return [Heading(f"{found.id}: “{found.name}”"), Para(f"{found.text} [{rests}]" if rests else found.text)]


def rules(view: View) -> Screen:
    """The terms of a verdict, and what a refusal and a departure cost."""
    p = view.compiled.parameters
    return [
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
    ]
