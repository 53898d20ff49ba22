"""What psycopg is told about values: what no column holds is refused before it is sent, as SQLite's driver does.

Sent, it would be an error that ends the whole transaction, also where somebody only looks for it.
"""

from collections.abc import Iterable
from typing import Any

from psycopg import Connection
from psycopg.types.numeric import Int8Dumper
from psycopg.types.string import StrDumperUnknown

LARGEST = 2**31


class Whole(Int8Dumper):
    """A whole number that an INTEGER holds."""

    def dump(self, obj: int) -> bytes:
        """In decimal; OverflowError beyond 32 bits."""
        if not -LARGEST <= obj < LARGEST:
            raise OverflowError("more than 32 bits")
        return b"%d" % obj


class Sound(StrDumperUnknown):
    """A text without NUL and without half a surrogate."""

    def dump(self, obj: str) -> bytes:
        """In UTF-8; UnicodeEncodeError for the others."""
        if "\0" in obj:
            raise UnicodeEncodeError("utf-8", "\0", 0, 1, "no column holds a NUL")
        return obj.encode()


def demand_sound(values: Iterable[str | int | None]) -> None:
    """The same, where a connection is not ours to teach."""
    for value in values:
        if isinstance(value, str):
            Sound(str).dump(value)
        elif value is not None:
            Whole(int).dump(value)


def teach(connection: Connection[Any]) -> None:
    """Has this connection send numbers and texts so, and nothing else otherwise."""
    connection.adapters.register_dumper(int, Whole)
    connection.adapters.register_dumper(str, Sound)
