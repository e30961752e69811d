"""Commands that are acts: they go through the rules and into the journal."""

from __future__ import annotations

from collections.abc import Callable
from math import isnan
from typing import assert_never

from game.errors import NotPossibleError, NotUnderstoodError
from game.i18n import _
from game.model.acts import Act, Argue, End, Gesture, Table, Wait
from game.model.package import Package
from game.notation import ActKind, parse_package
from game.pages import conduct as pages
from game.pages.content import Para, Screen
from game.play.class_controller import ClassController
from game.text import lookup
from game.text.commands.base import Command, Instead, require
from game.text.commands.composing import offer_package
from game.text.polling import ask_about_draft
from game.text.prompt import Prompt
from game.wording import conduct, names
from game.wording.ideas import not_yet, settles_nothing


def _perform(prompt: Prompt, act: Act | str) -> Screen:
    """An act of the seat at the prompt; what has come of it is shown with the news."""
    prompt.session.perform(act)
    return []


def table(prompt: Prompt, words: list[str]) -> Screen:
    """Table the clauses given, or the draft."""
    scenario, draft = prompt.view.scenario, prompt.draft
    clauses = lookup.clauses(scenario, words)
    if all(word in ("public", "private") for word in clauses):
        if not draft.clauses:
            raise NotUnderstoodError(
                _("Nothing is drafted. Table clauses, as in: table {example} public.").format(example=lookup.could_be_tabled(prompt.view))
            )
        draft.public = clauses[-1] == "public" if clauses else draft.public
        _table(prompt, draft.package)
    else:
        _table(prompt, parse_package(scenario, clauses))
    return []


def _table(prompt: Prompt, package: Package) -> None:
    """Table it; what was refused stays in the draft, to be mended."""
    require(not_yet(prompt.view, package) or settles_nothing(prompt.view, package))
    try:
        expected = ask_about_draft(prompt, package)
    except (Instead, EOFError, KeyboardInterrupt):
        prompt.draft.fill(package)  # nothing typed is lost
        raise
    node = prompt.session.perform(Table(package))
    ClassController(prompt.session).expect(node.id, expected)
    prompt.draft.fill(package)
    if any(p.package == package and p.passed for p in prompt.view.state.proposals[-1:]):
        prompt.draft.clauses.clear()


def take(prompt: Prompt, words: list[str]) -> Screen:
    """Table a counter-offer unchanged."""
    if not words and len(prompt.offers) != 1:
        raise NotUnderstoodError(_("Which offer? **offers** lists them by number."))
    _table(prompt, offer_package(prompt, words[0] if words else "1"))
    return []


def sound(prompt: Prompt, words: list[str]) -> Screen:
    """Sound a delegation out, or show who would tell what."""
    if not words:
        return pages.soundings_page(prompt.view).blocks()
    scenario = prompt.view.scenario
    if (who := _alone(words, lambda word: lookup.delegation(scenario, word))) is not None:
        return pages.soundings_page(prompt.view, who).blocks()
    *named, last = words
    name, mark, position = last.lower().partition("=")
    try:
        who, about = lookup.two([*named, name], lambda word: lookup.delegation(scenario, word), lambda word: lookup.issue(scenario, word))
    except NotUnderstoodError:
        if len(words) > 2 and all(_names_an_issue(prompt, word) for word in words[1:]):
            raise NotUnderstoodError(_("One delegation and one issue at a time.")) from None
        raise
    return _perform(prompt, f"sound {who} {about}{mark}{position}")


def _names_an_issue(prompt: Prompt, word: str) -> bool:
    try:
        return bool(lookup.issue(prompt.view.scenario, word.partition("=")[0]))
    except NotUnderstoodError:
        return False


def _alone(words: list[str], find: Callable[[str], str]) -> str | None:
    """What all the words together name; None where they name two things. A single word that names nothing is an error."""
    try:
        return find(" ".join(words))
    except NotUnderstoodError:
        if len(words) == 1:
            raise
        return None


def argue(prompt: Prompt, words: list[str]) -> Screen:
    """Put an argument to somebody, or show them."""
    view = prompt.view
    if not words:
        return pages.arguments_page(view).blocks()
    if (name := _alone(words, lambda word: lookup.argument(view.scenario, word))) is not None:
        return pages.argument_entry(view, next(a for a in conduct.arguments(view) if a.argument.id == name)).blocks()
    name, who = lookup.two(words, lambda word: lookup.argument(view.scenario, word), lambda word: lookup.actor(view.scenario, word))
    require(conduct.argument_reason(view, next(a for a in view.scenario.arguments if a.id == name), who))
    return _perform(prompt, Argue(name, who))


def gesture(prompt: Prompt, words: list[str]) -> Screen:
    """Make a gesture, or show them."""
    if not words:
        return pages.gestures_page(prompt.view).blocks()
    name = lookup.gesture(prompt.view.scenario, " ".join(words))
    act = next(g for g in prompt.view.scenario.gestures if g.id == name)
    if prompt.view.compiled.ids[prompt.view.seat] in act.by:
        require(conduct.gesture_reason(prompt.view, act))
    return _perform(prompt, Gesture(name))


def declare(prompt: Prompt, words: list[str]) -> Screen:
    """Declare a position in public, or show one's own word."""
    if not words:
        return _own_word(prompt)
    if len(words) != 1:
        raise NotUnderstoodError(_("A declaration names one position."))
    return _perform(prompt, f"declare {lookup.clause(prompt.view.scenario, words[0])}")


def _own_word(prompt: Prompt) -> Screen:
    """What this seat has said in public."""
    view = prompt.view
    word = view.state.declared[view.seat]
    positions = [
        f"{names.issue(view.compiled, i)}: {names.place(view.compiled, i, float(at))}" for i, at in enumerate(word) if not isnan(at)
    ]
    if not positions:
        return [Para(_("You have declared nothing in public. A declaration rallies your public, and retreat from it costs you."))]
    return [Para(_("You have declared in public: {said}.").format(said="; ".join(positions)))]


def answer(prompt: Prompt, words: list[str]) -> Screen:
    """Answer the package that waits."""
    answer_words = [w.lower() for w in words]
    if prompt.view.state.awaiting < 0:
        raise NotPossibleError(_("No package waits for your answer."))
    if len(answer_words) == 1 and answer_words[0] in ("yes", "no"):
        answer_words = [str(prompt.view.state.awaiting), *answer_words]
    if len(answer_words) != 2 or answer_words[1] not in ("yes", "no") or not answer_words[0].lstrip("p").isdecimal():
        raise NotUnderstoodError(_("An answer is yes or no."))
    return _perform(prompt, f"answer {answer_words[0]} {answer_words[1]}")


def yes(prompt: Prompt, words: list[str]) -> Screen:
    """Say yes to the package that waits."""
    return answer(prompt, ["yes"])


def no(prompt: Prompt, words: list[str]) -> Screen:
    """Say no to the package that waits."""
    return answer(prompt, ["no"])


def wait(prompt: Prompt, words: list[str]) -> Screen:
    """Let an act pass."""
    return _perform(prompt, Wait())


def end(prompt: Prompt, words: list[str]) -> Screen:
    """End the turn."""
    return _perform(prompt, End())


SHORT = {
    ActKind.TABLE: (
        Command(
            "take NUMBER",
            _("table a counter-offer unchanged"),
            _("Tables the offer of that number; its author accepts, the others answer for themselves."),
            take,
            ("accept",),
        ),
    ),
    ActKind.ANSWER: (
        Command("yes", _("say yes to the package that waits"), _("The same as answer and its number, yes."), yes),
        Command("no", _("say no to the package that waits"), _("The same as answer and its number, no."), no),
    ),
}
"""What is short for an act."""


def command(kind: ActKind) -> Command:
    """The command of an act."""
    match kind:
        case ActKind.TABLE:
            return Command(
                "table [ISSUE=POSITION …] [public|private]",
                _("put a package, or your draft, before those who decide it"),
                _(
                    "Without clauses it tables your draft. One package a turn; a counter-offer can be taken besides. "
                    "In public everybody hears it, and publics weigh on those who answer; in private only those at the table do."
                ),
                table,
            )
        case ActKind.SOUND:
            return Command(
                "sound [DELEGATION ISSUE]",
                _("ask one delegation in private how much an issue matters to it"),
                _("Without words it shows who would speak plainly about what. It takes one act."),
                sound,
                ("sounding", "soundings"),
            )
        case ActKind.ARGUE:
            return Command(
                "argue [ARGUMENT [ACTOR]]",
                _("put a historical argument to somebody"),
                _("Without words it shows every argument: on whom it works, or why it cannot be used. It takes one act."),
                argue,
                ("argument", "arguments"),
            )
        case ActKind.GESTURE:
            return Command(
                "gesture [ID]",
                _("a deed that needs nobody's leave, at a stated price"),
                _("Without words it shows your gestures and what each costs. It takes one act."),
                gesture,
                ("gestures",),
            )
        case ActKind.DECLARE:
            return Command(
                "declare ISSUE=POSITION",
                _("say in public where you stand"),
                _(
                    "It rallies your public if it likes the position better than the course, and any later retreat costs you. "
                    "It takes one act."
                ),
                declare,
            )
        case ActKind.ANSWER:
            return Command("answer PROPOSAL yes|no", _("answer a package that waits for you"), _("Short: **yes** or **no**."), answer)
        case ActKind.WAIT:
            return Command("wait", _("let one act pass"), _("Spends one act and does nothing."), wait)
        case ActKind.END:
            return Command(
                "end",
                _("end your turn"),
                _("The others act, and the next turn begins. What you have not used is lost."),
                end,
                ("done", "next"),
            )
        case _:
            assert_never(kind)


ACTING = tuple(each for kind in ActKind for each in (command(kind), *SHORT.get(kind, ())))
