import pytest

from cetms_core import Actor, NotAllowed, NotFound, PasswordRules, UserKind, WrongCredentials
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
    change(house, f"ring {mobile(1)} twice", actor=ADMINISTRATOR)

    assert opens(house, f"ring {mobile(1)} twice", 11, UserKind.EMPLOYER)


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


# ── sessions, and what is mailed ──────────────────────────────────────────────────────────────────────────


def signed_in(house: House) -> Actor:
    return house.ask(VISITOR, lambda tx: tx.sign_in(id_number(1), PASSWORD))


def test_every_other_session_ends_and_this_one_goes_on(house):
    here, elsewhere = signed_in(house), signed_in(house)

    def visit(tx):
        after = tx.change_password(old=PASSWORD, new=NEW)
        assert "李明" == tx.profile().name
        return after

    after = house.ask(here, visit)
    assert (LI, 32) == (after, len(after.stamp))
    assert "李明" == house.ask(after, lambda tx: tx.profile()).name
    for ended in (here, elsewhere):
        with pytest.raises(NotAllowed):
            house.ask(ended, lambda tx: tx.profile())


def test_a_session_of_the_hosts_goes_on_as_the_host_says(house):
    assert "" == house.ask(LI, lambda tx: tx.change_password(old=PASSWORD, new=NEW)).stamp


def test_its_holder_is_told_by_mail(house):
    change(house, NEW)
    house.cetms.deliver_letters()
    (letter,) = house.postbox.letters

    assert ("p1@example.com", "继续教育信息管理系统：密码已修改") == (letter.to.text, letter.subject)


def test_an_officer_who_gave_no_address_is_not(house):
    change(house, NEW, actor=ADMINISTRATOR)

    assert 0 == house.cetms.deliver_letters()


@pytest.mark.parametrize("new", ["正确 horse battery 2", "2 正确 Horse Battery!"])
def test_the_old_one_counted_up_is_no_new_one(house, new):
    assert [("password.like_old", "new")] == rules(house, new)


def test_what_is_asked_of_it_is_the_hosts_to_say():
    house = furnished(passwords=PasswordRules.nist())

    assert [("password.too_short", "new")] == rules(house, "kx7 qpmv wjz4t")
