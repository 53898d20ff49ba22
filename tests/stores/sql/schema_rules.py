"""The rules that make one schema fit every engine: each says what is wrong with a table, or nothing.

An exception stands in one list, with its reason.
"""

from collections.abc import Callable, Iterator

from sqlalchemy import Column, Integer, PrimaryKeyConstraint, String, Table, Text, UniqueConstraint
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.sql.elements import ColumnElement

from cetms_core.stores.sql.distribution import PERSON, placement

WIDEST_INDEX = 3072
"""In bytes: InnoDB's DYNAMIC rows."""

LONGEST_NAME = 63
"""In bytes: PostgreSQL's."""

OF_FEW_ROWS = {
    "cetms_schema": "one row",
    "sealing": "one row",
    "turn": "as many rows as there are stripes; none is ever added",
}
"""Tables whose key begins with a number."""

LED_BY_TIME = {
    "attempt_by_slot": "swept: rows live for hours, and whoever sweeps asks for the oldest",
    "ticket_by_time": "swept: rows live for minutes, and whoever sweeps asks for the oldest",
    "letter_due": "a queue: letters leave it as soon as they are sent",
}
"""Indexes that begin with a time. On engines that split by range they are written at one end: small, and only where they are."""

PORTABLE = {"VARCHAR", "TEXT", "INTEGER", "MEDIUMTEXT"}

DIALECTS = (sqlite.dialect(), postgresql.dialect(), mysql.dialect())


def has_a_key(table: Table) -> Iterator[str]:
    if not table.primary_key.columns:
        yield "no primary key"


def is_placed(table: Table) -> Iterator[str]:
    try:
        placement(table)
    except LookupError as error:
        yield str(error)


def leads_with_the_person(table: Table) -> Iterator[str]:
    """Unless it is spread by something else, in the list that gives the reason."""
    refers = any(each.referred_table.name == "account" for each in table.foreign_key_constraints)
    if (refers or PERSON in table.c) and _spread_by(table) == PERSON and _leads(table) != PERSON:
        yield f"a person's rows, but its key begins with {_leads(table)}"


def is_unique_within_one_place(table: Table) -> Iterator[str]:
    column = _spread_by(table)
    for key in (*_keys(table), *(index for index in table.indexes if index.unique)):
        names = [each.name for each in key.columns]
        if column is not None and column not in names:
            yield f"{names} can only be unique where it has {column}"


def leaves_nothing_to_the_engine(table: Table) -> Iterator[str]:
    for column in table.c:
        given = (column.server_default, column.server_onupdate, column.default, column.onupdate)
        if any(each is not None for each in (*given, column.computed, column.identity)):
            yield f"{column.name} is filled in by the engine or by SQLAlchemy"
        if column.autoincrement is not False and isinstance(column.type, Integer):
            yield f"{column.name} could count by itself"


def grows_at_no_end(table: Table) -> Iterator[str]:
    leading = next(iter(table.primary_key.columns), None)
    if leading is not None and _grows(leading) and table.name not in OF_FEW_ROWS:
        yield f"its key begins with {leading.name}, which grows"
    for index in table.indexes:
        first = next(iter(index.columns))
        if _grows(first) and index.name not in LED_BY_TIME:
            yield f"{index.name} begins with {first.name}, which grows"


def is_bounded(table: Table) -> Iterator[str]:
    for column in table.c:
        if "most" not in column.info:
            yield f"{column.name} has no bound"


def has_portable_types(table: Table) -> Iterator[str]:
    for column in table.c:
        kinds = {column.type.compile(each).partition("(")[0].partition(" ")[0] for each in DIALECTS}
        if not kinds <= PORTABLE:
            yield f"{column.name} is {sorted(kinds - PORTABLE)}"


def refers_within_one_person(table: Table) -> Iterator[str]:
    for key in table.foreign_key_constraints:
        referred = [each.column.name for each in key.elements]
        if key.column_keys[0] != PERSON or referred[0] != PERSON:
            yield f"{key.column_keys} refers to {referred}, beyond one person's rows"


def is_narrow_enough(table: Table) -> Iterator[str]:
    for key in (*_keys(table), *table.indexes):
        if (width := sum(_width(each) for each in key.columns)) > WIDEST_INDEX:
            yield f"{[each.name for each in key.columns]} is {width} bytes wide on MariaDB"


def is_indexed_plainly(table: Table) -> Iterator[str]:
    for index in table.indexes:
        if any(not isinstance(each, Column) for each in index.expressions):
            yield f"{index.name} is over an expression"
        if any(_where(index, engine) is not None for engine in ("sqlite", "postgresql")):
            yield f"{index.name} has only a part of the rows"


def is_named_briefly(table: Table) -> Iterator[str]:
    names = [table.name, *table.c.keys(), *(str(index.name) for index in table.indexes)]
    yield from (f"{name} is too long a name" for name in names if len(name.encode()) > LONGEST_NAME)


RULES: tuple[Callable[[Table], Iterator[str]], ...] = (
    has_a_key,
    is_placed,
    leads_with_the_person,
    is_unique_within_one_place,
    leaves_nothing_to_the_engine,
    grows_at_no_end,
    is_bounded,
    has_portable_types,
    refers_within_one_person,
    is_narrow_enough,
    is_indexed_plainly,
    is_named_briefly,
)


def _spread_by(table: Table) -> str | None:
    """A table that nobody has placed is taken for a person's if it speaks of one."""
    try:
        return placement(table).column
    except LookupError:
        return PERSON if PERSON in table.c else None


def _keys(table: Table) -> list[PrimaryKeyConstraint | UniqueConstraint]:
    return [table.primary_key, *(each for each in table.constraints if isinstance(each, UniqueConstraint))]


def _leads(table: Table) -> str:
    return next(iter(table.primary_key.columns.keys()), "nothing")


def _grows(column: Column) -> bool:
    """A number, or a text of one width that holds a day or a time."""
    width = column.info.get("most")
    return not isinstance(column.type, String) or width == 10 or column.info.get("least") == 27


def _width(column: Column) -> int:
    """Four bytes a character, and two for the length."""
    if isinstance(column.type, Integer):
        return 4
    kind = column.type.dialect_impl(mysql.dialect())
    if isinstance(column.type, Text) or isinstance(kind, Text):
        return WIDEST_INDEX + 1  # only a part of it could be indexed there
    return 4 * ((column.type.length or WIDEST_INDEX) + 1) + 2  # type: ignore[attr-defined]


def _where(index, engine: str) -> ColumnElement | None:
    return index.dialect_options[engine].get("where")
