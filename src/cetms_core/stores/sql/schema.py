"""Making the tables where there are none, and refusing those of another release."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, inspect, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateIndex, CreateTable

from cetms_core.errors import CetmsError
from cetms_core.stores.sql import claims, shapes, turns
from cetms_core.stores.sql.engine import Database, Kind
from cetms_core.stores.sql.guards import refusals
from cetms_core.stores.sql.tables import cetms_schema, metadata

VERSION = 4
"""Of tables and triggers together; a step under `migrations` leads here from the one before."""


def prepare(database: Database) -> None:
    """Sees to it that the tables of this release are there.

    Raises:
        CetmsError: if another release made them, or no server answers.
        TryAgain: if the database is busy.
    """
    with reached(database) as connection:
        version = version_of(connection) or _made(connection, database.kind)
    demand_ours(version)


def demand_ours(version: int) -> None:
    """Refuses the tables of another release."""
    if version > VERSION:
        raise CetmsError(
            f"a newer release made these tables: theirs is version {version}, ours {VERSION}; "
            "install that release, or a later one"
        )
    if version < VERSION:
        raise CetmsError(
            f"an older release made these tables: theirs is version {version}, ours {VERSION}; "
            "make a copy, then run: cetms db upgrade"
        )


@contextmanager
def reached(database: Database) -> Iterator[Connection]:
    """A connection on which nothing is begun; none stays open afterwards.

    Raises:
        CetmsError: if no server answers.
        TryAgain: if the database is busy.
    """
    try:
        with database.engine.connect() as connection:
            yield connection
    except DBAPIError as error:
        cause = error.orig or error
        if database.kind.is_lost(cause):
            raise CetmsError(f"no database answers: {cause}") from error
        database.pass_on(cause)
    finally:
        database.rest()


def version_of(connection: Connection) -> int | None:
    """Which release's tables are there; None if there are none."""
    if not inspect(connection).has_table(cetms_schema.name):
        return None
    return connection.execute(select(cetms_schema.c.version)).scalar()


def _made(connection: Connection, kind: Kind) -> int:
    connection.exec_driver_sql(kind.begin)
    for lock in kind.making():
        connection.exec_driver_sql(*lock)
    if version_of(connection) is not None:  # somebody else made them while we waited
        connection.exec_driver_sql("COMMIT")
    elif not _in_cluster(connection, kind):
        _make(connection, kind)
    elif claims.is_ours(connection, kind, lambda: version_of(connection) is not None):
        _make(connection, kind)
        claims.release(connection)
    made = version_of(connection)
    assert made is not None
    return made


def _in_cluster(connection: Connection, kind: Kind) -> bool:
    return bool(kind.cluster and connection.exec_driver_sql(kind.cluster).scalar())


def _make(connection: Connection, kind: Kind) -> None:
    """Everything, the version last; where tables can't be taken back, the next one goes on where somebody stopped."""
    made_before = not kind.keeps_tables
    for table in metadata.sorted_tables:
        connection.execute(CreateTable(table, if_not_exists=made_before))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            connection.execute(CreateIndex(index, if_not_exists=made_before))
    for refusal in refusals():
        for statement in kind.guard(refusal):
            connection.exec_driver_sql(statement)
    if made_before:
        connection.exec_driver_sql(kind.begin)  # making a table has ended what was begun
    turns.lay(connection)
    connection.execute(_WRITE_VERSION.core, {"version": VERSION})
    connection.exec_driver_sql("COMMIT")


_WRITE_VERSION = shapes.add_if_absent(cetms_schema)
