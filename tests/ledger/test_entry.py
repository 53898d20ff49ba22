from datetime import date

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, strategies as st

from cetms_core.domain.explanation import Cell, Term
from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.ledger import Entry, EntryKind, award, reversal
from tests.approval.rooms import AT, declaration

CELL = Cell("参加会议", "全国", "折算参考标准 四", date(2012, 1, 1), "B")
TWELVE = Hours.of(120, (Term(120, CELL),))


def test_an_award_is_what_was_declared():
    entry = award(declaration(hours=TWELVE, round=2, subject=Subject.PUBLIC), at=AT)

    assert Entry("owner", "d1", 2, EntryKind.AWARD, 2025, Subject.PUBLIC, TWELVE, AT) == entry
    assert "12（参加会议，全国，折算参考标准 四，2012 年起）" == entry.hours.explanation


def test_a_reversal_is_the_award_with_its_sign_turned_and_a_reason():
    entry = reversal(declaration(hours=TWELVE, round=2), at=AT, reason="证书系冒用")

    assert (
        evolve(
            award(declaration(hours=Hours(-12), round=2), at=AT), kind=EntryKind.REVERSAL, reason="证书系冒用"
        )
        == entry
    )
    assert "12（参加会议，全国，折算参考标准 四，2012 年起）× -1 = -12" == entry.hours.explanation


@given(tenths=st.integers(0, 99_990))
def test_award_and_reversal_are_nothing_together(tenths):
    declared = declaration(hours=Hours.of(tenths, (Term(tenths, CELL),)))

    assert Hours(0) == award(declared, at=AT).hours + reversal(declared, at=AT, reason="证书系冒用").hours


@pytest.mark.parametrize("missing", ["hours", "subject"])
def test_what_is_worth_nothing_known_is_never_posted(missing):
    with pytest.raises(AssertionError):
        award(declaration(**{missing: None}), at=AT)
    with pytest.raises(AssertionError):
        reversal(declaration(**{missing: None}), at=AT, reason="证书系冒用")


def test_a_line_never_changes_and_keeps_its_reason_out_of_sight():
    entry = reversal(declaration(), at=AT, reason="证书系冒用")

    with pytest.raises(FrozenInstanceError):
        setattr(entry, "hours", Hours(0))  # noqa: B010
    assert "冒用" not in repr(entry)
    assert ["计入", "冲回"] == [kind.value for kind in EntryKind]
