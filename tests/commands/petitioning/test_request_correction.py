from cetms_core import ApprovalStep, PetitionState, PetitionStep
from tests.commands.asking import NEW_NUMBER, correction, granted
from tests.house import (
    ADMINISTRATOR,
    CHEN,
    CITY,
    COUNTY,
    DEPUTY,
    HOSPITAL,
    JINSHUI,
    LI,
    SUN_AS_ADMINISTRATOR,
    SYSTEM,
    id_number,
    serial_of,
)


def test_the_employer_then_an_authority_decide_and_both_see_before_and_after(house):
    petition = correction(house, name="李明明")

    assert [*petition.steps] == [
        PetitionStep(ApprovalStep.EMPLOYER, HOSPITAL),
        PetitionStep(ApprovalStep.AUTHORITY, JINSHUI),
    ]
    assert petition.changes == {"id_number": (id_number(1), NEW_NUMBER), "name": ("李明", "李明明")}


def test_what_is_left_empty_stays(house):
    assert correction(house, id_number="", name="李明明").changes == {"name": ("李明", "李明明")}


def test_a_document_must_prove_it(house):
    assert [("petition.attachment_missing", "attachment")] == house.refused(
        LI, lambda tx: tx.request_correction(name="李明明", reason="误")
    )


def test_what_is_right_already_needs_no_correction(house):
    assert [("petition.nothing_to_correct", None)] == house.refused(
        LI, lambda tx: tx.request_correction(name="李明", reason="误", attachment=house.scan)
    )


def test_what_is_no_number_is_refused(house):
    ((rule, field),) = house.refused(
        LI, lambda tx: tx.request_correction(id_number="1", reason="误", attachment=house.scan)
    )
    assert (rule.partition(".")[0], field) == ("id_number", "id_number")


def test_nobody_learns_here_whose_number_is_registered(house):
    """A number with an account and one without get the same answer."""
    taken = correction(house, id_number=id_number(serial_of(CHEN)))

    assert taken.state is correction(house, person=CHEN).state


def test_where_nobody_administers_the_employer_two_people_of_the_authorities_above_decide(house):
    for office in (ADMINISTRATOR, DEPUTY, SUN_AS_ADMINISTRATOR):
        with house.transaction(SYSTEM) as tx:
            tx.dismiss(office)
    petition = correction(house)

    assert {PetitionStep(ApprovalStep.AUTHORITY, JINSHUI)} == {*petition.steps}
    half = granted(house, petition, COUNTY)
    assert [("petition.decided_before", None)] == house.refused(COUNTY, lambda tx: tx.grant(half))
    assert granted(house, half, CITY).state is PetitionState.GRANTED
