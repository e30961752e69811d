"""One turn: news, acts in protocol order, aftermath."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from math import isnan

from game.i18n import _, day
from game.model.acts import Act, Answer, Argue, Declare, End, Gesture, NotPossible, Sound, Table, Wait, check
from game.model.scenario import names
from game.rules import opinion, soundings
from game.rules.conditions import holds
from game.rules.effects import apply_all, change_standing
from game.rules.frame import Frame, Ints
from game.rules.knowledge import learn_priority
from game.rules.settlement import reckon
from game.rules.state import State, opening
from game.rules.tabling import answer, table


def start(frame: Frame, people: frozenset[int] = frozenset()) -> State:
    """The state at the first act of the first turn."""
    state = opening(frame, people)
    _begin(frame, state)
    return state.freeze()


def to_act(state: State) -> int:
    """The delegation that must act next: a person asked for an answer, else whoever has the floor; -1 when it is over."""
    if state.over:
        return -1
    if state.awaiting >= 0:
        return next(p for p in state.proposals if p.number == state.awaiting).waiting[0]
    return state.actor


def perform(frame: Frame, priorities: Ints, state: State, actor: int, act: Act) -> State:
    """The state after an act; NotPossible, with the reason, leaves the given state as it was."""
    if state.over:
        raise NotPossible(_("The negotiation is over."))
    if actor != to_act(state):
        raise NotPossible(_("It is for {actor} to act.").format(actor=frame.actors[to_act(state)].name))
    check(frame.scenario, act)
    if state.awaiting >= 0 and not isinstance(act, Answer):
        said = _("A package waits for your answer: answer {number} yes, or answer {number} no.")
        raise NotPossible(said.format(number=state.awaiting))
    new = state.copy()
    if isinstance(act, Answer):
        answer(frame, priorities, new, actor, act.proposal, act.yes)
    elif isinstance(act, End):
        _pass_the_floor(frame, new)
    else:
        _take(frame, priorities, new, actor, act)
    return new.freeze()


def pass_idle(frame: Frame, state: State, idle: Collection[tuple[int, int]]) -> State:
    """The state once all have passed who come next and are idle: pairs of a delegation and a turn in which it is sure to do nothing."""
    new = state.copy()
    while (new.actor, new.turn) in idle and new.awaiting < 0:
        _pass_the_floor(frame, new)
    return new.freeze()


def _take(frame: Frame, priorities: Ints, state: State, actor: int, act: Act) -> None:
    """One of the acts that a delegation has the means for."""
    if state.acts_left <= 0:
        raise NotPossible(_("Your means for this turn are spent; end the turn."))
    match act:
        case Table(package):
            table(frame, priorities, state, actor, package)
        case Sound():
            _sound(frame, priorities, state, actor, act)
        case Argue():
            _argue(frame, state, actor, act)
        case Gesture():
            _gesture(frame, state, actor, act)
        case Declare():
            _declare(frame, state, actor, act)
        case Wait():
            state.note("waited", frozenset({actor}), by=actor)
    state.acts_left -= 1
    if not state.serving[actor]:
        _pass_the_floor(frame, state)


def _unheld(frame: Frame, issue: int, actor: int) -> str:
    """That somebody has no view on an issue."""
    return _("{issue} does not matter to {actor}.").format(issue=frame.scenario.issues[issue].name, actor=frame.actors[actor].name)


def _named(frame: Frame, ids: Iterable[str]) -> str:
    """Actors by their names."""
    return "; ".join(frame.actors[frame.index[a]].name for a in ids if a in frame.index)


def may_sound(frame: Frame, state: State, actor: int, asked: int, issue: int) -> None:
    """NotPossible, with the reason, if a sounding makes no sense."""
    if asked == actor:
        raise NotPossible(_("You know your own mind."))
    if asked >= frame.delegations or not state.serving[asked]:
        raise NotPossible(_("{actor} is not a delegation in office.").format(actor=frame.actors[asked].name))
    if not frame.holds[asked, issue]:
        raise NotPossible(_unheld(frame, issue, asked))


def _sound(frame: Frame, priorities: Ints, state: State, actor: int, act: Sound) -> None:
    asked, issue = frame.index[act.actor], frame.issue_index[act.issue]
    may_sound(frame, state, actor, asked, issue)
    cell = soundings.reply(frame, state, priorities, actor, asked, issue)
    heard = frozenset({actor, asked})
    learn_priority(frame, state, asked, issue, cell, heard)
    state.note("sounded", heard, by=actor, asked=asked, issue=issue, cell=sorted(cell), position=act.position)


def may_argue(frame: Frame, state: State, actor: int, argument: str, target: int) -> None:
    """NotPossible, with the reason, if the actor cannot put that argument to that target now."""
    found = next(a for a in frame.scenario.arguments if a.id == argument)
    today = frame.scenario.turns[state.turn].date
    by = names(found.by)
    if "anyone" not in by and frame.ids[actor] not in by:
        raise NotPossible(_("That is an argument of {actors}.").format(actors=_named(frame, by)))
    if found.from_ and today < found.from_:
        raise NotPossible(_("Nobody makes that argument before {day}.").format(day=day(found.from_)))
    if found.until and today > found.until:
        raise NotPossible(_("That argument has lost its point since {day}.").format(day=day(found.until)))
    if not found.plausible.get(frame.ids[target]):
        said = _("{actor} is deaf to it. It works on {actors}.")
        raise NotPossible(said.format(actor=frame.actors[target].name, actors=_named(frame, found.plausible)))
    if not frame.holds[target, frame.issue_index[found.issue]]:
        raise NotPossible(_unheld(frame, frame.issue_index[found.issue], target))
    if not state.serving[target]:
        raise NotPossible(_("{actor} is not in office.").format(actor=frame.actors[target].name))
    if target == actor:
        raise NotPossible(_("You need not convince yourself."))


def _argue(frame: Frame, state: State, actor: int, act: Argue) -> None:
    target = frame.index[act.actor]
    may_argue(frame, state, actor, act.argument, target)
    argument = next(a for a in frame.scenario.arguments if a.id == act.argument)
    issue = frame.issue_index[argument.issue]
    before = float(state.ideal[target, issue])
    share = opinion.argue(frame, state, argument, target)
    after = float(state.ideal[target, issue])
    state.note("argued", by=actor, argument=act.argument, target=target, share=share, before=before, after=after)


def may_gesture(frame: Frame, state: State, actor: int, gesture: str) -> None:
    """NotPossible, with the reason, if the actor cannot do that deed now."""
    found = next(g for g in frame.scenario.gestures if g.id == gesture)
    today = frame.scenario.turns[state.turn].date
    if frame.ids[actor] not in found.by:
        raise NotPossible(_("That is for {actors} to do.").format(actors=_named(frame, found.by)))
    if found.id in state.fired:
        raise NotPossible(_("It has been done; it can be done once."))
    if found.from_ and today < found.from_:
        raise NotPossible(_("Not before {day}.").format(day=day(found.from_)))
    if found.until and today > found.until:
        raise NotPossible(_("Not after {day}.").format(day=day(found.until)))
    if not holds(frame, state, found.when):
        raise NotPossible(_("Things do not stand so that this could be done."))


def _gesture(frame: Frame, state: State, actor: int, act: Gesture) -> None:
    may_gesture(frame, state, actor, act.gesture)
    found = next(g for g in frame.scenario.gestures if g.id == act.gesture)
    state.fired = (*state.fired, found.id)
    apply_all(frame, state, found.effects, actor)
    state.note("gesture", by=actor, gesture=found.id)


def _declare(frame: Frame, state: State, actor: int, act: Declare) -> None:
    """A public word: it rallies one's own public if it likes it better than the course, and retreat costs."""
    issue = frame.issue_index[act.issue]
    place, before = float(frame.places[issue, act.position]), float(state.word[actor, issue])
    if before == place:
        raise NotPossible(_("You have said so already."))
    if not isnan(before):  # a number: an earlier word is taken back
        change_standing(state, actor, -10 * frame.parameters.rally * abs(place - before) / 100)
    public = frame.public[actor]
    if public >= 0 and isnan(before) and frame.holds[public, issue]:
        wish, course = state.ideal[public, issue], frame.places[issue, state.course[issue]]
        if abs(place - wish) < abs(course - wish):
            change_standing(state, actor, frame.parameters.rally)
    state.word[actor, issue] = place
    state.note("declared", by=actor, issue=issue, position=act.position)


def _pass_the_floor(frame: Frame, state: State) -> None:
    """To the next delegation with the initiative, or to the end of the turn."""
    order = _order(frame, state)
    later = [a for a in order if a > state.actor]
    if later:
        _give(frame, state, later[0])
        return
    opinion.voices_pull(frame, state)
    state.offers = tuple(o for o in state.offers if o.until > state.turn)
    if state.turn + 1 >= len(frame.scenario.turns):
        state.spans = tuple(replace(s, due=state.turn) for s in state.spans)  # nothing stays open at the end
        reckon(frame, state)
        state.over, state.actor = True, -1
        state.note("over")
        return
    state.turn += 1
    _begin(frame, state)


def _order(frame: Frame, state: State) -> list[int]:
    """Who acts this turn, in protocol order: those with the initiative, and every person."""
    return sorted(a for a in {*frame.initiative, *state.people} if state.serving[a])


def _give(frame: Frame, state: State, actor: int) -> None:
    state.actor, state.acts_left = actor, frame.parameters.means


def _begin(frame: Frame, state: State) -> None:
    """A turn opens: who serves, what is reckoned, what is news."""
    state.tabled, state.initiatives = frozenset(), 0
    _offices(frame, state)
    state.note("turn", turn=state.turn)
    reckon(frame, state)
    day = frame.scenario.turns[state.turn].date
    for event in frame.scenario.events:
        due = event.date is None or event.date <= day
        if due and event.id not in state.fired and holds(frame, state, event.when):
            state.fired = (*state.fired, event.id)
            apply_all(frame, state, event.effects)
            state.note("news", event=event.id)
    state.actor = -1
    _pass_the_floor(frame, state)


def _offices(frame: Frame, state: State) -> None:
    """Terms of office that begin or end with this turn."""
    for a in range(len(frame.actors)):
        now = frame.in_office(a, state.turn)
        before = frame.in_office(a, state.turn - 1) if state.turn else now
        if now != before:
            state.serving[a] = now
