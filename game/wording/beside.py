"""History beside you: the recorded answer to the nearest recorded package, beside each answer."""

from __future__ import annotations

from game.i18n import _
from game.rules.state import Proposal
from game.view import View
from game.wording import names
from game.wording.nearest import Parallel, nearest
from game.wording.numbers import day


def parallel_of(view: View, proposal: Proposal) -> Parallel | None:
    """The recorded package nearest to a proposal; at the end of the game the whole record is open."""
    until = len(view.scenario.turns) if view.state.over else view.state.turn
    return nearest(view.scenario, proposal.package, view.compiled.ids[proposal.by], until)


def describe_parallel(view: View, parallel: Parallel | None) -> str:
    """Which recorded package stands beside this one."""
    if parallel is None:
        return (
            _("The record has no package of that author like this one.")
            if view.state.over
            else _("Up to now the record has no package of that author like this one.")
        )
    recorded = parallel.recorded
    how = _("the same clauses") if parallel.distance == 0 else _("the nearest on record, though not the same")
    by = names.within(names.actor(view.compiled, view.compiled.index[recorded.by]))
    template = _("On record stands {date}, “{title}”, by {actor}: {how}.")
    return template.format(date=day(recorded.date), title=recorded.title, actor=by, how=how)


def recorded_answer(view: View, parallel: Parallel | None, actor: int) -> str:
    """What the record has this actor answer, and on what that rests; empty if it is silent."""
    answer = parallel.answer(view.compiled.ids[actor]) if parallel is not None else None
    if answer is None:
        return ""
    yes, rests = answer
    on = _("our judgement") if rests == "judgement" else ", ".join(rests)
    return _("on record yes, {source}").format(source=on) if yes else _("on record no, {source}").format(source=on)
