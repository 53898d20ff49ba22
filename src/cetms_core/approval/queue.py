"""What waits for a reviewer."""

from datetime import datetime
from enum import StrEnum

from attrs import frozen

from cetms_core.domain.declaration import Declaration
from cetms_core.domain.professional import Professional
from cetms_core.findings import Finding


class ItemKind(StrEnum):
    """What sort of thing waits."""

    REGISTRATION = "个人注册"
    DECLARATION = "学时申报"


@frozen
class QueueItem:
    """One thing to decide, as it was when it was read: another version is stale."""

    kind: ItemKind
    id: str
    """Of the declaration; of the person, for a registration."""

    version: int
    applicant: Professional
    declaration: Declaration | None
    waiting_since: datetime
    warnings: tuple[Finding, ...] = ()
    """What only a human being can judge."""
