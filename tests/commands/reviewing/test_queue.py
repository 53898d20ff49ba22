"""待办: what waits for this reviewer, the longest waiting first, and nothing that is the reviewer's own."""

from datetime import datetime

import pytest

from cetms_core import ItemKind
from tests.house import (
    ADMINISTRATOR,
    BEIJING,
    CHEN,
    CITY,
    COUNTY,
    FENG,
    LI,
    MINES_ADMINISTRATOR,
    OTHER_CITY,
    SCHOOLS_ADMINISTRATOR,
    SUN,
    SUN_AS_ADMINISTRATOR,
    VISITOR,
    WANG,
    WEI,
    conference,
    form,
    serial_of,
)


def queue(house, actor=ADMINISTRATOR, **wish):
    return house.ask(actor, lambda tx: tx.queue(**wish))


def waiting(house, actor=ADMINISTRATOR, **wish) -> list[int]:
    """Who waits, in order."""
    return [int(item.applicant.person_id, 16) for item in queue(house, actor, **wish)]


@pytest.fixture
def full(house):
    """Wei has been waiting since the opening; then, a minute apart, the others."""
    for actor in (LI, SUN, CHEN, FENG, WANG):
        house.clock.move(minutes=1)
        house.declare(actor)
    return house


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        (ADMINISTRATOR, [WEI, LI, SUN, WANG]),
        (SUN_AS_ADMINISTRATOR, [WEI, LI, WANG]),
        (SCHOOLS_ADMINISTRATOR, [CHEN]),
        (MINES_ADMINISTRATOR, [FENG]),
        (COUNTY, []),
    ],
)
def test_the_longest_waiting_first_of_the_own_scope(full, actor, expected):
    assert [*map(serial_of, expected)] == waiting(full, actor)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(ItemKind.REGISTRATION, [WEI]), (ItemKind.DECLARATION, [LI, SUN, WANG]), (None, [WEI, LI, SUN, WANG])],
)
def test_one_kind_may_be_asked_for(full, kind, expected):
    assert [*map(serial_of, expected)] == waiting(full, kind=kind)
    assert {*([kind] if kind else ItemKind)} == {item.kind for item in queue(full, kind=kind)}


def test_what_the_first_step_has_approved_waits_for_the_authority(full):
    full.ask(ADMINISTRATOR, lambda tx: tx.decide_many(tx.queue()))
    full.ask(MINES_ADMINISTRATOR, lambda tx: tx.decide_many(tx.queue()))

    assert [] == waiting(full)
    assert [*map(serial_of, (LI, SUN, WANG))] == waiting(full, CITY) == waiting(full, COUNTY)
    assert [serial_of(FENG)] == waiting(full, OTHER_CITY)


def test_an_authority_decides_on_no_registration(full):
    assert [] == waiting(full, CITY, kind=ItemKind.REGISTRATION)


def test_an_item_has_what_a_reviewer_needs(full):
    registration, declaration, *_ = queue(full)

    assert ("魏来", None, WEI.person_id) == (
        registration.applicant.name,
        registration.declaration,
        registration.id,
    )
    assert ["id_number.unusual_age"] == [
        finding.rule for finding in registration.warnings if not finding.is_error
    ]
    assert ("李明", declaration.declaration.id, ()) == (
        declaration.applicant.name,
        declaration.id,
        declaration.warnings,
    )
    assert declaration.declaration.submitted_at == declaration.waiting_since


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (datetime(2025, 11, 30, 23, 59, tzinfo=BEIJING), ([], [])),
        (datetime(2025, 12, 1, tzinfo=BEIJING), (["approval.closes_soon"], ["year.decisions_close_soon"])),
        (datetime(2025, 12, 31, tzinfo=BEIJING), (["approval.closes_soon"], ["year.decisions_close_soon"])),
        (datetime(2026, 1, 1, tzinfo=BEIJING), ([], [])),
    ],
)
def test_in_the_last_thirty_days_the_reviewer_is_warned(full, day, expected):
    """In Pingdingshan, where a late decision does not count, by other words than in the rest of Henan."""
    full.clock.now = day
    in_henan, in_pingdingshan = expected

    def warned(reviewer) -> list[list[str]]:
        items = queue(full, reviewer, kind=ItemKind.DECLARATION)
        return [[finding.rule for finding in item.warnings] for item in items]

    assert [in_henan] * 3 == warned(ADMINISTRATOR)
    assert [in_pingdingshan] == warned(MINES_ADMINISTRATOR)


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 50])
@pytest.mark.parametrize(
    ("actor", "expected"),
    [(ADMINISTRATOR, [WEI, LI, SUN, WANG]), (SUN_AS_ADMINISTRATOR, [WEI, LI, WANG])],
    ids=["another's", "some the reviewer's own"],
)
def test_page_by_page_nothing_is_lost_and_nothing_comes_twice(full, limit, actor, expected):
    seen, after = [], None
    while True:
        page = queue(full, actor, after=after, limit=limit)
        seen += [int(item.applicant.person_id, 16) for item in page]
        if (after := page.after) is None:
            break

    assert [*map(serial_of, expected)] == seen


def test_many_of_the_reviewers_own_hide_nobody_else(house):
    """Sun has declared more than a page holds, before anybody else."""
    for title in "一二三四五":
        house.clock.move(minutes=1)
        house.declare(SUN, conference(title))
    house.clock.move(minutes=1)
    house.declare(LI)
    pages, after = [], None
    while True:
        page = queue(house, SUN_AS_ADMINISTRATOR, after=after, limit=2, kind=ItemKind.DECLARATION)
        pages.append(len(page))
        if (after := page.after) is None:
            break

    assert [0, 0, 1] == pages


def test_who_resubmits_or_registers_anew_waits_anew(full):
    (item,) = (item for item in queue(full) if item.applicant.person_id == LI.person_id)
    back = full.ask(ADMINISTRATOR, lambda tx: tx.send_back(item, {"": "请核对"}))
    full.ask(VISITOR, lambda tx: tx.withdraw_registration(form(6)["id_number"], "正确 horse battery"))
    full.clock.move(minutes=1)
    full.ask(VISITOR, lambda tx: tx.register(form(6), password="a long password"))
    full.clock.move(minutes=1)
    full.ask(LI, lambda tx: tx.resubmit(back.id, back.answers))

    assert [*map(serial_of, (SUN, WANG, WEI, LI))] == waiting(full)


def test_a_page_that_is_none_is_a_finding(full):
    assert [("approval.no_such_page", "after")] == full.refused(ADMINISTRATOR, lambda tx: tx.queue(after="2"))
