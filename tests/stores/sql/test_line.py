"""A session's line: lazy, whole or undone, immediate when it writes, and patient for as long as it was told."""

import re
import sqlite3
import time
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.pool import QueuePool

from cetms_core.contracts import Session
from cetms_core.errors import StoreFailed, TryAgain
from cetms_core.stores.sql import SqlStore, statements
from cetms_core.stores.sql.engine import Database, Taken
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Prepared
from cetms_core.stores.sql.tables import id_number_claim
from cetms_core.testing.stores.samples import (
    NOW,
    OTHER,
    PERSON,
    account,
    draft,
    enrolled,
    event,
    keep,
    letter,
    number,
)
from cetms_core.testing.stores.sessions import ChangedMindError, change_of_mind
from tests.stores.sql.conftest import BRIEFLY

Sent = list[str]

CLAIMS = Prepared(select(*id_number_claim.c))


FIRST_WORDS = re.compile("BEGIN [A-Z]+|[A-Z]+")


def drivers_own(store: SqlStore) -> Any:
    """The connection that the store lends next."""
    connection = store._database.take()
    own = connection.driver_connection
    store._database.give_back(connection)
    return own


def lent(database: Database) -> int:
    """How many connections are out."""
    assert isinstance(database.engine.pool, QueuePool)
    return database.engine.pool.checkedout()


@pytest.fixture
def sent(store: SqlStore) -> Iterator[Sent]:
    """Every statement that SQLite carries out on the store's next connection, by its first words."""
    words: Sent = []
    drivers_own(store).set_trace_callback(lambda sql: words.extend(FIRST_WORDS.findall(sql)[:1]))
    yield words
    drivers_own(store).set_trace_callback(None)


def write(session: Session) -> None:
    session.outbox.sent(letter(), NOW)


# ── lazy ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_session_that_does_nothing_takes_no_connection(database: Database) -> None:
    with Line(database) as line:
        assert 0 == lent(database)
        assert line.one(statements.ACCOUNT, {"person_id": PERSON}) is None
        assert 1 == lent(database)
    assert 0 == lent(database)


def test_reading_begins_nothing(store: SqlStore, sent: Sent) -> None:
    with store.session() as session:
        session.people.account(PERSON)
        session.declarations.years(PERSON)

    assert ["SELECT", "SELECT"] == sent


def test_writing_begins_at_once_and_once(store: SqlStore, sent: Sent) -> None:
    with store.session() as session:
        session.people.account(PERSON)
        write(session)
        session.people.account(PERSON)
        write(session)

    assert ["SELECT", "BEGIN IMMEDIATE", "UPDATE", "SELECT", "UPDATE", "COMMIT"] == sent


def test_what_is_not_kept_is_rolled_back(store: SqlStore, sent: Sent) -> None:
    with pytest.raises(ChangedMindError):
        change_of_mind(store, write)

    assert ["BEGIN IMMEDIATE", "UPDATE", "ROLLBACK"] == sent


def test_a_reader_that_stays_holds_no_lock(store: SqlStore, raw: sqlite3.Connection) -> None:
    enrolled(store)
    with store.session() as session:
        session.people.account(PERSON)
        raw.execute("BEGIN EXCLUSIVE")
        raw.execute("COMMIT")


# ── every writing, whatever it writes, begins immediately ─────────────────────────────────────────────────

WRITINGS = {
    "begin": lambda session: session.begin(),
    "claim": lambda session: session.people.claim(account(OTHER, 2)),
    "replace_account": lambda session: session.people.replace_account(account(version=2)),
    "history": lambda session: session.history.add(event()),
    "outbox": write,
    "results": lambda session: session.results.record(PERSON, "k", "", NOW),
    "declaration": lambda session: session.declarations.add(draft()),
}


@pytest.mark.parametrize("name", WRITINGS)
def test_whoever_writes_while_somebody_else_does_is_told_to_try_again(
    store: SqlStore, raw: sqlite3.Connection, name: str
) -> None:
    enrolled(store)
    raw.execute("BEGIN IMMEDIATE")
    started = time.monotonic()

    with pytest.raises(TryAgain):
        keep(store, lambda session: (session.people.account(PERSON), WRITINGS[name](session)))

    assert time.monotonic() - started >= BRIEFLY
    raw.execute("ROLLBACK")
    keep(store, WRITINGS[name])


def test_of_two_stores_the_second_writer_is_told_to_try_again(store: SqlStore, database: Database) -> None:
    with store.session() as first:
        write(first)
        with pytest.raises(TryAgain), Line(database) as second:
            second.begin()


def test_a_commit_that_a_reader_stops_keeps_nothing_and_may_be_tried_again(
    store: SqlStore, raw: sqlite3.Connection
) -> None:
    enrolled(store)
    reading = raw.execute("SELECT * FROM account")

    with pytest.raises(TryAgain), store.session() as session:
        session.people.claim(account(OTHER, 2))
    reading.close()

    assert keep(store, lambda session: session.people.account(OTHER)) is None
    assert keep(store, lambda session: session.people.claim(account(OTHER, 2)))


# ── sessions within sessions ──────────────────────────────────────────────────────────────────────────────


def test_a_session_within_a_session_has_a_connection_of_its_own(store: SqlStore) -> None:
    with store.session() as outer:
        outer.people.claim(account())
        with store.session() as inner:
            assert inner.people.account(PERSON) is None
    assert keep(store, lambda session: session.people.account(PERSON)) == account()


def test_in_memory_a_writing_within_a_writing_is_told_to_try_again_and_harms_nothing() -> None:
    store = SqlStore("sqlite://")
    with store.session() as outer:
        outer.people.claim(account())
        with pytest.raises(TryAgain), store.session() as inner:
            inner.people.claim(account(OTHER, 2))
        outer.history.add(event())

    with store.session() as session:
        assert session.people.claimed_by(number(1)) == account()
        assert session.people.claimed_by(number(2)) is None
        assert [event()] == [*session.history.of(PERSON, "registration")]
    store.close()


# ── when the disk is full ─────────────────────────────────────────────────────────────────────────────────


def test_a_full_disk_keeps_nothing_of_the_session_and_all_of_those_before(store: SqlStore) -> None:
    enrolled(store)
    (pages,) = drivers_own(store).execute("PRAGMA page_count").fetchone()
    drivers_own(store).execute(f"PRAGMA max_page_count = {pages + 2}")
    big = draft(answers={"title": "长" * 100_000})

    def write_much(session: Session) -> None:
        session.people.claim(account(OTHER, 2))
        session.declarations.add(big)

    with pytest.raises(StoreFailed):
        keep(store, write_much)

    with store.session() as session:
        assert session.people.account(PERSON) == account()
        assert session.people.account(OTHER) is None
        assert session.declarations.find(big.id) is None
        assert session.people.claim(account(OTHER, 2))


def test_an_error_tells_nothing_of_what_was_to_be_kept(store: SqlStore) -> None:
    with pytest.raises(sqlite3.IntegrityError) as error, store.session() as session:
        session.people.claim(account(name="买买提" * 100))

    assert "买买提" not in str(error.value)


# ── a row whose key is there already ──────────────────────────────────────────────────────────────────────


def test_where_a_key_is_taken_everything_else_is_kept(database: Database) -> None:
    claim = {"id_number": "plain:1", "person_id": PERSON}

    with Line(database) as line:
        assert line.add(statements.CLAIM, claim)
        assert not line.add(statements.CLAIM, {**claim, "person_id": OTHER})
        line.begin_unless_begun()

    with Line(database) as line:
        assert [PERSON] == [row["person_id"] for row in line.read(CLAIMS, {})]


def test_where_something_else_failed_nothing_is_kept(database: Database) -> None:
    claim = {"id_number": "plain:1", "person_id": PERSON}

    def claim_twice() -> None:
        with Line(database) as line:
            line.write(statements.CLAIM, claim)
            with pytest.raises(Taken):
                line.write(statements.CLAIM, claim)

    with pytest.raises(TryAgain):
        claim_twice()
    with Line(database) as line:
        assert [] == line.read(CLAIMS, {})
