"""Answers in, Assessment out: everything that is wrong at once, and the hours whenever there is something to reckon with."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from cetms_core import Hours, Kind, Law, Subject
from cetms_core.education_types import described
from cetms_core.findings import Finding
from cetms_core.intake import Assessment, Circumstances, Earlier, assess
from cetms_core.jurisdictions import Window
from cetms_core.testing import almost_valid, from_education_type, garbage, hostile
from cetms_types.academic_conference import AcademicConference
from cetms_types.degree_education import DegreeEducation
from cetms_types.research_project import ResearchProject
from cetms_types.training_seminar import TrainingSeminar
from tests.education_types.declaring import declare
from tests.education_types.telemedicine import ANSWERS, Telemedicine

TYPES = [AcademicConference, DegreeEducation, ResearchProject, TrainingSeminar, Telemedicine]
OPEN = Circumstances(today=date(2025, 6, 8), window=Window(date(2025, 12, 31)))
LATE = Circumstances(today=date(2026, 1, 1), window=Window(date(2025, 12, 31)))


def assessed(
    answers: object = ANSWERS,
    *,
    year: int = 2025,
    remark: object = "",
    around: Circumstances = OPEN,
    declared: type = Telemedicine,
) -> Assessment:
    law = Law(year, "410000")
    return assess(described(declared), law, answers, remark=remark, circumstances=around)  # type: ignore[arg-type]


def rules(assessment: Assessment) -> list[str]:
    return [finding.rule for finding in assessment.findings]


# ── without a fault ───────────────────────────────────────────────────────────────────────────────────────


def test_answers_without_a_fault_are_worth_their_hours():
    assessment = assessed(ANSWERS | {"lectured": True, "topic": "病例讨论"}, remark=" 附言\r\n")

    assert ((), Hours(3), "附言") == (assessment.findings, assessment.hours, assessment.remark)
    assert Subject.PROFESSIONAL is assessment.subject
    assert "病例讨论" == assessment.answers["topic"]
    assert (
        "2（参加会诊，视频，远程会诊试行办法 第三条，2015 年起）+ 1（主讲另加，同上）= 3"
        == assessment.explanation
    )


def test_a_form_may_send_the_remark_with_the_other_answers():
    assert "附言" == assessed(ANSWERS | {"remark": " 附言 "}).remark
    assert "另附" == assessed(ANSWERS | {"remark": "附言"}, remark="另附").remark
    assert {"text.control"} == {each.rule for each in assessed(ANSWERS | {"remark": "附\0言"}).findings}


@pytest.mark.parametrize("remark", ["", None, " \u3000\n", "\u200b"])
def test_a_remark_may_stay_empty(remark):
    assert ((), "") == (assessed(remark=remark).findings, assessed(remark=remark).remark)


@pytest.mark.parametrize(
    ("remark", "rule"),
    [
        ("字" * 1000, None),
        ("字" * 1001, "text.too_long"),
        ("a\r\n" * 500, None),
        ("e\u0301" * 1000, None),
        ("甲\0", "text.control"),
        ("甲\u202e", "text.direction"),
        (8, "answer.not_a_text"),
        (["甲"], "answer.not_a_text"),
    ],
    ids=lambda value: ascii(value)[:24],
)
def test_a_remark_is_a_text_of_at_most_1000_characters(remark, rule):
    assessment = assessed(remark=remark)

    assert ([] if rule is None else [rule]) == rules(assessment)
    assert {"remark"} >= {finding.field for finding in assessment.findings}
    assert (rule is None) == bool(assessment.remark)
    assert Hours(2) == assessment.hours


# ── with faults ───────────────────────────────────────────────────────────────────────────────────────────


def test_everything_that_is_wrong_is_told_at_once():
    wrong = {"title": "", "role": "admin", "line": "卫星"}
    assessment = assessed(ANSWERS | wrong, year=2031, remark="甲\0", around=LATE)

    assert [
        "answer.missing",
        "answer.missing",
        "answer.unknown_field",
        "text.control",
        "year.no_longer_offered",
        "year.not_begun",
        "year.closed",
    ] == rules(assessment)
    assert ["title", "dish", "role", "remark", "year", "year", "year"] == [
        each.field for each in assessment.findings
    ]
    assert assessment.findings == assessment.errors


def test_answers_that_can_not_be_read_are_worth_nothing_and_are_not_kept():
    assessment = assessed({})

    assert (None, "", {}, None) == (
        assessment.hours, assessment.explanation, assessment.answers, assessment.subject,
    )  # fmt: skip


def test_the_types_own_refusals_are_told_together_and_stop_the_reckoning():
    assessment = assessed(ANSWERS | {"held_on": "2024-06-08", "patients": 51})

    assert ["telemedicine.held_outside_credit_year", "telemedicine.too_many_patients"] == rules(assessment)
    assert assessment.hours is None
    assert "疑难病例" == assessment.answers["title"]


@pytest.mark.parametrize(("around", "rule"), [(OPEN, []), (LATE, ["year.closed"])])
def test_what_if_is_reckoned_after_the_closing_day_too(around, rule):
    assessment = assessed(around=around)

    assert (Hours(2), rule) == (assessment.hours, rules(assessment))


def test_what_if_is_reckoned_for_a_year_to_come():
    assessment = assessed(ANSWERS | {"held_on": "2026-06-08"}, year=2026)

    assert (Hours(2), ["year.not_begun"]) == (assessment.hours, rules(assessment))


@pytest.mark.parametrize("year", [1000, 2014, 2031, 9999])
def test_a_year_without_the_type_is_not_reckoned(year):
    assessment = assessed(ANSWERS | {"held_on": f"{year}-06-08"}, year=year, around=LATE)

    assert assessment.hours is None
    assert ("year.not_offered" if year < 2015 else "year.no_longer_offered") in rules(assessment)
    assert "type.unavailable" not in rules(assessment)


def test_the_same_thing_twice_is_told_and_reckoned():
    before = Earlier("telemedicine", 2025, {"title": "疑难病例", "held_on": "2025-06-08"})
    assessment = assessed(around=Circumstances(OPEN.today, OPEN.window, (before,)))

    assert (Hours(2), ["declaration.declared_twice"]) == (assessment.hours, rules(assessment))


def test_a_warning_bars_no_way():
    worthless = declare(methods={"credit_hours": lambda self, law: Hours(0)})
    assessment = assessed({}, declared=worthless)

    assert (["hours.none"], ()) == (rules(assessment), assessment.errors)
    assert (Hours(0), "0") == (assessment.hours, assessment.explanation)


def test_a_type_that_fails_leaves_the_other_findings_standing():
    broken = declare(methods={"credit_hours": lambda self, law: 1 / 0})

    assert ["type.unavailable", "text.control", "year.closed"] == rules(
        assessed({}, declared=broken, remark="\0", around=LATE)
    )


def test_printing_shows_no_answer_and_no_remark():
    shown = repr(assessed(ANSWERS, remark="附言"))

    assert "疑难病例" not in shown
    assert "附言" not in shown


# ── laws ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("declared", TYPES)
@given(data=st.data())
def test_a_lawful_declaration_is_worth_hours_that_explain_themselves(declared, data):
    days = [field.name for field in described(declared).fields if field.kind is Kind.DAY]
    in_time = st.dates(date(2025, 1, 1), date(2025, 12, 31)).map(date.isoformat)
    answers = data.draw(from_education_type(declared, **dict.fromkeys(days, in_time)))
    assessment = assessed(answers, declared=declared)

    assert "type.unavailable" not in rules(assessment)
    assert assessment.subject in [*Subject]
    if not assessment.errors:
        assert assessment.hours is not None
        assert assessment.hours.tenths == sum(term.product for term in assessment.hours.terms) >= 0
        assert str(assessment.hours) in assessment.explanation
        assert described(declared).basis in assessment.explanation


@pytest.mark.parametrize("declared", TYPES)
@given(data=st.data())
def test_one_wrong_answer_is_one_finding_at_its_field(declared, data):
    answers, name = data.draw(almost_valid(declared))
    assessment = assessed(answers, declared=declared)

    assert [name] == [finding.field for finding in assessment.errors]
    assert (None, None) == (assessment.hours, assessment.subject)


@pytest.mark.parametrize("declared", TYPES)
@given(data=st.data())
def test_whatever_comes_has_an_assessment_in_words(declared, data):
    answers, remark = data.draw(hostile(declared)), data.draw(garbage)
    assessment = assessed(answers, declared=declared, remark=remark)

    assert all(isinstance(finding, Finding) and finding.sentence for finding in assessment.findings)
