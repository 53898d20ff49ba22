"""What a person declared and asked for, and the hours that it came to."""

from collections.abc import Iterator, Mapping

from cetms_core.accounts import Account
from cetms_core.commands.desk import Desk
from cetms_core.commands.looking_up.form import labels_of
from cetms_core.commands.looking_up.requirement import law_by_year
from cetms_core.commands.own_account.copied_records import day, moment, organisation, place, region
from cetms_core.commands.own_account.everything import all_declarations, all_petitions
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Answers, Declaration
from cetms_core.domain.hours import Hours
from cetms_core.domain.petition import Petition
from cetms_core.domain.plain import Plain
from cetms_core.domain.submission import Submission
from cetms_core.ledger import YearSummary, cuts, summarise

OF_ANOTHER = ("id_number", "administrator", "email")
"""What a petition for a missing employer says of its administrator, who may be somebody else."""


def hours_by_year(desk: Desk, kept: Account) -> Iterator[Plain]:
    """The latest year first."""
    person = desk.session.people.professional(kept.person_id)
    if person is None:
        return
    session, id = desk.session, kept.person_id
    for line in summarise(
        session.declarations.years(id),
        session.entries.totals(id),
        law_by_year(desk, person),
        cuts(session.entries.of_cut(id)),
        session.reliefs.of(id),
    ):
        yield _year(line)


def declarations(desk: Desk, kept: Account) -> Iterator[Plain]:
    """The newest first, drafts and all, each with what was handed in round by round."""
    for each in all_declarations(desk, kept.person_id):
        yield _declaration(desk, each)


def entries(desk: Desk, kept: Account) -> Iterator[Plain]:
    """In the order in which they were written."""
    for each in desk.session.entries.of_person(kept.person_id):
        yield {
            "declaration": each.declaration_id,
            "round": each.round,
            "kind": each.kind.value,
            "turn": each.turn,
            "year": each.year,
            "subject": each.subject.value,
            "hours": _hours(each.hours),
            "at": moment(each.at),
            "reason": each.reason,
            "type": each.achievement.type,
            "jurisdiction": region(desk, each.achievement.jurisdiction),
            "dated": day(each.achievement.dated),
            "same_as": each.achievement.same_as,
        }


def reliefs(desk: Desk, kept: Account) -> Iterator[Plain]:
    """In the order in which they were granted."""
    for each in desk.session.reliefs.of(kept.person_id):
        yield {
            "year": each.year,
            "exempt": each.exempt,
            "total": _hours(each.total),
            "reason": each.reason,
            "petition": each.petition,
        }


def petitions(desk: Desk, kept: Account) -> Iterator[Plain]:
    """The newest first."""
    for each in all_petitions(desk, kept.person_id):
        yield _petition(desk, each, kept)


def _year(line: YearSummary) -> Plain:
    return {
        "year": line.year,
        "total": _sum(line.total),
        "carried": _sum(line.carried),
        "required": _hours(line.required),
        "missing": _sum(line.missing),
        "complete": line.complete,
        "by_subject": {subject.value: _sum(hours) for subject, hours in line.by_subject.items()},
        "basis": line.basis,
    }


def _declaration(desk: Desk, each: Declaration) -> Plain:
    labels = labels_of(desk, each)
    return {
        "id": each.id,
        "type": {"code": each.type, "name": each.type_label},
        "year": each.year,
        "state": each.state.value,
        "answers": _answers(each.answers, labels),
        "remark": each.remark,
        "attachment": _attachment(each.attachment),
        "subject": None if each.subject is None else each.subject.value,
        "hours": _hours(each.hours),
        "proposed": _hours(each.proposed),
        "employer": organisation(desk, each.employer),
        "region": region(desk, each.region),
        "jurisdiction": region(desk, each.jurisdiction),
        "industry": each.industry,
        "filed_by": organisation(desk, each.filed_by) if each.filed_by else None,
        "chain": [step.value for step in each.chain],
        "comments": dict(each.comments),
        "reason": each.reason,
        "created_at": moment(each.created_at),
        "submitted_at": moment(each.submitted_at),
        "submissions": [_submission(one, labels) for one in desk.session.submissions.of(each)],
    }


def _submission(each: Submission, labels: Mapping[str, str]) -> Plain:
    return {
        "round": each.round,
        "answers": _answers(each.answers, labels),
        "remark": each.remark,
        "attachment": {"digest": each.digest, "filename": each.filename},
        "comments": dict(each.comments),
        "submitted_at": moment(each.submitted_at),
    }


def _petition(desk: Desk, each: Petition, kept: Account) -> Plain:
    answers: dict[str, Plain] = {**each.answers}
    if answers.get("id_number", kept.id_number.text) != kept.id_number.text and each.about != kept.person_id:
        answers = {name: value for name, value in answers.items() if name not in OF_ANOTHER}
    return {
        "id": each.id,
        "kind": each.kind.value,
        "state": each.state.value,
        "answers": answers,
        "before": {**each.before},
        "attachment": _attachment(each.attachment),
        "steps": [{"decider": step.decider.value, "place": place(desk, step.place)} for step in each.steps],
        "reason": each.reason,
        "filed_at": moment(each.filed_at),
    }


def _answers(answers: Answers, labels: Mapping[str, str]) -> Plain:
    return [
        {"field": name, "label": labels.get(name, name), "answer": answer} for name, answer in answers.items()
    ]


def _attachment(attachment: Attachment | None) -> Plain:
    if attachment is None:
        return None
    return {
        "digest": attachment.digest,
        "filename": attachment.filename,
        "media_type": attachment.media_type.value,
        "size": attachment.size,
    }


def _hours(hours: Hours | None) -> Plain:
    if hours is None:
        return None
    return {"tenths": hours.tenths, "text": str(hours), "explanation": hours.explanation}


def _sum(hours: Hours) -> Plain:
    """What entries come to: each of them explains itself."""
    return {"tenths": hours.tenths, "text": str(hours)}
