"""A statement of SQLAlchemy Core that runs as text: compiled once per dialect, not once per call."""

from collections.abc import Iterator, Mapping, Set as AbstractSet
from typing import Any, TypeAlias

from attrs import field, frozen
from sqlalchemy import Column, Dialect, Select, Table
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import UpdateBase

from cetms_core.stores.sql.personal import PERSONAL

Primitive: TypeAlias = str | int | None
"""What every driver takes as it is."""

Values: TypeAlias = Mapping[str, Primitive]
Row: TypeAlias = Mapping[str, Any]
"""Primitives by the name of their column."""


@frozen
class Text:
    """The statement as one dialect writes it, in which order it wants its values, and what it answers."""

    sql: str
    order: tuple[str, ...]
    constants: Values
    columns: tuple[str, ...]
    table: str = ""
    """Which one it writes."""

    limits: Mapping[str, int] = {}
    """Of the personal columns that it writes: how many characters each takes unsealed."""

    personal: tuple[tuple[str, str, str], ...] = ()
    """What it answers of personal columns: under which name, and of which table and column."""

    def arranged(self, values: Values) -> tuple[Primitive, ...]:
        """The values, each in its place.

        Raises:
            KeyError: if one is missing.
        """
        known = {**self.constants, **values} if self.constants else values
        return tuple(map(known.__getitem__, self.order))

    def named(self, row: tuple[Primitive, ...]) -> Row:
        """The values of a row, by column."""
        return dict(zip(self.columns, row, strict=True))


@frozen(eq=False)
class Prepared:
    """One statement: `core` is what it means, `on` what is sent."""

    core: Select[Any] | UpdateBase
    _texts: dict[str, Text] = field(factory=dict, init=False, repr=False)

    def on(self, dialect: Dialect) -> Text:
        """Its text for a dialect whose parameters go by position."""
        known = self._texts.get(dialect.name)
        if known is None:
            known = self._texts[dialect.name] = _compiled(self.core, dialect)
        return known


def _compiled(core: Select[Any] | UpdateBase, dialect: Dialect) -> Text:
    compiled = core.compile(dialect=dialect)
    assert isinstance(compiled, SQLCompiler)
    constants = {name: bind.value for bind, name in compiled.bind_names.items() if not bind.required}
    order = tuple(compiled.positiontup or ())
    if isinstance(core, Select):
        columns = tuple(core.selected_columns.keys())
        return Text(compiled.string, order, constants, columns, personal=tuple(_personal(core)))
    assert isinstance(core.table, Table)
    given = {*order} - constants.keys()
    return Text(compiled.string, order, constants, (), core.table.name, _limits(core.table, given))


def _personal(core: Select[Any]) -> Iterator[tuple[str, str, str]]:
    for label, column in core.selected_columns.items():
        table = getattr(column, "table", None)
        if isinstance(column, Column) and isinstance(table, Table) and column.name in _sealed(table):
            yield label, table.name, column.name


def _limits(table: Table, given: AbstractSet[str]) -> Mapping[str, int]:
    return {name: table.c[name].info["most"] for name in _sealed(table) if name in given}


def _sealed(table: Table) -> tuple[str, ...]:
    return PERSONAL[table.name].sealed if table.name in PERSONAL else ()
