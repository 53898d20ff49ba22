"""A region that is moved takes everything in it along."""

import pytest

from cetms_core import AdministrativeLevel
from tests.house import HENAN, JINSHUI, NATION, OPERATOR, PINGDINGSHAN, ZHENGZHOU, furnished

CITY, COUNTY = AdministrativeLevel.CITY, AdministrativeLevel.COUNTY


def test_what_lies_in_it_follows_to_any_depth(house):
    house.ask(OPERATOR, lambda tx: tx.add_region("410171", "开发区", COUNTY, above=JINSHUI))
    house.ask(OPERATOR, lambda tx: tx.add_region(ZHENGZHOU, "郑州市", CITY, above=PINGDINGSHAN))
    inner, within, left = house.read(
        lambda session: (
            session.places.region("410171"),
            session.places.regions_within(PINGDINGSHAN),
            session.places.regions(HENAN),
        )
    )

    assert (NATION, HENAN, PINGDINGSHAN, ZHENGZHOU, JINSHUI, "410171") == inner.path
    assert {ZHENGZHOU, JINSHUI, "410171"} <= within
    assert [PINGDINGSHAN] == [each.code for each in left]


def test_a_province_that_loses_a_county_reaches_it_no_more(house):
    house.ask(OPERATOR, lambda tx: tx.add_region(JINSHUI, "金水区", COUNTY, above=HENAN))

    assert JINSHUI not in house.read(lambda session: session.places.regions_within(ZHENGZHOU))
    assert JINSHUI in house.read(lambda session: session.places.regions_within(HENAN))


@pytest.mark.parametrize("name", ["金水区", "新金水区"])
def test_renaming_moves_nothing(name):
    house = furnished()
    before = house.read(lambda session: session.places.regions_within(HENAN))
    house.ask(OPERATOR, lambda tx: tx.add_region(JINSHUI, name, COUNTY, above=ZHENGZHOU))

    assert before == house.read(lambda session: session.places.regions_within(HENAN))
