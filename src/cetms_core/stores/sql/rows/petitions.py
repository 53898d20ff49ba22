"""Petitions, and what comes of them, as rows."""

import json
from datetime import date
from typing import cast

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.employment import Employment
from cetms_core.domain.explanation import Term
from cetms_core.domain.hours import Hours
from cetms_core.domain.petition import Petition, PetitionKind, PetitionState, PetitionStep
from cetms_core.domain.plain import from_plain, to_plain
from cetms_core.domain.relief import Relief
from cetms_core.stores.sql.personal import PLAIN
from cetms_core.stores.sql.prepared import Row, Values
from cetms_core.stores.sql.rows.primitives import instant, mapping_of, moment, written


def petition_values(petition: Petition) -> Values:
    """The row of a petition."""
    waits_at = petition.waits_at
    return {
        "id": petition.id,
        "kind": petition.kind.value,
        "about": petition.about,
        "petitioner": petition.petitioner,
        "state": petition.state.value,
        "answers": written(dict(petition.answers)),
        "before": written(dict(petition.before)),
        "attachment": None if petition.attachment is None else written(to_plain(petition.attachment)),
        "steps": written([[each.decider.value, each.place] for each in petition.steps]),
        "step": petition.step,
        "waits_for": None if waits_at is None else waits_at.decider.value,
        "waits_at": None if waits_at is None else waits_at.place,
        "reason": petition.reason,
        "secret": petition.secret,
        "proof": proof_of(petition),
        "filed_at": instant(petition.filed_at),
        "version": petition.version,
    }


def proof_of(petition: Petition) -> str:
    """Number and name that a correction gives."""
    if petition.kind is not PetitionKind.CORRECTION:
        return ""
    return f"{PLAIN}{petition.answers['id_number']}|{petition.answers['name']}"


def petition_of(row: Row) -> Petition:
    """The petition of a row."""
    kept = row["attachment"]
    return Petition(
        id=row["id"],
        kind=PetitionKind(row["kind"]),
        about=row["about"],
        answers=mapping_of(row["answers"]),
        steps=tuple(
            PetitionStep(ApprovalStep(decider), place) for decider, place in json.loads(row["steps"])
        ),
        petitioner=row["petitioner"],
        filed_at=moment(row["filed_at"]),
        before=mapping_of(row["before"]),
        attachment=None if kept is None else cast(Attachment, from_plain(json.loads(kept))),
        step=row["step"],
        state=PetitionState(row["state"]),
        reason=row["reason"],
        secret=row["secret"],
        version=row["version"],
    )


def employment_values(employment: Employment) -> Values:
    """The row of an employment."""
    return {
        "person_id": employment.person_id,
        "employer": employment.employer,
        "region": employment.region,
        "since": day_or_none(employment.since),
        "until": day_or_none(employment.until),
    }


def employment_of(row: Row) -> Employment:
    """The employment of a row."""
    since, until = (
        None if row[name] is None else date.fromisoformat(row[name]) for name in ("since", "until")
    )
    return Employment(row["person_id"], row["employer"], row["region"], since, until)


def day_or_none(day: date | None) -> str | None:
    """A day that need not be there."""
    return None if day is None else day.isoformat()


def relief_values(relief: Relief) -> Values:
    """The row of a relief."""
    return {
        "person_id": relief.person_id,
        "year": relief.year,
        "exempt": int(relief.exempt),
        "tenths": None if relief.total is None else relief.total.tenths,
        "reason": relief.reason,
        "petition": relief.petition,
    }


def relief_of(row: Row) -> Relief:
    """The relief of a row."""
    total = None if row["tenths"] is None else Hours.of(row["tenths"], (Term(row["tenths"]),))
    return Relief(row["person_id"], row["year"], bool(row["exempt"]), total, row["reason"], row["petition"])
