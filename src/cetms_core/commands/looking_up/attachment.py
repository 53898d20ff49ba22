"""查看附件: the file that proves a declaration; whoever sees the one sees the other."""

from typing import BinaryIO

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import READERS, Reach, permission
from cetms_core.errors import NotFound


@permission(*READERS, reach=Reach.SEEN)
def attachment(desk: Desk, id: str) -> BinaryIO:
    """Its bytes, to be served as a download and never as a page."""
    declaration = desk.declaration(id, command="attachment")
    if declaration.attachment is None:
        raise NotFound("attachment")
    return desk.files().open(declaration.attachment.digest)
