"""Against a real mail server: what was taken went, and each refusal means what it means."""

import smtplib
import socket
import ssl
import subprocess
import time
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

import pytest
from aiosmtpd.smtp import AuthResult
from attrs import evolve

from cetms_core import CetmsError, Letter
from cetms_core.domain.identity import EmailAddress
from cetms_core.notifications import Undeliverable, Unreachable
from cetms_core.notifications.smtp import SmtpMailer
from tests.approval.rooms import AT
from tests.notifications.peer import Peer, listening

SENDER = "继续教育 <no-reply@example.cn>"
LETTER = Letter("ab12", EmailAddress("li@example.com"), "结果", "您好：\n.\n通过\n", AT, "<p>您好</p>", "x")


@pytest.fixture
def peer():
    with listening(Peer()) as peer:
        yield peer


def mailer(peer, **settings):
    return SmtpMailer("127.0.0.1", peer.port, sender=SENDER, timeout=5, **settings)


def test_a_letter_arrives_as_it_was_written(peer):
    mailer(peer).send(LETTER)
    (taken,) = peer.taken
    mail = message_from_bytes(taken, policy=SMTP)

    assert ("结果", "<ab12@example.cn>") == (mail["Subject"], mail["Message-ID"])
    assert LETTER.text == next(mail.iter_parts()).get_content().replace("\r\n", "\n")
    assert ["li@example.com"] == peer.recipients


@pytest.mark.parametrize("answer", ["550 no such mailbox", "553 not here"])
def test_a_mailbox_that_does_not_exist_is_undeliverable(peer, answer):
    peer.recipient = lambda _: answer

    with pytest.raises(Undeliverable):
        mailer(peer).send(LETTER)


def test_a_mailbox_that_is_full_is_not(peer):
    peer.recipient = lambda _: "452 mailbox full"

    with pytest.raises(smtplib.SMTPRecipientsRefused):
        mailer(peer).send(LETTER)


def test_words_that_are_refused_for_good_are_undeliverable(peer):
    peer.mail = lambda _: "554 no"

    with pytest.raises(Undeliverable):
        mailer(peer).send(LETTER)


def test_words_that_are_refused_now_are_not(peer):
    peer.mail = lambda _: "451 later"

    with pytest.raises(smtplib.SMTPDataError):
        mailer(peer).send(LETTER)


def test_a_server_that_hangs_up_over_a_letter_refuses_that_letter(peer):
    peer.mail = lambda _: None

    with pytest.raises(smtplib.SMTPServerDisconnected):
        mailer(peer).send(LETTER)


def test_where_nobody_listens_nobody_is_reached():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    with pytest.raises(Unreachable):
        SmtpMailer("127.0.0.1", port, sender=SENDER).send(LETTER)


def test_a_server_that_says_nothing_is_not_waited_for_without_end():
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        started = time.monotonic()
        with pytest.raises(Unreachable):
            SmtpMailer("127.0.0.1", silent.getsockname()[1], sender=SENDER, timeout=0.1).send(LETTER)

    assert time.monotonic() - started < 5


def test_a_server_that_does_not_let_the_sender_in_is_unreachable(peer):
    with listening(Peer(), auth_required=True) as strict, pytest.raises(Unreachable):
        mailer(strict).send(LETTER)
    with pytest.raises(Unreachable):  # it knows no STARTTLS
        mailer(peer, starttls=True).send(LETTER)


def test_a_mailbox_in_chinese_needs_a_server_that_knows_such(peer):
    letter = evolve(LETTER, to=EmailAddress("用户@例子.中国"))

    with pytest.raises(Undeliverable):
        mailer(peer).send(letter)
    with listening(Peer(), enable_SMTPUTF8=True) as modern:
        mailer(modern).send(letter)
    assert ["用户@例子.中国"] == modern.recipients


def test_an_encrypted_line_with_a_password(tmp_path: Path):
    trusted, shown = certificate(tmp_path)
    known: list[tuple[bytes, bytes]] = []

    def judge(server, session, envelope, mechanism, given):
        known.append((given.login, given.password))
        return AuthResult(success=given.password == b"secret")

    settings = {"tls_context": shown, "authenticator": judge, "auth_required": True}
    with listening(Peer(), **settings) as peer:
        there = SmtpMailer(
            "localhost",
            peer.port,
            sender=SENDER,
            starttls=True,
            user="u",
            password="secret",
            context=trusted,
            timeout=1,
        )
        there.send(LETTER)
        with pytest.raises(Unreachable):
            evolve(there, password="wrong").send(LETTER)
        with pytest.raises(Unreachable):  # whom nobody vouches for
            evolve(there, context=None).send(LETTER)

    assert [(b"u", b"secret"), (b"u", b"wrong")] == list(dict.fromkeys(known))
    assert 1 == len(peer.taken)
    assert "secret" not in repr(there)


def test_a_line_that_is_encrypted_from_the_first_byte(tmp_path: Path):
    trusted, shown = certificate(tmp_path)
    with listening(Peer(), ssl_context=shown) as peer:
        SmtpMailer("localhost", peer.port, sender=SENDER, tls=True, context=trusted, timeout=5).send(LETTER)

    assert 1 == len(peer.taken)


def certificate(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Whom a client trusts, and what the server shows."""
    key, shown = folder / "key.pem", folder / "shown.pem"
    made = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
    ]
    named: list[str | Path] = ["-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", shown]
    subprocess.run([*made, *named], check=True, capture_output=True)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(shown, key)
    return ssl.create_default_context(cafile=str(shown)), server


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://mail.example.cn", ("mail.example.cn", 25, False, False, "")),
        ("smtp://mail.example.cn:2525", ("mail.example.cn", 2525, False, False, "")),
        ("smtp+starttls://u%40x:p%3A@mail.example.cn", ("mail.example.cn", 587, True, False, "u@x")),
        ("smtps://u:p@mail.example.cn", ("mail.example.cn", 465, False, True, "u")),
    ],
)
def test_an_address_says_where_and_how(url, expected):
    there = SmtpMailer.at(url, sender=SENDER)

    assert expected == (there.host, there.port, there.starttls, there.tls, there.user)


@pytest.mark.parametrize(
    "url", ["", "mail.example.cn", "http://x", "smtp://x:port", "smtp://u:p@x", "smtp://[", "smtp://"]
)
def test_what_is_no_address_or_would_show_a_password_is_refused(url):
    with pytest.raises(CetmsError) as refused:
        SmtpMailer.at(url, sender=SENDER)
    assert "u:p" not in str(refused.value)
