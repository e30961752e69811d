"""Briefs: one Markdown file a seat, in up to three parts, and a second one in plain words."""

from __future__ import annotations

from dataclasses import dataclass

RULE = "---"
MOST_PARTS = 3
MOST_PLAIN_WORDS = 250


@dataclass(frozen=True)
class Brief:
    """What everybody may know of a seat, what only it knows, and what it reads afterwards; all but one may be empty."""

    public: str
    private: str
    afterwards: str = ""

    @property
    def text(self) -> str:
        """What is read before the game: all but the last part, which tells how it ended in history."""
        return "\n\n".join(part for part in (self.public, self.private) if part)


def split(text: str) -> Brief:
    """A brief in its parts. A text without a rule between them is private as a whole."""
    sections = parts(text)
    return Brief("", sections[0]) if len(sections) == 1 else Brief(*sections[:MOST_PARTS])


def parts(text: str) -> list[str]:
    """The parts of a text between lines that hold only a rule."""
    sections: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip() == RULE:
            sections.append([])
        else:
            sections[-1].append(line)
    return ["\n".join(lines).strip() for lines in sections]
