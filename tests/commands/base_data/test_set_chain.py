"""An employer's own chain is for what comes after it; what is under way walks on, whatever becomes of chain and employer."""

import pytest
from hypothesis import given, strategies as st

from cetms_core import ApprovalStep, DeclarationState, NotAllowed, NotFound
from tests.commands.chained import house_with
from tests.house import (
    ADMINISTRATOR,
    CITY,
    COUNTY,
    HOSPITAL,
    LI,
    OTHER_CITY,
    PROVINCE,
    SCHOOL,
    SCHOOLS_ADMINISTRATOR,
    SYSTEM,
    conference,
    furnished,
    installed,
)  # fmt: skip

A, D = ApprovalStep, DeclarationState
JUDGE = {A.EMPLOYER: ADMINISTRATOR, A.AUTHORITY: CITY, A.COUNTY: COUNTY, A.CITY: CITY, A.PROVINCE: PROVINCE}


def set_chain(house, *steps, by=COUNTY):
    return house.ask(by, lambda tx: tx.set_chain(HOSPITAL, steps))


@pytest.mark.parametrize("by", [SYSTEM, COUNTY, CITY, PROVINCE], ids=["system", "county", "city", "province"])
def test_the_authority_above_and_the_system_administrator_set_it(house, by):
    assert (A.EMPLOYER, A.COUNTY) == set_chain(house, A.EMPLOYER, "县级主管部门", by=by).chain
    assert (A.EMPLOYER, A.COUNTY) == house.declare().chain


def test_nobody_else_does(house):
    with pytest.raises(NotAllowed):
        set_chain(house, A.EMPLOYER, by=OTHER_CITY)


def test_only_of_an_employer_that_is_there(house):
    with pytest.raises(NotFound):
        house.ask(SYSTEM, lambda tx: tx.set_chain("nobody", [A.EMPLOYER]))


@pytest.mark.parametrize("steps", [["董事会"], [*ApprovalStep][:5], [A.AUTHORITY] * 5])
def test_up_to_four_steps_that_there_are(house, steps):
    assert [("approval.no_such_chain", "steps")] == house.refused(
        COUNTY, lambda tx: tx.set_chain(HOSPITAL, steps)
    )


def test_with_no_steps_it_is_that_of_the_place_again(house):
    set_chain(house, A.COUNTY)
    set_chain(house)

    assert (A.EMPLOYER, A.AUTHORITY) == house.declare().chain


def test_it_is_written_down(house):
    set_chain(house, A.EMPLOYER, A.CITY)
    (event,) = house.read(lambda session: session.history.of(HOSPITAL, "chain"))

    assert ("organisation.chain_set", "", "所属单位、市级主管部门") == (event.name, event.before, event.after)


chains = st.lists(st.sampled_from([*JUDGE]), min_size=1, max_size=4, unique=True).filter(
    lambda chain: not {A.AUTHORITY, A.CITY} <= {*chain}
)


@given(chains, chains, st.integers(0, 3))
def test_what_is_under_way_walks_on_by_the_chain_that_it_was_handed_in_under(before, after, passed):
    house = furnished()
    set_chain(house, *before)
    seen = house.declare()
    for place, step in enumerate(before):
        if place == passed:
            set_chain(house, *after)
        seen = house.approve(seen, JUDGE[step])

    assert (D.APPROVED, tuple(before)) == (seen.state, seen.chain)


def test_a_merged_employers_declarations_wait_for_its_heir(house):
    seen = house.declare()
    house.ask(CITY, lambda tx: tx.merge_organisations(HOSPITAL, SCHOOL))
    moved = house.ask(LI, lambda tx: tx.declaration(seen.id))

    assert (SCHOOL, seen.chain) == (moved.employer, moved.chain)
    assert D.APPROVED is house.approve(moved, SCHOOLS_ADMINISTRATOR, CITY).state


def transferred(house):
    petition = house.ask(LI, lambda tx: tx.request_transfer(SCHOOL, reason="工作调动"))
    for decider in (ADMINISTRATOR, SCHOOLS_ADMINISTRATOR):
        petition = house.ask(decider, lambda tx, seen=petition: tx.grant(seen))


def test_whoever_is_transferred_leaves_what_is_under_way_where_it_was_handed_in(house):
    seen = house.declare()
    transferred(house)

    assert D.APPROVED is house.approve(seen, ADMINISTRATOR, CITY).state


def test_and_hands_in_to_the_new_employer_what_was_sent_back(house):
    seen = house.declare()
    transferred(house)
    house.ask(ADMINISTRATOR, lambda tx: tx.send_back(seen, {"": "请核对"}))
    again = house.ask(LI, lambda tx: tx.resubmit(seen.id, conference()))

    assert SCHOOL == again.employer
    assert D.APPROVED is house.approve(again, SCHOOLS_ADMINISTRATOR, CITY).state


def test_a_declaration_stays_with_the_employer_of_its_submission():
    house = house_with(A.EMPLOYER, A.COUNTY)
    seen = house.declare()
    set_chain(house, A.PROVINCE)

    assert D.APPROVED is house.approve(seen, ADMINISTRATOR, COUNTY).state
    assert (A.PROVINCE,) == house.declare(answers=conference("嵩山论坛")).chain


def test_a_page_that_was_removed_leaves_the_chain_as_it_was():
    house = house_with(A.EMPLOYER, A.COUNTY)
    seen = house.approve(house.declare(), ADMINISTRATOR)
    house.cetms.plugins = installed()

    assert A.COUNTY is seen.waits_for
    house.ask(COUNTY, lambda tx: tx.reject(seen, "材料不实"))
    assert A.CITY is house.ask(LI, lambda tx: tx.appeal(seen.id, "材料属实")).waits_for
