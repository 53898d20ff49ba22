"""审批链: the steps of a declaration, and who takes them where its employer lies."""

from cetms_core.approval import LEVELS, Standing
from cetms_core.commands.desk import Desk
from cetms_core.commands.kept import place_of
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.places import Region

OTHERWISE = (ApprovalStep.AUTHORITY,)
"""Where none of a chain's steps exists: somebody above can always decide."""


def chain_at_submission(desk: Desk, declaration: Declaration) -> tuple[ApprovalStep, ...]:
    """The employer's own chain, else that of the type, else that of the jurisdiction; without the steps that don't exist there."""
    employer = desk.session.places.organisation(declaration.employer)
    own = () if employer is None else employer.chain
    chain = own or desk.plugins.jurisdictions.chain(place_of(desk, declaration), declaration.type)
    region = desk.region(declaration.region)
    return tuple(step for step in chain if _exists(desk, step, declaration, region)) or OTHERWISE


def chain_of(desk: Desk, declaration: Declaration) -> tuple[ApprovalStep, ...]:
    """The chain that a declaration walks."""
    return declaration.chain or chain_at_submission(desk, declaration)


def standing(desk: Desk, declaration: Declaration, step: ApprovalStep | None = None) -> Standing:
    """Where a declaration lies; with the authority that takes `step`, if that names one level."""
    region = desk.region(declaration.region)
    return Standing(
        declaration.person_id,
        declaration.employer,
        region,
        declaration.industry,
        declaration.filed_by,
        authority_of(desk, step, region) if step in LEVELS else "",
    )


def authority_of(desk: Desk, step: ApprovalStep, region: Region) -> str:
    """Code of the region of that level, which is `region` or lies above it; empty if there is none."""
    above = (desk.region(code) for code in region.path)
    return next((each.code for each in above if each.level is LEVELS[step]), "")


def _exists(desk: Desk, step: ApprovalStep, declaration: Declaration, region: Region) -> bool:
    if step in LEVELS:
        return bool(authority_of(desk, step, region))
    if step is ApprovalStep.EMPLOYER:
        return not declaration.filed_by
    return step is not ApprovalStep.INDUSTRY or bool(declaration.industry)
