"""The tables of a type: every dated row, or what is in force in one place and year."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from cetms_core import Cell, Dated, EducationType, Hours, Jurisdictions, Law
from cetms_core.law import InForce
from cetms_core.law.dated import label


class ShownRow(NamedTuple):
    """One row of a table: since when, of what, and its figures in the order of the columns."""

    since: date | None
    key: str
    figures: tuple[Hours, ...]


class ShownTable(NamedTuple):
    """A table as it is shown, under the name that it has in the type's module."""

    name: str
    columns: tuple[str, ...]
    basis: str
    confidence: str
    rows: tuple[ShownRow, ...]
    note: str
    """Why there are no rows, or when they hold; empty where there is nothing to say."""


def tables_of(type_: EducationType, jurisdictions: Jurisdictions, law: Law | None) -> tuple[ShownTable, ...]:
    """The tables of the module that declares the type; with a law, as they are in force under it."""
    replacing = {own for page in jurisdictions for several in page.tables.values() for own in several}
    named = _named_tables(type_.details.__module__)
    return tuple(_shown(name, each, law) for each, name in named.items() if each not in replacing)


def _named_tables(module: str) -> dict[Dated, str]:
    """Each table once, under the first of its names."""
    tables: dict[Dated, str] = {}
    for name, value in vars(sys.modules[module]).items():
        for each, known_as in _tables_in(name, value):
            tables.setdefault(each, known_as)
    return tables


def _tables_in(name: str, value: object) -> Iterator[tuple[Dated, str]]:
    """A table by itself, or several in a tuple, which are known by their place in it."""
    if isinstance(value, Dated):
        yield value, name
    elif isinstance(value, tuple):
        yield from (
            (each, f"{name} {place}") for place, each in enumerate(value, 1) if isinstance(each, Dated)
        )


def _shown(name: str, table: Dated, law: Law | None) -> ShownTable:
    """Columns and source are those of the rows, for a jurisdiction may have a table of its own."""
    in_force = _in_force(table, law)
    cells = [*_cells(in_force)]
    columns = tuple(dict.fromkeys(cell.column for cell in cells)) or table.columns
    source, note = (cells[0], "") if cells and law else (table, _note(table, law))
    return ShownTable(name, columns, source.basis, source.confidence, tuple(_rows(in_force)), note)


def _in_force(table: Dated, law: Law | None) -> list[InForce]:
    if law is None:
        return [table.on(since or date.min) for since in table.rows]
    return [law[table]] if table in law else []


def _note(table: Dated, law: Law | None) -> str:
    if table.is_unknown:
        return "数字不详，由辖区另定 / figures unknown, a jurisdiction may bring its own"
    if table.is_preset and (law is None or table not in law.presets):
        return "预设，由辖区启用后施行 / a preset, off until a jurisdiction turns it on"
    return "这一年没有施行的数字 / no figures in force in this year" if law else ""


def _cells(in_force: Iterable[InForce]) -> Iterator[Cell]:
    rows = (figures for each in in_force for figures in each.values())
    return (cell for figures in rows for hours in figures for cell in hours.sources)


def _rows(in_force: Iterable[InForce]) -> Iterator[ShownRow]:
    for each in in_force:
        yield from (ShownRow(each.since, label(key), figures) for key, figures in each.items())
