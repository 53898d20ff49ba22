"""One schema for every engine: each table keeps every rule, and a table that breaks one is caught by that rule."""

from collections.abc import Callable

import pytest
from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
)

from cetms_core.stores.sql.columns import instant, text, whole
from cetms_core.stores.sql.distribution import ELSEWHERE
from cetms_core.stores.sql.tables import metadata
from tests.stores.sql import schema_rules as rules
from tests.stores.sql.schema_rules import LED_BY_TIME, OF_FEW_ROWS, RULES

TABLES = metadata.sorted_tables


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_keeps_every_rule(table: Table, rule: Callable) -> None:
    assert [] == [*rule(table)]


def test_every_exception_is_still_one() -> None:
    indexes = {index.name: index for table in TABLES for index in table.indexes}

    assert {*OF_FEW_ROWS} <= metadata.tables.keys()
    assert {*LED_BY_TIME} <= indexes.keys()
    assert {*ELSEWHERE} <= metadata.tables.keys()


# ── controls: a table that breaks a rule ──────────────────────────────────────────────────────────────────


def made(*parts, name: str = "sick_leave") -> Table:
    """A table beside `account`, in no schema of ours."""
    apart = MetaData()
    Table("account", apart, text("person_id", 32), PrimaryKeyConstraint("person_id"))
    return Table(name, apart, *parts)


def persons(*parts) -> Table:
    return made(text("person_id", 32), text("id", 32), *parts)


BROKEN = {
    "no key": (rules.has_a_key, lambda: persons()),
    "nobody placed it": (rules.is_placed, lambda: made(text("code", 32), PrimaryKeyConstraint("code"))),
    "by its own id": (rules.leads_with_the_person, lambda: persons(PrimaryKeyConstraint("id", "person_id"))),
    "unique everywhere": (
        rules.is_unique_within_one_place,
        lambda: persons(
            PrimaryKeyConstraint("person_id", "id"), text("mobile", 32), UniqueConstraint("mobile")
        ),
    ),
    "a unique index": (
        rules.is_unique_within_one_place,
        lambda: persons(PrimaryKeyConstraint("person_id", "id"), Index("one_id", "id", unique=True)),
    ),
    "the engine's default": (
        rules.leaves_nothing_to_the_engine,
        lambda: persons(Column("at", String(27), server_default=func.now())),
    ),
    "a default of ours": (
        rules.leaves_nothing_to_the_engine,
        lambda: persons(Column("state", String(32), default="x")),
    ),
    "an identity": (
        rules.leaves_nothing_to_the_engine,
        lambda: made(Column("id", Integer, Identity(), primary_key=True)),
    ),
    "counting": (
        rules.leaves_nothing_to_the_engine,
        lambda: made(Column("id", Integer, primary_key=True)),
    ),
    "a sequence first": (
        rules.grows_at_no_end,
        lambda: made(whole("sequence"), PrimaryKeyConstraint("sequence")),
    ),
    "a time first": (rules.grows_at_no_end, lambda: made(instant("at"), PrimaryKeyConstraint("at"))),
    "a day first": (rules.grows_at_no_end, lambda: persons(text("day", 10), Index("by_day", "day"))),
    "a time first in an index": (
        rules.grows_at_no_end,
        lambda: persons(instant("at"), Index("by_time", "at")),
    ),
    "without bound": (rules.is_bounded, lambda: persons(Column("remark", String(9)))),
    "a time of the engine's": (rules.has_portable_types, lambda: persons(Column("at", DateTime()))),
    "a big number": (rules.has_portable_types, lambda: persons(Column("size", BigInteger()))),
    "over to the employer": (
        rules.refers_within_one_person,
        lambda: persons(text("employer", 32), ForeignKeyConstraint(["employer"], ["account.person_id"])),
    ),
    "as wide as a page": (
        rules.is_narrow_enough,
        lambda: persons(text("path", 800), Index("by_path", "path")),
    ),
    "a long text in an index": (
        rules.is_narrow_enough,
        lambda: persons(Column("remark", Text()), Index("by_remark", "remark")),
    ),
    "over an expression": (
        rules.is_indexed_plainly,
        lambda: (table := persons(text("name", 32)), Index("by_name", func.lower(table.c.name)))[0],
    ),
    "a part of the rows": (
        rules.is_indexed_plainly,
        lambda: (
            table := persons(text("name", 32)),
            Index("some", table.c.name, postgresql_where=table.c.name != ""),
        )[0],
    ),
    "a name too long": (rules.is_named_briefly, lambda: persons(text("n" * 64, 32))),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_table_that_breaks_a_rule_is_caught(fault: str) -> None:
    rule, table = BROKEN[fault]

    assert [*rule(table())]


def test_every_rule_has_a_table_that_breaks_it() -> None:
    assert {*RULES} == {rule for rule, _ in BROKEN.values()}


def test_a_sound_table_is_let_through() -> None:
    sound = persons(
        PrimaryKeyConstraint("person_id", "id"),
        instant("at"),
        ForeignKeyConstraint(["person_id"], ["account.person_id"]),
    )

    assert [] == [fault for rule in RULES for fault in rule(sound)]
