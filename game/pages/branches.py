"""The tree of what was played: where one stands, what was named, where else it goes."""

from __future__ import annotations

from dataclasses import dataclass

from game.i18n import _
from game.negotiation import Negotiation
from game.pages.content import Heading, Hint, Table, Titled, hint
from game.wording.numbers import day


@dataclass(frozen=True)
class BranchesPage(Titled):
    """The tree as a list of points."""

    points: Table
    more: Hint


def branches(negotiation: Negotiation, seat: str) -> BranchesPage:
    """The named points and the ends of the branches, with this seat's own last act: others' may be private."""
    names: dict[int, list[str]] = {}
    for label, node in negotiation.labels.items():
        names.setdefault(node, []).append(label)
    shown = sorted({*negotiation.leaves(), *names, negotiation.head})
    rows = tuple(_row(negotiation, node, names.get(node, []), seat) for node in shown)
    return BranchesPage(
        Heading(_("Branches"), 1),
        Table((_("Point"), _("Name"), _("Date"), _("Your last act"), ""), rows),
        hint(_("**goto** and a point or a name moves there; nothing is lost. **fork NAME** names the point where you are.")),
    )


def _row(negotiation: Negotiation, node: int, labels: list[str], seat: str) -> tuple[str, str, str, str, str]:
    state = negotiation.state_at(node)
    date = _("the end") if state.over else day(negotiation.loaded.scenario.turns[state.turn].date)
    last = next((negotiation.words_of(n) for n in reversed(negotiation.path(node)) if n.seat == seat), "")
    return str(node), ", ".join(labels), date, last, _("you are here") if node == negotiation.head else ""
