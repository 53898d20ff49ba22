import csv
import io

import pytest
from hypothesis import given, strategies as st

from cetms_core import REGISTRATION_FORM
from cetms_core.intake import numbered
from cetms_core.intake.attendance import ATTENDANCE_FORM
from cetms_core.intake.roster import FIRST_ROW, LARGEST, read_roster

HEAD = "身份证号码,姓名\n"
CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=["Cs"]), max_size=8)


def said(content: str) -> list[str]:
    return [each.sentence for each in read_roster(content.encode(), ATTENDANCE_FORM).findings]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030"])
@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_a_sheet_is_read_as_spreadsheets_save_it(encoding, line):
    content = f"身份证号码,name{line}1,李明{line}2,王芳{line}".encode(encoding)
    read = read_roster(content, ATTENDANCE_FORM)

    assert ({"id_number": "1", "name": "李明"}, {"id_number": "2", "name": "王芳"}) == read.rows
    assert () == read.findings


@given(st.lists(st.tuples(CELL, CELL), max_size=6), st.sampled_from(["\r\n", "\n"]))
def test_what_was_written_comes_back_as_text_and_in_its_row(cells, line):
    sheet = io.StringIO()
    csv.writer(sheet, lineterminator=line, quoting=csv.QUOTE_ALL).writerows([("id_number", "name"), *cells])
    read = read_roster(sheet.getvalue().encode(), ATTENDANCE_FORM)

    assert () == read.findings
    assert [(row["id_number"], row["name"]) for row in read.rows] == [
        (a.strip(), b.strip()) for a, b in cells
    ]


@given(st.binary(max_size=200))
def test_whatever_the_bytes_are_it_says_so_and_stops_nobody(content):
    read = read_roster(content, REGISTRATION_FORM)

    assert all(each.sentence for each in read.findings)


@pytest.mark.parametrize("cell", ["=1+1", "+86", "-1", "@SUM(A1)", '"=HYPERLINK(""x"")"'])
def test_what_looks_like_a_formula_is_text(cell):
    (row,) = read_roster(f"{HEAD}1,{cell}\n".encode(), ATTENDANCE_FORM).rows

    assert row["name"].startswith(("=", "+", "-", "@"))


def test_an_empty_row_keeps_the_numbers_of_those_below():
    read = read_roster(f"{HEAD}\n,,\n1,李明\n".encode(), ATTENDANCE_FORM)

    assert [(4, {"id_number": "1", "name": "李明"})] == numbered(read.rows, FIRST_ROW)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "名单文件：没有表头，请在第一行填写各列的名称"),
        ("身份证号码,姓名,工号\n", "第 3 列：表单没有“工号”这一项，请更正表头或者删去该列"),
        ("身份证号码,姓名,name\n", "第 3 列：“name”与第 2 列重复，请删去其中一列"),
        ("身份证号码,姓名,\n", "第 3 列：没有表头，请填写该列的名称或者删去该列"),
        ("姓名\n李明\n", "名单文件：缺少“身份证号码”一列，请补上"),
        (f"{HEAD}1,李明\n2,王,芳\n", "名单第 3 行：第 3 列：超出表头的列数，请核对本行是否多了逗号"),
        (
            f'{HEAD}1,"李明\n',
            "名单文件第 2 行：引号不成对或单元格过长，请在电子表格软件中重新另存为 CSV 文件",
        ),
        (
            f"{HEAD}1,{'李' * 200_000}\n",
            "名单文件第 2 行：引号不成对或单元格过长，请在电子表格软件中重新另存为 CSV 文件",
        ),
    ],
)
def test_what_is_wrong_with_it_is_said_with_row_or_column(content, sentence):
    assert [sentence] == said(content)


def test_everything_that_is_wrong_with_the_head_is_said_at_once():
    assert 4 == len(said("甲,,姓名,姓名\n"))


def test_columns_that_are_right_are_read_although_others_are_not():
    assert ({"name": "李明"},) == read_roster("姓名,甲\n李明,乙\n".encode(), ATTENDANCE_FORM).rows


@pytest.mark.parametrize(
    ("content", "rule"), [(b"\xff\xfe\x80", "roster.encoding"), (b"," * (LARGEST + 1), "roster.too_large")]
)
def test_a_file_that_can_not_be_read_at_all_is_said_so(content, rule):
    read = read_roster(content, ATTENDANCE_FORM)

    assert ((), [rule]) == (read.rows, [each.rule for each in read.findings])


def test_a_long_name_of_a_column_is_not_shown_whole():
    assert all(len(sentence) < 120 for sentence in said("列" * 5_000 + "\n"))
