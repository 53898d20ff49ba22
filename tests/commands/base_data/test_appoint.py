import pytest
from attrs import evolve

from cetms_core import (
    Actor,
    EmailAddress,
    IdNumber,
    NotAllowed,
    NotFound,
    RegistrationState,
    Role,
    UserKind,
    WrongCredentials,
)
from cetms_core.accounts import Account, Appointment
from cetms_core.commands.base_data.appoint import holder_of
from tests.house import (
    HOSPITAL,
    INDUSTRY,
    LI,
    OPERATOR,
    PASSWORD,
    SYSTEM,
    TRAINING_SCHOOL,
    VISITOR,
    ZHENGZHOU,
    House,
    form,
    id_number,
    serial_of,
)

NEW = "a new password"
EMPLOYER = Role.EMPLOYER_ADMINISTRATOR


def appoint(
    house: House, serial: int, role: Role = EMPLOYER, scope: str = HOSPITAL, password: str = NEW
) -> Actor:
    return house.ask(
        SYSTEM, lambda tx: tx.appoint(id_number(serial), "周公务", role=role, scope=scope, password=password)
    )


def opens(house: House, serial: int, password: str, kind: UserKind = UserKind.EMPLOYER) -> bool:
    try:
        return bool(house.ask(VISITOR, lambda tx: tx.sign_in(id_number(serial), password, kind=kind)))
    except WrongCredentials:
        return False


@pytest.mark.parametrize(
    ("role", "scope", "kind"),
    [
        (EMPLOYER, HOSPITAL, UserKind.EMPLOYER),
        (Role.AUTHORITY, ZHENGZHOU, UserKind.AUTHORITY),
        (Role.SYSTEM_ADMINISTRATOR, "", UserKind.SYSTEM),
        (Role.TRAINING_BASE, TRAINING_SCHOOL, UserKind.TRAINING_BASE),
        (Role.INDUSTRY_AUTHORITY, INDUSTRY.scope, UserKind.INDUSTRY),
    ],
)
def test_somebody_new_is_given_an_account_with_the_office(house, role, scope, kind):
    actor = appoint(house, 41, role, scope)

    assert (role, scope) == (actor.role, actor.scope)
    assert opens(house, 41, NEW, kind)


def test_it_is_written_down(house):
    actor = appoint(house, 41)
    (event,) = house.read(lambda session: session.history.of(actor.person_id, "office"))

    assert ("office.appointed", f"单位管理员 {HOSPITAL}", SYSTEM) == (event.name, event.after, event.actor)


def test_whoever_was_approved_keeps_the_password(house):
    assert LI.person_id == appoint(house, serial_of(LI)).person_id
    assert [True, False] == [opens(house, 1, PASSWORD), opens(house, 1, NEW)]


def test_whoever_holds_an_office_keeps_the_password(house):
    appoint(house, 11, Role.AUTHORITY, ZHENGZHOU, password="")

    assert opens(house, 11, PASSWORD, UserKind.AUTHORITY)


@pytest.mark.parametrize(
    "state", [state for state in RegistrationState if state is not RegistrationState.ACTIVE]
)
def test_whoever_merely_registered_under_the_number_gets_no_office(house, state):
    """A stranger who registers with the number of a future officer must not be that officer."""
    house.ask(VISITOR, lambda tx: tx.register(form(41), password="a strangers password"))

    def leave_it(session):
        account = session.people.claimed_by(IdNumber(id_number(41)))
        kept = session.people.professional(account.person_id)
        session.people.replace_professional(evolve(kept, state=state, version=kept.version + 1))

    house.read(leave_it)
    appoint(house, 41)

    assert [True, False] == [opens(house, 41, NEW), opens(house, 41, "a strangers password")]


def test_whoever_was_dismissed_gets_the_new_password_with_the_new_office(house):
    appoint(house, 21)

    assert [True, False] == [opens(house, 21, NEW), opens(house, 21, PASSWORD)]


@pytest.mark.parametrize(
    ("number", "name", "password", "expected"),
    [
        ("123", "周公务", NEW, {("id_number.length", "id_number")}),
        ("", "", NEW, {("answer.missing", "id_number"), ("answer.missing", "name")}),
        (id_number(41), "周\0公务", NEW, {("text.control", "name")}),
        (id_number(41), "周公务", "", {("password.too_short", "password")}),
        (id_number(41), "周公务", f"my {id_number(41)[6:14]}", {("password.personal", "password")}),
    ],
)
def test_what_is_wrong_is_told(house, number, name, password, expected):
    assert expected == set(
        house.refused(
            SYSTEM, lambda tx: tx.appoint(number, name, role=EMPLOYER, scope=HOSPITAL, password=password)
        )
    )


@pytest.mark.parametrize(
    ("role", "scope", "kind"),
    [
        (EMPLOYER, "no such employer", "organisation"),
        (Role.AUTHORITY, "999999", "region"),
        (EMPLOYER, "", "organisation"),
        (Role.TRAINING_BASE, HOSPITAL, "training_base"),
        (Role.TRAINING_BASE, "no such employer", "training_base"),
        (Role.INDUSTRY_AUTHORITY, ZHENGZHOU, "region"),
        (Role.INDUSTRY_AUTHORITY, f"{ZHENGZHOU}/ ", "region"),
        (Role.INDUSTRY_AUTHORITY, "999999/卫生健康", "region"),
    ],
)
def test_an_office_is_over_a_place_that_is_kept(house, role, scope, kind):
    with pytest.raises(NotFound) as missing:
        appoint(house, 41, role, scope)

    assert kind == missing.value.kind


@pytest.mark.parametrize("role", [Role.VISITOR, Role.PROFESSIONAL])
def test_nobody_is_appointed_a_professional(house, role):
    with pytest.raises(NotAllowed):
        appoint(house, 41, role)


def test_the_operator_appoints_the_first_system_administrator(house):
    actor = house.ask(
        OPERATOR,
        lambda tx: tx.appoint(id_number(41), "吴系统", role=Role.SYSTEM_ADMINISTRATOR, password=NEW),
    )

    assert house.ask(actor, lambda tx: tx.appoint(id_number(42), "郑系统", role=actor.role, password=NEW))


def test_two_who_appoint_one_person_at_once_make_one_account(house):
    """Both have looked before either begins: whoever comes second finds the account that the first one made."""
    with house.transaction(SYSTEM) as tx:
        number = IdNumber(id_number(41))
        first = holder_of(tx._desk, Account("one", number, "周公务", "one secret"))
        tx._desk.session.people.appoint(Appointment(first.person_id, EMPLOYER, HOSPITAL))
        second = holder_of(tx._desk, Account("other", number, "周公务", "another secret"))

    assert first == second


# ── where they are reached ────────────────────────────────────────────────────────────────────────────────


def test_an_address_is_kept_for_the_day_when_the_password_is_forgotten(house):
    actor = house.ask(
        SYSTEM,
        lambda tx: tx.appoint(
            id_number(41), "周公务", role=EMPLOYER, scope=HOSPITAL, password=NEW, email="zhou@example.com"
        ),
    )
    account = house.read(lambda session: session.people.account(actor.person_id))

    assert EmailAddress("zhou@example.com") == account.email
    assert house.clock.now == account.password_since


def test_an_address_that_is_none_is_said_so(house):
    ((rule, field),) = house.refused(
        SYSTEM,
        lambda tx: tx.appoint(
            id_number(41), "周公务", role=EMPLOYER, scope=HOSPITAL, email="zhou", password=NEW
        ),
    )

    assert ("email", True) == (field, rule.startswith("email."))
