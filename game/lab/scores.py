"""Pages of the lab's figures: backtest and skill."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.advisers.catalogue import BAND
from game.i18n import _
from game.lab.backtest import Backtest, ScenarioScore, Score, Scored, Tenth
from game.lab.coding import Unplaced
from game.lab.ensemble import EnsembleOutcomes, PlaceForecast
from game.lab.fit import LeftOut
from game.lab.skill import Openings, Skill
from game.model.players import PlayerKind
from game.pages.content import Content, Figure, Heading, Page, Para, Section, Table, Titled, items, section
from game.wording.numbers import hundredths, percent


@dataclass(frozen=True)
class ScenarioPart(Page):
    """What there is to say of one scenario besides its figures."""

    misses: Section | None
    outcomes: Section | None
    unplaced: Section | None


@dataclass(frozen=True)
class BacktestPage(Titled):
    """Answers, right, Brier and base rate of each scenario and of all, beside the bare model; every miss with its terms."""

    scores: Table
    bare: Para
    sources: Table | Para
    """Answers that a source gives beside those inferred, where it is known which those are."""
    calibration: Section | None
    scenarios: tuple[ScenarioPart, ...]
    unplaced: Section | None
    """The rows of a coding that belong to no scenario, or could not be understood."""
    left_out: Section | None


@dataclass(frozen=True)
class ChairPart(Page):
    """What each kind of player makes of one chair, and the differences with their intervals."""

    heading: Heading
    players: Table
    differences: Table
    silence: Para | None
    """Where saying nothing beats history, what that comes from."""
    acts: Para
    opening: Para
    best_opening: Para
    reach: Para


@dataclass(frozen=True)
class SkillPage(Titled):
    """Whether choices matter, chair by chair."""

    chairs: tuple[ChairPart, ...]


def backtest(result: Backtest, left_out: Sequence[LeftOut] = ()) -> BacktestPage:
    """How well the rules tell the record."""
    every = [*result.scenarios, result.all]
    heads = (_("Scenario"), _("Answers"), _("Right"), _("Share"), _("Brier"), _("Said yes"), _("Bare model right"), _("Bare Brier"))
    known = [row for s in every if (row := _apart(s))]
    unknown = _("Which of these answers a source gives, and which are inferred, the coding does not say.")
    by_source = (_("Scenario"), _("Sourced"), _("Right"), _("Brier"), _("Inferred"), _("Right"), _("Brier"))
    return BacktestPage(
        Heading(_("How well the rules tell the record"), 1),
        Table(heads, tuple(_score(s) for s in every)),
        Para(
            _("The bare model knows gain and red line only. The Brier score is the mean squared error of the chances; lower is better."),
            "quiet",
        ),
        Table(by_source, tuple(known)) if known else Para(unknown, "quiet"),
        _calibration(result.all.calibration) if result.all.calibration else None,
        tuple(
            ScenarioPart(
                section(_("{id}: answers that come out wrong").format(id=s.id), items(map(_miss, s.misses))) if s.misses else None,
                _outcomes(s.id, s.outcomes) if s.outcomes else None,
                _unplaced(_("{id}: rows that could not be placed").format(id=s.id), s.unplaced),
            )
            for s in result.scenarios
        ),
        _unplaced(
            _("Rows that could not be placed"),
            [u for u in result.all.unplaced if not any(u in scenario.unplaced for scenario in result.scenarios)],
        ),
        _left_out(left_out) if left_out else None,
    )


def _score(s: ScenarioScore) -> tuple[Content, ...]:
    share = Figure(s.right / s.answers, unit="share") if s.answers else ""
    bare = _right(s.bare_model)
    return s.id, Figure(s.answers, 0), Figure(s.right, 0), share, Figure(s.brier, 3), Figure(s.base_rate, unit="share"), *bare


def _right(score: Score) -> tuple[Content, Content]:
    return Figure(score.right, 0), Figure(score.brier, 3)


def _apart(s: ScenarioScore) -> tuple[Content, ...] | None:
    """What a source gives, and what is inferred; nothing where nobody says."""
    if s.sourced is None or s.inferred is None:
        return None
    return s.id, *(cell for score in (s.sourced, s.inferred) for cell in (Figure(score.answers, 0), *_right(score)))


def _unplaced(title: str, rows: Iterable[Unplaced]) -> Section | None:
    """Rows that cannot be scored, and why."""
    lines = [f"{u.where}: {u.why}" for u in rows]
    return section(title, items(lines)) if lines else None


def _left_out(rows: Iterable[LeftOut]) -> Section:
    """Each scenario with the parameters that fit the others best."""
    heads = (_("Left out"), _("Answers"), _("Right"), _("Brier"), _("Right as shipped"), _("Brier as shipped"), _("Fitted to the others"))
    cells: tuple[tuple[Content, ...], ...] = tuple(
        (
            r.scenario,
            Figure(r.out.answers, 0),
            *(cell for score in (r.out, r.shipped) for cell in (Figure(score.right, 0), Figure(round(score.brier, 4), 3))),
            ", ".join(f"{name} {value:g}" for name, value in r.fitted.items()) or _("as shipped"),
        )
        for r in rows
    )
    return section(_("Each scenario left out of the fit"), Table(heads, cells))


def _miss(m: Scored) -> str:
    """An answer that came out wrong, with its terms."""
    terms = ", ".join(f"{kind} {about} {hundredths(round(amount / 10))}".replace("  ", " ") for kind, about, amount in m.terms)
    return _("{proposal}, {date}, {actor}: recorded {recorded}, chance of a yes {chance}; {terms}").format(
        proposal=m.row.proposal,
        date=m.row.date,
        actor=m.row.actor,
        recorded=_("yes") if m.row.yes else _("no"),
        chance=percent(round(m.chance, 4)),
        terms=terms,
    )


def _calibration(tenths: Iterable[Tenth]) -> Section:
    """Of the answers forecast at about p, how many were yes."""
    heads = (_("Forecast between"), _("Answers"), _("Mean forecast"), _("Said yes"), _("95 % interval"))
    rows = tuple(
        (
            _("{low} and {high}").format(low=percent(t.begin), high=percent(t.end)),
            Figure(t.yes.games, 0),
            Figure(t.forecast, unit="share"),
            Figure(t.yes.share, unit="share"),
            _("{low} to {high}").format(low=percent(t.yes.low), high=percent(t.yes.high)),
        )
        for t in tenths
    )
    return section(_("Calibration: what was forecast, and what was said"), Table(heads, rows, frozenset({4})))


def _outcomes(scenario: str, ends: EnsembleOutcomes) -> Section:
    """How often each issue ends as it did, and the expected place with its band beside history's."""
    rows = tuple(
        (o.issue, o.historical, o.modal, ", ".join(f"{p} {percent(s)}" for p, s in o.shares.items()), *_band(o.forecast))
        for o in ends.issues()
    )
    heads = (_("Issue"), _("In history"), _("Most often here"), _("Shares"), _("Place, with its band"), _("History's place"))
    band = _(
        "The band is the {band:.0f} points of 100 by which the best of ten published models erred on average over 353 decisions of the "
        "European Union: no place is forecast more exactly than that."
    )
    whole = _("All of them together end as in history in {share} of the games.")
    return section(
        _("{id}: how it ends when history plays").format(id=scenario),
        Table(heads, rows),
        Para(whole.format(share=percent(round(ends.whole, 4)))),
        Para(band.format(band=BAND), "quiet"),
    )


def _band(f: PlaceForecast) -> tuple[str, str]:
    place = _("{place:.0f} ({low:.0f} to {high:.0f})").format(place=f.place, low=f.low, high=f.high)
    return place, f"{f.history:.0f}" if f.inside else _("{place:.0f}, outside").format(place=f.history)


def skill(chairs: Iterable[Skill]) -> SkillPage:
    """Whether choices matter."""
    return SkillPage(Heading(_("Do choices matter?"), 1), tuple(_chair(s) for s in chairs))


def _chair(s: Skill) -> ChairPart:
    guessed = _("The commonest first package, {package}, opens {share} of the negotiator's games; {different} differ.")
    best = _("With every priority known (the clairvoyant, a yardstick) the commonest is best in {share}: {package}; {different} differ.")
    acts = ", ".join(f"{kind} {percent(share)}" for kind, share in s.acts.items())
    players = tuple((name, f"{p.value:.1f}", f"{p.standing:+.1f}", f"{p.result:.1f}") for name, p in s.players.items())
    gaps = tuple((pair, f"{d.mean:+.1f}", f"{d.low:+.1f}", f"{d.high:+.1f}") for pair, d in s.differences.items())
    right = frozenset({1, 2, 3})
    return ChairPart(
        Heading(_("{scenario}, {seat}: {games} games").format(scenario=s.scenario, seat=s.seat, games=s.games)),
        Table((_("Player"), _("Settlement"), _("Standing"), _("Together")), players, right),
        Table((_("Difference"), _("Mean"), _("Low"), _("High")), gaps, right),
        _why_silence(s),
        Para(_("The negotiator's kinds of act: {acts}.").format(acts=acts)),
        _opening(guessed, s.opening),
        _opening(best, s.best_opening),
        Para(_reach(s)),
    )


def _opening(template: str, o: Openings) -> Para:
    """What is tabled first."""
    return Para(template.format(package=o.package or _("none"), share=percent(o.share), different=o.different))


def _why_silence(s: Skill) -> Para | None:
    history, silent = s.players[PlayerKind.HISTORICAL], s.players[PlayerKind.SILENT]
    if history.result >= silent.result:
        return None
    worse = _(
        "Here history does worse than silence: its settlement is worth {value:+.1f} points against it, and {standing:+.1f} at home, "
        "where most of what it tabled was refused."
    )
    return Para(worse.format(value=history.value - silent.value, standing=history.standing - silent.standing), "quiet")


def _reach(s: Skill) -> str:
    """How many settlements a good player reaches, and how far publics can be moved."""
    ends, loud = s.settlements, s.publics[PlayerKind.PROPAGANDIST]
    reach = _("It reaches {different} settlements, {main} different ends of the main issue, {spread} points apart.").format(
        different=ends.different, main=ends.on_the_main_issue, spread=ends.spread
    )
    if loud is None:
        return reach
    moved = _("The propagandist moves {public} {mean:+.1f} points beyond history ({low:+.1f} to {high:+.1f}).")
    return f"{reach} {moved.format(public=loud.on, mean=loud.by.mean, low=loud.by.low, high=loud.by.high)}"
