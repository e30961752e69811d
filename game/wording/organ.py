"""How the organ of a side tells what came of a package. It does not lie about who said what; it chooses."""

from __future__ import annotations

from game.i18n import _, ngettext
from game.model.happening import Paper
from game.wording import names
from game.wording.capitals import Telling, Written
from game.wording.numbers import capital, counted


def write(told: Telling, paper: Paper) -> Written:
    """Ours is reason itself; what is theirs was a trap, unless our own have signed it."""
    ids = told.view.compiled.ids
    ours = ids[told.proposal.by] in paper.of
    if ours:
        return _our_success(told) if told.proposal.passed else _their_no(told)
    if any(ids[a.actor] in paper.of for a in told.refused):
        return _our_no(told, paper)
    return _theirs_passed(told) if told.proposal.passed else _theirs_failed(told)


def _their_no(told: Telling) -> Written:
    """We asked, they refused."""
    lead = told.no[0]
    turned = told.turned
    count = len(told.refused)
    deck = ngettext("{n} turns down the proposals of {by}", "{n} turn down the proposals of {by}", count).format(
        n=capital(counted(count)), by=told.by
    )
    if turned:
        deck = _("Their own people would have said yes")
    paragraphs = [
        _("In full view of the world, {by} has proposed what any reader can test. {clauses}.").format(by=told.by, clauses=told.clauses),
        *(_("{who} can name nothing but {reason}.").format(who=capital(told.of_group(g)), reason=told.reason(g)) for g in told.no[:3]),
        *(_("In whose name did {capitals} say no? {public} asks it aloud.").format(capitals=c, public=capital(p)) for p, c in turned),
        _hesitated(told),
        _("Behind the no one hears a price. {offer}.").format(offer=told.offer)
        if told.offer
        else _("What they want instead, nobody said."),
    ]
    return Written(_headline(told, lead.reason.kind), deck, tuple(paragraphs))


def _headline(told: Telling, kind: str) -> str:
    """By the reason that most of them gave."""
    issue = told.no[0].reason.issue
    about = names.the_issue(told.view.compiled, issue) if issue >= 0 else ""
    return {
        "gain": _("They count their losses, and call it principle"),
        "red_line": _("They will not hear of {issue}").format(issue=about) if about else _("They will not hear of it"),
        "credibility": _("They ask for proof of good will, and show none"),
        "vagueness": _("What was clear to all was too vague for them"),
        "public_word": _("Prisoners of their own speeches"),
        "company": _("One says no, and the chorus follows"),
        "public": _("They hide behind their newspapers"),
        "clock": _("They are afraid of a Europe without fear"),
        "priority": _("They say no, and will not say why"),
        "known": _("They say no, and will not say why"),
    }.get(kind, _("A hand held out, and not taken"))


def _hesitated(told: Telling) -> str:
    near = told.wavered
    if near is None or len(told.refused) < 2:
        return ""
    return _("It is no secret that {capital} hesitated longest.").format(capital=told.capital(near.actor))


def _our_success(told: Telling) -> Written:
    near = told.wavered
    return Written(
        _("Agreement on the proposals of {by}").format(by=told.by),
        _("{who}: reason has prevailed").format(who=capital(told.capitals(a.actor for a in told.accepted))),
        (
            _("What {by} proposed has been accepted, word for word. {clauses}.").format(by=told.by, clauses=told.clauses),
            _("{capital} held out longest, and signed.").format(capital=capital(told.capital(near.actor)))
            if near is not None and len(told.accepted) > 1
            else "",
            _("The sceptics, who had called it propaganda, have this morning nothing to say."),
        ),
    )


def _our_no(told: Telling, paper: Paper) -> Written:
    """They asked, we refused."""
    ids = told.view.compiled.ids
    own = [a.actor for a in told.refused if ids[a.actor] in paper.of]
    group = next(g for g in told.no if any(a.actor in own for a in g.answers))
    return Written(
        _("A door painted on a wall"),
        _("No to the proposals of {by}: {who}").format(who=told.capitals(own), by=told.by),
        (
            _("{by} calls it a compromise. {clauses}.").format(by=told.by, clauses=told.clauses),
            _("The answer is no, because of {reason}. There is nothing to add to that.").format(reason=told.reason(group)),
            _("Nor was it only {own}: {others} would not have it either.").format(
                own=told.capitals(own), others=told.capitals(a.actor for a in told.refused if a.actor not in own)
            )
            if len(told.refused) > len(own)
            else "",
        ),
    )


def _theirs_passed(told: Telling) -> Written:
    return Written(
        _("Agreement, after long patience"),
        _("{by} comes to terms with what had to come").format(by=told.by),
        (
            _("What has been agreed is this. {clauses}.").format(clauses=told.clauses),
            _("In favour: {who}.").format(who=told.capitals(a.actor for a in told.accepted)),
        ),
    )


def _theirs_failed(told: Telling) -> Written:
    return Written(
        _("They cannot agree among themselves"),
        _("{who} will not follow {by}").format(who=capital(told.capitals(a.actor for a in told.refused)), by=told.by),
        (
            _("{by} had proposed to its friends: {clauses}.").format(by=told.by, clauses=told.clauses),
            *(_("{who}: no, because of {reason}.").format(who=capital(told.of_group(g)), reason=told.reason(g)) for g in told.no[:3]),
        ),
    )
