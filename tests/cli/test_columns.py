import pytest
from hypothesis import given, strategies as st

from cetms_core.cli.columns import CLOSING, NARROWEST, OPENING, table, width, window, wrapped

TEXTS = st.text(alphabet="学时，。（）“” abc-_9\n")


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("hours", 5), ("学时", 4), ("，", 2), ("Ａ", 2), ("–", 1), ("e\u0301", 1)]
)
def test_a_chinese_character_is_two_columns_wide(text, columns):
    assert columns == width(text)


def test_columns_stand_below_each_other():
    lines = table([("代码", "名称", "x"), ("talk", "学术会议", "y"), ("a", "b", "")], within=80, indent=1)

    assert [" 代码  名称      x", " talk  学术会议  y", " a     b"] == [*lines]


def test_the_last_column_goes_on_below_its_beginning():
    lines = table([("evidence", "会议通知、单位证明、宣读论文的证明\n另附论文")], within=36)

    assert [
        "evidence  会议通知、单位证明、宣读论",
        "          文的证明",
        "          另附论文",
    ] == [*lines]


def test_the_last_column_keeps_its_least_width_in_the_smallest_window():
    first, *others = table([("x" * 60, "学" * 20)], within=10)

    assert NARROWEST == width(first) - 62
    assert 1 == len(others)


def test_no_rows_are_no_lines():
    assert [] == [*table([], within=80)]


def test_lines_break_at_spaces_and_beside_chinese_characters():
    assert ["a table of", "学时 2000", "字以内"] == wrapped("a table of 学时 2000 字以内", 10)


def test_a_word_is_longer_than_the_line_rather_than_broken():
    assert ["a", "cetms_education_types", "b"] == wrapped("a cetms_education_types b", 8)


@given(TEXTS, st.integers(2, 40))
def test_wrapping_loses_nothing_but_spaces(text, within):
    assert "".join(text.split()) == "".join("".join(wrapped(text, within)).split())


@given(TEXTS, st.integers(10, 40))
def test_a_line_is_too_long_only_when_it_cannot_be_broken(text, within):
    for line in wrapped(text, within):
        assert width(line) <= within or [line] == wrapped(line, 1)


@given(st.text(alphabet="学时，。（）“”ab"), st.integers(2, 40))
def test_punctuation_stays_with_what_it_closes_and_opens(text, within):
    lines = wrapped(text, within)

    assert all(after[0] not in CLOSING for after in lines[1:])
    assert all(before[-1] not in OPENING for before in lines[:-1])


def test_the_window_is_as_wide_as_its_variable_says(monkeypatch):
    monkeypatch.setenv("COLUMNS", "72")

    assert 72 == window()


def test_a_program_reads_lines_that_are_not_broken(monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr("sys.__stdout__", None)

    assert window() > 1_000
