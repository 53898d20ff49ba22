"""广东省：2020 年度以前 72 学时，每天 6 学时；2021 年度起 90 学时，每天 8 学时。"""

from datetime import date

import pytest

from cetms_core import Subject
from cetms_core.jurisdictions import NATION
from cetms_types.jurisdictions import GUANGDONG
from cetms_types.training_by_day import PER_DAY, Mode
from tests.cetms_types.places import PLACES, demanded, figures, sources

OLD, NEW = "广东省继续教育证书管理办法（2011）", "广东省 2023 年度继续教育通知"


@pytest.mark.parametrize(
    ("year", "hours", "basis"),
    [
        (2011, "72 18 42 12", OLD),
        (2016, "72 18 42 12", OLD),
        (2020, "72 18 42 12", OLD),
        (2021, "90 30 42 18", NEW),
        (2025, "90 30 42 18", NEW),
    ],
)
def test_guangdong_demands_by_era_a_floor_for_each_of_three_subjects(year, hours, basis):
    law = PLACES.law("440000", year)

    assert hours.split() == demanded("440000", year)
    assert law.requirement is not None
    assert (basis, "B", {}, {}) == (
        law.requirement.basis, law.requirement.confidence, law.requirement.shares, law.requirement.by_title,
    )  # fmt: skip
    assert all(law.recognises(subject) for subject in Subject)


def test_the_two_eras_follow_each_other_without_a_gap():
    old, new = GUANGDONG.requirements

    assert (date(2011, 1, 1), date(2020, 12, 31)) == (old.since, old.until)
    assert (date(2021, 1, 1), None) == (new.since, new.until)


def test_before_2011_nothing_is_known():
    assert PLACES.law("440000", 2010).requirement is None
    assert PER_DAY not in PLACES.law("440000", 2010)


@pytest.mark.parametrize(
    ("year", "day", "source"),
    [
        (2011, ["6", "3"], (OLD, "B", date(2011, 1, 1))),
        (2020, ["6", "3"], (OLD, "B", date(2011, 1, 1))),
        (2021, ["8", "4"], (NEW, "B", date(2021, 1, 1))),
        (2025, ["8", "4"], (NEW, "B", date(2021, 1, 1))),
    ],
)
def test_a_day_counts_six_hours_and_since_2021_eight(year, day, source):
    assert {Mode.FULL_TIME: day} == figures("440000", year, PER_DAY)
    assert {source} == sources("440000", year, PER_DAY)


def test_the_window_to_april_is_hearsay_and_guangdong_leaves_closing_to_the_nation():
    assert ("440000", "广东省", "100000") == (GUANGDONG.code, GUANGDONG.label, GUANGDONG.above)
    assert date(2025, 12, 31) == PLACES.closing("440000", 2025)
    assert NATION.chain == PLACES.chain("440000")
    assert ((), None) == (GUANGDONG.caps, GUANGDONG.carries_over)
    assert not GUANGDONG.offers | GUANGDONG.presets
    assert [PER_DAY] == [*GUANGDONG.tables]
