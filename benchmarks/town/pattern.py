"""What everybody is cast from: the moulds of the lives that were lived, and the rows that all of them share."""

import os
import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from attrs import frozen
from sqlalchemy import Connection, RowMapping, Select, Table, select

from benchmarks.town.lives import MOULDS, YEARS, lived
from benchmarks.town.moulds import Mould, Row, mould, names_of
from benchmarks.town.residents import resident
from cetms_core.stores.sql.tables import metadata

SHARED = ("region", "region_within", "kept_form")

YEARLY = ("declaration", "submission", "entry", "letter")
"""They lie in the order of time; what is clustered lies in the order of people. Letters of other years are left out."""

TOTALS = metadata.tables["unit_total"]

PEOPLE = 0
"""In place of a year: what lies in the order of people."""

Lives = Sequence[Sequence[Mould]]
"""Moulds, by life."""


@frozen
class Pattern:
    """Everything, read once."""

    shared: Mapping[str, Sequence[Row]]
    totals: Sequence[Mould]
    """Folded, of an employer at which everybody lived once."""

    lives: Mapping[int, Mapping[str, Lives]]
    """By year and table."""


def pattern() -> Pattern:
    """The same whenever it is asked for."""
    with _seeded(), lived() as store, store._database.engine.connect() as connection:
        people = [_id_of(connection, number) for number in range(MOULDS)]
        found = {table.name: [_moulds(connection, table, *each) for each in people] for table in _personal()}
        shared = {name: _rows(connection, metadata.tables[name]) for name in SHARED}
        totals = [mould(TOTALS, {**row}, people[0][1]) for row in _mappings(connection, select(TOTALS))]
    return Pattern(shared, totals, {year: _of_year(found, year) for year in (PEOPLE, *YEARS)})


def _of_year(found: Mapping[str, Lives], year: int) -> Mapping[str, Lives]:
    chosen = {
        name: [[each for each in life if year in (each.year, PEOPLE)] for life in lives]
        for name, lives in found.items()
        if (name in YEARLY) == (year != PEOPLE) and (name != "letter" or year == YEARS[-1])
    }
    return {name: lives for name, lives in chosen.items() if any(lives)}


def _id_of(connection: Connection, number: int) -> tuple[str, Sequence[str]]:
    """The id that the library gave to person `number`, and all names that stand in the rows."""
    who = resident(number)
    account = metadata.tables["account"]
    query = select(account.c.person_id).where(account.c.id_number == who.id_number)
    given: str = connection.execute(query).scalar_one()
    return who.email, names_of(who._replace(person_id=given))


def moulds_of(connection: Connection, email: str, names: Sequence[str]) -> Mapping[str, Sequence[Mould]]:
    """Of all that somebody has in a store, by table."""
    return {table.name: _moulds(connection, table, email, names) for table in _personal()}


def _personal() -> Iterator[Table]:
    return (
        table
        for table in metadata.sorted_tables
        if table.name not in (*SHARED, "appointment") and _owner(table)
    )


def _owner(table: Table) -> str | None:
    """The column that says whose a row is."""
    return next((name for name in ("person_id", "about", "recipient") if name in table.c), None)


def _moulds(connection: Connection, table: Table, email: str, names: Sequence[str]) -> Sequence[Mould]:
    owner = _owner(table)
    assert owner is not None
    whose = table.c[owner] == (email if owner == "recipient" else names[0])
    query = select(table).where(whose).order_by(*table.primary_key.columns)
    return [mould(table, {**row}, names) for row in _mappings(connection, query)]


def _mappings(connection: Connection, query: Select[Any]) -> Sequence[RowMapping]:
    return connection.execute(query).mappings().all()


def _rows(connection: Connection, table: Table) -> Sequence[Row]:
    return [[*row] for row in connection.execute(select(table))]


@contextmanager
def _seeded() -> Iterator[None]:
    """Ids, salts and stamps are drawn by lot, but by the same lot each time."""
    chance: Any = random.Random(2025).randbytes
    with patch.object(os, "urandom", chance), patch.object(random, "_urandom", chance):
        yield
