"""委托代办: for some days, to somebody who is known here, with both names in whatever is done."""

from datetime import date, timedelta

import pytest

from cetms_core import Actor, DeclarationState, NotAllowed, Refused, UserKind
from cetms_core.domain.loan import Loan
from tests.house import (
    ADMINISTRATOR,
    CHEN,
    CITY,
    DEPUTY,
    LI,
    OPENING,
    PASSWORD,
    SUN,
    SUN_AS_CITY,
    SYSTEM,
    VISITOR,
    WANG,
    House,
    conference,
    id_number,
    person,
)

TODAY = OPENING.date()
WEEK = timedelta(7)


def test_the_borrower_is_told_by_mail_and_no_number_stands_in_it(house):
    lent(house)
    house.cetms.deliver_letters()
    (letter,) = house.postbox.letters

    assert "p2@example.com" == letter.to.text
    assert "周**委托您在 2025-06-01 至 2025-06-08 代办“单位管理员”的事务" in letter.text
    assert not {id_number(2), id_number(11), "出差"} & {*letter.text.split()}


def lent(
    house: House, to: int = 2, name: str = "王芳", by: Actor = ADMINISTRATOR, begins=TODAY, ends=TODAY + WEEK
) -> Loan:
    """Wang's, unless somebody else's."""
    return house.ask(
        by, lambda tx: tx.lend_office(id_number(to), name, begins=begins, ends=ends, reason=" 出差 ")
    )


def test_the_borrower_acts_and_both_names_stand_in_the_history(house):
    loan = lent(house)
    declared = house.declare()
    house.ask(loan.actor, lambda tx: tx.approve(declared))
    event = house.ask(LI, lambda tx: tx.history(declared.id))[-1]

    assert (WANG.person_id, ADMINISTRATOR.person_id) == (event.actor.person_id, event.actor.on_behalf_of)
    assert "出差" == loan.reason


def test_the_lender_keeps_the_office(house):
    lent(house)

    assert DeclarationState.IN_REVIEW is house.approve(house.declare(), ADMINISTRATOR).state


def test_it_is_written_down_with_both(house):
    loan = lent(house)
    for about in (ADMINISTRATOR.person_id, WANG.person_id):
        (event,) = house.read(lambda session, about=about: session.history.of(about, loan.id))
        assert ("office.lent", "出差", ADMINISTRATOR) == (event.name, event.reason, event.actor)


def test_the_borrower_signs_in_to_it_and_finds_it_among_the_roles(house):
    loan = lent(house)
    actor = house.ask(VISITOR, lambda tx: tx.sign_in(id_number(2), PASSWORD, kind=UserKind.EMPLOYER))

    assert loan.actor == actor
    assert (WANG, loan.actor) == house.ask(actor, lambda tx: tx.roles())


@pytest.mark.parametrize(("days", "holds"), [(-1, False), (0, True), (7, True), (8, False)])
def test_from_its_first_day_to_its_last(house, days, holds):
    house.clock.move(days=-1)
    loan = lent(house)
    house.clock.move(days=1 + days)
    if holds:
        house.ask(loan.actor, lambda tx: tx.queue())
    else:
        with pytest.raises(NotAllowed):
            house.ask(loan.actor, lambda tx: tx.queue())


def test_it_ends_with_the_lenders_office(house):
    loan = lent(house)
    house.ask(SYSTEM, lambda tx: tx.dismiss(ADMINISTRATOR))
    with pytest.raises(NotAllowed):
        house.ask(loan.actor, lambda tx: tx.queue())


def test_and_with_the_borrowers_standing(house):
    loan = lent(house, 12, "周公务", by=CITY)
    house.ask(loan.actor, lambda tx: tx.queue())
    house.ask(SYSTEM, lambda tx: tx.dismiss(DEPUTY))
    with pytest.raises(NotAllowed):
        house.ask(loan.actor, lambda tx: tx.queue())


def test_nobody_borrows_what_was_not_lent(house):
    loan = lent(house)
    for actor in (
        Actor(CHEN.person_id, loan.role, loan.scope, loan.lender),
        Actor(loan.borrower, loan.role, loan.scope, DEPUTY.person_id),
        Actor(loan.borrower, CITY.role, CITY.scope, loan.lender),
        Actor(loan.borrower, loan.role, loan.scope),
    ):
        with pytest.raises(NotAllowed):
            house.ask(actor, lambda tx: tx.queue())


def test_a_lent_office_is_not_lent_on(house):
    loan = lent(house)
    with pytest.raises(NotAllowed) as refused:
        lent(house, 4, "陈静", by=loan.actor)

    assert "受委托的职务不能再委托他人，请由委托人本人办理" == str(refused.value)


def test_nobody_decides_on_a_record_of_the_lender_or_of_the_borrower(house):
    loan = lent(house)
    own, lenders = house.declare(WANG), house.declare(SUN)
    with pytest.raises(NotAllowed):
        house.ask(loan.actor, lambda tx: tx.approve(own))
    city = lent(house, 4, "陈静", by=SUN_AS_CITY)
    with pytest.raises(NotAllowed):
        house.ask(city.actor, lambda tx: tx.approve(house.approve(lenders, ADMINISTRATOR)))


def test_their_queue_leaves_out_both(house):
    loan = lent(house, 4, "陈静", by=SUN_AS_CITY)
    others = house.approve(house.declare(), ADMINISTRATOR)
    house.approve(house.declare(SUN, conference("甲")), ADMINISTRATOR)

    assert [others.id] == [item.id for item in house.ask(loan.actor, lambda tx: tx.queue())]


def test_lender_and_borrower_are_one_pair_of_eyes(house):
    loan = lent(house, 11, "周公务", by=CITY)  # the hospital's administrator acts for the city
    seen = house.approve(house.declare(), ADMINISTRATOR)
    with pytest.raises(Refused) as refused:
        house.ask(loan.actor, lambda tx: tx.approve(seen))

    assert ["approval.decided_before"] == [each.rule for each in refused.value.findings]


@pytest.mark.parametrize(
    ("to", "name"),
    [(4, "陈静静"), (27, "陈静"), (6, "魏来"), (7, "韩冰"), (21, "周公务")],
    ids=["another name", "nobody's number", "not approved yet", "rejected", "dismissed"],
)
def test_whoever_is_not_known_is_answered_alike(house, to, name):
    assert [("approval.no_such_person", "id_number")] == house.refused(
        ADMINISTRATOR,
        lambda tx: tx.lend_office(id_number(to), name, begins=TODAY, ends=TODAY, reason="出差"),
    )


def test_not_to_oneself(house):
    assert [("approval.lent_to_oneself", "id_number")] == house.refused(
        SUN_AS_CITY,
        lambda tx: tx.lend_office(id_number(3), "孙主任", begins=TODAY, ends=TODAY, reason="出差"),
    )


@pytest.mark.parametrize(
    ("begins", "ends", "fits"),
    [
        (TODAY, TODAY, True),
        (TODAY, TODAY + timedelta(365), True),
        (TODAY, TODAY + timedelta(366), False),
        (TODAY, TODAY - timedelta(1), False),
        (TODAY - timedelta(1), TODAY, False),
        (date(2026, 1, 1), date(2026, 12, 31), True),
    ],
)
def test_at_most_a_year_and_never_in_the_past(house, begins, ends, fits):
    if fits:
        assert (begins, ends) == (lent(house, begins=begins, ends=ends).begins, ends)
    else:
        assert [("approval.loan_days", "ends")] == house.refused(
            ADMINISTRATOR,
            lambda tx: tx.lend_office(id_number(2), "王芳", begins=begins, ends=ends, reason="出差"),
        )


def test_never_without_a_reason(house):
    assert [("approval.reason_missing", "reason")] == house.refused(
        ADMINISTRATOR, lambda tx: tx.lend_office(id_number(2), "王芳", begins=TODAY, ends=TODAY, reason="")
    )


def test_nobody_lends_what_nobody_gave(house):
    with pytest.raises(NotAllowed):
        lent(house, by=Actor(person(2), ADMINISTRATOR.role, ADMINISTRATOR.scope))


def test_the_same_request_lends_once(house):
    def lend(tx):
        return tx.lend_office(id_number(2), "王芳", begins=TODAY, ends=TODAY, reason="出差")

    once, again = (house.cetms.perform(ADMINISTRATOR, lend, key="k") for _ in range(2))
    assert once == again
    assert (once,) == house.ask(ADMINISTRATOR, lambda tx: tx.loans())
