"""What many games came to, in words: shares, means, decisions that turned."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from math import isinf

from game.advisers.catalogue import BAND
from game.i18n import _, ngettext
from game.lab.figures import PositionShare, TabledShare
from game.lab.intervals import Mean, Share
from game.lab.shifts import Change, PublicShift, SeatShift, Shift, TurnedAnswer, TurnedDecision, WhatIf
from game.model.history import Source
from game.model.players import PlayerKind
from game.wording.names import within
from game.wording.numbers import day, listed, points


def band() -> str:
    """What is said beside every forecast."""
    return _(
        "The intervals say how sure the counting is, not how good the model: over 353 decisions of the European Union the best of ten "
        "published models erred by about {band:.0f} points of 100 on average. Read every place on a scale as plus or minus {band:.0f}."
    ).format(band=BAND)


def share(s: Share) -> str:
    """A share with a decimal; never 0 % for what came about, nor 100 % for what did not always."""
    if s.count and s.share < 0.001:
        return _("under 0.1 %")
    if 0.999 < s.share < 1:
        return _("over 99.9 %")
    return f"{100 * s.share:.1f} %"


def interval(s: Share) -> str:
    """The ends of a share's interval."""
    return _("{low:.1f} to {high:.1f}").format(low=100 * s.low, high=100 * s.high)


def ends(m: Mean, signs: bool = False) -> str:
    """The ends of a mean's interval."""
    if isinf(m.low) or isinf(m.high):
        return _("unknown")
    say = points if signs else "{:.1f}".format
    return _("{low} to {high}").format(low=say(m.low), high=say(m.high))


def named(p: PositionShare | Shift) -> str:
    """A position by its name, marked where history ended there."""
    return _("{name} (history)").format(name=p.name) if p.historical else p.name


def hundredfold(m: Mean) -> Mean:
    """A difference of shares in points of 100."""
    return Mean(100 * m.mean, 100 * m.low, 100 * m.high)


def players(seats: Mapping[str, str]) -> str:
    """Who sits where, if not all are historical."""
    others = {seat: kind for seat, kind in seats.items() if kind != PlayerKind.HISTORICAL}
    if not others:
        return _("Historical players sit in every chair.")
    return _("{others}; historical players in all other chairs.").format(others=", ".join(f"{s}: {k}" for s, k in others.items()))


def change(c: Change) -> str:
    """One thing that a question changes, or leaves as it is."""
    if c.before == c.after:
        return _("{what}: {after} (so already)").format(**asdict(c))
    return (_("{what}: {after} (was: {before})") if c.before else _("{what}: {after}")).format(**asdict(c))


def package(clauses: Iterable[str]) -> str:
    """A package clause by clause, as it stands in a sentence."""
    return _("‘{clauses}’").format(clauses="; ".join(clauses))


def limits(answer: WhatIf) -> list[str]:
    """What the model cannot say of an answer: what the question's author wrote, and what its players do not do."""
    return [sentence for sentence in (answer.question.limits, _keep_to_the_record(answer)) if sentence]


def _keep_to_the_record(answer: WhatIf) -> str:
    """That historical players table what they tabled, where a question makes somebody want something else."""
    base, changed = answer.base.players, answer.changed.players
    historical = [seat for seat, kind in base.items() if kind == PlayerKind.HISTORICAL == changed.get(seat)]
    parts = [path.split(".") for path in answer.question.set]
    wanting = [p[p.index("stances") - 1] for p in parts if "stances" in p[1:]]
    seated = [who for who in wanting if who in base]
    fitting = [seat for seat in (seated or [answer.question.seat, *historical]) if seat in historical]
    if not wanting or not fitting:
        return ""
    template = _(
        "Historical players go on tabling what the record has them table, also where that no longer fits what they want; "
        "put a negotiator in the chair (--swap-player {seat}=negotiator) to see what it would table."
    )
    return template.format(seat=fitting[0])


def source(key: str, s: Source) -> str:
    """A source with its key, where the scenario has one, and its address."""
    return " ".join(part for part in (f"[{key}]" if key else "", s.title, s.url) if part)


def unknown_keys(sources: Iterable[tuple[str, Source]]) -> list[str]:
    """What is said of sources that look like keys of the scenario and are none."""
    template = _("{key} is no key of the scenario’s sources; it is taken as the title of a source.")
    return [template.format(key=s.title) for key, s in sources if not key and re.fullmatch(r"[A-Z][A-Z0-9]{0,7}", s.title)]


def _called(clauses: Iterable[str], title: str) -> str:
    """A package by what history calls it, else clause by clause."""
    return _("“{title}”").format(title=title) if title else package(clauses)


def turned(t: TurnedDecision) -> str:
    """One first decision that turned, in a sentence."""
    base, other = t.base_clauses, t.changed_clauses
    if base and not other:
        what = _("{package} is not tabled by {by}")
    elif not base:
        what = _("{package} is tabled by {by}, which it was not before")
    elif t.base_package != t.changed_package:
        what = _("{other} is tabled by {by} instead of {package}")
    else:
        what = _("on {package}, tabled by {by}, {flips}")
    first, second = _called(base or other, t.base_title or t.changed_title), _called(other, t.changed_title)
    words = what.format(by=within(t.by_name), package=first, other=second, flips=_flips(t))
    date = day(dt.date.fromisoformat(t.date))
    return _("{date}: {told}. {often}").format(date=date, told=words, often=_often(t.games, t.ended_otherwise))


def _often(games: Share, otherwise: Share) -> str:
    """In how many games, and how many of these end otherwise."""
    if games.share == 1:
        return _("In every game; {otherwise}.").format(otherwise=_of_these(otherwise))
    return _("In {share} of the games; {otherwise}.").format(share=share(games), otherwise=_of_these(otherwise))


def _of_these(otherwise: Share) -> str:
    if not otherwise.count:
        return _("none of these ends otherwise")
    if otherwise.share == 1:
        return _("all of these then end otherwise")
    return _("{share} of these then end otherwise").format(share=share(otherwise))


def _flips(t: TurnedDecision) -> str:
    words = ", ".join(_flip(f) for f in t.flips)
    if t.base_passed is not None and t.changed_passed is not None and t.base_passed != t.changed_passed:
        words += _("; it passes") if t.changed_passed else _("; it fails")
    return words


def _flip(f: TurnedAnswer) -> str:
    words = {True: _("yes"), False: _("no"), None: _("not asked")}
    if f.changed is None:
        return _("nobody asks {name}; that was a {then}").format(name=within(f.name), then=words[f.base])
    if f.base is None:
        return _("{now} from {name}, where nobody had asked").format(name=within(f.name), now=words[f.changed])
    return _("{now} from {name} instead of {then}").format(name=within(f.name), now=words[f.changed], then=words[f.base])


def gaining(seats: Iterable[SeatShift]) -> bool:
    """Whether the change is worth anything to anybody, as far as a decimal tells."""
    return any(abs(m.mean) >= 0.05 for s in seats for m in (s.worth, s.home))


def worth_means() -> str:
    """What the columns of gains say, in a line."""
    return _(
        "Points gained: how many points of 100 the settlement is worth more, or less, to each, by what it wanted before the change. "
        "At home: standing won or lost there, in points of 100."
    )


def turned_publics(publics: Iterable[PublicShift]) -> list[PublicShift]:
    """The publics that end up thinking otherwise on an issue, as far as a decimal tells."""
    return [p for p in publics if abs(p.difference.mean) >= 0.05]


def stands(place: float, near: str) -> str:
    """Where a public stands on an issue."""
    return _("{place:.1f}, nearest to: {near}").format(place=place, near=near)


def publics_means() -> str:
    """What the columns about publics say, in a line."""
    return _("Where a public stands at the end on average, on the scale of the issue from 0 (its first position) to 100 (its last).")


def public_shift(p: PublicShift) -> str:
    """One public that ends up thinking otherwise, in a sentence."""
    template = _("{public}, on {issue}: {now} of 100 (nearest to: {now_near}), where it was {then} (nearest to: {then_near})")
    return template.format(
        public=p.name, issue=within(p.issue_name), now=f"{p.changed:.1f}", now_near=p.changed_near, then=f"{p.base:.1f}",
        then_near=p.base_near,
    )  # fmt: skip


def short_of(answer: WhatIf) -> list[str]:
    """Of the packages on which the change turned something: those no longer tabled, and those that do not always pass; who refused."""
    sides = [{(p.turn, p.by, p.package): p for p in side.proposals} for side in (answer.base, answer.changed)]
    lines: dict[tuple[int, str, str], str] = {}
    for t in answer.turned:
        key = (t.turn, t.by, t.changed_package or t.base_package)
        base, changed = (side.get(key) for side in sides)
        proposal = changed or base
        if proposal is not None and key not in lines and (fates := _fates(base, changed, answer.games)):
            date, called = day(dt.date.fromisoformat(proposal.date)), _called(proposal.clauses, t.changed_title or t.base_title)
            words = _("{date}, {package}, tabled by {by}. {fates}")
            lines[key] = words.format(date=date, package=called, by=within(proposal.by_name), fates=fates)
    return list(lines.values())


def _fates(base: TabledShare | None, changed: TabledShare | None, games: int) -> str:
    """What became of a package both ways; empty where there is nothing to explain."""
    if changed is None:
        return _("As it was: {before}.").format(before=_fate(base, games)) if base else ""
    if changed.passed.count == games or changed.passed.count <= (base.passed.count if base else 0):
        return ""  # it always passes, or the change does not help it along
    return _("As it was: {before}. Changed: {after}.").format(before=_fate(base, games), after=_fate(changed, games))


def _fate(p: TabledShare | None, games: int) -> str:
    """In how many games a package was tabled and passed, and who refused it in how many, those first who did so most often."""
    if p is None:
        return _("never tabled")
    passes, times = p.passed.count, p.tabled.count
    some = ngettext("adopted in {passed} of {games} game", "adopted in {passed} of {games} games", games)
    none = ngettext("adopted in none of {games} game", "adopted in none of {games} games", games)
    passed = (some if passes else none).format(passed=f"{passes:,}", games=f"{games:,}")
    refused: dict[int, list[str]] = {}
    for a in p.answers:
        refused.setdefault(a.refused.count, []).append(within(a.name))
    refusals = "; ".join(_refused(listed(who), n, times) for n, who in sorted(refused.items(), reverse=True) if n)
    tabled = _(", tabled in {tabled}").format(tabled=f"{times:,}") if times < games else ""
    return passed + tabled + (_(", refused {said}").format(said=refusals) if refusals else "")


def _refused(who: str, n: int, times: int) -> str:
    return _("every time by {who}").format(who=who) if n == times else _("in {n} by {who}").format(who=who, n=f"{n:,}")
