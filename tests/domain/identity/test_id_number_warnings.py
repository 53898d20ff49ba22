from datetime import date

import pytest

from cetms_core.domain.identity import IdNumber, Sex, id_number_warnings
from cetms_core.findings import Severity

WOMAN_OF_1904 = IdNumber.parse("410105190402290025")
AT_THIRTY = date(1934, 6, 8)
"""Born in 1904, the holder of the number is of a usual age on this day."""


def told(number, today=AT_THIRTY, **form):
    return [(finding.rule, finding.field) for finding in id_number_warnings(number, today=today, **form)]


def test_a_number_that_fits_the_form_gives_no_warning():
    regions = {"410105": range(1983, 2100)}

    assert [] == told(WOMAN_OF_1904)
    assert [] == told(WOMAN_OF_1904, sex=Sex.FEMALE, birth_month="1904-02", known_regions=regions)


def test_another_sex_or_month_on_the_form_is_for_the_reviewer():
    expected = [("id_number.sex_differs", "sex"), ("id_number.birth_month_differs", "birth_month")]

    assert expected == told(WOMAN_OF_1904, sex=Sex.MALE, birth_month="1904-03")


@pytest.mark.parametrize(
    ("today", "age"),
    [
        (date(1918, 2, 28), 13),
        (date(1918, 3, 1), None),
        (date(2005, 2, 28), None),
        (date(2005, 3, 1), 101),
        (date(2034, 6, 8), 130),
    ],
)
def test_an_age_outside_14_to_100_is_for_the_reviewer(today, age):
    found = id_number_warnings(WOMAN_OF_1904, today=today)

    expected = [] if age is None else [("id_number.unusual_age", age)]

    assert expected == [(finding.rule, finding.values["age"]) for finding in found]


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (range(1984, 1985), []),
        (range(1980, 1984), [("id_number.region_not_in_force", "id_number")]),
        (range(1985, 2100), [("id_number.region_not_in_force", "id_number")]),
    ],
)
def test_a_region_is_looked_up_in_the_first_year_of_numbers_for_the_old(years, expected):
    assert expected == told(WOMAN_OF_1904, known_regions={"410105": years})


def test_a_region_is_looked_up_in_the_year_of_birth_for_the_others():
    # Serial 000 is given to nobody.
    born_in_2001 = IdNumber.parse("412723200106080000")
    today = date(2026, 1, 1)

    assert [] == told(born_in_2001, today, known_regions={"412723": range(1980, 2002)})
    assert [("id_number.region_not_in_force", "id_number")] == told(
        born_in_2001, today, known_regions={"412723": range(1980, 2001)}
    )


def test_an_unknown_region_is_for_the_reviewer():
    assert [("id_number.region_unknown", "id_number")] == told(WOMAN_OF_1904, known_regions={})


@pytest.mark.parametrize("text", ["810000190501010014", "932010190501010040"])
def test_only_residents_have_a_region_to_look_up(text):
    assert [] == told(IdNumber.parse(text), known_regions={})


def test_warnings_bar_nobody_and_are_worded():
    found = id_number_warnings(
        WOMAN_OF_1904, today=date(2026, 1, 1), sex=Sex.MALE, birth_month="1904-03", known_regions={}
    )

    assert {Severity.WARNING} == {finding.severity for finding in found}
    assert all("审核人" in finding.sentence for finding in found)
