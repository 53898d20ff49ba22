from datetime import datetime

import pytest
from attrs import evolve

from cetms_core import (
    ApprovalStep,
    Declaration,
    DeclarationState,
    Hours,
    Jurisdiction,
    MoveNotAllowed,
    NotAllowed,
    NotFound,
    Professional,
    Refused,
    RegistrationState,
    Stale,
)
from tests.house import (
    ADMINISTRATOR,
    BEIJING,
    CITY,
    COUNTY,
    DEPUTY,
    FENG,
    HENAN,
    JINSHUI,
    LI,
    MINES_ADMINISTRATOR,
    OPERATOR,
    OTHER_CITY,
    PROVINCE,
    WEI,
    House,
    authority,
    furnished,
    id_number,
    installed,
    serial_of,
)

D = DeclarationState
E, A = ApprovalStep.EMPLOYER, ApprovalStep.AUTHORITY


def with_chain(*chain: ApprovalStep) -> House:
    return furnished(plugins=installed(Jurisdiction(JINSHUI, "金水区", HENAN, chain=chain)))


# ── declarations ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("chain", "reviewers"),
    [
        ((E,), [ADMINISTRATOR]),
        ((A,), [CITY]),
        ((E, A), [ADMINISTRATOR, CITY]),
        ((E, A, A), [ADMINISTRATOR, COUNTY, PROVINCE]),
        ((E, E, A), [ADMINISTRATOR, DEPUTY, CITY]),
    ],
    ids=str,
)
def test_the_hours_count_after_the_last_step_and_not_before(chain, reviewers):
    house = with_chain(*chain)
    declaration = house.declare()
    for place, reviewer in enumerate(reviewers):
        assert (chain[place], place) == (declaration.waits_for, declaration.step)
        assert () == house.ask(LI, lambda tx: tx.entries(2025))
        declaration = house.approve(declaration, reviewer)
    (entry,) = house.ask(LI, lambda tx: tx.entries(2025))

    assert (D.APPROVED, None) == (declaration.state, declaration.waits_for)
    assert declaration.id == entry.declaration_id
    assert 20 == entry.hours


def test_between_the_steps_it_is_in_review(house):
    reviewed = house.approve(house.declare(), ADMINISTRATOR)

    assert (D.IN_REVIEW, A, 1, 2) == (reviewed.state, reviewed.waits_for, reviewed.step, reviewed.version)


def test_nobody_takes_two_steps_of_one_chain(house):
    """The administrator is an authority, too; only somebody else may take the next step."""
    both = authority(serial_of(ADMINISTRATOR), CITY.scope)
    house.ask(OPERATOR, lambda tx: tx.appoint(id_number(11), "周公务", role=both.role, scope=both.scope))
    reviewed = house.approve(house.declare(), ADMINISTRATOR)
    moves = [
        lambda tx: tx.approve(reviewed),
        lambda tx: tx.send_back(reviewed, {"": "请核对"}),
        lambda tx: tx.reject(reviewed, "材料不实"),
    ]

    assert [[("approval.decided_before", None)]] * 3 == [house.refused(both, move) for move in moves]
    assert D.APPROVED is house.approve(reviewed, CITY).state


def test_what_somebody_decided_in_an_earlier_round_is_no_step_of_this_one(house):
    """Who sent it back at the second step, and is appointed to the first meanwhile, may take that one now."""
    both = authority(serial_of(ADMINISTRATOR), CITY.scope)
    house.ask(OPERATOR, lambda tx: tx.appoint(id_number(11), "周公务", role=both.role, scope=both.scope))
    reviewed = house.approve(house.declare(), ADMINISTRATOR)
    back = house.ask(CITY, lambda tx: tx.send_back(reviewed, {"": "请核对"}))
    again = house.ask(LI, lambda tx: tx.resubmit(back.id, back.answers))

    assert D.APPROVED is house.approve(again, DEPUTY, both).state


def test_a_second_approval_of_what_was_seen_is_stale(house):
    declaration = house.declare()
    house.approve(declaration, ADMINISTRATOR)
    with pytest.raises(Stale) as stale:
        house.approve(declaration, DEPUTY)

    assert (1, 2) == (stale.value.expected, stale.value.found)
    assert "这条记录刚刚被修改过，请刷新后重新办理" == str(stale.value)


def test_what_was_approved_is_not_approved_again(house):
    approved = house.approve(house.declare())
    with pytest.raises(MoveNotAllowed) as refused:
        house.approve(approved, CITY)

    assert "当前状态为“审核通过”，不能再“审核通过”，请刷新后查看最新状态" == str(refused.value)
    assert 1 == len(house.ask(LI, lambda tx: tx.entries(2025)))


def test_nothing_of_what_was_seen_is_believed_but_its_id_and_version(house):
    declaration = house.declare()
    forged = evolve(declaration, hours=Hours(200), state=D.IN_REVIEW, waits_for=A, step=1)

    with pytest.raises(NotAllowed):
        house.approve(forged, CITY)
    assert 20 == house.approve(forged, ADMINISTRATOR).hours


def test_the_person_hears_of_the_end_and_not_of_every_step(house):
    declaration = house.approve(house.declare(), ADMINISTRATOR)
    assert 0 == house.cetms.deliver_letters()

    house.approve(declaration, CITY)
    house.cetms.deliver_letters()
    (letter,) = house.postbox.letters
    assert "现在的状态是：审核通过" in letter.text


def test_each_step_is_written_down(house):
    declaration = house.approve(house.declare())
    _, first, second = house.ask(LI, lambda tx: tx.history(declaration.id))

    assert ("declaration.approved", ADMINISTRATOR, "待审核", "审核中") == (
        first.name,
        first.actor,
        first.before,
        first.after,
    )
    assert ("declaration.approved", CITY, "审核中", "审核通过") == (
        second.name,
        second.actor,
        second.before,
        second.after,
    )


def test_an_item_of_the_queue_is_approved_as_well_as_a_declaration(house):
    house.declare()
    with house.transaction(ADMINISTRATOR) as tx:
        *_, item = tx.queue()
        approved = tx.approve(item)

    assert isinstance(approved, Declaration)
    assert D.IN_REVIEW is approved.state


# ── after the closing day ─────────────────────────────────────────────────────────────────────────────────

LAST_DAY, TOO_LATE = datetime(2025, 12, 31, 23, 59, tzinfo=BEIJING), datetime(2026, 1, 1, tzinfo=BEIJING)


def test_henan_counts_what_was_declared_in_time_whenever_it_is_decided(house):
    declaration = house.declare()
    house.clock.now = TOO_LATE
    approved = house.approve(declaration)

    assert D.APPROVED is approved.state
    assert 20 == house.ask(LI, lambda tx: tx.hours_by_year())[0].total


@pytest.mark.parametrize("steps_in_time", [0, 1])
def test_pingdingshan_does_not_and_every_step_must_be_in_time(house, steps_in_time):
    chain = (MINES_ADMINISTRATOR, OTHER_CITY)
    declaration = house.declare(FENG)
    house.clock.now = LAST_DAY
    for reviewer in chain[:steps_in_time]:
        declaration = house.approve(declaration, reviewer)
    house.clock.now = TOO_LATE

    assert [("approval.decided_too_late", None)] == house.refused(
        chain[steps_in_time], lambda tx: tx.approve(declaration)
    )
    assert declaration == house.ask(FENG, lambda tx: tx.declaration(declaration.id))
    assert 0 == house.ask(FENG, lambda tx: tx.hours_by_year())[0].total


def test_on_the_closing_day_it_still_counts(house):
    declaration = house.declare(FENG)
    house.clock.now = LAST_DAY

    assert D.APPROVED is house.approve(declaration, MINES_ADMINISTRATOR, OTHER_CITY).state


def test_who_comes_too_late_is_told_what_is_left_to_do_and_can_do_it(house):
    declaration = house.declare(FENG)
    house.clock.now = TOO_LATE
    with pytest.raises(Refused) as refused:
        house.approve(declaration, MINES_ADMINISTRATOR)
    assert "计入年度：2025 年度已于 2025-12-31 截止，截止后审核的不再计入，请退出并办理“审核不通过”" == str(
        refused.value
    )

    rejected = house.ask(MINES_ADMINISTRATOR, lambda tx: tx.reject(declaration, "逾期未审核"))
    assert D.REJECTED is rejected.state


def test_as_declared_is_no_way_around_the_closing_day(house):
    declaration = house.declare(FENG)
    house.clock.now = TOO_LATE

    assert [("approval.decided_too_late", None)] == house.refused(
        MINES_ADMINISTRATOR, lambda tx: tx.approve(declaration, as_declared=True)
    )


# ── registrations ─────────────────────────────────────────────────────────────────────────────────────────


def test_an_approved_registration_opens_the_account_and_sends_a_letter(house):
    with house.transaction(ADMINISTRATOR) as tx:
        (item,) = tx.queue()
        approved = tx.approve(item)
    house.cetms.deliver_letters()

    assert isinstance(approved, Professional)
    assert RegistrationState.ACTIVE is approved.state
    assert approved == house.ask(WEI, lambda tx: tx.profile())
    (letter,) = house.postbox.letters
    assert "您的注册已由所属单位审核通过，现在可以登录系统。" in letter.text.splitlines()


def test_it_is_written_down(house):
    house.ask(ADMINISTRATOR, lambda tx: [tx.approve(item) for item in tx.queue()])
    (event,) = house.read(lambda session: session.history.of(WEI.person_id, "registration"))

    assert ("registration.approved", ADMINISTRATOR, "待审核", "已通过") == (
        event.name,
        event.actor,
        event.before,
        event.after,
    )


def test_nor_is_a_registration_decided_twice(house):
    (item,) = house.ask(ADMINISTRATOR, lambda tx: tx.queue())
    house.ask(ADMINISTRATOR, lambda tx: tx.approve(item))
    with pytest.raises(Stale):
        house.ask(DEPUTY, lambda tx: tx.approve(item))
    with pytest.raises(MoveNotAllowed):
        house.ask(DEPUTY, lambda tx: tx.approve(evolve(item, version=item.version + 1)))


def test_a_registration_of_nobody_is_not_found(house):
    (item,) = house.ask(ADMINISTRATOR, lambda tx: tx.queue())
    with pytest.raises(NotFound) as missing:
        house.ask(ADMINISTRATOR, lambda tx: tx.approve(evolve(item, id="nobody")))

    assert "registration" == missing.value.kind
