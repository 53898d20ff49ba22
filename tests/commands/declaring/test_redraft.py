import pytest

from cetms_core import DeclarationState, MoveNotAllowed, NotAllowed
from tests.house import ADMINISTRATOR, LI, WANG, conference

TYPE = "academic_conference"


@pytest.fixture
def draft(house):
    return house.ask(
        LI, lambda tx: tx.draft(TYPE, 2025, {"title": "未完"}, attachment=house.scan, remark="旧")
    )


def test_a_draft_is_filled_in_further(house, draft):
    changed = house.ask(LI, lambda tx: tx.redraft(draft.id, conference(), remark="新"))

    assert (draft.id, DeclarationState.DRAFT, 2) == (changed.id, changed.state, changed.version)
    assert (conference(), "新", house.scan) == (changed.answers, changed.remark, changed.attachment)
    assert 20 == changed.hours
    assert changed == house.ask(LI, lambda tx: tx.declaration(draft.id))


def test_and_emptied_again(house, draft):
    house.ask(LI, lambda tx: tx.redraft(draft.id, conference()))
    emptied = house.ask(LI, lambda tx: tx.redraft(draft.id, {}))

    assert (dict.fromkeys(conference()), "", None) == (emptied.answers, emptied.remark, emptied.hours)


def test_by_its_owner_alone(house, draft):
    with pytest.raises(NotAllowed):
        house.ask(WANG, lambda tx: tx.redraft(draft.id, {}))


def test_what_was_handed_in_is_no_draft(house):
    submitted = house.declare()
    with pytest.raises(MoveNotAllowed) as refused:
        house.ask(LI, lambda tx: tx.redraft(submitted.id, {}))

    assert ("待审核", "修改草稿") == (refused.value.state, refused.value.action)


def test_nor_is_what_was_sent_back(house):
    back = house.ask(ADMINISTRATOR, lambda tx: tx.send_back(house.declare(), {"": "请核对"}))
    with pytest.raises(MoveNotAllowed):
        house.ask(LI, lambda tx: tx.redraft(back.id, {}))


def test_it_is_written_down(house, draft):
    house.ask(LI, lambda tx: tx.redraft(draft.id, {}))

    assert ["declaration.drafted", "declaration.redrafted"] == [
        event.name for event in house.ask(LI, lambda tx: tx.history(draft.id))
    ]
