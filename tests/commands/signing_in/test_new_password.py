from itertools import pairwise

import pytest

from cetms_core import EmailAddress, IdNumber, MobileNumber, PasswordRules
from cetms_core.commands.signing_in.new_password import barred_texts
from tests.house import LI, PASSWORD, VISITOR, House, form, furnished, id_number

NUMBER = IdNumber("410105190402290017")
PASSWORDS = ("kx7-Qpmv-a", "山高水长 a7x", "Wjz4t-9bn-b", "winter-K7-c", "zX8-qlmn-d", "plum-W3-kite")
"""Six that are alike in nothing."""


def test_what_is_known_of_a_person_is_barred():
    email, mobile = EmailAddress("liming@example.com"), MobileNumber("13800138000")
    barred = barred_texts(NUMBER, mobile, email, "李明", "金水区示范医院")

    assert {"290017", "19040229", "040229", "00138000", "李明", "liming", "金水区示范医院"} == {*barred}


def test_what_is_not_known_or_too_short_bars_nothing():
    assert [] == [
        each for each in barred_texts(email=EmailAddress("li@example.com"), employer="医院") if each
    ]


@pytest.mark.parametrize("new", ["李明 kx7-qpmv", "kx7 金水区示范医院", "kx7-qpmv 050302"])
def test_a_password_is_not_made_of_its_holder(house, new):
    assert [("password.personal", "new")] == house.refused(
        LI, lambda tx: tx.change_password(old=PASSWORD, new=new)
    )


def change(house: House, old: str, new: str) -> None:
    house.ask(LI, lambda tx: tx.change_password(old=old, new=new))


def test_the_last_five_may_not_come_back_where_the_rules_remember_them():
    house = furnished(passwords=PasswordRules.mlps())
    for old, new in pairwise((PASSWORD, *PASSWORDS[:5])):
        change(house, old, new)
    *_, last_but_one, last = PASSWORDS
    assert [("password.used_before", "new")] == house.refused(
        LI, lambda tx: tx.change_password(old=last_but_one, new=PASSWORDS[0])
    )

    change(house, last_but_one, last)
    change(house, last, PASSWORDS[0])


def test_without_such_rules_nothing_is_remembered(house):
    house.ask(LI, lambda tx: tx.change_password(old=PASSWORD, new=PASSWORDS[0]))
    house.ask(LI, lambda tx: tx.change_password(old=PASSWORDS[0], new=PASSWORD))
    account = house.read(lambda session: session.people.account(LI.person_id))

    assert account is not None
    assert () == account.former


@pytest.mark.parametrize(
    "password",
    ["赵新来 kx7-qpmv", "kx7 金水区示范医院", f"kx7-qpmv {id_number(31)[8:14]}", "kx7-qpmv zhaoxinlai"],
)
def test_nor_is_the_first_one(house, password):
    answers = form(31, email="zhaoxinlai@example.com")

    assert [("password.personal", "password")] == house.refused(
        VISITOR, lambda tx: tx.register(answers, password=password)
    )
