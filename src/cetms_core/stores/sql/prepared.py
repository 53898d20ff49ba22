"""A statement of SQLAlchemy Core that runs as text: compiled once per dialect, not once per call."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import field, frozen
from sqlalchemy import Dialect, Select
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import UpdateBase

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
    columns = core.selected_columns.keys() if isinstance(core, Select) else ()
    return Text(compiled.string, tuple(compiled.positiontup or ()), constants, tuple(columns))
