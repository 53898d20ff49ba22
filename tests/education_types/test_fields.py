"""Each word of the vocabulary describes one kind of question, with its limits."""

from enum import Enum

import attrs
import pytest

from cetms_core import Choice, Field, Kind, choice, day, decimal, flag, organisation, text, whole, year
from cetms_core.education_types import REMARK, longtext
from cetms_core.education_types.fields import ASKED, LARGEST


class Line(Enum):
    VIDEO_LINK = "视频"
    SATELLITE = "卫星"


def asked(question) -> Field:
    return question.metadata[ASKED]


WORDS = [
    (text("甲"), Field(Kind.TEXT, "甲", limit=200)),
    (longtext("甲"), Field(Kind.LONGTEXT, "甲", limit=1000)),
    (organisation("甲"), Field(Kind.ORGANISATION, "甲", limit=100)),
    (whole("甲"), Field(Kind.WHOLE, "甲", least=0, most=999_999_999)),
    (decimal("甲"), Field(Kind.DECIMAL, "甲", least=0, most=9_999)),
    (day("甲"), Field(Kind.DAY, "甲")),
    (year("甲"), Field(Kind.YEAR, "甲", least=1949, most=2999)),
    (choice("甲"), Field(Kind.CHOICE, "甲")),
    (flag("甲"), Field(Kind.FLAG, "甲")),
]


@pytest.mark.parametrize(("question", "field"), WORDS)
def test_a_word_says_its_kind_and_its_usual_limits(question, field):
    assert field == asked(question)


def test_there_is_a_word_for_each_kind():
    assert [field.kind for _, field in WORDS] == [
        Kind.TEXT, Kind.LONGTEXT, Kind.ORGANISATION, Kind.WHOLE, Kind.DECIMAL, Kind.DAY, Kind.YEAR, Kind.CHOICE, Kind.FLAG,
    ]  # fmt: skip
    assert {*Kind} == {field.kind for _, field in WORDS}


WORDED = [text, longtext, organisation, whole, decimal, day, year, choice]


@pytest.mark.parametrize("word", WORDED)
def test_a_word_keeps_all_that_the_author_says(word):
    field = asked(word("甲", en="A", help="填甲", required_when={"乙": True}))

    assert ("甲", "A", "填甲", True, {"乙": True}) == (
        field.label, field.en, field.help, field.required, field.required_when,
    )  # fmt: skip


@pytest.mark.parametrize("word", [text, longtext, organisation])
def test_a_text_has_the_limit_that_the_author_sets(word):
    assert 12 == asked(word("甲", limit=12)).limit


@pytest.mark.parametrize("word", [whole, decimal, year])
def test_a_number_has_the_bounds_that_the_author_sets(word):
    field = asked(word("甲", least=1, most=7))

    assert (1, 7) == (field.least, field.most)


@pytest.mark.parametrize("word", [*WORDED, flag])
def test_what_may_stay_empty_is_none_until_it_is_filled_in(word):
    assert attrs.NOTHING is word("甲")._default
    assert word("甲", required=False)._default is None


def test_what_another_answer_demands_is_none_until_then():
    assert text("甲", required_when={"乙": True})._default is None  # type: ignore[attr-defined]


def test_a_choice_offers_its_members_in_the_authors_order():
    field = Field(Kind.CHOICE, "线路", options=Line)

    assert (Choice("视频", "视频", "Video link"), Choice("卫星", "卫星", "Satellite")) == field.choices
    assert () == Field(Kind.TEXT, "甲").choices


def test_the_remark_is_a_long_text_of_at_most_1000_characters_that_may_stay_empty():
    assert (Kind.LONGTEXT, "内容", 1000, False, "remark") == (
        REMARK.kind, REMARK.label, REMARK.limit, REMARK.required, REMARK.name,
    )  # fmt: skip
    assert "不超过 1000 字" in REMARK.help


def test_nine_digits_are_read_and_no_more():
    assert 9 == len(str(LARGEST))
    assert 10 == len(str(LARGEST + 1))
