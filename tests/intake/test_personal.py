"""What a registration asks, and how each field is read by itself."""

from datetime import date

import pytest

from cetms_core import REGISTRATION_FORM, Kind, Sex
from cetms_core.domain.professional import IMMUTABLE
from cetms_core.domain.title import TitleLevel
from cetms_core.intake.personal import LABELS, REQUIRED, missing, read_personal

TODAY = date(1950, 6, 8)
"""When people born from 1900 to 1909 are of an age to work."""


def read(name: str, raw: object) -> object:
    """The value, or the rule that is broken."""
    values, faults = read_personal({name: raw}, [name], TODAY)
    return faults[0].rule if faults else values[name]


GUIDE = """
id_number mobile email employer_region employer department name sex birth_month ethnic_group native_place school major
"""


def test_the_form_asks_what_the_guide_asks_in_its_order_and_then_the_title():
    assert [*GUIDE.split(), "education", "degree", "title_series", "title_level"] == [
        field.name for field in REGISTRATION_FORM
    ]


def test_the_red_stars():
    assert {
        *["id_number", "mobile", "email", "employer_region", "employer", "name", "sex", "birth_month"]
    } == REQUIRED


def test_what_can_not_be_changed_is_asked_with_a_red_star():
    assert {*IMMUTABLE} <= REQUIRED


def test_sex_and_title_are_choices_and_all_else_a_line():
    kinds = {field.name: field.kind for field in REGISTRATION_FORM}
    offered = {field.name: [choice.value for choice in field.choices] for field in REGISTRATION_FORM}

    assert Kind.CHOICE is kinds.pop("sex") is kinds.pop("title_level")
    assert {Kind.TEXT} == {*kinds.values()}
    assert ["男", "女"] == offered["sex"]
    assert ["高级", "中级", "初级"] == offered["title_level"]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("高级", TitleLevel.SENIOR),
        ("初级", TitleLevel.JUNIOR),
        ("副高级", "registration.no_such_title_level"),
    ],
)
def test_a_title_is_one_of_three_levels(raw, expected):
    assert expected == read("title_level", raw)


@pytest.mark.parametrize("name", LABELS)
@pytest.mark.parametrize("raw", [None, ""])
def test_nothing_filled_in_is_none(name, raw):
    assert read(name, raw) is None


@pytest.mark.parametrize("name", LABELS)
@pytest.mark.parametrize("raw", [7, True, ["甲"], 1.5])
def test_what_is_no_text_is_told(name, raw):
    assert "answer.not_a_text" == read(name, raw)


@pytest.mark.parametrize(
    ("name", "raw", "expected"),
    [
        ("sex", "男", Sex.MALE),
        ("sex", "female", Sex.FEMALE),
        ("sex", "1", Sex.MALE),
        ("sex", "2", Sex.FEMALE),
        ("sex", "Female", Sex.FEMALE),
        ("sex", "M", "registration.no_such_sex"),
        ("sex", "9", "registration.no_such_sex"),
        ("ethnic_group", "汉", "汉族"),
        ("ethnic_group", "01", "汉族"),
        ("ethnic_group", "崩龙族", "德昂族"),
        ("ethnic_group", "57", "其他"),
        ("ethnic_group", " \u3000", None),
        ("ethnic_group", "汉\n族", "answer.not_one_line"),
        ("ethnic_group", "汉人", "catalogue.not_in_list"),
        ("education", "本科", "大学本科教育"),
        ("education", "21", "大学本科毕业"),
        ("education", "自学", "catalogue.not_in_list"),
        ("degree", "工学学士", "工学学士学位"),
        ("degree", "工学", "catalogue.not_in_list"),
        ("title_series", "会计", "会计专业人员"),
        ("title_series", "008", "catalogue.not_in_list"),
        ("major", "随便什么专业", "随便什么专业"),
        ("birth_month", "1904-02", "1904-02"),
        ("birth_month", "1904-13", "registration.not_a_month"),
        ("birth_month", "1904-2", "registration.not_a_month"),
        ("birth_month", "1904-02\n", "registration.not_a_month"),
        ("school", " 郑州大学 ", "郑州大学"),
        ("school", " \u3000", None),
        ("school", "字" * 100, "字" * 100),
        ("school", "字" * 101, "text.too_long"),
        ("school", "一\n二", "answer.not_one_line"),
        ("id_number", "41010519040229001", "id_number.length"),
        ("mobile", "12", "mobile.length"),
        ("email", "x", "email.form"),
        ("name", "·", "name.separator"),
    ],
)
def test_each_field_is_read_by_itself(name, raw, expected):
    assert expected == read(name, raw)


def test_a_fault_and_a_gap_name_the_field():
    (fault,) = read_personal({"school": "一\n二"}, ["school"], TODAY)[1]

    assert ("school", "毕业院校：只能填写一行，请删去换行") == (fault.field, str(fault))
    assert ("name", "姓名：未填写，请补填") == (missing("name").field, str(missing("name")))


def test_strangers_are_told():
    assert ["answer.unknown_field"] == [fault.rule for fault in read_personal({"state": "x"}, [], TODAY)[1]]
