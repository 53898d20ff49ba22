"""How each engine changes tables that have rows: a step says what new columns hold, here stands the way.

SQLite makes a table anew beside the old one and copies the rows; a server changes it where it is.
Nobody looks on meanwhile: `moving` has taken the guards away, and holds the whole house.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, MetaData, Table, inspect
from sqlalchemy.schema import CreateColumn

from cetms_core.stores.sql.migrations.shape import Shape, shape

Filled = Mapping[str, Mapping[str, str]]
"""By table and column: what a new column holds in the rows that are there, as SQL made of the columns that were there."""


def reshape(connection: Connection, old: int, new: int, filled: Filled) -> None:
    """Turns the tables of one version into those of another, with their rows."""
    engine = connection.dialect.name
    before, after = shape(old, engine), shape(new, engine)
    for name in before.indexes:
        if before.indexes[name] != after.indexes.get(name):
            _drop_index(connection, name, before.table_of[name])
    for name in [each for each in before.tables if each not in after.tables]:
        connection.exec_driver_sql(f"DROP TABLE {name}")
    for name, made in after.tables.items():
        if name not in before.tables:
            connection.exec_driver_sql(made)
        elif made != before.tables[name]:
            _changed(connection, name, made, filled.get(name, {}))
    _make_indexes(connection, before, after)


def _drop_index(connection: Connection, name: str, table: str) -> None:
    of_table = f" ON {table}" if connection.dialect.name == "mariadb" else ""
    connection.exec_driver_sql(f"DROP INDEX {name}{of_table}")


def _make_indexes(connection: Connection, before: Shape, after: Shape) -> None:
    """Those that are new, and all of a table that was made anew."""
    anew = {name for name, made in after.tables.items() if made != before.tables.get(name)}
    copied = anew if connection.dialect.name == "sqlite" else set()
    for name, made in after.indexes.items():
        if made != before.indexes.get(name) or after.table_of[name] in copied:
            connection.exec_driver_sql(made)


def _changed(connection: Connection, name: str, made: str, filled: Mapping[str, str]) -> None:
    way = _copied if connection.dialect.name == "sqlite" else _altered
    for statement in way(connection, name, made, filled):
        connection.exec_driver_sql(statement)


def _copied(connection: Connection, name: str, made: str, filled: Mapping[str, str]) -> Iterator[str]:
    anew = f"{name}_anew"
    there = _names(connection, name)
    yield made.replace(f"TABLE {name} ", f"TABLE {anew} ", 1)
    columns = [each for each in _in_order(connection, anew) if each in there or each in filled]
    values = ", ".join(each if each in there else filled[each] for each in columns)
    yield f"INSERT INTO {anew} ({_listed(columns)}) SELECT {values} FROM {name}"
    yield f"DROP TABLE {name}"
    yield f"ALTER TABLE {anew} RENAME TO {name}"


def _altered(connection: Connection, name: str, made: str, filled: Mapping[str, str]) -> Iterator[str]:
    """The checks last: they are asked of an empty table that is made for that, and of which nothing else remains."""
    anew, alter = f"{name}_anew", f"ALTER TABLE {name}"
    yield made.replace(f"TABLE {name} ", f"TABLE {anew} ", 1)
    there, columns, checks = _names(connection, name), _columns(connection, anew), _checks(connection, anew)
    yield f"DROP TABLE {anew}"
    yield from (f"{alter} DROP CONSTRAINT {each}" for each in _checks(connection, name))
    fresh = [each for each in columns if each.name not in there]
    yield from (f"{alter} ADD COLUMN {_spelt(connection, each, empty=True)}" for each in fresh)
    if new := [each.name for each in fresh if each.name in filled]:
        yield f"UPDATE {name} SET {', '.join(f'{each} = {filled[each]}' for each in new)}"
    yield from (_settled(connection, alter, each) for each in columns if not each.primary_key)
    yield from (f"{alter} DROP COLUMN {each}" for each in sorted(there - {each.name for each in columns}))
    yield from (f"{alter} ADD CONSTRAINT {each} CHECK ({said})" for each, said in checks.items())


def _settled(connection: Connection, alter: str, column: Column[Any]) -> str:
    if connection.dialect.name == "postgresql":  # its texts are bounded by checks alone
        return f"{alter} ALTER COLUMN {column.name} {'DROP' if column.nullable else 'SET'} NOT NULL"
    return f"{alter} MODIFY COLUMN {_spelt(connection, column)}"


def _spelt(connection: Connection, column: Column[Any], *, empty: bool = False) -> str:
    alone = Column(column.name, column.type, nullable=empty or column.nullable)
    Table("alone", MetaData(), alone)
    return str(CreateColumn(alone).compile(dialect=connection.dialect))


def _columns(connection: Connection, name: str) -> Sequence[Column[Any]]:
    looking = inspect(connection)
    keys = {*looking.get_pk_constraint(name)["constrained_columns"]}
    return [
        Column(each["name"], each["type"], nullable=each["nullable"], primary_key=each["name"] in keys)
        for each in looking.get_columns(name)
    ]


def _in_order(connection: Connection, name: str) -> list[str]:
    return [each["name"] for each in inspect(connection).get_columns(name)]


def _names(connection: Connection, name: str) -> set[str]:
    return {*_in_order(connection, name)}


def _checks(connection: Connection, name: str) -> dict[str, str]:
    return {str(each["name"]): each["sqltext"] for each in inspect(connection).get_check_constraints(name)}


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)
