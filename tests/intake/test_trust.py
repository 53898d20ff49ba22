"""Only hours of the exact classes, in bounds, and of terms that can be stored and read out are believed."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from attrs import evolve

from cetms_core import Cell, Hours, Term
from cetms_core.intake import trust
from cetms_core.intake.trust import LONGEST_WORDS, MOST_KNOWN, MOST_TENTHS, MOST_TERMS, can_be_trusted

CELL = Cell("参加会议", "全国", "折算参考标准 四", date(2012, 1, 1), "B", "0f3a")


class Heir(Hours):
    """Hours that somebody taught to say something else."""


class HeirOfTerm(Term):
    """A term that somebody taught to say something else."""


class HeirOfCell(Cell):
    """A cell that somebody taught to say something else."""


def of_cell(**changes: object) -> Hours:
    return Hours.of(80, (Term(80, evolve(CELL, **changes)),))  # type: ignore[arg-type]


TRUSTED = [
    Hours(0),
    Hours("0.1"),
    Hours.of(MOST_TENTHS),
    Hours.of(80, (Term(50, CELL), Term(10, CELL, times=3))),
    Hours(12) - Hours(4),
    Hours.of(MOST_TERMS, (Term(1),) * MOST_TERMS),
    of_cell(since=None),
    of_cell(column="字" * LONGEST_WORDS),
    of_cell(basis=""),
]

STRANGE: list[object] = [
    None,
    8,
    8.0,
    True,
    "8",
    10**400,
    Decimal(8),
    Decimal("0.05"),
    float("nan"),
    float("inf"),
    [],
    [Hours(8)],
    {},
    Hours(-1),
    Hours.of(-1),
    Hours.of(MOST_TENTHS + 1),
    Hours.of(10**400),
    Hours.of(80.0),  # type: ignore[arg-type]
    Hours.of(True),
    Hours.of(80, (Term(10),)),
    Hours.of(80, ("八",)),  # type: ignore[arg-type]
    Hours.of(80, 8),  # type: ignore[arg-type]
    Hours.of(80, [Term(80)]),  # type: ignore[arg-type]
    Hours.of(80, (Term(80.0),)),  # type: ignore[arg-type]
    Hours.of(80, (Term(True), Term(79))),
    Hours.of(80, (Term(40, times=2.0),)),  # type: ignore[arg-type]
    Hours.of(80, (HeirOfTerm(80),)),
    Hours.of(80, (Term(80, "八"),)),  # type: ignore[arg-type]
    Hours.of(80, (Term(80, HeirOfCell("甲", "乙", "丙", None)),)),
    Hours.of(MOST_TERMS + 1, (Term(1),) * (MOST_TERMS + 1)),
    of_cell(column=8),
    of_cell(key=None),
    of_cell(basis="第一条\0"),
    of_cell(basis="\ud800"),
    of_cell(key="\u202e全国"),
    of_cell(confidence=1),
    of_cell(fingerprint=b"0f"),
    of_cell(since="2012-01-01"),
    of_cell(since=datetime(2012, 1, 1)),
    of_cell(column="字" * (LONGEST_WORDS + 1)),
    Heir.of(80),
    Hours,
    object(),
]


@pytest.fixture(autouse=True)
def unknown(monkeypatch):
    monkeypatch.setattr(trust, "_known", {})


@pytest.mark.parametrize("hours", TRUSTED, ids=ascii)
def test_hours_are_believed_as_often_as_they_come(hours):
    assert [True] * 3 == [can_be_trusted(hours) for _ in range(3)]


@pytest.mark.parametrize("hours", STRANGE, ids=lambda value: ascii(value)[:40])
def test_what_is_no_number_of_hours_is_never_believed(hours):
    assert [False] * 3 == [can_be_trusted(hours) for _ in range(3)]


def test_no_item_is_worth_more_than_9999_hours_and_no_explanation_is_endless():
    assert Hours(9_999) == Hours.of(MOST_TENTHS)
    assert (1_000, 1_000) == (MOST_TERMS, LONGEST_WORDS)


def test_a_cell_is_looked_at_once_and_a_copy_of_it_anew(monkeypatch):
    looked_at: list[object] = []

    def look(words: object) -> bool:
        looked_at.append(words)
        return True

    monkeypatch.setattr(trust, "_can_be_shown", look)
    copy = evolve(CELL)
    for cell in (CELL, CELL, copy, CELL):
        can_be_trusted(Hours.of(80, (Term(80, cell),)))

    assert 2 == looked_at.count("参加会议")


def test_who_makes_ever_new_cells_is_not_remembered_for_ever():
    cells = [evolve(CELL) for _ in range(MOST_KNOWN + 1)]

    assert all(can_be_trusted(Hours.of(80, (Term(80, cell),))) for cell in cells)
    assert [cells[-1]] == [*trust._known.values()]


def test_nothing_that_was_refused_is_remembered():
    can_be_trusted(of_cell(column=8))

    assert {} == trust._known
