"""What can be changed, page by page: views, trust, what happens, who sits where. Each is chosen from lists, and then turned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from game.board.kit import Message, ScrollView, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Split
from game.board.kit.listing import Item, Listing, ScrolledListing
from game.board.kit.slider import Slider
from game.board.kit.tabs import Tabs
from game.board.kit.tick import Tick
from game.board.kit.toggle import Toggle
from game.board.lab.dials import Dial
from game.board.lab.words import OFFERED
from game.board.lab_case import USUAL, Case
from game.i18n import _, ngettext
from game.model.actor import Actor, Stance
from game.model.issue import Issue
from game.model.players import PlayerKind
from game.wording import names, players
from game.wording.numbers import day, listed

PUBLIC = "public"
"""Stands among the issues of an actor for the weight of its public."""


@dataclass
class Chosen:
    """What is chosen in the lists."""

    page: int = 0
    actor: str = ""
    issue: str = ""
    trusting: str = ""
    trusted: str = ""
    kind: int = 0
    chair: str = ""

    def point_to(self, case: Case) -> None:
        """To the first thing that is changed."""
        for path in case.values:
            match path.split("."):
                case [actor, "stances", issue, _]:
                    self.page, self.actor, self.issue = 0, actor, issue
                case [actor, "public", _]:
                    self.page, self.actor, self.issue = 0, actor, PUBLIC
                case ["trust", one, other]:
                    self.page, self.trusting, self.trusted = 1, one, other
                case _:
                    continue
            return
        self.page = 2 if case.without else 3 if case.players else self.page
        self.chair = next(iter(case.players), self.chair)


class Controls:
    """The pages for one case. `changed` is called after every change."""

    def __init__(self, case: Case, dials: dict[str, Dial], chosen: Chosen, changed: Callable[[], None]) -> None:
        self.case, self.dials, self.chosen, self.changed = case, dials, chosen, changed
        self.scenario = case.scenario

    def build(self) -> Widget:
        """The open page."""
        pages = [self._views, self._trust, self._happenings, self._chairs]
        heads = [_("Views"), _("Trust"), _("What happens"), _("Chairs")]
        tabs = Tabs(heads, self.chosen.page, lambda n: lambda: self._choose(page=n)).named("pages")
        return Column([tabs, pages[self.chosen.page]()], 1.2).growing()

    def _choose(self, **what: object) -> None:
        for name, value in what.items():
            setattr(self.chosen, name, value)

    # views

    def _views(self) -> Widget:
        """An actor and an issue; what it wants there, how much that matters, what it can live with."""
        actors = [a for a in self.scenario.actors.values() if a.stances]
        actor = next((a for a in actors if a.id == self.chosen.actor), actors[0])
        keys = [*actor.stances, *([PUBLIC] if f"{actor.id}.public.pressure" in self.dials else [])]
        key = self.chosen.issue if self.chosen.issue in keys else keys[0]
        who = [Item(a.name, tag=self._tag(f"{a.id}.")) for a in actors]
        what = [Item(self._issue_name(k), tag=self._tag(_prefix(actor, k))) for k in keys]
        lists = _lists(
            Listing(who, actors.index(actor), lambda n: lambda: self._choose(actor=actors[n].id)).named("actors"),
            Listing(what, keys.index(key), lambda n: lambda: self._choose(issue=keys[n])).named("issues"),
        )
        if key == PUBLIC:
            return _page(lists, [heading(actor.name, "lead"), self._slider(f"{actor.id}.public.pressure")])
        return _page(lists, self._view(actor, self.scenario.issue[key], actor.stances[key]))

    def _issue_name(self, key: str) -> str:
        return _("Its public") if key == PUBLIC else self.scenario.issue[key].name

    def _view(self, actor: Actor, issue: Issue, stance: Stance) -> list[Widget]:
        path = f"{actor.id}.stances.{issue.id}"
        head = _("{actor}: {issue}").format(actor=actor.name, issue=names.within(issue.name))
        parts: list[Widget] = [
            heading(head, "lead").tipped(issue.question),
            self._slider(f"{path}.ideal"),
            self._slider(f"{path}.salience"),
        ]
        parts += [self._accepted(path, issue, stance)]
        parts += [self._slider(f"{actor.id}.fears.{n}.weight") for n, fear in enumerate(actor.fears) if fear.issue == issue.id]
        rests = listed([stance.rests] if isinstance(stance.rests, str) else stance.rests)
        text = _("On what the scenario’s own view rests: {rests}.").format(rests=rests)
        return [*parts, note(f"{text} {stance.note}".strip())]

    def _accepted(self, path: str, issue: Issue, stance: Stance) -> Widget:
        """The positions it can live with, to be ticked."""
        accepted = [word.strip() for word in self.case.value(f"{path}.accepts").split(",")]
        boxes: list[Widget] = []
        for p in issue.positions:
            on = p.id in accepted
            why_not = _("This it refuses, whatever the rest of a package.") if p.id in stance.never else ""
            kept = [q.id for q in issue.positions if (q.id in accepted) != (q.id == p.id)]
            box = Tick(p.name, on, partial(self._accept, path, kept), why_not).named(f"accept:{p.id}")
            text = _("It can live with this.") if on else _("A red line: a package with it costs it a stated penalty.")
            boxes.append(box.tipped(why_not or text))
        return Column([Label(_("What it can live with"), weight="bold"), *boxes], 0.4)

    def _accept(self, path: str, kept: list[str]) -> None:
        base = self.case.base(f"{path}.accepts")
        same = set(kept) == {word.strip() for word in base.split(",")}
        self.case.put(f"{path}.accepts", base if same else ", ".join(kept))
        self.changed()

    # trust

    def _trust(self) -> Widget:
        """Who trusts whom, where a promise rests on it."""
        pairs = [path.split(".")[1:] for path, dial in self.dials.items() if dial.kind == "trust"]
        if not pairs:
            return note(_("In this scenario nothing rests on anybody’s word."))
        trusting = list(dict.fromkeys(a for a, _b in pairs))
        one = self.chosen.trusting if self.chosen.trusting in trusting else trusting[0]
        trusted = [b for a, b in pairs if a == one]
        other = self.chosen.trusted if self.chosen.trusted in trusted else trusted[0]
        who = [Item(self._name(a), tag=self._tag(f"trust.{a}.")) for a in trusting]
        whom = [Item(self._name(b), tag=self._tag(f"trust.{one}.{b}")) for b in trusted]
        lists = _lists(
            Listing(who, trusting.index(one), lambda n: lambda: self._choose(trusting=trusting[n])).named("trusting"),
            Listing(whom, trusted.index(other), lambda n: lambda: self._choose(trusted=trusted[n])).named("trusted"),
        )
        head = _("The trust of {one} in {other}").format(one=names.within(self._name(one)), other=names.within(self._name(other)))
        return _page(lists, [heading(head, "lead"), self._slider(f"trust.{one}.{other}")])

    # what happens

    def _happenings(self) -> Widget:
        """Events, proposals of the record, gestures, arguments: each can be left out."""
        s = self.scenario
        kinds: list[tuple[str, list[tuple[str, str, str]]]] = [
            (_("Events"), [(e.id, e.title, day(e.date) if e.date else _("when its condition holds")) for e in s.events]),
            (_("Proposals"), [(p.id, p.title, f"{day(p.date)}, {names.within(self._name(p.by))}") for p in s.record if p.played]),
            (_("Gestures"), [(g.id, g.name, g.text) for g in s.gestures]),
            (_("Arguments"), [(a.id, a.name, a.text) for a in s.arguments]),
        ]
        kinds = [(name, rows) for name, rows in kinds if rows]
        if not kinds:
            return note(_("Nothing in this scenario happens by itself."))
        at = min(self.chosen.kind, len(kinds) - 1)
        tabs = Tabs([name for name, _rows in kinds], at, lambda n: lambda: self._choose(kind=n)).named("kinds")
        toggles = [self._toggle(*row) for row in kinds[at][1]]
        label = note(_("Turned off, it does not happen. The players at the table know nothing of it."))
        return Column([tabs, ScrollView(Column([label, *toggles], 1)).named(f"happenings:{at}")], 1).growing()

    def _toggle(self, key: str, name: str, detail: str) -> Widget:
        def change(on: bool) -> Message:
            return lambda: self._happens(key, on)

        return Toggle(name, key not in self.case.without, change, detail).named(f"happens:{key}")

    def _happens(self, key: str, on: bool) -> None:
        self.case.happens(key, on)
        self.changed()

    # chairs

    def _chairs(self) -> Widget:
        """Who plays whom."""
        seats = self.scenario.delegations
        here = next((d for d in seats if d.id == self.chosen.chair), self.scenario.actors[self.scenario.about.main_seat])
        chairs = [
            Item(d.name, players.wording(self.case.players.get(d.id, USUAL)).name, "•" if d.id in self.case.players else "") for d in seats
        ]
        kind = self.case.players.get(here.id, USUAL)
        kinds = list(dict.fromkeys((*OFFERED, kind)))
        lists = _lists(
            Listing(chairs, [d.id for d in seats].index(here.id), lambda n: lambda: self._choose(chair=seats[n].id)).named("chairs"),
            Listing(
                [Item(words.name, words.detail) for words in map(players.wording, kinds)],
                kinds.index(kind),
                lambda n: lambda: self._seat(here.id, kinds[n]),
            ).named("players"),
        )
        return Column([note(_("Choose a chair at the left, and at the right who sits in it.")), lists], 1).growing()

    def _seat(self, chair: str, kind: PlayerKind) -> None:
        self.case.seat(chair, kind)
        self.changed()

    # parts

    def _slider(self, path: str) -> Widget:
        """One assumption to turn; nothing where the scenario leaves no choice."""
        dial = self.dials.get(path)
        if dial is None:
            return Column([])
        at, last = dial.at(self.case), len(dial.stops) - 1
        meaning = dial.meaning if dial.issue is not None else None
        slider = Slider(
            dial.name, at, (0, last), 1, change=lambda n: lambda: self._turn(dial, n), say=dial.figure, live=False, usual=dial.usual,
            below=meaning,
        )  # fmt: skip
        figure, was = dial.figure(dial.usual), dial.meaning(dial.usual)
        text = _("In the scenario: {figure} (the wedge below the line).").format(figure=f"{figure}, {was}" if was else figure)
        return slider.named(f"dial:{path}").tipped(text)

    def _turn(self, dial: Dial, stop: int) -> None:
        self.case.put(dial.path, dial.words(stop, self.case))
        self.changed()

    def _tag(self, prefix: str) -> str:
        """How many things are changed below a path."""
        count = sum(path.startswith(prefix) for path in self.case.values)
        return ngettext("{n} changed", "{n} changed", count).format(n=count) if count else ""

    def _name(self, key: str) -> str:
        return self.scenario.actors[key].name


def _prefix(actor: Actor, key: str) -> str:
    return f"{actor.id}.public." if key == PUBLIC else f"{actor.id}.stances.{key}."


def _lists(one: Listing, other: Listing) -> Widget:
    """Two lists side by side, each scrolling by itself. Letters are the keys of the screen, and choose nothing here."""
    one.letters = other.letters = False
    first, second = ScrolledListing(one).named(f"list:{one.key}"), ScrolledListing(other).named(f"list:{other.key}")
    return Split(first, second, 0.44, gap=1.5, least=46, apart=True)


def _page(lists: Widget, below: Sequence[Widget]) -> Widget:
    """The lists, and below them what is turned."""
    lists.grow = 0.8
    turned = ScrollView(Column(below, 1.4)).named("turned")
    return Column([lists, turned], 1.5).growing()
