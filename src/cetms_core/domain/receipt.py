"""收件回执: which file was received, and from whom; without one, a file is nobody's to declare with."""

from datetime import datetime

from attrs import frozen

from cetms_core.domain.attachment import Attachment

NOBODY = ""
"""In place of a person: the file came in nobody's name, and whoever holds its attachment may use it."""


@frozen
class Receipt:
    """One file, as one person sent it."""

    person_id: str
    """Who sent it; `NOBODY` if the portal did not say."""

    mark: str
    """`mark_of` the attachment: what was received is told by its bytes, name, kind and size together."""

    size: int
    """In bytes."""

    received_at: datetime
    declared: bool = False
    """Whether a declaration, a class or a petition took it by now."""


def receipt_of(attachment: Attachment, person_id: str, at: datetime) -> Receipt:
    """The receipt for an attachment that has just come."""
    return Receipt(person_id, mark_of(attachment), attachment.size, at)


def mark_of(attachment: Attachment) -> str:
    """64 hexadecimal digits of the whole attachment; its name can't be read from them."""
    import json
    from hashlib import sha256

    whole = (attachment.digest, attachment.filename, str(attachment.media_type), attachment.size)
    return sha256(json.dumps(whole).encode()).hexdigest()
