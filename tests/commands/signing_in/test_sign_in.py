import sys
from itertools import product

import pytest
from attrs import evolve

from cetms_core import (
    Actor,
    NotYetApproved,
    RegistrationRejected,
    RegistrationState,
    Role,
    UserKind,
    WrongCaptcha,
    WrongCredentials,
)
from cetms_core.accounts import hash_password, is_outdated
from cetms_core.accounts.hashing import Scrypt, nobodys_password, scheme
from tests.commands.counting import count_verifications
from tests.house import (
    ADMINISTRATOR,
    BASE,
    CITY,
    CONTACT,
    DISMISSED,
    INDUSTRY,
    LI,
    OPERATOR,
    PASSWORD,
    SCHOOL,
    SUN,
    SUN_AS_ADMINISTRATOR,
    SUN_AS_CITY,
    SYSTEM,
    VISITOR,
    House,
    administrator,
    form,
    id_number,
    person,
    serial_of,
)


def sign_in(house: House, serial: int, password: str = PASSWORD, **wish: object) -> Actor:
    return house.ask(VISITOR, lambda tx: tx.sign_in(id_number(serial), password, **wish))  # type: ignore[arg-type]


# ── who comes in, and as what ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("actor", "kind"),
    [
        (LI, UserKind.PERSON),
        (ADMINISTRATOR, UserKind.EMPLOYER),
        (CITY, UserKind.AUTHORITY),
        (SYSTEM, UserKind.SYSTEM),
        (INDUSTRY, UserKind.INDUSTRY),
        (BASE, UserKind.TRAINING_BASE),
        (SUN, UserKind.PERSON),
        (SUN_AS_ADMINISTRATOR, UserKind.EMPLOYER),
        (SUN_AS_CITY, UserKind.AUTHORITY),
    ],
)
def test_one_password_opens_every_role_that_one_holds(house, actor, kind):
    assert actor == sign_in(house, serial_of(actor), kind=kind)


def test_whoever_holds_two_offices_of_a_kind_says_which(house):
    second = administrator(serial_of(ADMINISTRATOR), SCHOOL)
    house.ask(OPERATOR, lambda tx: tx.appoint(id_number(11), "周公务", role=second.role, scope=SCHOOL))

    assert second == sign_in(house, 11, kind=UserKind.EMPLOYER, scope=SCHOOL)
    assert ADMINISTRATOR == sign_in(house, 11, kind=UserKind.EMPLOYER)
    with pytest.raises(WrongCredentials):
        sign_in(house, 11, kind=UserKind.EMPLOYER, scope="another")


def test_whoever_comes_in_is_written_down(house):
    sign_in(house, 1)
    (event,) = house.read(lambda session: session.history.of(LI.person_id, "account"))

    assert ("account.signed_in", LI, house.clock.now) == (event.name, event.actor, event.at)


# ── who does not ──────────────────────────────────────────────────────────────────────────────────────────

ENDED_KINDS = [UserKind.EMPLOYER, UserKind.AUTHORITY, UserKind.SYSTEM]
NOT_HELD = [
    *product([1], [UserKind.EMPLOYER, UserKind.AUTHORITY, UserKind.SYSTEM]),
    *product([11], [UserKind.PERSON, UserKind.AUTHORITY, UserKind.SYSTEM]),
    *((serial_of(actor), kind) for actor, kind in zip(DISMISSED, ENDED_KINDS, strict=True)),
]


@pytest.mark.parametrize(("serial", "kind"), NOT_HELD)
def test_a_role_that_one_does_not_hold_is_a_wrong_password(house, monkeypatch, serial, kind):
    verifications = count_verifications(monkeypatch)
    with pytest.raises(WrongCredentials) as refused:
        sign_in(house, serial, kind=kind)
    (event,) = house.read(lambda session: session.history.of(person(serial), "account"))

    assert "账户或密码错误" == str(refused.value)
    assert 1 == len(verifications)
    assert "account.sign_in_failed" == event.name


def test_a_withdrawn_registration_is_a_wrong_password(house, monkeypatch):
    house.ask(VISITOR, lambda tx: tx.withdraw_registration(id_number(6), PASSWORD))
    verifications = count_verifications(monkeypatch)
    with pytest.raises(WrongCredentials):
        sign_in(house, 6)

    assert 1 == len(verifications)


# ── who has to wait ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("serial", "error", "told"),
    [
        (6, NotYetApproved, f"此帐号还未被审核。请耐心等待，或联系所属单位管理员：{CONTACT}"),
        (
            7,
            RegistrationRejected,
            "您的注册未通过审核，请核对所属单位和填写的信息后重新注册"
            f"。如有疑问，请联系所属单位管理员：{CONTACT}",
        ),
    ],
    ids=["pending", "rejected"],
)
def test_only_a_right_password_learns_what_became_of_the_registration(
    house, monkeypatch, serial, error, told
):
    verifications = count_verifications(monkeypatch)
    with pytest.raises(NotYetApproved) as refused:
        sign_in(house, serial)
    with pytest.raises(WrongCredentials):
        sign_in(house, serial, "wrong")

    assert type(refused.value) is error
    assert told == str(refused.value)
    assert CONTACT == refused.value.contact
    assert 2 == len(verifications)


def test_an_employer_that_publishes_nothing_leaves_the_guides_own_sentence(house):
    house.ask(VISITOR, lambda tx: tx.register(form(31, SCHOOL), password=PASSWORD))
    with pytest.raises(NotYetApproved) as refused:
        sign_in(house, 31)

    assert "此帐号还未被审核" == str(refused.value)


def test_an_employer_that_is_lost_leaves_it_too(house):
    def lose_the_employer(session):
        kept = session.people.professional(person(6))
        session.people.replace_professional(evolve(kept, employer="lost", version=kept.version + 1))

    house.read(lose_the_employer)
    with pytest.raises(NotYetApproved) as refused:
        sign_in(house, 6)
    assert "此帐号还未被审核" == str(refused.value)


@pytest.mark.parametrize(
    "state", [state for state in RegistrationState if state is not RegistrationState.ACTIVE]
)
def test_an_office_opens_whatever_became_of_the_registration(house, state):
    def set_state(session):
        kept = session.people.professional(SUN.person_id)
        session.people.replace_professional(evolve(kept, state=state, version=kept.version + 1))

    house.read(set_state)
    assert SUN_AS_ADMINISTRATOR == sign_in(house, 3, kind=UserKind.EMPLOYER)


# ── a better way of keeping passwords ─────────────────────────────────────────────────────────────────────


def kept_password(house: House) -> str:
    return house.read(lambda session: session.people.account(LI.person_id).password)  # type: ignore[union-attr]


def keep(house: House, secret: str) -> None:
    def replace(session):
        account = session.people.account(LI.person_id)
        session.people.replace_account(evolve(account, password=secret, version=account.version + 1))

    house.read(replace)


def test_a_password_kept_in_an_old_way_is_kept_in_the_better_one_after_signing_in(house):
    keep(house, Scrypt().hash(PASSWORD.encode()))
    sign_in(house, 1)
    better = kept_password(house)
    sign_in(house, 1)

    assert better.startswith("$argon2id$")
    assert not is_outdated(better)
    assert better == kept_password(house)


@pytest.mark.parametrize(
    ("serial", "password", "kind"), [(1, "wrong", UserKind.PERSON), (1, PASSWORD, UserKind.SYSTEM)]
)
def test_it_is_left_alone_when_nobody_comes_in(house, serial, password, kind):
    old = Scrypt().hash(PASSWORD.encode())
    keep(house, old)
    with pytest.raises(WrongCredentials):
        sign_in(house, serial, password, kind=kind)

    assert old == kept_password(house)


def test_without_argon2_people_come_in_all_the_same(house, monkeypatch):
    monkeypatch.setitem(sys.modules, "argon2", None)
    scheme.cache_clear()
    nobodys_password.cache_clear()
    try:
        keep(house, hash_password(PASSWORD))
        sign_in(house, 1)
        assert kept_password(house).startswith("$scrypt$")
    finally:
        scheme.cache_clear()
        nobodys_password.cache_clear()


def test_the_sentences_of_the_guide_are_word_for_word_its_own():
    assert ["账户或密码错误", "验证码错误", "此帐号还未被审核"] == [
        str(WrongCredentials()),
        str(WrongCaptcha()),
        str(NotYetApproved()),
    ]


def test_a_role_of_every_kind_of_user():
    assert set(Role) - {Role.VISITOR} == {kind.role for kind in UserKind}
