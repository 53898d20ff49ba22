"""查看学时完成情况, through the front door: 90 学时, of them 30 公需 and 60 专业."""

from datetime import date, datetime

import pytest
from attrs import evolve

from cetms_core import Jurisdiction, Requirement, Subject
from cetms_core.domain.declaration import new_declaration_id
from tests.house import (
    ADMINISTRATOR,
    BEIJING,
    CITY,
    HENAN,
    JINSHUI,
    LI,
    SUN,
    SUN_AS_ADMINISTRATOR,
    conference,
    furnished,
    installed,
    seminar,
)

PUBLIC, PROFESSIONAL, _ = Subject


def years(house, actor=LI, **whose):
    return house.ask(actor, lambda tx: tx.hours_by_year(**whose))


def study(house, hours, subject="公需科目", name="培训"):
    return house.approve(house.declare(answers=seminar(hours, subject, name), type="training_seminar"))


def test_nothing_declared_is_no_year(house):
    assert () == years(house)


def test_what_was_done_and_what_is_missing_by_hand(house):
    """18.5 公需 and 12 + 8 + 7.5 = 27.5 专业: 46 in all, 44 missing, of them 11.5 公需 and 32.5 专业."""
    study(house, "18.5", name="公需一")
    study(house, "7.5", "专业科目", name="专业一")
    house.approve(house.declare())
    house.declare(answers=conference("还在审核"))
    (line,) = years(house)

    assert (2025, 46, 90, 44) == (line.year, line.total, line.required, line.missing)
    assert {PUBLIC: 18.5, PROFESSIONAL: 27.5} == {
        key: float(str(each)) for key, each in line.by_subject.items()
    }
    assert ["11.5", "32.5"] == [str(each) for each in line.missing_by_subject.values()]
    assert not line.complete


def test_a_complete_year(house):
    """30 + 60 and not a tenth less."""
    study(house, "30", name="公需一")
    study(house, "59.9", "专业科目", name="专业一")
    assert "0.1" == str(years(house)[0].missing)

    study(house, "0.1", "专业科目", name="专业二")
    (line,) = years(house)
    assert (90, 0, True) == (line.total, line.missing, line.complete)


def test_more_of_one_subject_replaces_none_of_the_other(house):
    study(house, "90", name="公需一")
    (line,) = years(house)

    assert (90, 60, False) == (line.total, line.missing, line.complete)


def test_every_year_with_a_record_the_latest_first(house):
    house.declare(answers=conference("去年提交"))
    house.clock.now = datetime(2026, 3, 1, tzinfo=BEIJING)
    house.ask(
        LI,
        lambda tx: tx.declare(
            "academic_conference", 2026, conference(ended_on="2026-02-01"), attachment=house.scan
        ),
    )

    assert [2026, 2025] == [line.year for line in years(house)]


def test_the_demand_is_that_of_the_nearest_page():
    page = Jurisdiction(
        JINSHUI,
        "金水区",
        HENAN,
        requirements=(
            Requirement(
                total=40, floors={PUBLIC: 10}, since=date(2020, 1, 1), basis="某区 一", confidence="B"
            ),
        ),
    )
    house = furnished(plugins=installed(page))
    study(house, "12")
    (line,) = years(house)

    assert (12, 40, 28, "某区 一") == (line.total, line.required, line.missing, line.basis)


def test_where_the_page_says_so_a_surplus_joins_the_next_year():
    page = Jurisdiction(JINSHUI, "金水区", HENAN, carries_over=True)
    house = furnished(plugins=installed(page))
    study(house, "100")
    house.clock.now = datetime(2026, 3, 1, tzinfo=BEIJING)
    answers = conference(ended_on="2026-02-01")
    house.ask(LI, lambda tx: tx.declare("academic_conference", 2026, answers, attachment=house.scan))

    assert [(2026, 10), (2025, 0)] == [(line.year, line.carried) for line in years(house)]


def test_the_demand_is_that_of_the_persons_title(house):
    """Henan asked 64 学时 a year before 2015, and 56 of who holds a junior title."""
    house.read(lambda session: session.declarations.add(handed_in_for(house, 2014)))
    assert [64] == [line.required for line in years(house)]

    house.ask(LI, lambda tx: tx.update_profile({"title_level": "初级"}))
    assert [56] == [line.required for line in years(house)]


def handed_in_for(house, year):
    return evolve(
        house.ask(LI, lambda tx: tx.draft("academic_conference", 2025, {})),
        id=new_declaration_id(LI.person_id),
        year=year,
        submitted_at=house.clock.now,
    )


def test_a_reviewer_asks_for_somebody_in_the_own_scope(house):
    study(house, "12")

    assert (
        years(house)
        == years(house, ADMINISTRATOR, person_id=LI.person_id)
        == years(house, CITY, person_id=LI.person_id)
    )


@pytest.mark.parametrize("whose", [{}, {"person_id": SUN.person_id}])
def test_an_officer_who_is_a_professional_sees_the_own(house, whose):
    house.declare(SUN)

    assert [2025] == [line.year for line in years(house, SUN_AS_ADMINISTRATOR, **whose)]
