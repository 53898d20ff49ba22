import pytest

from cetms_core import Refused
from cetms_core.commands.reasons import LONGEST, read_reason


def test_a_reason_is_kept_clean():
    assert "材料不实\n请核对" == read_reason(" 材料不实\r\n请核对\n")


def test_five_hundred_characters_are_a_reason_still():
    assert 500 == LONGEST == len(read_reason("实" * 500))


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("", "理由：未填写，请说明理由后再提交"),
        ("\u3000 \n", "理由：未填写，请说明理由后再提交"),
        ("实" * 501, "理由：最多 500 字，现为 501 字，请删减"),
        ("不\0实", "理由：第 2 字是看不见的控制字符，请删去后重新填写"),
        (None, "理由：须为文字，请重新填写"),
    ],
)
def test_no_reason_and_no_text_are_refused(reason, sentence):
    with pytest.raises(Refused) as refused:
        read_reason(reason)

    assert [("reason", sentence)] == [(each.field, each.sentence) for each in refused.value.findings]
