import pytest

from cetms_core import Actor, NotFound, UserKind, WrongCredentials
from tests.house import (
    ADMINISTRATOR,
    LI,
    OPERATOR,
    PASSWORD,
    VISITOR,
    House,
    furnished,
    id_number,
    mobile,
    professional,
)

NEW = "a new password"


def change(house: House, new: object, old: object = PASSWORD, actor: Actor = LI) -> None:
    house.ask(actor, lambda tx: tx.change_password(old=old, new=new))  # type: ignore[arg-type]


def rules(house: House, new: object, old: object = PASSWORD) -> list[tuple[str, str | None]]:
    return house.refused(LI, lambda tx: tx.change_password(old=old, new=new))  # type: ignore[arg-type]


def opens(house: House, password: str, serial: int = 1, kind: UserKind = UserKind.PERSON) -> bool:
    try:
        return bool(house.ask(VISITOR, lambda tx: tx.sign_in(id_number(serial), password, kind=kind)))
    except WrongCredentials:
        return False


def events(house: House, actor: Actor = LI) -> list[str]:
    return [
        event.name for event in house.read(lambda session: session.history.of(actor.person_id, "password"))
    ]


def test_from_now_on_only_the_new_one_opens_the_account(house):
    change(house, NEW)

    assert [False, True] == [opens(house, PASSWORD), opens(house, NEW)]
    assert ["password.changed"] == events(house)


def test_it_is_one_account_for_every_role(house):
    change(house, NEW, actor=ADMINISTRATOR)

    assert [False, True] == [opens(house, password, 11, UserKind.EMPLOYER) for password in (PASSWORD, NEW)]


@pytest.mark.parametrize("old", ["wrong", "", None, PASSWORD + " "])
def test_only_with_the_right_old_one(house, old):
    assert [("password.wrong_old", "old")] == rules(house, NEW, old)
    assert opens(house, PASSWORD)


def test_a_wrong_old_one_is_written_down_though_nothing_is_kept(house):
    for _ in range(2):
        rules(house, NEW, "wrong")

    assert ["password.refused"] * 2 == events(house)


def test_a_wrong_old_one_is_all_that_is_told(house):
    assert [("password.wrong_old", "old")] == rules(house, "short", "wrong")


@pytest.mark.parametrize(
    ("new", "rule"),
    [
        ("7 chars", "password.too_short"),
        (None, "password.too_short"),
        ("x" * 1025, "password.too_long"),
        (f"my {mobile(1)}", "password.personal"),
        (f"my {id_number(1)[6:14]}", "password.personal"),
        (f"my {id_number(1)[-6:]}", "password.personal"),
        (PASSWORD, "password.unchanged"),
        ("正确 ｈｏｒｓｅ ｂａｔｔｅｒｙ", "password.unchanged"),
    ],
)
def test_the_new_one_is_a_new_one_that_nobody_guesses(house, new, rule):
    assert [(rule, "new")] == rules(house, new)
    assert opens(house, PASSWORD)


def test_an_officer_without_a_mobile_number_may_use_any_number(house):
    change(house, mobile(1), actor=ADMINISTRATOR)

    assert opens(house, mobile(1), 11, UserKind.EMPLOYER)


def test_the_operator_has_none(house):
    with pytest.raises(NotFound) as missing:
        change(house, NEW, actor=OPERATOR)

    assert "account" == missing.value.kind


def test_nor_has_a_user_of_the_hosts():
    class Everybody:
        def holds(self, actor):
            return True

    with pytest.raises(NotFound):
        change(furnished(directory=Everybody()), NEW, actor=professional(99))
