"""A registration is read whole: each field for itself, then all of it in its surroundings."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from cetms_core import (
    AdministrativeLevel,
    EmailAddress,
    IdNumber,
    MobileNumber,
    Organisation,
    Region,
    Sex,
)
from cetms_core.errors import Refused
from cetms_core.findings import Severity
from cetms_core.intake import (
    RegistrationForm,
    Surroundings,
    assess_profile,
    assess_registration,
    read_identity,
)
from cetms_core.intake.personal import LABELS, REQUIRED
from cetms_core.testing import garbage
from tests.person import LI

TODAY = date(1950, 6, 8)
"""When the people of these tests, born from 1900 to 1909, are of an age to work."""

HOSPITAL = Organisation("124100004160422048", "省人民医院", "410100")
ZHENGZHOU = Region("410100", "郑州市", AdministrativeLevel.CITY, ("100000", "410000", "410100"))
AROUND = Surroundings(TODAY, ZHENGZHOU, HOSPITAL, ("内科", "外科"))

ANSWERS: dict[str, Any] = {
    "id_number": "410105190402290017",
    "mobile": "13800138000",
    "email": "li.ming@example.com",
    "employer_region": "410100",
    "employer": "124100004160422048",
    "department": "内科",
    "name": "李小明",
    "sex": "男",
    "birth_month": "1904-02",
    "ethnic_group": "汉族",
    "native_place": "河南郑州",
    "school": "河南大学",
    "major": "临床医学",
    "education": "大学本科毕业",
    "degree": "医学学士学位",
    "title_series": "卫生技术人员（医师）",
    "title_level": "中级",
}


def registration(change: dict[str, Any] | None = None, around: Surroundings = AROUND) -> RegistrationForm:
    return assess_registration(ANSWERS | (change or {}), around)


def profile(change: object, departments: tuple[str, ...] = ()) -> RegistrationForm:
    return assess_profile(change, LI, TODAY, departments)  # type: ignore[arg-type]


def told(form: RegistrationForm) -> list[tuple[str | None, str]]:
    return [(finding.field, finding.rule) for finding in form.findings]


# ── registering ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_registration_without_a_fault_is_read_whole():
    form = registration()

    assert () == form.findings
    assert [*LABELS] == [*form.values]
    assert Sex.MALE is form.values["sex"]
    assert IdNumber.parse("410105190402290017") == form.values["id_number"]
    assert MobileNumber.parse("13800138000") == form.values["mobile"]
    assert EmailAddress.parse("li.ming@example.com") == form.values["email"]


def test_an_employer_that_was_merged_names_the_one_that_took_it_over():
    form = registration(around=attrs.evolve(AROUND, survivor="市人民医院"))

    (fault,) = form.errors
    assert (fault.field, fault.rule) == ("employer", "organisation.merged")
    assert "市人民医院" in fault.sentence


def test_the_fields_are_those_of_the_guide_and_eight_have_a_red_star():
    assert {
        "id_number", "mobile", "email", "employer_region", "employer", "name", "sex", "birth_month",
    } == REQUIRED  # fmt: skip
    assert [*ANSWERS] == [*LABELS]


@pytest.mark.parametrize("empty", [None, ""])
def test_what_has_no_red_star_may_stay_empty(empty):
    form = registration({name: empty for name in LABELS if name not in REQUIRED})

    assert () == form.findings
    assert {None} == {form.values[name] for name in LABELS if name not in REQUIRED}


@pytest.mark.parametrize("name", sorted(REQUIRED))
@pytest.mark.parametrize("empty", [None, ""])
def test_what_has_a_red_star_may_not(name, empty):
    form = registration({name: empty})

    assert (name, "answer.missing") in told(form)
    assert f"{LABELS[name]}：未填写，请补填" in [finding.sentence for finding in form.errors]


def test_nothing_at_all_is_told_field_by_field():
    assert [(name, "answer.missing") for name in LABELS if name in REQUIRED] == told(
        assess_registration({}, AROUND)
    )


FIELDS: list[tuple[str, object, str | None]] = [
    ("id_number", " 410105190402290017 ", None),
    ("id_number", "410105190402290018", "id_number.checksum"),
    ("id_number", " ", "id_number.blank"),
    ("id_number", 410105190402290017, "answer.not_a_text"),
    ("mobile", "+86 138 0013 8000", None),
    ("mobile", "0371-65580000", "mobile.leading_zero"),
    ("mobile", " ", "mobile.blank"),
    ("mobile", 13800138000, "answer.not_a_text"),
    ("email", "a@b", "email.form"),
    ("email", ["li@example.com"], "answer.not_a_text"),
    ("employer_region", "410100\n", None),
    ("employer_region", "4101\n00", "answer.not_one_line"),
    ("employer_region", 410100, "answer.not_a_text"),
    ("employer", {}, "answer.not_a_text"),
    ("name", "买买提·艾力", None),
    ("name", "买买提•艾力", None),
    ("name", "艾" * 100, None),
    ("name", "艾" * 101, "text.too_long"),
    ("name", "·艾力", "name.separator"),
    ("name", " ", "name.blank"),
    ("name", "李\u202e明", "text.direction"),
    ("sex", "male", None),
    ("sex", "Male", None),
    ("sex", "未知", "registration.no_such_sex"),
    ("title_level", "副高级", "registration.no_such_title_level"),
    ("sex", True, "answer.not_a_text"),
    ("birth_month", "1904-2", "registration.not_a_month"),
    ("birth_month", "1904-13", "registration.not_a_month"),
    ("birth_month", "1904-00", "registration.not_a_month"),
    ("birth_month", "190402", "registration.not_a_month"),
    ("birth_month", "1904-02-29", "registration.not_a_month"),
    ("birth_month", "１９０４-02", "registration.not_a_month"),
    ("birth_month", "1904-02\n", "registration.not_a_month"),
    ("birth_month", 190402, "answer.not_a_text"),
    ("ethnic_group", "字" * 100, "catalogue.not_in_list"),
    ("native_place", "字" * 100, None),
    ("ethnic_group", "字" * 101, "text.too_long"),
    ("native_place", "河南\n郑州", "answer.not_one_line"),
    ("school", "\0", "text.control"),
    ("major", " \u3000", None),
    ("major", 8, "answer.not_a_text"),
]


@pytest.mark.parametrize(("name", "given", "rule"), FIELDS, ids=lambda value: ascii(value)[:24])
def test_each_field_has_its_own_verdict(name, given, rule):
    found = [each for each in told(registration({name: given})) if each[0] == name]

    assert ([] if rule is None else [(name, rule)]) == found


def test_a_field_that_nobody_asked_for_is_told():
    assert [("state", "answer.unknown_field")] == told(registration({"state": "已通过"}))


@pytest.mark.parametrize("answers", [None, [], "id_number", 8])
def test_what_is_no_form_is_told_as_such(answers):
    assert (
        [(None, "answer.unreadable")] == told(assess_registration(answers, AROUND)) == told(profile(answers))
    )


# ── in its surroundings ───────────────────────────────────────────────────────────────────────────────────

ELSEWHERE = attrs.evolve(HOSPITAL, region="410200")
PLACES = [
    (attrs.evolve(AROUND, region=None), ["registration.no_such_region", "registration.no_such_employer"]),
    (attrs.evolve(AROUND, employer=None), ["registration.no_such_employer"]),
    (attrs.evolve(AROUND, employer=ELSEWHERE), ["registration.no_such_employer"]),
    (attrs.evolve(AROUND, departments=("外科",)), ["registration.no_such_department"]),
    (attrs.evolve(AROUND, departments=()), []),
    (AROUND, []),
]


@pytest.mark.parametrize(("around", "expected"), PLACES)
def test_region_employer_and_department_belong_together(around, expected):
    assert expected == [finding.rule for finding in registration(around=around).findings]


def test_a_department_that_was_left_empty_lies_nowhere_else():
    assert () == registration({"department": ""}).findings


DOUBTS: list[tuple[dict[str, str], date, list[tuple[str, str]]]] = [
    ({}, TODAY, []),
    ({"sex": "女"}, TODAY, [("sex", "id_number.sex_differs")]),
    ({"birth_month": "1904-03"}, TODAY, [("birth_month", "id_number.birth_month_differs")]),
    ({}, date(2025, 6, 8), [("id_number", "id_number.unusual_age")]),
    (
        {"sex": "女", "birth_month": "1905-02"},
        TODAY,
        [("sex", "id_number.sex_differs"), ("birth_month", "id_number.birth_month_differs")],
    ),
]


@pytest.mark.parametrize(("change", "today", "doubts"), DOUBTS)
def test_what_only_a_human_being_can_judge_is_a_warning_that_bars_no_way(change, today, doubts):
    form = registration(change, attrs.evolve(AROUND, today=today))

    assert doubts == told(form)
    assert () == form.errors
    assert {Severity.WARNING} >= {finding.severity for finding in form.findings}


def test_a_number_that_can_not_be_read_raises_no_doubt():
    assert [("id_number", "id_number.length")] == told(
        registration({"id_number": "41010519040229001", "sex": "女"})
    )


# ── changing the profile ──────────────────────────────────────────────────────────────────────────────────


def test_a_change_says_only_what_changes():
    form = profile({"mobile": "13900139000", "school": "", "department": "外科"})

    assert () == form.findings
    assert {"mobile": MobileNumber.parse("13900139000"), "school": None, "department": "外科"} == form.values
    assert {} == profile({}).values


def test_what_can_not_be_changed_may_be_sent_back_as_it_was():
    fixed = {name: ANSWERS[name] for name in ("id_number", "name", "employer", "employer_region")}

    assert () == profile(fixed).findings


CHANGES: list[tuple[dict[str, object], list[tuple[str, str]]]] = [
    ({"id_number": "11010519491231002X"}, [("id_number", "registration.immutable")]),
    ({"id_number": "410105190402290018"}, [("id_number", "id_number.checksum")]),
    ({"id_number": ""}, [("id_number", "registration.immutable"), ("id_number", "answer.missing")]),
    ({"name": "李大明"}, [("name", "registration.immutable")]),
    ({"employer": "别的单位"}, [("employer", "registration.immutable")]),
    ({"employer_region": "410200"}, [("employer_region", "registration.immutable")]),
    ({"name": "李\0"}, [("name", "text.control")]),
    ({"mobile": ""}, [("mobile", "answer.missing")]),
    ({"mobile": None}, [("mobile", "answer.missing")]),
    ({"mobile": "1"}, [("mobile", "mobile.length")]),
    ({"department": "放射科"}, [("department", "registration.no_such_department")]),
    ({"department": ""}, []),
    ({"sex": "女"}, []),
    ({"state": "已通过"}, [("state", "answer.unknown_field")]),
    (
        {"version": 9, "person_id": "p2"},
        [("version", "answer.unknown_field"), ("person_id", "answer.unknown_field")],
    ),
]


@pytest.mark.parametrize(("change", "expected"), CHANGES)
def test_a_change_is_read_as_strictly_as_a_registration(change, expected):
    assert expected == told(profile(change, ("内科", "外科")))


def test_the_refusal_of_a_fixed_field_tells_whom_to_ask():
    (finding,) = profile({"name": "李大明"}).errors

    assert "姓名：注册后不可修改；确需变更的，请联系所属单位管理员" == finding.sentence


# ── somebody who is given an office ───────────────────────────────────────────────────────────────────────


def test_number_and_name_of_an_officer_are_read():
    assert (LI.id_number, "李小明") == read_identity("410105190402290017", " 李小明 ", TODAY)


@pytest.mark.parametrize(
    ("id_number", "name", "expected"),
    [
        ("", "李小明", ["answer.missing"]),
        ("410105190402290018", "李小明", ["id_number.checksum"]),
        ("410105190402290018", "", ["id_number.checksum", "answer.missing"]),
        ("", "", ["answer.missing", "answer.missing"]),
        (None, 8, ["answer.not_a_text", "answer.missing"]),
    ],
)
def test_all_that_is_wrong_with_an_officer_is_told_at_once(id_number, name, expected):
    with pytest.raises(Refused) as refused:
        read_identity(id_number, name, TODAY)
    assert expected == [finding.rule for finding in refused.value.findings]
    assert "1904" not in f"{refused.value}{refused.value!r}"


# ── laws ──────────────────────────────────────────────────────────────────────────────────────────────────


@given(answers=garbage | st.dictionaries(st.sampled_from([*LABELS]) | st.text(), garbage))
def test_whatever_comes_is_told_in_words(answers):
    for form in (assess_registration(answers, AROUND), profile(answers)):
        assert all(finding.sentence for finding in form.findings)
        assert set(LABELS) >= set(form.values)


def test_printing_a_form_shows_nothing_personal():
    assert "李小明" not in repr(registration({"sex": "女"}))
