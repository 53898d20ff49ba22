"""The reason that a reviewer gives."""

from cetms_core.domain.text import read_text
from cetms_core.errors import InvalidValue, Refused
from cetms_core.findings import Finding

LONGEST = 500
"""In characters (字)."""


def read_reason(reason: str) -> str:
    """The reason as it is kept; Refused if it is empty or can't be kept."""
    try:
        read = read_text(reason, LONGEST)
    except InvalidValue as invalid:
        raise Refused([Finding(invalid.why, "reason", values={"label": "理由", **invalid.values})]) from None
    if not read:
        raise Refused([Finding("approval.reason_missing", "reason")])
    return read
