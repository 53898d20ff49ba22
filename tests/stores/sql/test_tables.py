"""The rules of one schema for every engine."""

from typing import Any

import pytest
from sqlalchemy import Integer, Table, Text, UniqueConstraint
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from cetms_core.stores.sql.tables import metadata

TABLES = sorted(metadata.tables.values(), key=lambda table: table.name)
SPREAD_OTHERWISE = {"id_number_claim", "letter"}
"""They say whose they are, but lie by the number alone, and by the letter: a queue sends whatever is due."""

OF_A_PERSON = [table for table in TABLES if "person_id" in table.c and table.name not in SPREAD_OTHERWISE]
GROW_WITH_TIME = {"sequence", "at", "created_at", "submitted_at", "written_at", "recorded_at", "version"}

each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


@each_table
def test_every_table_is_strict(table: Table) -> None:
    ddl = str(CreateTable(table).compile(dialect=sqlite.dialect()))

    assert ddl.rstrip().endswith("STRICT")
    assert {"TEXT", "INTEGER"} >= {str(column.type.compile(sqlite.dialect())) for column in table.c}


@each_table
def test_every_text_is_bounded_and_every_number_whole(table: Table) -> None:
    assert all("most" in column.info for column in table.c)
    assert all(isinstance(column.type, Integer) or column.info["most"] > 0 for column in table.c)


@each_table
def test_nothing_that_grows_with_time_leads_a_key(table: Table) -> None:
    leading = next(iter(table.primary_key.columns)).name

    assert table.name == "cetms_schema" or leading not in GROW_WITH_TIME
    assert {next(iter(index.columns)).name for index in table.indexes}.isdisjoint(GROW_WITH_TIME)


@pytest.mark.parametrize("table", OF_A_PERSON, ids=lambda table: table.name)
def test_what_is_a_persons_is_keyed_by_the_person(table: Table) -> None:
    unique = [each for each in table.constraints if isinstance(each, UniqueConstraint)]

    for key in (table.primary_key, *unique):
        assert next(iter(key.columns)).name == "person_id"
    for reference in table.foreign_key_constraints:
        assert reference.column_keys[0] == "person_id"


@each_table
@pytest.mark.parametrize("engine", [postgresql, mysql], ids=["postgresql", "mysql"])
def test_other_engines_could_be_told_the_same(table: Table, engine: Any) -> None:
    ddl = str(CreateTable(table).compile(dialect=engine.dialect()))
    indexes = [str(CreateIndex(index).compile(dialect=engine.dialect())) for index in table.indexes]

    assert "STRICT" not in ddl
    assert "instr" not in ddl
    assert all(isinstance(column.type, Text) or column.type.compile(engine.dialect()) for column in table.c)
    assert len(indexes) == len(table.indexes)
