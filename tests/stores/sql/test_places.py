"""A region is asked for once; and once more by whoever writes, since it may have become another before."""

from attrs import evolve

from cetms_core.domain.places import AdministrativeLevel, Region
from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.samples import REGION, keep
from tests.stores.sql.test_line import Sent, sent

__all__ = ["sent"]

CITY = Region(REGION, "郑州市", AdministrativeLevel.CITY, (REGION,))
RENAMED = evolve(CITY, name="郑州")


def test_a_visit_asks_for_a_region_once(store: SqlStore, sent: Sent) -> None:
    keep(store, lambda session: session.places.add_region(CITY))
    sent.clear()
    with store.session() as session:
        assert [CITY, CITY] == [session.places.region(REGION) for _ in range(2)]

    assert ["SELECT"] == sent


def test_whoever_begins_asks_again(store: SqlStore) -> None:
    keep(store, lambda session: session.places.add_region(CITY))
    with store.session() as session:
        assert session.places.region(REGION) == CITY
        keep(store, lambda other: other.places.add_region(RENAMED))
        session.begin()
        assert session.places.region(REGION) == RENAMED


def test_whoever_changes_a_region_sees_the_change(store: SqlStore) -> None:
    with store.session() as session:
        session.places.add_region(CITY)
        assert session.places.region(REGION) == CITY
        session.places.add_region(RENAMED)
        assert session.places.region(REGION) == RENAMED


def test_a_region_that_is_not_there_may_come(store: SqlStore) -> None:
    with store.session() as session:
        assert session.places.region(REGION) is None
        keep(store, lambda other: other.places.add_region(CITY))
        assert session.places.region(REGION) == CITY
