"""Commands that only look."""

from __future__ import annotations

from game.errors import NotUnderstoodError
from game.i18n import _
from game.pages import briefing as briefs
from game.pages import dossier as dossiers
from game.pages import library as shelves
from game.pages import past
from game.pages.answers import answers, offers
from game.pages.content import Para, Screen, blocks, instruct
from game.pages.courses import courses, status
from game.pages.issue import issue
from game.pages.request import request
from game.pages.verdict import why
from game.text import lookup
from game.text.commands.base import Command
from game.text.prompt import Prompt
from game.view import View
from game.wording.answers import latest_answer


def show_courses(prompt: Prompt, words: list[str]) -> Screen:
    """The table of issues."""
    return blocks(courses(prompt.view), status(prompt.view) if prompt.view.my_turn else None)


def show_issue(prompt: Prompt, words: list[str]) -> Screen:
    """One issue, or the list."""
    if not words:
        return courses(prompt.view).blocks()
    name = lookup.issue(prompt.view.scenario, " ".join(words))
    return issue(prompt.view, prompt.view.compiled.issue_index[name]).blocks()


def show_brief(prompt: Prompt, words: list[str]) -> Screen:
    """The opening and the private brief once more."""
    return blocks(briefs.opening(prompt.view), briefs.briefing(prompt.negotiation.loaded, prompt.view))


def show_dossier(prompt: Prompt, words: list[str]) -> Screen:
    """One actor, or all of them."""
    if not words:
        return dossiers.everybody(prompt.view).blocks()
    name = lookup.actor(prompt.view.scenario, " ".join(words))
    return dossiers.dossier(prompt.view, prompt.view.compiled.index[name]).blocks()


def show_why(prompt: Prompt, words: list[str]) -> Screen:
    """The terms of one answer."""
    view = prompt.view
    if not words:
        return _why_whom(prompt)
    actor, number = _whose(view, words)
    latest = latest_answer(view, actor, number)
    if latest is None:
        where = "" if number is None else _(" to proposal {number}").format(number=number)
        text = _("{actor} has given no answer that you know of{where}. **forecast {id}** shows what it would make of your draft.")
        return [Para(instruct(text, actor=view.compiled.actors[actor].name, where=where, id=view.compiled.ids[actor]))]
    return why(view, *latest).blocks()


def _whose(view: View, words: list[str]) -> tuple[int, int | None]:
    """The actor that is named, and the number of a proposal after it."""
    try:
        return view.compiled.index[lookup.actor(view.scenario, " ".join(words))], None
    except NotUnderstoodError:
        if len(words) == 1:
            raise
    return view.compiled.index[lookup.actor(view.scenario, " ".join(words[:-1]))], _number(words[-1])


def _why_whom(prompt: Prompt) -> Screen:
    """The answers that could be opened."""
    answered = [p for p in prompt.view.state.proposals if p.answers]
    if not answered:
        raise NotUnderstoodError(_("Nobody has answered anything yet."))
    ids = ", ".join(prompt.view.compiled.ids[a.actor] for a in answered[-1].answers)
    return [Para(_("Whose answer? To proposal {number} answered: {ids}.").format(number=answered[-1].number, ids=ids))]


def _number(word: str) -> int:
    if not word.isdecimal():
        raise NotUnderstoodError(_("“{word}” is not the number of a proposal.").format(word=word))
    return int(word)


def show_proposals(prompt: Prompt, words: list[str]) -> Screen:
    """All proposals, or one with its answers."""
    if not words:
        return blocks(past.proposals(prompt.view))
    proposal = prompt.view.proposal(_number(words[0]))
    if proposal is None:
        raise NotUnderstoodError(_("You know of no proposal {number}.").format(number=words[0]))
    return request(prompt.view, proposal).blocks() if proposal.open else answers(prompt.view, proposal, prompt.history).blocks()


def show_offers(prompt: Prompt, words: list[str]) -> Screen:
    """The counter-offers that can still be taken."""
    return offers(prompt.view, prompt.offers).blocks() or [Para(_("Nobody has made you an offer that still stands."))]


def show_history(prompt: Prompt, words: list[str]) -> Screen:
    """The record so far; or history beside the answers, on or off."""
    if words and words[0].lower() in ("on", "off"):
        prompt.history = words[0].lower() == "on"
        return [Para(_("History stands beside the answers.") if prompt.history else _("History is put away."))]
    if words:
        raise NotUnderstoodError(_("“{word}” is neither on nor off.").format(word=words[0]))
    return past.record(prompt.view).blocks()


def show_chronicle(prompt: Prompt, words: list[str]) -> Screen:
    """All that has happened."""
    return past.chronicle(prompt.view).blocks()


def show_library(prompt: Prompt, words: list[str]) -> Screen:
    """The catalogue, a shelf, or one thing from it."""
    view, scenario = prompt.view, prompt.view.scenario
    if not words:
        return shelves.catalogue(view).blocks()
    wanted = " ".join(words)
    if entry := blocks(shelves.entry(view, wanted)):
        return entry
    known = {a.id: a.name for a in scenario.arguments} | {s: s for s in shelves.SHELVES}
    name = lookup.find(wanted, known, _("shelf, source, word or argument"))
    if name in shelves.SHELVES:
        return shelves.shelf(view, name).blocks()
    return shelves.argument(next(a for a in scenario.arguments if a.id == name)).blocks()


LOOKING = (
    Command(
        "courses",
        _("where every issue is heading, and what you want"),
        _("Shows each issue with its id, the course it takes if nobody agrees on anything, your wish, and the points that it would win."),
        show_courses,
        ("look", "status"),
    ),
    Command(
        "issue ISSUE",
        _("one issue: positions by number, who decides, who stands where"),
        _("Shows the positions with their numbers and ids, what each is worth to you, who decides each, and where the others stand."),
        show_issue,
        ("issues",),
    ),
    Command(
        "dossier [ACTOR]",
        _("what is known of an actor; without a name, all of them"),
        _("Shows stances, trust, fears, what is known of its hidden priorities, and the sources."),
        show_dossier,
        ("actors", "who"),
    ),
    Command(
        "why ACTOR [PROPOSAL]",
        _("open an answer into its terms"),
        _("Shows the terms of an answer, largest first. They add up. Without a number: its latest answer."),
        show_why,
    ),
    Command(
        "proposals [NUMBER]",
        _("what has been tabled; with a number, the answers again"),
        _("Lists every package that you know of. With a number it shows that one with all its answers."),
        show_proposals,
        ("proposal",),
    ),
    Command(
        "offers",
        _("counter-offers that you can still take"),
        _("An offer stands until the end of the next turn. **take** and its number tables it unchanged; its author then accepts."),
        show_offers,
    ),
    Command(
        "history [on|off]",
        _("the record so far; or history beside the answers"),
        _("Without a word it shows what was proposed in history up to today. With on, each answer stands beside the recorded one."),
        show_history,
        ("record",),
    ),
    Command(
        "chronicle",
        _("everything that has happened in this game"),
        _("All that you know to have happened, turn by turn."),
        show_chronicle,
        ("log",),
    ),
    Command(
        "library [SHELF|KEY]",
        _("contested accounts, arguments, glossary, sources, rules, the advisers' record"),
        _("Without a word it shows the shelves. A shelf, the key of a source, a word of the glossary or an argument opens it."),
        show_library,
        ("glossary", "sources"),
    ),
    Command(
        "brief",
        _("what is at stake, and your private brief, once more"),
        _("Shows the opening, your private brief and your hidden priorities."),
        show_brief,
        ("briefing",),
    ),
)
