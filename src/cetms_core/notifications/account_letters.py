"""What the mails about an account say: that its password changed, and where to set another one."""

from datetime import datetime

from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import Letter
from cetms_core.notifications.writing import written_letter


def password_changed_letter(masked_name: str, to: EmailAddress, at: datetime, *, person_id: str) -> Letter:
    """Somebody has changed the password; whoever did not should know."""
    return written_letter(to, masked_name, at, "password_changed", person_id=person_id)


def reset_letter(
    masked_name: str, to: EmailAddress, at: datetime, *, person_id: str, link: str, minutes: int
) -> Letter:
    """Where to set another password; the link works once."""
    return written_letter(
        to, masked_name, at, "password_reset", person_id=person_id, link=link, minutes=minutes
    )


def enrolled_letter(
    masked_name: str, to: EmailAddress, at: datetime, *, person_id: str, link: str, days: int
) -> Letter:
    """The employer has put somebody on its rolls: where to set the first password; the link works once."""
    return written_letter(to, masked_name, at, "enrolled", person_id=person_id, link=link, days=days)
