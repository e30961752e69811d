"""What did you expect? Asked of a class before the answers to a package are shown, and told beside them."""

from __future__ import annotations

from game.debrief.poll import KIND, Expectation, foretold, tabled_at
from game.errors import NotUnderstoodError
from game.i18n import _
from game.lesson import deciders, unasked
from game.model.package import Package
from game.pages.content import Heading, Para, Screen, items
from game.text import lookup
from game.text.commands.base import Instead
from game.text.lesson import called
from game.text.sitting import Sitting
from game.wording import names
from game.wording.foretold import foretold_words
from game.wording.numbers import capital

ANSWERS = ("yes", "no", "answer", "who")
"""Commands that here are more likely to be meant as an answer."""


def foresee(sitting: Sitting, package: Package) -> str:
    """The words of what is expected; empty where nobody is asked, or nobody says.

    NotPossibleError if it may not be tabled anyhow; Instead if something else is done.
    """
    if sitting.lesson is None or not sitting.lesson.poll:
        return ""
    sitting.view.may_table(package)
    deciders = list(sitting.view.forecasts(package))
    if not deciders:
        return ""
    who = names.within(called(sitting, sitting.seat))
    tables = _("{who} is about to table this {openness}. Was it another’s turn? Type **back**.")
    about = Para(capital(tables.format(who=who, openness=names.openness(package))))
    return _expected(sitting, [Heading(_("What do you expect?")), about], package, deciders)


def foresee_others(sitting: Sitting) -> None:
    """Ask of every public package that the program has tabled before a team, ahead of the answers; Instead if something else is done."""
    lesson, negotiation = sitting.lesson, sitting.negotiation
    while lesson is not None and (found := unasked(negotiation, lesson)) is not None:
        by = names.within(names.actor(negotiation.compiled, found.by))
        head = Heading(_("Tabled by {actor}: what do you expect?").format(actor=by))
        lesson.unread = True
        node = tabled_at(negotiation)[found.number]
        write_expected(sitting, node, "", "")  # whatever is said, it is asked once
        expected = _expected(sitting, [head], found.package, deciders(negotiation, found))
        write_expected(sitting, node, negotiation.compiled.ids[found.by], expected)


def write_expected(sitting: Sitting, node: int, seat: str, expected: str) -> None:
    """Keep what was said of a package with the act that tabled it; it is not asked again."""
    if sitting.lesson is not None:
        sitting.lesson.asked.add(node)
    if expected:
        sitting.negotiation.write_down(KIND, seat, expected, node)
        sitting.mark_head()


def _expected(sitting: Sitting, head: Screen, package: Package, deciders: list[int]) -> str:
    compiled = sitting.view.compiled
    sitting.terminal.show(
        [
            *head,
            items(names.clauses(compiled, package)),
            Para(_("They will be asked: {actors}.").format(actors=names.actors(compiled, deciders))),
        ]
    )
    passes, fails = _hands(sitting) if package.public else (0, 0)
    return Expectation(passes, fails, _refusers(sitting, [compiled.ids[a] for a in deciders])).said()


def _hands(sitting: Sitting) -> tuple[int, int]:
    """Raised hands for and against; none if nobody is asked."""
    while True:
        line = _asked(sitting, _("Hands: how many expect that it passes, how many that it fails (as in 18 7; Enter: not asked)"))
        if not line:
            return 0, 0
        words = line.replace(",", " ").split()
        if len(words) == 2 and all(w.isdecimal() and len(w) <= 3 for w in words):
            return int(words[0]), int(words[1])
        sitting.terminal.show([Para(_("Two numbers, as in 18 7: how many expect a yes, how many a no. **help** says what else."), "bad")])


def _refusers(sitting: Sitting, deciders: list[str]) -> tuple[str, ...] | None:
    """Those who are expected to refuse; None if nobody says."""
    scenario, nobody = sitting.view.scenario, _("nobody")
    while True:
        line = _asked(sitting, _("Who will refuse (names, or nobody; Enter: not asked)"))
        if not line:
            return None
        if line.casefold() in (nobody, "nobody", "none", "0"):
            return ()
        try:
            found = [lookup.actor(scenario, word) for word in line.replace(",", " ").split()]
        except NotUnderstoodError as error:
            sitting.terminal.show([Para(str(error), "bad")])
            continue
        if strangers := [a for a in found if a not in deciders]:
            said = _("Not asked: {actors}. They will be asked: {deciders}.")
            sitting.terminal.show([Para(said.format(actors=", ".join(strangers), deciders=", ".join(deciders)), "bad")])
            continue
        return tuple(dict.fromkeys(found))


def _asked(sitting: Sitting, question: str) -> str:
    """A line of the class. Help is given in place; any other command takes the package back and is done instead."""
    from game.text.commands.registry import by_name

    while True:
        line = sitting.terminal.ask(question)
        word = line.split()[0].casefold() if line else ""
        if word.startswith("#"):  # a file of moves may have remarks
            continue
        if word in ("help", "?"):
            sitting.terminal.show([Para(_help())])
        elif word == "back" or (word in by_name() and word not in ANSWERS):
            raise Instead("" if word == "back" else line)
        else:
            return line


def _help() -> str:
    return _(
        "Before the answers are shown the class says what it expects; the report compares. Enter alone: nobody is asked. **back** takes "
        "the package back into your draft, and so does every other command, as **end**, **undo** or **quit**: it is then done instead."
    )


def what_was_foreseen(sitting: Sitting) -> Screen:
    """For every package answered since: what had been expected of it, to whoever may know of the package."""
    if sitting.lesson is None:
        return []
    found: Screen = []
    known = {p.number for p in sitting.view.state.proposals}
    for told in foretold(sitting.negotiation):
        if told.node in sitting.lesson.told or told.proposal not in known:
            continue
        sitting.lesson.told.add(told.node)
        if said := foretold_words(sitting.view.compiled, told):
            found.append(Para(_("**What you expected of proposal {n}:** {parts}.").format(n=told.proposal, parts=said)))
    return found
