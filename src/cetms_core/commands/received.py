"""Whether a file is the actor's to declare with: a receipt matches it whole, in the actor's own name or in nobody's.

Only then is it asked whether the bytes are there, so that neither the answer nor its time tells what others have sent.
A bucket may answer late, so it is asked once, before anybody's turn is taken; the receipt is looked at again within it.
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
    if (attachment == kept or _is_received(desk, attachment)) and _is_there(desk, attachment.digest):
        return ()
    return (Finding("attachment.lost", "attachment"),)


def look_for(desk: Desk, attachment: Attachment | None, kept: Attachment | None = None) -> None:
    """Asks ahead of a turn what `lost_attachment` asks within it; the finding is left to that one."""
    lost_attachment(desk, attachment, kept)


def use_receipt(desk: Desk, attachment: Attachment | None) -> None:
    """From here on the file counts no more among what waits to be declared."""
    if attachment is not None and desk.actor.person_id:
        desk.session.receipts.declared(desk.actor.person_id, mark_of(attachment))


def _is_there(desk: Desk, digest: str) -> bool:
    if digest not in desk.files_seen and digest in desk.files():
        desk.files_seen.add(digest)
    return digest in desk.files_seen


def _is_received(desk: Desk, attachment: Attachment) -> bool:
    mark = mark_of(attachment)
    names = dict.fromkeys((desk.actor.person_id, NOBODY))
    return any(desk.session.receipts.find(name, mark) is not None for name in names)
