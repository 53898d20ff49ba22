"""A mail reads as the letter was written, is the same each time, and has no header that nobody wrote."""

from email import message_from_bytes
from email.policy import SMTP

import pytest
from attrs import evolve

from cetms_core import CetmsError, Letter
from cetms_core.domain.identity import EmailAddress
from cetms_core.notifications.message import message, read_sender
from tests.approval.rooms import AT

SENDER = read_sender("继续教育 <no-reply@example.cn>")
LETTER = Letter(
    "ab12", EmailAddress("li@example.com"), "注册审核结果", "您好：\n\n通过。\n", AT, "<p>您好</p>\n", "x"
)


def read(letter: Letter):
    return message_from_bytes(message(letter, SENDER).as_bytes(), policy=SMTP)


def test_it_reads_as_it_was_written():
    mail = read(LETTER)
    text, page = mail.iter_parts()

    assert "注册审核结果" == mail["Subject"]
    assert "继续教育 <no-reply@example.cn>" == mail["From"]
    assert "li@example.com" == mail["To"]
    assert "<ab12@example.cn>" == mail["Message-ID"]
    assert AT == mail["Date"].datetime
    assert "auto-generated" == mail["Auto-Submitted"]
    assert ("您好：\n\n通过。\n", "<p>您好</p>\n") == tuple(
        each.get_content().replace("\r\n", "\n") for each in (text, page)
    )
    assert ["text/plain", "text/html"] == [each.get_content_type() for each in (text, page)]


def test_a_letter_of_text_alone_is_text_alone():
    assert "text/plain" == read(evolve(LETTER, html="")).get_content_type()


def test_the_same_letter_is_the_same_mail_byte_for_byte():
    assert message(LETTER, SENDER).as_bytes() == message(LETTER, SENDER).as_bytes()


def test_every_line_is_ascii_and_short():
    lines = message(evolve(LETTER, subject="长" * 300, text="字" * 5000), SENDER).as_bytes().split(b"\r\n")

    assert all(line.isascii() and len(line) <= 998 for line in lines)


@pytest.mark.parametrize("hostile", ["a\r\nBcc: x@example.com", "a\nBcc: x@example.com", "a\r b"])
@pytest.mark.parametrize("field", ["subject", "id"])
def test_a_line_break_in_a_header_is_no_mail(field, hostile):
    with pytest.raises(ValueError, match="Header values"):
        message(evolve(LETTER, **{field: hostile}), SENDER)


@pytest.mark.parametrize("sender", ["", "nobody", "a@b@c", "x <>"])
def test_a_sender_without_an_address_is_none(sender):
    with pytest.raises(CetmsError, match="sender="):
        read_sender(sender)
