"""What was handed in, in the database."""

from collections.abc import Iterable, Sequence

from cetms_core.domain.declaration import Declaration
from cetms_core.domain.submission import Submission
from cetms_core.stores.sql import review_statements as statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Row, Values
from cetms_core.stores.sql.rows.primitives import instant, mapping_of, moment, written


class SqlSubmissions:
    """What one session does with them."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def add(self, submission: Submission) -> None:
        self._line.write(statements.ADD_SUBMISSION, _values(submission))

    def add_many(self, submissions: Iterable[Submission]) -> None:
        self._line.write_many(statements.ADD_SUBMISSION, map(_values, submissions))

    def of(self, declaration: Declaration) -> Sequence[Submission]:
        whose = {"person_id": declaration.person_id, "declaration_id": declaration.id}
        return [_submission_of(row) for row in self._line.read(statements.SUBMISSIONS, whose)]


def _values(submission: Submission) -> Values:
    return {
        "person_id": submission.person_id,
        "declaration_id": submission.declaration_id,
        "round": submission.round,
        "schema_version": submission.schema_version,
        "answers": written(dict(submission.answers)),
        "remark": submission.remark,
        "filename": submission.filename,
        "digest": submission.digest,
        "comments": written(dict(submission.comments)),
        "submitted_at": instant(submission.submitted_at),
    }


def _submission_of(row: Row) -> Submission:
    return Submission(
        person_id=row["person_id"],
        declaration_id=row["declaration_id"],
        round=row["round"],
        schema_version=row["schema_version"],
        answers=mapping_of(row["answers"]),
        remark=row["remark"],
        filename=row["filename"],
        digest=row["digest"],
        comments=mapping_of(row["comments"]),
        submitted_at=moment(row["submitted_at"]),
    )
