import pytest

from cetms_core import ApprovalStep, Attachment, MediaType, PetitionState, PetitionStep
from tests.commands.asking import granted, transfer
from tests.house import (
    ADMINISTRATOR,
    COUNTY,
    DEPUTY,
    HOSPITAL,
    JINSHUI,
    LI,
    MINE,
    MINES_ADMINISTRATOR,
    OPERATOR,
    SCHOOL,
    SCHOOLS_ADMINISTRATOR,
    SUN_AS_ADMINISTRATOR,
    SYSTEM,
    id_number,
)


def test_the_present_employer_releases_then_the_other_accepts(house):
    petition = transfer(house)

    places = [PetitionStep(ApprovalStep.EMPLOYER, code) for code in (HOSPITAL, SCHOOL)]
    assert [*petition.steps] == places
    assert petition.changes == {"employer": (HOSPITAL, SCHOOL)}
    assert petition.state is PetitionState.WAITING
    assert house.ask(LI, lambda tx: tx.profile()).employer == HOSPITAL


def test_where_nobody_administers_the_employer_its_authority_decides(house):
    for office in (ADMINISTRATOR, DEPUTY, SUN_AS_ADMINISTRATOR):
        house.ask(SYSTEM, lambda tx, office=office: tx.dismiss(office))
    petition = transfer(house)

    assert petition.steps[0] == PetitionStep(ApprovalStep.AUTHORITY, JINSHUI)
    assert granted(house, petition, COUNTY, SCHOOLS_ADMINISTRATOR).state is PetitionState.GRANTED


def test_somebody_in_office_needs_another_administrator_than_themselves(house):
    """Where the only administrator is the petitioner, the authority decides."""
    house.ask(SYSTEM, lambda tx: tx.dismiss(MINES_ADMINISTRATOR))
    house.ask(SYSTEM, lambda tx: tx.appoint(id_number(1), "李明", role=MINES_ADMINISTRATOR.role, scope=MINE))

    assert transfer(house, employer=MINE).steps[1].decider is ApprovalStep.AUTHORITY


def test_a_department_is_one_of_the_accepting_employer(house):
    house.ask(OPERATOR, lambda tx: tx.add_department(SCHOOL, "语文组"))

    assert transfer(house, department="语文组").answers["department"] == "语文组"
    assert [("registration.no_such_department", "department")] == house.refused(
        LI, lambda tx: tx.request_transfer(SCHOOL, department="内科", reason="调动")
    )


@pytest.mark.parametrize(
    ("employer", "reason", "rule"),
    [
        ("X", "调动", ("registration.no_such_employer", "employer")),
        (HOSPITAL, "调动", ("petition.same_employer", "employer")),
        (SCHOOL, " ", ("approval.reason_missing", "reason")),
    ],
)
def test_what_can_not_be_asked_says_why(house, employer, reason, rule):
    assert [rule] == house.refused(LI, lambda tx: tx.request_transfer(employer, reason=reason))


def test_a_file_that_never_arrived_is_no_proof(house):
    lost = Attachment("0" * 64, "证明.pdf", MediaType.PDF, 1)

    assert [("attachment.lost", "attachment")] == house.refused(
        LI, lambda tx: tx.request_transfer(SCHOOL, reason="调动", attachment=lost)
    )


def test_an_employer_that_was_merged_names_the_one_to_pick(house):
    house.ask(SYSTEM, lambda tx: tx.merge_organisations(SCHOOL, MINE))

    assert [("organisation.merged", "employer")] == house.refused(
        LI, lambda tx: tx.request_transfer(SCHOOL, reason="调动")
    )


def test_one_at_a_time(house):
    first = transfer(house)
    assert [("petition.waiting_already", None)] == house.refused(
        LI, lambda tx: tx.request_transfer(MINE, reason="另一处")
    )

    house.ask(LI, lambda tx: tx.withdraw_petition(first.id))
    assert transfer(house, employer=MINE).answers["employer"] == MINE
