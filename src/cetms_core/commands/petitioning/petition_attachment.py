"""查看证明材料: the file that proves a petition; whoever sees the one sees the other."""

from typing import BinaryIO

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.petitioning.petitioned import ASK, seen_petition
from cetms_core.errors import NotFound


@permission(*ASK, reach=Reach.SEEN)
def petition_attachment(desk: Desk, id: str) -> BinaryIO:
    """Its bytes, to be served as a download and never as a page."""
    found = seen_petition(desk, id, "petition_attachment")
    if found.attachment is None:
        raise NotFound("attachment")
    return desk.files().open(found.attachment.digest)
