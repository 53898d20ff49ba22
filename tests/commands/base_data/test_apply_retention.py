"""What was kept as long as it need be goes by the batch; entries, history and what was decided never do."""

from typing import Any

import pytest

from cetms_core import PetitionState, RegistrationState
from cetms_core.domain.retention import Passing
from cetms_core.stores.memory.expiry import MemoryExpiry
from tests.commands.own_account.leaving_people import busy
from tests.house import (
    CITY,
    HAN,
    LI,
    OPERATOR,
    PASSWORD,
    SYSTEM,
    VISITOR,
    House,
    missing_employer,
)


def applied(house: House, passing: Passing, **how: Any) -> tuple[int, str | None]:
    let_go = house.ask(SYSTEM, lambda tx: tx.apply_retention(passing, **how))
    return let_go.number, let_go.after


@pytest.mark.parametrize(
    "passing", [Passing.RESULTS, Passing.TICKETS, Passing.DEVICES, Passing.DRAFTS, Passing.LETTERS]
)
def test_each_goes_after_its_time_and_not_before(house: House, passing: Passing) -> None:
    busy(house)
    house.cetms.deliver_letters()
    time = house.cetms.retention.of(passing).time
    house.clock.now += time - house.cetms.retention.of(passing).time / 2
    assert (0, None) == applied(house, passing, dry_run=True)

    house.clock.now += time
    number, _ = applied(house, passing, dry_run=True)
    assert 0 < number
    assert (number, None) == applied(house, passing)
    assert (0, None) == applied(house, passing)
    (event, *_) = house.ask(OPERATOR, lambda tx: tx.audit("retention"))
    assert ("retention.applied", passing, str(number)) == (event.name, event.record, event.after)


def test_batch_by_batch_it_comes_to_an_end(house: House) -> None:
    for key in "abc":
        house.cetms.perform(LI, lambda tx: tx.profile().person_id, key=key)
    house.clock.move(days=2)

    assert (2, "") == applied(house, Passing.RESULTS, limit=2)
    assert (1, None) == applied(house, Passing.RESULTS, limit=2)


def test_account_history_and_what_was_decided_stay(house: House) -> None:
    busy(house)
    before = house.ask(CITY, lambda tx: tx.entries(2025, person_id=LI.person_id))
    house.clock.move(days=9999)
    for passing in Passing:
        applied(house, passing)

    assert before == house.ask(CITY, lambda tx: tx.entries(2025, person_id=LI.person_id))
    assert 1 == len(house.ask(CITY, lambda tx: tx.declarations(person_id=LI.person_id)))
    assert not [each for each in house.ask(OPERATOR, lambda tx: tx.check_audit()) if each.fault]


def test_whoever_was_not_taken_in_is_forgotten(house: House) -> None:
    house.clock.move(days=179)
    assert (0, None) == applied(house, Passing.REGISTRATIONS)

    house.clock.move(days=2)
    assert (1, None) == applied(house, Passing.REGISTRATIONS, dry_run=True)
    assert (1, HAN.person_id) == applied(house, Passing.REGISTRATIONS, limit=1)
    assert (0, None) == applied(house, Passing.REGISTRATIONS, after=HAN.person_id, limit=1)
    person = house.read(lambda session: session.people.professional(HAN.person_id))
    assert person is not None
    assert RegistrationState.ERASED is person.state


def test_whoever_registers_again_in_that_very_moment_stays(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = iter([[HAN.person_id], []])
    monkeypatch.setattr(MemoryExpiry, "ended_registrations", lambda *_, **__: next(found))

    assert (0, HAN.person_id) == applied(house, Passing.REGISTRATIONS, limit=1)


def test_a_missing_employer_that_did_not_come_no_longer_names_its_administrator(house: House) -> None:
    asked = house.ask(VISITOR, lambda tx: tx.request_organisation(missing_employer(), password=PASSWORD))
    house.ask(CITY, lambda tx: tx.refuse(asked, "材料不符"))
    house.clock.move(days=181)

    assert (1, None) == applied(house, Passing.PETITIONS, dry_run=True)
    assert (1, asked.id) == applied(house, Passing.PETITIONS, limit=1)
    assert (0, None) == applied(house, Passing.PETITIONS)
    kept = house.read(lambda session: session.petitions.find(asked.id))
    assert kept is not None
    assert (PetitionState.REFUSED, {}) == (kept.state, dict(kept.answers))


def test_there_is_nothing_else_to_let_go(house: House) -> None:
    assert [("retention.unknown", "passing")] == house.refused(
        SYSTEM, lambda tx: tx.apply_retention("entries")
    )
