"""Forms that were filled in on, in the database."""

import json
from collections.abc import Sequence

from cetms_core.education_types import KeptForm
from cetms_core.stores.sql import statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Row, Values
from cetms_core.stores.sql.rows.primitives import written


class SqlForms:
    """What one session does with forms."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def keep(self, form: KeptForm) -> None:
        values = form_values(form)
        if self._line.one(statements.KEPT_FORM, values) is None:  # two who are the first at once both go on
            self._line.add(statements.KEEP_FORM, values)

    def of(self, type: str, version: int) -> Sequence[KeptForm]:
        found = self._line.read(statements.FORMS, {"type": type, "version": version})
        return [_form_of(row) for row in found]


def form_values(form: KeptForm) -> Values:
    """The row of a form."""
    return {
        "type": form.type,
        "version": form.version,
        "fingerprint": form.fingerprint,
        "schema": written(form.schema),
    }


def _form_of(row: Row) -> KeptForm:
    return KeptForm(row["type"], row["version"], row["fingerprint"], json.loads(row["schema"]))
