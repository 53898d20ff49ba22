"""Columns of text in which a Chinese character is two wide."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import combining, east_asian_width

GAP = "  "
NARROWEST = 24
"""The last column is never made narrower than this, however small the window."""

CLOSING, OPENING = "，。、：；！？）】》〕”’", "（【《〔“‘"
"""What may not begin a line, and what may not end one."""


def window() -> int:
    """How many columns there are: `COLUMNS`, or the terminal's; no end of them where a program reads."""
    return shutil.get_terminal_size(fallback=(10_000, 24)).columns


def width(text: str) -> int:
    """How many columns `text` takes."""
    return sum(0 if combining(each) else 2 if east_asian_width(each) in "WF" else 1 for each in text)


def table(rows: Iterable[Sequence[str]], *, within: int, indent: int = 0) -> Iterator[str]:
    """Lines with the cells in columns; what the last column cannot hold goes on below its beginning.

    A line break in the last cell begins a line there.
    """
    rows = [*rows]
    widths = [max(map(width, column)) for column in zip(*(row[:-1] for row in rows), strict=True)]
    margin = indent + sum(widths) + len(GAP) * len(widths)
    for *cells, last in rows:
        padded = (cell + " " * (wide - width(cell)) for cell, wide in zip(cells, widths, strict=True))
        first, *others = wrapped(last, max(within - margin, NARROWEST))
        yield (" " * indent + GAP.join([*padded, first])).rstrip()
        yield from (" " * margin + line for line in others)


def wrapped(text: str, within: int) -> list[str]:
    """`text` in lines of at most `within` columns, broken at a space or beside a wide character."""
    return [line for part in text.split("\n") for line in _lines(part, within)]


def _lines(text: str, within: int) -> Iterator[str]:
    line = ""
    for piece in _pieces(text):
        if line and width(line + piece.rstrip()) > within:
            yield line.rstrip()
            line = piece.lstrip()
        else:
            line += piece
    yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """What is never broken: a word and the space after it, a wide character and the punctuation about it."""
    piece = ""
    for each in text:
        if piece and _may_break(piece[-1], each):
            yield piece
            piece = ""
        piece += each
    yield piece


def _may_break(before: str, after: str) -> bool:
    if before in OPENING or after in CLOSING + " ":
        return False
    return before == " " or 2 in (width(before), width(after))
