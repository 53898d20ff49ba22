"""The one way in which a text is cleaned and counted, on every form and in every store.

One 字 is one code point after NFC and after CRLF → LF.
Python, PostgreSQL and SQLite count code points alike; browsers count UTF-16 units; graphemes have no bound.
A code point is at most four bytes of UTF-8, so a limit of 1,000 字 is also a cap of 4,000 bytes.
"""

import re
from collections.abc import Mapping
from functools import cache
from unicodedata import category, normalize

from cetms_core.errors import InvalidValue

MOST_MARKS = 8
"""Combining marks that one base may carry; no script needs as many."""

ZERO_WIDTH = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u3164\ufeff"
"""What takes no room: legal within a text, where emoji and some scripts need it; never one by itself."""

_WHITE = "\t\n \u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_UNSEEN = _WHITE + ZERO_WIDTH + "\ufe0e\ufe0f"
_LINE_BREAK = re.compile("\r\n?|[\u0085\u2028\u2029]")


def read_text(text: str, limit: int) -> str:
    """The cleaned text; `limit` is in 字.

    Raises:
        InvalidValue: what is given is no text, is unsafe to keep or to show, or is longer than `limit`.
    """
    if type(text) is str and len(text) <= 4 * limit and _plain().fullmatch(text):
        stripped = text.strip("\t\n ")
        if len(stripped) <= limit:
            return stripped
        raise InvalidValue(text, "text.too_long", limit=limit, count=len(stripped))
    return _read_unusual(text, limit)


def clean_text(text: str) -> str:
    """NFC, line feeds alone, no white space at the ends; what shows nothing at all is empty."""
    return normalize("NFC", _trimmed(text))


def count_characters(text: str) -> int:
    """How many 字 a text has."""
    return len(clean_text(text))


def find_unsafe(text: str) -> tuple[str, Mapping[str, object]] | None:
    """The rule by which a text breaks a store or deceives a reader, and the blanks of its sentence."""
    if unsafe := _unsafe().search(text):
        return f"text.{unsafe.lastgroup}", {"place": unsafe.start() + 1}
    if "M" * (MOST_MARKS + 1) in _classes(text):
        return "text.too_many_marks", {"most": MOST_MARKS}
    return None


def _read_unusual(text: object, limit: int) -> str:
    if not isinstance(text, str):
        raise InvalidValue(text, "text.not_a_text")
    trimmed = _trimmed(text)
    # NFC makes at most four code points one, so this refuses nothing that would fit,
    # and keeps the sorting of marks, quadratic in their number, away from a megabyte of them.
    if len(trimmed) > 4 * limit:
        raise InvalidValue(text, "text.too_long", limit=limit, count=len(trimmed))
    cleaned = normalize("NFC", trimmed)
    if unsafe := find_unsafe(cleaned):
        why, blanks = unsafe
        raise InvalidValue(text, why, **blanks)
    if len(cleaned) > limit:
        raise InvalidValue(text, "text.too_long", limit=limit, count=len(cleaned))
    return cleaned


def _trimmed(text: str) -> str:
    trimmed = _LINE_BREAK.sub("\n", text).strip(_WHITE)
    return trimmed if trimmed.strip(_UNSEEN) else ""


def _classes(text: str) -> str:
    # The first letter of each general category; a joiner starts no new base.
    return "".join(category(character)[0] for character in text if character not in "\u200c\u200d")


# Classes this wide take a millisecond to compile, so the first text does it and not the import.
@cache
def _plain() -> re.Pattern[str]:
    # Latin, Greek, Cyrillic, punctuation, signs, kana, Han, Hangul, full width:
    # nothing in them to clean, to refuse or to compose.
    return re.compile(
        "[\t\n -~\u00a1-\u00ac\u00ae-\u024f\u0391-\u03ff\u0400-\u0482\u2010-\u2027\u2460-\u27bf"
        "\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3\uff01-\uff5e]*"
    )


@cache
def _unsafe() -> re.Pattern[str]:
    ends_of_planes = "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    return re.compile(
        "(?P<control>[\x00-\x08\x0b-\x1f\x7f-\x9f])"
        "|(?P<direction>[\u202a-\u202e\u2066-\u2069])"
        f"|(?P<broken>[\ud800-\udfff\ufdd0-\ufdef{ends_of_planes}])"
        "|(?P<tag>[\U000e0000-\U000e00ff])"
    )
