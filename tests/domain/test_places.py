import pytest

from cetms_core.domain.places import AdministrativeLevel, Region

ZHENGZHOU = Region("410100", "郑州市", AdministrativeLevel.CITY, ("100000", "410000", "410100"))


@pytest.mark.parametrize(
    ("code", "lies"),
    [("100000", True), ("410000", True), ("410100", True), ("410105", False), ("4101", False), ("", False)],
)
def test_a_region_lies_in_itself_and_in_all_above_it(code, lies):
    assert lies is ZHENGZHOU.lies_in(code)


def test_a_superior_is_a_fact_and_not_read_from_the_code():
    gongyi = Region("410181", "巩义市", AdministrativeLevel.COUNTY, ("100000", "410000", "410181"))

    assert gongyi.lies_in("410000")
    assert not gongyi.lies_in("410100")
