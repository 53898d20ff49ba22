import pytest

from cetms_core import EntryKind, NotAllowed, NotFound, Subject
from tests.house import ADMINISTRATOR, CITY, LI, WANG, conference, seminar


def test_each_line_with_its_reason_in_the_order_in_which_it_was_written(house):
    house.approve(house.declare(answers=seminar("7.5"), type="training_seminar"))
    approved = house.approve(house.declare(answers=conference(paper_length=0)))
    house.ask(CITY, lambda tx: tx.revoke(approved, "证书系冒用"))

    seminar_line, *conference_lines = house.ask(LI, lambda tx: tx.entries(2025))

    assert (EntryKind.AWARD, Subject.PUBLIC) == (seminar_line.kind, seminar_line.subject)
    assert seminar_line.hours.explanation.startswith("7.5（按证明材料认定")
    assert [
        (EntryKind.AWARD, "12（参加会议，全国，折算参考标准 四，2012 年起）"),
        (EntryKind.REVERSAL, "12（参加会议，全国，折算参考标准 四，2012 年起）× -1 = -12"),
    ] == [(line.kind, line.hours.explanation) for line in conference_lines]


def test_of_one_year_and_one_person_alone(house):
    house.approve(house.declare())

    assert () == house.ask(LI, lambda tx: tx.entries(2024))
    assert 1 == len(house.ask(LI, lambda tx: tx.entries("2025")))
    assert () == house.ask(WANG, lambda tx: tx.entries(2025))


def test_a_reviewer_asks_for_somebody_in_the_own_scope(house):
    house.approve(house.declare())

    assert 1 == len(house.ask(ADMINISTRATOR, lambda tx: tx.entries(2025, person_id=LI.person_id)))
    with pytest.raises(NotAllowed):
        house.ask(WANG, lambda tx: tx.entries(2025, person_id=LI.person_id))
    with pytest.raises(NotFound):
        house.ask(ADMINISTRATOR, lambda tx: tx.entries(2025))
