from datetime import UTC, datetime

import pytest

from cetms_core.domain.identity import EmailAddress
from cetms_core.notifications import written_letter

TO = EmailAddress("li@example.com")
AT = datetime(2025, 6, 1, tzinfo=UTC)


def test_the_link_stands_in_text_and_page_if_the_host_has_one():
    link = "https://portal.example.cn/a?b=1&c=2"
    with_link = written_letter(TO, "李*", AT, "registered_again", link=link)
    without = written_letter(TO, "李*", AT, "registered_again")

    assert link in with_link.text.split("\n")
    assert 'href="https://portal.example.cn/a?b=1&amp;c=2"' in with_link.html
    assert "http" not in without.text + without.html


def test_kinds_may_share_a_subject():
    letter = written_letter(TO, "李*", AT, "registration_approved", subject="registration")

    assert ("registration_approved", "继续教育信息管理系统：注册审核结果") == (letter.kind, letter.subject)


def test_a_kind_without_words_is_a_mistake():
    with pytest.raises(KeyError):
        written_letter(TO, "李*", AT, "nothing_known")
