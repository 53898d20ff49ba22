"""Declarations as rows."""

import json
from collections.abc import Mapping
from functools import lru_cache

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.attachment import Attachment, MediaType
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.subject import Subject
from cetms_core.stores.sql.prepared import Row, Values
from cetms_core.stores.sql.rows.primitives import (
    hours_of,
    instant,
    instant_or_none,
    mapping_of,
    moment,
    moment_or_none,
    written,
    written_terms,
)


def declaration_values(declaration: Declaration) -> Values:
    """The row of a declaration."""
    return {
        "person_id": declaration.person_id,
        "id": declaration.id,
        "type": declaration.type,
        "type_label": declaration.type_label,
        "schema_version": declaration.schema_version,
        "year": declaration.year,
        "answers": written(dict(declaration.answers)),
        "remark": declaration.remark,
        "employer": declaration.employer,
        "region": declaration.region,
        "jurisdiction": declaration.jurisdiction,
        "created_at": instant(declaration.created_at),
        "state": declaration.state.value,
        "industry": declaration.industry,
        "filed_by": declaration.filed_by,
        "chain": written(declaration.chain),
        "step": declaration.step,
        "round": declaration.round,
        "comments": written(dict(declaration.comments)),
        "reason": declaration.reason,
        "submitted_at": instant_or_none(declaration.submitted_at),
        "version": declaration.version,
        "words": words_of(declaration.answers, declaration.remark),
        **_attachment_values(declaration.attachment),
        **_worth(declaration),
        **_turn(declaration),
    }


def declaration_of(row: Row) -> Declaration:
    """The declaration of a row."""
    return Declaration(
        id=row["id"],
        person_id=row["person_id"],
        type=row["type"],
        type_label=row["type_label"],
        schema_version=row["schema_version"],
        year=row["year"],
        answers=mapping_of(row["answers"]),
        remark=row["remark"],
        attachment=_attachment_of(row),
        subject=None if row["subject"] is None else Subject(row["subject"]),
        hours=None if row["tenths"] is None else hours_of(row["tenths"], row["terms"]),
        employer=row["employer"],
        region=row["region"],
        jurisdiction=row["jurisdiction"],
        created_at=moment(row["created_at"]),
        state=DeclarationState(row["state"]),
        industry=row["industry"],
        filed_by=row["filed_by"],
        chain=_chain_of(row["chain"]),
        proposed=None
        if row["proposed_tenths"] is None
        else hours_of(row["proposed_tenths"], row["proposed_terms"]),
        step=row["step"],
        round=row["round"],
        waits_for=None if row["waits_for"] is None else ApprovalStep(row["waits_for"]),
        comments=mapping_of(row["comments"]),
        reason=row["reason"],
        submitted_at=moment_or_none(row["submitted_at"]),
        version=row["version"],
    )


# There are few chains, and many who walk them.
@lru_cache(maxsize=1024)
def _chain_of(text: str) -> tuple[ApprovalStep, ...]:
    return tuple(map(ApprovalStep, json.loads(text)))


def words_of(answers: Mapping[str, object], remark: str) -> str:
    """The answers in words, and the remark: what a search for a piece of text looks through."""
    return "\n".join((*map(str, answers.values()), remark))


def _worth(declaration: Declaration) -> Values:
    subject, hours, proposed = declaration.subject, declaration.hours, declaration.proposed
    return {
        "subject": None if subject is None else subject.value,
        "tenths": None if hours is None else hours.tenths,
        "terms": None if hours is None else written_terms(hours),
        "proposed_tenths": None if proposed is None else proposed.tenths,
        "proposed_terms": None if proposed is None else written_terms(proposed),
    }


def _turn(declaration: Declaration) -> Values:
    """Who decides next, and since when it waits."""
    if declaration.waits_for is None:
        return {"waits_for": None, "waiting_since": None}
    since = declaration.submitted_at or declaration.created_at
    return {"waits_for": declaration.waits_for.value, "waiting_since": instant(since)}


def _attachment_values(attachment: Attachment | None) -> Values:
    digest, filename, media_type, size = (
        (None, None, None, None)
        if attachment is None
        else (attachment.digest, attachment.filename, attachment.media_type.value, attachment.size)
    )
    return {
        "attachment_digest": digest,
        "attachment_filename": filename,
        "attachment_media_type": media_type,
        "attachment_size": size,
    }


def _attachment_of(row: Row) -> Attachment | None:
    if row["attachment_digest"] is None:
        return None
    return Attachment(
        row["attachment_digest"],
        row["attachment_filename"],
        MediaType(row["attachment_media_type"]),
        row["attachment_size"],
    )
