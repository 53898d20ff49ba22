"""A fault of an attachment: a finding at the form's attachment field."""

from cetms_core.errors import Refused
from cetms_core.findings import Finding

FIELD = "attachment"


def fault(rule: str, **values: object) -> Finding:
    """The finding that `rule` is broken."""
    return Finding(rule, FIELD, values=values)


def refusal(rule: str, **values: object) -> Refused:
    """The end of an inspection that can't go on; `inspect` catches it, so it never leaves the room."""
    return Refused([fault(rule, **values)])
