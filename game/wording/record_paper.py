"""How a paper of record tells what came of a package: who, why, who was nearest, what else might be signed."""

from __future__ import annotations

from game.i18n import _, ngettext
from game.wording.answers import failing, withheld
from game.wording.capitals import Telling, Written
from game.wording.numbers import capital, counted, listed


def write(told: Telling) -> Written:
    """Nobody's side."""
    asked = len(told.proposal.answers)
    opening = _("{by} had put its package on the table for all to read. {clauses}.").format(by=told.by, clauses=told.clauses)
    count = ngettext("{n} was asked", "{n} were asked", asked).format(n=capital(counted(asked)))
    said = _("{asked}, {yes} consented.").format(asked=count, yes=counted(len(told.accepted)))
    if told.proposal.passed:
        return Written(_adopted(told), _narrow(told), (opening, said, _who_accepted(told)))
    reasons = [_("{who}: no, because of {reason}.").format(who=capital(told.of_group(g)), reason=told.reason(g)) for g in told.no]
    after = [_("{public} turns against {capitals}.").format(public=capital(p), capitals=c) for p, c in told.turned]
    if told.proposal.waived:
        after.append(_("The refusal may cost those who gave it more than the one who asked."))
    if told.offer:
        after.append(_("Not every door is shut: {offer}.").format(offer=told.offer))
    return Written(_refused(told), _short(told), (opening, said, " ".join(reasons), _who_accepted(told), " ".join(after)))


def _refused(told: Telling) -> str:
    if len(told.refused) == 1:
        return _("{capital} alone says no").format(capital=capital(told.capital(told.refused[0].actor)))
    if len(told.no) == 1:
        return _("{n} say no, for one reason").format(n=capital(counted(len(told.refused))))
    return _("{by} hears {n} refusals, and {reasons} reasons").format(
        by=told.by, n=counted(len(told.refused)), reasons=counted(len(told.no))
    )


def _short(told: Telling) -> str:
    """Who was nearest, and who would have had to be won."""
    near = told.nearest
    who = withheld(told.view, told.proposal)
    without = told.capitals(who) if who else listed(failing(told.view, told.proposal))
    stuck = _("What is missing: the consent of {bodies}").format(bodies=without)
    if near is None or len(told.refused) < 2:
        return stuck
    return _("{stuck}. Nearest to a yes, {capital}").format(stuck=stuck, capital=told.capital(near.actor))


def _adopted(told: Telling) -> str:
    return _("{by} has its agreement").format(by=told.by)


def _narrow(told: Telling) -> str:
    near = told.wavered
    if near is None or len(told.accepted) < 2:
        return ""
    return _("In {capital} it was a near thing").format(capital=told.capital(near.actor))


def _who_accepted(told: Telling) -> str:
    return _("In favour: {who}.").format(who=told.capitals(a.actor for a in told.accepted)) if told.accepted else ""
