"""kill -9 of a whole PostgreSQL server while a portal works: nothing that was answered for is lost (G3)."""

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random

import pytest

from cetms_core import CetmsError
from cetms_core.stores.sql import SqlStore
from tests.house import House, furnished
from tests.proofs.crashing import surviving
from tests.proofs.crashing.ended import in_a_child
from tests.proofs.crashing.working_day import close, reopened, to_pipe, work
from tests.proofs.quick import make_passwords_quick
from tests.stores import server


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    make_passwords_quick(monkeypatch)


@pytest.fixture
def own() -> Iterator[server.Server]:
    if server.programs() is None:
        pytest.skip("KILLED SERVERS ARE NOT PROVED HERE: no PostgreSQL")
    with server.own() as started:
        yield started


def url(own: server.Server) -> str:
    return own.url.render_as_string(hide_password=False)


def works(house: House, own: server.Server, folder: Path, begin: int, writing: int) -> None:
    """Until the server is gone."""
    with suppress(CetmsError):
        work(reopened(house, url(own), folder), to_pipe(writing), begin)


def killed(own: server.Server, folder: Path, kills: int, chance: Random) -> None:
    house, answered = furnished(store=SqlStore(url(own))), list[str]()
    close(house)
    for kill in range(kills):
        child, reading = in_a_child(partial(works, house, own, folder, kill * 100))
        with open(reading, encoding="ascii") as answers:
            heard = [answers.readline() for _ in range(chance.randint(1, 30))]
            own.kill()
            heard += answers.readlines()
        os.waitpid(child, 0)
        answered += [line.strip() for line in heard if line.endswith("\n")]
        own.start()
        again = reopened(house, url(own), folder)
        surviving.is_whole(again, answered)
        close(again)
    assert len(answered) > kills


def test_whenever_the_server_is_killed_all_is_there_that_was_answered_for(
    own: server.Server, tmp_path: Path, chance: Random
) -> None:
    killed(own, tmp_path, 3, chance)


@pytest.mark.prove
@pytest.mark.timeout(0)
def test_a_hundred_kills_lose_nothing(own: server.Server, tmp_path: Path, chance: Random) -> None:
    killed(own, tmp_path, 100, chance)


def test_control_a_server_that_answers_before_it_writes_loses_what_was_answered_for(
    own: server.Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With synchronous_commit off, which our connections switch on again."""
    monkeypatch.setattr("cetms_core.stores.sql.postgresql._DURABLE", "SET synchronous_commit = off")
    house = furnished(store=SqlStore(url(own)))
    close(house)
    with server.connected(own.url) as raw:
        raw.execute("ALTER SYSTEM SET wal_writer_delay = '10s'")
        raw.execute("ALTER SYSTEM SET wal_writer_flush_after = '1GB'")
        raw.execute("SELECT pg_reload_conf()")
        raw.execute("CHECKPOINT")

    child, reading = in_a_child(partial(works, house, own, tmp_path, 0))
    with open(reading, encoding="ascii") as answers:
        answered = [answers.readline().strip() for _ in range(10)]
        own.kill()
        answered += [line.strip() for line in answers if line.endswith("\n")]
    os.waitpid(child, 0)
    own.start()

    again = reopened(house, url(own), tmp_path)
    with pytest.raises(AssertionError):
        surviving.is_whole(again, answered)
    close(again)
