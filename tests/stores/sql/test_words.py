"""A piece of text is looked for by the name that each engine has for that."""

import pytest
from sqlalchemy import select
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.engine.interfaces import Dialect

from cetms_core.stores.sql.tables import department
from cetms_core.stores.sql.words import holding


@pytest.mark.parametrize(
    ("dialect", "name"),
    [(sqlite.dialect(), "instr("), (mysql.dialect(), "instr("), (postgresql.dialect(), "strpos(")],
    ids=["sqlite", "mysql", "postgresql"],
)
def test_it_has_the_name_that_the_engine_knows(dialect: Dialect, name: str) -> None:
    text = str(select(department.c.name).where(holding(department.c.words, "text")).compile(dialect=dialect))

    assert f"{name}department.words, " in text
