"""A chain is fixed at submission, out of the nearest page that has one for the type, or the employer's own."""

import pytest
from attrs import evolve

from cetms_core import AdministrativeLevel, ApprovalStep, DeclarationState, Jurisdiction, NotAllowed
from tests.house import (
    ADMINISTRATOR,
    CITY,
    COUNTY,
    FENG,
    HENAN,
    HOSPITAL,
    INDUSTRY,
    JINSHUI,
    LI,
    MINE,
    MINES_ADMINISTRATOR,
    OPERATOR,
    OTHER_CITY,
    PROVINCE,
    furnished,
    installed,
    seminar,
)

E, A, I = ApprovalStep.EMPLOYER, ApprovalStep.AUTHORITY, ApprovalStep.INDUSTRY  # noqa: E741
COUNTYS, CITYS, PROVINCES = ApprovalStep.COUNTY, ApprovalStep.CITY, ApprovalStep.PROVINCE
EVERYBODY = (ADMINISTRATOR, COUNTY, CITY, PROVINCE, INDUSTRY)


def page(*steps, **chains):
    return Jurisdiction(JINSHUI, "金水区", HENAN, chain=steps, chains=chains)


def own_chain(house, employer, *steps):
    with house.cetms.store.session() as session:
        kept = session.places.organisation(employer)
        session.places.add_organisation(evolve(kept, chain=steps))


def test_a_type_may_go_another_way_than_the_others():
    house = furnished(plugins=installed(page(E, A, training_seminar=(E,))))

    assert (E, A) == house.declare().chain
    assert (E,) == house.declare(LI, seminar(8), "training_seminar").chain


def test_an_employers_own_chain_comes_before_everything_else():
    house = furnished(plugins=installed(page(E, A, academic_conference=(E,))))
    own_chain(house, HOSPITAL, E, CITYS)

    assert (E, CITYS) == house.declare().chain


def test_four_levels_are_passed_one_after_the_other_each_by_its_own():
    house = furnished(plugins=installed(page(E, COUNTYS, CITYS, PROVINCES)))
    declared = house.declare()
    states = []
    for turn in (ADMINISTRATOR, COUNTY, CITY, PROVINCE):
        for other in (each for each in EVERYBODY if each is not turn):
            with pytest.raises(NotAllowed):
                house.approve(declared, other)
            assert declared.id not in [item.id for item in house.ask(other, lambda tx: tx.queue())]
        assert [declared.id] == [
            item.id for item in house.ask(turn, lambda tx: tx.queue()) if item.declaration
        ]
        declared = house.approve(declared, turn)
        states.append(declared.state)

    assert [DeclarationState.IN_REVIEW] * 3 + [DeclarationState.APPROVED] == states


def test_steps_that_do_not_exist_there_drop_out():
    """The mine lies in a city, below no county, and no industry's authority is above it."""
    house = furnished()
    own_chain(house, MINE, E, COUNTYS, I, CITYS)

    declared = house.declare(FENG)

    assert (E, CITYS) == declared.chain
    assert DeclarationState.APPROVED == house.approve(declared, MINES_ADMINISTRATOR, OTHER_CITY).state


def test_where_no_step_exists_any_authority_above_decides():
    house = furnished()
    own_chain(house, MINE, I)

    assert (A,) == house.declare(FENG).chain


def test_the_industry_of_the_employer_decides_where_the_chain_says_so():
    house = furnished(
        plugins=installed(
            page(
                I,
            )
        )
    )
    declared = house.declare()

    assert ("卫生健康", I) == (declared.industry, declared.waits_for)
    assert [declared.id] == [item.id for item in house.ask(INDUSTRY, lambda tx: tx.queue())]
    assert DeclarationState.APPROVED == house.approve(declared, INDUSTRY).state


def test_what_is_on_its_way_keeps_the_chain_that_it_began():
    house = furnished()
    under_way, drafted = house.declare(), house.declare(LI, seminar(8), "training_seminar")
    own_chain(house, HOSPITAL, E)

    assert DeclarationState.IN_REVIEW == house.approve(under_way, ADMINISTRATOR).state
    back = house.ask(ADMINISTRATOR, lambda tx: tx.send_back(drafted, {"": "请核对"}))
    again = house.ask(LI, lambda tx: tx.resubmit(back.id, seminar(8)))
    assert ((E, A), (E,)) == (back.chain, again.chain)
    assert DeclarationState.APPROVED == house.approve(again, ADMINISTRATOR).state


def test_a_county_that_reports_to_the_province_has_no_citys_step():
    house = furnished()
    with house.transaction(OPERATOR) as tx:
        tx.add_region("419001", "济源市", AdministrativeLevel.COUNTY, above=HENAN)
    with house.cetms.store.session() as session:
        mine, person = session.places.organisation(MINE), session.people.professional(FENG.person_id)
        assert mine is not None
        assert person is not None
        session.places.add_organisation(evolve(mine, region="419001", chain=(CITYS, PROVINCES)))
        session.people.replace_professional(
            evolve(person, employer_region="419001", version=person.version + 1)
        )

    assert (PROVINCES,) == house.declare(FENG).chain
