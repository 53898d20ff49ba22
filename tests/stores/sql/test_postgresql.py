"""PostgreSQL keeps what it was given, refuses what nobody may do, and says in its own way that it is busy or gone."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from threading import Barrier
from typing import Any

import psycopg
import pytest
from sqlalchemy.engine import URL, make_url

from cetms_core import CetmsError, OutcomeUnknown, TryAgain
from cetms_core.contracts import Session, Store
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.engine import Taken
from cetms_core.stores.sql.guards import refusals
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.postgresql import CONNECTIONS, Postgresql
from cetms_core.stores.sql.tables import metadata
from cetms_core.testing.stores.racing import race
from cetms_core.testing.stores.samples import NOW, OTHER, PERSON, account, enrolled, keep
from cetms_core.testing.stores.sessions import ChangedMindError, write_everywhere
from tests.house import LI, House, conference, furnished
from tests.stores import server
from tests.stores.sql.test_statements import STATEMENTS, VALUES

BRIEFLY = 0.05
"""In seconds."""


@pytest.fixture
def url(made: tuple[SqlStore, URL]) -> URL:
    return made[1]


@pytest.fixture
def store(on_postgresql: SqlStore) -> SqlStore:
    return on_postgresql


@pytest.fixture
def raw(url: URL) -> Iterator[psycopg.Connection[Any]]:
    """Whoever sends SQL of their own."""
    with server.connected(url) as connection:
        yield connection


@pytest.fixture
def hasty(store: SqlStore, url: URL) -> Iterator[SqlStore]:
    """The same database, opened by somebody who loses patience soon."""
    store = SqlStore(url.render_as_string(hide_password=False), busy_timeout=BRIEFLY)
    yield store
    store.close()


def lose_every_connection(raw: psycopg.Connection[Any]) -> None:
    raw.execute(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )


# ── the same statements, the same columns ─────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", STATEMENTS)
def test_every_statement_is_understood(store: Store, name: str) -> None:
    sql = store._database.engine.dialect  # type: ignore[attr-defined]

    def send() -> None:
        with store.session() as session:
            write_everywhere(session)
            text = STATEMENTS[name].on(sql)
            session._line._send(text.sql, text.arranged(VALUES[name])).close()  # type: ignore[attr-defined]
            raise ChangedMindError

    with pytest.raises((ChangedMindError, psycopg.IntegrityError)):  # whatever is refused was understood
        send()


def test_texts_are_sorted_by_code_point_and_bounded(store: SqlStore, raw: psycopg.Connection[Any]) -> None:
    assert [("B",), ("a",), ("郑",)] == raw.execute(
        "SELECT name FROM (SELECT name FROM department UNION VALUES ('a'), ('郑'), ('B')) AS few "
        'ORDER BY name COLLATE "C"'
    ).fetchall()
    columns = raw.execute(
        "SELECT DISTINCT collation_name FROM information_schema.columns "
        "WHERE table_schema = 'public' AND data_type = 'text'"
    )
    assert [("C",)] == columns.fetchall()
    with pytest.raises(psycopg.errors.CheckViolation):
        raw.execute("INSERT INTO store_secret VALUES ('n', repeat('a', 64) || '  ')")


# ── what nobody may do ────────────────────────────────────────────────────────────────────────────────────

ONLY_ADDED_TO = sorted(
    {each.table for each in refusals() if each.when == "1 = 1" and each.action == "UPDATE"}
)


def put_a_row(raw: psycopg.Connection[Any], table: str) -> None:
    """Something that the columns take; whose it would be is not asked."""
    least = (max(each.info.get("least", 1), 1) for each in metadata.tables[table].c)
    kinds = (each.type.python_type for each in metadata.tables[table].c)
    values = [n if kind is int else "x" * n for n, kind in zip(least, kinds, strict=True)]
    raw.execute("SET session_replication_role = replica")
    raw.execute(f"INSERT INTO {table} VALUES ({', '.join(['%s'] * len(values))})", values)
    raw.execute("SET session_replication_role = origin")


@pytest.mark.parametrize("table", ONLY_ADDED_TO)
@pytest.mark.parametrize("attempt", ["UPDATE {} SET {} = {}", "DELETE FROM {}"])
def test_what_is_only_added_to_stays(
    store: SqlStore, raw: psycopg.Connection[Any], table: str, attempt: str
) -> None:
    put_a_row(raw, table)
    column = next(iter(metadata.tables[table].c)).name

    with pytest.raises(psycopg.errors.IntegrityError, match="is only added to"):
        raw.execute(attempt.format(table, column, column))


@pytest.mark.parametrize("table", sorted({each.table for each in refusals() if each.action == "DELETE"}))
def test_nothing_that_must_stay_can_be_emptied(
    store: SqlStore, raw: psycopg.Connection[Any], table: str
) -> None:
    with pytest.raises(psycopg.errors.IntegrityError, match=table):
        raw.execute(f"TRUNCATE {table} CASCADE")


def test_whoever_is_active_stays_who_it_is(store: SqlStore, raw: psycopg.Connection[Any]) -> None:
    furnished(store=store)

    for attempt in (
        "UPDATE professional SET name = '别人'",
        "UPDATE account SET name = '别人'",
        "DELETE FROM professional",
    ):
        with pytest.raises(psycopg.errors.IntegrityError, match="stays"):
            raw.execute(attempt)


# ── busy, taken, gone ─────────────────────────────────────────────────────────────────────────────────────


def test_whoever_waits_too_long_is_told_to_try_again(store: SqlStore, hasty: SqlStore) -> None:
    with store.session() as holding:
        holding.begin()

        for person_id in ("", PERSON):
            with pytest.raises(TryAgain), hasty.session() as waiting:
                waiting.begin(person_id)


def test_whoever_has_no_patience_at_all_does_not_wait(store: SqlStore, url: URL) -> None:
    impatient = SqlStore(url.render_as_string(hide_password=False), busy_timeout=0)
    with store.session() as holding:
        holding.begin()

        with pytest.raises(TryAgain), impatient.session() as session:
            session.begin()
    impatient.close()


def test_whoever_writes_about_one_person_waits_for_that_person_alone(
    store: SqlStore, hasty: SqlStore
) -> None:
    enrolled(store)
    enrolled(store, OTHER, 2)
    with store.session() as holding:
        holding.begin(PERSON)

        with hasty.session() as another:
            another.begin(OTHER)
            another.begin(OTHER)
        for person_id in ("", PERSON):
            with pytest.raises(TryAgain), hasty.session() as waiting:
                waiting.begin(person_id)


def test_two_who_wait_for_each_other_are_parted(store: SqlStore) -> None:
    enrolled(store)
    enrolled(store, OTHER, 2)
    raced = Barrier(2)

    def both(first: str, second: str) -> str:
        try:
            with store.session() as session:
                session.begin(first)
                raced.wait()
                session.begin(second)
        except TryAgain:
            return "again"
        return "done"

    assert ["again", "done"] == sorted(race(partial(both, PERSON, OTHER), partial(both, OTHER, PERSON)))


def record_twice(session: Session) -> None:
    """The second time the key is taken, and nobody minds."""
    session.people.claim(account())
    session.results.record(PERSON, "k", "{}", NOW)
    with pytest.raises(Taken):
        session.results.record(PERSON, "k", "{}", NOW)


def test_where_something_failed_nothing_is_kept_even_if_nobody_minded(store: SqlStore) -> None:
    with pytest.raises(TryAgain):
        keep(store, record_twice)

    assert keep(store, lambda session: session.people.account(PERSON)) is None


def test_after_a_failure_every_statement_means_another_try(store: SqlStore) -> None:
    def look_afterwards(session: Session) -> None:
        record_twice(session)
        session.people.account(PERSON)

    with pytest.raises(TryAgain):
        keep(store, look_afterwards)


def test_no_error_tells_what_a_row_says(store: SqlStore) -> None:
    with pytest.raises(psycopg.errors.CheckViolation) as error:
        keep(store, lambda session: session.people.claim(account(name="买" * 101)))

    assert "name_in_bounds" in str(error.value)
    assert "买" not in str(error.value)
    assert account().id_number.text not in str(error.value)


def test_whoever_gets_no_connection_tries_again(hasty: SqlStore) -> None:
    taken = [hasty._database.take() for _ in range(2 * CONNECTIONS)]

    with pytest.raises(TryAgain):
        hasty._database.take()
    for each in taken:
        hasty._database.give_back(each)


def test_a_connection_that_is_lost_means_another_try_and_the_next_one_works(
    store: SqlStore, raw: psycopg.Connection[Any]
) -> None:
    def lose(session: Session) -> None:
        session.people.claim(account())
        lose_every_connection(raw)
        with pytest.raises(TryAgain):
            session.people.account(PERSON)
        session.people.account(PERSON)

    with pytest.raises(TryAgain):
        keep(store, lose)

    assert keep(store, lambda session: session.people.account(PERSON)) is None


@pytest.fixture
def lost_once_kept(monkeypatch: pytest.MonkeyPatch, raw: psycopg.Connection[Any]) -> list[str]:
    """The first writing is kept, and the connection gone before anybody is told."""
    send, lost = Line._send, list[str]()

    def cut(line: Line, sql: str, values: tuple[Any, ...] = ()) -> Any:
        cursor = send(line, sql, values)
        if sql == "COMMIT" and not lost:
            lost.append(sql)
            lose_every_connection(raw)
            return send(line, "SELECT 1")
        return cursor

    monkeypatch.setattr(Line, "_send", cut)
    return lost


@pytest.fixture
def house(store: SqlStore) -> House:
    return furnished(store=store)


def declares(house: House) -> Callable[[Any], Any]:
    return lambda tx: tx.declare(
        "academic_conference", 2025, conference(), attachment=house.scan, remark="备注"
    )


def test_with_a_key_what_was_kept_is_looked_up(house: House, lost_once_kept: list[str]) -> None:
    declared = house.cetms.perform(LI, declares(house), key="k")

    assert ["COMMIT"] == lost_once_kept
    assert [declared.id] == [each.id for each in house.ask(LI, lambda tx: tx.declarations()).items]


def test_without_one_nobody_guesses(house: House, lost_once_kept: list[str]) -> None:
    with pytest.raises(OutcomeUnknown):
        house.cetms.perform(LI, declares(house))

    assert 1 == len(house.ask(LI, lambda tx: tx.declarations()).items)


def test_a_server_that_does_not_answer_is_named(url: URL) -> None:
    nowhere = url.update_query_dict({"host": "/nowhere"})

    with pytest.raises(CetmsError, match="/nowhere"):
        SqlStore(nowhere.render_as_string(hide_password=False))


def test_without_the_driver_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cetms_core.stores.sql.postgresql.find_spec", lambda _: None)

    with pytest.raises(CetmsError, match=r"cetms\[postgresql\]"):
        Postgresql(make_url("postgresql://localhost/cetms"), 5)


def test_a_database_that_cannot_keep_every_name_is_refused(postgresql: URL) -> None:
    with server.connected(postgresql) as connection:
        connection.execute("CREATE DATABASE narrow TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'")
        with pytest.raises(CetmsError, match="UTF8"):
            SqlStore(postgresql.set(database="narrow").render_as_string(hide_password=False))
        connection.execute("DROP DATABASE narrow WITH (FORCE)")


def test_what_was_answered_for_is_on_the_disk(store: SqlStore, postgresql: URL) -> None:
    with server.database(postgresql) as url, server.connected(url) as raw:
        raw.execute(f"ALTER DATABASE {url.database} SET synchronous_commit = off")
        other = SqlStore(url.render_as_string(hide_password=False))
        with other.session() as session:
            cursor = session._line._send("SHOW synchronous_commit")  # type: ignore[attr-defined]
            assert ("on",) == cursor.fetchone()
        other.close()


# ── many at once ──────────────────────────────────────────────────────────────────────────────────────────


def test_of_several_who_open_an_empty_database_at_once_one_makes_the_tables(postgresql: URL) -> None:
    with server.database(postgresql) as url:
        address = url.render_as_string(hide_password=False)
        stores = race(*[lambda: SqlStore(address)] * 4)
        enrolled(stores[0])
        for store in stores:
            assert account() == keep(store, lambda session: session.people.account(PERSON))
            store.close()


def test_sixty_four_requests_share_the_pool(house: House) -> None:
    def request(turn: int) -> str:
        answers = conference(f"论坛 {turn}")
        return house.cetms.perform(
            LI,
            lambda tx: tx.declare(
                "academic_conference", 2025, answers, attachment=house.scan, remark=json.dumps(turn)
            ),
        ).id

    assert 64 == len({*race(*(partial(request, turn) for turn in range(64)))})
