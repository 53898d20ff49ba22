"""One person, one account (S2): however many registrations of one number arrive at once, and as x or as X."""

import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

from cetms_core import IdNumber, RegistrationState
from cetms_core.accounts import Account
from cetms_core.contracts import Store
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.memory.people import MemoryPeople
from cetms_core.stores.sql import SqlStore, statements
from cetms_core.stores.sql.people import SqlPeople
from cetms_core.stores.sql.rows.people import account_values
from tests.house import ADMINISTRATOR, House, furnished, id_number
from tests.stores.registering import SERIAL, registered, registered_often, unhashed

THREADS = 16
PROVED = pytest.param(1000, marks=[pytest.mark.prove, pytest.mark.timeout(600)])


@pytest.fixture(params=["memory", "sql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "memory":
        yield MemoryStore()
        return
    store = SqlStore(f"sqlite:///{tmp_path}/cetms.db")
    yield store
    store.close()


def accounts(house: House) -> int:
    """How many people wait for approval under this number."""
    number = IdNumber(id_number(SERIAL))
    waiting = house.ask(ADMINISTRATOR, lambda tx: tx.queue(limit=200))
    return sum(item.applicant.id_number == number for item in waiting)


def all_at_once(house: House, times: int) -> list[RegistrationState]:
    with unhashed(), ThreadPoolExecutor(THREADS) as pool:
        return [*pool.map(lambda turn: registered(house.cetms, turn), range(times))]


@pytest.mark.parametrize("times", [32, PROVED])
def test_of_all_that_arrive_at_once_one_becomes_an_account_and_all_are_told_the_same(
    store: Store, times: int
) -> None:
    house = furnished(store=store)

    assert [RegistrationState.PENDING] * times == all_at_once(house, times)
    assert 1 == accounts(house)


@pytest.mark.parametrize("times", [16, PROVED])
def test_processes_that_share_nothing_but_the_file_make_one_account(tmp_path: Path, times: int) -> None:
    url, processes = f"sqlite:///{tmp_path}/cetms.db", 2
    store = SqlStore(url)
    house = furnished(store=store)
    store.close()

    with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn")) as pool:
        told = [*pool.map(registered_often, [url] * processes, [times // processes] * processes)]

    assert times == sum(told)
    assert 1 == accounts(house)


# ── without the guard ─────────────────────────────────────────────────────────────────────────────────────


def unclaimed_in_memory(self: MemoryPeople, account: Account) -> bool:
    self._tables.accounts.put(self._journal, account.person_id, account)
    return True


def unclaimed_in_sql(self: SqlPeople, account: Account) -> bool:
    self._line.write(statements.ADD_ACCOUNT, account_values(account))
    return True


@pytest.mark.parametrize(
    ("people", "unclaimed"), [(MemoryPeople, unclaimed_in_memory), (SqlPeople, unclaimed_in_sql)]
)
def test_control_without_the_claim_each_becomes_an_account(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, people: type, unclaimed: Callable[..., bool]
) -> None:
    store = MemoryStore() if people is MemoryPeople else SqlStore(f"sqlite:///{tmp_path}/cetms.db")
    house = furnished(store=store)
    monkeypatch.setattr(people, "claim", unclaimed)

    all_at_once(house, 6)
    assert 6 == accounts(house)
