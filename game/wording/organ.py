"""How the organ of a side tells what came of a package. It does not lie about who said what; it chooses."""

from __future__ import annotations

from game.i18n import _, ngettext
from game.model.happening import Paper
from game.wording import names, terms
from game.wording.capitals import Article, NewsStory
from game.wording.numbers import capital, counted


def write(news: NewsStory, paper: Paper) -> Article:
    """Ours is reason itself; what is theirs was a trap, unless our own have signed it."""
    ids = news.view.compiled.ids
    ours = ids[news.proposal.by] in paper.of
    if ours:
        return _our_success(news) if news.proposal.passed else _their_no(news)
    if any(ids[a.actor] in paper.of for a in news.refused):
        return _our_no(news, paper)
    return _theirs_passed(news) if news.proposal.passed else _theirs_failed(news)


def _their_no(news: NewsStory) -> Article:
    """We asked, they refused."""
    turned = news.turned
    count = len(news.refused)
    deck = ngettext("{n} turns down the proposals of {by}", "{n} turn down the proposals of {by}", count).format(
        n=capital(counted(count)), by=news.by
    )
    if turned:
        deck = _("Their own people would have said yes")
    paragraphs = [
        _("In full view of the world, {by} has proposed what any reader can test. {clauses}.").format(by=news.by, clauses=news.clauses),
        *(_("{who} can name nothing but {reason}.").format(who=capital(news.of_group(g)), reason=news.reason(g)) for g in news.no[:3]),
        *(_("In whose name did {capitals} say no? {public} asks it aloud.").format(capitals=c, public=capital(p)) for p, c in turned),
        _hesitated(news),
        _("Behind the no one hears a price. {offer}.").format(offer=news.offer)
        if news.offer
        else _("What they want instead, nobody said."),
    ]
    return Article(_headline(news), deck, tuple(paragraphs))


def _headline(news: NewsStory) -> str:
    """By the reason that most of them gave."""
    reason = news.no[0].reason
    return terms.headline(reason.kind, names.the_issue(news.view.compiled, reason.issue) if reason.issue >= 0 else "")


def _hesitated(news: NewsStory) -> str:
    near = news.wavered
    if near is None or len(news.refused) < 2:
        return ""
    return _("It is no secret that {capital} hesitated longest.").format(capital=news.capital(near.actor))


def _our_success(news: NewsStory) -> Article:
    near = news.wavered
    return Article(
        _("Agreement on the proposals of {by}").format(by=news.by),
        _("{who}: reason has prevailed").format(who=capital(news.capitals(a.actor for a in news.accepted))),
        (
            _("What {by} proposed has been accepted, word for word. {clauses}.").format(by=news.by, clauses=news.clauses),
            _("{capital} held out longest, and signed.").format(capital=capital(news.capital(near.actor)))
            if near is not None and len(news.accepted) > 1
            else "",
            _("The sceptics, who had called it propaganda, have this morning nothing to say."),
        ),
    )


def _our_no(news: NewsStory, paper: Paper) -> Article:
    """They asked, we refused."""
    ids = news.view.compiled.ids
    own = [a.actor for a in news.refused if ids[a.actor] in paper.of]
    group = next(g for g in news.no if any(a.actor in own for a in g.answers))
    return Article(
        _("A door painted on a wall"),
        _("No to the proposals of {by}: {who}").format(who=news.capitals(own), by=news.by),
        (
            _("{by} calls it a compromise. {clauses}.").format(by=news.by, clauses=news.clauses),
            _("The answer is no, because of {reason}. There is nothing to add to that.").format(reason=news.reason(group)),
            _("Nor was it only {own}: {others} would not have it either.").format(
                own=news.capitals(own), others=news.capitals(a.actor for a in news.refused if a.actor not in own)
            )
            if len(news.refused) > len(own)
            else "",
        ),
    )


def _theirs_passed(news: NewsStory) -> Article:
    return Article(
        _("Agreement, after long patience"),
        _("{by} comes to terms with what had to come").format(by=news.by),
        (
            _("What has been agreed is this. {clauses}.").format(clauses=news.clauses),
            _("In favour: {who}.").format(who=news.capitals(a.actor for a in news.accepted)),
        ),
    )


def _theirs_failed(news: NewsStory) -> Article:
    return Article(
        _("They cannot agree among themselves"),
        _("{who} will not follow {by}").format(who=capital(news.capitals(a.actor for a in news.refused)), by=news.by),
        (
            _("{by} had proposed to its friends: {clauses}.").format(by=news.by, clauses=news.clauses),
            *(_("{who}: no, because of {reason}.").format(who=capital(news.of_group(g)), reason=news.reason(g)) for g in news.no[:3]),
        ),
    )
