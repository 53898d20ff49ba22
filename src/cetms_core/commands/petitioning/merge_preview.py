"""试算合并: what a merger of two organisations would move; nothing is changed."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.petitioning.merging import MERGE, Merger, both, counted


@permission(*MERGE, reach=Reach.BASE)
def merge_preview(desk: Desk, duplicate: str, into: str) -> Merger:
    """How much would go over; refused for the same reasons as the merger itself."""
    return counted(desk, *both(desk, duplicate, into, "merge_preview"))
