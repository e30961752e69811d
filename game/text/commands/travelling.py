"""Commands that move in the tree of what was played. Nothing is ever lost."""

from __future__ import annotations

from game.errors import NotUnderstoodError
from game.i18n import _
from game.negotiation import Negotiation
from game.pages.branches import branches
from game.pages.content import Para, Screen, instruct
from game.play.passing import point_before
from game.text import lookup
from game.text.commands.base import Command, require
from game.text.prompt import Prompt
from game.wording import names
from game.wording.numbers import day

LONGEST_NAME = 40


def undo(prompt: Prompt, words: list[str]) -> Screen:
    """Take back the last act of a person."""
    head, seat = prompt.negotiation.head, prompt.seat
    require(prompt.session.undo())
    act = _first_act(prompt.negotiation, head, seat)
    return [Para(instruct(_("Taken back: {act}. **redo** restores it."), act=act))]


def _first_act(negotiation: Negotiation, undone: int, seat: str) -> str:
    """The person's act that was taken back: the first after the head on the way to where the head was; another seat's is not told."""
    back = {n.id for n in negotiation.path()}
    act = next(n for n in negotiation.path(undone) if n.id not in back)
    return negotiation.words_of(act) if act.seat == seat else _("the last act of {seat}").format(seat=act.seat)


def redo(prompt: Prompt, words: list[str]) -> Screen:
    """Restore what was taken back."""
    require(prompt.session.redo())
    return [Para(_("Restored."))]


def fork(prompt: Prompt, words: list[str]) -> Screen:
    """Name the present point."""
    name = " ".join(words).strip("\"' ")
    if not name or len(name) > LONGEST_NAME or name.isdecimal() or not name.isprintable():
        raise NotUnderstoodError(
            _("A point needs a name of at most {n} letters that is not a number, as in: fork before-the-vote.").format(n=LONGEST_NAME)
        )
    require(prompt.session.fork(name))
    node = prompt.negotiation.head
    return [Para(instruct(_("This point, {node}, is called “{name}”. Play on; **goto {name}** comes back to it."), node=node, name=name))]


def show_branches(prompt: Prompt, words: list[str]) -> Screen:
    """The tree."""
    return branches(prompt.negotiation, prompt.seat).blocks()


def goto(prompt: Prompt, words: list[str]) -> Screen:
    """Move to a point by its number or name."""
    negotiation, wanted = prompt.negotiation, " ".join(words)
    if not wanted:
        return branches(negotiation, prompt.seat).blocks()
    node = int(wanted[:9]) if wanted.isdecimal() else negotiation.labels[_label(negotiation, wanted)]
    if prompt.session.go_to(node):
        raise NotUnderstoodError(_("There is no point {n}. Points go from 0 to {last}.").format(n=wanted[:20], last=len(negotiation.nodes)))
    return [Para(_here(negotiation, wanted))]


def _here(negotiation: Negotiation, wanted: str) -> str:
    """Where one has landed: the point, its day, and whose turn it is; before a day to which history passed, why not nearer to it."""
    state, turns = negotiation.state, negotiation.loaded.scenario.turns
    if state.over:
        return _("You are at point {node}: the end.").format(node=negotiation.head)
    who = negotiation.compiled.actors[negotiation.compiled.index[negotiation.to_act]].name
    here = _("You are at point {node}: {date}, turn {turn} of {turns}. To act: {who}.").format(
        node=negotiation.head, date=day(turns[state.turn].date), turn=state.turn + 1, turns=len(turns), who=names.within(who)
    )
    points = {point_before(t.date): t.date for t in turns}
    passed = next((points[p] for p in points if p.startswith(wanted) and negotiation.labels.get(p) == negotiation.head), None)
    if passed is None:
        return here
    why = _("That is the last moment at which people could act before history passed until {date}.")
    return here + " " + why.format(date=day(passed))


def _label(negotiation: Negotiation, wanted: str) -> str:
    if wanted in negotiation.labels:
        return wanted
    if not negotiation.labels:
        raise NotUnderstoodError(_("No point has been named yet: fork NAME names one. branches shows the numbers."))
    return lookup.find(wanted, {name: name for name in negotiation.labels}, _("named point"))


TRAVELLING = (
    Command("undo", _("take back your last act"), _("Goes back to before the last act of a person. It costs nothing."), undo),
    Command("redo", _("restore what you took back"), _("Restores what the last undo took back."), redo),
    Command(
        "fork NAME",
        _("name this point, to come back to it"),
        _("Names the point where you are. What you play from here is one branch."),
        fork,
    ),
    Command("branches", _("the branches you have played"), _("Shows the named points and where each branch ends."), show_branches),
    Command("goto NAME|NUMBER", _("move to a point"), _("Moves to a named point or to a numbered one. Nothing is lost."), goto),
)
