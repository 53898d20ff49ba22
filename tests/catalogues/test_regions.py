"""区域: the counts of the published lists, and nothing that hangs in the air."""

from collections import Counter
from datetime import date

import pytest

from cetms_core.catalogues import shipped_regions
from cetms_core.domain.places import AdministrativeLevel

TODAY = date(2026, 9, 11)
"""The day of the snapshot."""

PER_CITY = {
    "郑州市": 12, "开封市": 9, "洛阳市": 14, "平顶山市": 10, "安阳市": 9, "鹤壁市": 5, "新乡市": 12, "焦作市": 10,
    "濮阳市": 6, "许昌市": 6, "漯河市": 5, "三门峡市": 6, "南阳市": 13, "商丘市": 9, "信阳市": 10, "周口市": 10,
    "驻马店市": 10, "河南省": 1,
}  # fmt: skip
CHANGED = {
    2014: ({"410211", "410224"}, {"410212"}),
    2015: ({"411222"}, {"411203"}),
    2016: ({"411023"}, {"411003"}),
    2019: ({"410728", "411626"}, {"410783", "411603"}),
    2021: ({"410381", "410306", "410322"}, {"410307", "410308"}),
}


def is_zone(code: str) -> bool:
    return code.startswith("41") and code[4] == "7"


def counties(on: date) -> list[str]:
    return [
        each.code
        for each in shipped_regions(on)
        if each.code.startswith("41") and each.level is AdministrativeLevel.COUNTY and not is_zone(each.code)
    ]


def test_henan_has_157_counties_in_their_cities():
    names = {each.code: each.name for each in shipped_regions()}
    paths = {each.code: each.path for each in shipped_regions()}

    assert 157 == len(counties(TODAY))
    assert PER_CITY == Counter(names[paths[code][-2]] for code in counties(TODAY))


def test_and_24_development_zones():
    zones = [each for each in shipped_regions(TODAY) if is_zone(each.code)]

    assert 24 == len(zones)
    assert {"71", "72", "73"} == {each.code[4:] for each in zones}


def test_jiyuan_lies_directly_below_the_province():
    (jiyuan,) = (each for each in shipped_regions() if each.code == "419001")

    assert ("济源市", ("100000", "410000", "419001")) == (jiyuan.name, jiyuan.path)


@pytest.mark.parametrize("year", CHANGED)
def test_a_change_ends_the_old_codes_and_begins_the_new(year):
    old, new = CHANGED[year]
    before, after = (
        {each.code for each in shipped_regions(day)} for day in (date(year - 1, 12, 31), date(year + 1, 1, 1))
    )

    assert old <= before
    assert new.isdisjoint(before)
    assert new <= after
    assert old.isdisjoint(after)


def test_nothing_else_has_a_date():
    dated = {each.code for each in shipped_regions() if each.since or each.until}

    assert set().union(*(codes for change in CHANGED.values() for codes in change)) == dated


def test_the_other_provinces_go_down_to_their_cities():
    provinces = [each for each in shipped_regions() if each.level is AdministrativeLevel.PROVINCE]
    levels = Counter(each.level for each in shipped_regions(TODAY))

    assert 34 == len(provinces)
    assert 333 == levels[AdministrativeLevel.CITY]


def test_codes_are_unique_and_what_lies_above_comes_first():
    known: set[str] = set()
    for each in shipped_regions():
        assert each.code not in known
        assert {*each.path[:-1]} <= known
        assert each.path[-1] == each.code
        known.add(each.code)


def test_no_region_ends_before_it_begins():
    assert all(
        each.since <= each.until for each in shipped_regions() if each.since is not None and each.until is not None
    )  # fmt: skip
