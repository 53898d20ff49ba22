"""Which files some row points to: declarations and what was handed in before, classes and petitions."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, bindparam, select

from cetms_core.stores.sql.class_table import training_class
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.petition_tables import petition
from cetms_core.stores.sql.prepared import Prepared
from cetms_core.stores.sql.review_tables import submission
from cetms_core.stores.sql.tables import declaration


def _between(column: Column[Any]) -> Prepared:
    found = select(column.label("digest")).distinct()
    return Prepared(found.where(column >= bindparam("first"), column < bindparam("last")))


POINTERS = [
    _between(column)
    for column in (
        declaration.c.attachment_digest,
        submission.c.digest,
        training_class.c.attachment_digest,
    )
]
PROOFS = Prepared(select(petition.c.id, petition.c.attachment).where(petition.c.attachment.is_not(None)))


def pointed_digests(line: Line, beginning: str) -> Iterator[str]:
    """The digests that begin so, of all files that some row points to; one may come twice."""
    asked = {"first": beginning, "last": beginning + "g"}  # `g` comes behind every hexadecimal digit
    for statement in POINTERS:
        with line.rows(statement, asked) as rows:
            yield from (row["digest"] for row in rows)
    with line.rows(PROOFS, {}) as rows:
        digests = (json.loads(row["attachment"])["digest"] for row in rows)
        yield from (digest for digest in digests if digest.startswith(beginning))
