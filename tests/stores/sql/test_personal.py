"""Every column was thought about: it is sealed, digested, withheld, or open for a reason."""

import pytest
from sqlalchemy import Column, Table, UniqueConstraint
from sqlalchemy.sql.visitors import iterate

from cetms_core.stores.sql.open_columns import OPEN
from cetms_core.stores.sql.personal import PERSONAL
from cetms_core.stores.sql.tables import metadata
from tests.stores.sql.test_statements import STATEMENTS

TABLES = [*metadata.tables.values()]
WEIGHED_EMPTY = {("petition", "answers")}
"""Compared with nothing at all, which is never sealed."""


def kept(table: Table) -> list[str]:
    personal = PERSONAL.get(table.name)
    return [] if personal is None else [*personal.sealed, *personal.digested, *personal.withheld]


def left_open(table: Table) -> list[str]:
    return [name for names in OPEN.get(table.name, {}).values() for name in names]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_is_in_one_list_and_once(table: Table) -> None:
    assert sorted(table.c.keys()) == sorted([*kept(table), *left_open(table)])


def test_no_list_names_what_is_not_there() -> None:
    assert (PERSONAL.keys() | OPEN.keys()) == metadata.tables.keys()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_what_is_sealed_has_room_for_it_and_nothing_else_has(table: Table) -> None:
    roomy = [column.name for column in table.c if "sealed" in column.info]
    personal = PERSONAL.get(table.name)

    assert sorted(roomy) == sorted(personal.sealed if personal else ())


@pytest.mark.parametrize("name", PERSONAL)
def test_what_a_text_is_bound_to_tells_its_row_from_every_other(name: str) -> None:
    """Only of a relief may there be two: for one person, one petition and one year."""
    table, bound = metadata.tables[name], set(PERSONAL[name].bound_to)
    unique = [{*table.primary_key.columns.keys()}]
    unique += [{*each.columns.keys()} for each in table.constraints if isinstance(each, UniqueConstraint)]

    assert bound in unique or name in ("relief", "id_number_claim")
    assert bound.isdisjoint(PERSONAL[name].sealed)


@pytest.mark.parametrize("name", STATEMENTS)
def test_no_statement_looks_for_a_sealed_text(name: str) -> None:
    core = STATEMENTS[name].core
    asked = {
        (column.table.name, column.name)
        for clause in getattr(core, "_where_criteria", ())
        for column in iterate(clause)
        if isinstance(column, Column) and isinstance(column.table, Table)
    }
    sealed = {(table, column) for table, each in PERSONAL.items() for column in each.sealed}

    assert set() == (asked & sealed) - WEIGHED_EMPTY
