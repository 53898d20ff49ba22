import pytest

from cetms_core.intake.rules.not_offered_in_year import not_offered_in_year
from tests.intake.rules.surroundings import case


@pytest.mark.parametrize("year", [2015, 2025, 2030])
def test_a_year_in_which_the_type_is_offered_is_accepted(year):
    assert not_offered_in_year(case(year)) is None


@pytest.mark.parametrize("year", [1000, 2014, 2031, 9999])
def test_a_year_in_which_it_is_not_offered_is_refused(year):
    finding = not_offered_in_year(case(year))

    assert finding is not None
    assert ("year.not_offered", "year", True) == (finding.rule, finding.field, finding.is_error)
    assert "计入年度：“远程会诊”自 2015 年起设立，该年度不受理，请核对年度" == finding.sentence
