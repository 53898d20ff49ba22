"""Words, choices and flags as people and programs send them: what is given, the field, the stored form or the rule."""

from enum import StrEnum
from typing import Any

from cetms_core.education_types import Field, Kind


class Grade(StrEnum):
    FIRST = "一等"
    SECOND_CLASS = "二等"


class Text(str):
    """What a template engine or a form library hands over in place of a plain text."""


LINE = Field(Kind.TEXT, "会议名称", limit=10, name="title")
LINES = Field(Kind.LONGTEXT, "摘要", limit=10, name="notes")
BODY = Field(Kind.ORGANISATION, "主办单位", limit=10, name="organiser")
CHOICE = Field(Kind.CHOICE, "等级", options=Grade, name="grade")
FLAG = Field(Kind.FLAG, "是否宣读", name="presented")

NO_TEXT, OFFERED, YES_NO = "answer.not_a_text", "answer.not_offered", "answer.not_yes_or_no"

WORDS: list[tuple[object, Field, Any]] = [
    # ── texts ──
    ("中原论坛", LINE, ["中原论坛"]),
    (" \u3000中原论坛\u3000\n", LINE, ["中原论坛"]),
    ("e\u0301", LINE, ["é"]),
    ("=1+1", LINE, ["=1+1"]),
    ("<script>", LINE, ["<script>"]),
    ("{{7*7}}%s", LINE, ["{{7*7}}%s"]),
    ("'; --", LINE, ["'; --"]),
    ("\U00020bb7" * 10, LINE, ["\U00020bb7" * 10]),
    ("字" * 10, LINE, ["字" * 10]),
    ("字" * 11, LINE, "text.too_long"),
    ("字" * 10**6, LINE, "text.too_long"),
    ("甲\n乙", LINE, "answer.not_one_line"),
    ("甲\r\n乙", LINE, "answer.not_one_line"),
    ("甲\u2028乙", BODY, "answer.not_one_line"),
    ("甲\r\n乙", LINES, ["甲\n乙"]),
    ("甲\0", LINE, "text.control"),
    ("甲\x1b乙", LINES, "text.control"),
    ("甲\u202e乙", LINE, "text.direction"),
    ("甲\ud800乙", LINE, "text.broken"),
    ("甲\uffff", LINE, "text.broken"),
    ("甲\U000e0041", BODY, "text.tag"),
    ("甲" + "\u0301" * 9, LINE, "text.too_many_marks"),
    ("\u2003\u2009", LINE, "answer.missing"),
    (8, LINE, NO_TEXT),
    (8.9, LINE, NO_TEXT),
    (True, LINE, NO_TEXT),
    (b"\xe7\x94\xb2", LINE, NO_TEXT),
    (["甲"], LINES, NO_TEXT),
    ({"甲": "乙"}, BODY, NO_TEXT),
    (Text("甲"), LINE, NO_TEXT),
    # ── choices: the label, or the name in small letters ──
    ("一等", CHOICE, ["一等"]),
    ("first", CHOICE, ["一等"]),
    ("second_class", CHOICE, ["二等"]),
    (Grade.FIRST, CHOICE, ["一等"]),
    ("FIRST", CHOICE, OFFERED),
    (" 一等", CHOICE, OFFERED),
    ("一等\n", CHOICE, OFFERED),
    ("三等", CHOICE, OFFERED),
    ("__class__", CHOICE, OFFERED),
    (0, CHOICE, OFFERED),
    (True, CHOICE, OFFERED),
    (["一等"], CHOICE, OFFERED),
    ({}, CHOICE, OFFERED),
    (b"first", CHOICE, OFFERED),
    # ── flags ──
    (True, FLAG, [True]),
    (False, FLAG, [False]),
    ("是", FLAG, [True]),
    ("否", FLAG, [False]),
    ("true", FLAG, [True]),
    ("false", FLAG, [False]),
    ("True", FLAG, YES_NO),
    ("FALSE", FLAG, YES_NO),
    ("on", FLAG, YES_NO),
    ("1", FLAG, YES_NO),
    ("0", FLAG, YES_NO),
    (1, FLAG, YES_NO),
    (0, FLAG, YES_NO),
    (1.0, FLAG, YES_NO),
    ("对", FLAG, YES_NO),
    (" 是", FLAG, YES_NO),
    ([True], FLAG, YES_NO),
    ([], FLAG, YES_NO),
]
