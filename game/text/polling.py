"""What do you expect? Asked of a class before the answers to a package are shown, and told beside them."""

from __future__ import annotations

from game.debrief.poll import Expectation, foretold, tabled_at
from game.errors import NotUnderstoodError
from game.i18n import _
from game.model.package import Package
from game.pages.content import Heading, Para, Screen, compose, instruct, items
from game.play.class_controller import ClassController
from game.play.class_poll import deciders, next_to_ask
from game.text import lookup
from game.text.commands.base import Instead
from game.text.prompt import Prompt
from game.wording import names
from game.wording.foretold import foretold_words
from game.wording.numbers import capital

ANSWERS = ("yes", "no", "answer", "who")
"""Commands that here are more likely to be meant as an answer."""


def ask_about_draft(prompt: Prompt, package: Package) -> Expectation:
    """What is expected of a package that is about to be tabled; nothing where nobody is asked, or nobody says.

    NotPossibleError if it may not be tabled anyhow; Instead if something else is done.
    """
    session = prompt.session
    if session.classroom is None or not session.classroom.poll:
        return Expectation()
    session.view.may_table(package)
    asked = list(session.view.forecasts(package))
    if not asked:
        return Expectation()
    who = names.within(session.seat_name(session.seat))
    tables = _("{who} is about to table this {openness}. Was it another’s turn? Type **back**.")
    about = Para(instruct(tables, who=capital(who), openness=names.openness(package)))
    return _expected(prompt, [Heading(_("What do you expect?")), about], package, asked)


def ask_about_others(prompt: Prompt) -> None:
    """Ask of every public package that the program has tabled before a team, ahead of the answers; Instead if something else is done."""
    classroom, negotiation = prompt.session.classroom, prompt.negotiation
    while classroom is not None and (proposal := next_to_ask(negotiation, classroom)) is not None:
        by = names.within(names.actor(negotiation.compiled, proposal.by))
        head = Heading(_("Tabled by {actor}: what do you expect?").format(actor=by))
        prompt.unread = True
        node = tabled_at(negotiation)[proposal.number]
        classroom.asked.add(node)  # whatever is answered, it is asked once
        expected = _expected(prompt, [head], proposal.package, deciders(negotiation, proposal))
        ClassController(prompt.session).expect(node, expected)


def _expected(prompt: Prompt, head: Screen, package: Package, asked: list[int]) -> Expectation:
    compiled = prompt.view.compiled
    actors = Para(_("They will be asked: {actors}.").format(actors=names.actors(compiled, asked)))
    prompt.terminal.show(head, items(names.clauses(compiled, package)), actors)
    passes, fails = _hands(prompt) if package.public else (0, 0)
    return Expectation(passes, fails, _refusers(prompt, [compiled.ids[a] for a in asked]))


def _hands(prompt: Prompt) -> tuple[int, int]:
    """Raised hands for and against; none if nobody is asked."""
    while True:
        line = _line(prompt, _("Hands: how many expect that it passes, how many that it fails (as in 18 7; Enter: not asked)"))
        if not line:
            return 0, 0
        words = line.replace(",", " ").split()
        if len(words) == 2 and all(w.isdecimal() and len(w) <= 3 for w in words):
            return int(words[0]), int(words[1])
        prompt.terminal.say(_("Two numbers, as in 18 7: how many expect a yes, how many a no. **help** says what else."), "bad")


def _refusers(prompt: Prompt, asked: list[str]) -> tuple[str, ...] | None:
    """Those who are expected to refuse; None if nobody says."""
    scenario, nobody = prompt.view.scenario, _("nobody")
    while True:
        line = _line(prompt, _("Who will refuse (names, or nobody; Enter: not asked)"))
        if not line:
            return None
        if line.casefold() in (nobody, "nobody", "none", "0"):
            return ()
        try:
            refusers = [lookup.actor(scenario, word) for word in line.replace(",", " ").split()]
        except NotUnderstoodError as error:
            prompt.terminal.say(str(error), "bad")
            continue
        if strangers := [a for a in refusers if a not in asked]:
            text = _("Not asked: {actors}. They will be asked: {deciders}.")
            prompt.terminal.show([Para(text.format(actors=", ".join(strangers), deciders=", ".join(asked)), "bad")])
            continue
        return tuple(dict.fromkeys(refusers))


def _line(prompt: Prompt, question: str) -> str:
    """A line of the class. Help is given in place; any other command takes the package back and is done instead."""
    while True:
        line = prompt.terminal.ask(question)
        word = line.split()[0].casefold() if line else ""
        if word.startswith("#"):  # a file of moves may have remarks
            continue
        if word in ("help", "?"):
            prompt.terminal.say(_help())
        elif word == "back" or (word in prompt.commands and word not in ANSWERS):
            raise Instead("" if word == "back" else line)
        else:
            return line


def _help() -> str:
    return _(
        "Before the answers are shown the class says what it expects; the report compares. Enter alone: nobody is asked. **back** takes "
        "the package back into your draft, and so does every other command, as **end**, **undo** or **quit**: it is then done instead."
    )


def announce_polls(prompt: Prompt) -> Screen:
    """For every package answered since: what had been expected of it, to whoever may know of the package."""
    classroom = prompt.session.classroom
    if classroom is None:
        return []
    blocks: Screen = []
    known = {p.number for p in prompt.view.state.proposals}
    for poll in foretold(prompt.negotiation):
        if poll.node in classroom.announced or poll.proposal not in known:
            continue
        classroom.announced.add(poll.node)
        if text := foretold_words(prompt.view.compiled, poll):
            blocks.append(Para(compose(_("**What you expected of proposal {n}:** {parts}."), n=poll.proposal, parts=text)))
    return blocks
