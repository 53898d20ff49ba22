"""What a finished definition knows by itself: its form, its years, its subject."""

from datetime import date

import pytest

from cetms_core import Subject, day
from cetms_core.education_types import REMARK, described
from tests.education_types.declaring import declare
from tests.education_types.telemedicine import ANSWERS, Telemedicine

TELEMEDICINE = described(Telemedicine)


def test_the_last_question_of_every_form_is_the_remark():
    assert (*TELEMEDICINE.fields, REMARK) == TELEMEDICINE.form
    assert (REMARK,) == described(declare()).form


@pytest.mark.parametrize(("year", "is_offered"), [(2014, False), (2015, True), (2030, True), (2031, False)])
def test_a_type_is_offered_from_its_first_to_its_last_year(year, is_offered):
    assert is_offered is TELEMEDICINE.is_offered_in(year)


def test_a_type_without_a_last_year_stays():
    assert described(declare(since=2012)).is_offered_in(9999)
    assert not described(declare(since=2012)).is_offered_in(2011)


def test_the_day_of_the_evidence_is_that_of_its_field():
    fields = {"held_on": (date | None, day("日期", required=False)), "sent_on": (date, day("寄出"))}
    dated = described(declare(fields, dated_by="held_on"))

    assert date(2025, 6, 8) == dated.evidence_day({"held_on": "2025-06-08", "sent_on": "2025-06-09"})
    assert None is dated.evidence_day({"held_on": None}) is dated.evidence_day({})
    assert described(declare(fields)).evidence_day({"held_on": "2025-06-08"}) is None


def test_the_subject_is_the_types_or_the_answers():
    assert Subject.PROFESSIONAL is TELEMEDICINE.subject_of(ANSWERS)
    assert Subject.ELECTIVE is TELEMEDICINE.subject_of({"subject": "选修科目"})
    assert Subject.PUBLIC is described(declare(subject=Subject.PUBLIC)).subject_of({})
