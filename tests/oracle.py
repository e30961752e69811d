"""The rules once more, slow and obvious: dicts, names, Python floats, and every combination of priorities written out.

Written from the design and from the reference of the format, not from game/rules. It shares nothing with the game but the scenario
as its author wrote it (game.model) and the values of the parameters; a game is followed act by act with `World.act`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Any

from game.model import acts
from game.model.scenario import Scenario, names

Combination = tuple[int, ...]
Clauses = dict[str, tuple[int, int]]
"""Issue to the first and last position that the clause may mean."""


def half_even(log_odds: float) -> int:
    """Thousandths of log-odds, as every term is rounded."""
    return round(log_odds * 1000)


def half_away(amount: int, thousandths: int) -> int:
    """A share of a whole amount."""
    size = (abs(amount) * thousandths * 2 + 1000) // 2000
    return size if amount >= 0 else -size


@dataclass
class Draft:
    """A package: what it says, and whether it is said in public."""

    clauses: Clauses
    public: bool

    def key(self) -> tuple[Any, ...]:
        return (tuple(sorted(self.clauses.items())), self.public)


@dataclass
class Judgement:
    """What one actor makes of a draft."""

    actor: str
    rows: list[tuple[str, str, int]]
    """(kind, issue or actor, amount), without zeros."""
    hard: bool
    swing: dict[str, int]
    read: dict[str, int]

    @property
    def open_sum(self) -> int:
        return sum(amount for _, _, amount in self.rows)

    def total(self, priorities: dict[str, int]) -> int:
        return self.open_sum + sum(priorities.get(issue, 0) * amount for issue, amount in self.swing.items())


@dataclass
class Paper:
    """A tabled package and what came of it."""

    number: int
    by: str
    draft: Draft
    asked: list[str]
    waiting: list[str]
    given: dict[str, bool] = field(default_factory=dict)
    answers: list[tuple[str, bool, Judgement, str]] = field(default_factory=list)
    passed: bool | None = None
    offers: list[tuple[str, Draft]] = field(default_factory=list)
    no_offer: list[str] = field(default_factory=list)
    turned: list[tuple[str, str]] = field(default_factory=list)
    waived: bool = False
    records: list[str] = field(default_factory=list)


class Refused(Exception):
    """An act that the rules do not allow."""


class World:
    """One negotiation. Everything is public and mutable; nothing is fast."""

    def __init__(
        self, scenario: Scenario, parameters: Any, secrets: dict[str, dict[str, int]], people: frozenset[str] = frozenset()
    ) -> None:
        self.s, self.p, self.secrets, self.people = scenario, parameters, secrets, set(people)
        self.delegations = [d.id for d in scenario.delegations]
        self.chambers = [c.id for c in scenario.chambers]
        self.actors = list(scenario.actors)
        self.issues = [i.id for i in scenario.issues]
        self.turn, self.over, self.floor, self.acts_left = 0, False, "", 0
        self.course = {i.id: i.number(i.course) for i in scenario.issues}
        self._stances()
        self._ties()
        self.word: dict[tuple[str, str], float] = {}
        self.argument_uses: dict[str, int] = {}
        self.occurred: list[str] = []
        self.turned: set[tuple[str, str]] = set()
        self.spans: list[dict[str, Any]] = []
        self.offers: list[dict[str, Any]] = []
        self.papers: list[Paper] = []
        self.awaiting: Paper | None = None
        self.tabled: set[str] = set()
        self.used_ambiguity: set[str] = set()
        self.initiatives = 0
        self.knowledge: dict[tuple[str, str], frozenset[Combination]] = {}
        self.still: dict[tuple[str, str, int], dict[str, int]] | None = None
        """Own terms already worked out, while nothing changes; None while things do."""
        self._every = {a: frozenset(product((-1, 0, 1), repeat=len(self.held(a)))) for a in self.delegations + self.chambers}
        self._open_turn()

    # What the scenario says

    def _stances(self) -> None:
        self.ideal: dict[tuple[str, str], float] = {}
        self.salience: dict[tuple[str, str], float] = {}
        self.accepts: dict[tuple[str, str], set[int]] = {}
        self.never: dict[tuple[str, str], set[int]] = {}
        self.rho: dict[tuple[str, str], int] = {}
        for a, actor in self.s.actors.items():
            for i, stance in actor.stances.items():
                number = self.s.issue[i].number
                self.ideal[a, i] = self.place(i, stance.ideal)
                self.salience[a, i] = stance.salience
                self.accepts[a, i] = {number(p) for p in stance.accepts}
                self.never[a, i] = {number(p) for p in stance.never}
                self.rho[a, i] = round(1000 * (self.p.rho_sourced if stance.sourced else self.p.rho_inferred))
        self.anchor = dict(self.ideal)

    def _ties(self) -> None:
        self.trust = {(a, b): 1.0 if a == b else 0.5 for a in self.actors for b in self.actors}
        for line in self.s.trust:
            self.trust.update({(a, b): line.value for a in names(line.of) for b in names(line.in_)})
        self.standing = {d.id: float(d.standing) for d in self.s.delegations}
        self.pull: dict[tuple[str, str], float] = {}
        self.fear: dict[tuple[str, int], float] = {}
        for a, actor in self.s.actors.items():
            for voice, weight in getattr(actor, "hears", {}).items():
                self.pull[a, voice] = weight
            for n, fear in enumerate(actor.fears):
                self.fear[a, n] = self.place(fear.issue, fear.place)
        self.serving = {a for a in self.actors if self.in_office(a, 0)}

    def place(self, issue: str, word: str) -> float:
        """A place on the scale, from a position's id or a number."""
        found = self.s.issue[issue]
        return found.places[found.number(word)] if word in [p.id for p in found.positions] else float(word)

    def at(self, issue: str, position: int) -> float:
        return self.s.issue[issue].places[position]

    def size(self, issue: str) -> int:
        return len(self.s.issue[issue].positions)

    def in_office(self, actor: str, turn: int) -> bool:
        day, office = self.s.turns[turn].date, self.s.actors[actor].in_office
        return not (office.from_ and day < office.from_) and not (office.until and day > office.until)

    def holds_view(self, actor: str, issue: str) -> bool:
        return issue in self.s.actors[actor].stances

    def held(self, actor: str) -> list[str]:
        return [i for i in self.issues if self.holds_view(actor, i)]

    # The verdict

    def weight(self, actor: str, issue: str) -> float:
        total = 0.0
        for i in self.issues:
            total += self.salience.get((actor, i), 0.0)
        return self.salience.get((actor, issue), 0.0) / total if total else 0.0

    def own(self, actor: str, issue: str, position: int) -> dict[str, int]:
        """An actor's own terms for one clause."""
        if self.still is None:
            return self._own(actor, issue, position)
        if (actor, issue, position) not in self.still:
            self.still[actor, issue, position] = self._own(actor, issue, position)
        return self.still[actor, issue, position]

    def _own(self, actor: str, issue: str, position: int) -> dict[str, int]:
        if position == self.course[issue] or (actor, issue) not in self.ideal:
            return {}
        p, w, ideal = self.p, self.weight(actor, issue), self.ideal[actor, issue]
        clause, course = self.at(issue, position), self.at(issue, self.course[issue])
        rows = {"gain": half_even(p.scale * w * (abs(course - ideal) - abs(clause - ideal)) / 100)}
        if position not in self.accepts[actor, issue]:
            rows["red_line"] = -half_even(p.scale * w * p.red_line)
        rests = self.s.issue[issue].positions[position].rests_on
        if rests and rows["gain"] > 0:
            trust = min(self.trust[actor, b] for b in rests)
            rows["credibility"] = -half_even(rows["gain"] / 1000 * p.trust_discount * (1 - trust))
        if (actor, issue) in self.word:
            word = self.word[actor, issue]
            retreat = abs(clause - word) - abs(course - word)
            if retreat > 0:
                rows["public_word"] = -half_even(p.scale * w * p.public_word * retreat / 100)
        rows["clock"] = self._clock(actor, issue, w, ideal, clause, course)
        return {kind: amount for kind, amount in rows.items() if amount}

    def _clock(self, actor: str, issue: str, w: float, ideal: float, clause: float, course: float) -> int:
        worst = 0
        for n, fear in enumerate(self.s.actors[actor].fears):
            if fear.issue == issue and self.true(fear.when):
                fallback = abs(self.fear[actor, n] - ideal)
                if abs(clause - ideal) <= fallback > abs(course - ideal):
                    spared = fallback - abs(course - ideal)
                    worst = max(worst, half_even(self.p.scale * w * (fear.weight * self.p.clock) * spared / 100))
        return worst

    def read(self, actor: str, issue: str, low: int, high: int) -> int:
        """Where an actor reads a clause: where it likes a span best, never where it would refuse whatever the rest."""
        positions = list(range(low, high + 1))
        bearable = [q for q in positions if not self.hard(actor, issue, q)]
        return max(bearable or positions, key=lambda q: (sum(self.own(actor, issue, q).values()), -q))

    def hard(self, actor: str, issue: str, position: int) -> bool:
        """What the actor never accepts, and what nobody has thought of yet; never the course."""
        if position == self.course[issue]:
            return False
        idea = self.s.issue[issue].positions[position].from_
        unthought = idea is not None and self.s.turn_of(idea) > self.turn
        return unthought or position in self.never.get((actor, issue), set())

    def own_rows(self, actor: str, draft: Draft, author: str) -> tuple[list[tuple[str, str, int]], dict[str, int]]:
        """The rows of all clauses, and where spans are read."""
        rows, read = [], {}
        for issue in self.issues:
            if issue not in draft.clauses:
                continue
            low, high = draft.clauses[issue]
            position = self.read(actor, issue, low, high)
            rows += [(kind, issue, amount) for kind, amount in self.own(actor, issue, position).items()]
            if low != high:
                read[issue] = position
                width = self.at(issue, high) - self.at(issue, low)
                vague = -half_even(
                    self.p.scale * self.weight(actor, issue) * self.p.vagueness * (1 - self.trust[actor, author]) * width / 100
                )
                if vague:
                    rows.append(("vagueness", issue, vague))
        return rows, read

    def clause_score(self, actor: str, draft: Draft, author: str) -> int:
        return sum(amount for _, _, amount in self.own_rows(actor, draft, author)[0])

    def judge(self, actor: str, draft: Draft, author: str) -> Judgement:
        """The whole verdict."""
        rows, read = self.own_rows(actor, draft, author)
        swing = {i: half_away(sum(n for _, about, n in rows if about == i), self.rho.get((actor, i), 0)) for i in self.issues}
        who = self.s.actors[actor]
        friends = {b: w for b, w in getattr(who, "company", {}).items() if b in self.serving}
        if sum(friends.values()) > 0:
            sums = {b: self.clause_score(b, draft, author) for b in friends}
            mean = sum(w * sums[b] for b, w in friends.items()) / sum(friends.values())
            rows.append(("company", "", half_even(self.p.company * mean / 1000)))
        public = getattr(who, "public", None)
        if public and draft.public:
            pressure = round(1000 * self.p.public * public.pressure)
            rows.append(("public", public.voice, half_away(self.clause_score(public.voice, draft, author), pressure)))
        hard = any(all(self.hard(actor, i, q) for q in range(low, high + 1)) for i, (low, high) in draft.clauses.items())
        return Judgement(actor, [r for r in rows if r[2]], hard, swing, read)

    def accepts_draft(self, judgement: Judgement) -> bool:
        return not judgement.hard and judgement.total(self.secrets[judgement.actor]) >= 0

    # Bodies

    def parts(self, name: str) -> list[str]:
        """A body and the bodies it is made of."""
        return [name, *(part for inner in self.s.body[name].all_of for part in self.parts(inner))]

    def bodies(self, clauses: Clauses) -> list[str]:
        """Every body that has a say in the clauses."""
        found: dict[str, None] = {}
        for issue, (low, high) in clauses.items():
            for q in range(low, high + 1):
                found |= dict.fromkeys(self.parts(self.s.issue[issue].positions[q].body))
        return list(found)

    def members(self, clauses: Clauses, author: str) -> list[str]:
        seated = {m for b in self.bodies(clauses) for m in self.s.body[b].members}
        return [a for a in self.delegations if a in seated & self.serving and a != author]

    def ratifiers(self, clauses: Clauses) -> list[str]:
        seated = {c for b in self.bodies(clauses) for c in self.s.body[b].ratified_by}
        return [c for c in self.chambers if c in seated & self.serving]

    def body_consents(self, name: str, yes: set[str]) -> bool:
        body = self.s.body[name]
        seated = [m for m in body.members if m in self.serving]
        for_it = [m for m in seated if m in yes]
        if body.rule == "majority":
            return len(for_it) > len(seated) / 2
        if body.rule == "threshold":
            return sum(body.weights.get(m, 1) for m in for_it) >= (body.needs or 0) - 1e-9
        return len(for_it) == len(seated)

    def governments_consent(self, clauses: Clauses, yes: set[str]) -> bool:
        return all(self.body_consents(b, yes) for b in self.bodies(clauses))

    # Knowledge

    def known(self, observer: str, actor: str) -> frozenset[Combination]:
        if (observer, actor) not in self.knowledge:
            self.knowledge[observer, actor] = self._every[actor]
        return self.knowledge[observer, actor]

    def totals(self, judgement: Judgement, among: frozenset[Combination]) -> dict[Combination, int]:
        swing = [judgement.swing[i] for i in self.held(judgement.actor)]
        return {c: judgement.open_sum + sum(z * s for z, s in zip(c, swing, strict=True)) for c in among}

    def strike(self, actor: str, keep: Any, audience: list[str]) -> None:
        """Leave each of the audience the combinations that `keep` (a test of one) lets stand."""
        done: dict[int, frozenset[Combination]] = {}
        for observer in audience:
            known = self.known(observer, actor)
            if id(known) not in done:
                done[id(known)] = frozenset(c for c in known if keep(c)) or known
            self.knowledge[observer, actor] = done[id(known)]

    def learn(self, judgement: Judgement, yes: bool, audience: list[str]) -> None:
        """The answer was yes or no."""
        if judgement.hard:
            return
        totals = self.totals(judgement, frozenset().union(*(self.known(o, judgement.actor) for o in audience)))
        self.strike(judgement.actor, lambda c: (totals[c] >= 0) is yes, audience)

    def forecast(self, observer: str, actor: str, draft: Draft, author: str) -> float:
        """The exact share of what is known to fit under which the answer is yes; a live counter-offer is certain."""
        if self.bound(actor, author, draft):
            return 1.0
        judgement = self.judge(actor, draft, author)
        known = self.known(observer, actor)
        return 0.0 if judgement.hard else sum(t >= 0 for t in self.totals(judgement, known).values()) / len(known)

    def chance(self, observer: str, draft: Draft, author: str) -> float:
        """The chance that a draft passes: every way the members may vote, written out."""
        members, ratifiers = self.members(draft.clauses, author), self.ratifiers(draft.clauses)
        shares = {a: self.forecast(observer, a, draft, author) for a in [*members, *ratifiers]}
        unsure = [a for a in members if 0 < shares[a] < 1]
        sure = {a for a in members if shares[a] == 1}
        total = 0.0
        for votes in product((True, False), repeat=len(unsure)):
            yes = {author} | sure | {a for a, vote in zip(unsure, votes, strict=True) if vote}
            if self.governments_consent(draft.clauses, yes):
                weight = 1.0
                for a, vote in zip(unsure, votes, strict=True):
                    weight *= shares[a] if vote else 1 - shares[a]
                total += weight
        for c in ratifiers:
            total *= shares[c]
        return total

    # Tabling

    def act(self, actor: str, act: acts.Act) -> None:
        """One act of the delegation that has the floor (or is asked for an answer)."""
        match act:
            case acts.Answer(number, yes):
                self._answer(actor, number, yes)
                return
            case acts.End():
                self._next()
                return
            case acts.Table(package):
                self.table(actor, Draft({self.issues[c.issue]: (c.low, c.high) for c in package.clauses}, package.public))
            case acts.Sound(asked, issue):
                self._sound(actor, asked, issue)
            case acts.Argue(argument, target):
                self._argue(argument, target)
            case acts.Gesture(gesture):
                found = next(g for g in self.s.gestures if g.id == gesture)
                self.occurred.append(gesture)
                self._effects(found.effects, actor)
            case acts.Declare(issue, position):
                self._declare(actor, issue, self.at(issue, position))
            case acts.Wait():
                pass
        self.acts_left -= 1
        if actor not in self.serving:
            self._next()

    def table(self, author: str, draft: Draft) -> None:
        if author in self.tabled and not any(o["to"] == author and o["draft"].key() == draft.key() for o in self.offers):
            raise Refused("one package a turn")
        asked = self.members(draft.clauses, author)
        paper = Paper(len(self.papers), author, draft, asked, [a for a in asked if a in self.people])
        self.papers.append(paper)
        self.tabled.add(author)
        self.initiatives += author not in self.people
        if any(low != high for low, high in draft.clauses.values()):
            self.used_ambiguity.add(author)
        if paper.waiting:
            self.awaiting = paper
        else:
            self._resolve(paper)

    def _answer(self, actor: str, number: int, yes: bool) -> None:
        paper = self.papers[number]
        paper.given[actor] = yes
        paper.waiting.remove(actor)
        if not paper.waiting:
            self.awaiting = None
            self._resolve(paper)

    def bound(self, actor: str, author: str, draft: Draft) -> bool:
        return any(o["by"] == actor and o["to"] == author and o["draft"].key() == draft.key() for o in self.offers)

    def _one_answer(self, paper: Paper, actor: str) -> tuple[str, bool, Judgement, str]:
        judgement = self.judge(actor, paper.draft, paper.by)
        would, bound = self.accepts_draft(judgement), self.bound(actor, paper.by, paper.draft)
        if actor in paper.given:
            if paper.given[actor] != (would or bound):
                self._home(actor, -self.p.override_cost)
            return actor, paper.given[actor], judgement, "person"
        return actor, bound or would, judgement, "offer" if bound else "verdict"

    def audience(self, paper: Paper) -> list[str]:
        return self.delegations if paper.draft.public else [d for d in self.delegations if d == paper.by or d in paper.asked]

    def _resolve(self, paper: Paper) -> None:
        draft, author = paper.draft, paper.by
        answers = [self._one_answer(paper, a) for a in paper.asked]
        yes = {author} | {a for a, said, _, _ in answers if said}
        paper.passed = self.governments_consent(draft.clauses, yes)
        if paper.passed:
            ratifying = [self._one_answer(paper, c) for c in self.ratifiers(draft.clauses)]
            paper.passed = all(said for _, said, _, _ in ratifying)
            answers += ratifying
        paper.answers = answers
        paper.records = [r.id for r in self.s.record if self._says(draft, r.clauses)]
        public_would = {a: self._public_would(a, draft, author) for a, said, _, _ in answers if not said}
        sums = {
            (a, i): sum(self.own(v, i, self.read(v, i, *draft.clauses[i])).values())
            for a, v in ((a, self._public_of(a)) for a in public_would) if v for i in draft.clauses
        }  # fmt: skip
        for _, said, judgement, why in answers:
            if why == "verdict":
                self.learn(judgement, said, self.audience(paper))
        self.offers = [o for o in self.offers if not (o["to"] == author and o["draft"].key() == draft.key())]
        if paper.passed:
            self._adopt(paper, self.judge(author, draft, author))
        else:
            self._refuse(paper, public_would, sums)

    def _says(self, draft: Draft, wanted: dict[str, str]) -> bool:
        """Whether a draft holds a recorded proposal: each clause stands in it or is the course already, and one at least stands in it."""
        said = already = 0
        for issue, words in wanted.items():
            ends = [self.s.issue[issue].number(w) for w in words.split("..")]
            said += draft.clauses.get(issue) == (min(ends), max(ends))
            already += issue not in draft.clauses and len(ends) == 1 and ends[0] == self.course[issue]
        return said > 0 and said + already == len(wanted)

    def _home(self, actor: str, by: float) -> None:
        if actor in self.standing:
            self.standing[actor] = min(100.0, max(0.0, self.standing[actor] + by))

    # Refusal

    def _public_of(self, actor: str) -> str:
        link = getattr(self.s.actors[actor], "public", None)
        return link.voice if link else ""

    def _public_would(self, government: str, draft: Draft, author: str) -> bool:
        public = self._public_of(government)
        return bool(public) and draft.public and self.clause_score(public, draft, author) > 0

    def _refuse(self, paper: Paper, public_would: dict[str, bool], wanted: dict[tuple[str, str], int]) -> None:
        for government, would in public_would.items():
            if would and government in self.delegations:
                self._turn_public(paper, government, wanted)
        paper.waived = any(public_would.values())
        if not paper.waived:
            self._home(paper.by, -self.p.refusal_cost)
        self.offers = [o for o in self.offers if o["to"] != paper.by]
        refusers = [a for a, said, _, _ in paper.answers if not said and a in self.delegations and a not in self.people]
        self.still = {}
        made = [self._counter(paper, a) for a in refusers]
        self.still = None
        for a, true, told in made:
            if (draft := told[true]) is None:
                paper.no_offer.append(a)
            else:
                paper.offers.append((a, draft))
                self.offers.append({"by": a, "to": paper.by, "draft": draft, "until": self.turn + 1})
            said = draft.key() if draft else None
            self.strike(a, lambda c, told=told, said=said: (told[c].key() if told[c] else None) == said, self.audience(paper))  # type: ignore[misc]

    def _counter(self, paper: Paper, refuser: str) -> tuple[str, Combination, dict[Combination, Draft | None]]:
        """A refuser, its true combination, and what it would offer under each that somebody who hears considers."""
        true = tuple(self.secrets[refuser][i] for i in self.held(refuser))
        under = {true}.union(*(self.known(o, refuser) for o in self.audience(paper)))
        return refuser, true, self.counter_offers(refuser, paper.draft, paper.by, under)

    def _turn_public(self, paper: Paper, government: str, wanted: dict[tuple[str, str], int]) -> None:
        """Once for each government and issue, where its public wanted what was refused."""
        public, fresh = self._public_of(government), []
        for issue in self.issues:
            if issue not in paper.draft.clauses or wanted[government, issue] <= 0 or (government, issue) in self.turned:
                continue
            low, high = paper.draft.clauses[issue]
            places = [self.at(issue, q) for q in range(low, high + 1)]
            if not any((d, issue) in self.turned for d in self.delegations if self._public_of(d) == public):
                self._shift(public, issue, sum(places) / len(places), self.p.turn_step)
            for chamber in self.s.chambers:
                if government in names(chamber.of) and self.holds_view(chamber.id, issue):
                    self._shift(chamber.id, issue, self.ideal[public, issue], self.p.turn_step)
            self.turned.add((government, issue))
            fresh.append((government, issue))
        if fresh:
            self._home(government, -self.p.turn_cost)
            self._home(paper.by, self.p.turn_gain)
            paper.turned += fresh

    def _shift(self, actor: str, issue: str, goal: float, share: float) -> None:
        """A view and its anchor move a share of the way."""
        if (actor, issue) in self.ideal:
            self.ideal[actor, issue] += share * (goal - self.ideal[actor, issue])
            self.anchor[actor, issue] += share * (goal - self.anchor[actor, issue])

    # What would carry it

    def within(self, draft: Draft, far: int, least: int = 1) -> Iterator[Draft]:
        """Every draft without a span that differs from the given one on so many issues (or as few as `least`), the nearest first."""
        spans = {i for i, (low, high) in draft.clauses.items() if low != high}
        base = {i: draft.clauses[i][0] if i in draft.clauses else self.course[i] for i in self.issues}
        for count in range(least, far + 1):
            for changed in combinations(self.issues, count):
                if not spans <= set(changed):
                    continue
                for positions in product(*(range(self.size(i)) for i in changed)):
                    if any(q == base[i] and i not in spans for i, q in zip(changed, positions, strict=True)):
                        continue
                    told = {**base, **dict(zip(changed, positions, strict=True))}
                    clauses = {i: (q, q) for i, q in told.items() if q != self.course[i]}
                    if clauses:
                        yield Draft(clauses, draft.public)

    def apart(self, one: Draft, other: Draft) -> int:
        """On how many issues two drafts differ; what a draft leaves out stays the course."""
        return sum(self._said(one, i) != self._said(other, i) for i in self.issues)

    def _said(self, draft: Draft, issue: str) -> tuple[int, int]:
        return draft.clauses.get(issue, (self.course[issue], self.course[issue]))

    def order(self, draft: Draft) -> tuple[int, ...]:
        """Ties go to the draft whose positions come first."""
        return tuple(self._said(draft, i)[0] for i in self.issues)

    def counter_offers(self, refuser: str, refused: Draft, author: str, under: set[Combination]) -> dict[Combination, Draft | None]:
        """What the refuser would offer under each combination of its priorities.

        The nearest within three changes that still speaks to what was asked, that the refuser has a say in and can live with, that
        serves the author by its own open gain, that nobody is certain to stop, and that is worth the margin to the refuser; then
        the best for the author, then for itself.
        """
        found: dict[Combination, Draft | None] = {}
        for far in (1, 2, 3):
            options = self._options(refuser, refused, author, far)
            for c in under - found.keys():
                totals = [
                    (sums + sum(z * s for z, s in zip(c, swing, strict=True)), theirs, draft) for sums, swing, theirs, draft in options
                ]
                signed = [(-theirs, -mine, self.order(draft), draft) for mine, theirs, draft in totals if mine >= self.p.counter_margin]
                if signed:
                    found[c] = min(signed, key=lambda s: s[:3])[3]
            if len(found) == len(under):
                break
        return found | dict.fromkeys(under - found.keys())

    def _options(self, refuser: str, refused: Draft, author: str, far: int) -> list[tuple[int, list[int], int, Draft]]:
        """(open sum, swings, own open gain of the author, draft) of each that the refuser might sign with luck."""
        found = []
        for draft in self.within(refused, far, far):
            if draft.clauses.keys().isdisjoint(refused.clauses) or not self._bearable(refuser, draft):
                continue
            theirs = self.clause_score(author, draft, author)
            if theirs <= 0 or refuser not in self.members(draft.clauses, author) or self._any_hard(author, draft):
                continue
            judgement = self.judge(refuser, draft, author)
            swing = [judgement.swing[i] for i in self.held(refuser)]
            if not judgement.hard and judgement.open_sum + sum(map(abs, swing)) >= self.p.counter_margin and self._open(draft, author):
                found.append((judgement.open_sum, swing, theirs, draft))
        return found

    def _bearable(self, actor: str, draft: Draft) -> bool:
        """Whether every clause lies within what the actor says it can live with."""
        return all(low in self.accepts.get((actor, i), {low}) for i, (low, _) in draft.clauses.items())

    def _open(self, draft: Draft, author: str) -> bool:
        """Whether nobody who could stop it alone would do so under any priorities."""
        unanimous = [b for b in self.bodies(draft.clauses) if self.s.body[b].rule == "unanimity" and not self.s.body[b].all_of]
        seated = {m for b in unanimous for m in self.s.body[b].members} & set(self.members(draft.clauses, author))
        for actor in [*seated, *self.ratifiers(draft.clauses)]:
            judgement = self.judge(actor, draft, author)
            if judgement.hard or judgement.open_sum + sum(abs(judgement.swing[i]) for i in self.held(actor)) < 0:
                return False
        return True

    def _any_hard(self, actor: str, draft: Draft) -> bool:
        return any(self.hard(actor, i, low) for i, (low, _) in draft.clauses.items())

    def might_carry(self, author: str, given: Draft, least: float = 0.5) -> tuple[Draft, float, int] | None:
        """Fewest issues changed, then best for the author, among all that it would sign and that have the chance asked for.

        The given one first; all of them change the course on some issue that it is about.
        """
        best, self.still = None, {}
        for draft in self.within(given, len(self.issues), 0):
            if draft.clauses.keys().isdisjoint(given.clauses):
                continue
            judgement = self.judge(author, draft, author)
            worth = judgement.total(self.secrets[author])
            if judgement.hard or worth < 0:
                continue
            far = self.apart(given, draft)
            if best is not None and far > best[0][0]:
                break
            if best is not None and -worth > best[0][1]:
                continue
            chance = self.chance(author, draft, author)
            if chance >= least - 1e-12 and chance > 0:
                key = (far, -worth, -chance, self.order(draft))
                if best is None or key < best[0]:
                    best = (key, draft, chance, worth)
        self.still = None
        return best[1:] if best else None

    # Adoption

    def _adopt(self, paper: Paper, authors: Judgement) -> None:
        judgements = {a: j for a, _, j, _ in paper.answers} | {paper.by: authors}
        accepted = [a for a, said, _, _ in paper.answers if said]
        for a in [paper.by, *accepted]:
            won = sum(n for kind, _, n in judgements[a].rows if kind in ("gain", "public_word")) / 1000
            self._home(a, max(-6.0, min(6.0, self.p.give_away * won)))
        for a in accepted:
            self._signal(a, paper.by, self.p.kept_word, self.p.trust_share)
            self._signal(paper.by, a, self.p.kept_word, self.p.trust_share)
        for issue in self.issues:
            if issue in paper.draft.clauses:
                self._settle_clause(paper, issue, judgements, {paper.by, *accepted})

    def _settle_clause(self, paper: Paper, issue: str, judgements: dict[str, Judgement], deciders: set[str]) -> None:
        low, high = paper.draft.clauses[issue]
        if low == high:
            for span in self.spans:
                if span["issue"] == issue:
                    self._disappoint(span, low)
        self.spans = [x for x in self.spans if x["issue"] != issue]
        if low == high:
            self._set_course(issue, low)
            return
        dated = self.s.issue[issue].ambiguity_deadline
        due = self.turn + self.p.span_turns
        if dated:
            turn = next((n for n, t in enumerate(self.s.turns) if t.date >= dated), len(self.s.turns))
            due = turn if turn > self.turn else due
        read = {a: j.read[issue] for a, j in judgements.items()}
        self.spans.append({"issue": issue, "author": paper.by, "old": self.course[issue], "read": read, "deciders": deciders, "due": due})

    def _signal(self, of: str, in_: str, value: float, share: float) -> None:
        if of != in_:
            self.trust[of, in_] += share * (value - self.trust[of, in_])

    def _disappoint(self, span: dict[str, Any], settled: int) -> None:
        for a, position in span["read"].items():
            missed = abs(self.at(span["issue"], position) - self.at(span["issue"], settled)) / 100
            if missed:
                self._signal(a, span["author"], 0.0, min(1.0, self.p.misread_cost * missed))

    def _reckon(self, everything: bool = False) -> None:
        for span in [x for x in self.spans if everything or x["due"] <= self.turn]:
            old = self.at(span["issue"], span["old"])
            settled = min(
                (q for a, q in span["read"].items() if a in span["deciders"]), key=lambda q: (abs(self.at(span["issue"], q) - old), q)
            )
            self._disappoint(span, settled)
            self._set_course(span["issue"], settled)

    def _set_course(self, issue: str, position: int) -> None:
        self.course[issue] = position
        self.spans = [x for x in self.spans if x["issue"] != issue]
        self.offers = [o for o in self.offers if issue not in o["draft"].clauses]

    # Soundings, arguments, words

    def cells(self, asker: str, asked: str, issue: str) -> int:
        """Crawford & Sobel 1982: the largest n with 2n(n - 1)b < 1 for bias b = d²/2, and no more than three."""
        mine = self.ideal[asker, issue] if self.holds_view(asker, issue) else self.at(issue, self.course[issue])
        d = abs(mine - self.ideal[asked, issue]) / 100 * (1 - self.trust[asked, asker])
        n = 1
        while n < 3 and 2 * (n + 1) * n * (d * d / 2) < 1:
            n += 1
        return n

    def _sound(self, asker: str, asked: str, issue: str) -> None:
        value, cells, k = self.secrets[asked][issue], self.cells(asker, asked, issue), self.held(asked).index(issue)
        if cells == 3:
            self.strike(asked, lambda c: c[k] == value, [asker, asked])
        elif cells == 2:
            self.strike(asked, lambda c: (c[k] == -1) == (value == -1), [asker, asked])

    def _argue(self, argument: str, target: str) -> None:
        found = next(a for a in self.s.arguments if a.id == argument)
        share = self.p.argument_step * found.plausible[target]
        for _ in range(self.argument_uses.get(argument, 0)):
            share *= self.p.argument_wear
        self.argument_uses[argument] = self.argument_uses.get(argument, 0) + 1
        if found.moves == "ideal":
            self._shift(target, found.issue, self.place(found.issue, found.toward), share)
        elif found.moves == "salience":
            self.salience[target, found.issue] += share * (float(found.toward) - self.salience[target, found.issue])
        else:
            for n, fear in enumerate(self.s.actors[target].fears):
                if fear.issue == found.issue:
                    self.fear[target, n] += share * (self.place(found.issue, found.toward) - self.fear[target, n])

    def _declare(self, actor: str, issue: str, place: float) -> None:
        before, public = self.word.get((actor, issue)), self._public_of(actor)
        if before is not None:
            self._home(actor, -10 * self.p.rally * abs(place - before) / 100)
        elif public and self.holds_view(public, issue):
            wish = self.ideal[public, issue]
            if abs(place - wish) < abs(self.at(issue, self.course[issue]) - wish):
                self._home(actor, self.p.rally)
        self.word[actor, issue] = place

    # Turns

    def order_of_play(self) -> list[str]:
        able = {d.id for d in self.s.delegations if d.initiative} | self.people
        return [d for d in self.delegations if d in able & self.serving]

    def _next(self) -> None:
        at = self.delegations.index(self.floor) if self.floor else -1
        later = [d for d in self.order_of_play() if self.delegations.index(d) > at]
        if later:
            self._give(later[0])
            return
        self._voices_pull()
        self.offers = [o for o in self.offers if o["until"] > self.turn]
        if self.turn == len(self.s.turns) - 1:
            self._reckon(everything=True)
            self.over, self.floor = True, ""
            return
        self.turn += 1
        self._open_turn()

    def _open_turn(self) -> None:
        self.tabled, self.initiatives = set(), 0
        for a in self.actors:
            if self.turn and self.in_office(a, self.turn) != self.in_office(a, self.turn - 1):
                (self.serving.add if self.in_office(a, self.turn) else self.serving.discard)(a)
        self._reckon()
        for event in self.s.events:
            due = event.date is None or event.date <= self.s.turns[self.turn].date
            if due and event.id not in self.occurred and self.true(event.when):
                self.occurred.append(event.id)
                self._effects(event.effects)
        self.floor = ""
        self._next()

    def _give(self, actor: str) -> None:
        self.floor, self.acts_left = actor, self.p.acts_per_turn

    def _voices_pull(self) -> None:
        """Friedkin & Johnsen 1990: x(t+1) = (1 - f) [x + sum of pull × (voice - x)] + f × first view."""
        before = dict(self.ideal)
        for a in [*self.delegations, *self.chambers]:
            firm = self.s.actors[a].firmness
            firm = self.p.firmness if firm is None else firm
            for i in self.held(a):
                x = before[a, i]
                heard = [(v, w) for (who, v), w in self.pull.items() if who == a and v in self.serving and self.holds_view(v, i)]
                self.ideal[a, i] = (1 - firm) * (x + sum(w * (before[v, i] - x) for v, w in heard)) + firm * self.anchor[a, i]

    # Conditions and effects

    def true(self, c: Any) -> bool:
        """Whether a condition holds; what is not asked holds."""
        if c is None:
            return True
        day = self.s.turns[self.turn].date
        if c.all is not None:
            return all(self.true(x) for x in c.all)
        if c.any is not None:
            return any(self.true(x) for x in c.any)
        if c.not_ is not None:
            return not self.true(c.not_)
        if c.from_ or c.before:
            return day >= c.from_ if c.from_ else day < c.before
        if c.course:
            return self.s.issue[c.course.issue].positions[self.course[c.course.issue]].id in c.course.in_
        if c.event:
            return c.event in self.occurred
        if c.turned:
            return (c.turned.of, c.turned.issue) in self.turned
        if c.refused or c.adopted:
            return any((c.refused or c.adopted) in p.records and p.passed is bool(c.adopted) for p in self.papers)
        if c.said_no:
            return any(c.said_no.to in p.records and (c.said_no.of, False) in [(a[0], a[1]) for a in p.answers] for p in self.papers)
        part = c.standing or c.trust
        value = self.standing[c.standing.of] if c.standing else self.trust[c.trust.of, c.trust.in_]
        return (part.below is None or value < part.below) and (part.above is None or value > part.above)

    def _effects(self, effects: Any, maker: str = "") -> None:
        self.maker = maker
        for e in effects:
            for kind in ("course", "trust", "ideal", "salience", "accepts", "standing", "pull", "succession"):
                if (part := getattr(e, kind)) is not None:
                    getattr(self, f"_effect_{kind}")(part)

    def _effect_course(self, e: Any) -> None:
        self._set_course(e.issue, self.s.issue[e.issue].number(e.to))

    def _named(self, who: Any) -> list[str]:
        return [self.maker if name == "self" else name for name in names(who)]

    def _effect_trust(self, e: Any) -> None:
        for a in self._named(e.of):
            for b in self._named(e.in_):
                self._signal(a, b, e.signal, e.share)

    def _effect_ideal(self, e: Any) -> None:
        for a in self._named(e.of):
            self._shift(a, e.issue, self.place(e.issue, e.toward), e.share)

    def _effect_salience(self, e: Any) -> None:
        for a in self._named(e.of):
            if self.holds_view(a, e.issue):
                self.salience[a, e.issue] = e.to

    def _effect_accepts(self, e: Any) -> None:
        number = self.s.issue[e.issue].number
        for a in self._named(e.of):
            if self.holds_view(a, e.issue):
                self.accepts[a, e.issue] |= {number(q) for q in e.add}
                self.accepts[a, e.issue] -= {number(q) for q in e.remove}

    def _effect_standing(self, e: Any) -> None:
        for a in self._named(e.of):
            self._home(a, e.by)

    def _effect_pull(self, e: Any) -> None:
        for a in self._named(e.on):
            self.pull[a, e.by] = e.to

    def _effect_succession(self, e: Any) -> None:
        self.serving.discard(e.out)
        self.serving.add(e.in_)
        if e.out in self.people:
            self.people = (self.people - {e.out}) | {e.in_}
