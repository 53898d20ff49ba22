"""The shapes that statements have: one row by its key, a row added, the next version of a row.

A value has the name of its column; `seen` is the version that a change was made from.
"""

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    Select,
    Table,
    and_,
    bindparam,
    exists,
    func,
    insert,
    literal_column,
    select,
    tuple_,
    update,
)

from cetms_core.stores.sql.prepared import Prepared
from cetms_core.stores.sql.words import holding

LIMIT = bindparam("limit", type_=Integer)


def given(table: Table, name: str) -> BindParameter[object]:
    """What is handed in under the name of a column."""
    return bindparam(name, type_=table.c[name].type)


def where(table: Table, *names: str) -> ColumnElement[bool]:
    """These columns have the values that are handed in."""
    return and_(*(table.c[name] == given(table, name) for name in names))


def rows(table: Table, *names: str) -> Select[tuple[object, ...]]:
    """The rows whose columns have the values that are handed in."""
    return select(*table.c).where(where(table, *names))


def one(table: Table) -> Prepared:
    """The row of a key."""
    return Prepared(rows(table, *table.primary_key.columns.keys()))


def add(table: Table) -> Prepared:
    """A new row."""
    return Prepared(insert(table).inline())


def add_if_absent(table: Table) -> Prepared:
    """A new row, unless one with its key is there, which stays as it is."""
    names, keys = table.c.keys(), table.primary_key.columns.keys()
    absent = select(*(given(table, name) for name in names)).where(~exists().where(where(table, *keys)))
    return Prepared(insert(table).from_select(names, absent))


def add_next(table: Table, owner: str, *key: str) -> Prepared:
    """A new line, numbered after the last one of its owner; none if one of its owner has this key already.

    The write lock keeps number and key free.
    """
    last = func.coalesce(func.max(table.c.sequence), literal_column("0"))
    number = select(last + literal_column("1")).where(where(table, owner)).scalar_subquery()
    names = [*table.c.keys()]
    line = select(*(number if name == "sequence" else given(table, name) for name in names))
    absent = [~exists().where(where(table, owner, *key))] if key else []
    return Prepared(insert(table).from_select(names, line.where(*absent)))


def change(table: Table, *also: ColumnElement[bool], **otherwise: ColumnElement[object]) -> Prepared:
    """All columns of one row, but its key; `otherwise` says what a column becomes instead of what is given."""
    keys = table.primary_key.columns.keys()
    values = {each.name: given(table, each.name) for each in table.c if not each.primary_key} | otherwise
    return Prepared(update(table).where(where(table, *keys), *also).values(values))


def change_seen(table: Table, **otherwise: ColumnElement[object]) -> Prepared:
    """The same, if the version is still the one that was seen."""
    return change(table, table.c.version == bindparam("seen", type_=Integer), **otherwise)


def after(table: Table, time: str, id: str) -> ColumnElement[bool]:
    """Past the mark, in a list that begins with the oldest."""
    return tuple_(table.c[time], table.c[id]) > tuple_(bindparam("mark_at"), bindparam("mark_id"))


def before(table: Table, time: str, id: str) -> ColumnElement[bool]:
    """Past the mark, in a list that begins with the newest."""
    return tuple_(table.c[time], table.c[id]) < tuple_(bindparam("mark_at"), bindparam("mark_id"))


def picked(table: Table, key: str) -> ColumnElement[bool]:
    """Past the key `past`, in a list to pick from, and with the piece of folded text that is looked for."""
    return and_(table.c[key] > bindparam("past"), holding(table.c.words, "text"))
