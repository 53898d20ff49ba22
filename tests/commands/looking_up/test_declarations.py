"""查看继续教育信息: with the filters that are offered, page by page."""

import pytest

from cetms_core import DeclarationState, Refused, Subject
from tests.house import (
    ADMINISTRATOR,
    BASE,
    CHEN,
    CITY,
    HOSPITAL,
    INDUSTRY,
    LI,
    OTHER_CITY,
    PROVINCE,
    SCHOOL,
    WANG,
    conference,
    seminar,
)


def titles(page) -> list[object]:
    return [each.answers.get("title") or each.answers["activity_name"] for each in page]


@pytest.fixture
def full(house):
    """Four declarations of Li, one a minute, and one each of two others."""
    for actor, answers, type in (
        (LI, conference("甲"), "academic_conference"),
        (WANG, conference("同事"), "academic_conference"),
        (LI, conference("乙"), "academic_conference"),
        (CHEN, conference("外人"), "academic_conference"),
        (LI, seminar(8, name="丙"), "training_seminar"),
        (LI, seminar(8, name="丁"), "training_seminar"),
    ):
        house.declare(actor, answers, type)
        house.clock.move(minutes=1)
    return house


def find(house, actor=LI, **filters):
    return house.ask(actor, lambda tx: tx.declarations(**filters))


def test_ones_own_the_newest_first(full):
    assert ["丁", "丙", "乙", "甲"] == titles(find(full))


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"type": "training_seminar"}, "丁丙"),
        ({"type": "no_such_type"}, ""),
        ({"year": 2025}, "丁丙乙甲"),
        ({"year": 2024}, ""),
        ({"year": "2025"}, "丁丙乙甲"),
        ({"year": ""}, "丁丙乙甲"),
        ({"state": "待审核"}, "丁丙乙甲"),
        ({"state": DeclarationState.APPROVED}, ""),
        ({"state": ""}, "丁丙乙甲"),
        ({"state": None}, "丁丙乙甲"),
        ({"subject": "公需科目"}, "丁丙"),
        ({"subject": Subject.PROFESSIONAL}, "乙甲"),
        ({"subject": ""}, "丁丙乙甲"),
        ({"person_id": LI.person_id}, "丁丙乙甲"),
        ({"person_id": WANG.person_id}, ""),
        ({"employer": HOSPITAL, "subject": "专业科目"}, "乙甲"),
        ({"employer": SCHOOL}, ""),
        ({"text": "甲"}, "甲"),
        ({"text": " 甲 "}, "甲"),
        ({"text": "备注"}, "丁丙乙甲"),
        ({"text": "不在"}, ""),
        ({"text": "%"}, ""),
        ({"text": "_"}, ""),
        ({"type": "training_seminar", "text": "丙", "year": 2025, "state": "待审核"}, "丙"),
    ],
)
def test_filters_are_all_kept_at_once(full, filters, found):
    assert [*found] == titles(find(full, **filters))


@pytest.mark.parametrize(
    ("actor", "found"),
    [
        (ADMINISTRATOR, "丁 丙 乙 同事 甲"),
        (CITY, "丁 丙 外人 乙 同事 甲"),
        (PROVINCE, "丁 丙 外人 乙 同事 甲"),
        (OTHER_CITY, ""),
    ],
)
def test_a_reviewer_sees_what_lies_in_the_own_scope(full, actor, found):
    assert found.split() == titles(find(full, actor))


@pytest.mark.parametrize(
    ("actor", "filters", "found"),
    [
        (ADMINISTRATOR, {"person_id": WANG.person_id}, "同事"),
        (ADMINISTRATOR, {"person_id": CHEN.person_id}, ""),
        (ADMINISTRATOR, {"employer": HOSPITAL}, "丁 丙 乙 同事 甲"),
        (ADMINISTRATOR, {"employer": SCHOOL}, ""),
        (CITY, {"employer": SCHOOL}, "外人"),
        (CITY, {"person_id": LI.person_id, "subject": "公需科目"}, "丁 丙"),
        (OTHER_CITY, {"person_id": LI.person_id}, ""),
        (INDUSTRY, {}, "丁 丙 乙 同事 甲"),
        (INDUSTRY, {"employer": SCHOOL}, ""),
        (BASE, {}, ""),
    ],
)
def test_employer_and_person_narrow_the_scope_and_never_widen_it(full, actor, filters, found):
    full.ask(LI, lambda tx: tx.draft("academic_conference", 2025, conference("草稿")))

    assert found.split() == titles(find(full, actor, **filters))


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 50])
def test_page_by_page_nothing_is_lost_and_nothing_comes_twice(full, limit):
    seen, after = [], None
    while True:
        page = find(full, after=after, limit=limit)
        seen += titles(page)
        if (after := page.after) is None:
            break

    assert ["丁", "丙", "乙", "甲"] == seen


def test_what_is_declared_while_somebody_turns_pages_moves_no_page(full):
    first = find(full, limit=2)
    full.declare(answers=conference("新"))

    assert ["乙", "甲"] == titles(find(full, after=first.after, limit=2))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"state": "已批准"}, ("answer.not_offered", "state")),
        ({"subject": "选修"}, ("answer.not_offered", "subject")),
        ({"text": "甲\0"}, ("text.control", "text")),
        ({"text": "\ud800"}, ("text.broken", "text")),
        ({"text": "甲" * 101}, ("text.too_long", "text")),
        ({"text": None}, ("text.not_a_text", "text")),
        ({"after": "page 2"}, ("approval.no_such_page", "after")),
        ({"after": "2025-06-01T09:00:00~x"}, ("approval.no_such_page", "after")),
    ],
)
def test_what_cannot_be_looked_for_is_a_finding(full, filters, expected):
    assert [expected] == full.refused(LI, lambda tx: tx.declarations(**filters))


def test_letters_are_found_however_they_were_typed(house):
    house.declare(answers=conference("e\u0301tude"))

    assert ["étude"] == titles(find(house, text="étude")) == titles(find(house, text="e\u0301t"))


def test_a_year_that_is_none_is_told(house):
    with pytest.raises(Refused) as refused:
        find(house, year="25 年")

    assert ["year.unreadable"] == [finding.rule for finding in refused.value.findings]
