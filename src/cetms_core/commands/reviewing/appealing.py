"""What an appeal rests on: the decision it is against, by when it must come, and who judges it."""

from datetime import date, datetime

from cetms_core.approval import LEVELS, authority_above, industry_of, next_above
from cetms_core.commands.desk import BEIJING, Desk
from cetms_core.commands.kept import place_of
from cetms_core.commands.reviewing.chain import authority_of, chain_of
from cetms_core.commands.reviewing.course import APPEALED, this_time
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.findings import Finding, Severity
from cetms_core.jurisdictions import Appeal


def time_for_appeal(desk: Desk, declaration: Declaration) -> Appeal:
    """The clock of the place that the declaration is handled by."""
    return desk.plugins.jurisdictions.appeal(place_of(desk, declaration))


def judge_of(desk: Desk, declaration: Declaration, decided: Actor) -> ApprovalStep:
    """The chain's next step above whoever decided; after the last one, the authority one level further up."""
    following = next_above(chain_of(desk, declaration), declaration.step)
    if following is not None:
        return following
    if decided.role is Role.EMPLOYER_ADMINISTRATOR:
        return ApprovalStep.AUTHORITY
    region, _ = industry_of(decided.scope)
    above = authority_above([desk.region(code) for code in reversed(desk.region(region).path)])
    return above if _is_there(desk, above, declaration) else ApprovalStep.AUTHORITY


def appeal_doubts(desk: Desk, declaration: Declaration) -> tuple[Finding, ...]:
    """By when an appeal that waits should be decided, or should have been; nothing about whatever else waits."""
    if declaration.state is not DeclarationState.APPEALED:
        return ()
    lodged = [event.at for event in this_time(desk, declaration) if event.name == APPEALED][-1]
    last = time_for_appeal(desk, declaration).decided_by(in_beijing(lodged))
    rule = "approval.appeal_overdue" if last < desk.today else "approval.appeal_due"
    return (Finding(rule, severity=Severity.WARNING, values={"due": last}),)


def in_beijing(at: datetime) -> date:
    """The day there."""
    return at.astimezone(BEIJING).date()


def _is_there(desk: Desk, step: ApprovalStep, declaration: Declaration) -> bool:
    return step not in LEVELS or bool(authority_of(desk, step, desk.region(declaration.region)))
