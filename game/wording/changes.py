"""What a question changes, in words: a path such as france.stances.austria.ideal, and the values at it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.i18n import _
from game.model.scenario import Scenario
from game.wording.names import within
from game.wording.numbers import listed
from game.wording.players import plays

LISTS = ("delegations", "chambers", "voices", "issues", "bodies", "events", "gestures", "arguments", "record")


def what(scenario: Scenario, path: str) -> str:
    """What stands at a path; the path itself where there is no shorter way to say it."""
    return _of_the_record(scenario, _parts(path)) or _of_an_actor(scenario, _parts(path)) or path


def value(scenario: Scenario, path: str, raw: str) -> str:
    """A value at a path: positions by their names, everything else as it is written."""
    match _parts(path):
        case [_, "stances", issue, "ideal" | "accepts"] | [_, "clauses", issue] if issue in scenario.issue:
            return listed([_position(scenario, issue, word) for word in _words(raw)])
        case [_, "stances", _, "salience"]:
            return _("{value} of 3").format(value=raw)
        case [_, "played"]:
            return _("yes") if raw.lower() in ("true", "yes") else _("no")
    return raw


def alteration(scenario: Scenario, path: str, before: str, after: str) -> tuple[str, str]:
    """A value as it was and as it is: of a list only what is added and what is left out, before it nothing."""
    match _parts(path):
        case [_, "stances", issue, "accepts"] if issue in scenario.issue:
            old, new = _words(before), _words(after)
            more = [_position(scenario, issue, w) for w in new if w not in old]
            less = [_position(scenario, issue, w) for w in old if w not in new]
            words = [_("also {positions}").format(positions=listed(more))] if more else []
            words += [_("no longer {positions}").format(positions=listed(less))] if less else []
            return "", "; ".join(words) or _("as it was")
    return value(scenario, path, before), value(scenario, path, after)


def _words(raw: str) -> list[str]:
    return [word.strip() for word in raw.split(",")]


def _position(scenario: Scenario, issue: str, word: str) -> str:
    """A position by its name, a place on the scale by its number."""
    name = next((p.name for p in scenario.issue[issue].positions if p.id == word), "")
    return _("“{name}”").format(name=name) if name else word


def absent(scenario: Scenario, name: str) -> str:
    """An event, a gesture, a recorded proposal or an argument by its title."""
    titles = {e.id: e.title for e in scenario.events} | {p.id: p.title for p in scenario.record}
    return {**titles, **{g.id: g.name for g in scenario.gestures}, **{a.id: a.name for a in scenario.arguments}}.get(name, name)


def asked(scenario: Scenario, values: Mapping[str, str], without: Iterable[str], players: Mapping[str, str]) -> str:
    """A question that has no title of its own, in a line."""
    words = [_if(scenario, path, new) for path, new in values.items()]
    if gone := [_("“{event}”").format(event=absent(scenario, name)) for name in without]:
        words.append(_("{events} did not happen").format(events=listed(gone)))
    words += [f"{within(scenario.actors[seat].name)} {plays(kind)}" for seat, kind in players.items()]
    return _("What if {changes}?").format(changes=listed(words))


def _if(scenario: Scenario, path: str, new: str) -> str:
    """A supposition about one value."""
    words = value(scenario, path, new)
    match _parts(path):
        case [a, "stances", issue, ("ideal" | "accepts" | "salience") as key] if a in scenario.actors and issue in scenario.issue:
            template = {
                "ideal": _("{actor} wanted {value} on {issue}"),
                "accepts": _("{actor} could live with {value} on {issue}"),
                "salience": _("{issue} mattered {value} to {actor}"),
            }[key]
            return template.format(actor=within(scenario.actors[a].name), issue=within(scenario.issue[issue].name), value=words)
    return _("{what} were {value}").format(what=within(what(scenario, path)), value=words)


def _parts(path: str) -> list[str]:
    parts = path.split(".")
    return parts[1:] if parts[0] in LISTS else parts


def _of_the_record(scenario: Scenario, parts: list[str]) -> str:
    record = {p.id: p.title for p in scenario.record}
    match parts:
        case [name, "played"] if name in record:
            return _("{proposal}: whether it is tabled").format(proposal=record[name])
        case [name, "clauses", issue] if name in record and issue in scenario.issue:
            return _("{proposal}: its clause on {issue}").format(proposal=record[name], issue=within(scenario.issue[issue].name))
    return ""


def _of_an_actor(scenario: Scenario, parts: list[str]) -> str:
    names = {a.id: a.name for a in scenario.actors.values()}
    match parts:
        case ["trust", a, b] if a in names and b in names:
            return _("The trust of {a} in {b}").format(a=within(names[a]), b=within(names[b]))
        case [a, "stances", issue, ("ideal" | "accepts" | "salience") as key] if a in names and issue in scenario.issue:
            template = {
                "ideal": _("{actor} on {issue}: what it wants"),
                "accepts": _("{actor} on {issue}: what it can live with"),
                "salience": _("{actor} on {issue}: how much it matters"),
            }[key]
            return template.format(actor=names[a], issue=within(scenario.issue[issue].name))
        case [a, "public", "pressure"] if a in names:
            return _("{actor}: pressure of its public").format(actor=names[a])
        case [a, "fears", n, "weight"] if a in names:
            return _fear(scenario, a, n)
        case [a, "hears", b] if a in names and b in names:
            return _("{a}: how far it listens to {b}").format(a=names[a], b=names[b])
        case [a, "in_office", ("from" | "until") as end] if a in names:
            return (_("{actor}: in office from") if end == "from" else _("{actor}: in office until")).format(actor=names[a])
    return ""


def _fear(scenario: Scenario, actor: str, number: str) -> str:
    fears = scenario.actors[actor].fears
    if not (number.isdecimal() and int(number) < len(fears)):
        return ""
    issue = within(scenario.issue[fears[int(number)].issue].name)
    return _("{actor}: its fear about {issue}").format(actor=scenario.actors[actor].name, issue=issue)
