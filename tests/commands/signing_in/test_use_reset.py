"""The link sets a new password, once, within half an hour; and what was open before is closed."""

from datetime import timedelta

import pytest

from cetms_core import NotAllowed, Origin, Refused, WrongCredentials
from cetms_core.accounts.origin import UNKNOWN
from cetms_core.commands.signing_in.resetting import LIFE
from cetms_core.testing.stores.racing import race
from tests.commands.resets import requested, subjects, token_of
from tests.house import ADMINISTRATOR, LI, PASSWORD, VISITOR, House, id_number, mobile

NEW = "山高水长花好月圆"


def use(house: House, token: object, new: object = NEW) -> None:
    house.ask(VISITOR, lambda tx: tx.use_reset(token, new_password=new))  # type: ignore[arg-type]


def sign_in(house: House, password: str, origin: Origin = UNKNOWN) -> object:
    return house.ask(VISITOR, lambda tx: tx.sign_in(id_number(1), password, origin=origin))


def refused(house: House, token: object, new: object = NEW) -> list[tuple[str, str | None]]:
    return house.refused(VISITOR, lambda tx: tx.use_reset(token, new_password=new))  # type: ignore[arg-type]


def test_from_now_on_only_the_new_one_opens_the_account(house):
    use(house, requested(house))
    with pytest.raises(WrongCredentials):
        sign_in(house, PASSWORD)

    assert LI == sign_in(house, NEW)


def test_it_works_once(house):
    token = requested(house)
    use(house, token)

    assert [("reset.void", "token")] == refused(house, token)


@pytest.mark.parametrize(("later", "works"), [(LIFE - timedelta(microseconds=1), True), (LIFE, False)])
def test_it_works_for_half_an_hour(house, later, works):
    token = requested(house)
    house.clock.now += later

    assert timedelta(minutes=30) == LIFE
    if works:
        use(house, token)
    else:
        assert [("reset.void", "token")] == refused(house, token)


def test_a_new_link_makes_the_older_ones_void(house):
    older, newer = requested(house), requested(house)

    assert [("reset.void", "token")] == refused(house, older)
    use(house, newer)


@pytest.mark.parametrize("token", ["", "made up", None, "\ud800", "a" * 100_000])
def test_what_was_never_mailed_opens_nothing(house, token):
    assert [("reset.void", "token")] == refused(house, token)


@pytest.mark.parametrize(
    ("new", "rule"),
    [
        ("short", "password.too_short"),
        (None, "password.too_short"),
        ("Henan@2024", "password.guessable"),
        (f"my {mobile(1)}", "password.personal"),
    ],
)
def test_a_password_that_is_refused_leaves_the_link_as_it_was(house, new, rule):
    token = requested(house)

    assert [(rule, "new_password")] == refused(house, token, new)
    use(house, token)


def test_every_session_of_before_ends(house):
    before = sign_in(house, PASSWORD)
    use(house, requested(house))
    with pytest.raises(NotAllowed):
        house.ask(before, lambda tx: tx.profile())

    assert "李明" == house.ask(sign_in(house, NEW), lambda tx: tx.profile()).name


def test_known_devices_are_known_no_more(house):
    origin = Origin(device=house.ask(LI, lambda tx: tx.remember_device()))
    use(house, requested(house))

    for _ in range(10):
        with pytest.raises(WrongCredentials):
            sign_in(house, "wrong")
    with pytest.raises(Exception, match="尝试次数过多"):
        sign_in(house, NEW, origin)


def test_the_person_is_told_by_mail_and_it_is_written_down(house):
    token = requested(house)
    use(house, token)
    *_, event = house.read(lambda session: session.history.of(LI.person_id, "password"))

    assert ["密码已修改"] == subjects(house)
    assert "password.reset" == event.name


def test_of_two_who_use_it_at_once_one_does(house):
    token = requested(house)

    def outcome():
        try:
            use(house, token)
        except Refused as error:
            return error.findings[0].rule
        return "used"

    assert ["reset.void", "used"] == sorted(race(outcome, outcome))


def test_the_token_stands_in_the_mail_alone(house):
    token = requested(house)
    tickets = house.cetms.store.attempts.tickets._rows

    assert 1 == len(tickets)
    assert token not in str([*tickets, *(each.key for each in tickets.values())])


def test_an_administrator_who_has_it_mailed_never_sees_it(house):
    assert house.ask(ADMINISTRATOR, lambda tx: tx.reset_password(LI.person_id)) is None
    use(house, token_of(house))

    assert LI == sign_in(house, NEW)
