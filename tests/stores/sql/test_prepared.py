"""A statement is compiled once per dialect, and its values find their places by name."""

import pytest
from sqlalchemy import Column, MetaData, String, Table, bindparam, insert, select
from sqlalchemy.dialects import mysql, sqlite

from cetms_core.stores.sql.prepared import Prepared

TABLE = Table("t", MetaData(), Column("a", String(9)), Column("b", String(9)))
FIND = Prepared(
    select(TABLE.c.b, TABLE.c.a).where(
        TABLE.c.b == bindparam("b"), TABLE.c.a == bindparam("a"), TABLE.c.a != "x"
    )
)


def test_values_stand_where_the_text_wants_them_and_constants_come_by_themselves() -> None:
    text = FIND.on(sqlite.dialect())

    assert ("2", "1", "x") == text.arranged({"a": "1", "b": "2", "c": "more than is asked"})
    assert 3 == text.sql.count("?")


def test_a_value_that_is_missing_is_missed() -> None:
    with pytest.raises(KeyError, match="b"):
        FIND.on(sqlite.dialect()).arranged({"a": "1"})


def test_a_row_is_known_by_its_columns() -> None:
    assert {"b": "2", "a": "1"} == FIND.on(sqlite.dialect()).named(("2", "1"))


def test_a_writing_answers_no_columns() -> None:
    text = Prepared(insert(TABLE).inline()).on(sqlite.dialect())

    assert () == text.columns
    assert ("1", None) == text.arranged({"a": "1", "b": None})


def test_it_is_compiled_once_per_dialect() -> None:
    assert FIND.on(sqlite.dialect()) is FIND.on(sqlite.dialect())
    assert FIND.on(mysql.dialect(paramstyle="format")).sql != FIND.on(sqlite.dialect()).sql
