from hypothesis import given, strategies as st

from cetms_core.domain.identity import name_warnings, read_name
from cetms_core.errors import InvalidValue
from cetms_core.findings import Severity


def outcome(text):
    try:
        return read_name(text)
    except InvalidValue as invalid:
        return invalid


@given(text=st.text() | st.text("张三·•. .．aé\u200b\u3000\u00a0\t\n", max_size=12))
def test_any_text_is_a_name_or_a_worded_refusal(text):
    found = outcome(text)

    if isinstance(found, InvalidValue):
        assert "，" in str(found)
    else:
        assert 1 <= len(found) <= 100
        assert found == read_name(found)
        assert "" not in found.split("·")


def test_a_name_that_is_put_right_is_shown_to_its_owner():
    (finding,) = name_warnings("买买提•艾力")

    assert ("name.put_right", "name", Severity.WARNING) == (finding.rule, finding.field, finding.severity)
    assert "姓名：已规范为“买买提·艾力”，请对照证件核对" == finding.sentence


def test_a_name_that_is_kept_as_typed_gives_no_warning():
    assert () == name_warnings(" 买买提·艾力 ")
    assert () == name_warnings("王𠮷")
