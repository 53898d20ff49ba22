"""Totals counted anew are those that were kept all along; where somebody meddled, it is found, and put right."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.recounting import Difference
from tests.house import HOSPITAL, JINSHUI, SCHOOL, SYSTEM, House, furnished
from tests.proofs.crashing.working_day import work
from tests.proofs.quick import make_passwords_quick


@pytest.fixture(params=["sqlite", "postgresql"])
def house(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """After a busy day: sent back, rejected and revoked among it."""
    make_passwords_quick(monkeypatch)
    on_file = request.param == "sqlite"
    store = SqlStore(f"sqlite:///{tmp_path}/x.db") if on_file else request.getfixturevalue("on_postgresql")
    house = furnished(store=store)
    work(house, lambda _: None, 0, end=16)
    yield house
    if on_file:
        store.close()


def kept(house: House) -> SqlStore:
    store = house.cetms.store
    assert isinstance(store, SqlStore)
    return store


def meddle(house: House, sql: str) -> None:
    """As nobody should."""
    with kept(house)._database.engine.connect() as connection:
        connection.exec_driver_sql(sql)


def test_what_is_kept_is_what_the_account_comes_to(house: House) -> None:
    assert [] == kept(house).wrong_totals()
    with kept(house).session() as session:
        assert session.totals.fold(7)
    assert [] == kept(house).wrong_totals()


def test_what_somebody_changed_is_found_and_put_right(house: House) -> None:
    with kept(house).session() as session:
        session.totals.fold(1000)
    right = house.ask(SYSTEM, lambda tx: tx.report(2025, within=JINSHUI))
    meddle(house, f"UPDATE unit_total SET tenths = tenths - 5 WHERE employer = '{HOSPITAL}'")

    assert [Difference(JINSHUI, HOSPITAL, 2025, 5, 0, 0)] == kept(house).wrong_totals()
    assert right != house.ask(SYSTEM, lambda tx: tx.report(2025, within=JINSHUI))

    assert kept(house).recount_totals()
    assert [] == kept(house).wrong_totals()
    assert right == house.ask(SYSTEM, lambda tx: tx.report(2025, within=JINSHUI))


def test_a_change_that_got_lost_is_found(house: House) -> None:
    meddle(house, f"DELETE FROM unit_change WHERE employer = '{SCHOOL}'")

    (found,) = kept(house).wrong_totals()

    assert (SCHOOL, 2025) == (found.employer, found.year)
    assert found.tenths > 0
    assert 1 == found.people
