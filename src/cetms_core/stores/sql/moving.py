"""Moving a database from the tables of one release to those of another, step by step, with all its rows.

alembic finds the steps and their order; which version is there, `cetms_schema` alone says.
Where an engine can take tables back (SQLite, PostgreSQL), all steps together happen whole or not at all.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

from sqlalchemy import Connection, update

from cetms_core.errors import CetmsError
from cetms_core.stores.sql.condition import missing_guards
from cetms_core.stores.sql.engine import Database
from cetms_core.stores.sql.migrations.shape import PAGES, shape
from cetms_core.stores.sql.schema import VERSION, reached, version_of
from cetms_core.stores.sql.tables import cetms_schema, metadata

if TYPE_CHECKING:
    from alembic.script import Script

Told = Callable[[str], None]
"""Hears of each step when it is done."""


def current(url: str) -> int | None:
    """The version of the tables at this address; None if there are none."""
    with _connected(url) as (_, connection):
        return version_of(connection)


def upgrade(url: str, *, to: int = VERSION, tell: Told = lambda step: None) -> None:
    """Brings the tables at this address, and their rows, to this release; or to another that it knows, even back.

    The guards are put up anew in any case, also where somebody has taken them down.

    Raises:
        CetmsError: if there are none, or they are of a release that is not known here.
        TryAgain: if the database is busy.
    """
    with _connected(url) as (database, connection), _alone(connection, database):
        version = version_of(connection)
        steps = list(_way(version, to))
        _drop_guards(connection, database, version or to, to)
        for step, version in steps:
            _take(step, connection, version)
            tell(f"{version}: {step.doc}")
        for guard in shape(to, connection.dialect.name).guards:
            connection.exec_driver_sql(guard)


def differences(url: str) -> Sequence[str]:
    """In what the tables and guards at this address are not those of this release, if in anything."""
    with _connected(url) as (database, connection):
        version = version_of(connection)
        if version != VERSION:
            return [f"version: {version}, and not {VERSION}"]
        return [*_other_tables(connection), *map(str, missing_guards(connection, database))]


@contextmanager
def _connected(url: str) -> Iterator[tuple[Database, Connection]]:
    if find_spec("alembic") is None:
        raise CetmsError("moving between releases needs alembic: pip install 'cetms[migrations]'")
    database = Database(url, busy_timeout=5.0)
    try:
        with reached(database) as connection:
            yield database, connection
    finally:
        database.close()


@contextmanager
def _alone(connection: Connection, database: Database) -> Iterator[None]:
    """Nobody else writes; on SQLite, tables may be made anew under those that point to them."""
    sqlite = connection.dialect.name == "sqlite"
    if sqlite:
        connection.exec_driver_sql("PRAGMA foreign_keys = off")  # within a transaction it would be ignored
    connection.exec_driver_sql(database.kind.begin)
    try:
        for lock in database.kind.locks(""):
            connection.exec_driver_sql(*lock)
        yield
        if sqlite and (dangling := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()):
            raise CetmsError(f"{len(dangling)} rows would point to nothing: nothing was changed")
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")


def _way(version: int | None, to: int) -> Iterator[tuple["Script", int]]:
    """Each step, and the version that it leads to; an empty way if there is nothing to do."""
    from alembic.script import ScriptDirectory

    steps = {int(step.revision): step for step in ScriptDirectory(str(STEPS)).walk_revisions()}
    if version is None or not {version, to} <= steps.keys():
        known = ", ".join(map(str, sorted(steps)))
        raise CetmsError(f"there is no way from version {version} to {to}: this release knows {known}")
    if to >= version:
        return ((steps[each], each) for each in range(version + 1, to + 1))
    return ((steps[each], each - 1) for each in range(version, to, -1))


STEPS = PAGES.parent
OF_GUARD = re.compile(r"(.+)_(?:insert|update|delete)_guard(?:_of_all)?").fullmatch
"""The table stands before what is guarded against."""


def _take(step: "Script", connection: Connection, version: int) -> None:
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    upwards = int(step.revision) == version
    with Operations.context(MigrationContext.configure(connection)):
        (step.module.upgrade if upwards else step.module.downgrade)()
    connection.execute(update(cetms_schema).values(version=version))


def _drop_guards(connection: Connection, database: Database, *versions: int) -> None:
    """Those of our tables; a host may have others beside them that are called alike."""
    ours = {name for each in versions for name in shape(each, connection.dialect.name).tables}
    for name, dropping in connection.exec_driver_sql(database.kind.guards).fetchall():
        guarded = OF_GUARD(name)
        if guarded and guarded[1] in ours:
            connection.exec_driver_sql(dropping)


def _other_tables(connection: Connection) -> Iterator[str]:
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    ours = {"include_name": lambda name, kind, _: kind != "table" or name in metadata.tables}
    yield from map(str, compare_metadata(MigrationContext.configure(connection, opts=ours), metadata))
