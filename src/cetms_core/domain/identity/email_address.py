"""电子邮箱 as a value, by email-validator: syntax alone, since the core asks no network."""

import re
from typing import final

from attrs import field, frozen

from cetms_core.errors import InvalidValue

LONGEST = 254
"""Characters that a mail server's envelope has room for (RFC 5321, erratum 1690)."""

_SHAPE = re.compile(r"[^@\s]+@[^@\s]+")


def _shaped(text: object) -> str:
    if not isinstance(text, str):
        raise InvalidValue(text, "email.not_a_text")
    tidy = text.strip(" ")
    if not tidy:
        raise InvalidValue(text, "email.blank")
    if len(tidy) > LONGEST:
        raise InvalidValue(text, "email.too_long", longest=LONGEST)
    if not _SHAPE.fullmatch(tidy):
        raise InvalidValue(text, "email.form")
    return tidy


@final
@frozen(repr=False)
class EmailAddress:
    """A mailbox; its text is read on purpose, printing it shows a mask.

    `parse` judges what a person typed; the constructor takes what a store kept, and looks at its shape alone.
    """

    text: str = field(converter=_shaped)
    """As mail servers take it: the domain in small letters, and in ASCII if the mailbox is.

    So the two ways of writing 例子.中国 are one address.
    """

    @classmethod
    def parse(cls, text: str, *, ascii_only: bool = True) -> "EmailAddress":
        """The address that was typed; ASCII spaces around it are taken away.

        Args:
            text: what was typed.
            ascii_only: refuse a mailbox that only servers with SMTPUTF8 can reach, such as `用户@例子.广告`.

        Raises:
            InvalidValue: `why` is the rule that the text breaks.
        """
        normal = _normal(_shaped(text))
        if ascii_only and not normal.isascii():
            raise InvalidValue(text, "email.not_ascii")
        return cls(normal)

    @property
    def shown(self) -> str:
        """As people write it: the domain in its own script."""
        mailbox, _, domain = self.text.rpartition("@")
        return f"{mailbox}@{'.'.join(map(_in_own_script, domain.split('.')))}"

    @property
    def masked(self) -> str:
        """The first character of the mailbox, and the domain: `z***@example.com`."""
        mailbox, _, domain = self.text.rpartition("@")
        return f"{mailbox[:1]}***@{domain}"

    def __str__(self) -> str:
        return self.masked

    def __repr__(self) -> str:
        return f"EmailAddress('{self.masked}')"


def _normal(text: str) -> str:
    from email_validator import EmailNotValidError, validate_email

    try:
        found = validate_email(text, allow_smtputf8=True, strict=True, check_deliverability=False)
    except EmailNotValidError:
        raise InvalidValue(text, "email.form") from None
    return found.ascii_email or found.normalized


def _in_own_script(label: str) -> str:
    return label[4:].encode("ascii").decode("punycode") if label.startswith("xn--") else label
