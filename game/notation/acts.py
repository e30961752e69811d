"""An act in words and back: parse_act(scenario, format_act(scenario, act)) == act."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from game.errors import NotUnderstoodError
from game.i18n import _
from game.model.acts import Act, Answer, Argue, Declare, End, Gesture, Sound, Table, Wait
from game.model.scenario import Scenario
from game.notation.known import check_name, check_position, is_number, pick, position_of
from game.notation.packages import check_package, format_package, parse_clause, parse_package


class ActKind(StrEnum):
    """The first word of an act, with the form of the whole."""

    form: str

    def __new__(cls, verb: str, form: str = "") -> ActKind:
        """A member that is its verb and knows its form."""
        member = str.__new__(cls, verb)
        member._value_, member.form = verb, form
        return member

    TABLE = "table", "table issue=position[..position] … public|private"
    SOUND = "sound", "sound DELEGATION issue[=position]"
    ARGUE = "argue", "argue ARGUMENT ACTOR"
    GESTURE = "gesture", "gesture ID"
    DECLARE = "declare", "declare issue=position"
    ANSWER = "answer", "answer PROPOSAL yes|no"
    WAIT = "wait", "wait"
    END = "end", "end"


def parse_act(scenario: Scenario, text: str) -> Act:
    """The act that the words say; NotUnderstoodError or AmbiguousError if they say none."""
    words = text.split()
    if not words:
        raise NotUnderstoodError(_("Nothing was said."))
    kind = ActKind(pick(words[0].lower(), ActKind, _("act")))
    act = _parse(scenario, kind, words[1:]) if kind is ActKind.TABLE or len(words) == len(kind.form.split()) else None
    if act is None:
        raise NotUnderstoodError(_("{text!r} is not complete. The form is: {form}").format(text=text, form=kind.form))
    return act


def _parse(scenario: Scenario, kind: ActKind, words: list[str]) -> Act | None:
    """An act from its kind and as many words as its form has; None if they do not fit it."""
    match kind:
        case ActKind.TABLE:
            return Table(parse_package(scenario, words))
        case ActKind.SOUND:
            actor = pick(words[0], [d.id for d in scenario.delegations], _("delegation"))
            name, mark, position = words[1].partition("=")
            issue = pick(name, scenario.issue, _("issue"))
            return Sound(actor, issue, position_of(scenario, issue, position) if mark else None)
        case ActKind.ARGUE:
            argument = pick(words[0], [a.id for a in scenario.arguments], _("argument"))
            return Argue(argument, pick(words[1], scenario.actors, _("actor")))
        case ActKind.GESTURE:
            return Gesture(pick(words[0], [g.id for g in scenario.gestures], _("gesture")))
        case ActKind.DECLARE:
            clause = parse_clause(scenario, words[0])
            if clause.is_span:
                raise NotUnderstoodError(_("A declaration names one position."))
            return Declare(scenario.issues[clause.issue].id, clause.low)
        case ActKind.ANSWER:
            number, word = words[0].removeprefix("p"), words[1].lower()
            return Answer(int(number), word == "yes") if is_number(number) and word in ("yes", "no") else None
        case ActKind.WAIT:
            return Wait()
        case ActKind.END:
            return End()
        case _:
            assert_never(kind)


def format_act(scenario: Scenario, act: Act) -> str:
    """The words for an act."""
    return " ".join(_words(scenario, act))


def kind_of(scenario: Scenario, act: Act) -> ActKind:
    """The kind of an act."""
    return _words(scenario, act)[0]


def _words(scenario: Scenario, act: Act) -> tuple[ActKind, *tuple[str, ...]]:
    match act:
        case Table(package):
            return ActKind.TABLE, format_package(scenario, package)
        case Sound(actor, issue, position):
            at = "" if position is None else f"={scenario.issue[issue].positions[position].id}"
            return ActKind.SOUND, actor, f"{issue}{at}"
        case Argue(argument, actor):
            return ActKind.ARGUE, argument, actor
        case Gesture(gesture):
            return ActKind.GESTURE, gesture
        case Declare(issue, position):
            return ActKind.DECLARE, f"{issue}={scenario.issue[issue].positions[position].id}"
        case Answer(proposal, yes):
            return ActKind.ANSWER, str(proposal), "yes" if yes else "no"
        case Wait():
            return (ActKind.WAIT,)
        case End():
            return (ActKind.END,)
        case _:
            assert_never(act)


def check(scenario: Scenario, act: Act) -> None:
    """NotUnderstoodError unless everything that an act names exists; `parse_act` makes no other acts, a program may."""
    match act:
        case Table(package):
            check_package(scenario, package)
        case Sound(actor, issue, position):
            check_name(actor, [d.id for d in scenario.delegations], _("delegation"))
            check_position(scenario, issue, position or 0)
        case Argue(argument, actor):
            check_name(argument, [a.id for a in scenario.arguments], _("argument"))
            check_name(actor, scenario.actors, _("actor"))
        case Gesture(gesture):
            check_name(gesture, [g.id for g in scenario.gestures], _("gesture"))
        case Declare(issue, position):
            check_position(scenario, issue, position)
        case Answer() | Wait() | End():
            pass
        case _:
            assert_never(act)
