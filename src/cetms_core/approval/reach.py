"""How far an actor reaches: whose records it may see, and which it may decide."""

from attrs import frozen

from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.places import AdministrativeLevel, Region


@frozen
class Standing:
    """Where a record lies: whose it is, under which employer, and who is above that."""

    person_id: str
    employer: str
    region: Region
    industry: str = ""
    filed_by: str = ""
    authority: str = ""
    """Code of the region whose authority takes a step that names one level; empty for every other step."""


def sees(actor: Actor, record: Standing) -> bool:
    """Whether this record lies inside the actor's own scope."""
    match actor.role:
        case Role.PROFESSIONAL:
            return actor.person_id == record.person_id
        case Role.EMPLOYER_ADMINISTRATOR:
            return actor.scope == record.employer
        case Role.AUTHORITY:
            return record.region.lies_in(actor.scope)
        case Role.INDUSTRY_AUTHORITY:
            return _is_above(actor.scope, record)
        case Role.TRAINING_BASE:
            return bool(record.filed_by) and actor.scope == record.filed_by
        case _:
            return False


def decides(actor: Actor, step: ApprovalStep, record: Standing) -> bool:
    """Whether this step of the chain is the actor's to take; nobody decides on their own record, nor lends that out."""
    if record.person_id in {actor.person_id, actor.on_behalf_of} or actor.role is not _DECIDES[step]:
        return False
    if step in LEVELS:
        return bool(record.authority) and actor.scope == record.authority
    return sees(actor, record)


def industry_of(scope: str) -> tuple[str, str]:
    """Region and industry of an industry authority's scope, `410100/卫生健康`."""
    region, _, industry = scope.partition("/")
    return region, industry


def _is_above(scope: str, record: Standing) -> bool:
    region, industry = industry_of(scope)
    return bool(industry) and industry == record.industry and record.region.lies_in(region)


LEVELS = {
    ApprovalStep.COUNTY: AdministrativeLevel.COUNTY,
    ApprovalStep.CITY: AdministrativeLevel.CITY,
    ApprovalStep.PROVINCE: AdministrativeLevel.PROVINCE,
}
"""Steps that the authority of one level takes, and no other."""

_DECIDES = {
    ApprovalStep.EMPLOYER: Role.EMPLOYER_ADMINISTRATOR,
    ApprovalStep.AUTHORITY: Role.AUTHORITY,
    ApprovalStep.COUNTY: Role.AUTHORITY,
    ApprovalStep.CITY: Role.AUTHORITY,
    ApprovalStep.PROVINCE: Role.AUTHORITY,
    ApprovalStep.INDUSTRY: Role.INDUSTRY_AUTHORITY,
}
