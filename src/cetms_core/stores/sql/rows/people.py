"""Accounts, offices and the rolls, as rows."""

import json
from datetime import date

from cetms_core.accounts import Account, Appointment
from cetms_core.domain.actor import Role
from cetms_core.domain.identity import EmailAddress, IdNumber, MobileNumber, Sex
from cetms_core.domain.identity.nobody import NO_ADDRESS, NO_MOBILE, NO_NUMBER
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.stores.sql.personal import PLAIN
from cetms_core.stores.sql.prepared import Row, Values
from cetms_core.stores.sql.rows.primitives import instant_or_none, moment_or_none, written


def claimed(number: IdNumber) -> str:
    """The key under which a number is claimed: marked as plain, since a keyed hash may take its place."""
    return f"{PLAIN}{number.text}"


def account_values(account: Account) -> Values:
    """The row of an account."""
    return {
        "person_id": account.person_id,
        "id_number": account.id_number.text,
        "identity": claimed(account.id_number),
        "name": account.name,
        "password": account.password,
        "version": account.version,
        "stamp": account.stamp,
        "email": None if account.email is None else account.email.text,
        "password_since": instant_or_none(account.password_since),
        "former": written(account.former),
    }


def account_of(row: Row) -> Account:
    """The account of a row."""
    return Account(
        person_id=row["person_id"],
        id_number=_number(row["id_number"]),
        name=row["name"],
        password=row["password"],
        version=row["version"],
        stamp=row["stamp"],
        email=None if row["email"] is None else EmailAddress(row["email"]),
        password_since=moment_or_none(row["password_since"]),
        former=tuple(json.loads(row["former"])),
    )


def appointment_values(appointment: Appointment) -> Values:
    """The row of an appointment."""
    return {
        "person_id": appointment.person_id,
        "role": appointment.role.value,
        "scope": appointment.scope,
    }


def appointment_of(row: Row) -> Appointment:
    """The appointment of a row."""
    return Appointment(row["person_id"], Role(row["role"]), row["scope"])


def professional_values(professional: Professional) -> Values:
    """The row of a professional."""
    return {
        "person_id": professional.person_id,
        "id_number": professional.id_number.text,
        "identity": claimed(professional.id_number),
        "name": professional.name,
        "sex": professional.sex.value,
        "birth_month": professional.birth_month,
        "mobile": professional.mobile.text,
        "email": professional.email.text,
        "employer": professional.employer,
        "employer_region": professional.employer_region,
        "department": professional.department,
        "ethnic_group": professional.ethnic_group,
        "native_place": professional.native_place,
        "school": professional.school,
        "major": professional.major,
        "title_level": professional.title_level or "",
        "education": professional.education,
        "degree": professional.degree,
        "title_series": professional.title_series,
        "state": professional.state.value,
        "version": professional.version,
    }


def professional_of(row: Row) -> Professional:
    """The professional of a row."""
    return Professional(
        person_id=row["person_id"],
        id_number=_number(row["id_number"]),
        name=row["name"],
        sex=Sex(row["sex"]),
        birth_month=row["birth_month"],
        mobile=MobileNumber(row["mobile"]) if row["mobile"] else NO_MOBILE,
        email=EmailAddress(row["email"]) if row["email"] else NO_ADDRESS,
        employer=row["employer"],
        employer_region=row["employer_region"],
        department=row["department"],
        ethnic_group=row["ethnic_group"],
        native_place=row["native_place"],
        school=row["school"],
        major=row["major"],
        title_level=row["title_level"],
        education=row["education"],
        degree=row["degree"],
        title_series=row["title_series"],
        state=RegistrationState(row["state"]),
        version=row["version"],
    )


def _number(text: str) -> IdNumber:
    if not text:  # whoever it was is erased
        return NO_NUMBER
    # Whether its holder can be born by now was judged when it came, by the clock of then.
    return IdNumber.parse(text, today=date.max)
