"""A column takes what it is meant to take and nothing else, also from somebody who sends their own SQL."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import create_engine

from cetms_core.domain.hours import LARGEST
from cetms_core.stores.sql.columns import (
    both_or_none,
    instant,
    long_text,
    metadata,
    table,
    text,
    texts,
    whole,
)

BIG = 2**31 - 1
SOUND: dict[str, Any] = {
    "name": "郑州",
    "other": "",
    "story": "长",
    "tenths": 75,
    "count": None,
    "worth": None,
    "terms": None,
    "at": "2025-06-01T01:00:00.000000Z",
}


@pytest.fixture(scope="module")
def connection() -> Iterator[sqlite3.Connection]:
    sample = table(
        "sample",
        text("name", 4),
        *texts(2, "other"),
        long_text("story", 8),
        whole("tenths", -LARGEST, LARGEST),
        whole("count", optional=True),
        whole("worth", optional=True),
        text("terms", 9, optional=True),
        instant("at"),
        both_or_none("worth", "terms"),
    )
    engine = create_engine("sqlite://")
    raw = engine.raw_connection()
    with engine.begin() as connection:
        sample.create(connection)
    metadata.remove(sample)
    assert raw.driver_connection is not None
    with closing(raw):
        yield raw.driver_connection
    engine.dispose()


def put(connection: sqlite3.Connection, **values: Any) -> None:
    row = SOUND | values
    places = ", ".join("?" for _ in row)
    connection.execute(f"INSERT INTO sample ({', '.join(row)}) VALUES ({places})", [*row.values()])


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("name", "一二三四"),
        ("name", "𠮷𠮷𠮷𠮷"),
        ("story", "一二三四五六七八"),
        ("tenths", 0),
        ("tenths", -LARGEST),
        ("tenths", LARGEST),
        ("tenths", "75"),
        ("tenths", 7.0),
        ("count", 0),
        ("count", BIG),
    ],
)
def test_it_takes(connection: sqlite3.Connection, column: str, value: object) -> None:
    put(connection, **{column: value})


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("name", "一二三四五"),
        ("name", "a\0b"),
        ("name", "\0" + "a" * 1000),
        ("name", None),
        ("name", b"abc"),
        ("other", "abc"),
        ("story", "一二三四五六七八九"),
        ("tenths", "abc"),
        ("tenths", "7.5"),
        ("tenths", 1.5),
        ("tenths", float("nan")),
        ("tenths", float("inf")),
        ("tenths", 1e300),
        ("tenths", 2**63),
        ("tenths", LARGEST + 1),
        ("tenths", -LARGEST - 1),
        ("tenths", None),
        ("tenths", b"75"),
        ("count", -1),
        ("count", BIG + 1),
        ("count", "many"),
        ("at", "2025-06-01"),
        ("at", "2025-06-01T01:00:00.000000+00:00"),
        ("worth", 5),
        ("terms", "[]"),
    ],
)
def test_it_refuses(connection: sqlite3.Connection, column: str, value: object) -> None:
    with pytest.raises((sqlite3.IntegrityError, OverflowError)):
        put(connection, **{column: value})


def test_a_number_that_is_none_has_no_terms_either(connection: sqlite3.Connection) -> None:
    put(connection, worth=5, terms="[]")

    with pytest.raises(sqlite3.IntegrityError, match="worth_with_terms"):
        put(connection, worth=float("nan"), terms="[]")
