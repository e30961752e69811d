"""What one may expect of the package in hand: who would say what, what it brings, what it costs, on whom publics would turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Row, Split
from game.board.kit.panel import Panel
from game.board.kit.widget import Widget
from game.board.play.marks import Chance
from game.board.play.parts import Line
from game.board.play.terms import foreseen_screen
from game.board.screen import Change, Push
from game.i18n import _
from game.model.package import Package
from game.text.screens.composer import adopted, ordered, refused, side, turns_on
from game.view import View
from game.wording import names
from game.wording.ideas import not_yet
from game.wording.numbers import listed, percent, signed
from game.wording.outlook import Expected, Outlook, outlook

if TYPE_CHECKING:
    from game.board.play.composer import ComposerScreen


def forecast_panel(screen: ComposerScreen, view: View, package: Package) -> Widget:
    """Everything beside the steps."""
    if early := not_yet(view, package):
        return Panel(Label(early, "lead", family="serif"), tone="bad")
    seen = outlook(view, package)
    found: list[Widget] = [_chance(view, seen), _either_way(view, seen), _deciders(screen, view, seen)]
    if why_not := screen.why_not(view):
        found.insert(0, Panel(Label(_("It cannot be tabled now. {reason}").format(reason=why_not), "body"), padding=1.8, tone="news"))
    if view.my_turn and view.state.acts_left == 1:
        found.append(note(_("It is your last act of this turn; a counter-offer could be taken in the next.")))
    return Column(found, 2)


def _chance(view: View, seen: Outlook) -> Widget:
    """The one figure that matters most, and who decides."""
    bodies = listed([view.scenario.body[b].name for b in seen.bodies])
    if not seen.deciders:
        return Panel(Label(_("Nobody else has to consent: it is done when you table it."), "lead", family="serif"), tone="good")
    figure = Label(percent(seen.chance), "title", family="serif", weight="bold")
    said = Column([Label(_("Chance that it passes, as far as you know")), note(_("It is decided by {bodies}.").format(bodies=bodies))], 0.2)
    said.grow = 1.0
    return Row([figure, said], 2, fold=False)


def _deciders(screen: ComposerScreen, view: View, seen: Outlook) -> Widget:
    """Those who must consent, the least likely first; each opens into its terms."""
    lines = [_decider(screen, view, e, seen.package) for e in ordered(seen)]
    return Panel(Column(lines, 0.1), padding=1)


def _decider(screen: ComposerScreen, view: View, expected: Expected, package: Package) -> Widget:
    who = names.actor(view.compiled, expected.actor)
    if expected.chamber:
        who = _("{chamber}, which ratifies").format(chamber=who)
    words = Column([Label(who, weight="bold"), note(side(view, expected))], 0.1)
    words.grow = 1.0
    margin = note(signed(expected.open_sum)).tipped(_("The sum of its open terms; with what it has not told, at least 0 is a yes."))
    figure = Row([margin, Label(percent(expected.chance), weight="bold", align="right")], 1, fold=False)
    marks = Column([figure, Chance(expected.chance, 9)], 0.3, "end")

    def opened() -> Change:
        return Push(foreseen_screen(screen.ctx, expected.actor, package))

    line = Line(Row([words, marks], 1.5, fold=False), opened, down=0.4)
    return line.named(f"decider:{view.compiled.ids[expected.actor]}").tipped(_("What it would make of the package, term by term."))


def _either_way(view: View, seen: Outlook) -> Widget:
    """If it is adopted, beside if it is refused."""
    yes: list[Widget] = [heading(_("If it is adopted"), "lead"), Label(_after(adopted(view, seen)))]
    if not seen.acceptable:
        yes.append(Label(_("Your own side would refuse it ({sum}).").format(sum=signed(seen.own_total)), colour="bad"))
    found: list[Widget] = [Panel(Column(yes, 0.8), padding=2, tone="good" if seen.win > 0 and seen.acceptable else "flat")]
    if seen.deciders:
        name = _("If it is refused in public") if seen.package.public else _("If it is refused in private")
        no: list[Widget] = [heading(name, "lead"), Label(_after(refused(seen)))]
        no += [Label(said, "small") for said in turns_on(view, seen.turning)]
        if not seen.turning and seen.package.public:
            no.append(note(_("No public would turn on its own side over this.")))
        if not seen.package.public:
            no.append(note(_("Publics do not hear of it, and only those at the table learn the answers.")))
        found.append(Panel(Column(no, 0.8), padding=2, tone="news" if seen.turning else "flat"))
    return Split(found[0], found[1], 0.38, gap=1.5, least=52) if len(found) > 1 else found[0]


def _after(said: str) -> str:
    """What follows the colon, where a heading says already what stands before it."""
    rest = said.partition(": ")[2]
    return rest[:1].upper() + rest[1:] if rest else said
