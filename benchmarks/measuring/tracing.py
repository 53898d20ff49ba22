"""The very statements that the library sends, written down, and sent again past the library."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy.engine.interfaces import DBAPICursor

from cetms_core.stores.sql.lent import Own
from cetms_core.stores.sql.prepared import Primitive

Statement = tuple[str, tuple[Primitive, ...]]


@contextmanager
def traced() -> Iterator[list[Statement]]:
    """What is sent meanwhile, in order."""
    sent: list[Statement] = []
    send = Own.send

    def written_down(own: Own, sql: str, values: tuple[Primitive, ...]) -> DBAPICursor:
        sent.append((sql, values))
        return send(own, sql, values)

    with patch.object(Own, "send", written_down):
        yield sent


def send_again(connection: Any, statements: Sequence[Statement]) -> None:
    """On a driver's connection on which nothing begins by itself; every answer is fetched."""
    cursor = connection.cursor()
    for sql, values in statements:
        cursor.execute(sql, values)
        if cursor.description:
            cursor.fetchall()
    cursor.close()
