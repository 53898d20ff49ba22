"""Sending by SMTP (RFC 5321), with the standard library: one connection for each letter."""

import smtplib
import ssl
from contextlib import suppress
from email.message import EmailMessage
from typing import Self
from urllib.parse import unquote, urlsplit

from attrs import field, frozen

from cetms_core.domain.letter import Letter
from cetms_core.errors import CetmsError
from cetms_core.notifications.failures import Undeliverable, Unreachable
from cetms_core.notifications.message import message, read_sender

PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
"""What an address of a mail server begins with, and the port that it means."""

FOR_GOOD = range(500, 600)
"""The answers that are not worth asking for again."""


@frozen
class SmtpMailer:
    """A mail server that takes our letters.

    Raises:
        CetmsError: if a password would go over an open line, or the sender has no address.
    """

    host: str
    port: int = 25
    sender: str = field(kw_only=True)
    starttls: bool = field(default=False, kw_only=True)
    tls: bool = field(default=False, kw_only=True)
    """Encrypted from the first byte, as on port 465."""

    user: str = field(default="", kw_only=True)
    password: str = field(default="", kw_only=True, repr=False)
    timeout: float = field(default=30.0, kw_only=True)
    """In seconds, for each answer of the server."""

    context: ssl.SSLContext | None = field(default=None, kw_only=True, repr=False)
    """Whom to trust; whom the system trusts unless the host says otherwise."""

    def __attrs_post_init__(self) -> None:
        read_sender(self.sender)
        if self.user and not (self.tls or self.starttls):
            raise CetmsError("a password needs an encrypted line: smtps:// or smtp+starttls://")

    @classmethod
    def at(cls, url: str, *, sender: str, timeout: float = 30.0) -> Self:
        """The server at `smtp://host:port`, `smtp+starttls://user:password@host` or `smtps://user:password@host`.

        Raises:
            CetmsError: if it is no such address; its words are not repeated, since they may hold a password.
        """
        try:
            parts = urlsplit(url)
            host, port = str(parts.hostname or ""), parts.port or PORTS[parts.scheme]
        except (ValueError, KeyError):
            host = ""
        if not host or parts.scheme not in PORTS:
            raise CetmsError("this is no address of a mail server: use smtp://host:25")
        return cls(
            host,
            port,
            sender=sender,
            starttls=parts.scheme == "smtp+starttls",
            tls=parts.scheme == "smtps",
            user=unquote(parts.username or ""),
            password=unquote(parts.password or ""),
            timeout=timeout,
        )

    def send(self, letter: Letter) -> None:
        """Hands the letter over.

        Raises:
            Undeliverable: if the server will never take it.
            Unreachable: if it takes no letter now.
            smtplib.SMTPException: if it does not take this one now.
        """
        mail = message(letter, read_sender(self.sender))
        connection = self._connected()
        try:
            _hand_over(connection, mail)
        finally:
            with suppress(OSError):  # what was taken stays taken, whatever the server says to the farewell
                connection.quit()
            connection.close()

    def _connected(self) -> smtplib.SMTP:
        try:
            return self._signed_in(self._called())
        except OSError as fault:  # all that smtplib raises is one, too
            raise Unreachable(type(fault).__name__) from None

    def _called(self) -> smtplib.SMTP:
        if self.tls:
            return smtplib.SMTP_SSL(self.host, self.port, timeout=self.timeout, context=self._trust())
        return smtplib.SMTP(self.host, self.port, timeout=self.timeout)

    def _signed_in(self, connection: smtplib.SMTP) -> smtplib.SMTP:
        try:
            if self.starttls:
                connection.starttls(context=self._trust())
            connection.ehlo_or_helo_if_needed()
            if self.user:
                connection.login(self.user, self.password)
        except OSError:
            connection.close()
            raise
        return connection

    def _trust(self) -> ssl.SSLContext:
        return self.context or ssl.create_default_context()


def _hand_over(connection: smtplib.SMTP, mail: EmailMessage) -> None:
    try:
        connection.send_message(mail)
    except smtplib.SMTPSenderRefused as refused:
        raise Unreachable(str(refused.smtp_code)) from None
    except smtplib.SMTPNotSupportedError:  # a mailbox in UTF-8, at a server that knows ASCII alone
        raise Undeliverable("SMTPUTF8") from None
    except smtplib.SMTPRecipientsRefused as refused:
        _demand_another_time(*(code for code, _ in refused.recipients.values()))
        raise
    except smtplib.SMTPDataError as refused:
        _demand_another_time(refused.smtp_code)
        raise


def _demand_another_time(*codes: int) -> None:
    """Lets pass what may be tried again.

    Raises:
        Undeliverable: if every answer was for good.
    """
    if codes and all(code in FOR_GOOD for code in codes):
        raise Undeliverable(*map(str, codes)) from None
