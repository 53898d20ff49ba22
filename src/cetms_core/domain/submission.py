"""一次提交: what was handed in, each time that it was, so that a correction can be seen beside what it corrects."""

from collections.abc import Mapping
from datetime import datetime

from attrs import field, frozen

from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Answers, Declaration


@frozen
class Submission:
    """A declaration as it was handed in for one round; written once and never changed."""

    person_id: str
    declaration_id: str
    round: int
    schema_version: int
    answers: Answers = field(repr=False, hash=False)
    remark: str = field(repr=False)
    filename: str
    digest: str
    """Of the attached file; two files may have one name."""

    comments: Mapping[str, str] = field(repr=False, hash=False)
    """What the reviewer had asked to change, and it answers; empty the first time."""

    submitted_at: datetime

    @classmethod
    def of(cls, declaration: Declaration, comments: Mapping[str, str], at: datetime) -> "Submission":
        """The declaration as it is handed in."""
        filed: Attachment | None = declaration.attachment
        return cls(
            declaration.person_id,
            declaration.id,
            declaration.round,
            declaration.schema_version,
            declaration.answers,
            declaration.remark,
            "" if filed is None else filed.filename,
            "" if filed is None else filed.digest,
            comments,
            at,
        )
