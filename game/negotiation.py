"""One negotiation in progress: act, undo, redo, fork, view. Saves are in game.saves."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from game.errors import NotPossibleError
from game.model.acts import Act, Answer, End
from game.model.scenario import Scenario
from game.notation import format_act, parse_act
from game.players import Player, PlayerKind, make
from game.rules.compiled import CompiledScenario, Floats, Ints
from game.rules.state import State, priorities
from game.rules.turn import perform, start, to_act
from game.scenario.library import Loaded
from game.view import View, public_view, view_of


def full_seating(scenario: Scenario, seats: Mapping[str, str]) -> dict[str, PlayerKind]:
    """Who sits in every chair: historical where nobody is named; whoever takes over by succession is played as the one before."""
    seating = {d.id: PlayerKind(seats.get(d.id, PlayerKind.HISTORICAL)) for d in scenario.delegations}
    for event in scenario.events:
        for effect in event.effects:
            s = effect.succession
            if s and s.out in seating and s.in_ in seating and s.in_ not in seats:
                seating[s.in_] = PlayerKind.HISTORICAL if seating[s.out] is PlayerKind.PERSON else seating[s.out]
    return seating


@dataclass(frozen=True)
class Node:
    """One act in the tree of a negotiation."""

    id: int
    parent: int
    seat: str
    act: Act
    digest: str


@dataclass(frozen=True)
class Note:
    """What people wrote down beside the game. No rule reads it."""

    note: str
    """What kind of note: `team`, the name of one; `poll`, what was expected of the package tabled there."""
    node: int
    seat: str
    text: str


@dataclass(frozen=True)
class Chair:
    """Somebody else sits in a seat from then on: a person who comes late, or the program for one who has left."""

    chair: str
    kind: PlayerKind
    after: int
    """The newest act when it happened."""


class Negotiation:
    """A tree of acts with a head. Every state is kept, so going back is free and nothing is lost."""

    def __init__(
        self, loaded: Loaded, seats: Mapping[str, str], seed: int, game: int = 0, *, compiled: CompiledScenario | None = None
    ) -> None:
        """`seats` names who sits where (person, historical, negotiator, random, silent); chairs not named are historical."""
        self.loaded = loaded
        self.seed, self.game = seed, game
        self.assigned: dict[str, PlayerKind] = {seat: PlayerKind(kind) for seat, kind in seats.items()}
        """Who sits in the seats that were assigned by name, now; `seating` has every seat."""
        self.assigned_at_start: dict[str, PlayerKind] = dict(self.assigned)
        """The same when the game began, before anybody came late or left."""
        self.chairs: list[Chair] = []
        self.notes: list[Note] = []
        self.compiled = compiled or CompiledScenario(loaded.scenario)
        self.seating = full_seating(loaded.scenario, seats)
        self.secrets: Ints = priorities(self.compiled, seed, game)
        self.players: dict[str, Player] = {s: make(kind, seed, game) for s, kind in self.seating.items() if kind is not PlayerKind.PERSON}
        people = frozenset(self.compiled.index[s] for s, kind in seats.items() if kind == PlayerKind.PERSON)
        self.nodes: dict[int, Node] = {}
        self._states: dict[int, State] = {0: start(self.compiled, people)}
        self.head = 0
        self._newest = 0
        self.undone: list[int] = []
        self.labels: dict[str, int] = {}
        self.on_node: Callable[[Node], None] = lambda node: None
        """Called with every new act before anybody is shown what came of it."""

    @property
    def state(self) -> State:
        """The state at the head."""
        return self._states[self.head]

    def state_at(self, node: int) -> State:
        """The state after a node; 0 is the opening."""
        return self._states[node]

    @property
    def over(self) -> bool:
        """Whether the last turn has ended."""
        return self.state.over

    @property
    def to_act(self) -> str:
        """The seat that must act next; empty when it is over."""
        actor = to_act(self.state)
        return self.compiled.ids[actor] if actor >= 0 else ""

    @property
    def person_seats(self) -> list[str]:
        """The seats that persons hold now, in protocol order."""
        return [self.compiled.ids[a] for a in sorted(self.state.people)]

    def is_person(self, seat: str) -> bool:
        """Whether a person sits there now."""
        return self.compiled.index[seat] in self.state.people

    def view(self, seat: str) -> View:
        """What a seat can see now."""
        return view_of(self.compiled, self.state, self.secrets, self.compiled.index[seat])

    def act(self, seat: str, act: Act | str) -> Node:
        """A person's act, and then everybody else's until a person must act again. ActError changes nothing."""
        if isinstance(act, str):
            act = parse_act(self.loaded.scenario, act)
        node = self._push(seat, act)
        self.undone.clear()
        self.advance()
        return node

    def advance(self) -> None:
        """Let the other chairs act until it is a person's turn, or over."""
        while not self.over and not self.is_person(self.to_act):
            self.step()

    def step(self) -> Node:
        """One act of the chair that has the floor, which no person holds."""
        seat = self.to_act
        if self.is_answer_due(seat):  # of a person who has left since
            view = self.view(seat)
            return self._push(seat, Answer(self.state.awaiting, view.advice(self.state.proposals[self.state.awaiting])))
        chosen = self.players[seat].choose(self.view(seat))
        try:
            return self._push(seat, chosen)
        except NotPossibleError:
            return self._push(seat, End())

    def _push(self, seat: str, act: Act) -> Node:
        new = perform(self.compiled, self.secrets, self.state, self.compiled.index[seat], act)
        number = self._newest = self._newest + 1  # used up even if telling is interrupted, so that no journal holds it twice
        node = Node(number, self.head, seat, act, digest(new))
        self.on_node(node)
        self.nodes[number] = node
        self._states[number] = new
        self.head = number
        return node

    def replay(self, node: Node) -> None:
        """Put a recorded act back into the tree, as its newest; ActError if it cannot be taken or comes out differently."""
        self._put_back(node, strictly=True)

    def replay_lenient(self, node: Node) -> None:
        """Put a recorded act back as it comes out now; ActError if it cannot be taken."""
        self._put_back(node, strictly=False)

    def _put_back(self, node: Node, strictly: bool) -> None:
        new = perform(self.compiled, self.secrets, self._states[node.parent], self.compiled.index[node.seat], node.act)
        now = digest(new)
        if strictly and now != node.digest:
            raise NotPossibleError("What comes of it is not what was recorded.")
        self.nodes[node.id] = replace(node, digest=now)
        self._states[node.id] = new
        self.head = self._newest = node.id

    def reseat(self, seat: str, word: str) -> None:
        """Put somebody else into a seat from now on, on every branch; what has been played stays as it was."""
        kind = PlayerKind(word)
        actor, person = frozenset({self.compiled.index[seat]}), kind is PlayerKind.PERSON
        if not person:
            self.players[seat] = make(kind, self.seed, self.game)
        for node, state in self._states.items():
            self._states[node] = replace(state, people=state.people | actor if person else state.people - actor)
        self.seating[seat] = self.assigned[seat] = kind
        self.chairs.append(Chair(seat, kind, self._newest))

    def snapshot(self) -> Negotiation:
        """The same as it stands now, to be looked at while the game goes on."""
        twin = copy.copy(self)
        for name in ("nodes", "_states", "labels", "seating", "assigned", "chairs", "notes"):
            setattr(twin, name, copy.copy(getattr(self, name)))
        twin.on_node = lambda node: None
        return twin

    def public_view(self) -> View:
        """What anybody in the room may see now."""
        return public_view(self.compiled, self.state)

    def write_down(self, kind: str, seat: str, text: str, node: int | None = None) -> None:
        """Keep a note at a node (the head if none is named); of the text, 300 printable characters count."""
        text = "".join(c for c in text if c.isprintable())[:300]
        self.notes.append(Note(kind, self.head if node is None else node, seat, text))

    def team(self, seat: str) -> str:
        """The name of the team in a seat; empty if it has none."""
        return next((n.text for n in reversed(self.notes) if n.note == "team" and n.seat == seat), "")

    def words_of(self, node: Node) -> str:
        """The words of an act, as they are typed and saved."""
        return format_act(self.loaded.scenario, node.act)

    def path(self, node: int | None = None) -> list[Node]:
        """The acts from the opening to a node (the head if none is named)."""
        nodes = []
        at = self.head if node is None else node
        while at:
            nodes.append(self.nodes[at])
            at = self.nodes[at].parent
        return nodes[::-1]

    def undo(self) -> bool:
        """Go back to before the last act of a person; False if there is none."""
        last = self.last_of_a_person
        if last is None:
            return False
        self.undone.append(self.head)
        self.head = last.parent
        return True

    @property
    def last_of_a_person(self) -> Node | None:
        """The last act of a person on the way to the head, which is what can be taken back."""
        people = (n for n in reversed(self.path()) if self.compiled.index[n.seat] in self._states[n.parent].people)
        return next(people, None)

    def redo(self) -> bool:
        """Take back an undo; False if there is none."""
        if not self.undone:
            return False
        self.head = self.undone.pop()
        return True

    def go_to(self, node: int) -> None:
        """Move the head anywhere in the tree; KeyError if there is no such node."""
        if node and node not in self.nodes:
            raise KeyError(node)
        self.undone.clear()
        self.head = node

    def fork(self, label: str) -> int:
        """Name the present point, to come back to it; returns its node. Of the label, 80 printable characters count."""
        label = "".join(c for c in label if c.isprintable())[:80]
        self.labels[label] = self.head
        return self.head

    def leaves(self) -> list[int]:
        """The ends of the branches."""
        parents = {n.parent for n in self.nodes.values()}
        return [n for n in (0, *self.nodes) if n not in parents]

    def is_answer_due(self, seat: str) -> bool:
        """Whether a package waits for this seat's answer."""
        return self.state.awaiting >= 0 and self.to_act == seat


def digest(state: State) -> str:
    """A short hash of what came out: the courses, the answers, the standing, the offers, and who has the floor."""
    answers = [(p.number, p.by, p.passed, [(a.actor, a.yes, a.verdict.open_sum) for a in p.answers]) for p in state.proposals[-3:]]
    offers = [(o.by, o.to, o.package.public, [(c.issue, c.low, c.high) for c in o.package.clauses]) for o in state.offers]
    outcome = (state.turn, state.actor, state.acts_left, state.course.tolist(), answers, offers, state.occurred)
    return hashlib.sha256(repr(outcome).encode() + _millionths(state.standing) + _millionths(state.ideal)).hexdigest()[:16]


def _millionths(numbers: Floats) -> bytes:
    """Numbers to six places, as the same bytes on every machine."""
    return np.rint(numbers * 1e6).astype("<i8").tobytes()


__all__ = ["Answer", "Chair", "Negotiation", "Node", "Note", "digest"]
