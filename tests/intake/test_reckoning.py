"""What is stored is worth what it was worth; where it isn't, the reviewer reads both figures and both reasons."""

from datetime import date
from itertools import count
from typing import Any

import pytest

from cetms_core import Dated, Hours, Law, Severity, decimal, refuse, text
from cetms_core.education_types import EducationType, described
from cetms_core.intake import FOR_THE_REVIEWER, reckon_again
from cetms_core.intake.plugin import alarm
from cetms_core.intake.reckoning import reckoned
from tests.approval.rooms import declaration
from tests.education_types.declaring import declare

LAW = Law(2025, "410000")
BEFORE, AFTER = (
    Dated(columns=("每次",), rows={date(2012, 1, 1): hours}, basis="某条", confidence="A") for hours in (8, 6)
)
UNAVAILABLE = "“某类型”暂时无法受理，请稍后再试或联系系统管理员"


def lecture(credit_hours: Any = lambda self, law: law[BEFORE].only[0], **facts: Any) -> EducationType:
    methods = {"credit_hours": credit_hours, **facts.pop("methods", {})}
    return described(declare({"title": (str, text("题目", limit=20))}, methods, **facts))


def of_today(self, law: Law) -> Hours:
    return law[AFTER].only[0]


def raises(self, law: Law) -> Any:
    raise ValueError


DECLARED = declaration(hours=LAW[BEFORE].only[0], answers={"title": "讲座"})


def sentences(type_: EducationType, **changes: Any) -> list[str]:
    return [str(each) for each in reckon_again(type_, LAW, declaration_with(**changes))]


def declaration_with(**changes: Any):
    facts: dict[str, Any] = {"hours": DECLARED.hours, "answers": DECLARED.answers}
    return declaration(**facts | changes)


def test_what_is_worth_the_same_is_not_worth_a_word():
    assert () == reckon_again(lecture(), LAW, DECLARED)
    assert LAW[BEFORE].only[0] == reckoned(lecture(), LAW, DECLARED)


def test_the_same_number_from_another_row_is_the_same():
    assert () == reckon_again(lecture(of_today), LAW, declaration_with(hours=Hours(6)))


@pytest.mark.parametrize("severity", Severity)
def test_another_number_is_told_with_both_figures_and_both_reasons(severity):
    (finding,) = reckon_again(lecture(of_today), LAW, DECLARED, severity)

    assert ("approval.hours_differ", severity, None) == (finding.rule, finding.severity, finding.field)
    assert (
        "学时：申报时为 8，现在折算为 6，请退回重新提交，或者确认按申报时的学时审核通过。"
        "申报时：8（每次，某条，2012 年起）。现在：6（每次，某条，2012 年起）"
    ) == str(finding)


def test_the_hours_that_a_record_lacks_are_another_number():
    (finding,) = reckon_again(lecture(), LAW, declaration_with(hours=None))

    assert "approval.hours_differ" == finding.rule


def not_any_more(self, law: Law) -> bool:
    return True


REFUSING = lecture(methods={"not_any_more": refuse("题目：已不再受理，请更换", at="title")(not_any_more)})


@pytest.mark.parametrize("severity", Severity)
def test_what_would_not_be_accepted_today_is_told_with_the_reason(severity):
    (finding,) = reckon_again(REFUSING, LAW, DECLARED, severity)

    assert ("approval.not_accepted_now", severity) == (finding.rule, finding.severity)
    assert str(finding).endswith("现在：题目：已不再受理，请更换")


def test_answers_that_the_form_no_longer_takes_are_not_accepted_now():
    assert [
        "学时：填报内容按现在的规定不能受理，请退回重新提交，或者确认按申报时的学时审核通过。"
        "现在：题目：最多 20 字，现为 21 字，请删减"
    ] == sentences(lecture(), answers={"title": "字" * 21})


@pytest.mark.parametrize(
    "broken",
    [
        lecture(raises),
        lecture(lambda self, law: 8.0),
        lecture(methods={"fails": refuse("题目：请更换", at="title")(raises)}),
    ],
)
def test_a_type_that_fails_is_no_matter_for_the_reviewer(broken):
    (finding,) = reckon_again(broken, LAW, DECLARED, Severity.WARNING)

    assert (UNAVAILABLE, True) == (str(finding), finding.is_error)
    assert finding.rule not in FOR_THE_REVIEWER


def test_older_answers_are_reckoned_as_answers_to_the_present_form():
    fields = {"hours": (Any, decimal("学时"))}
    credit = {"credit_hours": lambda self, law: Hours(self.hours)}
    half = described(
        declare(fields, credit, schema_version=2, upcasters=(lambda answers: {"hours": answers["days"] * 8},))
    )

    assert Hours(16) == reckoned(half, LAW, declaration_with(answers={"days": 2}))
    assert () == reckon_again(half, LAW, declaration_with(answers={"days": 2}, hours=Hours(16)))
    assert [True, True] == [
        each.is_error
        for version in (3, 0)
        for each in reckon_again(half, LAW, declaration_with(schema_version=version), Severity.WARNING)
    ]


def test_a_type_that_takes_long_is_named(monkeypatch, caplog):
    ticks = count(step=0.3)
    monkeypatch.setattr(alarm, "_clock", lambda: next(ticks))
    reckon_again(lecture(), LAW, DECLARED)

    assert ["education type some_type took longer than 0.2 s"] == caplog.messages
