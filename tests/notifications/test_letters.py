"""Every letter, word by word: whoever reads another's mail learns that something happened, and to nobody by name."""

from html import escape

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from cetms_core import Decision
from cetms_core.approval import Action
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import DeclarationState
from cetms_core.domain.hours import Hours
from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.loan import Loan
from cetms_core.domain.professional import RegistrationState
from cetms_core.notifications import (
    correction_letter,
    declaration_letter,
    registered_again_letter,
    registration_letter,
)
from cetms_core.notifications.letters import objection_letter, office_lent_letter
from tests.approval.rooms import AT, REVIEWER, declaration, professional


def decided(action: Action, after: str) -> Decision:
    return Decision(action, "待审核", after, 0, REVIEWER, AT, "理由里的秘密", {"title": "意见里的秘密"})


APPROVED = registration_letter(professional(), decided(Action.APPROVE, RegistrationState.ACTIVE))
REJECTED = registration_letter(professional(), decided(Action.REJECT, RegistrationState.REJECTED))
MOVED = declaration_letter(
    professional(),
    declaration(answers={"title": "答案里的秘密"}, remark="备注里的秘密"),
    decided(Action.SEND_BACK, DeclarationState.SENT_BACK),
)
AGAIN = registered_again_letter(professional(), AT)
CORRECTED = correction_letter(professional(), declaration(), AT, before=Hours(20), after=Hours.of(185))
CLOSING = "\n\n此信由系统自动发出，请勿回复。\n"

WORDS = {
    "approved": (
        APPROVED,
        "继续教育信息管理系统：注册审核结果",
        "李*，您好：\n\n您的注册已由所属单位审核通过，现在可以登录系统。",
    ),
    "rejected": (
        REJECTED,
        "继续教育信息管理系统：注册审核结果",
        "李*，您好：\n\n您的注册未通过所属单位审核。"
        "请核对所选单位和填写的信息，重新注册，或联系所属单位管理员。",
    ),
    "moved": (
        MOVED,
        "继续教育信息管理系统：申报办理结果",
        "李*，您好：\n\n您计入 2025 年度的“讲座”申报，现在的状态是：退回修改。请登录系统查看详情。",
    ),
    "corrected": (
        CORRECTED,
        "继续教育信息管理系统：学时更正",
        "李*，您好：\n\n您计入 2025 年度的“讲座”，学时由 20 更正为 18.5。请登录系统查看更正的依据。",
    ),
    "registered again": (
        AGAIN,
        "继续教育信息管理系统：注册提醒",
        "李*，您好：\n\n有人用您的证件号码再次提交了注册，您的账号没有变化。"
        "如非本人操作，请留意并联系所属单位管理员。",
    ),
}


@pytest.mark.parametrize(("letter", "subject", "text"), WORDS.values(), ids=WORDS)
def test_a_letter_says_what_happened_and_no_more(letter, subject, text):
    assert (subject, text + CLOSING) == (letter.subject, letter.text)
    assert (EmailAddress.parse("li@example.com"), AT) == (letter.to, letter.written_at)


@pytest.mark.parametrize("letter", [words[0] for words in WORDS.values()], ids=WORDS)
def test_a_letter_holds_nothing_that_is_personal_or_was_filled_in(letter):
    secrets = ("李明", "410105190402290017", "13800138000", "li@example.com", "1904", "秘密")

    assert [] == [each for each in secrets if each in letter.subject + letter.text + letter.html]
    assert "您好" not in repr(letter)


def test_each_letter_has_a_number_of_its_own():
    assert 5 == len({words[0].id for words in WORDS.values()})


@given(name=st.text(min_size=2, max_size=30))
def test_of_a_name_the_first_character_is_shown(name):
    letter = registered_again_letter(evolve(professional(), name=name), AT)

    assert letter.text.startswith(f"{name[0]}{'*' * (len(name) - 1)}，您好：")


@pytest.mark.parametrize(
    ("name", "shown"), [("李", "李*"), ("欧阳娜娜", "欧***"), ("买买提·艾力", "买*****")]
)
def test_a_name_of_one_character_is_not_shown_to_be_one(name, shown):
    assert registered_again_letter(evolve(professional(), name=name), AT).text.startswith(f"{shown}，")


def test_a_label_with_braces_is_only_a_label():
    letter = declaration_letter(
        professional(),
        declaration(type_label="{name}讲座{0}"),
        decided(Action.APPROVE, DeclarationState.APPROVED),
    )

    assert "“{name}讲座{0}”" in letter.text


@pytest.mark.parametrize("letter", [words[0] for words in WORDS.values()], ids=WORDS)
def test_a_page_has_the_words_of_the_text(letter):
    for paragraph in letter.text.strip().split("\n\n"):
        assert escape(paragraph) in letter.html


@pytest.mark.parametrize("letter", [words[0] for words in WORDS.values()], ids=WORDS)
def test_a_letter_says_whose_it_is(letter):
    assert professional().person_id == letter.person_id


def test_a_letter_to_whoever_answers_or_borrows_is_theirs():
    to, day = EmailAddress("zhou@example.com"), AT.date()
    lent = Loan("l", "lender", "borrower", Role.AUTHORITY, "410100", day, day, "出差", AT)

    assert "filer" == objection_letter("周*", to, declaration(), AT, person_id="filer").person_id
    assert "borrower" == office_lent_letter("周*", to, lent, lender="冯*").person_id
