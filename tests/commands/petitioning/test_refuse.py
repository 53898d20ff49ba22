from cetms_core import PetitionState
from tests.commands.asking import correction, granted, organisation, transfer
from tests.house import ADMINISTRATOR, CITY, COUNTY, HOSPITAL, LI


def test_a_refusal_ends_it_at_any_step_and_its_reason_is_there_to_read(house):
    first = house.ask(ADMINISTRATOR, lambda tx: tx.refuse(transfer(house), "工作未交接"))
    half = granted(house, correction(house), ADMINISTRATOR)
    second = house.ask(CITY, lambda tx: tx.refuse(half, "证明不清"))

    for petition, reason in ((first, "工作未交接"), (second, "证明不清")):
        found = house.ask(LI, lambda tx, petition=petition: tx.petition(petition.id))
        assert (found.state, found.reason) == (PetitionState.REFUSED, reason)
    assert house.ask(LI, lambda tx: tx.profile()).employer == HOSPITAL


def test_a_reason_is_needed(house):
    petition = transfer(house)
    assert [("approval.reason_missing", "reason")] == house.refused(
        ADMINISTRATOR, lambda tx: tx.refuse(petition, "")
    )


def test_the_mail_does_not_tell_why(house):
    house.ask(COUNTY, lambda tx: tx.refuse(organisation(house), "材料不符"))
    house.cetms.deliver_letters()

    (letter,) = house.postbox.letters
    assert "未同意" in letter.text
    assert "材料不符" not in letter.text
