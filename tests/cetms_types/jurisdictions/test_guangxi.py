"""广西壮族自治区：90 学时，专业科目不少于三分之二；一天 8 学时，半天 4 学时。"""

from datetime import date
from fractions import Fraction

from cetms_core import Subject
from cetms_types.jurisdictions import GUANGXI
from cetms_types.training_by_day import PER_DAY, Mode
from tests.cetms_types.places import PLACES, demanded, figures, sources

BASIS = "广西专业技术人员继续教育学时管理办法（试行）"


def test_guangxi_demands_90_hours_two_thirds_of_them_professional():
    (requirement,) = GUANGXI.requirements

    assert 90 == requirement.total
    assert ({Subject.PROFESSIONAL: Fraction(2, 3)}, {}, {}) == (
        requirement.shares, requirement.floors, requirement.by_title,
    )  # fmt: skip
    assert (date(2015, 10, 1), None, BASIS, "B") == (
        requirement.since, requirement.until, requirement.basis, requirement.confidence,
    )  # fmt: skip
    assert ["90", "0", "60", "0"] == demanded("450000", 2016)
    assert PLACES.law("450000", 2015).requirement is None


def test_a_day_counts_eight_hours_and_half_a_day_four():
    assert {Mode.FULL_TIME: ["8", "4"]} == figures("450000", 2016, PER_DAY)
    assert {(BASIS, "B", date(2015, 10, 1))} == sources("450000", 2016, PER_DAY)
    assert PER_DAY not in PLACES.law("450000", 2015)


def test_guangxi_leaves_the_rest_to_the_nation():
    assert ("450000", "广西壮族自治区", "100000") == (GUANGXI.code, GUANGXI.label, GUANGXI.above)
    assert ((), None, (), None) == (GUANGXI.chain, GUANGXI.closing, GUANGXI.caps, GUANGXI.carries_over)
    assert not GUANGXI.offers | GUANGXI.presets
    assert [PER_DAY] == [*GUANGXI.tables]
