"""The screens of play, from a fixed game, for pictures of them."""

from __future__ import annotations

from collections.abc import Callable

from game.board.context import Context
from game.board.guide import BoardGuide
from game.board.play.advisers import AdvisersScreen
from game.board.play.answers import AnswersScreen
from game.board.play.chronicle import ChronicleScreen
from game.board.play.composer import ComposerScreen
from game.board.play.conduct import ConductScreen
from game.board.play.debrief import DebriefScreen
from game.board.play.dossier import DossierScreen
from game.board.play.news import NewsScreen
from game.board.play.offers import OffersScreen
from game.board.play.papers import PapersScreen
from game.board.play.request import RequestScreen
from game.board.play.shelf import archived
from game.board.play.suggest_passing import SuggestPassingScreen
from game.board.play.table import TableScreen
from game.board.play.terms import ReadingScreen
from game.board.routes import News
from game.board.screen import Screen
from game.errors import NotPossibleError
from game.model.package import Package
from game.pages.past import drafts
from game.pages.verdict import why as why_answered
from game.play.opening import begin
from game.scenario.library import Loaded, load
from game.view import View

SEED = 7
BOLDEST = 3
"""A historical draft with so many clauses makes a picture worth looking at."""


def pictures(scenario: str | Loaded) -> dict[str, Callable[[Context], Screen]]:
    """How to come to each screen of play."""
    screens: dict[str, Callable[[Context], Screen]] = {
        "table": lambda ctx: TableScreen(drafted(ctx, scenario)),
        "dossier": lambda ctx: DossierScreen(drafted(ctx, scenario), 3),
        "advisers": lambda ctx: AdvisersScreen(drafted(ctx, scenario)),
        "composer": lambda ctx: ComposerScreen(drafted(ctx, scenario)),
        "composer-map": lambda ctx: on_the_map(drafted(ctx, scenario)),
        "answers": lambda ctx: AnswersScreen(tabled(ctx, scenario), 0),
        "papers": lambda ctx: PapersScreen(tabled(ctx, scenario), ctx.playing().view.state.proposals[-1].number),
        "terms": lambda ctx: why(tabled(ctx, scenario)),
        "offers": lambda ctx: OffersScreen(tabled(ctx, scenario)),
        "carry": lambda ctx: SuggestPassingScreen(drafted(ctx, scenario), ctx.playing().draft.package),
        "sound": lambda ctx: ConductScreen(drafted(ctx, scenario), 0),
        "argue": lambda ctx: ConductScreen(drafted(ctx, scenario), 1),
        "gestures": lambda ctx: ConductScreen(drafted(ctx, scenario), 2),
        "declare": lambda ctx: ConductScreen(drafted(ctx, scenario), 3),
        "news": lambda ctx: NewsScreen(drafted(ctx, scenario), News(ctx.playing().view.state.log, opening=True)),
        "request": lambda ctx: RequestScreen(ctx, asked(ctx, scenario)),
        "chronicle": lambda ctx: ChronicleScreen(tabled(ctx, scenario)),
        "branches": lambda ctx: branches(ctx, scenario),
        "guide": lambda ctx: guided(drafted(ctx, scenario)),
        "debrief": lambda ctx: DebriefScreen(over(ctx, scenario)),
        "debrief-advisers": lambda ctx: marked(over(ctx, scenario)),
    }
    if not load(scenario).scenario.papers:
        del screens["papers"]
    return screens


def drafted(ctx: Context, scenario: str | Loaded) -> Context:
    """A game begun, with a historical draft in hand."""
    loaded = load(scenario)
    seat = ctx.chair or loaded.scenario.about.main_seat
    ctx.session = begin(loaded, [seat], SEED, keep=False)
    ctx.session.briefed.add(seat)
    while (asked_first := ctx.session.negotiation.state.awaiting) >= 0:
        ctx.session.act(f"answer {asked_first} no")
    ctx.session.mark_viewed()
    view = ctx.session.view
    packages = [p for p in (archived(view, r) for r in drafts(view)) if can_be_tabled(view, p)]
    packages = packages or [p for p in _single(view) if can_be_tabled(view, p)]
    if packages:
        ctx.session.draft.fill(min(packages, key=lambda p: abs(len(p.clauses) - BOLDEST)))
    return ctx


def _single(view: View) -> list[Package]:
    """Every package of one clause, for a seat that history gave nothing to say at first."""
    return [Package.of({i: p}, public=True) for i, size in enumerate(view.compiled.sizes) for p in range(size)]


def can_be_tabled(view: View, package: Package) -> bool:
    """Whether a draft of history can be tabled already."""
    try:
        view.may_table(package)
    except NotPossibleError:
        return False
    return True


def on_the_map(ctx: Context) -> Screen:
    """The composer, turned to the map."""
    screen = ComposerScreen(ctx)
    screen.turn_to(1)
    return screen


def tabled(ctx: Context, scenario: str | Loaded) -> Context:
    """The same with the draft tabled."""
    drafted(ctx, scenario).playing().table_draft()
    return ctx


def why(ctx: Context) -> Screen:
    """The first answer to it, opened into its terms."""
    proposal = ctx.playing().view.state.proposals[-1]
    return ReadingScreen(ctx, why_answered(ctx.playing().view, proposal, proposal.answers[0]))


def asked(ctx: Context, scenario: str | Loaded) -> int:
    """The same until somebody asks the main seat for its answer; the number of that proposal."""
    session = tabled(ctx, scenario).playing()
    while session.negotiation.state.awaiting < 0 and not session.over:
        session.act("end")
    return session.negotiation.state.awaiting


def branches(ctx: Context, scenario: str | Loaded) -> Screen:
    """Three ways from two points, as a tree."""
    session = tabled(ctx, scenario).playing()
    for back in (0, 2, 1):
        for _n in range(back):
            session.undo()
        session.act("wait" if back else "end")
        state = session.negotiation.state
        session.act(f"answer {state.awaiting} no" if state.awaiting >= 0 else "end")
    return ChronicleScreen(ctx, branches=True)


def guided(ctx: Context) -> Screen:
    """The table with the guide's second step below it."""
    ctx.guide = BoardGuide(1)
    ctx.playing().draft.clauses.clear()
    return TableScreen(ctx)


def marked(ctx: Context) -> Screen:
    """The debrief, turned to the advisers."""
    screen = DebriefScreen(ctx)
    screen.tab = 4
    return screen


def over(ctx: Context, scenario: str | Loaded) -> Context:
    """The same game at its end, the main seat silent and refusing after its first package."""
    session = tabled(ctx, scenario).playing()
    while not session.over:
        state = session.negotiation.state
        session.act(f"answer {state.awaiting} no" if state.awaiting >= 0 else "end")
    session.mark_viewed()
    return ctx
