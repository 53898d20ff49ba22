"""退回修改: the same record goes back to its owner, with comments at the fields (B6)."""

from collections.abc import Mapping

from cetms_core.approval import Action
from cetms_core.approval.queue import ItemKind, QueueItem
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.commands.reviewing.deciding import moved
from cetms_core.commands.reviewing.turn import in_turn
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.text import read_text
from cetms_core.errors import InvalidValue, MoveNotAllowed, Refused
from cetms_core.findings import Finding

LONGEST = 500
"""In characters (字), each comment."""


@permission(*REVIEWERS, reach=Reach.SCOPE, event="declaration.sent_back")
def send_back(desk: Desk, item: QueueItem | Declaration, comments: Mapping[str, str]) -> Declaration:
    """The declaration, back with its owner; Stale if it changed since it was seen."""
    if isinstance(item, QueueItem) and item.kind is ItemKind.REGISTRATION:
        raise MoveNotAllowed(item.applicant.state, Action.SEND_BACK)
    declaration = in_turn(desk, item, "send_back")
    read = _read(comments, {*declaration.answers, "remark", "attachment", ""})
    return moved(desk, declaration, Action.SEND_BACK, "declaration.sent_back", comments=read)


def _read(comments: Mapping[str, str], fields: set[str]) -> Mapping[str, str]:
    elsewhere = [
        Finding("approval.comment_elsewhere", "comments", values={"field": at})
        for at in comments
        if at not in fields
    ]
    if elsewhere:
        raise Refused(elsewhere)
    try:
        read = {at: read_text(comment, LONGEST) for at, comment in comments.items()}
    except InvalidValue as invalid:
        raise Refused(
            [Finding(invalid.why, "comments", values={"label": "退回意见", **invalid.values})]
        ) from None
    return {at: comment for at, comment in read.items() if comment}
