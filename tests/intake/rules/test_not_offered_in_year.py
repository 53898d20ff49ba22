import pytest

from cetms_core.intake.rules.not_offered_in_year import not_offered_in_year
from tests.education_types.declaring import declare
from tests.intake.rules.surroundings import case


@pytest.mark.parametrize("year", [2015, 2025, 2030])
def test_a_year_in_which_the_type_is_offered_is_accepted(year):
    assert not_offered_in_year(case(year)) is None


@pytest.mark.parametrize("year", [2031, 9999])
def test_a_year_after_its_last_is_refused_with_that_year(year):
    finding = not_offered_in_year(case(year))

    assert finding is not None
    assert ("year.no_longer_offered", "year", True) == (finding.rule, finding.field, finding.is_error)
    assert "计入年度：“远程会诊”只设立至 2030 年，该年度不受理，请核对年度" == finding.sentence


def test_what_is_open_has_no_last_year():
    assert not_offered_in_year(case(9999, declared=declare(), answers={})) is None


@pytest.mark.parametrize("year", [1000, 2014])
def test_a_year_before_its_first_is_refused_with_that_year(year):
    finding = not_offered_in_year(case(year))

    assert finding is not None
    assert ("year.not_offered", "year", True) == (finding.rule, finding.field, finding.is_error)
    assert "计入年度：“远程会诊”自 2015 年起设立，该年度不受理，请核对年度" == finding.sentence
