"""The gallery: which scenarios there are, and the choice of one and of a chair."""

from __future__ import annotations

from typing import Any

from game.errors import NotUnderstoodError
from game.i18n import _, ngettext
from game.model.scenario import Scenario
from game.pages.content import Block, Heading, Para, Screen, Table, items, message
from game.play.guide import SCENARIO, SEED
from game.play.opening import LAST
from game.saves import autosaves
from game.scenario.library import load
from game.scenario.listing import Listed, everything
from game.scenario.places import Search
from game.text import lookup
from game.text.commands.base import Leave
from game.text.start import Options
from game.text.terminal import Terminal
from game.wording.numbers import day

GUIDE = "guide"
LEAVING = ("quit", "exit", "bye", "q", "end")


def scenario_data(search: Search | None = None) -> dict[str, Any]:
    """The scenarios as plain data; those that cannot be read apart, with what is wrong with them."""
    listed = everything(search)
    broken = [{"id": one.id, "path": str(one.found.path), "problem": one.problem} for one in listed if one.loaded is None]
    return {"scenarios": [_data(one.loaded.scenario) for one in listed if one.loaded is not None], "broken": broken}


def _data(scenario: Scenario) -> dict[str, Any]:
    about = scenario.about
    return {
        "id": scenario.id,
        "title": about.title,
        "subtitle": about.subtitle,
        "from": str(about.dates.from_),
        "to": str(about.dates.to),
        "turns": len(scenario.turns),
        "issues": [i.id for i in scenario.issues],
        "seats": [{"id": d.id, "name": d.name, "main": d.id == about.main_seat} for d in scenario.seats],
        "summary": about.summary,
        "language": about.language,
        "version": about.version,
        "licence": about.licence,
    }


def show_scenarios(search: Search | None = None) -> Screen:
    """Every scenario with its summary and its seats; or with what is wrong with it."""
    blocks: list[Block] = [Heading(_("Scenarios"), 1)]
    for one in everything(search):
        blocks += _shown(one)
        if one.loaded is not None:
            blocks.append(Para(_("To play it: demarche play {id} --text").format(id=one.id), "quiet"))
    return blocks


def _shown(one: Listed) -> Screen:
    """A scenario in a few lines, or what is wrong with it."""
    if one.loaded is None:
        how = _("To see all that is wrong with it: demarche check {path}").format(path=one.found.path)
        return [Heading(_("{id}: cannot be read").format(id=one.id)), Para(one.problem, "bad"), Para(how, "quiet")]
    scenario, about = one.loaded.scenario, one.loaded.scenario.about
    dates = _("{first} to {last}").format(first=day(about.dates.from_), last=day(about.dates.to))
    turns = ngettext("{n} turn", "{n} turns", len(scenario.turns)).format(n=len(scenario.turns))
    seats = ", ".join(d.id for d in scenario.seats)
    return [
        Heading(f"{scenario.id}: {about.title}"),
        Para(f"{about.subtitle}. {dates}, {turns}. {about.summary}"),
        Para(_("Seats: {seats}.").format(seats=seats)),
    ]


def choose(plain: bool, search: Search | None = None) -> Options | None:
    """Ask for a scenario and a chair; None if the person goes away."""
    terminal = Terminal(plain)
    kept = autosaves()
    terminal.show([Heading(_("Démarche"), 1)])
    listed = everything(search)
    names = [one.id for one in listed if one.loaded is not None]
    for one in listed:
        terminal.show(_shown(one))
    terminal.say(_("**guide** is a first game, guided: five minutes in Moscow’s chair, in 1954."))
    if kept:
        terminal.say(_("**last** goes on with the game played last: {name}.").format(name=kept[0].name))
    try:
        wanted = _ask(terminal, _("Which scenario"), _("scenario"), names, names[0], (GUIDE, *((LAST,) if kept else ())))
        if wanted == LAST:
            return Options(None, plain=plain, resume=LAST, search=search)
        if wanted == GUIDE:
            return Options(SCENARIO, seed=SEED, plain=plain, guided=True, search=search)
        scenario = load(wanted, search).scenario
        rows = tuple((d.id, d.name, d.wants) for d in scenario.seats)
        terminal.show(Heading(_("Chairs")), Table((_("Chair"), _("Who"), _("Wants")), rows))
        seats = {d.id: f"{d.name} {d.capital}" for d in scenario.seats}
        seat = _ask(terminal, _("Which chair"), _("chair"), seats, scenario.about.main_seat)
    except (EOFError, KeyboardInterrupt, Leave):
        terminal.say(_("Nothing has been begun."))
        return None
    return Options(wanted, (seat,), plain=plain, search=search)


def _ask(terminal: Terminal, question: str, what: str, known: list[str] | dict[str, str], default: str, also: tuple[str, ...] = ()) -> str:
    """One of the known words; Enter alone means the default. Asked again until it is one; Leave if the person goes away."""
    names = known if isinstance(known, dict) else {name: name for name in known}
    while True:
        word = terminal.ask(_("{question} (Enter: {default})").format(question=question, default=default)).lower()
        if not word:
            return default
        if word in also:
            return word
        if word in LEAVING:
            raise Leave
        if word in ("help", "?"):
            terminal.show([Para(message(_help(what, also))), items(names)])
            continue
        try:
            return lookup.find(word, names, what)
        except NotUnderstoodError as error:
            terminal.show([Para(message(f"{error} {_help(what, also)}"), "bad"), items(names)])


def _help(what: str, also: tuple[str, ...]) -> str:
    """What can be typed here."""
    besides = "".join(_(", or **{word}**").format(word=word) for word in also)
    return _("Type the {what} that you want, as listed{besides}; Enter takes the first. **quit** leaves.").format(
        what=what, besides=besides
    )
