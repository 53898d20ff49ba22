"""合并单位: one organisation was on the list twice; whatever the duplicate has goes over to the other one."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.petitioning.merging import MERGE, Merger, both, counted, gone_over


@permission(*MERGE, reach=Reach.BASE, event="organisation.merged")
def merge_organisations(desk: Desk, duplicate: str, into: str) -> Merger:
    """How much went over; it can't be undone, so let `merge_preview` count first."""
    desk.session.begin()
    first, second = both(desk, duplicate, into, "merge_organisations")
    merger = counted(desk, first, second)
    gone_over(desk, first, second)
    for code in (first.code, second.code):
        desk.note(code, "organisation", "organisation.merged", before=first.code, after=second.code)
    return merger
