"""How a paper of record tells what came of a package: who, why, who was nearest, what else might be signed."""

from __future__ import annotations

from game.i18n import _, ngettext
from game.wording.answers import failing, withheld
from game.wording.capitals import Article, NewsStory
from game.wording.numbers import capital, counted, listed


def write(news: NewsStory) -> Article:
    """Nobody's side."""
    asked = len(news.proposal.answers)
    opening = _("{by} had put its package on the table for all to read. {clauses}.").format(by=news.by, clauses=news.clauses)
    count = ngettext("{n} was asked", "{n} were asked", asked).format(n=capital(counted(asked)))
    consent = _("{asked}, {yes} consented.").format(asked=count, yes=counted(len(news.accepted)))
    if news.proposal.passed:
        return Article(_("{by} has its agreement").format(by=news.by), _narrow(news), (opening, consent, _who_accepted(news)))
    reasons = [_("{who}: no, because of {reason}.").format(who=capital(news.of_group(g)), reason=news.reason(g)) for g in news.no]
    after = [_("{public} turns against {capitals}.").format(public=capital(p), capitals=c) for p, c in news.turned]
    if news.proposal.waived:
        after.append(_("The refusal may cost those who gave it more than the one who asked."))
    if news.offer:
        after.append(_("Not every door is shut: {offer}.").format(offer=news.offer))
    return Article(_refused(news), _short(news), (opening, consent, " ".join(reasons), _who_accepted(news), " ".join(after)))


def _refused(news: NewsStory) -> str:
    if len(news.refused) == 1:
        return _("{capital} alone says no").format(capital=capital(news.capital(news.refused[0].actor)))
    if len(news.no) == 1:
        return _("{n} say no, for one reason").format(n=capital(counted(len(news.refused))))
    return _("{by} hears {n} refusals, and {reasons} reasons").format(
        by=news.by, n=counted(len(news.refused)), reasons=counted(len(news.no))
    )


def _short(news: NewsStory) -> str:
    """Who was nearest, and who would have had to be won."""
    near = news.nearest
    who = withheld(news.view, news.proposal)
    without = news.capitals(who) if who else listed(failing(news.view, news.proposal))
    stuck = _("What is missing: the consent of {bodies}").format(bodies=without)
    if near is None or len(news.refused) < 2:
        return stuck
    return _("{stuck}. Nearest to a yes, {capital}").format(stuck=stuck, capital=news.capital(near.actor))


def _narrow(news: NewsStory) -> str:
    near = news.wavered
    if near is None or len(news.accepted) < 2:
        return ""
    return _("In {capital} it was a near thing").format(capital=news.capital(near.actor))


def _who_accepted(news: NewsStory) -> str:
    return _("In favour: {who}.").format(who=news.capitals(a.actor for a in news.accepted)) if news.accepted else ""
