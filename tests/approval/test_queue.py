from attrs import evolve

from cetms_core.approval.queue import ItemKind, QueueItem
from tests.approval.rooms import AT, declaration, professional


def test_an_item_is_what_was_seen():
    item = QueueItem(ItemKind.DECLARATION, "d1", 3, professional(), declaration(version=3), AT)

    assert item == evolve(item)
    assert item != evolve(item, version=4)
    assert () == item.warnings


def test_what_waits_is_called_as_people_call_it():
    assert ["个人注册", "学时申报"] == [kind.value for kind in ItemKind]


def test_an_item_shows_no_number_no_name_and_no_remark():
    item = QueueItem(ItemKind.DECLARATION, "d1", 1, professional(), declaration(remark="私事"), AT)

    assert not {each for each in ("410105190402290017", "13800138000", "李明", "私事") if each in repr(item)}
