import pytest

from cetms_core import CetmsError, Links


@pytest.mark.parametrize("base", ["https://portal.example.cn", "https://portal.example.cn/"])
def test_a_token_leads_to_the_page_where_a_password_is_set(base):
    assert "https://portal.example.cn/reset?token=abc" == Links(base).reset("abc")


@pytest.mark.parametrize("base", ["", "portal.example.cn", "javascript:alert(1)", "/portal"])
def test_a_mail_needs_a_whole_address(base):
    with pytest.raises(CetmsError):
        Links(base)
