"""Whether a file is the actor's to declare with: a receipt matches it whole, in the actor's own name or in nobody's.

Only then is it asked whether the bytes are there, so that neither the answer nor its time tells what others have sent.
"""

from cetms_core.commands.desk import Desk
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.receipt import NOBODY, mark_of
from cetms_core.findings import Finding


def lost_attachment(
    desk: Desk, attachment: Attachment | None, kept: Attachment | None = None
) -> tuple[Finding, ...]:
    """The finding about a file that never arrived; what the record has already (`kept`) needs no receipt again."""
    if attachment is None:
        return ()
    if (attachment == kept or _is_received(desk, attachment)) and attachment.digest in desk.files():
        return ()
    return (Finding("attachment.lost", "attachment"),)


def use_receipt(desk: Desk, attachment: Attachment | None) -> None:
    """From here on the file counts no more among what waits to be declared."""
    if attachment is not None and desk.actor.person_id:
        desk.session.receipts.declared(desk.actor.person_id, mark_of(attachment))


def _is_received(desk: Desk, attachment: Attachment) -> bool:
    mark = mark_of(attachment)
    names = dict.fromkeys((desk.actor.person_id, NOBODY))
    return any(desk.session.receipts.find(name, mark) is not None for name in names)
