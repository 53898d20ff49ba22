from datetime import date

import pytest

from cetms_core import AdministrativeLevel, NotFound
from tests.house import HENAN, NATION, OPERATOR, ZHENGZHOU

COUNTY = AdministrativeLevel.COUNTY


def test_a_region_lies_below_another(house):
    added = house.ask(OPERATOR, lambda tx: tx.add_region("410102", "中原区", COUNTY, above=ZHENGZHOU))

    assert (NATION, HENAN, ZHENGZHOU, "410102") == added.path
    assert added in house.ask(OPERATOR, lambda tx: tx.regions(ZHENGZHOU))


def test_one_that_is_there_already_is_renamed(house):
    house.ask(OPERATOR, lambda tx: tx.add_region("410102", "中原区", COUNTY, above=ZHENGZHOU))
    house.ask(OPERATOR, lambda tx: tx.add_region("410102", "新中原区", COUNTY, above=ZHENGZHOU))

    assert ["新中原区", "金水区"] == [
        each.name for each in house.ask(OPERATOR, lambda tx: tx.regions(ZHENGZHOU))
    ]


def test_above_it_is_a_region_that_is_kept(house):
    with pytest.raises(NotFound):
        house.ask(OPERATOR, lambda tx: tx.add_region("430102", "芙蓉区", COUNTY, above="430100"))


def test_a_name_that_cannot_be_shown_is_refused(house):
    assert [("answer.missing", "name")] == house.refused(
        OPERATOR, lambda tx: tx.add_region("410102", "", COUNTY, above=ZHENGZHOU)
    )


def test_it_is_written_down(house):
    house.ask(OPERATOR, lambda tx: tx.add_region("410102", "中原区", COUNTY, above=ZHENGZHOU))
    (event,) = house.read(lambda session: session.history.of("410102", "region"))

    assert ("region.added", "中原区") == (event.name, event.after)


@pytest.mark.parametrize(
    "code", ["", "4101", "4101000", "４１０１００", "41010x", "410100\n", 410100, None, "0" * 99]
)
def test_a_code_has_six_digits(house, code):
    assert [("region.code", "code")] == house.refused(
        OPERATOR, lambda tx: tx.add_region(code, "中原区", COUNTY, above=ZHENGZHOU)
    )


@pytest.mark.parametrize("code", [ZHENGZHOU, HENAN])
def test_no_region_lies_below_itself(house, code):
    assert [("region.circle", "above")] == house.refused(
        OPERATOR, lambda tx: tx.add_region(code, "郑州市", AdministrativeLevel.CITY, above=ZHENGZHOU)
    )


def test_its_days_are_kept_and_it_does_not_end_before_it_begins(house):
    days = {"since": date(2014, 1, 1), "until": date(2014, 12, 31)}
    added = house.ask(OPERATOR, lambda tx: tx.add_region("410102", "中原区", COUNTY, above=ZHENGZHOU, **days))

    assert added == house.read(lambda session: session.places.region("410102"))
    assert (True, False) == (added.in_force(date(2014, 6, 1)), added.in_force(date(2015, 1, 1)))
    assert [("region.dates", "until")] == house.refused(
        OPERATOR,
        lambda tx: tx.add_region(
            "410102", "中原区", COUNTY, above=ZHENGZHOU, since=days["until"], until=days["since"]
        ),
    )
