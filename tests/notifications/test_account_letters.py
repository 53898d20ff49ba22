from datetime import UTC, datetime

from cetms_core import EmailAddress
from cetms_core.notifications.account_letters import enrolled_letter, password_changed_letter, reset_letter

TO, AT = EmailAddress("li@example.com"), datetime(2025, 6, 1, tzinfo=UTC)


def test_whoever_did_not_change_the_password_learns_what_to_do():
    letter = password_changed_letter("李*", TO, AT, person_id="p")

    assert (TO, AT, "继续教育信息管理系统：密码已修改") == (letter.to, letter.written_at, letter.subject)
    assert letter.text.startswith("李*，您好：\n\n")
    assert "如非本人操作，请立即申请重设密码" in letter.text


def test_the_link_stands_on_a_line_of_its_own():
    letter = reset_letter(
        "李*", TO, AT, person_id="p", link="https://portal.example.cn/reset?token=abc", minutes=30
    )

    assert "在 30 分钟内" in letter.text
    assert "https://portal.example.cn/reset?token=abc" in letter.text.splitlines()


def test_each_letter_has_an_id_of_its_own():
    assert (
        password_changed_letter("李*", TO, AT, person_id="p").id
        != password_changed_letter("李*", TO, AT, person_id="p").id
    )


def test_each_letter_says_whose_it_is():
    letters = (
        password_changed_letter("李*", TO, AT, person_id="p"),
        reset_letter("李*", TO, AT, person_id="p", link="https://portal.example.cn", minutes=30),
        enrolled_letter("李*", TO, AT, person_id="p", link="https://portal.example.cn", days=7),
    )

    assert ["p"] * 3 == [each.person_id for each in letters]
