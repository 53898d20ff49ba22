from datetime import date

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, strategies as st

from cetms_core.domain.explanation import Cell, Term
from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.ledger import Achievement, Entry, EntryKind, award, following, reversal
from tests.approval.rooms import AT, declaration

CELL = Cell("参加会议", "全国", "折算参考标准 四", date(2012, 1, 1), "B")
TWELVE = Hours.of(120, (Term(120, CELL),))
LECTURE = Achievement("lecture", "410000", date(2025, 5, 1), "1f")


def awarded(**changes: object) -> Entry:
    return award(declaration(**{"hours": TWELVE, "round": 2} | changes), LECTURE, at=AT)


def test_an_award_is_what_was_declared():
    entry = awarded(subject=Subject.PUBLIC)

    assert Entry("owner", "d1", 2, EntryKind.AWARD, 2025, Subject.PUBLIC, TWELVE, AT, LECTURE) == entry
    assert ("", 0) == (entry.reason, entry.turn)
    assert "12（参加会议，全国，折算参考标准 四，2012 年起）" == entry.hours.explanation


def test_a_reversal_is_the_award_with_its_sign_turned_and_a_reason():
    entry = reversal(awarded(), TWELVE, at=AT, reason="证书系冒用")

    assert evolve(awarded(hours=Hours(-12)), kind=EntryKind.REVERSAL, reason="证书系冒用") == entry
    assert "12（参加会议，全国，折算参考标准 四，2012 年起）× -1 = -12" == entry.hours.explanation


def test_a_reversal_takes_back_what_the_award_is_worth_by_now():
    assert -10 == reversal(awarded(), Hours(10), at=AT, reason="证书系冒用").hours


@given(tenths=st.integers(0, 99_990))
def test_award_and_reversal_are_nothing_together(tenths):
    entry = awarded(hours=Hours.of(tenths, (Term(tenths, CELL),)))

    assert Hours(0) == entry.hours + reversal(entry, entry.hours, at=AT, reason="证书系冒用").hours


@given(kind=st.sampled_from(EntryKind), tenths=st.integers(-99_990, 99_990), turn=st.integers(0, 99))
def test_a_later_line_is_for_the_same_achievement(kind, tenths, turn):
    line = following(awarded(), kind, Hours.of(tenths), turn=turn, at=AT, reason="封顶")

    assert (kind, Hours.of(tenths), turn, AT, "封顶") == (
        line.kind, line.hours, line.turn, line.at, line.reason,
    )  # fmt: skip
    assert awarded() == evolve(line, kind=EntryKind.AWARD, hours=TWELVE, turn=0, reason="")


@pytest.mark.parametrize("missing", ["hours", "subject"])
def test_what_is_worth_nothing_known_is_never_posted(missing):
    with pytest.raises(AssertionError):
        awarded(**{missing: None})


def test_a_line_never_changes_and_keeps_its_reason_out_of_sight():
    entry = reversal(awarded(), TWELVE, at=AT, reason="证书系冒用")

    with pytest.raises(FrozenInstanceError):
        setattr(entry, "hours", Hours(0))  # noqa: B010
    assert "冒用" not in repr(entry)


def test_cuts_and_restorations_are_about_caps_and_nothing_else_is():
    assert ["计入", "核减", "恢复", "更正", "冲回"] == [kind.value for kind in EntryKind]
    assert ["核减", "恢复"] == [kind.value for kind in EntryKind if kind.is_about_caps]
