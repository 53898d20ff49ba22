"""A letter as mail (RFC 5322): the same letter is the same mail, byte for byte, however often it is sent."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import Letter
from cetms_core.errors import CetmsError, InvalidValue


def read_sender(text: str) -> Address:
    """`继续教育 <no-reply@example.cn>`, or the address alone.

    Raises:
        CetmsError: if there is no address in it.
    """
    name, address = parseaddr(text)
    try:
        return Address(name, addr_spec=EmailAddress.parse(address, ascii_only=False).text)
    except (InvalidValue, ValueError):
        raise CetmsError("sender= needs an address, such as 继续教育 <no-reply@example.cn>") from None


def message(letter: Letter, sender: Address) -> EmailMessage:
    """The mail.

    Headers are encoded in ASCII; smtplib writes UTF-8 ones itself to a mailbox that needs SMTPUTF8.

    Raises:
        ValueError: if a header would hold a line break.
    """
    mail = EmailMessage(policy=SMTP)
    mail["From"] = sender
    mail["To"] = letter.to.text
    mail["Subject"] = letter.subject
    mail["Date"] = format_datetime(letter.written_at)
    mail["Message-ID"] = f"<{letter.id}@{sender.domain}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(letter.text, cte="base64")
    if letter.html:
        mail.add_alternative(letter.html, subtype="html", cte="base64")
        mail.set_boundary(f"=={letter.id}==")
    return mail
