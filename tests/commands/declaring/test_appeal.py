"""申诉: to the level above, within its time, once for each decision, and never for what was declared anew."""

import pytest
from attrs import evolve

from cetms_core import ApprovalStep, DeclarationState, MoveNotAllowed, NotAllowed
from tests.commands.chained import house_with
from tests.house import ADMINISTRATOR, CITY, COUNTY, INDUSTRY, LI, PROVINCE, WANG, House, conference

D, A = DeclarationState, ApprovalStep


def rejected(house: House, by=ADMINISTRATOR, seen=None):
    return house.ask(by, lambda tx: tx.reject(seen or house.declare(), "证书不清"))


def appealed(house: House, seen=None, reason="证书清晰"):
    return house.ask(LI, lambda tx: tx.appeal((seen or rejected(house)).id, reason))


def queue(house: House, actor):
    return {item.id: item for item in house.ask(actor, lambda tx: tx.queue())}


def test_it_waits_for_the_next_step_of_the_chain(house):
    waiting = appealed(house, reason=" 证书清晰 ")

    assert (D.APPEALED, A.AUTHORITY, "证书清晰") == (waiting.state, waiting.waits_for, waiting.reason)
    assert waiting.id in queue(house, CITY)
    assert waiting.id not in queue(house, ADMINISTRATOR)


@pytest.mark.parametrize(
    ("by", "judge"),
    [(COUNTY, A.CITY), (CITY, A.PROVINCE), (PROVINCE, A.PROVINCE)],
    ids=["county", "city", "province"],
)
def test_after_the_last_step_it_goes_one_level_further_up(house, by, judge):
    last = rejected(house, by, house.approve(house.declare(), ADMINISTRATOR))

    assert judge is appealed(house, last).waits_for


def test_the_employer_alone_on_the_chain_has_every_authority_above():
    house = house_with(A.EMPLOYER)

    assert A.AUTHORITY is appealed(house).waits_for
    assert appealed_ids(house) == {*queue(house, COUNTY)} == {*queue(house, CITY)}


def appealed_ids(house: House):
    found = house.ask(LI, lambda tx: tx.declarations(state=D.APPEALED))
    return {each.id for each in found}


def test_an_industry_is_judged_by_the_authority_above_its_region():
    house = house_with(A.EMPLOYER, A.INDUSTRY)
    last = rejected(house, INDUSTRY, house.approve(house.declare(), ADMINISTRATOR))

    assert A.PROVINCE is appealed(house, last).waits_for


def test_the_chain_says_who_is_above_where_it_goes_on():
    house = house_with(A.EMPLOYER, A.COUNTY, A.PROVINCE)
    last = rejected(house, COUNTY, house.approve(house.declare(), ADMINISTRATOR))

    assert A.PROVINCE is appealed(house, last).waits_for


def test_a_revocation_can_be_appealed(house):
    revoked = house.ask(CITY, lambda tx: tx.revoke(house.approve(house.declare()), "证书系冒用"))

    waiting = appealed(house, revoked)
    assert (D.APPEALED, A.PROVINCE) == (waiting.state, waiting.waits_for)


@pytest.mark.parametrize(("days", "open"), [(0, True), (30, True), (31, False)])
def test_within_the_time_that_the_place_gives(house, days, open):
    last = rejected(house)
    house.clock.move(days=days)
    if open:
        assert D.APPEALED is appealed(house, last).state
    else:
        assert [("approval.appeal_too_late", None)] == house.refused(
            LI, lambda tx: tx.appeal(last.id, "证书清晰")
        )


def test_an_appeal_that_failed_is_the_end(house):
    waiting = appealed(house)
    upheld = house.ask(CITY, lambda tx: tx.uphold(waiting, "证书确实不清"))

    assert [("approval.appeal_is_final", None)] == house.refused(
        LI, lambda tx: tx.appeal(upheld.id, "证书清晰")
    )


def test_what_was_declared_anew_is_not_taken_up_again(house):
    last = rejected(house)
    house.declare(answers=conference("嵩山论坛"))
    assert D.APPEALED is appealed(house, last).state
    house.ask(LI, lambda tx: tx.withdraw(last.id))

    again = rejected(house)
    house.declare()
    assert [("approval.declared_anew", None)] == house.refused(LI, lambda tx: tx.appeal(again.id, "证书清晰"))


def test_while_it_is_judged_the_same_is_not_declared_anew(house):
    appealed(house)

    assert ["declaration.declared_twice"] == [rule for rule, _ in house.refused(LI, lambda tx: tx.declare(
        "academic_conference", 2025, conference(), attachment=house.scan
    ))]  # fmt: skip


def test_never_without_a_reason(house):
    last = rejected(house)

    assert [("approval.reason_missing", "reason")] == house.refused(LI, lambda tx: tx.appeal(last.id, " "))


def test_only_what_was_refused_and_only_by_its_person(house):
    with pytest.raises(MoveNotAllowed):
        house.ask(LI, lambda tx: tx.appeal(house.declare(answers=conference("嵩山论坛")).id, "证书清晰"))
    last = rejected(house)
    with pytest.raises(NotAllowed):
        house.ask(WANG, lambda tx: tx.appeal(last.id, "证书清晰"))


def test_the_queue_says_by_when_to_decide(house):
    waiting = appealed(house)
    assert ["approval.appeal_due"] == [each.rule for each in queue(house, CITY)[waiting.id].warnings]

    house.clock.move(days=31)
    (warning,) = queue(house, CITY)[waiting.id].warnings
    assert "申诉：已于 2025-07-01 到期，请尽快作出决定" == warning.sentence


def test_a_place_gives_its_own_time():
    house = house_with(A.EMPLOYER, days=3)
    last = rejected(house)
    house.clock.move(days=4)

    assert [("approval.appeal_too_late", None)] == house.refused(
        LI, lambda tx: tx.appeal(last.id, "证书清晰")
    )


def test_the_judge_of_a_record_that_has_moved_is_where_it_lies_now(house):
    last = rejected(house, CITY, house.approve(house.declare(), ADMINISTRATOR))

    def moves_to_the_mine(session):
        mine = session.places.organisation("1241040041580003MK")
        session.declarations.move_employer(last.employer, evolve(mine))

    house.read(moves_to_the_mine)
    assert A.PROVINCE is appealed(house, last).waits_for
