import pytest

from cetms_core import ApprovalStep, DeclarationState, MoveNotAllowed, NotAllowed, NotFound
from tests.house import LI, WANG, conference

TYPE = "academic_conference"


def drafted(house, answers=None, attachment="the scan", remark="备注"):
    file = house.scan if attachment == "the scan" else attachment
    return house.ask(
        LI, lambda tx: tx.draft(TYPE, 2025, answers or conference(), attachment=file, remark=remark)
    )


def test_a_draft_is_handed_in(house):
    draft = drafted(house)
    house.clock.move(days=1)
    submitted = house.ask(LI, lambda tx: tx.submit(draft.id))

    assert (draft.id, DeclarationState.SUBMITTED, ApprovalStep.EMPLOYER) == (
        submitted.id,
        submitted.state,
        submitted.waits_for,
    )
    assert (draft.answers, draft.remark, draft.attachment, draft.hours) == (
        submitted.answers,
        submitted.remark,
        submitted.attachment,
        submitted.hours,
    )
    assert (2, 1, house.clock.now) == (submitted.version, submitted.round, submitted.submitted_at)
    assert draft.created_at == submitted.created_at


def test_with_everything_that_is_still_wrong_it_stays_a_draft(house):
    draft = drafted(house, {"title": "未完", "ended_on": "2025-02-30"}, attachment=None)

    assert {
        ("answer.missing", "scope"),
        ("answer.no_such_day", "ended_on"),
        ("answer.missing", "paper_length"),
        ("attachment.missing", "attachment"),
    } == set(house.refused(LI, lambda tx: tx.submit(draft.id)))
    assert draft == house.ask(LI, lambda tx: tx.declaration(draft.id))


def test_it_is_judged_by_the_day_on_which_it_is_handed_in(house):
    draft = drafted(house)
    house.clock.move(days=365)

    assert [("year.closed", "year")] == house.refused(LI, lambda tx: tx.submit(draft.id))


def test_another_was_declared_meanwhile(house):
    draft = drafted(house)
    house.declare()

    assert [("declaration.declared_twice", "title")] == house.refused(LI, lambda tx: tx.submit(draft.id))


def test_by_its_owner_alone(house):
    draft = drafted(house)
    with pytest.raises(NotAllowed):
        house.ask(WANG, lambda tx: tx.submit(draft.id))
    with pytest.raises(NotFound):
        house.ask(LI, lambda tx: tx.submit("nobody's"))


def test_only_a_draft_can_be_and_that_is_said_before_anything_else(house):
    """Even when, by now, the year is closed."""
    submitted = house.declare()
    house.clock.move(days=365)
    with pytest.raises(MoveNotAllowed) as refused:
        house.ask(LI, lambda tx: tx.submit(submitted.id))

    assert ("待审核", "提交") == (refused.value.state, refused.value.action)


def test_it_is_written_down(house):
    draft = drafted(house)
    house.ask(LI, lambda tx: tx.submit(draft.id))
    *_, event = house.ask(LI, lambda tx: tx.history(draft.id))

    assert ("declaration.submitted", "草稿", "待审核") == (event.name, event.before, event.after)
