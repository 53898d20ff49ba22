"""代报: one class with its attendance list becomes a declaration for each who took part (HN-MAN-B 单位申报; HN-5ER 1)."""

from collections.abc import Sequence
from uuid import uuid4

from attrs import evolve

from cetms_core.commands.declaring.drafting import drafted
from cetms_core.commands.declaring.ground import lost_attachment, read_year
from cetms_core.commands.declaring.submitting import submitted
from cetms_core.commands.desk import Desk
from cetms_core.commands.filing.attending import Attendant, Attendants, ClassForm, attendants
from cetms_core.commands.filing.filer import filing_organisation
from cetms_core.commands.permission import FILERS, Reach, permission
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.training_class import FiledClass, TrainingClass
from cetms_core.errors import Refused
from cetms_core.findings import Finding
from cetms_core.intake import RawAnswers, are_answers, numbered, recorded, sketch
from cetms_core.notifications.letters import class_filed_letter


@permission(*FILERS, reach=Reach.SCOPE, event="class.filed")
def file_class(
    desk: Desk,
    type: str,
    year: int | str,
    answers: RawAnswers,
    attendance: Sequence[RawAnswers],
    *,
    attachment: Attachment | None,
    remark: str,
    first_row: int,
    skip_faulty: bool,
    dry_run: bool,
) -> FiledClass:
    """All of them or none; with `skip_faulty` those whose rows are right. Each is told, and may object."""
    filer = filing_organisation(desk, "file_class")
    form = _form(desk, type, year, answers, remark)
    rows = numbered(attendance, first_row)
    listed = attendants(desk, form, rows)
    if dry_run:
        return FiledClass("", (), len(listed.right), recorded(listed.faults))
    proof = _demand_acceptable(desk, listed, attachment, skip_faulty)
    desk.session.begin()
    listed = attendants(desk, form, rows)
    _demand_acceptable(desk, listed, attachment, skip_faulty)
    return _filed(desk, filer, form, listed, proof)


def _form(desk: Desk, type: str, year: int | str, answers: RawAnswers, remark: str) -> ClassForm:
    if not are_answers(answers):
        raise Refused([Finding("answer.unreadable")])
    return ClassForm(desk.plugins.catalog[type], read_year(year), answers, remark)


def _demand_acceptable(
    desk: Desk, listed: Attendants, attachment: Attachment | None, skip_faulty: bool
) -> Attachment:
    lost = lost_attachment(desk, attachment)
    barring = () if skip_faulty and listed.right else listed.faults
    if attachment is None or lost or barring:
        missing = () if attachment else (Finding("attachment.missing", "attachment"),)
        raise Refused((*barring, *missing, *lost))
    return attachment


def _filed(
    desk: Desk, filer: Organisation, form: ClassForm, listed: Attendants, attachment: Attachment
) -> FiledClass:
    ids = tuple(_declared(desk, filer, each, attachment).id for each in listed.right)
    filed = TrainingClass(
        uuid4().hex,
        filer.code,
        desk.actor.person_id,
        form.type.code,
        form.type.label,
        form.year,
        sketch(form.type, form.answers),
        attachment,
        ids,
        desk.now,
    )
    desk.session.classes.add(filed)
    desk.note(filer.code, filed.id, "class.filed")
    return FiledClass(filed.id, ids, len(ids), recorded(listed.faults))


def _declared(desk: Desk, filer: Organisation, each: Attendant, attachment: Attachment) -> Declaration:
    made = drafted(desk, each.stands, each.request, each.assessment, attachment)
    filed = submitted(desk, evolve(made, filed_by=filer.code), is_new=True)
    desk.session.outbox.add(class_filed_letter(each.stands.professional, filed, desk.now, filer=filer.name))
    return filed
