"""Counter-offers that still stand: each can be taken unchanged, or taken in hand to be mended."""

from __future__ import annotations

from collections.abc import Callable

from game.board.context import Context
from game.board.kit import Button, Panel, Widget
from game.board.kit.label import Label, note
from game.board.kit.layout import Column, Flow, Row
from game.board.play.marks import Chance
from game.board.play.parts import close, sheet
from game.board.routes import Change, Composer, Pop, Swap
from game.board.screen import Screen
from game.i18n import _
from game.model.acts import Table
from game.model.package import Package
from game.play.session import Session
from game.wording import names
from game.wording.conduct import refusal
from game.wording.numbers import capital, percent, points
from game.wording.offered import Offered, offered_to
from game.wording.outlook import outlook

Deed = Callable[[Package], Change | None]


def offer_card(session: Session, offer: Offered, take: Deed, compose: Deed) -> Widget:
    """One offer: who makes it, what it says, what it is worth, and two ways on."""
    view = session.view
    seen = outlook(view, offer.package)
    who = Label(capital(names.actors(view.compiled, offer.by)), weight="bold").growing()
    chance = Row([Chance(seen.chance, 9), Label(percent(seen.chance), "small")], 1, fold=False)
    worth = _("Chance at the whole table {chance}. Adopted, {points} points of settlement and {standing} standing.").format(
        chance=percent(seen.chance), points=points(seen.win), standing=points(seen.at_home)
    )
    why_not = _why_not(session, offer.package)
    ways = Flow(
        [
            Button(_("Take it unchanged"), lambda: take(offer.package), why_not=why_not).named(f"take:{offer.number}"),
            Button(_("Open it in the composer"), lambda: compose(offer.package), "quiet").named(f"hand:{offer.number}"),
        ],
        1,
    )
    lines: list[Widget] = [Row([who, chance], 1.5), *(Label(f"– {c}") for c in names.clauses(view.compiled, offer.package)), note(worth)]
    if not seen.acceptable:
        lines.append(Label(_("Your own side would not sign it."), "small", colour="bad"))
    return Panel(Column([*lines, ways], 0.6), padding=2)


def _why_not(session: Session, package: Package) -> str:
    return session.why_not_now() or refusal(lambda: session.view.may_table(package))


def take_unchanged(ctx: Context, package: Package) -> Change | None:
    """Table an offer as it stands."""
    session = ctx.playing()
    problem = session.act(Table(package))
    ctx.say(problem, "bad")
    return None if problem else Pop()


def edit(ctx: Context, package: Package, composing: bool = False) -> Change:
    """To the composer, with the package in it; back to it if it lies beneath."""
    ctx.playing().draft.fill(package)
    return Pop() if composing else Swap(Composer())


class OffersScreen(Screen):
    """All that stand."""

    name = "offers"
    overlay = True
    first_focus = "close"

    def __init__(self, ctx: Context, composing: bool = False) -> None:
        super().__init__(ctx)
        self.composing = composing

    def build(self) -> Widget:
        session = self.ctx.playing()
        cards: list[Widget] = [offer_card(session, o, self._take, self._compose) for o in offered_to(session.view)]
        label = note(
            _(
                "An offer stands until the end of the next turn. Tabled unchanged, those who made it say yes; "
                "the others answer for themselves."
            )
        )
        if not cards:
            label = note(_("Nobody has made you an offer that still stands."))
        return sheet(_("What they offer"), [label, *cards], [close()])

    def _take(self, package: Package) -> Change | None:
        return take_unchanged(self.ctx, package)

    def _compose(self, package: Package) -> Change:
        return edit(self.ctx, package, self.composing)
