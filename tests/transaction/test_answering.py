"""The same request twice is done once and answered alike."""

import json
from datetime import date

import pytest

from cetms_core import Actor, Hours, KeyUsedBefore, NotAllowed, Page, TryAgain
from tests.house import (
    ADMINISTRATOR,
    DEPUTY,
    LI,
    OPERATOR,
    PASSWORD,
    SUN,
    SUN_AS_ADMINISTRATOR,
    VISITOR,
    WANG,
    WEI,
    conference,
    form,
    id_number,
)


def declare(house):
    return lambda tx: tx.declare(
        "academic_conference", 2025, conference(), attachment=house.scan, remark="备注"
    )


def perform(house, actor, work, key="k1"):
    return house.cetms.perform(actor, work, key=key)


def never(tx):
    pytest.fail("the work was done twice")


def test_the_same_key_gives_the_very_same_answer_and_does_nothing(house):
    first = perform(house, LI, declare(house))
    second = perform(house, LI, never)

    assert first == second
    assert first.explanation == second.explanation
    assert house.scan == second.attachment
    assert 1 == len(house.ask(LI, lambda tx: tx.declarations()))


def test_a_key_that_was_used_for_another_request_is_refused(house):
    first = house.cetms.perform(
        LI, declare(house), key="k1", asked={"type": "academic_conference", "year": 2025}
    )

    for asked in ({"type": "academic_conference", "year": 2024}, None, {}, [1]):
        with pytest.raises(KeyUsedBefore, match="请重新打开表单后提交"):
            house.cetms.perform(LI, never, key="k1", asked=asked)
    again = {"year": 2025, "type": "academic_conference"}
    assert first == house.cetms.perform(LI, never, key="k1", asked=again)


def test_what_was_asked_must_be_plain(house):
    with pytest.raises(TypeError):
        house.cetms.perform(LI, declare(house), key="k1", asked={"file": object()})

    assert 0 == len(house.ask(LI, lambda tx: tx.declarations()))


def test_it_is_the_answer_of_then(house):
    first = perform(house, LI, declare(house))
    house.approve(first)

    assert first == perform(house, LI, never)


def test_another_key_is_another_request(house):
    first = perform(house, LI, lambda tx: tx.draft("academic_conference", 2025, {}).id)

    assert first != perform(house, LI, lambda tx: tx.draft("academic_conference", 2025, {}).id, key="k2")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LI, WANG),
        (ADMINISTRATOR, DEPUTY),
        (SUN, SUN_AS_ADMINISTRATOR),
        (VISITOR, OPERATOR),
        (OPERATOR, VISITOR),
    ],
)
def test_the_same_key_of_another_actor_is_another_key(house, one, other):
    """Also of the same person in another role, and of those who have no id at all."""
    assert "one" == perform(house, one, lambda tx: "one")
    assert "other" == perform(house, other, lambda tx: "other")
    assert ["one", "other"] == [perform(house, actor, never) for actor in (one, other)]


@pytest.mark.parametrize("key", ["", " ", "\ud800", "\0", "键" * 100_000, "k1 "])
def test_a_key_may_be_anything_that_a_form_can_send(house, key):
    assert "plain" == perform(house, LI, lambda tx: "plain")
    assert "odd" == perform(house, LI, lambda tx: "odd", key=key)
    assert ["plain", "odd"] == [perform(house, LI, never), perform(house, LI, never, key=key)]
    assert {64} == {len(name) for _, name in house.cetms.store.records.results._rows}


RESULTS = {
    "nothing": None,
    "a text": "甲",
    "a number": 7,
    "yes": True,
    "hours": Hours("7.5"),
    "a day": date(2025, 6, 1),
    "an actor": ADMINISTRATOR,
    "several": ("甲", 7, (Hours(1),)),
    "a list": ["甲", [7]],
    "a mapping": {"甲": (1, 2)},
}


@pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
def test_first_and_second_answer_are_equal(house, result):
    first = perform(house, ADMINISTRATOR, lambda tx: result)
    second = perform(house, ADMINISTRATOR, never)

    assert (first, type(first)) == (second, type(second))
    assert first == (result if not isinstance(result, list) else ("甲", (7,)))


def test_a_registration_may_be_sent_twice_and_its_owner_hears_nothing(house):
    first = perform(house, VISITOR, lambda tx: tx.register(form(31), password=PASSWORD))

    assert first == perform(house, VISITOR, never)
    assert 0 == house.cetms.deliver_letters()


UNFIT = {
    "a person's record": lambda tx: tx.profile(),
    "a page": lambda tx: tx.declarations(),
    "a float": lambda tx: 7.5,
    "bytes": lambda tx: b"7",
    "an object": lambda tx: object(),
    "a transaction": lambda tx: tx,
    "one among many": lambda tx: [1, {"a": {2}}],
}


@pytest.mark.parametrize("unfit", UNFIT.values(), ids=UNFIT)
def test_what_cannot_be_recorded_is_said_so_and_nothing_is_kept(house, unfit):
    def work(tx):
        tx.draft("academic_conference", 2025, {})
        return unfit(tx)

    with pytest.raises(TypeError, match="can't be kept as the result of a command"):
        perform(house, LI, work)
    assert Page(()) == house.ask(LI, lambda tx: tx.declarations())
    assert "now" == perform(house, LI, lambda tx: "now")


def test_nobody_signs_in_by_a_key(house):
    """Whoever repeats a visitor's key gets the answer without the password, so there is none to get."""
    with pytest.raises(TypeError, match="proved anew"):
        perform(house, VISITOR, lambda tx: tx.sign_in(id_number(1), PASSWORD))

    assert LI == house.cetms.perform(VISITOR, lambda tx: tx.sign_in(id_number(1), PASSWORD))


def test_whose_role_has_ended_is_given_no_answer(house):
    perform(house, ADMINISTRATOR, lambda tx: "an answer")
    house.ask(OPERATOR, lambda tx: tx.dismiss(ADMINISTRATOR))

    with pytest.raises(NotAllowed):
        perform(house, ADMINISTRATOR, never)


def test_a_request_that_failed_may_be_made_again(house):
    with pytest.raises(ZeroDivisionError):
        perform(house, LI, lambda tx: 1 / 0)

    assert "now" == perform(house, LI, lambda tx: "now")


def test_who_used_the_key_meanwhile_is_answered_first(house):
    """Two requests with one key have both looked and found nothing: the second writes, and has to look again."""
    tried = []

    def work(tx):
        tried.append(1)
        if len(tried) == 1:
            perform(house, LI, lambda other: "the rival's")
        return "mine"

    assert "the rival's" == perform(house, LI, work)
    assert 1 == len(tried)


def test_what_is_recorded_is_plain_and_holds_no_number(house):
    (item,) = house.ask(ADMINISTRATOR, lambda tx: tx.queue())
    perform(house, ADMINISTRATOR, lambda tx: tx.approve(item).person_id)
    ((text, _),) = house.cetms.store.records.results.values()

    assert WEI.person_id == json.loads(text)["came_to"]
    assert id_number(6) not in text


def test_a_store_that_stays_busy_records_nothing(house, monkeypatch):
    monkeypatch.setattr("cetms_core.contracts.retrying.time.sleep", lambda _: None)

    def busy(tx):
        tx.draft("academic_conference", 2025, {})
        raise TryAgain

    with pytest.raises(TryAgain):
        perform(house, LI, busy)
    assert [] == house.cetms.store.records.results.values()
    assert 0 == len(house.ask(LI, lambda tx: tx.declarations()))


def test_an_actor_is_an_answer_to_those_who_appoint(house):
    """As an operator's script does that may be run twice."""
    from cetms_core import Role

    def work(tx):
        return tx.appoint(id_number(41), "周公务", role=Role.SYSTEM_ADMINISTRATOR, password="a long password")

    first = perform(house, OPERATOR, work)
    assert isinstance(first, Actor)
    assert first == perform(house, OPERATOR, never)
