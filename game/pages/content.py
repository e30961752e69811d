"""What pages are made of: inline content, lines of it, blocks, and the page that puts blocks in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from string import Formatter
from typing import Literal, TypeAlias, assert_never

from game.wording import numbers

Tone = Literal["plain", "quiet", "good", "bad", "news"]
RefKind = Literal["actor", "issue", "position", "proposal", "argument", "gesture", "source", "contested", "scenario"]
Unit = Literal["", "share"]


@dataclass(frozen=True)
class Strong:
    """What stands out."""

    line: Line


@dataclass(frozen=True)
class Emphasis:
    """What authors stress; a terminal shows it as plain text."""

    line: Line


@dataclass(frozen=True)
class Command:
    """Words to be typed at the terminal's prompt."""

    line: Line


@dataclass(frozen=True)
class Ref:
    """The name of something that has a page or an entry of its own."""

    kind: RefKind
    id: str
    text: str
    typed: str = ""
    """The same with the number or id by which it is typed, for faces where one types; empty where the name is enough."""


@dataclass(frozen=True)
class Figure:
    """A number as it is shown: rounded, with its sign where that matters; a share (0 to 1) as a percentage."""

    number: float
    places: int = 1
    signed: bool = False
    unit: Unit = ""

    @property
    def text(self) -> str:
        """The figure in digits."""
        if self.unit == "share":
            return numbers.percent(self.number)
        return numbers.with_sign(self.number, self.places) if self.signed else numbers.figure(self.number, self.places)


Inline = str | Strong | Emphasis | Command | Ref | Figure
Line = tuple[Inline, ...]
Content = Inline | Line


@dataclass(frozen=True)
class Heading:
    """The name of a page (level 1) or of a part of it (2)."""

    text: Content
    level: int = 2


@dataclass(frozen=True)
class Para:
    """A paragraph. The tone only colours; the words carry the meaning."""

    text: Content
    tone: Tone = "plain"


@dataclass(frozen=True)
class Hint:
    """What can be typed next; faces without a prompt leave it out."""

    text: Content


@dataclass(frozen=True)
class Quote:
    """Somebody's own words."""

    who: Content
    text: Content


@dataclass(frozen=True)
class Items:
    """A list; numbered from `start` where that is given."""

    items: tuple[Content, ...]
    start: int | None = None


@dataclass(frozen=True)
class Table:
    """Rows under heads. Read aloud, a row is its first cell and then each head with its cell."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Content, ...], ...]
    right: frozenset[int] = field(default_factory=frozenset)
    """Columns set flush right although they hold no figures; those with figures are."""

    @property
    def figures(self) -> frozenset[int]:
        """The columns set flush right."""
        return self.right | {n for row in self.rows for n, cell in enumerate(row) if isinstance(cell, Figure)}


@dataclass(frozen=True)
class Summand:
    """One figure of a sum, what it is, and a note."""

    figure: Figure
    name: Content
    note: Content = ""


@dataclass(frozen=True)
class Sum:
    """Figures that add up, as shown, to the total."""

    rows: tuple[Summand, ...]
    total: Figure
    name: str


@dataclass(frozen=True)
class Verbatim:
    """Something to be copied, as a command: never broken into lines."""

    text: str


Block = Heading | Para | Hint | Quote | Items | Table | Sum | Verbatim
Screen = list[Block]


@dataclass(frozen=True)
class Page:
    """A page, or a part of one: its fields are blocks, further parts, tuples of these, and data for faces that draw it otherwise."""

    def blocks(self) -> list[Block]:
        """All of it in the order of the fields, for faces that show a page as running text."""
        return blocks(*(getattr(self, f.name) for f in fields(self)))


@dataclass(frozen=True)
class Titled(Page):
    """A page that begins with its name."""

    heading: Heading

    @property
    def title(self) -> str:
        """Its name, for faces that set it apart."""
        return text_of(self.heading.text)

    def body(self) -> list[Block]:
        """All that follows the name."""
        return self.blocks()[1:]


Part: TypeAlias = "Block | Page | Sequence[Part] | None"
"""What a page is made of."""


def blocks(*parts: Part) -> list[Block]:
    """Parts of pages as running text. What is neither block, page nor a sequence of these is a page's data, and left out."""
    return [block for part in parts for block in _blocks(part)]


def _blocks(part: object) -> Iterator[Block]:
    if isinstance(part, Block):
        yield part
    elif isinstance(part, Page):
        yield from part.blocks()
    elif isinstance(part, tuple | list):
        for one in part:
            yield from _blocks(one)


@dataclass(frozen=True)
class Section(Page):
    """A part of a page under its heading."""

    heading: Heading
    body: tuple[Block, ...]


def section(title: Content, *body: Block) -> Section:
    """Blocks under a heading of the second level."""
    return Section(Heading(title), body)


def items(texts: Iterable[Content], start: int | None = None) -> Items:
    """A list from any texts."""
    return Items(tuple(texts), start)


def compose(template: str, /, **values: object) -> Line:
    """A translated template as a line: what stands between `**` is strong, and the placeholders hold inline content or plain values."""
    return _compose(template, values, Strong)


def instruct(template: str, /, **values: object) -> Line:
    """The same for templates in which `**` marks what is to be typed."""
    return _compose(template, values, Command)


def hint(template: str, /, **values: object) -> Hint:
    """A paragraph about what can be typed next."""
    return Hint(_compose(template, values, Command))


def _compose(template: str, values: dict[str, object], mark: Callable[[Line], Inline]) -> Line:
    line: list[Inline] = []
    marked: list[Inline] | None = None
    for literal, name, spec, _conversion in Formatter().parse(template):
        for n, piece in enumerate(literal.split("**")):
            if n and marked is not None:
                line.append(mark(joined(marked)))
                marked = None
            elif n:
                marked = []
            (line if marked is None else marked).append(piece)
        if name is not None:
            (line if marked is None else marked).extend(_filled(values[name], spec or ""))
    return joined(line)


def _filled(value: object, spec: str) -> Line:
    """What a placeholder holds: inline content as it is, anything else as `format` has it."""
    match value:
        case tuple():
            return value
        case Strong() | Emphasis() | Command() | Ref() | Figure():
            return (value,)
        case _:  # open: anything can be filled in
            return (format(value, spec),)


def message(text: str) -> Line:
    """A text of the program's own as a line, where `**` marks what can be typed: an error, help in place."""
    return instruct(text.replace("{", "{{").replace("}", "}}"))


def joined(parts: Iterable[Inline]) -> Line:
    """Parts as a line: texts that follow each other are one, empty ones none."""
    line: list[Inline] = []
    for part in parts:
        if isinstance(part, str) and line and isinstance(before := line[-1], str):
            line[-1] = before + part
        elif part:
            line.append(part)
    return tuple(line)


def inlines(content: Content) -> Line:
    """Content as a line."""
    return content if isinstance(content, tuple) else (content,)


def text_of(content: Content, typed: bool = False) -> str:
    """The bare text of content; `typed` with the numbers and ids that can be typed."""
    return "".join(_text(part, typed) for part in inlines(content))


def _text(part: Inline, typed: bool) -> str:
    match part:
        case str():
            return part
        case Strong(line) | Emphasis(line) | Command(line):
            return text_of(line, typed)
        case Ref():
            return part.typed if typed and part.typed else part.text
        case Figure():
            return part.text
        case _:
            assert_never(part)
