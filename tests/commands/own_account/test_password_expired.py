from cetms_core import PasswordRules
from tests.house import LI, PASSWORD, VISITOR, furnished, id_number


def test_it_never_does_unless_the_host_says_so(house):
    assert not house.ask(LI, lambda tx: tx.password_expired())


def test_after_ninety_days_whoever_signs_in_is_to_be_asked_for_another():
    house = furnished(passwords=PasswordRules.mlps())
    house.ask(LI, lambda tx: tx.change_password(old=PASSWORD, new="山高水长 a7x"))
    house.clock.move(days=89)
    li = house.ask(VISITOR, lambda tx: tx.sign_in(id_number(1), "山高水长 a7x"))
    assert not house.ask(li, lambda tx: tx.password_expired())
    house.clock.move(days=1)

    assert house.ask(li, lambda tx: tx.password_expired())
    assert "李明" == house.ask(li, lambda tx: tx.profile()).name


def test_one_whose_beginning_nobody_wrote_down_is_as_good_as_old():
    assert furnished(passwords=PasswordRules.mlps()).ask(LI, lambda tx: tx.password_expired())
