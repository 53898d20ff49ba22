"""Making the tables where there are none, and refusing those of another release."""

from sqlalchemy import Connection, insert, inspect, select
from sqlalchemy.exc import DBAPIError

from cetms_core.errors import CetmsError
from cetms_core.stores.sql.engine import Database, Kind
from cetms_core.stores.sql.guards import refusals
from cetms_core.stores.sql.tables import cetms_schema, metadata

VERSION = 4
"""Of tables and triggers together; from the first release on, a later one brings the steps that lead to it."""


def prepare(database: Database) -> None:
    """Sees to it that the tables of this release are there.

    Raises:
        CetmsError: if another release made them, or no server answers.
        TryAgain: if the database is busy.
    """
    try:
        with database.engine.connect() as connection:
            version = _version(connection) or _made(connection, database.kind)
    except DBAPIError as error:
        cause = error.orig or error
        if database.kind.is_lost(cause):
            raise CetmsError(f"no database answers: {cause}") from error
        database.pass_on(cause)
    finally:
        database.rest()
    if version != VERSION:
        age = "a newer" if version > VERSION else "an older"
        raise CetmsError(f"{age} release made these tables: theirs is version {version}, ours {VERSION}")


def _version(connection: Connection) -> int | None:
    if not inspect(connection).has_table(cetms_schema.name):
        return None
    version: int = connection.execute(select(cetms_schema.c.version)).scalar_one()
    return version


def _made(connection: Connection, kind: Kind) -> int:
    connection.exec_driver_sql(kind.begin)
    for lock in kind.locks(""):
        connection.exec_driver_sql(*lock)
    version = _version(connection)
    if version is None:  # nobody else made them while we waited
        version = VERSION
        metadata.create_all(connection, checkfirst=False)
        for refusal in refusals():
            for statement in kind.guard(refusal):
                connection.exec_driver_sql(statement)
        connection.execute(insert(cetms_schema).values(version=version))
    connection.exec_driver_sql("COMMIT")
    return version
