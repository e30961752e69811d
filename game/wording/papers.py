"""The morning after a public package: the same answers as each newspaper of the scenario would print them, made from their terms."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from game.i18n import _
from game.model.happening import Paper
from game.rules.state import Proposal
from game.view import View
from game.wording import names, organ, record_paper
from game.wording.capitals import Article, NewsStory


@dataclass(frozen=True)
class FrontPage(Article):
    """One newspaper's first page."""

    paper: Paper
    date: dt.date


def front_pages(view: View, proposal: Proposal) -> list[FrontPage]:
    """What the papers print of a package that has been answered; nothing of what was tabled in private."""
    if proposal.open or not proposal.package.public or not proposal.answers:
        return []
    news = NewsStory(view, proposal)
    return [_page(view, news, paper) for paper in view.scenario.papers]


def _page(view: View, news: NewsStory, paper: Paper) -> FrontPage:
    date = view.scenario.turns[news.proposal.turn].date + dt.timedelta(days=1)
    written = organ.write(news, paper) if paper.tone == "organ" else record_paper.write(news)
    return FrontPage(written.headline, written.deck, tuple(p for p in written.paragraphs if p), paper, date)


def invented() -> str:
    """What has to be said beneath every page."""
    return _("No newspaper printed this: it is made from the answers of this game.")


def sides(view: View, paper: Paper) -> str:
    """Whose side a paper takes, in a few words."""
    if paper.tone != "organ" or not paper.of:
        return _("a paper of record")
    first = next(d for d in view.scenario.delegations if d.id == paper.of[0])
    return _("on the side of {capital}").format(capital=first.capital or names.within(first.name))
