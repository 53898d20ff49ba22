"""A captcha is used up by its first answer, whatever becomes of the visit."""

from collections.abc import Callable
from contextlib import nullcontext

import pytest

from cetms_core import Answer, WrongCaptcha
from cetms_core.accounts import SingleUseCaptcha
from cetms_core.contracts import Store
from cetms_core.stores.captcha import StoreCaptcha
from tests.house import LI, OPENING, PASSWORD, VISITOR, House, furnished, id_number
from tests.proofs.quick import GENEROUS
from tests.proofs.ways_out import EVERY_WAY_OUT


def of_this_process(store: Store) -> SingleUseCaptcha:
    return SingleUseCaptcha(lambda: OPENING)


def of_the_store(store: Store) -> StoreCaptcha:
    return StoreCaptcha(store, lambda: OPENING)


def answer_and_leave(house: House, answer: Answer, right: bool, way_out: BaseException) -> None:
    with house.transaction(VISITOR) as tx:
        with nullcontext() if right else pytest.raises(WrongCaptcha):
            tx.sign_in(id_number(1), PASSWORD, captcha=answer)
        raise way_out


@pytest.mark.parametrize("right", [True, False], ids=["right", "wrong"])
@pytest.mark.parametrize("kind", [of_this_process, of_the_store])
def test_a_captcha_is_used_up_whichever_way_the_block_is_left(
    store: Store,
    quick_passwords: None,
    kind: Callable[[Store], SingleUseCaptcha | StoreCaptcha],
    right: bool,
) -> None:
    captcha = kind(store)
    house = furnished(store=store, captcha=captcha, sign_in=GENEROUS)
    for way_out in EVERY_WAY_OUT:
        challenge = captcha.challenge()
        answer = Answer(challenge.id, challenge.text)
        with pytest.raises(type(way_out)):
            answer_and_leave(house, answer if right else Answer(challenge.id, "?"), right, way_out)

        with pytest.raises(WrongCaptcha), house.transaction(VISITOR) as tx:
            tx.sign_in(id_number(1), PASSWORD, captcha=answer)
    assert [] == [*house.read(lambda session: session.history.of(LI.person_id, "account"))]
