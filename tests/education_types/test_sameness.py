"""同一成果: two people rarely type a title alike, and two titles are never one."""

from unicodedata import normalize

import pytest
from hypothesis import given, strategies as st

from cetms_core import text
from cetms_core.education_types import described
from cetms_core.education_types.sameness import name_of
from tests.education_types.declaring import declare

TITLE = "基于 Python 的继续教育系统（一）"
titles = st.text("甲乙丙丁AbcＡ１2+ ，,-（）", max_size=12)


def named(*answers: object) -> str:
    return name_of("publication", answers)


def bare(title: str) -> str:
    return "".join(each for each in normalize("NFKC", title).casefold() if each.isalnum() or each == "+")


@pytest.mark.parametrize(
    "spelled",
    [
        "基于Python的继续教育系统(一)",
        "基于　ＰＹＴＨＯＮ　的继续教育系统（一）",
        "  《基于 python 的继续教育系统（一）》。",
        "基于Python的继续教育系统——一",
    ],
)
def test_width_case_blanks_and_punctuation_make_no_difference(spelled):
    assert named(TITLE) == named(spelled)


@pytest.mark.parametrize("other", ["基于 Python 的继续教育系统（二）", "基于 Python 的教育系统（一）", ""])
def test_another_title_is_another_achievement(other):
    assert named(TITLE) != named(other)


def test_a_sign_is_no_punctuation():
    assert named("C 程序设计") != named("C++ 程序设计")


def test_another_type_is_too():
    assert name_of("publication", ["ZL1"]) != name_of("patent", ["ZL1"])


def test_a_number_is_another_one_without_its_point():
    assert named("7.5") != named("75")
    assert named("ZL201410000001.6") == named("ZL 2014 1 0000001.6")


def test_an_answer_stays_in_its_place():
    assert named("甲", None) != named(None, "甲")
    assert named("甲", "乙") != named("甲乙", "") != named("乙", "甲")


@given(first=titles, second=titles)
def test_two_are_the_same_if_and_only_if_their_letters_figures_and_signs_are(first, second):
    assert (bare(first) == bare(second)) == (named(first) == named(second))


@given(title=titles, places=st.lists(st.integers(0, 12)))
def test_whatever_is_strewn_into_a_title_leaves_it_the_same(title, places):
    strewn = title
    for place in places:
        strewn = f"{strewn[:place]} ·{strewn[place:]}"

    assert named(title) == named(strewn)


def test_the_name_gives_nothing_away_and_fits_its_column():
    assert len(named(TITLE)) == 32
    assert named(TITLE).isalnum()
    assert named(TITLE).isascii()


# ── of a type ─────────────────────────────────────────────────────────────────────────────────────────────

ONCE = described(
    declare(
        {
            "title": (str, text("题目")),
            "number": (str | None, text("编号", required=False)),
        },
        counts_once_by=("title", "number"),
    )
)


def test_a_type_names_an_achievement_by_its_fields():
    assert ONCE.same_as({"title": "甲", "number": "1"}) == name_of("some_type", ["甲", "1"])
    assert ONCE.same_as({"title": "甲", "number": None}) == ONCE.same_as({"title": "甲"})


@pytest.mark.parametrize("answers", [{}, {"title": None, "number": None}, {"title": "", "number": ""}])
def test_what_has_no_name_is_the_same_as_nothing(answers):
    assert "" == ONCE.same_as(answers)


def test_a_type_that_knows_no_such_thing_names_nothing():
    assert "" == described(declare({"title": (str, text("题目"))})).same_as({"title": "甲"})


def test_a_type_tells_one_thing_from_another_by_its_fields_however_they_were_typed():
    told = described(declare({"title": (str, text("题目"))}, identified_by=("title",)))

    assert told.same_thing({"title": "甲（一）"}) == told.same_thing({"title": "甲(一) "})
    assert told.same_thing({"title": "甲（一）"}) != told.same_thing({"title": "甲（二）"})
    assert told.same_thing({"title": None}) == told.same_thing({}) != ""


def test_a_type_that_tells_nothing_apart_has_no_two_things_that_are_the_same():
    assert "" == described(declare({"title": (str, text("题目"))})).same_thing({"title": "甲"})
