from attrs import evolve

from cetms_core.accounts import Account, Appointment
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.identity import IdNumber

ACCOUNT = Account("p1", IdNumber("410105190402290017"), "李明", "$scrypt$salt$hash")


def test_an_account_shows_no_number_no_name_and_no_password():
    shown = repr(ACCOUNT)

    assert "p1" in shown
    assert not {each for each in ("410105190402290017", "李明", "scrypt", "hash") if each in shown}


def test_an_account_counts_its_versions_from_one():
    assert 1 == ACCOUNT.version
    assert ACCOUNT != evolve(ACCOUNT, version=2)


def test_an_appointment_makes_its_person_an_officer():
    assert Actor("p1", Role.AUTHORITY, "410100") == Appointment("p1", Role.AUTHORITY, "410100").actor
    assert Actor("p1", Role.SYSTEM_ADMINISTRATOR) == Appointment("p1", Role.SYSTEM_ADMINISTRATOR).actor
