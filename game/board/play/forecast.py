"""What one may expect of the package in hand: who would say what, what it brings, what it costs, on whom publics would turn."""

from __future__ import annotations

from game.board.kit import Panel, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Row, Split
from game.board.kit.prose import markup
from game.board.play.marks import Chance
from game.board.play.parts import Line
from game.board.routes import Change, Push, Reading
from game.i18n import _
from game.model.package import Package
from game.pages.forecast import Decider, ForecastPage
from game.pages.forecast import forecast as forecast_of
from game.pages.verdict import foreseen
from game.view import View
from game.wording.ideas import not_yet
from game.wording.numbers import capital, percent, signed


def forecast_panel(view: View, package: Package, why_not: str) -> Widget:
    """Everything beside the steps; `why_not` is why the package cannot be tabled now, if it cannot."""
    if early := not_yet(view, package):
        return Panel(Label(early, "lead", family="serif"), tone="bad")
    forecast = forecast_of(view, package, "")
    panels: list[Widget] = [_chance(forecast), _either_way(forecast), _deciders(view, forecast)]
    if why_not:
        panels.insert(0, Panel(Label(_("It cannot be tabled now. {reason}").format(reason=why_not), "body"), padding=1.8, tone="news"))
    if forecast.last_act:
        panels.append(note(markup(forecast.last_act.text)))
    return Column(panels, 2)


def _chance(forecast: ForecastPage) -> Widget:
    """The one figure that matters most, and who decides."""
    if not forecast.deciders.deciders:
        return Panel(Label(markup(forecast.chance.text), "lead", family="serif"), tone="good")
    figure = Label(percent(forecast.outlook.chance), "title", family="serif", weight="bold")
    words = Column([Label(_("Chance that it passes, as far as you know")), note(markup(forecast.decided.text))], 0.2)
    words.grow = 1.0
    return Row([figure, words], 2, fold=False)


def _deciders(view: View, forecast: ForecastPage) -> Widget:
    """Those who must consent, the least likely first; each opens into its terms."""
    lines = [_decider(view, d, forecast.outlook.package) for d in forecast.deciders.deciders]
    return Panel(Column(lines, 0.1), padding=1)


def _decider(view: View, decider: Decider, package: Package) -> Widget:
    expected = decider.expected
    words = Column([Label(decider.name, weight="bold"), note(decider.side)], 0.1)
    words.grow = 1.0
    margin = note(signed(expected.open_sum)).tipped(_("The sum of its open terms; with what it has not told, at least 0 is a yes."))
    figure = Row([margin, Label(percent(expected.chance), weight="bold", align="right")], 1, fold=False)
    marks = Column([figure, Chance(expected.chance, 9)], 0.3, "end")

    def opened() -> Change:
        return Push(Reading(foreseen(view, expected.actor, package)))

    line = Line(Row([words, marks], 1.5, fold=False), opened, down=0.4)
    return line.named(f"decider:{view.compiled.ids[expected.actor]}").tipped(_("What it would make of the package, term by term."))


def _either_way(forecast: ForecastPage) -> Widget:
    """If it is adopted, beside if it is refused."""
    seen, adopted, refused = forecast.outlook, forecast.adopted, forecast.refused
    yes: list[Widget] = [heading(adopted.condition, "lead"), Label(capital(adopted.then))]
    if forecast.unacceptable:
        yes.append(Label(markup(forecast.unacceptable.text), colour="bad"))
    left = Panel(Column(yes, 0.8), padding=2, tone="good" if adopted.good and seen.acceptable else "flat")
    if refused is None:
        return left
    name = _("If it is refused in public") if seen.package.public else _("If it is refused in private")
    no: list[Widget] = [heading(name, "lead"), Label(capital(refused.then))]
    no += [Label(markup(line.text), "small") for line in forecast.turns]
    if not seen.turning and seen.package.public:
        no.append(note(_("No public would turn on its own side over this.")))
    if not seen.package.public:
        no.append(note(_("Publics do not hear of it, and only those at the table learn the answers.")))
    right = Panel(Column(no, 0.8), padding=2, tone="news" if seen.turning else "flat")
    return Split(left, right, 0.38, gap=1.5, least=52)
