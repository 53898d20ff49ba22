"""改判: the step that refused and that of the appeal are behind it, and hours that were taken back count again."""

from itertools import permutations

import pytest

from cetms_core import ApprovalStep, DeclarationState, EntryKind, Refused
from tests.commands.chained import house_with
from tests.commands.declaring.test_appeal import appealed, rejected
from tests.commands.reviewing.test_lower import lowered, year
from tests.house import CITY, COUNTY, LI, PROVINCE, House

D, A = DeclarationState, ApprovalStep
JUDGE = {A.COUNTY: COUNTY, A.CITY: CITY, A.PROVINCE: PROVINCE, A.AUTHORITY: CITY}


def overturned(house: House, waiting, by=CITY):
    return house.ask(by, lambda tx: tx.overturn(waiting, "证书清晰"))


def test_where_the_appeal_was_the_last_step_the_hours_count(house):
    after = overturned(house, appealed(house))

    assert (D.APPROVED, 2, 2) == (after.state, after.step, after.round)
    assert 20 == year(house).total


def test_what_remains_of_the_chain_goes_on():
    house = house_with(A.EMPLOYER, A.COUNTY, A.CITY)
    after = overturned(house, appealed(house), COUNTY)

    assert (D.IN_REVIEW, 2, A.CITY) == (after.state, after.step, after.waits_for)
    assert D.APPROVED is house.approve(after, CITY).state


def test_whoever_overturned_does_not_take_a_further_step():
    house = house_with(A.EMPLOYER, A.AUTHORITY, A.COUNTY)
    after = overturned(house, appealed(house), COUNTY)
    with pytest.raises(Refused):
        house.approve(after, COUNTY)


def test_a_later_refusal_can_be_appealed_in_its_turn():
    house = house_with(A.EMPLOYER, A.COUNTY, A.CITY)
    after = overturned(house, appealed(house), COUNTY)
    again = appealed(house, rejected(house, CITY, after))

    assert A.PROVINCE is again.waits_for
    assert D.APPROVED is overturned(house, again, PROVINCE).state


def test_hours_that_were_taken_back_are_credited_again_under_a_key_of_their_own(house):
    revoked = house.ask(CITY, lambda tx: tx.revoke(house.approve(house.declare()), "证书系冒用"))
    assert 0 == year(house).total
    after = overturned(house, appealed(house, revoked), PROVINCE)

    assert D.APPROVED is after.state
    assert 20 == year(house).total
    lines = [(line.kind, line.round) for line in house.ask(LI, lambda tx: tx.entries(2025))]
    assert [(EntryKind.AWARD, 1), (EntryKind.REVERSAL, 1), (EntryKind.AWARD, 2)] == lines


def test_lower_hours_that_were_agreed_on_stay_agreed_on(house):
    once = house.ask(LI, lambda tx: tx.accept_hours(lowered(house)))
    overturned(house, appealed(house, rejected(house, CITY, once)), PROVINCE)

    assert 12 == year(house).total


def test_it_counts_however_late_the_appeal_was_decided(house):
    waiting = appealed(house)
    house.clock.move(days=300)

    assert D.APPROVED is overturned(house, waiting).state


def test_the_person_is_told_by_mail(house):
    overturned(house, appealed(house))
    house.cetms.deliver_letters()

    assert any("现在的状态是：审核通过" in letter.text for letter in house.postbox.letters)


def test_never_without_a_reason(house):
    waiting = appealed(house)

    assert [("approval.reason_missing", "reason")] == house.refused(
        CITY, lambda tx: tx.overturn(waiting, " ")
    )


@pytest.mark.parametrize("chain", [*permutations((A.COUNTY, A.CITY, A.PROVINCE))], ids=str)
@pytest.mark.parametrize("refused_at", range(3))
def test_on_every_chain_an_appeal_that_succeeds_leads_on_and_to_the_end(chain, refused_at):
    house = house_with(*chain)
    seen = (
        house.approve(house.declare(), *(JUDGE[step] for step in chain[:refused_at]))
        if refused_at
        else house.declare()
    )
    waiting = appealed(house, rejected(house, JUDGE[chain[refused_at]], seen))
    try:
        after = overturned(house, waiting, JUDGE[waiting.waits_for])
    except (
        Refused
    ):  # who took a step before, or refused, does not judge: it waits for somebody else of that level
        assert waiting.waits_for in chain[: refused_at + 1]
        return
    assert (D.APPROVED if after.step == 3 else D.IN_REVIEW) is after.state
    assert after.step == min(refused_at + 2, 3)
