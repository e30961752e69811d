"""Where the board can lead: one frozen value for each screen, with what the screen needs to know.

Screens name these and never one another; `game.board.build` alone makes screens of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from game.model.players import PlayerKind

if TYPE_CHECKING:
    from game.board.lab_case import Case
    from game.model.acts import Act
    from game.model.package import Package
    from game.model.question import Question
    from game.pages.content import Block, Titled
    from game.play.classroom import ClassOptions
    from game.rules.chronicle import LogLine
    from game.scenario.library import Loaded

# the first pages


@dataclass(frozen=True)
class Title:
    """The first page."""


@dataclass(frozen=True)
class Gallery:
    """The negotiations that can be played, or opened in the laboratory."""

    for_laboratory: bool = False


@dataclass(frozen=True)
class Saves:
    """The kept games."""


@dataclass(frozen=True)
class EditSettings:
    """Text size, contrast, motion, sounds."""


@dataclass(frozen=True)
class Help:
    """How to play."""


@dataclass(frozen=True)
class Library:
    """Briefs, accounts, arguments, sources; open at the advisers' track record if that is asked for."""

    loaded: Loaded
    track_record: bool = False


@dataclass(frozen=True)
class Shortcuts:
    """The keys of a screen."""

    keys: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Ask:
    """A question; `answer` is the change that a yes makes."""

    question: str
    text: str
    yes: str
    answer: Change
    no: str = ""


# on the way to the table


@dataclass(frozen=True)
class Resume:
    """A kept game, by its path; `last` is the one played last."""

    path: str
    scenario: str | None = None
    salvage: bool = False
    class_options: ClassOptions | None = None


@dataclass(frozen=True)
class NamedScenario:
    """A scenario by its name, with the chairs that were asked for; a class where `class_options` are given."""

    scenario: str
    seats: tuple[str, ...] = ()
    others: PlayerKind = PlayerKind.HISTORICAL
    class_options: ClassOptions | None = None


@dataclass(frozen=True)
class GuidedGame:
    """The guided first game."""


@dataclass(frozen=True)
class Seats:
    """Who sits where."""

    loaded: Loaded
    seats: tuple[str, ...] = ()
    others: PlayerKind = PlayerKind.HISTORICAL


@dataclass(frozen=True)
class Brief:
    """The private brief of the seat on the screen."""


@dataclass(frozen=True)
class Curtain:
    """What parts two people at one screen; `then` is what the next one sees."""

    seat: str
    then: Route


# at the table


@dataclass(frozen=True)
class Table:
    """The map, the issues, the delegations."""


@dataclass(frozen=True)
class Composer:
    """The package in hand."""


@dataclass(frozen=True)
class Conduct:
    """Soundings, arguments, gestures, declarations: the tab that is open, and whom to sound out (-1: whoever is plainest)."""

    tab: int = 0
    actor: int = -1


@dataclass(frozen=True)
class Advisers:
    """What the advisers say; `composing` where the composer lies beneath."""

    composing: bool = False


@dataclass(frozen=True)
class Offers:
    """The counter-offers that still stand; `composing` where the composer lies beneath."""

    composing: bool = False


@dataclass(frozen=True)
class Shelf:
    """Drafts on record; goes with the package that was chosen."""


@dataclass(frozen=True)
class SuggestPassing:
    """What might carry the table, near a package; `composing` where the composer lies beneath."""

    package: Package
    composing: bool = False


@dataclass(frozen=True)
class Dossier:
    """What is known of an actor."""

    actor: int


@dataclass(frozen=True)
class Issue:
    """One issue; goes with `ShadeBy` where the map is to be shaded by it."""

    issue: int


@dataclass(frozen=True)
class Reading:
    """A page to be read and put away: a verdict opened into its terms, the brief, figures."""

    page: Titled | list[Block]


@dataclass(frozen=True)
class Chronicle:
    """What has been, or the branches of this game."""

    branches: bool = False


@dataclass(frozen=True)
class Menu:
    """Ways aside from the table."""


@dataclass(frozen=True)
class Copy:
    """A copy of the game."""


@dataclass(frozen=True)
class Rereading:
    """The scenario's file is read again."""


@dataclass(frozen=True)
class WrongFile:
    """What is wrong with the scenario's file."""

    problems: tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """What comes out otherwise on the scenario as it is now."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class News:
    """What has happened since one last looked; the courses that moved since `course`."""

    lines: tuple[LogLine, ...]
    course: tuple[int, ...] = ()
    opening: bool = False


@dataclass(frozen=True)
class Answers:
    """The answers to a proposal, all of them at once if `whole`; `after` is what comes next."""

    proposal: int
    after: Route | None = None
    whole: bool = False


@dataclass(frozen=True)
class Papers:
    """The morning papers about a proposal; `after` is what comes next."""

    proposal: int
    after: Route | None = None


@dataclass(frozen=True)
class Request:
    """A person is asked to answer a proposal; goes with `LookedAway`."""

    proposal: int


@dataclass(frozen=True)
class Deliberating:
    """An act that takes a while, of the seat on the screen or of one that is named."""

    act: Act
    seat: str = ""


@dataclass(frozen=True)
class Debrief:
    """What it came to, for the seat on the screen or for one that is named; goes with `LookedAway`."""

    seat: str = ""


# a class


@dataclass(frozen=True)
class ClassSetup:
    """A class before it begins."""

    loaded: Loaded
    options: ClassOptions | None = None
    seats: tuple[str, ...] = ()


@dataclass(frozen=True)
class Room:
    """What the whole room may see; `passed` is what has happened before."""

    passed: tuple[str, ...] = ()


@dataclass(frozen=True)
class ClassMenu:
    """Ways aside from the room."""


@dataclass(frozen=True)
class Teams:
    """Who sits where, and how the class plays."""


@dataclass(frozen=True)
class Ahead:
    """Until which day history is to pass."""


@dataclass(frozen=True)
class Passing:
    """History passes until a turn."""

    turn: int


@dataclass(frozen=True)
class Meanwhile:
    """What has happened while history passed."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Expect:
    """What the class expects of a proposal."""

    proposal: int


# the laboratory


@dataclass(frozen=True)
class Laboratory:
    """A scenario in the laboratory."""

    loaded: Loaded


@dataclass(frozen=True)
class Questions:
    """The questions about a scenario; goes with the one that was opened."""

    loaded: Loaded


@dataclass(frozen=True)
class QuestionNote:
    """A question's notes for the teacher."""

    question: Question


@dataclass(frozen=True)
class KeepQuestion:
    """What is changed, to be kept as a question."""

    case: Case


Route = (
    Title | Gallery | Saves | EditSettings | Help | Library | Shortcuts | Ask | Resume | NamedScenario | GuidedGame | Seats | Brief
    | Curtain
    | Table | Composer | Conduct | Advisers | Offers | Shelf | SuggestPassing | Dossier | Issue | Reading | Chronicle | Menu | Copy
    | Rereading | WrongFile | Difference | News | Answers | Papers | Request | Deliberating | Debrief
    | ClassSetup | Room | ClassMenu | Teams | Ahead | Passing | Meanwhile | Expect
    | Laboratory | Questions | QuestionNote | KeepQuestion
)  # fmt: skip

# what a screen may leave to the one beneath


@dataclass(frozen=True)
class ShadeBy:
    """The map is to be shaded by an issue."""

    issue: int


@dataclass(frozen=True)
class LookedAway:
    """Somebody wants to look at the table first, at this point of the game."""

    head: int


@dataclass(frozen=True)
class DeleteQuestion:
    """A question of the user's own is to be deleted."""

    id: str


Result: TypeAlias = "ShadeBy | LookedAway | DeleteQuestion | Package | Question"

# what follows from a message


@dataclass(frozen=True)
class Push:
    """Lay a screen on top."""

    route: Route


@dataclass(frozen=True)
class Pop:
    """Go back to the screen beneath, which is told the result, if there is one."""

    result: Result | None = None


@dataclass(frozen=True)
class Swap:
    """Put a screen in the place of this one."""

    route: Route


@dataclass(frozen=True)
class Reset:
    """Clear the stack, and begin from a screen."""

    route: Route


@dataclass(frozen=True)
class Quit:
    """Close the board."""


Change = Push | Pop | Swap | Reset | Quit
