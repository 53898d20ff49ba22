"""What PyMySQL is told about values: what no column holds is refused before it is sent, and a sum is a whole number."""

from collections.abc import Iterable, Mapping
from typing import Any

from pymysql.constants import FIELD_TYPE
from pymysql.converters import conversions
from pymysql.cursors import Cursor

LARGEST = 2**31


class SoundCursor(Cursor):
    """A cursor that sends only what a column may hold, and answers with tuples."""

    def execute(self, query: Any, args: Any = None) -> int:
        """UnicodeEncodeError or OverflowError for the others."""
        demand_sound(args or ())
        return super().execute(query, args)


def demand_sound(values: Iterable[str | int | None]) -> None:
    """Refuses a text with NUL or half a surrogate, and a number of more than 32 bits."""
    for value in values:
        if isinstance(value, str):
            value.encode()  # the driver would send half a surrogate as some byte
            if "\0" in value:
                raise UnicodeEncodeError("utf-8", "\0", 0, 1, "no column holds a NUL")
        elif value is not None and not -LARGEST <= value < LARGEST:
            raise OverflowError("more than 32 bits")


ARGUMENTS: Mapping[str, Any] = {
    "cursorclass": SoundCursor,
    "conv": {**conversions, FIELD_TYPE.NEWDECIMAL: int},
}
"""For each connection."""
