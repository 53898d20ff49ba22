"""Of several nodes that open one empty database at once, one makes the tables; if it dies over it, another one goes on."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import pymysql
import pytest
from sqlalchemy import URL, Connection

from cetms_core.stores.sql import SqlStore, claims, schema
from cetms_core.stores.sql.engine import Database
from cetms_core.stores.sql.guards import refusals
from cetms_core.stores.sql.mariadb import Mariadb
from cetms_core.stores.sql.tables import metadata
from cetms_core.stores.sql.turns import STRIPES
from cetms_core.testing.stores.racing import race
from tests.stores import mariadb_server
from tests.stores.galera_cluster import emptied
from tests.stores.sql.test_mariadb import KIND

LONG = [pytest.mark.prove, pytest.mark.timeout(600)]


def demand_whole(galera: Any, address: str) -> None:
    """Each table, trigger and stripe is there once, and nothing is claimed any more."""
    name = address.rpartition("/")[2]
    asked = (
        f"SELECT (SELECT version FROM {name}.cetms_schema), (SELECT COUNT(*) FROM {name}.turn), "
        f"(SELECT COUNT(*) FROM information_schema.triggers WHERE trigger_schema = '{name}'), "
        f"(SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = '{name}')"
    )
    guards = sum(each.action != "INSERT" for each in refusals())
    for number in range(3):
        found = [int(each) for each in galera.ask(number, asked).split()]
        assert found == [schema.VERSION, STRIPES, guards, len(metadata.tables)]


@pytest.mark.parametrize("_", [pytest.param(each, marks=LONG) for each in range(3)])
def test_of_three_nodes_that_open_an_empty_database_at_once_all_find_the_tables(galera: Any, _: int) -> None:
    addresses = emptied(galera)
    for store in race(*(partial(SqlStore, each) for each in addresses * 2)):
        store.close()
    demand_whole(galera, addresses[0])


class Killed(Exception):
    pass


@pytest.mark.parametrize(
    "last",
    [pytest.param(each, marks=LONG) for each in ("CREATE TABLE", "CREATE TRIGGER", "INSERT INTO turn")],
)
def test_where_a_node_dies_over_it_another_one_takes_over(
    galera: Any, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    def dies(self: Any, query: str) -> int:
        left[0] -= query.lstrip().startswith(last)
        if left[0] < 0:
            raise Killed
        return whole(self, query)

    cursor: Any = pymysql.cursors.Cursor
    left, whole, addresses = [5], cursor._query, emptied(galera)
    with monkeypatch.context() as patch:
        patch.setattr(cursor, "_query", dies)
        with pytest.raises(Killed):
            SqlStore(addresses[0])
    monkeypatch.setattr(claims, "PATIENCE", 1)

    for store in race(*(partial(SqlStore, each) for each in addresses[1:])):
        store.close()
    demand_whole(galera, addresses[1])


# ── on one node, step by step ─────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def connections(mariadb: URL) -> Iterator[tuple[Connection, Connection]]:
    """Two, to an empty database."""
    with mariadb_server.database(mariadb) as url:
        database = Database(url.render_as_string(), busy_timeout=1)
        with database.engine.connect() as one, database.engine.connect() as other:
            yield one, other
        database.close()


def never() -> bool:
    return False


def test_the_first_one_makes_them_and_the_second_waits_until_they_are_made(
    connections: tuple[Connection, Connection],
) -> None:
    one, other = connections
    looks = iter([False, False, True])

    assert claims.is_ours(one, KIND, never)
    assert not claims.is_ours(other, KIND, lambda: next(looks))


def test_whoever_sees_nothing_new_for_a_while_takes_over(
    connections: tuple[Connection, Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = connections
    claims.is_ours(one, KIND, never)
    monkeypatch.setattr(claims, "PATIENCE", 0.2)

    assert claims.is_ours(other, KIND, never)


def test_a_claim_that_is_released_meanwhile_is_looked_for_no_longer(
    connections: tuple[Connection, Connection],
) -> None:
    one, other = connections
    claims.is_ours(one, KIND, never)
    looks = iter([lambda: claims.release(one), lambda: None, lambda: True])

    assert not claims.is_ours(other, KIND, lambda: bool(next(looks)()))


def test_of_two_who_claim_at_once_the_one_that_is_refused_waits(
    connections: tuple[Connection, Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = "SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213"
    monkeypatch.setattr(claims, "CLAIM", refused)

    assert not claims.is_ours(connections[0], KIND, lambda: True)
    monkeypatch.setattr(claims, "CLAIM", "INSERT INTO nothing VALUES (1)")
    with pytest.raises(pymysql.err.ProgrammingError):
        claims.is_ours(connections[0], KIND, never)


def test_on_a_cluster_nothing_stays_claimed(mariadb: URL, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Mariadb, "cluster", "SELECT 1")
    with mariadb_server.database(mariadb) as url:
        SqlStore(url.render_as_string()).close()
        with mariadb_server.connected(url) as connection:
            assert not mariadb_server.sent(connection, "SHOW TABLES LIKE 'cetms_claim'")


def test_whoever_finds_them_made_by_another_node_makes_nothing(
    mariadb: URL, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Mariadb, "cluster", "SELECT 1")
    with mariadb_server.database(mariadb) as url:
        address = url.render_as_string()
        monkeypatch.setattr(claims, "is_ours", lambda *_: not made_elsewhere(address, monkeypatch))
        SqlStore(address).close()


def made_elsewhere(address: str, monkeypatch: pytest.MonkeyPatch) -> SqlStore:
    """By somebody on another node, where our lock is not seen."""
    monkeypatch.setattr(Mariadb, "cluster", "")
    monkeypatch.setattr(Mariadb, "making", lambda _: ())
    store = SqlStore(address)
    store.close()
    return store
