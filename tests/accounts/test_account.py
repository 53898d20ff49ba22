from datetime import UTC, datetime

from attrs import evolve

from cetms_core.accounts import Account, Appointment
from cetms_core.accounts.account import new_stamp
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


AT = datetime(2025, 6, 1, tzinfo=UTC)


def test_another_password_ends_every_session_of_before():
    after = ACCOUNT.with_password("$other", at=AT)

    assert ("$other", AT, 2, ()) == (after.password, after.password_since, after.version, after.former)
    assert 32 == len(after.stamp) == len(ACCOUNT.stamp)
    assert after.stamp != ACCOUNT.stamp


def test_as_many_passwords_are_remembered_as_are_wanted():
    account = ACCOUNT
    for number in range(4):
        account = account.with_password(f"${number}", at=AT, remembered=3)

    assert ("$2", "$1", "$0") == account.former


def test_no_two_accounts_have_one_stamp():
    assert ACCOUNT.stamp != evolve(ACCOUNT, stamp=new_stamp()).stamp


def test_a_name_is_greeted_masked():
    assert "李*" == ACCOUNT.masked_name
