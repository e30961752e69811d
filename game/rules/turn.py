"""One turn: news, acts in protocol order, aftermath."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from math import isnan
from typing import assert_never

from game.errors import NotPossibleError
from game.i18n import _, day
from game.model.acts import Act, Answer, Argue, Declare, End, Gesture, Sound, Table, Wait
from game.model.scenario import names
from game.notation import check
from game.rules import opinion, soundings
from game.rules.chronicle import Argued, Declared, EventOccurred, GestureMade, NegotiationEnded, Sounded, TurnBegan, Waited
from game.rules.compiled import CompiledScenario, Ints
from game.rules.conditions import evaluate
from game.rules.effects import apply_all, change_standing
from game.rules.knowledge import learn_priority
from game.rules.settlement import reckon
from game.rules.state import State, opening
from game.rules.tabling import answer, may_table, table


def start(compiled: CompiledScenario, people: frozenset[int] = frozenset()) -> State:
    """The state at the first act of the first turn."""
    state = opening(compiled, people)
    _begin(compiled, state)
    return state.freeze()


def to_act(state: State) -> int:
    """The delegation that must act next: a person asked for an answer, else whoever has the floor; -1 when it is over."""
    if state.over:
        return -1
    if state.awaiting >= 0:
        return next(p for p in state.proposals if p.number == state.awaiting).waiting[0]
    return state.actor


def perform(compiled: CompiledScenario, priorities: Ints, state: State, actor: int, act: Act) -> State:
    """The state after an act; NotPossibleError, with the reason, leaves the given state as it was."""
    if state.over:
        raise NotPossibleError(_("The negotiation is over."))
    if actor != to_act(state):
        raise NotPossibleError(_("It is for {actor} to act.").format(actor=compiled.actors[to_act(state)].name))
    check(compiled.scenario, act)
    if state.awaiting >= 0 and not isinstance(act, Answer):
        problem = _("A package waits for your answer: answer {number} yes, or answer {number} no.")
        raise NotPossibleError(problem.format(number=state.awaiting))
    spends = not isinstance(act, Answer | End)
    if spends and state.acts_left <= 0:
        raise NotPossibleError(_("Your means for this turn are spent; end the turn."))
    new = state.copy()
    _take(compiled, priorities, new, actor, act)
    if spends:
        new.acts_left -= 1
        if not new.serving[actor]:
            _pass_the_floor(compiled, new)
    return new.freeze()


def _take(compiled: CompiledScenario, priorities: Ints, state: State, actor: int, act: Act) -> None:
    """An act, and what comes of it."""
    match act:
        case Table(package):
            table(compiled, priorities, state, actor, package)
        case Sound():
            _sound(compiled, priorities, state, actor, act)
        case Argue():
            _argue(compiled, state, actor, act)
        case Gesture():
            _gesture(compiled, state, actor, act)
        case Declare():
            _declare(compiled, state, actor, act)
        case Answer(proposal, yes):
            answer(compiled, priorities, state, actor, proposal, yes)
        case Wait():
            state.note(Waited(state.turn, actor, audience=frozenset({actor})))
        case End():
            _pass_the_floor(compiled, state)
        case _:
            assert_never(act)


def pass_idle(compiled: CompiledScenario, state: State, idle: Collection[tuple[int, int]]) -> State:
    """The state once all have passed who come next and are idle: pairs of a delegation and a turn in which it is sure to do nothing."""
    new = state.copy()
    while (new.actor, new.turn) in idle and new.awaiting < 0:
        _pass_the_floor(compiled, new)
    return new.freeze()


def may_act(compiled: CompiledScenario, state: State, actor: int, act: Act) -> None:
    """NotPossibleError, with the reason, if the actor, who has the floor, cannot do this now."""
    match act:
        case Table(package):
            may_table(compiled, state, actor, package)
        case Sound(asked, issue):
            may_sound(compiled, state, actor, compiled.index[asked], compiled.issue_index[issue])
        case Argue(argument, target):
            may_argue(compiled, state, actor, argument, compiled.index[target])
        case Gesture(gesture):
            may_gesture(compiled, state, actor, gesture)
        case Declare(issue, position):
            may_declare(compiled, state, actor, compiled.issue_index[issue], position)
        case Answer() | Wait() | End():
            pass
        case _:
            assert_never(act)


def _unheld(compiled: CompiledScenario, issue: int, actor: int) -> str:
    """That somebody has no view on an issue."""
    return _("{issue} does not matter to {actor}.").format(issue=compiled.scenario.issues[issue].name, actor=compiled.actors[actor].name)


def _named(compiled: CompiledScenario, ids: Iterable[str]) -> str:
    """Actors by their names."""
    return "; ".join(compiled.actors[compiled.index[a]].name for a in ids if a in compiled.index)


def may_sound(compiled: CompiledScenario, state: State, actor: int, asked: int, issue: int) -> None:
    """NotPossibleError, with the reason, if a sounding makes no sense."""
    if asked == actor:
        raise NotPossibleError(_("You know your own mind."))
    if asked >= compiled.delegations or not state.serving[asked]:
        raise NotPossibleError(_("{actor} is not a delegation in office.").format(actor=compiled.actors[asked].name))
    if not compiled.has_stance[asked, issue]:
        raise NotPossibleError(_unheld(compiled, issue, asked))


def _sound(compiled: CompiledScenario, priorities: Ints, state: State, actor: int, act: Sound) -> None:
    asked, issue = compiled.index[act.actor], compiled.issue_index[act.issue]
    may_sound(compiled, state, actor, asked, issue)
    cell = soundings.reply(compiled, state, priorities, actor, asked, issue)
    heard = frozenset({actor, asked})
    learn_priority(compiled, state, asked, issue, cell, heard)
    state.note(Sounded(state.turn, actor, asked, issue, tuple(sorted(cell)), act.position, audience=heard))


def may_argue(compiled: CompiledScenario, state: State, actor: int, argument: str, target: int) -> None:
    """NotPossibleError, with the reason, if the actor cannot put that argument to that target now."""
    chosen = next(a for a in compiled.scenario.arguments if a.id == argument)
    today = compiled.scenario.turns[state.turn].date
    by = names(chosen.by)
    if "anyone" not in by and compiled.ids[actor] not in by:
        raise NotPossibleError(_("That is an argument of {actors}.").format(actors=_named(compiled, by)))
    if chosen.from_ and today < chosen.from_:
        raise NotPossibleError(_("Nobody makes that argument before {day}.").format(day=day(chosen.from_)))
    if chosen.until and today > chosen.until:
        raise NotPossibleError(_("That argument has lost its point since {day}.").format(day=day(chosen.until)))
    if not chosen.plausible.get(compiled.ids[target]):
        problem = _("{actor} is deaf to it. It works on {actors}.")
        raise NotPossibleError(problem.format(actor=compiled.actors[target].name, actors=_named(compiled, chosen.plausible)))
    if not compiled.has_stance[target, compiled.issue_index[chosen.issue]]:
        raise NotPossibleError(_unheld(compiled, compiled.issue_index[chosen.issue], target))
    if not state.serving[target]:
        raise NotPossibleError(_("{actor} is not in office.").format(actor=compiled.actors[target].name))
    if target == actor:
        raise NotPossibleError(_("You need not convince yourself."))


def _argue(compiled: CompiledScenario, state: State, actor: int, act: Argue) -> None:
    target = compiled.index[act.actor]
    may_argue(compiled, state, actor, act.argument, target)
    argument = next(a for a in compiled.scenario.arguments if a.id == act.argument)
    issue = compiled.issue_index[argument.issue]
    before = float(state.ideal[target, issue])
    share = opinion.argue(compiled, state, argument, target)
    after = float(state.ideal[target, issue])
    state.note(Argued(state.turn, actor, act.argument, target, share, before, after))


def may_gesture(compiled: CompiledScenario, state: State, actor: int, gesture: str) -> None:
    """NotPossibleError, with the reason, if the actor cannot do that deed now."""
    deed = next(g for g in compiled.scenario.gestures if g.id == gesture)
    today = compiled.scenario.turns[state.turn].date
    if compiled.ids[actor] not in deed.by:
        raise NotPossibleError(_("That is for {actors} to do.").format(actors=_named(compiled, deed.by)))
    if deed.id in state.occurred:
        raise NotPossibleError(_("It has been done; it can be done once."))
    if deed.from_ and today < deed.from_:
        raise NotPossibleError(_("Not before {day}.").format(day=day(deed.from_)))
    if deed.until and today > deed.until:
        raise NotPossibleError(_("Not after {day}.").format(day=day(deed.until)))
    if not evaluate(compiled, state, deed.when):
        raise NotPossibleError(_("Things do not stand so that this could be done."))


def _gesture(compiled: CompiledScenario, state: State, actor: int, act: Gesture) -> None:
    may_gesture(compiled, state, actor, act.gesture)
    deed = next(g for g in compiled.scenario.gestures if g.id == act.gesture)
    state.occurred = (*state.occurred, deed.id)
    apply_all(compiled, state, deed.effects, actor)
    state.note(GestureMade(state.turn, actor, deed.id))


def may_declare(compiled: CompiledScenario, state: State, actor: int, issue: int, position: int) -> None:
    """NotPossibleError if the actor has declared just this."""
    if state.declared[actor, issue] == compiled.places[issue, position]:
        raise NotPossibleError(_("You have said so already."))


def _declare(compiled: CompiledScenario, state: State, actor: int, act: Declare) -> None:
    """A public word: it rallies one's own public if it likes it better than the course, and retreat costs."""
    issue = compiled.issue_index[act.issue]
    may_declare(compiled, state, actor, issue, act.position)
    place, before = float(compiled.places[issue, act.position]), float(state.declared[actor, issue])
    if not isnan(before):  # a number: an earlier word is taken back
        change_standing(state, actor, -10 * compiled.parameters.rally * abs(place - before) / 100)
    public = compiled.public[actor]
    if public >= 0 and isnan(before) and compiled.has_stance[public, issue]:
        wish, course = state.ideal[public, issue], compiled.places[issue, state.course[issue]]
        if abs(place - wish) < abs(course - wish):
            change_standing(state, actor, compiled.parameters.rally)
    state.declared[actor, issue] = place
    state.note(Declared(state.turn, actor, issue, act.position))


def _pass_the_floor(compiled: CompiledScenario, state: State) -> None:
    """To the next in protocol order, of those with the initiative and of all persons, or to the end of the turn."""
    later = [a for a in {*compiled.initiative, *state.people} if state.serving[a] and a > state.actor]
    if later:
        state.actor, state.acts_left = min(later), compiled.parameters.acts_per_turn
        return
    opinion.voices_pull(compiled, state)
    state.offers = tuple(o for o in state.offers if o.until > state.turn)
    if state.turn + 1 >= len(compiled.scenario.turns):
        state.spans = tuple(replace(s, due=state.turn) for s in state.spans)  # nothing stays open at the end
        reckon(compiled, state)
        state.over, state.actor = True, -1
        state.note(NegotiationEnded(state.turn))
        return
    state.turn += 1
    _begin(compiled, state)


def _begin(compiled: CompiledScenario, state: State) -> None:
    """A turn opens: who serves, what is reckoned, what is news."""
    state.tabled, state.initiatives = frozenset(), 0
    _offices(compiled, state)
    state.note(TurnBegan(state.turn))
    reckon(compiled, state)
    day = compiled.scenario.turns[state.turn].date
    for event in compiled.scenario.events:
        due = event.date is None or event.date <= day
        if due and event.id not in state.occurred and evaluate(compiled, state, event.when):
            state.occurred = (*state.occurred, event.id)
            apply_all(compiled, state, event.effects)
            state.note(EventOccurred(state.turn, event.id))
    state.actor = -1
    _pass_the_floor(compiled, state)


def _offices(compiled: CompiledScenario, state: State) -> None:
    """Terms of office that begin or end with this turn."""
    for a in range(len(compiled.actors)):
        now = compiled.in_office(a, state.turn)
        before = compiled.in_office(a, state.turn - 1) if state.turn else now
        if now != before:
            state.serving[a] = now
