import pytest
from hypothesis import given, strategies as st

from cetms_core import Finding, Refused
from cetms_core.intake.listed import MOST_ROWS, at_row, filled_in, numbered, recorded

CELL = st.one_of(st.none(), st.sampled_from(["", " ", "\t"]), st.text(min_size=1, max_size=3), st.integers())


@given(st.lists(st.dictionaries(st.text(max_size=3), CELL, max_size=3), max_size=6), st.integers(1, 9))
def test_rows_keep_the_numbers_that_they_have_in_the_sheet(rows, first):
    kept = [(number, row) for number, row in enumerate(rows, first) if filled_in(row)]
    if kept:
        assert kept == numbered(rows, first)
    else:
        with pytest.raises(Refused, match="没有一行内容"):
            numbered(rows, first)


def test_a_list_has_at_most_a_thousand_rows():
    assert MOST_ROWS == len(numbered([{"name": "某"}] * MOST_ROWS))
    with pytest.raises(Refused) as refused:
        numbered([{"name": "某"}] * (MOST_ROWS + 1))
    assert "名单：最多 1000 行，请分成几次办理" == str(refused.value)


@pytest.mark.parametrize("rows", [None, 7, "名单", b"", {"name": "某"}, iter([{"name": "某"}])])
def test_what_is_no_list_is_said_so(rows):
    with pytest.raises(Refused) as refused:
        numbered(rows)
    assert ["list.unreadable"] == [each.rule for each in refused.value.findings]


def test_what_is_no_row_keeps_its_number():
    assert [(1, "某"), (2, None)] == numbered(["某", None])  # type: ignore[list-item]
    with pytest.raises(Refused):
        filled_in("某")  # type: ignore[arg-type]


def test_an_empty_cell_says_nothing_and_a_zero_does():
    assert {"c": 0, "d": False, "e": "x"} == filled_in({"a": None, "b": " ", "c": 0, "d": False, "e": "x"})


def test_a_finding_names_its_row_and_stays_what_it_was():
    fault = at_row(3, Finding("answer.missing", "name", values={"label": "姓名"}))
    (kept,) = recorded([fault])

    assert ("3.name", "名单第 3 行：姓名：未填写，请补填") == (fault.field, fault.sentence)
    assert (3, "name", "answer.missing", "姓名：未填写，请补填") == (
        kept.row,
        kept.field,
        kept.rule,
        kept.sentence,
    )


def test_a_finding_of_the_whole_row_has_no_field():
    (kept,) = recorded([at_row(1, Finding("list.unreadable"))])

    assert "" == kept.field
