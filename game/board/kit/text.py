"""Text set in lines: wrapped, shortened, with bold and italic runs."""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass
from typing import Literal

import pygame

from game.board.kit.fonts import Face, Fonts
from game.board.kit.theme import Colour

Align = Literal["left", "centre", "right"]
ELLIPSIS = "…"
MOST_LAID = 3000
MOST_BYTES = 24_000_000
_RUN = re.compile(r"\*\*(.+?)\*\*|(?<![\w*])\*([^*\s](?:[^*]*[^*\s])?)\*(?![\w*])")


@dataclass(frozen=True)
class Piece:
    """A stretch of one line in one face, with its place from the left."""

    text: str
    face: Face
    x: int
    width: int


@dataclass(frozen=True)
class Laid:
    """Text set in lines of a given height."""

    lines: tuple[tuple[Piece, ...], ...]
    width: int
    line: int
    cut: bool = False
    """Whether something was left out for want of room."""

    @property
    def height(self) -> int:
        """The height of all lines."""
        return self.line * len(self.lines)


def runs(text: str, face: Face) -> list[tuple[str, Face]]:
    """The text in stretches of one face: `**bold**` and `*italic*` are understood."""
    stretches: list[tuple[str, Face]] = []
    at = 0
    for mark in _RUN.finditer(text):
        if mark.start() > at:
            stretches.append((text[at : mark.start()], face))
        weight: Literal["bold", "italic"] = "bold" if mark[1] else "italic"
        stretches.append((mark[1] or mark[2], Face(face.family, weight, face.size)))
        at = mark.end()
    if at < len(text):
        stretches.append((text[at:], face))
    return stretches


class Typesetter:
    """Sets text and remembers what it set; draws it and remembers what it drew. One serves every look: sizes are those of the faces."""

    def __init__(self, fonts: Fonts | None = None) -> None:
        self.fonts = fonts or Fonts()
        self._laid: OrderedDict[tuple[str, Face, int, int, bool], Laid] = OrderedDict()
        self._drawn: OrderedDict[tuple[str, Face, Colour], pygame.Surface] = OrderedDict()
        self._bytes = 0

    def lay(self, text: str, face: Face, width: int, most: int = 0, rich: bool = True) -> Laid:
        """The text in lines no wider than `width`; with `most`, the last of so many lines is shortened."""
        key = (text, face, width, most, rich)
        laid = self._laid.get(key)
        if laid is None:
            laid = self._laid[key] = self._set(text, face, max(1, width), most, rich)
            if len(self._laid) > MOST_LAID:
                self._laid.popitem(last=False)
        return laid

    def _set(self, text: str, face: Face, width: int, most: int, rich: bool) -> Laid:
        lines: list[list[Piece]] = []
        for paragraph in text.split("\n"):
            lines += self._paragraph(runs(paragraph, face) if rich else [(paragraph, face)], face, width)
        cut = bool(most) and len(lines) > most
        if cut:
            lines = lines[:most]
            lines[-1] = self._shortened(lines[-1], face, width)
        joined = tuple(tuple(self._joined(line)) for line in lines)
        # The width is that by which the words were wrapped, so that the text fits into what it asked for.
        widest = min(width, max((p.x + p.width for line in lines for p in line), default=0))
        return Laid(joined, widest, self.fonts.line(face), cut)

    def _paragraph(self, stretches: list[tuple[str, Face]], face: Face, width: int) -> list[list[Piece]]:
        """Greedy lines of words; a word wider than the line is broken."""
        lines: list[list[Piece]] = [[]]
        x, gap = 0, False
        for text, drawn in stretches:
            for word in re.findall(r"[ \t]+|[^ \t]+", text):
                if word.isspace():
                    gap = True
                    continue
                for part in self._parts(word, drawn, width):
                    wide = self.fonts.width(drawn, part)
                    space = self.fonts.width(face, " ") if gap and lines[-1] else 0
                    if lines[-1] and x + space + wide > width:
                        lines.append([])
                        x = space = 0
                    lines[-1].append(Piece(part, drawn, x + space, wide))
                    x += space + wide
                    gap = False
        return lines

    def _parts(self, word: str, face: Face, width: int) -> list[str]:
        if self.fonts.width(face, word) <= width:
            return [word]
        parts, at = [], ""
        for letter in word:
            if at and self.fonts.width(face, at + letter) > width:
                parts.append(at)
                at = ""
            at += letter
        return [*parts, at]

    def _joined(self, line: list[Piece]) -> list[Piece]:
        """Neighbours in one face as one piece, so that the whole is kerned and drawn at once."""
        pieces: list[Piece] = []
        end = 0
        for piece in line:
            last = pieces[-1] if pieces else None
            gap = piece.x > end
            end = piece.x + piece.width
            if last is not None and last.face == piece.face:
                text = last.text + (" " if gap else "") + piece.text
                pieces[-1] = Piece(text, piece.face, last.x, self.fonts.width(piece.face, text))
                continue
            x = 0 if last is None else last.x + last.width + (self._space(last, piece) if gap else 0)
            pieces.append(Piece(piece.text, piece.face, x, piece.width))
        return pieces

    def _space(self, left: Piece, right: Piece) -> int:
        """The space between two faces: that of the lighter one."""
        return min(self.fonts.width(left.face, " "), self.fonts.width(right.face, " "))

    def _shortened(self, line: list[Piece], face: Face, width: int) -> list[Piece]:
        mark = self.fonts.width(face, ELLIPSIS)
        while line and line[-1].x + line[-1].width + mark > width:
            last = line.pop()
            short = self._fitting(last, width - mark)
            if short:
                line.append(short)
                break
        end = line[-1].x + line[-1].width if line else 0
        return [*line, Piece(ELLIPSIS, line[-1].face if line else face, end, mark)]

    def _fitting(self, piece: Piece, width: int) -> Piece | None:
        text = piece.text
        while text and piece.x + self.fonts.width(piece.face, text) > width:
            text = text[:-1]
        return Piece(text, piece.face, piece.x, self.fonts.width(piece.face, text)) if text else None

    def draw(self, surface: pygame.Surface, laid: Laid, box: pygame.Rect, colour: Colour, align: Align = "left") -> None:
        """Draw what was set, from the top of a box."""
        clip = surface.get_clip()
        for n, line in enumerate(laid.lines):
            y = box.y + n * laid.line
            if not line or y + laid.line < clip.top or y > clip.bottom:
                continue
            wide = line[-1].x + line[-1].width
            left = box.x + {"left": 0, "centre": (box.width - wide) // 2, "right": box.width - wide}[align]
            for piece in line:
                drawn = self._surface(piece.text, piece.face, colour)
                surface.blit(drawn, (left + piece.x, y + (laid.line - drawn.get_height()) // 2))

    def _surface(self, text: str, face: Face, colour: Colour) -> pygame.Surface:
        key = (text, face, colour)
        surface = self._drawn.get(key)
        if surface is None:
            surface = self.fonts.render(face, text.replace("\x00", ""), colour)
            self._drawn[key] = surface
            self._bytes += surface.get_width() * surface.get_height() * 4
            while self._bytes > MOST_BYTES and len(self._drawn) > 1:
                _key, old = self._drawn.popitem(last=False)
                self._bytes -= old.get_width() * old.get_height() * 4
        else:
            self._drawn.move_to_end(key)
        return surface
