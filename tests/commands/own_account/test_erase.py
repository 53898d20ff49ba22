"""Whoever is erased is nobody any more: the hours are there, the chain holds, and the number is free."""

import pytest

from cetms_core import IdNumber, NotAllowed, NotFound, RegistrationState, Role, WrongCredentials
from cetms_core.domain.actor import Actor
from tests.commands.own_account.leaving_people import (
    REASON,
    REMARK,
    TITLE,
    busy,
    sent_back,
    share_address,
    wait,
)
from tests.house import (
    ADMINISTRATOR,
    CITY,
    LI,
    OPERATOR,
    PASSWORD,
    SYSTEM,
    VISITOR,
    WANG,
    House,
    form,
    id_number,
    mobile,
)


@pytest.fixture
def gone(house: House) -> House:
    busy(house)
    wait(house)
    house.ask(SYSTEM, lambda tx: tx.erase(LI.person_id, "本人书面申请"))
    return house


def test_hours_and_decisions_stay_for_whoever_may_see_them(house: House) -> None:
    busy(house)
    before = house.ask(CITY, lambda tx: tx.hours_by_year(person_id=LI.person_id))
    entries = house.ask(CITY, lambda tx: tx.entries(2025, person_id=LI.person_id))
    wait(house)
    house.ask(OPERATOR, lambda tx: tx.erase(LI.person_id, "本人书面申请"))
    after = house.ask(CITY, lambda tx: tx.hours_by_year(person_id=LI.person_id))

    assert [(each.year, each.total, each.missing) for each in before] == [
        (each.year, each.total, each.missing) for each in after
    ]
    assert entries == house.ask(CITY, lambda tx: tx.entries(2025, person_id=LI.person_id))


def test_the_chain_holds_and_says_who_was_erased_when_and_why(gone: House) -> None:
    (checked,) = gone.ask(OPERATOR, lambda tx: tx.check_audit(LI.person_id))
    (said,) = (
        each for each in gone.ask(SYSTEM, lambda tx: tx.audit(LI.person_id)) if each.name == "identity.erased"
    )

    assert checked.fault is None
    assert (SYSTEM, "本人书面申请") == (said.actor, said.reason)
    assert gone.clock.now == said.at


def test_nothing_that_anybody_wrote_is_left(gone: House) -> None:
    whole = repr(
        [
            [repr(each) for each in gone.ask(CITY, lambda tx: tx.declarations(person_id=LI.person_id))],
            [(each.reason, each.comments) for each in gone.ask(SYSTEM, lambda tx: tx.audit(LI.person_id))],
            gone.ask(CITY, lambda tx: tx.declarations(person_id=LI.person_id)).items[0].answers,
        ]
    )

    for text in (REASON, REMARK, TITLE, "李明", id_number(1), mobile(1)):
        assert text not in whole


def test_nobody_signs_in_and_no_session_goes_on(gone: House) -> None:
    with pytest.raises(WrongCredentials):
        gone.ask(VISITOR, lambda tx: tx.sign_in(id_number(1), PASSWORD))
    for actor in (LI, Actor(LI.person_id, Role.PROFESSIONAL, stamp="0" * 32)):
        with pytest.raises(NotAllowed):
            gone.ask(actor, lambda tx: tx.profile())


def test_the_number_may_register_again_as_somebody_new(gone: House) -> None:
    gone.ask(VISITOR, lambda tx: tx.register(form(1), password="a password of theirs"))
    account = gone.read(lambda session: session.people.claimed_by(IdNumber(id_number(1))))

    assert account is not None
    assert LI.person_id != account.person_id
    (item,) = (
        each for each in gone.ask(ADMINISTRATOR, lambda tx: tx.queue()) if each.id == account.person_id
    )
    gone.ask(ADMINISTRATOR, lambda tx: tx.approve(item))
    again = Actor(account.person_id, Role.PROFESSIONAL)
    assert () == gone.ask(again, lambda tx: tx.hours_by_year())


def test_their_files_are_collected_when_nothing_points_to_them_any_more(gone: House) -> None:
    kept = gone.ask(CITY, lambda tx: tx.declarations(person_id=LI.person_id)).items[0]

    assert kept.attachment is None
    with pytest.raises(NotFound):
        gone.ask(CITY, lambda tx: tx.attachment(kept.id))


def test_what_was_approved_can_still_be_revoked_and_nobody_is_written_to(gone: House) -> None:
    kept = gone.ask(CITY, lambda tx: tx.declarations(person_id=LI.person_id)).items[0]
    gone.cetms.deliver_letters()
    gone.postbox.letters.clear()
    gone.ask(CITY, lambda tx: tx.revoke(kept, "材料不实"))
    gone.cetms.deliver_letters()

    assert [] == gone.postbox.letters
    assert not gone.ask(CITY, lambda tx: tx.hours_by_year(person_id=LI.person_id))[0].total


def test_whoever_has_the_same_address_still_gets_their_mail(house: House) -> None:
    share_address(house)
    wait(house)
    sent_back(house, WANG)
    house.ask(SYSTEM, lambda tx: tx.erase(LI.person_id, "本人书面申请"))
    house.cetms.deliver_letters()

    assert ["p2@example.com"] == [each.to.text for each in house.postbox.letters]


def test_letters_to_an_address_of_before_go_too(house: House) -> None:
    wait(house)
    declared = house.declare(LI)
    house.ask(LI, lambda tx: tx.withdraw(declared.id))
    house.ask(VISITOR, lambda tx: tx.request_reset(id_number(1), "p1@example.com"))
    share_address(house)
    house.ask(SYSTEM, lambda tx: tx.erase(LI.person_id, "本人书面申请"))

    assert [] == [*house.read(lambda session: session.outbox.unsent(9))]


def test_what_was_erased_is_not_reckoned_again(gone: House) -> None:
    assert () == gone.ask(OPERATOR, lambda tx: tx.reassess()).items


def test_a_reason_is_given_and_nobody_erases_themselves_or_anybody_twice(gone: House) -> None:
    assert [("approval.reason_missing", "reason")] == gone.refused(
        SYSTEM, lambda tx: tx.erase(LI.person_id, " ")
    )
    for whom, error in (
        (SYSTEM.person_id, NotAllowed),
        (LI.person_id, NotFound),
        ("nobody", NotFound),
    ):
        with pytest.raises(error):
            gone.ask(SYSTEM, lambda tx, whom=whom: tx.erase(whom, "理由"))  # type: ignore[misc]


def test_the_record_says_that_its_person_was_erased(gone: House) -> None:
    person = gone.read(lambda session: session.people.professional(LI.person_id))

    assert person is not None
    assert (RegistrationState.ERASED, "已注销") == (person.state, person.name)
    assert ("***@", "****") == (person.email.masked, person.mobile.masked)
