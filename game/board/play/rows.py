"""The rows beside the map: issues with their courses, delegations with their leanings."""

from __future__ import annotations

from game.board.kit import Widget
from game.board.kit.label import Label, note
from game.board.kit.layout import Column, Padded, Row
from game.board.kit.prose import markup
from game.board.play.marks import Chance, Swatch, Track
from game.board.play.parts import Line
from game.board.play.stances import YesChance
from game.board.routes import Dossier, Issue, Push
from game.i18n import _
from game.pages.courses import left_open
from game.play.draft import Draft
from game.players.prospects import worth_rows
from game.view import View
from game.wording import names
from game.wording.numbers import percent, points
from game.wording.wishes import leaning, nearest_position


def issue_rows(view: View, draft: Draft) -> list[Widget]:
    """Every issue: its course, what one wants, what that would win."""
    worth = worth_rows(view, view.state.course)
    parts: list[Widget] = []
    for i, issue in enumerate(view.scenario.issues):
        course = int(view.state.course[i])
        wish = nearest_position(view, i) if view.compiled.has_stance[view.seat, i] else None
        clause = draft.clauses.get(i)
        track = Track(len(issue.positions), course, wish, (clause.low, clause.high) if clause else None)
        won = points(float(worth[i][wish])) if wish is not None and wish != course else ""
        figure = Label(won, "small", weight="bold", colour="good", align="right").tipped(
            _("Points of settlement that your wish would win: {wish}.").format(wish=names.position(view.compiled, i, wish or 0))
        )
        turned = leaning(view, i)
        lines = [Label(issue.name, weight="bold"), note(names.position(view.compiled, i, course)), *([note(turned)] if turned else [])]
        words = Column(lines, 0.1)
        words.grow = 2.5
        marks = Column([track, figure], 0.1)
        marks.grow = 1.0
        parts.append(Line(Row([words, marks], 1.5, across="start", fold=False), Push(Issue(i))).named(f"issue:{issue.id}"))
    key = note(_("Dot: where it is heading. Ring: what you want, and the points it would win. Blue: in the package in hand."))
    parts.append(Padded(key, 1.2, 0.6))
    parts += [note(markup(span.text)) for span in left_open(view)]
    return parts


def delegation_rows(view: View, stances: list[YesChance]) -> list[Widget]:
    """Everybody who answers, in protocol order, with what each would say."""
    key = note(_("The chance of a yes, as far as you know. In bold: those whose consent it needs."))
    return [Padded(key, 1.2, 0.6), *(_stance(view, s) for s in stances), *_voices(view)]


def _stance(view: View, stance: YesChance) -> Widget:
    actor = view.compiled.actors[stance.actor]
    text = _("no view of it") if stance.chance is None else percent(stance.chance)
    name = Label(actor.name, weight="bold" if stance.asked else "regular").growing()
    right: list[Widget] = [Label(text, "small", align="right")]
    if stance.chance is not None:
        right.append(Chance(stance.chance, 8))
    row = Row([Swatch(stance.shade), name, Row(right, 1, fold=False)], 1.5, fold=False)
    line = Line(row, Push(Dossier(stance.actor)), down=0.7)
    return line.tipped(_("It is asked.") if stance.asked else _("It is not asked.")).named(f"actor:{actor.id}")


def _voices(view: View) -> list[Widget]:
    """Those without a vote, who pull on others."""
    parts: list[Widget] = [note(_("Voices: no vote, but they are heard"))]
    for n in range(view.compiled.deciders, len(view.compiled.actors)):
        if view.state.serving[n]:
            actor = view.compiled.actors[n]
            parts.append(Line(Label(actor.name), Push(Dossier(n))).named(f"actor:{actor.id}"))
    return parts
