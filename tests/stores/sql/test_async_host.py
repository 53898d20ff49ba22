"""Many at once, and few connections: an async host lends its own; threads share those of the house. None is lost, none leaks."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import QueuePool

from cetms_core import Actor, Cetms, CetmsError, Declaration
from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.racing import race
from tests.house import HENAN, LI, WANG, House, conference, furnished

REQUESTS, POOL = 64, 5
ASKED = [(number, (LI, WANG)[number % 2]) for number in range(REQUESTS)]


@pytest.fixture
def house(on_postgresql: SqlStore) -> House:
    return furnished(store=on_postgresql)


@asynccontextmanager
async def engine(url: URL) -> AsyncIterator[AsyncEngine]:
    """The host's own, with its few connections."""
    engine = create_async_engine(
        url.set(drivername="postgresql+psycopg"), pool_size=POOL, max_overflow=0, pool_timeout=30
    )
    try:
        yield engine
        assert engine.pool.checkedout() == 0  # type: ignore[attr-defined]
    finally:
        await engine.dispose()


def ask(cetms: Cetms, request: tuple[int, Actor]) -> Declaration:
    """What somebody's browser asks."""
    number, person = request
    answers = conference(f"第 {number} 届")
    return cetms.perform(person, lambda tx: tx.draft("academic_conference", 2025, answers))


def draft(house: House, request: tuple[int, Actor], connection: Connection) -> Declaration:
    """The same, on the connection that the host lent."""
    store = SqlStore.within(connection)
    return ask(Cetms(house.cetms.plugins, store, jurisdiction=HENAN, clock=house.clock), request)


def drafts(house: House) -> set[str]:
    """The ids of all that was kept."""
    kept = (house.ask(person, lambda tx: [*tx.declarations(limit=REQUESTS)]) for person in (LI, WANG))
    return {each.id for some in kept for each in some}


def test_of_64_requests_at_once_on_five_connections_each_is_answered_and_kept(
    house: House, made: tuple[SqlStore, URL]
) -> None:
    async def answers() -> list[Declaration]:
        async with engine(made[1]) as host:

            async def answer(request: tuple[int, Actor]) -> Declaration:
                async with host.begin() as connection:
                    return await connection.run_sync(partial(draft, house, request))

            return await asyncio.gather(*map(answer, ASKED))

    answered = {each.id for each in asyncio.run(answers())}

    assert len(answered) == REQUESTS
    assert drafts(house) == answered


def test_of_requests_that_the_host_takes_back_nothing_is_kept_and_no_connection_stays_out(
    house: House, made: tuple[SqlStore, URL]
) -> None:
    taken_back = count()

    async def fail_every_other() -> None:
        async with engine(made[1]) as host:

            async def answer(request: tuple[int, Actor]) -> None:
                async with host.connect() as connection:
                    await connection.begin()
                    await connection.run_sync(partial(draft, house, request))
                    if request[0] % 2:
                        next(taken_back)
                        raise asyncio.CancelledError
                    await connection.commit()

            await asyncio.gather(*map(answer, ASKED), return_exceptions=True)

    asyncio.run(fail_every_other())

    assert next(taken_back) == REQUESTS // 2
    assert len(drafts(house)) == REQUESTS // 2


def test_an_async_host_on_sqlite_is_told_what_works(tmp_path: Path) -> None:
    async def visit() -> None:
        engine = create_async_engine(f"sqlite+aiosqlite:///{tmp_path / 'cetms.db'}")
        try:
            async with engine.begin() as connection:
                await connection.run_sync(SqlStore.within)
        finally:
            await engine.dispose()

    with pytest.raises(CetmsError, match="sqlite3, psycopg"):
        asyncio.run(visit())


def test_64_threads_share_the_pool_of_the_house_and_leave_it_whole(house: House) -> None:
    store = house.cetms.store
    assert isinstance(store, SqlStore)
    answered = {each.id for each in race(*[partial(ask, house.cetms, request) for request in ASKED])}

    assert len(answered) == REQUESTS
    assert drafts(house) == answered
    pool = store._database.engine.pool
    assert isinstance(pool, QueuePool)
    assert pool.checkedout() == 0
