"""Commands that move in the tree of what was played. Nothing is ever lost."""

from __future__ import annotations

from game.errors import NotPossibleError, NotUnderstoodError
from game.i18n import _
from game.lesson import before
from game.negotiation import Negotiation
from game.pages.content import Para, Screen
from game.text import lookup
from game.text.commands.base import Command
from game.text.screens.branches import branches
from game.text.sitting import Sitting
from game.wording import names
from game.wording.numbers import day

LONGEST_NAME = 40


def undo(sitting: Sitting, words: list[str]) -> Screen:
    """Take back the last act of a person."""
    head = sitting.negotiation.head
    if not sitting.negotiation.undo():
        raise NotPossibleError(_("There is nothing to take back."))
    sitting.mark_head()
    return [Para(_("Taken back: {act}. **redo** restores it.").format(act=_first_act(sitting, head)))]


def _first_act(sitting: Sitting, undone: int) -> str:
    """The person's act that was taken back: the first after the head on the way to where the head was."""
    negotiation = sitting.negotiation
    back = {n.id for n in negotiation.path()}
    act = next(n for n in negotiation.path(undone) if n.id not in back)
    return negotiation.words_of(act) if act.seat == sitting.seat else _("the last act of {seat}").format(seat=act.seat)


def redo(sitting: Sitting, words: list[str]) -> Screen:
    """Restore what was taken back."""
    if not sitting.negotiation.redo():
        raise NotPossibleError(_("There is nothing to restore."))
    sitting.mark_head()
    return [Para(_("Restored."))]


def fork(sitting: Sitting, words: list[str]) -> Screen:
    """Name the present point."""
    name = " ".join(words).strip("\"' ")
    if not name or len(name) > LONGEST_NAME or name.isdecimal() or not name.isprintable():
        raise NotUnderstoodError(
            _("A point needs a name of at most {n} letters that is not a number, as in: fork before-the-vote.").format(n=LONGEST_NAME)
        )
    node = sitting.negotiation.fork(name)
    sitting.mark_head()
    return [Para(_("This point, {node}, is called “{name}”. Play on; **goto {name}** comes back to it.").format(node=node, name=name))]


def show_branches(sitting: Sitting, words: list[str]) -> Screen:
    """The tree."""
    return branches(sitting.negotiation, sitting.seat)


def goto(sitting: Sitting, words: list[str]) -> Screen:
    """Move to a point by its number or name."""
    negotiation, wanted = sitting.negotiation, " ".join(words)
    if not wanted:
        return branches(negotiation, sitting.seat)
    node = int(wanted[:9]) if wanted.isdecimal() else negotiation.labels[_label(negotiation, wanted)]
    try:
        negotiation.go_to(settled(negotiation, node))
    except KeyError:
        raise NotUnderstoodError(
            _("There is no point {n}. Points go from 0 to {last}.").format(n=wanted[:20], last=len(negotiation.nodes))
        ) from None
    sitting.mark_head()
    return [Para(_here(negotiation, wanted))]


def _here(negotiation: Negotiation, wanted: str) -> str:
    """Where one has landed: the point, its day, and whose turn it is; before a day to which history passed, why not nearer to it."""
    state, turns = negotiation.state, negotiation.loaded.scenario.turns
    if state.over:
        return _("You are at point {node}: the end.").format(node=negotiation.head)
    who = negotiation.compiled.actors[negotiation.compiled.index[negotiation.to_act]].name
    said = _("You are at point {node}: {date}, turn {turn} of {turns}. To act: {who}.").format(
        node=negotiation.head, date=day(turns[state.turn].date), turn=state.turn + 1, turns=len(turns), who=names.within(who)
    )
    passed = next(
        (t.date for t in turns if before(t.date).startswith(wanted) and negotiation.labels.get(before(t.date)) == negotiation.head), None
    )
    if passed is None:
        return said
    why = _("That is the last moment at which people could act before history passed until {date}.")
    return said + " " + why.format(date=day(passed))


def _label(negotiation: Negotiation, wanted: str) -> str:
    if wanted in negotiation.labels:
        return wanted
    if not negotiation.labels:
        raise NotUnderstoodError(_("No point has been named yet: fork NAME names one. branches shows the numbers."))
    return lookup.find(wanted, {name: name for name in negotiation.labels}, _("named point"))


def settled(negotiation: Negotiation, node: int) -> int:
    """The point itself, or the next on its way at which a person is asked; KeyError if there is no such point."""
    children: dict[int, int] = {n.parent: n.id for n in negotiation.nodes.values()}
    state = negotiation.state_at(node)
    while not state.over and node in children and not _asks_a_person(negotiation, node):
        node = children[node]
        state = negotiation.state_at(node)
    return node


def _asks_a_person(negotiation: Negotiation, node: int) -> bool:
    from game.rules.turn import to_act

    state = negotiation.state_at(node)
    return to_act(state) in state.people


TRAVELLING = (
    Command("undo", "undo", _("take back your last act"), _("Goes back to before the last act of a person. It costs nothing."), undo),
    Command("redo", "redo", _("restore what you took back"), _("Restores what the last undo took back."), redo),
    Command(
        "fork",
        "fork NAME",
        _("name this point, to come back to it"),
        _("Names the point where you are. What you play from here is one branch."),
        fork,
    ),
    Command(
        "branches", "branches", _("the branches you have played"), _("Shows the named points and where each branch ends."), show_branches
    ),
    Command("goto", "goto NAME|NUMBER", _("move to a point"), _("Moves to a named point or to a numbered one. Nothing is lost."), goto),
)
