from enum import StrEnum

import pytest

from cetms_core.cli.field_row import field_row
from cetms_core.education_types.fields import LARGEST, Field, Kind


class Part(StrEnum):
    LISTENER = "听讲"
    SPEAKER = "主讲"


@pytest.mark.parametrize(
    ("field", "needed"),
    [
        ({}, "必填"),
        ({"required": False}, "选填"),
        ({"required_when": {"part": Part.SPEAKER}}, "part 为“主讲”时必填"),
        ({"required_when": {"part": tuple(Part), "paid": True}}, "part 为“听讲”或“主讲”，paid 为“是”时必填"),
        ({"required_when": {"paid": False, "times": 1}}, "paid 为“否”，times 为“1”时必填"),
    ],
)
def test_when_it_must_be_answered_is_said(field, needed):
    assert ("topic", "题目", "text", needed) == field_row(Field(Kind.TEXT, "题目", name="topic", **field))[:4]


@pytest.mark.parametrize(
    ("field", "accepts"),
    [
        (Field(Kind.DAY, "日期"), ""),
        (Field(Kind.TEXT, "题目", limit=50), "至多 50 字"),
        (Field(Kind.WHOLE, "次数", least=1, most=9), "1 至 9"),
        (Field(Kind.WHOLE, "字数", least=0, most=LARGEST), "不少于 0"),
        (Field(Kind.CHOICE, "方式", options=Part), "听讲、主讲"),
        (Field(Kind.CHOICE, "方式", options=Part, help="看通知"), "听讲、主讲\n看通知"),
    ],
)
def test_with_what_it_is_answered_is_said(field, accepts):
    assert accepts == field_row(field)[4]
