"""Classes that were filed for many people, in the database."""

import json
from collections.abc import Sequence

from cetms_core.domain.attachment import Attachment, MediaType
from cetms_core.domain.page import Mark
from cetms_core.domain.training_class import TrainingClass
from cetms_core.stores.sql import class_statements as statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Row, Values
from cetms_core.stores.sql.rows.primitives import instant, marked, moment, written


class SqlClasses:
    """What one session does with them."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def add(self, filed: TrainingClass) -> None:
        self._line.write(statements.ADD_CLASS, class_values(filed))

    def find(self, id: str) -> TrainingClass | None:
        row = self._line.one(statements.CLASS, {"id": id})
        return None if row is None else _class_of(row)

    def of(self, organisation: str, *, after: Mark | None, limit: int) -> Sequence[TrainingClass]:
        values = {"filed_by": organisation, "limit": limit, **marked(after, "~")}
        return [_class_of(row) for row in self._line.read(statements.CLASSES, values)]


def class_values(filed: TrainingClass) -> Values:
    """The row of a class."""
    return {
        "id": filed.id,
        "filed_by": filed.filed_by,
        "filer": filed.filer,
        "type": filed.type,
        "type_label": filed.type_label,
        "year": filed.year,
        "answers": written(dict(filed.answers)),
        "attachment_digest": filed.attachment.digest,
        "attachment_filename": filed.attachment.filename,
        "attachment_media_type": filed.attachment.media_type.value,
        "attachment_size": filed.attachment.size,
        "declarations": written(filed.declarations),
        "filed_at": instant(filed.filed_at),
    }


def _class_of(row: Row) -> TrainingClass:
    return TrainingClass(
        id=row["id"],
        filed_by=row["filed_by"],
        filer=row["filer"],
        type=row["type"],
        type_label=row["type_label"],
        year=row["year"],
        answers=json.loads(row["answers"]),
        attachment=_attachment_of(row),
        declarations=tuple(json.loads(row["declarations"])),
        filed_at=moment(row["filed_at"]),
    )


def _attachment_of(row: Row) -> Attachment:
    return Attachment(
        row["attachment_digest"],
        row["attachment_filename"],
        MediaType(row["attachment_media_type"]),
        row["attachment_size"],
    )
