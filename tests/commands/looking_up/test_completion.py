"""年度完成情况: of each person the same line as the person sees, counted over an employer."""

from datetime import date

import pytest

from cetms_core import Completion, Employment, Hours, Lacking, NotFound
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.sql import SqlStore
from tests.house import (
    ADMINISTRATOR,
    CITY,
    HOSPITAL,
    JINSHUI,
    LI,
    MINE,
    SCHOOL,
    SCHOOLS_ADMINISTRATOR,
    SUN,
    SYSTEM,
    WANG,
    furnished,
    seminar,
)

ALL = Hours(90)


@pytest.fixture(params=[MemoryStore, lambda: SqlStore("sqlite://")], ids=["memory", "sqlite"])
def house(request):
    """Of three at the hospital, Li has done everything, Wang a part, and Sun nothing."""
    house = furnished(store=request.param())
    for actor, public, professional in ((LI, 30, 60), (WANG, 30, "59.9")):
        for hours, subject in ((public, "公需科目"), (professional, "专业科目")):
            answers = seminar(hours, subject, f"{subject}班")
            house.approve(house.declare(actor, answers, "training_seminar"))
    return house


def completion(house, actor=ADMINISTRATOR, year=2025, **asked):
    return house.ask(actor, lambda tx: tx.completion(year, **asked))


def employed(house, person, *spans):
    with house.cetms.store.session() as session:
        for employer, since, until in spans:
            session.employments.add(Employment(person.person_id, employer, JINSHUI, since, until))


def test_who_is_complete_and_who_lacks_how_much(house):
    lacking = (Lacking(WANG.person_id, "王芳", Hours("0.1")), Lacking(SUN.person_id, "孙主任", ALL))

    assert Completion(3, 1, Hours("90.1"), lacking) == completion(house)
    assert completion(house) == completion(house, CITY, within=HOSPITAL)


def test_each_line_is_the_one_that_the_person_sees(house):
    for actor in (LI, WANG):
        (line,) = house.ask(actor, lambda tx: tx.hours_by_year())
        known = {each.person_id: each.missing for each in completion(house).lacking}
        assert line.missing == known.get(actor.person_id, Hours(0))


def test_the_pages_add_up(house):
    whole, after = Completion(0, 0, Hours(0)), None
    while True:
        whole += (page := completion(house, after=after, limit=1))
        after = page.after
        if after is None:
            break

    assert completion(house) == whole


def test_a_year_is_answered_for_by_the_employer_of_its_last_day(house):
    """Whoever moved in 2026 is counted where they were at the end of 2025."""
    employed(
        house, WANG, (SCHOOL, date(2020, 1, 1), date(2025, 12, 31)), (HOSPITAL, date(2025, 12, 31), None)
    )
    employed(house, LI, (SCHOOL, date(2020, 1, 1), date(2026, 1, 1)), (HOSPITAL, date(2026, 1, 1), None))

    assert (2, 0) == (completion(house).people, completion(house).complete)
    there = completion(house, SCHOOLS_ADMINISTRATOR)
    assert (2, 1) == (there.people, there.complete)  # Chen, and Li


def test_whoever_began_later_is_counted_only_with_a_record_of_the_year(house):
    employed(house, SUN, (HOSPITAL, date(2026, 1, 1), None))
    employed(house, LI, (HOSPITAL, date(2026, 1, 1), None))

    assert (2, 1) == (completion(house).people, completion(house).complete)


def test_a_relief_is_no_less_complete(house):
    petition = house.ask(
        SUN, lambda tx: tx.request_relief(2025, exempt=True, reason="病假", attachment=house.scan)
    )
    house.ask(ADMINISTRATOR, lambda tx: tx.grant(petition))
    waiting = [*house.ask(CITY, lambda tx: tx.petition_queue())]
    for each in waiting:
        house.ask(CITY, lambda tx: tx.grant(each))  # noqa: B023

    assert (3, 2, Hours("0.1")) == (
        completion(house).people,
        completion(house).complete,
        completion(house).missing,
    )


def test_a_year_in_which_nothing_was_required_is_met_by_all(house):
    """No requirement of that year is known."""
    assert (3, 3) == (completion(house, year=1990).people, completion(house, year=1990).complete)


def test_after_a_merger_the_survivor_answers_for_the_years_since_and_the_old_code_for_those_before(house):
    house.ask(SYSTEM, lambda tx: tx.merge_organisations(HOSPITAL, SCHOOL))

    assert 4 == completion(house, SCHOOLS_ADMINISTRATOR).people
    assert 3 == completion(house, SCHOOLS_ADMINISTRATOR, year=2024, within=HOSPITAL).people
    assert 0 == completion(house, SCHOOLS_ADMINISTRATOR, within=HOSPITAL).people


def test_of_a_region_it_is_asked_employer_by_employer(house):
    with pytest.raises(NotFound):
        completion(house, CITY)
    assert 1 == completion(house, SYSTEM, within=MINE).people
