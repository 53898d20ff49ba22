from datetime import date

import pytest
from attrs import evolve

from cetms_core.domain.places import AdministrativeLevel, Region

ZHENGZHOU = Region("410100", "郑州市", AdministrativeLevel.CITY, ("100000", "410000", "410100"))


@pytest.mark.parametrize(
    ("code", "lies"),
    [("100000", True), ("410000", True), ("410100", True), ("410105", False), ("4101", False), ("", False)],
)
def test_a_region_lies_in_itself_and_in_all_above_it(code, lies):
    assert lies is ZHENGZHOU.lies_in(code)


@pytest.mark.parametrize(
    ("since", "until", "in_force"),
    [
        (None, None, True),
        (date(2021, 1, 1), None, True),
        (date(2021, 6, 1), None, True),
        (date(2021, 6, 2), None, False),
        (None, date(2021, 6, 1), True),
        (None, date(2021, 5, 31), False),
        (date(2014, 1, 1), date(2021, 12, 31), True),
    ],
)
def test_a_region_is_in_force_from_its_first_day_to_its_last(since, until, in_force):
    region = evolve(ZHENGZHOU, since=since, until=until)

    assert in_force is region.in_force(date(2021, 6, 1))


def test_a_superior_is_a_fact_and_not_read_from_the_code():
    gongyi = Region("410181", "巩义市", AdministrativeLevel.COUNTY, ("100000", "410000", "410181"))

    assert gongyi.lies_in("410000")
    assert not gongyi.lies_in("410100")
