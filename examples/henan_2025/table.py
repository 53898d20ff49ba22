"""Chinese on a terminal: a character of two cells, lines of at most a hundred, colours only where they are seen."""

import os
import re
import sys
from collections.abc import Collection, Iterator, Sequence
from unicodedata import category, east_asian_width

WIDTH = 100
"""Of a line, in cells."""

COLOURS = {"红": 31, "绿": 32, "黄": 33, "灰": 90, "粗": 1}
"""Select Graphic Rendition (ECMA-48)."""

_colour = re.compile("\x1b\\[[0-9]*m")
_piece = re.compile("[（《〔“]*(?:[!-~]+ ?|.)[，。、；：）》〕”]*")
"""What a line break leaves whole: a mark stays with its character, a word or a number in one."""


def width(text: str) -> int:
    """In cells."""
    return sum(_cells(character) for character in _colour.sub("", text))


def padded(text: str, cells: int, *, right: bool = False) -> str:
    """The text on that many cells."""
    blank = " " * (cells - width(text))
    return blank + text if right else text + blank


def wrapped(text: str, cells: int) -> Iterator[str]:
    """The text on lines of at most that many cells."""
    line = ""
    for piece in _piece.findall(text):
        if line and width(line + piece.rstrip()) > cells:
            yield line.rstrip()
            line = ""
        line += piece
    yield line.rstrip()


def coloured(text: str, colour: str) -> str:
    """The text in colour, unless nobody would see it, or NO_COLOR asks for none."""
    plain = not sys.stdout.isatty() or "NO_COLOR" in os.environ
    return text if plain else f"\x1b[{COLOURS[colour]}m{text}\x1b[0m"


def heading(text: str) -> None:
    """A line that opens a chapter."""
    print("\n" + coloured(f"── {text} {'─' * (WIDTH - 4 - width(text))}", "粗"))


def say(text: str, *, indent: int = 0, colour: str = "") -> None:
    """A sentence, on as many lines as it needs."""
    for line in wrapped(text, WIDTH - indent):
        print(" " * indent + (coloured(line, colour) if colour else line))


def show(rows: Sequence[Sequence[str]], *, right: Collection[int] = ()) -> None:
    """A table under its first row; the columns in `right` are set to the right."""
    cells = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for place, row in enumerate(rows):
        parts = (padded(text, cells[at], right=at in right) for at, text in enumerate(row))
        line = "  ".join(parts).rstrip()
        print(line if place else coloured(line, "灰"))


def _cells(character: str) -> int:
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
