"""A type is asked through the house's own door, in the places and years that know it."""

import logging

import pytest

from cetms_core import Hours, Jurisdiction
from cetms_core.domain.title import TitleLevel
from cetms_core.jurisdictions import HENAN, NATION
from cetms_core.testing.examination import Form, installed
from tests.testing.lecture import Lecture, LectureSuite, lecture

EXAMINED = LectureSuite().examined


def suite(**changes):
    return type("Suite", (LectureSuite,), changes)().examined


def test_a_case_is_written_out_in_full():
    first, *_, last = LectureSuite.cases

    assert Form(2025, "410000", LectureSuite.answers) == EXAMINED.form(first)
    assert Form(2026, "410000", LectureSuite.answers) == EXAMINED.form(last)


def test_only_what_is_worth_hours_is_accepted():
    assert [1, 1, 10] == [form.answers["times"] for form in EXAMINED.accepted]


@pytest.mark.parametrize(
    ("facts", "first", "last"),
    [({}, 2012, 2042), ({"until": 2016}, 2012, 2016), ({"since": 2020}, 2020, 2050)],
)
def test_it_is_asked_in_the_years_in_which_it_is_offered(facts, first, last):
    years = suite(education_type=lecture(**facts)).years

    assert (first, last) == (years[0], years[-1])


def test_it_is_asked_in_the_nation_and_in_henan_and_wherever_the_suite_says():
    city = Jurisdiction("410100", "郑州市", above="410000")

    assert ("100000", "410000") == EXAMINED.places
    assert ("100000", "410000", "410100") == suite(jurisdictions=(city,)).places


def test_a_page_of_the_suite_takes_the_place_of_the_houses():
    own = Jurisdiction("410000", "河南省", above="100000")

    assert [NATION, own] == [*installed((own,))]
    assert [NATION, HENAN] == [*installed(())]


def test_the_house_is_asked_itself():
    assessment = EXAMINED.ask(EXAMINED.accepted[0])

    assert ((), Hours(2)) == (assessment.errors, assessment.hours)
    assert ["answer.missing"] * 5 == [each.rule for each in EXAMINED.ask(Form(2025, "410000", {})).errors]


def test_the_law_is_that_of_the_form():
    form = Form(2024, "100000", {}, TitleLevel.JUNIOR)
    law = EXAMINED.law(form)

    assert (2024, "100000", TitleLevel.JUNIOR) == (law.year, law.jurisdiction, law.title)
    assert law is not EXAMINED.law(form)


def test_to_read_a_form_asks_the_type_nothing():
    class Faulty(Lecture):
        def credit_hours(self, law):
            raise AssertionError("it was asked")

    examined = suite(education_type=lecture(Faulty))
    form = Form(2025, "410000", {**LectureSuite.answers, "remark": "附言"})

    assert 1 == examined.read(form).times
    assert examined.read(Form(2025, "410000", {})) is None


def test_a_type_that_fails_is_not_logged_and_the_log_goes_on(caplog):
    class Faulty(Lecture):
        def credit_hours(self, law):
            raise ValueError

    examined = suite(education_type=lecture(Faulty))

    assert ["type.unavailable"] == [each.rule for each in examined.ask(examined.accepted[0]).errors]
    assert [] == caplog.records
    logging.getLogger("cetms_core.intake").warning("again")
    assert ["again"] == [record.message for record in caplog.records]
