"""A turning point in words: who answered what, by how little, for what reason, and what would have come of the other answer."""

from __future__ import annotations

from game.debrief import TurningPoint
from game.i18n import _
from game.notation import parse_package
from game.view import View
from game.wording import names, terms
from game.wording.numbers import capital, day, signed
from game.wording.settled import position


def turning_point(view: View, t: TurningPoint) -> str:
    """The answer and its other."""
    package = parse_package(view.scenario, t.package.split())
    author, decider = (view.compiled.index[a] for a in (t.author, t.decider))
    of = _("your proposal {n}") if author == view.seat else _("proposal {n} of {author}")
    words = _("{date}, {proposal} ({clauses}). {decider}: {answer}, {why}.").format(
        date=day(t.date),
        proposal=of.format(n=t.proposal, author=names.within(names.actor(view.compiled, author))),
        clauses="; ".join(names.clauses(view.compiled, package)),
        decider=capital(names.you_or(view, decider)),
        answer=_("yes") if t.yes else _("no"),
        why=_why(t),
    )
    ends = "; ".join(f"{view.scenario.issue[i].name}: {position(view, i, p)}" for i, p in t.instead.items())
    return words + " " + _("Otherwise: {ends}.").format(ends=ends)


def _why(t: TurningPoint) -> str:
    """By how much and chiefly for what; a free answer went against its own sum."""
    if not t.overrode_advice:
        return _("by {margin:.1f}, chiefly because of {term}").format(margin=abs(t.margin), term=terms.wording(t.leading).name)
    came = signed(round((-1 if t.yes else 1) * abs(t.margin) * 1000))
    return _("against the advice of its own side, for which the sum came to {sum}").format(sum=came)
