"""What the laboratory has found, as widgets: bars issue by issue, how many games end otherwise, and where that begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.kit import Panel, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, TileGrid
from game.board.lab.outcomes import Ends, Outcomes, PositionOutcome
from game.i18n import _
from game.lab import wording as said
from game.wording.names import within
from game.wording.numbers import points

if TYPE_CHECKING:
    from game.lab import Share, WhatIf
    from game.lab.shifts import IssueShift, Shift

TWO_COLUMNS = 64
"""In units of text: the least width of an issue where two stand side by side."""


def summary(result: WhatIf, changed: bool, main_seat: str) -> list[Widget]:
    """How many games, how many end otherwise, and what that is worth to the seat that is asked about, or to the main one."""
    if not result.games:
        return []
    games = f"{result.games:,}"
    if not changed:
        whole = result.base.history
        text = _("{games} games as the scenario has it. {share} end in every point as history did ({interval}).")
        return [Label(text.format(games=games, share=said.share(whole), interval=said.interval(whole)))]
    different = result.different
    text = _("{games} games, each played both ways with the same hidden priorities. **{share} end otherwise** ({interval}).")
    lines: list[Widget] = [Label(text.format(games=games, share=said.share(different), interval=said.interval(different)))]
    seat = result.question.seat or main_seat
    worth = next((s for s in result.seats if s.id == seat), None)
    if worth is not None:
        words = _("To {seat} the change is worth {points} points of 100 ({interval}).")
        lines.append(
            Label(words.format(seat=within(worth.name), points=points(worth.worth.mean), interval=said.ends(worth.worth, signs=True)))
        )
    return lines


def bars(result: WhatIf, changed: bool, compare: bool) -> Widget:
    """Every issue with its bars; in a line each, those that end in one position whatever the others have not told."""
    open_ = [issue for issue in result.issues if not _settled(issue)]
    panels: list[Widget] = [_issue(issue, changed, compare) for issue in open_]
    closed = [_always(issue) for issue in result.issues if _settled(issue)]
    parts: list[Widget] = [TileGrid(panels, TWO_COLUMNS, 1.5)] if panels else []
    if closed:
        head = _("In every game, both ways") if changed else _("In every game")
        parts.append(Panel(Column([Label(head, weight="bold"), *closed], 0.4), padding=1.4, tone="flat"))
    return Column(parts, 1.5)


def _settled(issue: IssueShift) -> bool:
    """Whether it ends in one position in every game."""
    return sum(bool(p.base.count or p.changed.count) for p in issue.positions) == 1


def _always(issue: IssueShift) -> Widget:
    p = next(p for p in issue.positions if p.base.count)
    said_ = _("{issue}: {position} (history)") if p.historical else _("{issue}: {position}")
    return Label(said_.format(issue=issue.name, position=p.name), "small")


def _issue(issue: IssueShift, changed: bool, compare: bool) -> Widget:
    shown = [p for p in issue.positions if p.base.count or p.changed.count or p.historical]
    outcomes = [_outcome(p, changed, compare) for p in shown]
    head: list[Widget] = [Label(issue.name, weight="bold")]
    if changed and issue.different.count:
        head.append(note(_("ends otherwise in {share} of the games").format(share=said.share(issue.different))))
    return Panel(Column([*head, Outcomes(outcomes).named(f"outcomes:{issue.id}")], 0.4), padding=1.4, tone="flat").named(f"ends:{issue.id}")


def _outcome(p: Shift, changed: bool, compare: bool) -> PositionOutcome:
    base, now = p.base, p.changed
    text = _("As it was: {share} of the games ({interval}).").format(share=said.share(base), interval=said.interval(base))
    if changed:
        d = said.hundredfold(p.difference)
        more = _("Changed: {share} ({interval}). Difference: {difference} points ({ends}).")
        text += " " + more.format(
            share=said.share(now), interval=said.interval(now), difference=points(d.mean), ends=said.ends(d, signs=True)
        )
    return PositionOutcome(
        said.named(p), _ends(base) if compare or not changed else None, _ends(now) if changed else None, f"{p.name}. {text}"
    )


def _ends(share: Share) -> Ends:
    return Ends(share.share, share.low, share.high, said.share(share))


def turning(result: WhatIf) -> list[Widget]:
    """The first decision that turned in most games."""
    lines: list[Widget] = []
    first = result.first_turned
    if first is not None:
        lines += [heading(_("The first decision that turned"), "lead"), Label(said.turned(first))]
    return lines


def publics(result: WhatIf) -> list[Widget]:
    """The publics that end up thinking otherwise."""
    moved = said.turned_publics(result.publics)
    if not moved:
        return []
    return [heading(_("What publics think of it"), "lead"), *(Label(said.public_shift(p)) for p in moved)]
