"""What has to be done before somebody can be erased is said, all at once."""

from tests.commands.own_account.leaving_people import busy, lend
from tests.house import (
    ADMINISTRATOR,
    CITY,
    LI,
    OPERATOR,
    PASSWORD,
    SUN,
    SYSTEM,
    WEI,
    House,
    conference,
    missing_employer,
)


def barred(house: House, person_id: str = LI.person_id) -> list[str]:
    return [rule for rule, _ in house.refused(SYSTEM, lambda tx: tx.erase(person_id, "本人书面申请"))]


def test_an_office_is_given_up_first(house: House) -> None:
    assert ["erasure.office_held"] == barred(house, SUN.person_id)


def test_a_loan_is_ended_first(house: House) -> None:
    lend(house)

    assert ["erasure.office_lent"] == barred(house)
    assert ["erasure.office_held", "erasure.office_lent"] == barred(house, ADMINISTRATOR.person_id)


def test_a_registration_is_decided_first(house: House) -> None:
    assert ["erasure.registration_pending"] == barred(house, WEI.person_id)


def test_what_is_in_flight_lands_first(house: House) -> None:
    house.declare(LI)
    house.ask(LI, lambda tx: tx.request_transfer("1241010541580002K5", reason="工作调动"))

    assert ["erasure.open_declarations", "erasure.petition_waiting"] == barred(house)


def test_what_was_credited_is_known_for_a_while(house: House) -> None:
    busy(house)
    house.clock.move(days=179)
    assert ["erasure.too_early"] == barred(house)

    house.clock.move(days=1)
    house.ask(SYSTEM, lambda tx: tx.erase(LI.person_id, "本人书面申请"))


def test_the_sentence_names_the_day_in_beijing(house: House) -> None:
    busy(house)
    house.clock.move(days=1)
    with house.transaction(LI) as tx:
        try:
            tx.request_erasure()
        except Exception as refused:
            said = str(refused)

    assert "2025-11-28 以后" in said


def test_a_draft_or_a_refusal_bars_nothing(house: House) -> None:
    house.ask(LI, lambda tx: tx.draft("academic_conference", 2025, conference()))
    rejected = house.declare(LI)
    house.ask(ADMINISTRATOR, lambda tx: tx.reject(rejected, "材料不实"))

    house.ask(SYSTEM, lambda tx: tx.erase(LI.person_id, "本人书面申请"))


def test_the_petition_that_brought_somebody_into_office_no_longer_names_them(house: House) -> None:
    asked = house.ask(LI, lambda tx: tx.request_organisation(missing_employer(), password=PASSWORD))
    house.ask(CITY, lambda tx: tx.grant(asked))
    (office,) = house.read(lambda session: session.rolls.offices(asked.about))
    house.ask(OPERATOR, lambda tx: tx.dismiss(office.actor))
    house.ask(SYSTEM, lambda tx: tx.erase(office.person_id, "本人书面申请"))

    kept = house.read(lambda session: session.petitions.find(asked.id))
    assert kept is not None
    assert {} == dict(kept.answers)
    events = house.ask(LI, lambda tx: tx.petition_history(asked.id))
    assert "petition.blanked" == events[-1].name
