"""The screens of a class, from a fixed lesson, for pictures of them."""

from __future__ import annotations

from collections.abc import Callable

from game.board.classroom.ahead import AheadScreen, MeanwhileScreen
from game.board.classroom.expect import ExpectScreen
from game.board.classroom.menu import ClassMenuScreen
from game.board.classroom.room import RoomScreen
from game.board.classroom.setup import ClassSetupScreen
from game.board.classroom.teams import TeamsScreen
from game.board.context import Context
from game.board.play.answers import AnswersScreen
from game.board.play.copying import CopyScreen
from game.board.play.pictures import can_be_tabled
from game.board.play.shelf import archived
from game.board.screen import Screen
from game.debrief.poll import Expectation, tabled_at
from game.notation import format_package
from game.pages.past import drafts
from game.play.class_controller import ClassController, ClassPlan
from game.play.session import Session
from game.play.teams import default_seats
from game.scenario.library import Loaded, load

SEED = 7


def pictures(scenario: str | Loaded) -> dict[str, Callable[[Context], Screen]]:
    """How to come to each screen of a class."""
    return {
        "class": lambda ctx: ClassSetupScreen(ctx, load(scenario)),
        "room": lambda ctx: RoomScreen(answered(ctx, scenario)),
        "expect": lambda ctx: ExpectScreen(tabled(ctx, scenario), ctx.playing().view.state.proposals[-1].number),
        "answers-room": lambda ctx: AnswersScreen(answered(ctx, scenario), ctx.playing().view.state.proposals[-1].number),
        "teams": lambda ctx: TeamsScreen(seated(ctx, scenario)),
        "ahead": lambda ctx: AheadScreen(seated(ctx, scenario)),
        "meanwhile": lambda ctx: MeanwhileScreen(*passed(ctx, scenario)),
        "copy": lambda ctx: CopyScreen(seated(ctx, scenario)),
        "lesson": lambda ctx: ClassMenuScreen(seated(ctx, scenario)),
        "room-over": lambda ctx: RoomScreen(over(ctx, scenario)),
    }


def seated(ctx: Context, scenario: str | Loaded) -> Context:
    """A lesson begun by three teams, the curtain down; its clock stands."""
    loaded = load(scenario)
    ctx.session, _passed = ClassController.open(loaded, ClassPlan(default_seats(loaded.scenario, 3)), SEED, keep=False)
    ctx.session.now = lambda: 0.0
    return ctx


def passed(ctx: Context, scenario: str | Loaded) -> tuple[Context, list[str]]:
    """The same some turns later, and what has happened until then."""
    return ctx, ClassController(seated(ctx, scenario).playing()).let_pass(4)


def tabled(ctx: Context, scenario: str | Loaded) -> Context:
    """The same with a public draft of history tabled by the first team that can."""
    session = seated(ctx, scenario).playing()
    while not session.over:
        if words := _draft(session):
            session.act_as(session.negotiation.to_act, words)
            break
        ClassController(session).say_nothing()
    return ctx


def _draft(session: Session) -> str:
    """What the team that has the floor could table as history did, in public; empty if there is nothing."""
    negotiation = session.negotiation
    view = negotiation.view(negotiation.to_act)
    if negotiation.is_answer_due(negotiation.to_act):
        return ""
    packages = (archived(view, r) for r in drafts(view))
    return next((f"table {format_package(view.scenario, p)}" for p in packages if p.public and can_be_tabled(view, p)), "")


def answered(ctx: Context, scenario: str | Loaded) -> Context:
    """The same with the answers, and with what the class had expected."""
    session = tabled(ctx, scenario).playing()
    while session.negotiation.state.awaiting >= 0:
        ClassController(session).say_nothing()
    proposal = session.view.state.proposals[-1]
    first = session.negotiation.compiled.ids[proposal.asked[0]]
    ClassController(session).expect(tabled_at(session.negotiation)[proposal.number], Expectation(9, 16, (first,)))
    assert session.classroom is not None
    session.classroom.catch_up(session.negotiation)
    return ctx


def over(ctx: Context, scenario: str | Loaded) -> Context:
    """The same at its end, everybody silent."""
    session = answered(ctx, scenario).playing()
    while not session.over:
        ClassController(session).say_nothing()
    assert session.classroom is not None
    session.classroom.catch_up(session.negotiation)
    return ctx
