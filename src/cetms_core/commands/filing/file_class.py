"""代报: one class with its attendance list becomes a declaration for each who took part (HN-MAN-B 单位申报; HN-5ER 1)."""

from collections.abc import Sequence
from uuid import uuid4

from attrs import evolve

from cetms_core.commands.declaring.drafting import drafted
from cetms_core.commands.declaring.ground import read_year
from cetms_core.commands.declaring.submitting import submitted_together
from cetms_core.commands.desk import Desk
from cetms_core.commands.filing.attending import Attendant, Attendants, ClassForm, attendants
from cetms_core.commands.filing.filer import filing_organisation
from cetms_core.commands.permission import FILERS, Reach, permission
from cetms_core.commands.received import lost_attachment, use_receipt
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.training_class import FiledClass, TrainingClass
from cetms_core.errors import Refused, TryAgain
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
    held = _people(listed)
    desk.session.begin(filer.code, *held)
    listed = attendants(desk, form, rows)
    if not _people(listed) <= held:  # somebody came to the list meanwhile, and has no turn yet
        raise TryAgain
    _demand_acceptable(desk, listed, attachment, skip_faulty)
    return _filed(desk, filer, form, listed, proof)


def _form(desk: Desk, type: str, year: int | str, answers: RawAnswers, remark: str) -> ClassForm:
    if not are_answers(answers):
        raise Refused([Finding("answer.unreadable")])
    return ClassForm(desk.plugins.catalog[type], read_year(year), answers, remark)


def _people(listed: Attendants) -> frozenset[str]:
    return frozenset(each.stands.professional.person_id for each in listed.right)


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
    ids = tuple(each.id for each in _declared(desk, filer, listed.right, attachment))
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
    use_receipt(desk, attachment)
    desk.note(filer.code, filed.id, "class.filed")
    return FiledClass(filed.id, ids, len(ids), recorded(listed.faults))


def _declared(
    desk: Desk, filer: Organisation, right: Sequence[Attendant], attachment: Attachment
) -> Sequence[Declaration]:
    made = (drafted(desk, each.stands, each.request, each.assessment, attachment) for each in right)
    filed = submitted_together(desk, [evolve(each, filed_by=filer.code) for each in made])
    for each, own in zip(right, filed, strict=True):
        letter = class_filed_letter(each.stands.professional, own, desk.now, filer=filer.name)
        desk.session.outbox.add(letter)
    return filed
