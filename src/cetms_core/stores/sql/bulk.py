"""Many new rows of one table at once, as fast as each driver takes them: COPY where there is one, `executemany` elsewhere."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from cetms_core.stores.sql.prepared import Primitive, Text

AT_ONCE = 5_000
"""Rows; so many of a million lie in memory at any time."""

Item = TypeVar("Item")


def add_rows(cursor: Any, text: Text, rows: Sequence[tuple[Primitive, ...]]) -> None:
    """Sends the rows of an INSERT, each in its order."""
    if not hasattr(cursor, "copy"):
        cursor.executemany(text.sql, rows)
        return
    table_and_columns = text.sql[len("INSERT INTO ") : text.sql.index(" VALUES ")]
    with cursor.copy(f"COPY {table_and_columns} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def in_parts(items: Iterable[Item], size: int = AT_ONCE) -> Iterator[Sequence[Item]]:
    """All of them, some at a time."""
    left = iter(items)
    while part := list(islice(left, size)):
        yield part
