"""An ordinary class becomes a type that can be declared, and stays an ordinary frozen class."""

from datetime import date
from enum import Enum
from typing import Optional

import attrs
import pytest

from cetms_core import DefinitionError, Hours, Law, Subject, choice, day, education_type, refuse, text, whole
from cetms_core.education_types import Kind, described
from tests.education_types.declaring import declare
from tests.education_types.telemedicine import ANSWERS, HOURS, Line, Telemedicine, slides_were_not_asked

TELEMEDICINE = described(Telemedicine)


class Grade(Enum):
    FIRST = "一等"
    SECOND = "二等"


def test_a_definition_holds_every_fact_of_the_type():
    facts = attrs.asdict(
        TELEMEDICINE, recurse=False, filter=lambda field, _: field.name not in {"fields", "refusals"}
    )

    assert facts == {
        "code": "telemedicine",
        "label": "远程会诊",
        "en": "Telemedicine",
        "since": 2015,
        "until": 2030,
        "subject": None,
        "basis": "远程会诊试行办法 第三条",
        "confidence": "U",
        "evidence": ("会诊记录",),
        "identified_by": ("title", "held_on"),
        "counts_once_by": (),
        "dated_by": "",
        "everywhere": True,
        "schema_version": 2,
        "upcasters": (slides_were_not_asked,),
        "details": Telemedicine,
    }


def test_the_fields_are_those_of_the_class_in_its_order():
    assert [*Telemedicine.__annotations__] == [field.name for field in TELEMEDICINE.fields]
    assert {Kind.CHOICE} == {field.kind for field in TELEMEDICINE.fields if field.options}
    assert [Line] == [field.options for field in TELEMEDICINE.fields if field.name == "line"]


def test_what_is_declared_is_a_frozen_class_to_be_built_by_name():
    details = Telemedicine(**ANSWERS | {"held_on": date(2025, 6, 8), "line": Line.VIDEO})

    assert 2 == details.credit_hours(Law(2025, "410000"))
    assert details == attrs.evolve(details)  # type: ignore[misc]
    assert details.dish is None
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        details.title = "另一题目"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Telemedicine("疑难病例")  # type: ignore[call-arg]


def test_a_refusal_is_known_by_its_methods_name():
    at = {"telemedicine.held_outside_credit_year": "held_on", "telemedicine.too_many_patients": "patients"}

    assert at == {refusal.rule: refusal.at for refusal in TELEMEDICINE.refusals}
    assert "会诊人次：一次不超过 50，请分次填报" == TELEMEDICINE.refusals[1].sentence


def test_a_refusal_is_asked_as_the_method_it_is():
    details = Telemedicine(**ANSWERS | {"held_on": date(2025, 6, 8)})
    outside, _ = TELEMEDICINE.refusals

    assert outside.is_there(details, Law(2024, "410000"))
    assert not outside.is_there(details, Law(2025, "410000"))


@education_type(code="quoted", label="引号", since=2012, basis="某条", subject=Subject.PUBLIC)
class Quoted:
    grade: "Grade | None" = choice("等级", required=False)

    def credit_hours(self, law: Law) -> Hours:
        return Hours(1)


def test_a_choice_knows_its_enum_however_that_is_annotated():
    optional = declare({"grade": (Grade | None, choice("等级", required=False))})
    older = declare({"grade": (Optional[Grade], choice("等级", required=False))})  # noqa: UP045

    assert [Grade] * 3 == [described(each).fields[0].options for each in (Quoted, optional, older)]


def test_only_a_declared_class_is_described():
    class Heir(Telemedicine):
        pass

    for other in (int, HOURS, None, Heir, attrs.make_class("Plain", [])):
        with pytest.raises(DefinitionError, match="is no education type: decorate it with @education_type"):
            described(other)


def test_a_field_needs_a_field_function():
    with pytest.raises(
        DefinitionError, match=r"SomeType\.title needs a field function, e\.g\. text\('标签'\)"
    ):
        declare({"title": (str, attrs.field())})
    with pytest.raises(DefinitionError, match="count needs a field function"):
        declare({"count": (int, 3)})


def test_everything_that_contradicts_itself_is_said_at_once():
    with pytest.raises(
        DefinitionError, match=r"SomeType \(Bad\): code must .*; label must be Chinese; basis must"
    ):
        declare({}, code="Bad", label="bad", basis="")


def test_an_unmarked_method_is_no_refusal():
    declared = declare({"held_on": (date, day("日期"))}, {"is_late": lambda self, law: True})

    assert () == described(declared).refusals


def test_a_fault_is_marked_where_it_is_written():
    @refuse("日期：太晚，请核对", at="held_on")
    def too_late(self, law):
        return True

    declared = declare({"held_on": (date, day("日期"))}, {"too_late": too_late})
    (refusal,) = described(declared).refusals

    assert ("some_type.too_late", "held_on", too_late) == (refusal.rule, refusal.at, refusal.is_there)


def test_fields_without_bounds_of_their_own_keep_those_of_their_kind():
    title, count = described(declare({"title": (str, text("题目")), "count": (int, whole("次数"))})).fields

    assert (200, None, None) == (title.limit, title.least, title.most)
    assert (None, 0, 999_999_999) == (count.limit, count.least, count.most)
