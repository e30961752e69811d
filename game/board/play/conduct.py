"""What can be done besides tabling: soundings, arguments, gestures, declarations. What cannot be done stays, with its reason."""

from __future__ import annotations

from collections.abc import Callable
from math import isnan
from typing import assert_never

from game.board.context import Context
from game.board.kit import Bar, Button, Divider, Panel, ScrollView, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Flow, Padded, Row, Split
from game.board.kit.listing import Item, Listing
from game.board.kit.prose import markup
from game.board.kit.stepper import Stepper, Steps
from game.board.kit.tabs import Tabs
from game.board.play.parts import PageFrame
from game.board.routes import Change, Pop
from game.board.screen import Screen
from game.i18n import _, ngettext
from game.model.acts import Act, Argue, Declare, Gesture, Sound
from game.notation import ActKind
from game.pages.conduct import ArgumentEntry, GestureEntry, argument_entry, gesture_entry
from game.pages.content import text_of
from game.view import View
from game.wording import names
from game.wording.conduct import Askable, arguments, gestures, soundings
from game.wording.ideas import since
from game.wording.numbers import capital


class ConductScreen(Screen):
    """Four pages: sound out, argue, gestures, declare."""

    name = "conduct"
    first_focus = "tabs"

    def __init__(self, ctx: Context, tab: int = 0, actor: int = -1) -> None:
        super().__init__(ctx)
        self.tab = tab
        self.actor = actor
        self.declared: tuple[int, int] | None = None
        """The issue and position that are about to be declared."""

    def build(self) -> Widget:
        view = self.ctx.playing().view
        bar = Bar(_("Besides the package"), "", [Button(_("Back to the table"), Pop(), "bar", hint="Esc").named("back")])
        pages = [page for kind in ActKind if (page := self._page(kind)) is not None]
        tabs = Tabs([head for head, _page in pages], self.tab, lambda n: lambda: self._turn(n)).named("tabs")
        body: list[Widget] = [tabs]
        if why_not := self._why_not():
            body.append(Panel(Label(why_not), padding=1.6, tone="news"))
        body.append(pages[self.tab][1](view))
        return PageFrame(bar, Padded(Column(body, 2), 3, 1.5))

    def _page(self, kind: ActKind) -> tuple[str, Callable[[View], Widget]] | None:
        """The head and the page of an act that is done here; None for one that is done elsewhere."""
        match kind:
            case ActKind.SOUND:
                return _("Sound out"), self._sound
            case ActKind.ARGUE:
                return _("Argue"), self._argue
            case ActKind.GESTURE:
                return _("Gestures"), self._gestures
            case ActKind.DECLARE:
                return _("Declare"), self._declare
            case ActKind.TABLE | ActKind.ANSWER | ActKind.WAIT | ActKind.END:
                return None
            case _:
                assert_never(kind)

    def _turn(self, n: int) -> None:
        self.tab = n

    def _why_not(self) -> str:
        """Why nothing can be done now; empty if something can."""
        return self.ctx.playing().why_not_now()

    def _do(self, act: Act) -> Change | None:
        problem = self.ctx.playing().act(act)
        self.ctx.say(problem, "bad")
        return None if problem else Pop()

    # sounding out

    def _sound(self, view: View) -> Widget:
        asked = soundings(view)
        if all(a.actor != self.actor for a in asked):
            self.actor = max(asked, key=_plain).actor if asked else -1
        explanation = _(
            "Ask one delegation in private how much one issue matters to it. It does not lie, but it is the vaguer "
            "the farther your wishes lie apart and the less it trusts you. It costs an act and nothing else."
        )
        items = [Item(names.actor(view.compiled, a.actor), _plainly(a)) for a in asked]
        at = next((n for n, a in enumerate(asked) if a.actor == self.actor), 0)
        list_ = Listing(items, at, lambda n: lambda: self._choose(asked[n].actor)).named("asked")
        left = Panel(ScrollView(list_).named("list"), padding=1)
        right: Widget = ScrollView(self._about(view, asked[at])).named("about") if asked else note(_("There is nobody to ask."))
        split = Split(left, Panel(right, padding=2), 0.38, gap=2.5, least=90)
        return Column([note(explanation), split], 1.5).growing()

    def _choose(self, actor: int) -> None:
        self.actor = actor

    def _about(self, view: View, asked: Askable) -> Widget:
        """The issues one may ask this delegation about, the plainest answer first."""
        why_not = self._why_not()
        who = names.within(names.actor(view.compiled, asked.actor))
        parts: list[Widget] = [heading(_("Ask {actor} how much it cares for").format(actor=who), "lead")]
        for i in sorted(asked.frankness, key=lambda i: (i in asked.known, -asked.frankness[i], i)):
            known = i in asked.known
            frank = {3: _("would answer plainly"), 2: _("would give half a hint"), 1: _("would give polite phrases")}[asked.frankness[i]]
            words = Column([Label(names.issue(view.compiled, i), weight="bold"), note(_("known already") if known else frank)], 0.1)
            words.grow = 1.0
            act = Sound(view.compiled.ids[asked.actor], view.compiled.issues[i])
            reason = _("You know that already.") if known else why_not
            ask = Button(_("Ask"), lambda act=act: self._do(act), why_not=reason).named(f"ask:{view.compiled.issues[i]}")
            parts += [Row([words, ask], 1.5, fold=False), Divider()]
        return Column(parts[:-1], 0.9)

    # arguing

    def _argue(self, view: View) -> Widget:
        explanation = note(_("An argument moves a view for good, and wears out by half each time it is used. It costs an act."))
        entries = [self._argument(view, argument_entry(view, a)) for a in arguments(view)]
        return ScrollView(Column([explanation, *entries], 1.5)).named("arguments")

    def _argument(self, view: View, entry: ArgumentEntry) -> Widget:
        arguable, key = entry.arguable, entry.arguable.argument.id
        lines: list[Widget] = [
            Label(text_of(entry.heading.text), "lead", family="serif", weight="bold"),
            Label(entry.text, family="serif"),
            note(f"{entry.effect}."),
        ]
        if arguable.reason:
            why = arguable.reason if arguable.never else _("Not now: {reason}").format(reason=arguable.reason)
            lines.append(Label(why, "small", colour="muted" if arguable.never else "bad"))
            return Panel(Column(lines, 0.5), padding=2, tone="flat")
        why_not = self._why_not()
        targets: list[Widget] = [note(_("Put it to:"))]
        for reach in entry.reach:
            who = view.compiled.ids[reach.target.actor]
            act = Argue(key, who)
            useless = _("It would move nobody there.") if reach.target in arguable.vain else ""
            put = Button(capital(text_of(reach.line)), lambda act=act: self._do(act), why_not=why_not or useless)
            targets.append(put.named(f"argue:{key}:{who}"))
        return Panel(Column([*lines, Flow(targets, 1)], 0.7), padding=2)

    # gestures

    def _gestures(self, view: View) -> Widget:
        every = gestures(view)
        explanation = _("Deeds that need nobody's leave. Each can be made once, and the price is stated.")
        head = note(explanation if every else _("There is none that is yours to make."))
        return ScrollView(Column([head, *(self._gesture(gesture_entry(d)) for d in every)], 1.5)).named("gestures")

    def _gesture(self, entry: GestureEntry) -> Widget:
        key, hindrance = entry.doable.gesture.id, entry.hindrance
        why_not = entry.doable.reason or self._why_not()
        price = Label(markup(entry.price.text), "small", weight="bold").growing()
        do = Button(_("Do it"), lambda: self._do(Gesture(key)), why_not=why_not).named(f"do:{key}")
        lines = [
            Label(text_of(entry.heading.text), "lead", family="serif", weight="bold"),
            Label(markup(entry.text.text), family="serif"),
            Row([price, do], 2),
            *([Label(markup(hindrance.text), "small", colour="bad")] if hindrance else []),
        ]
        return Panel(Column(lines, 0.7), padding=2, tone="flat" if hindrance else "plain")

    # declaring

    def _declare(self, view: View) -> Widget:
        text = _(
            "Say in public where you stand. It rallies your public if it likes the position better than the course, "
            "and any later retreat costs you."
        )
        rows: list[Widget] = []
        for i in range(len(view.compiled.issues)):
            rows += [self._word(view, i), Divider()]
        return Column([note(text), Panel(ScrollView(Column(rows[:-1], 1)).named("words"), padding=2).growing()], 1.5).growing()

    def _word(self, view: View, i: int) -> Widget:
        issue = view.scenario.issues[i]
        place = float(view.state.declared[view.seat, i])
        label = note(
            _("you have said: {word}").format(word=names.place(view.compiled, i, place)) if not isnan(place) else _("you have said nothing")
        )
        column = Column([Label(issue.name, weight="bold"), label], 0.1)
        column.grow = 1.0
        chosen = self.declared[1] if self.declared is not None and self.declared[0] == i else None
        barred = {n: when for n in range(len(issue.positions)) if (when := since(view, i, n))}
        idle = _("the course is “{course}”").format(course=names.position(view.compiled, i, int(view.state.course[i])))
        span = (chosen, chosen) if chosen is not None else None
        steps = Steps([p.name for p in issue.positions], int(view.state.course[i]), span, None, barred, spans=False, idle=idle)
        stepper = Stepper(steps, lambda s: lambda: self._point(i, s)).named(f"word:{issue.id}")
        stepper.grow = 1.5
        why_not = self._why_not() or ("" if chosen is not None else _("Choose a position first."))
        act = Declare(issue.id, chosen or 0)
        do = Button(_("Declare"), lambda: self._do(act), why_not=why_not).named(f"declare:{issue.id}")
        return Row([column, stepper, do], 2, fold=False)

    def _point(self, issue: int, span: tuple[int, int] | None) -> None:
        self.declared = (issue, span[0]) if span is not None else None


def _plain(asked: Askable) -> int:
    """On how many issues it would still tell something plainly."""
    return sum(1 for i, cells in asked.frankness.items() if cells == 3 and i not in asked.known)


def _plainly(asked: Askable) -> str:
    """How many issues it would speak of plainly."""
    count = _plain(asked)
    if not count:
        return _("plainly on nothing")
    return ngettext("plainly on {n} issue", "plainly on {n} issues", count).format(n=count)
