"""合并: whatever a duplicate has goes over, nothing is lost, and its code still resolves."""

import pytest

from cetms_core import NotAllowed, NotFound, Refused
from tests.commands.asking import correction, exemption, granted, transfer
from tests.house import (
    ADMINISTRATOR,
    CITY,
    COUNTY,
    DEPUTY,
    HOSPITAL,
    LI,
    MINE,
    MINES_ADMINISTRATOR,
    OTHER_CITY,
    PASSWORD,
    PINGDINGSHAN,
    PROVINCE,
    SCHOOL,
    SCHOOLS_ADMINISTRATOR,
    SUN,
    SYSTEM,
    VISITOR,
    WANG,
    WEI,
    administrator,
    form,
    serial_of,
)


def merged(house, duplicate=HOSPITAL, into=MINE, actor=SYSTEM):
    return house.ask(actor, lambda tx: tx.merge_organisations(duplicate, into))


def test_people_active_and_pending_are_on_the_rolls_of_the_one_that_stays(house):
    merged(house)

    for actor in (LI, WANG, SUN, WEI):
        person = house.read(lambda session, actor=actor: session.people.professional(actor.person_id))
        assert (person.employer, person.employer_region) == (MINE, PINGDINGSHAN)
    assert house.ask(LI, lambda tx: tx.employments())[-1].employer == MINE
    assert WEI.person_id in [item.id for item in house.ask(MINES_ADMINISTRATOR, lambda tx: tx.queue())]


def test_departments_go_over_and_what_is_there_already_stays(house):
    for code, name in ((HOSPITAL, "内科"), (HOSPITAL, "人事科"), (MINE, "人事科")):
        house.ask(SYSTEM, lambda tx, code=code, name=name: tx.add_department(code, name))
    merged(house)

    assert ["人事科", "内科"] == sorted(house.ask(VISITOR, lambda tx: tx.departments(MINE)))


def test_offices_go_over_and_end_at_the_duplicate(house):
    merged(house)

    with pytest.raises(NotAllowed):
        house.ask(ADMINISTRATOR, lambda tx: tx.queue())
    assert house.ask(administrator(serial_of(ADMINISTRATOR), MINE), lambda tx: tx.queue())


def test_a_declaration_in_flight_is_decided_by_the_one_that_stays(house):
    declared = house.declare()
    merged(house)

    assert house.approve(declared, MINES_ADMINISTRATOR, OTHER_CITY).state == "审核通过"


def test_a_petition_in_flight_is_decided_by_the_one_that_stays(house):
    """Both, whether it waits at the duplicate now or comes there later."""
    waits_now, comes_later = correction(house), transfer(house, WANG, SCHOOL)
    merged(house, SCHOOL, MINE)
    house.ask(ADMINISTRATOR, lambda tx: tx.grant(comes_later))
    (there,) = house.ask(MINES_ADMINISTRATOR, lambda tx: tx.petition_queue())
    assert there.id == comes_later.id

    merged(house, HOSPITAL, MINE)
    ids = {each.id for each in house.ask(MINES_ADMINISTRATOR, lambda tx: tx.petition_queue())}
    assert ids == {waits_now.id, comes_later.id}


def test_more_petitions_than_one_batch_go_over(house, monkeypatch):
    monkeypatch.setattr("cetms_core.commands.petitioning.merging.BATCH", 2)
    for person in (LI, WANG, SUN):
        correction(house, person)
        exemption(house, person)
    assert merged(house).petitions == 6
    assert 6 == len(house.ask(MINES_ADMINISTRATOR, lambda tx: tx.petition_queue()))


def test_what_was_seen_before_the_merger_is_stale(house):
    petition = correction(house)
    merged(house)
    with pytest.raises(Exception, match="刷新"):
        granted(house, petition, MINES_ADMINISTRATOR)


def test_registering_with_the_duplicate_names_the_one_that_stays(house):
    merged(house)
    with house.transaction(VISITOR) as tx, pytest.raises(Refused, match="已并入“平顶山示范煤矿”"):
        tx.register(form(99), password=PASSWORD)


def test_an_authority_must_be_above_both(house):
    for actor, duplicate, into in (
        (CITY, HOSPITAL, MINE),
        (OTHER_CITY, MINE, SCHOOL),
        (OTHER_CITY, SCHOOL, MINE),
    ):
        with pytest.raises(NotAllowed):
            merged(house, duplicate, into, actor)
    assert merged(house, HOSPITAL, SCHOOL, COUNTY).into == SCHOOL
    assert merged(house, SCHOOL, MINE, PROVINCE).into == MINE


def test_nothing_is_merged_into_itself_or_twice_or_into_what_is_gone(house):
    merged(house)
    for duplicate, into, rule in (
        (SCHOOL, SCHOOL, ("organisation.merged_into_itself", "into")),
        (HOSPITAL, SCHOOL, ("organisation.merged_before", "duplicate")),
        (SCHOOL, HOSPITAL, ("organisation.merged_before", "into")),
    ):
        assert [rule] == house.refused(SYSTEM, lambda tx, a=duplicate, b=into: tx.merge_organisations(a, b))
    with pytest.raises(NotFound):
        merged(house, SCHOOL, "gone")


def test_both_histories_tell(house):
    merged(house)
    for code in (HOSPITAL, MINE):
        events = house.read(lambda session, code=code: session.history.of(code, "organisation"))
        assert ("organisation.merged", HOSPITAL, MINE) == (
            events[-1].name, events[-1].before, events[-1].after,
        )  # fmt: skip


def test_deputies_and_administrators_of_both_decide_afterwards(house):
    merged(house, HOSPITAL, SCHOOL)
    declared = house.declare()

    assert declared.employer == SCHOOL
    deputy = administrator(serial_of(DEPUTY), SCHOOL)
    assert house.approve(declared, deputy).state == "审核中"
    assert house.ask(SCHOOLS_ADMINISTRATOR, lambda tx: tx.declaration(declared.id)).step == 1
