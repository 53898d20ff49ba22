import pytest

from cetms_core.intake.rules.not_offered_here import not_offered_here
from tests.intake.rules.surroundings import case


@pytest.mark.parametrize("year", [1000, 2025, 9999])
def test_where_the_place_offers_it_nothing_is_said(year):
    assert not_offered_here(case(year)) is None


@pytest.mark.parametrize("year", [1000, 2025, 9999])
def test_where_it_does_not_the_type_is_refused_whatever_the_year(year):
    finding = not_offered_here(case(year, here=False))

    assert finding is not None
    assert ("type.not_offered_here", None, True) == (finding.rule, finding.field, finding.is_error)
    assert "“远程会诊”：本地未设立这一类型，请改选其他类型" == finding.sentence
