"""kill -9 of a MariaDB server just before or just after it commits: nobody guesses, and with a key it is looked up."""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import pytest

from cetms_core import Declaration, OutcomeUnknown, Transaction
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.line import Line
from tests.house import LI, House, conference, furnished
from tests.stores import mariadb_server
from tests.stores.mariadb_server import MariadbServer


@pytest.fixture(scope="module")
def killable() -> Iterator[MariadbServer]:
    if not mariadb_server.programs():
        pytest.skip("KILLED SERVERS ARE NOT PROVED HERE: apt-get install mariadb-server")
    with mariadb_server.own() as started:
        yield started


@pytest.fixture
def house(killable: MariadbServer) -> Iterator[House]:
    name = f"cetms_{uuid4().hex}"
    with mariadb_server.connected(killable.url) as connection:
        mariadb_server.sent(connection, f"CREATE DATABASE {name} CHARACTER SET utf8mb4")
    store = SqlStore(killable.url.set(database=name).render_as_string())
    yield furnished(store=store)
    store.close()


def declares(house: House) -> Callable[[Transaction], Declaration]:
    return lambda tx: tx.declare("academic_conference", 2025, conference(), attachment=house.scan)


def kill_at_commit(server: MariadbServer, monkeypatch: pytest.MonkeyPatch, *, kept: bool) -> list[str]:
    """Once; the server that comes up again has what was kept."""
    send, killed = Line._send, list[str]()

    def cut(line: Line, sql: str, values: tuple[Any, ...] = ()) -> Any:
        if sql != "COMMIT" or killed:
            return send(line, sql, values)
        if kept:
            send(line, sql).close()
        killed.append(sql)
        server.kill()
        server.start()
        return send(line, sql)

    monkeypatch.setattr(Line, "_send", cut)
    return killed


@pytest.mark.parametrize("kept", [True, False])
def test_without_a_key_nobody_guesses(
    killable: MariadbServer, house: House, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    killed = kill_at_commit(killable, monkeypatch, kept=kept)

    with pytest.raises(OutcomeUnknown):
        house.cetms.perform(LI, declares(house))
    assert killed
    assert kept == len(house.ask(LI, lambda tx: tx.declarations()).items)


@pytest.mark.parametrize("kept", [True, False])
def test_with_a_key_it_is_looked_up_and_done_once(
    killable: MariadbServer, house: House, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    killed = kill_at_commit(killable, monkeypatch, kept=kept)
    declared = house.cetms.perform(LI, declares(house), key="k")

    assert killed
    assert [declared.id] == [each.id for each in house.ask(LI, lambda tx: tx.declarations()).items]
