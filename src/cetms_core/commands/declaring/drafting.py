"""A declaration as a draft: whatever was filled in so far, with the hours if there are any."""

from attrs import evolve

from cetms_core.commands.declaring.ground import Ground, Request
from cetms_core.commands.desk import Desk
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Declaration, new_declaration_id
from cetms_core.intake import Assessment, sketch


def drafted(
    desk: Desk, ground: Ground, request: Request, assessment: Assessment, attachment: Attachment | None
) -> Declaration:
    """A new draft."""
    person = ground.professional
    return Declaration(
        id=new_declaration_id(person.person_id),
        person_id=person.person_id,
        type=request.type.code,
        type_label=request.type.label,
        schema_version=request.type.schema_version,
        year=request.year,
        answers=assessment.answers or sketch(request.type, request.answers),
        remark=assessment.remark,
        attachment=attachment,
        subject=assessment.subject,
        hours=None if assessment.errors else assessment.hours,
        employer=person.employer,
        region=person.employer_region,
        jurisdiction=ground.jurisdiction,
        industry=ground.industry,
        created_at=desk.now,
    )


def redrafted(
    declaration: Declaration,
    ground: Ground,
    request: Request,
    assessment: Assessment,
    attachment: Attachment | None,
) -> Declaration:
    """The same declaration with other answers; without a new file it keeps the one it has."""
    return evolve(
        declaration,
        schema_version=request.type.schema_version,
        answers=assessment.answers or sketch(request.type, request.answers),
        remark=assessment.remark,
        attachment=attachment or declaration.attachment,
        subject=assessment.subject,
        hours=None if assessment.errors else assessment.hours,
        employer=ground.professional.employer,
        region=ground.professional.employer_region,
        jurisdiction=ground.jurisdiction,
        industry=ground.industry,
        filed_by="",  # whoever hands it in anew answers for it
        proposed=None,
    )
