"""kill -9 of a primary while a portal works: its synchronous standby has all that was answered for, and goes on."""

import os
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from threading import Event as Signal
from typing import Any
from uuid import uuid4

import pytest

from cetms_core import CetmsError, IdNumber
from cetms_core.accounts import Account
from cetms_core.contracts.retrying import retried
from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.racing import race
from tests.house import id_number
from tests.stores.galera_cluster import example

FIRST = 100
ENOUGH = 30
"""Commits that are acknowledged before the primary is gone."""


@pytest.fixture
def pair() -> Iterator[Any]:
    """A primary and its standby; where none can be had, what needs them is left out aloud."""
    program = example("standby")
    if program.programs() is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(program.LACKING)
    with program.running(Path(tempfile.mkdtemp(prefix="cetms-"))) as pair:
        yield pair


@pytest.fixture
def store(pair: Any) -> Iterator[SqlStore]:
    """At whichever of the two can be written to."""
    store = SqlStore(pair.address("postgres"))
    yield store
    store.close()


def number(serial: int) -> IdNumber:
    return IdNumber(id_number(serial))


def claim(store: SqlStore, serial: int) -> None:
    with store.session() as session:
        account = Account(uuid4().hex, number(serial), "王芳", "")
        session.begin(account.person_id)
        assert session.people.claim(account)


def lost(store: SqlStore, acknowledged: list[int]) -> list[int]:
    with store.session() as session:
        return [serial for serial in acknowledged if not session.people.claimed_by(number(serial))]


def works(store: SqlStore, acknowledged: list[int], busy: Signal) -> None:
    """Until the primary is gone."""
    with suppress(CetmsError):
        for serial in count(FIRST):
            claim(store, serial)
            acknowledged.append(serial)
            if len(acknowledged) == ENOUGH:
                busy.set()


def killed(pair: Any, busy: Signal) -> None:
    assert busy.wait(60)
    pair.kill("primary")


def test_nothing_that_was_acknowledged_is_lost_and_the_portal_goes_on(pair: Any, store: SqlStore) -> None:
    acknowledged, busy = list[int](), Signal()
    steps: list[Callable[[], None]] = [
        lambda: works(store, acknowledged, busy),
        lambda: killed(pair, busy),
    ]
    race(*steps)
    pair.promote()

    assert len(acknowledged) >= ENOUGH
    assert not retried(lambda: lost(store, acknowledged))
    claim(store, FIRST - 1)
    assert not lost(store, [FIRST - 1])


def test_control_a_primary_that_waits_for_nobody_loses_it(pair: Any, store: SqlStore) -> None:
    """The standby's receiver stands still at the last commits, and takes with it what it has not read yet."""
    pair.wait_for_standby("")
    claim(store, FIRST)
    receiver = int(pair.ask("standby", "SELECT pid FROM pg_stat_wal_receiver"))
    os.kill(receiver, signal.SIGSTOP)
    acknowledged = [*range(FIRST + 1, FIRST + 11)]
    for serial in acknowledged:
        claim(store, serial)
    pair.kill("primary")
    os.kill(receiver, signal.SIGKILL)
    pair.promote()

    assert retried(lambda: lost(store, acknowledged)) == acknowledged
