"""What two stores answer, made comparable: random ids replaced by aliases, moments in UTC, hours with their terms."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

import attrs

from cetms_core import CetmsError, Hours, Page
from cetms_core.domain.declaration import person_of
from cetms_core.testing.stores.sessions import ChangedMindError

Plain = Any
"""What can be compared."""

RANDOM_ID = re.compile(r"(?!0{24})[0-9a-f]{32}")
"""The house's own people have small numbers."""

SALTED = frozenset({"secret", "stamp"})
"""What is another each time, whoever asks."""


def plain(value: Any, aliases: Mapping[str, str]) -> Plain:
    """The same for the same, in whatever store."""
    match value:
        case CetmsError() | ChangedMindError():
            return type(value).__name__, str(value), plain(vars(value), aliases)
        case Enum():
            return value.value
        case Hours():
            return value.tenths, plain(value.terms, aliases)
        case datetime():
            return value.astimezone(UTC)
        case str():
            return aliases.get(value) or _unless_random(value)
        case None | int() | date() | bytes():
            return value
        case Page():
            return plain(value.items, aliases), value.after is None
        case Mapping():
            return [(plain(key, aliases), plain(each, aliases)) for key, each in value.items()]
        case tuple() | list() | frozenset():
            return [plain(each, aliases) for each in value]
        case _ if hasattr(value, "text"):
            return value.text
        case _:
            names = (name for name in attrs.fields_dict(type(value)) if name not in SALTED)
            return {name: plain(getattr(value, name), aliases) for name in names}


def _unless_random(value: str) -> str:
    return "new" if person_of(value) or RANDOM_ID.fullmatch(value) else value


def first_difference(one: Plain, other: Plain, path: str = "answer") -> str:
    """Where two plain values differ first, and how."""
    pairs: list[tuple[str, Plain, Plain]] = []
    if isinstance(one, dict) and isinstance(other, dict) and [*one] == [*other]:
        pairs = [(f".{name}", one[name], other[name]) for name in one]
    elif isinstance(one, list | tuple) and isinstance(other, list | tuple) and len(one) == len(other):
        pairs = [(f"[{place}]", *pair) for place, pair in enumerate(zip(one, other, strict=True))]
    differing = [first_difference(a, b, path + step) for step, a, b in pairs if a != b]
    return differing[0] if differing else f"{path}: {one!r} in memory, {other!r} in SQL"
