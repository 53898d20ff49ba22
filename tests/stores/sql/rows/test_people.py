"""Accounts, offices and professionals are what they were when they come back."""

from datetime import date
from typing import Any

import pytest

from cetms_core.accounts import Appointment
from cetms_core.domain.actor import Role
from cetms_core.domain.identity import EmailAddress, IdNumber, MobileNumber, Sex
from cetms_core.domain.professional import RegistrationState
from cetms_core.stores.sql.rows.people import (
    account_of,
    account_values,
    appointment_of,
    appointment_values,
    claimed,
    professional_of,
    professional_values,
)
from cetms_core.testing.stores.samples import OTHER, PERSON, account, number, professional

OTHERWISE: dict[str, Any] = {
    "person_id": OTHER,
    "id_number": number(2),
    "name": "欧阳𠮷",
    "sex": Sex.FEMALE,
    "birth_month": "1904-05",
    "mobile": MobileNumber("+85291234567"),
    "email": EmailAddress("用户@例子.中国"),
    "employer": "another",
    "employer_region": "410200",
    "department": "",
    "ethnic_group": "",
    "native_place": "",
    "school": "",
    "major": "",
    "state": RegistrationState.REJECTED,
    "version": 7,
}


@pytest.mark.parametrize("field", OTHERWISE)
def test_every_field_of_a_professional_is_kept(field: str) -> None:
    changed = professional(**{field: OTHERWISE[field]})

    assert professional_values(changed) != professional_values(professional())
    assert changed == professional_of(professional_values(changed))


@pytest.mark.parametrize("field", ["person_id", "id_number", "name", "version"])
def test_every_field_of_an_account_is_kept(field: str) -> None:
    changed = account(**{field: OTHERWISE[field]}, password="$argon2id$…")

    assert changed == account_of(account_values(changed))


def test_an_office_is_kept() -> None:
    office = Appointment(PERSON, Role.AUTHORITY, "410100")

    assert office == appointment_of(appointment_values(office))


def test_a_row_holds_primitives_alone() -> None:
    rows = [professional_values(professional()), account_values(account())]

    assert {str, int, type(None)} >= {type(value) for row in rows for value in row.values()}


def test_a_claimed_number_is_marked_as_plain_and_fits_its_column() -> None:
    assert f"plain:{number(1).text}" == claimed(number(1))
    assert len(claimed(number(1))) <= 32


def test_a_number_that_was_kept_is_read_whatever_day_it_is() -> None:
    born_later = IdNumber.parse("410105299901010015", today=date.max)

    assert born_later == account_of(account_values(account(id_number=born_later))).id_number
