"""A figure is found by the day and by its key, and knows where it stands."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum

import pytest
from hypothesis import given, strategies as st

from cetms_core.domain.explanation import Cell, Term
from cetms_core.errors import DefinitionError
from cetms_core.law import Dated
from cetms_core.law.dated import Row, fingerprint, label


class Rank(Enum):
    FIRST = "一等"
    SECOND = "二等"


OLD, NEW = date(2012, 1, 1), date(2018, 1, 1)


def table(
    rows: Mapping[date | None, Row | Mapping[Rank, Row]], columns: tuple[str, ...] = ("第 1 名", "第 2 名")
) -> Dated:
    return Dated(columns=columns, rows=rows, basis="标准 八", confidence="B")  # type: ignore[arg-type]


PRIZES = table(
    {OLD: {Rank.FIRST: (48, 36), Rank.SECOND: (24, "7.5")}, NEW: {Rank.FIRST: (50, Decimal("37.5"))}}
)

# ── by day ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("day", "since", "figures"),
    [
        (date(2012, 1, 1), OLD, (48, 36)),
        (date(2017, 12, 31), OLD, (48, 36)),
        (date(2018, 1, 1), NEW, (50, Decimal("37.5"))),
        (date(9999, 12, 31), NEW, (50, Decimal("37.5"))),
    ],
)
def test_the_latest_row_that_has_begun_is_in_force(day, since, figures):
    said = PRIZES.on(day)

    assert since == said.since
    assert figures == said[Rank.FIRST]


def test_the_order_in_which_rows_are_written_does_not_matter():
    backwards = table({NEW: {Rank.FIRST: 2}, OLD: {Rank.FIRST: 1}})

    assert [OLD, NEW] == [backwards.on(day).since for day in (OLD, NEW)]


def test_before_the_first_row_there_is_nothing_to_look_up():
    with pytest.raises(
        LookupError, match="标准 八: no row in force on 2011-12-31; the first begins on 2012-01-01"
    ):
        PRIZES.on(date(2011, 12, 31))


def test_a_row_whose_start_nobody_knows_holds_from_ever_and_says_so():
    unknown = table({None: {Rank.FIRST: 48}, NEW: {Rank.FIRST: 50}})

    (early,) = unknown.on(date.min)[Rank.FIRST]
    assert "48（第 1 名，一等，标准 八，起始日期不详）" == early.explanation
    assert 50 == unknown.on(NEW)[Rank.FIRST][0]


def test_a_key_that_a_new_row_leaves_out_is_gone():
    assert Rank.SECOND in PRIZES.on(OLD)
    assert Rank.SECOND not in PRIZES.on(NEW)
    with pytest.raises(KeyError):
        PRIZES.on(NEW)[Rank.SECOND]


def test_a_table_without_keys_has_one_row():
    plain = table({OLD: 15}, ("每门课程",))

    (each,) = plain.on(OLD).only
    assert "15（每门课程，标准 八，2012 年起）" == each.explanation


@given(starts=st.sets(st.dates(), min_size=1), day=st.dates())
def test_what_is_in_force_is_the_newest_row_not_after_the_day(starts, day):
    dated = table({start: {Rank.FIRST: number} for number, start in enumerate(sorted(starts))})
    begun = [start for start in starts if start <= day]

    if begun:
        assert max(begun) == dated.on(day).since
    else:
        with pytest.raises(LookupError):
            dated.on(day)


# ── how sure ──────────────────────────────────────────────────────────────────────────────────────────────


UNKNOWN = Dated(columns=("每次",), rows={}, basis="清单 九", confidence="U")


@pytest.mark.parametrize(
    ("confidence", "is_preset"), [("A", False), ("B", False), ("C", True)], ids=["A", "B", "C"]
)
def test_a_doubtful_table_is_a_preset(confidence, is_preset):
    doubtful = Dated(columns=("每次",), rows={None: 20}, basis="一览表", confidence=confidence)

    assert is_preset is doubtful.is_preset
    assert not doubtful.is_unknown


def test_a_table_of_unknown_figures_never_says_anything():
    assert UNKNOWN.is_unknown
    assert not UNKNOWN.is_preset
    assert date.max == UNKNOWN.begins
    assert not UNKNOWN.has_begun(date.max)
    with pytest.raises(LookupError, match="清单 九: no row in force on 2025-01-01; its figures are unknown"):
        UNKNOWN.on(date(2025, 1, 1))


@pytest.mark.parametrize(
    ("rows", "confidence", "says"),
    [
        ({OLD: 15}, "U", "一览表: a table needs rows, but one of confidence U has none"),
        ({}, "C", "a table needs rows"),
    ],
)
def test_figures_are_either_known_or_unknown(rows, confidence, says):
    with pytest.raises(DefinitionError, match=says):
        Dated(columns=("每次",), rows=rows, basis="一览表", confidence=confidence)


@given(starts=st.sets(st.none() | st.dates(), min_size=1), day=st.dates())
def test_a_table_has_begun_when_it_says_something(starts, day):
    dated = table({start: {Rank.FIRST: 1} for start in starts})

    assert min(start or date.min for start in starts) == dated.begins
    if dated.has_begun(day):
        assert dated.on(day).since in starts
    else:
        with pytest.raises(LookupError):
            dated.on(day)


# ── by key and rank ───────────────────────────────────────────────────────────────────────────────────────


def test_what_is_in_force_is_a_mapping_in_the_authors_order():
    said = PRIZES.on(OLD)

    assert [Rank.FIRST, Rank.SECOND] == [*said]
    assert 2 == len(said)
    assert {Rank.FIRST: (48, 36), Rank.SECOND: (24, Decimal("7.5"))} == dict(said)


def test_each_figure_knows_its_cell():
    (_, second) = PRIZES.on(OLD)[Rank.SECOND]

    mark = fingerprint(OLD, Rank.SECOND, (24, "7.5"))
    assert (Term(75, Cell("第 2 名", "二等", "标准 八", OLD, "B", mark)),) == second.terms


@pytest.mark.parametrize(("rank", "hours"), [(1, 48), (2, 36), (3, 0), (99, 0), (0, 0), (-1, 0)])
def test_beyond_the_list_the_figure_is_nought_and_never_the_last(rank, hours):
    assert hours == PRIZES.on(OLD)[Rank.FIRST].at_rank(rank)


def test_a_rank_beyond_the_list_says_why_it_has_nothing():
    beyond = PRIZES.on(OLD)[Rank.FIRST].at_rank(3)

    assert "0（排名第 3，只计前 2 名，一等，标准 八，2012 年起）" == beyond.explanation


@pytest.mark.parametrize(
    ("key", "words"),
    [(Rank.FIRST, "一等"), ((Rank.FIRST, "甲"), "一等，甲"), ((), ""), ("甲", "甲"), (2012, "2012")],
)
def test_a_key_is_said_in_words(key, words):
    assert words == label(key)


def test_a_row_that_was_changed_has_another_name():
    rows = [
        (OLD, Rank.FIRST, (48, 36)),
        (NEW, Rank.FIRST, (48, 36)),
        (None, Rank.FIRST, (48, 36)),
        (OLD, Rank.SECOND, (48, 36)),
        (OLD, Rank.FIRST, (36, 48)),
        (OLD, Rank.FIRST, (48,)),
    ]

    assert "e4d971d5" == fingerprint(*rows[0]), "records keep this name: it must never change"
    assert len(rows) == len({fingerprint(*row) for row in rows})
    assert {8} == {len(fingerprint(*row)) for row in rows}


# ── definitions that contradict themselves ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ({}, "a table needs rows"),
        ({OLD: {Rank.FIRST: ()}}, "has 0 figures for 2 columns"),
        ({OLD: {Rank.FIRST: (1, 2, 3)}}, "has 3 figures for 2 columns"),
        ({OLD: {Rank.FIRST: 1.5}}, "1.5 is no number of hours"),
        ({OLD: {Rank.FIRST: True}}, "True is no number of hours"),
        ({OLD: {Rank.FIRST: "0.05"}}, "'0.05' is no number of hours"),
        ({OLD: {Rank.FIRST: "１２"}}, "'１２' is no number of hours"),
        ({OLD: {Rank.FIRST: None}}, "None is no number of hours"),
    ],
)
def test_a_table_that_contradicts_itself_is_refused_at_once(rows, says):
    with pytest.raises(DefinitionError, match=says):
        table(rows)


@pytest.mark.parametrize(("basis", "confidence"), [("", "B"), ("标准 八", ""), ("标准 八", "D")])
def test_a_table_says_its_clause_and_how_sure_it_is(basis, confidence):
    with pytest.raises(DefinitionError, match="a basis and a confidence"):
        Dated(columns=("学时",), rows={OLD: 15}, basis=basis, confidence=confidence)


def test_two_tables_are_two_whatever_they_say():
    assert 2 == len({table({OLD: 15}, ("学时",)), table({OLD: 15}, ("学时",))})
