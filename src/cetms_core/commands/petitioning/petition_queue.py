"""待办申请: what waits for this office, the longest waiting first."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.petitioning.petitioned import DECIDE
from cetms_core.commands.petitioning.petitions import mark_of
from cetms_core.commands.reading import read_mark, within
from cetms_core.domain.actor import Role
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.page import Page, page_of
from cetms_core.domain.petition import Petition, PetitionStep


@permission(*DECIDE, reach=Reach.SCOPE)
def petition_queue(desk: Desk, *, after: str | None, limit: int) -> Page[Petition]:
    """One page; what is the actor's own is left out, so a page may be shorter than `limit` and yet not the last."""
    mark, limit = read_mark(after), within(limit)
    by_employer = desk.actor.role is Role.EMPLOYER_ADMINISTRATOR
    step = PetitionStep(ApprovalStep.EMPLOYER if by_employer else ApprovalStep.AUTHORITY, desk.actor.scope)
    page = page_of(desk.session.petitions.waiting(step, after=mark, limit=limit + 1), limit, mark_of)
    others = tuple(each for each in page if desk.actor.person_id not in each.parties)
    return Page(others, page.after)
