import pytest

from cetms_core import Refused
from cetms_core.commands.naming import read_label


def test_a_name_is_kept_as_one_clean_line():
    assert "心内科" == read_label(" 心内科\n", "部门名称")
    assert "é" == read_label("e\u0301", "部门名称")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "answer.missing"),
        (" \u3000\n", "answer.missing"),
        ("内科\n外科", "answer.not_one_line"),
        ("内" * 101, "text.too_long"),
        ("内\0科", "text.control"),
        ("内\u202e科", "text.direction"),
        ("内\ud800科", "text.broken"),
        (None, "text.not_a_text"),
    ],
)
def test_what_cannot_be_shown_as_one_line_is_refused(text, rule):
    with pytest.raises(Refused) as refused:
        read_label(text, "部门名称", field="department")
    (finding,) = refused.value.findings

    assert (rule, "department") == (finding.rule, finding.field)
    assert finding.sentence.startswith("部门名称：")


def test_a_hundred_characters_are_a_name_still():
    assert 100 == len(read_label("内" * 100, "部门名称"))


def test_what_is_not_required_may_be_empty():
    assert "" == read_label(" ", "联系方式", required=False)
