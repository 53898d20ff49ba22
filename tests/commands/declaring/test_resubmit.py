"""重新提交: the same record comes again, corrected (B6)."""

import io

import pytest

from cetms_core import ApprovalStep, DeclarationState, MoveNotAllowed, NotAllowed
from tests.attachments.corpus import png
from tests.house import ADMINISTRATOR, LI, WANG, conference


@pytest.fixture
def back(house):
    return house.ask(ADMINISTRATOR, lambda tx: tx.send_back(house.declare(), {"scope": "应为省级"}))


def test_the_corrected_one_takes_the_place_of_the_old(house, back):
    house.clock.move(hours=1)
    again = house.ask(LI, lambda tx: tx.resubmit(back.id, conference(scope="省级"), remark="已改"))

    assert (back.id, DeclarationState.SUBMITTED, ApprovalStep.EMPLOYER) == (
        again.id,
        again.state,
        again.waits_for,
    )
    assert ("省级", "已改", 2, {}) == (again.answers["scope"], again.remark, again.round, again.comments)
    assert house.clock.now == again.submitted_at
    assert 14 == again.hours


def test_without_a_file_it_keeps_the_one_it_has(house, back):
    assert house.scan == house.ask(LI, lambda tx: tx.resubmit(back.id, conference())).attachment


def test_with_a_file_it_has_that_one(house, back):
    other = house.cetms.receive(io.BytesIO(png()), filename="证书.png")

    assert other == house.ask(LI, lambda tx: tx.resubmit(back.id, conference(), attachment=other)).attachment


def test_unchanged_it_is_no_rival_to_itself(house, back):
    assert DeclarationState.SUBMITTED is house.ask(LI, lambda tx: tx.resubmit(back.id, back.answers)).state


def test_with_everything_that_is_still_wrong_it_stays_sent_back(house, back):
    wrong = conference(title="", paper_length=-1)

    assert {("answer.missing", "title"), ("answer.out_of_range", "paper_length")} == set(
        house.refused(LI, lambda tx: tx.resubmit(back.id, wrong))
    )
    assert back == house.ask(LI, lambda tx: tx.declaration(back.id))


def test_only_what_was_sent_back_and_that_is_said_before_anything_else(house):
    submitted = house.declare()
    with pytest.raises(MoveNotAllowed) as refused:
        house.ask(LI, lambda tx: tx.resubmit(submitted.id, {}))

    assert ("待审核", "重新提交") == (refused.value.state, refused.value.action)


def test_by_its_owner_alone(house, back):
    with pytest.raises(NotAllowed):
        house.ask(WANG, lambda tx: tx.resubmit(back.id, conference()))


def test_its_hours_count_once_when_it_is_approved_at_last(house, back):
    house.approve(house.ask(LI, lambda tx: tx.resubmit(back.id, conference())))
    (entry,) = house.ask(LI, lambda tx: tx.entries(2025))

    assert 2 == entry.round
    assert 20 == entry.hours


def test_the_whole_way_is_written_down(house, back):
    house.approve(house.ask(LI, lambda tx: tx.resubmit(back.id, conference())))

    assert ["submitted", "sent_back", "resubmitted", "approved", "approved"] == [
        event.name.removeprefix("declaration.") for event in house.ask(LI, lambda tx: tx.history(back.id))
    ]
