"""Who makes the tables where nodes do not see each other's locks: whoever's row is kept first; the others wait for its work.

Two nodes that make one trigger at the same moment wait for each other without end.
From another node nobody sees whether the maker lives: so whoever sees nothing new for a while takes its place.
"""

import time
from collections.abc import Callable

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, ProgrammingError

from cetms_core.errors import TryAgain
from cetms_core.stores.sql.engine import Kind, pass_on

PATIENCE = 10.0
"""In seconds, in which not one table or trigger is made: then its maker is given up."""

PAUSE = 0.05
"""In seconds, between two looks."""

MAKE = "CREATE TABLE IF NOT EXISTS cetms_claim (one INTEGER PRIMARY KEY, turn INTEGER NOT NULL)"
CLAIM = "INSERT IGNORE INTO cetms_claim VALUES (1, 1)"
TAKE_OVER = "UPDATE cetms_claim SET turn = turn + 1 WHERE turn = %s"
RELEASE = "DROP TABLE IF EXISTS cetms_claim"
LOOK = (
    "SELECT turn, (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()) + "
    "(SELECT COUNT(*) FROM information_schema.triggers WHERE trigger_schema = DATABASE()) FROM cetms_claim"
)
"""Whose turn it is, and how far they are."""


def is_ours(connection: Connection, kind: Kind, is_made: Callable[[], bool]) -> bool:
    """Whether it is ours to make the tables; False once somebody else has made them."""
    connection.exec_driver_sql(MAKE)
    ours, seen, since = _kept(connection, kind, CLAIM), None, time.monotonic()
    while not ours and not is_made():
        found = _seen(connection)
        if found != seen:
            seen, since = found, time.monotonic()
        elif found is not None and time.monotonic() - since > PATIENCE:
            ours = _kept(connection, kind, TAKE_OVER, found[0])
        time.sleep(PAUSE)
    return ours


def release(connection: Connection) -> None:
    """There is nothing left to claim."""
    connection.exec_driver_sql(RELEASE)


def _kept(connection: Connection, kind: Kind, sql: str, *values: int) -> bool:
    """Whether the row is ours; of two nodes that write it at once, the second is refused."""
    try:
        return bool(connection.exec_driver_sql(sql, values).rowcount)
    except DBAPIError as error:
        try:
            pass_on(kind, error.orig or error)
        except TryAgain:
            return False


def _seen(connection: Connection) -> tuple[int, int] | None:
    """None where the claim was released in this very moment."""
    try:
        row = connection.exec_driver_sql(LOOK).first()
    except ProgrammingError:
        return None
    return None if row is None else (int(row[0]), int(row[1]))
