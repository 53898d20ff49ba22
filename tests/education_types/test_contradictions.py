"""A type that contradicts itself never gets as far as a person."""

from datetime import date
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from typing import Any

import pytest

from cetms_core import DefinitionError, Subject, choice, day, decimal, flag, refuse, text, whole, year
from cetms_core.education_types import described
from cetms_core.education_types.contradictions import contradictions
from tests.education_types.declaring import declare
from tests.education_types.telemedicine import Telemedicine


class Grade(StrEnum):
    FIRST = "一等"


class Number(IntEnum):
    ONE = 1


class Nothing(Enum):
    pass


class NoSubject(StrEnum):
    PUBLIC = "公需科目"
    OTHER = "其他"


@refuse("日期：太晚，请核对", at="held_on")
def too_late(self, law):
    return True


@refuse("too late", at="title")
def in_english(self, law):
    return True


@refuse("", at="title")
def in_no_words(self, law):
    return True


def as_it_was(answers):
    return answers


TITLE = {"title": (str, text("题目"))}
Facts = dict[str, Any]

CONTRADICTIONS: list[tuple[Facts, str]] = [
    ({"code": "Some_type"}, "code must be lower-case words joined by _"),
    ({"code": "some__type"}, "code must be lower-case words joined by _"),
    ({"code": "some_type\n"}, "code must be lower-case words joined by _"),
    ({"code": "2type"}, "code must be lower-case words joined by _"),
    ({"code": "类型"}, "code must be lower-case words joined by _"),
    ({"label": "Some type"}, "label must be Chinese"),
    ({"basis": ""}, "basis must name the clause"),
    ({"since": 2012, "until": 2011}, "until lies before since"),
    ({"methods": {"credit_hours": 1}}, r"it needs credit_hours\(self, law\)"),
    (
        {"methods": {"in_english": in_english}, "fields": TITLE},
        "some_type.in_english: its sentence must be Chinese",
    ),
    (
        {"methods": {"in_no_words": in_no_words}, "fields": TITLE},
        "some_type.in_no_words: its sentence must be",
    ),
    ({"methods": {"too_late": too_late}, "fields": TITLE}, r"these are no fields of it: \['held_on'\]"),
    ({"identified_by": ("title", "place"), "fields": TITLE}, r"these are no fields of it: \['place'\]"),
    ({"counts_once_by": ("title", "place"), "fields": TITLE}, r"these are no fields of it: \['place'\]"),
    (
        {"dated_by": "held_on", "fields": TITLE},
        r"dated_by must name a field made with day\(\), not 'held_on'",
    ),
    ({"dated_by": "title", "fields": TITLE}, r"dated_by must name a field made with day\(\), not 'title'"),
    ({"confidence": "D"}, "confidence must be A, B, C or U"),
    ({"fields": {"remark": (str, text("备注"))}}, "the field `remark` is the house's own"),
    ({"fields": {"title": (str, text("Title"))}}, "title: its label must be Chinese"),
    ({"fields": {"grade": (str, choice("等级"))}}, "grade: annotate a choice with its enum"),
    (
        {"fields": {"grade": (Number, choice("等级"))}},
        "grade: annotate a choice with its enum, whose values are texts",
    ),
    ({"fields": {"grade": (Nothing, choice("等级"))}}, "grade: annotate a choice with its enum"),
    ({"fields": {"grade": (int | None, choice("等级"))}}, "grade: annotate a choice with its enum"),
    ({"fields": {"count": (int, whole("次数", least=2, most=1))}}, "count: least and most must run"),
    ({"fields": {"count": (int, whole("次数", least=-1))}}, "count: least and most must run"),
    (
        {"fields": {"count": (int, whole("次数", most=10**9))}},
        "count: least and most must run from 0 to 999999999",
    ),
    ({"fields": {"fee": (Decimal, decimal("金额", least=9, most=8))}}, "fee: least and most must run"),
    ({"fields": {"built": (int, year("年份", least=2000, most=1999))}}, "built: least and most must run"),
    (
        {"fields": {"topic": (str, text("主讲题目", required_when={"lectured": True}))}},
        r"no fields of it: \['lectured'\]",
    ),
    (
        {
            "fields": {
                "lectured": (bool, flag("主讲")),
                "topic": (str, text("题目", required_when={"lectured": "是"})),
            }
        },
        "lectured can never be '是'",
    ),
    (
        {
            "fields": {
                "grade": (Grade, choice("等级")),
                "topic": (str, text("题目", required_when={"grade": "二等"})),
            }
        },
        "grade can never be '二等'",
    ),
    (
        {
            "fields": {
                "grade": (Grade, choice("等级")),
                "topic": (str, text("题目", required_when={"grade": (Grade.FIRST, "三等")})),
            }
        },
        "grade can never be '三等'",
    ),
    ({"schema_version": 0}, "schema_version counts from 1"),
    (
        {"schema_version": 3, "upcasters": (as_it_was,)},
        r"schema_version 3 needs upcasters=\(from_1_to_2, from_2_to_3\), one for each older version; it has 1",
    ),
    (
        {"upcasters": (as_it_was,)},
        r"schema_version 1 needs upcasters=\(none\), one for each older version; it has 1",
    ),
    ({"schema_version": 2, "upcasters": ("as_it_was",)}, "upcasters must be functions, from the answers"),
    ({"subject": None}, "it needs subject=, or a required choice of subjects named `subject`"),
    ({"subject": None, "fields": {"subject": (str, text("科目"))}}, "it needs subject="),
    ({"subject": None, "fields": {"subject": (NoSubject, choice("科目"))}}, "it needs subject="),
    (
        {"subject": None, "fields": {"subject": (Subject, choice("科目", required=False))}},
        "it needs subject=",
    ),
    (
        {
            "subject": None,
            "fields": {
                "lectured": (bool, flag("主讲")),
                "subject": (Subject, choice("科目", required_when={"lectured": True})),
            },
        },
        "it needs subject=",
    ),
]


@pytest.mark.parametrize(("facts", "says"), CONTRADICTIONS)
def test_a_contradiction_is_refused_where_it_is_defined(facts, says):
    with pytest.raises(DefinitionError, match=says):
        declare(**facts)


POSSIBLE: list[Facts] = [
    {},
    {"code": "a"},
    {"code": "some_type2"},
    {"since": 2012, "until": 2012},
    {"fields": {"count": (int, whole("次数", least=0, most=0))}},
    {"fields": {"count": (int, whole("次数", least=999_999_999, most=999_999_999))}},
    {
        "fields": {"held_on": (date, day("日期"))},
        "methods": {"too_late": too_late},
        "identified_by": ("held_on",),
    },
    {
        "fields": {
            "grade": (Grade, choice("等级")),
            "topic": (str, text("题目", required_when={"grade": Grade.FIRST})),
        }
    },
    {
        "fields": {
            "held_on": (date, day("日期")),
            "x": (str, text("题目", required_when={"held_on": date.max})),
        }
    },
    {"subject": None, "fields": {"subject": (Subject, choice("科目"))}},
    {"schema_version": 3, "upcasters": (as_it_was, as_it_was)},
]


@pytest.mark.parametrize("facts", POSSIBLE)
def test_what_agrees_with_itself_may_be_declared(facts):
    assert [] == [*contradictions(described(declare(**facts)))]


def test_a_type_needs_no_more_than_it_says():
    assert [] == [*contradictions(described(Telemedicine))]
